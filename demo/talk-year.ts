import type { Case } from '#domain/appointment/decide/step';
import type { Appointment, Outcome, Topic } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { DAY, HOUR, instantOf, monthOf, monthsBefore } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { type Dice, diceFor } from './dice';
import { actsOf, asked, type Talk, ticked } from './talk-play';

/** The reports' own figures, as a year of requests: what 150 studios of a district came to. */
export const YEAR = {
  mediations: 195,
  people: 214,
  recoveredFen: 689_000_000,
  demands: 187,
  suggestions: 179,
  adopted: 165,
} as const;

interface Kind {
  readonly topic: Topic;
  readonly outcome: Outcome;
  readonly count: number;
  readonly about: readonly string[];
  readonly words: string;
}

const KINDS: readonly Kind[] = [
  {
    topic: 'dispute',
    outcome: 'resolved',
    count: YEAR.mediations,
    about: ['单位拖欠工资', '加班费算少了', '解除合同没有补偿'],
    words: '已调解，单位当场写下付款日期。',
  },
  {
    topic: 'interests',
    outcome: 'resolved',
    count: YEAR.demands,
    about: ['社保没有按时交', '年休假一直没有安排', '劳保用品没有发'],
    words: '已和单位说定，从下月起改正。',
  },
  {
    topic: 'suggestion',
    outcome: 'adopted',
    count: YEAR.adopted,
    about: ['食堂加一个清真窗口', '班车多停一站', '更衣室装几个储物柜'],
    words: '采纳了，谢谢您。',
  },
  {
    topic: 'suggestion',
    outcome: 'unresolvable',
    count: YEAR.suggestions - YEAR.adopted,
    about: ['厂区门口修一座天桥'],
    words: '条件还不够，已转建设部门研究。',
  },
];

const MONTHS = 12;

/** Spread over the twelve months before this one, over the studios and over the people. */
export function yearOfTalks(
  now: number,
  studios: readonly Studio[],
  residents: readonly Member[],
): Appointment[] {
  const dice = diceFor('a year of talks');
  return KINDS.flatMap((kind) =>
    Array.from({ length: kind.count }, (_, index) => oneTalk({ kind, index, dice, now, studios, residents })),
  );
}

interface Cast {
  readonly kind: Kind;
  readonly index: number;
  readonly dice: Dice;
  readonly now: number;
  readonly studios: readonly Studio[];
  readonly residents: readonly Member[];
}

function oneTalk(cast: Cast): Appointment {
  const { kind, index, dice, now, studios, residents } = cast;
  const month = monthsBefore(monthOf(now), 1 + (index % MONTHS));
  const at = instantOf(`${month}-01`) + dice.between(0, 18) * DAY + dice.between(9, 16) * HOUR;
  const { people, recoveredFen } = figuresOf(kind, index);
  const talk: Talk = {
    id: `year-${kind.topic}-${kind.outcome}-${index}`,
    resident: dice.pick(residents),
    studio: dice.pick(studios),
    topic: kind.topic,
    people,
    about: dice.pick(kind.about),
  };
  const acts = actsOf(talk);
  const accepted = acts.accept(asked(talk, at), at + dice.between(1, 5) * HOUR);
  // One in twenty takes longer than it should; it is answered before its month is over all the same.
  const days = dice.chance(0.05) ? 8 : dice.between(1, 4);
  const late = ticked(accepted.request, studios, at + days * DAY);
  const answered = acts.answer(
    kind.outcome,
    kind.words,
    people,
    recoveredFen,
  )({ ...accepted, request: late }, at + days * DAY);
  const judged = acts.evaluate(
    dice.weighted([5, 4, 3, 2], (stars) => stars ** 3),
    true,
  )(answered, at + days * DAY + 5 * HOUR);
  const followed = followedUp({ cast, talk, held: judged, answeredAt: at + days * DAY });
  return ticked(followed.request, studios, now);
}

interface Judged {
  readonly cast: Cast;
  readonly talk: Talk;
  readonly held: Case;
  readonly answeredAt: number;
}

/** A month later most people say whether it was solved indeed; who says no gets another answer, in a month that has passed. */
function followedUp({ cast: { kind, index, dice, now, studios }, talk, held, answeredAt }: Judged): Case {
  const at = answeredAt + dice.between(31, 34) * DAY;
  const [asked, solved] = [dice.chance(0.6), dice.chance(0.92)];
  if (!asked || at + 3 * DAY > instantOf(`${monthOf(now)}-01`)) return held;
  const acts = actsOf(talk);
  const said = acts.evaluateAgain(solved)({ ...held, request: ticked(held.request, studios, at) }, at);
  if (solved) return said;
  const { people, recoveredFen } = figuresOf(kind, index);
  const again = acts.accept(said, at + 2 * HOUR);
  return acts.answer(kind.outcome, kind.words, people, recoveredFen)(again, at + 5 * HOUR);
}

/** Shares that add up: every mediation has one person, the first ones have two; the money is split to the fen. */
function figuresOf({ topic, outcome, count }: Kind, index: number) {
  if (topic !== 'dispute' || outcome !== 'resolved') return { people: 1, recoveredFen: 0 };
  const share = Math.floor(YEAR.recoveredFen / count / 100) * 100;
  const rest = index === 0 ? YEAR.recoveredFen - share * count : 0;
  return { people: index < YEAR.people - YEAR.mediations ? 2 : 1, recoveredFen: share + rest };
}
