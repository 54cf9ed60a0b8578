import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, startOfDay } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { evaluate, tick } from '#domain/session/decide/attending';
import { follow } from '#domain/session/decide/following';
import { callRoll, make, onTime } from '#domain/session/decide/keeping';
import { signUp } from '#domain/session/decide/signing-up';
import type { SessionPlan } from '#domain/session/plan';
import { closesAt, type Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import type { Union } from '#domain/union/union';
import { idFor } from '../cloudfunctions/runtime/moment';
import { type Dice, diceFor } from './dice';
import { momentOf } from './moment';
import { settled } from './points';
import { made } from './residents';

/** 活动 of the demo district: a year of them and what comes next, offered, signed up for and held by the rules themselves. */

type Offered = Pick<SessionPlan, 'kind' | 'title' | 'words' | 'where' | 'capacity'> & {
  readonly union: string;
  readonly at: number;
  readonly lasts: number;
};

const HALL = '费县路 8 号工人文化宫二楼';
const OFFERED: readonly Offered[] = [
  {
    ...{ kind: 'lecture', title: '用气安全讲座', at: 9.5, lasts: 1.5, where: HALL, capacity: 40 },
    ...{ union: 'district', words: '燃气公司的师傅来讲灶具怎么看、阀门怎么关，带一个旧软管来可以当场看。' },
  },
  {
    ...{ kind: 'check-up', title: '户外劳动者体检', at: 8, lasts: 3, capacity: 30, union: 'district' },
    ...{ where: '云南路街道社区卫生服务中心', words: '抽血、心电、听力。请空腹来，带身份证。' },
  },
  {
    ...{ kind: 'course', title: '手机课：挂号和买票', at: 14, lasts: 2, capacity: 16, union: 'union-yunnan' },
    ...{ where: '寿张路社区活动室', words: '慢慢讲，一步步跟着做。请带上自己的手机和充电器。' },
  },
  {
    ...{ kind: 'activity', title: '周末亲子手工', at: 9, lasts: 2, capacity: 20, union: 'union-zhongshan' },
    ...{ where: '湖南路社区活动室', words: '做风筝，材料都备好了。一家人合报一个名。' },
  },
  {
    ...{ kind: 'lecture', title: '加班工资怎么算', at: 18.5, lasts: 1.5, capacity: 30, union: 'union-new' },
    ...{ where: HALL, words: '律师讲，讲完可以单独问。' },
  },
];
/** Every so many days one is held, for a year. */
const EVERY = 11 * DAY;
const YEAR = 360 * DAY;
const SAID = ['讲得清楚，听得懂', '很实用', '人多了点，后排听不清', '希望再办', '老师有耐心', ''] as const;

interface Town {
  readonly now: number;
  readonly staffId: string;
  readonly unions: readonly Union[];
  readonly people: readonly Member[];
}
interface Held {
  readonly sessions: Session[];
  readonly sign_ups: SignUp[];
}

export function sessionsAt(town: Town): Held {
  const dice = diceFor('sessions');
  const today = startOfDay(town.now);
  const past = Array.from({ length: Math.floor(YEAR / EVERY) }, (_, nth) => today - (nth + 2) * EVERY);
  const ahead = OFFERED.map((_, nth) => today + (3 + 2 * nth) * DAY);
  const played = [...past, ...ahead].map((day, nth) => {
    const offered = OFFERED[nth % OFFERED.length];
    if (!offered) throw new Error('one is offered');
    return playedOut(offered, day, town, dice);
  });
  return {
    sessions: played.map(({ session }) => settled(session)),
    sign_ups: played.flatMap(({ signUps }) => signUps).map(settled),
  };
}

interface Played {
  readonly session: Session;
  readonly signUps: readonly SignUp[];
}

function playedOut(offered: Offered, day: number, town: Town, dice: Dice): Played {
  const { union: unionId, at, lasts, ...words } = offered;
  const union = town.unions.find(({ _id }) => _id === unionId);
  if (!union) throw new Error(`no union ${unionId}`);
  const from = day + at * HOUR;
  const offering = { unionId, unionName: union.name, aboveIds: union.aboveIds };
  const plan = {
    ...words,
    from,
    to: from + lasts * HOUR,
    online: false,
    audience: 'everybody',
    stationId: null,
  } as const;
  const staff: Actor = { memberId: town.staffId, roles: ['resident', 'staff'], providerId: null };
  const since = Math.min(from - 14 * DAY, town.now - DAY);
  const id = dice.id();
  const decided = make([id], offering, { ...plan, freeUntilHours: 24 }, momentOf(staff, since, dice));
  if (!decided.ok) throw new Error(`the demo was refused: ${decided.refusal.code}`);
  let session = theOne(decided.value);
  const signUps: SignUp[] = [];
  const comers = town.people.filter(() => dice.chance(0.28)).slice(0, Math.ceil(offered.capacity * 0.8));
  for (const { _id: memberId, name } of comers) {
    const who: Actor = { memberId, roles: ['resident'], providerId: null };
    const moment = momentOf(who, since + dice.between(1, 20) * HOUR, dice);
    const wish = { id: idFor({ actor: who, requestId: id }), size: dice.chance(0.25) ? 2 : 1, orWait: true };
    const signed = made(signUp(session, null, wish, { name: name ?? '', unionIds: [], faults: [] }, moment));
    session = signed.session;
    signUps.push(signed.signUp);
  }
  return from < town.now ? held({ session, signUps }, staff, dice) : { session, signUps };
}

function theOne([first]: readonly Session[]): Session {
  if (!first) throw new Error('one was made');
  return first;
}

/** Most came, and some of them said how it was. */
function held({ session, signUps }: Played, staff: Actor, dice: Dice): Played {
  const by = (actor: Actor, at: number) => momentOf(actor, at, dice);
  const came = signUps.map((own) =>
    own.state === 'placed' && dice.chance(0.85)
      ? made(tick(own, session, { party: 'keeper', came: true }, by(staff, session.from)))
      : own,
  );
  const called = made(callRoll(session, 'keeper', by(staff, session.to)));
  const closed = made(onTime(called, by(CLOCK, closesAt(session))));
  const after = came.map((own) => {
    if (own.state !== 'came') return made(follow(own, closed, by(CLOCK, closesAt(session))));
    if (!dice.chance(0.5)) return own;
    const who: Actor = { memberId: own.memberId, roles: ['resident'], providerId: null };
    const said = { stars: dice.pick([5, 5, 5, 4, 4, 3]), words: dice.pick(SAID) };
    return made(evaluate(own, said, by(who, session.to + dice.between(1, 9) * HOUR)));
  });
  return { session: closed, signUps: after };
}
