import { USUAL } from '#domain/appointment/calendar';
import type { Case } from '#domain/appointment/decide/step';
import { NO_FIGURES, plus, type Tally, tallyId } from '#domain/appointment/figures';
import type { Appointment, Topic } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { plannedSlots, type Studio } from '#domain/appointment/studio';
import { DAY, HOUR, startOfDay } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { actsOf, asked, invited, type Talk, ticked } from './talk-play';

export interface Talks {
  /** With what they owe: notices, points. */
  readonly requests: readonly Appointment[];
  readonly slots: readonly Slot[];
}

type Acts = ReturnType<typeof actsOf>;
type Step = readonly [hoursAgo: number, act: (acts: Acts) => (held: Case, at: number) => Case];

interface Live {
  readonly studio: string;
  readonly topic: Topic;
  readonly people?: number;
  readonly about: string;
  readonly askedHoursAgo: number;
  /** In the how-manieth slot that is free next. */
  readonly slot?: number;
  readonly steps: readonly Step[];
}

const ACCEPT = (hoursAgo: number): Step => [hoursAgo, (acts) => acts.accept];

/** What goes on in the studios right now: a request in every state, one overdue, one psychological. */
const liveTalks = (studios: readonly Studio[]): readonly Live[] => [
  {
    studio: 'yunnan',
    topic: 'interests',
    about: '公司三个月没有按时交社保，想问问怎么办。',
    askedHoursAgo: 26,
    steps: [
      ACCEPT(25),
      [20, (acts) => acts.answer('referred', '已转社保稽核，文号写在短信里，十日内给您回话。')],
    ],
  },
  {
    studio: 'yunnan',
    topic: 'dispute',
    about: '和店长因为排班吵起来了，想请工会说句公道话。',
    askedHoursAgo: 0.5,
    steps: [],
  },
  {
    studio: 'yunnan',
    topic: 'interests',
    people: 8,
    about: '八个人的高温津贴去年没有发。',
    askedHoursAgo: 3,
    slot: 0,
    steps: [],
  },
  {
    studio: 'yunnan',
    topic: 'dispute',
    about: '离职工资少算了加班费。',
    askedHoursAgo: 5,
    slot: 1,
    steps: [ACCEPT(4)],
  },
  {
    studio: 'yunnan',
    topic: 'dispute',
    about: '装修队欠我们班组工钱。',
    people: 5,
    askedHoursAgo: 7,
    steps: [ACCEPT(6.5), [2, (acts) => acts.meet]],
  },
  {
    studio: 'yunnan',
    topic: 'interests',
    about: '想调岗，医生说不能再上夜班。',
    askedHoursAgo: 8,
    steps: [[6, (acts) => acts.askBack('请把医院的证明拍一张给我们。')]],
  },
  {
    studio: 'yunnan',
    topic: 'psychological',
    about: '最近睡不着，心里堵得慌。',
    askedHoursAgo: 1.5,
    steps: [ACCEPT(1.2)],
  },
  { studio: 'yunnan', topic: 'dispute', about: '问了二十天还没有下文。', askedHoursAgo: 20 * 24, steps: [] },
  {
    studio: 'yunnan',
    topic: 'suggestion',
    about: '建议在夜市门口设一个环卫工歇脚的地方。',
    askedHoursAgo: 6,
    steps: [[5, (acts) => acts.transfer(studioIn(studios, 'zhongshan'), '地点在中山路，请你们办。')]],
  },
  {
    studio: 'zhongshan',
    topic: 'dispute',
    about: '单位说不续合同，不给补偿。',
    askedHoursAgo: 80,
    steps: [
      ACCEPT(79),
      [60, (acts) => acts.answer('unresolvable', '劳动关系不在本区，已说明去哪里申请仲裁。')],
      [30, (acts) => acts.reopen('我就在本区上班，合同上写着。')],
    ],
  },
  {
    studio: 'zhongshan',
    topic: 'interests',
    about: '产假期间被降了工资。',
    askedHoursAgo: 200,
    steps: [
      ACCEPT(199),
      [170, (acts) => acts.answer('referred', '已转劳动监察，三日内联系您。')],
      [150, (acts) => acts.evaluate(4, true)],
    ],
  },
  {
    studio: 'zhongshan',
    topic: 'dispute',
    about: '和同事的事，自己说开了。',
    askedHoursAgo: 30,
    steps: [[29, (acts) => acts.withdraw]],
  },
];

const [OPENS, CLOSES] = [8 * HOUR, 20 * HOUR];
/** So many hours count in full; of what lies further back a day has half its hours. */
const OF_TODAY = 8;

/** An instant so many hours ago at which people are awake, whenever the demo is opened. */
function hoursBefore(now: number, hours: number): number {
  let left = (hours <= OF_TODAY ? hours : OF_TODAY + (hours - OF_TODAY) / 2) * HOUR;
  for (let day = startOfDay(now); ; day -= DAY) {
    const open = Math.min(now, day + CLOSES) - (day + OPENS);
    if (open >= left) return day + OPENS + open - left;
    left -= Math.max(0, open);
  }
}

const studioIn = (studios: readonly Studio[], id: string): Studio => {
  const found = studios.find(({ _id }) => _id === id);
  if (!found) throw new Error(`no studio ${id}`);
  return found;
};

/** The first of them is 刘女士's; the others are the neighbours'. */
export function talksAt(now: number, studios: readonly Studio[], people: readonly Member[]): Talks {
  const slots = new Map<string, Slot>();
  const requests = liveTalks(studios).map((live, index) => {
    const resident = people[index % people.length];
    if (!resident) throw new Error('nobody lives here');
    const held = played(live, `talk-${index + 1}`, resident, studios, slots, now);
    if (held.slot) slots.set(held.slot._id, held.slot);
    return ticked(held.request, studios, now);
  });
  const guest = people[people.length - 1];
  if (!guest) throw new Error('nobody lives here');
  return {
    requests: [...requests, invitation(guest, studioIn(studios, 'yunnan'), now)],
    slots: [...slots.values()].map(settledSlot),
  };
}

const settledSlot = (slot: Slot): Slot => ({ ...slot, version: 1, effects: {}, owed: 0 });

function played(
  live: Live,
  id: string,
  resident: Member,
  studios: readonly Studio[],
  slots: ReadonlyMap<string, Slot>,
  now: number,
): Case {
  const studio = studioIn(studios, live.studio);
  const from =
    live.slot === undefined
      ? undefined
      : plannedSlots(studio, USUAL, now + HOUR, now + 14 * DAY)[live.slot]?.from;
  const talk: Talk = {
    id,
    resident,
    studio,
    topic: live.topic,
    people: live.people ?? 1,
    about: live.about,
    ...(from === undefined ? {} : { slot: { from, known: slots.get(`${studio._id}-${from}`) ?? null } }),
  };
  const acts = actsOf(talk);
  let held = asked(talk, hoursBefore(now, live.askedHoursAgo));
  for (const [hoursAgo, act] of live.steps) {
    const at = hoursBefore(now, hoursAgo);
    held = act(acts)({ ...held, request: ticked(held.request, studios, at) }, at);
  }
  return held;
}

function invitation(resident: Member, studio: Studio, now: number): Appointment {
  const about = '想听听您对食堂改造的意见。';
  const talk: Talk = { id: 'talk-invited', resident, studio, topic: 'suggestion', people: 1, about };
  const [officer] = studio.officers;
  if (!officer) throw new Error('no officer');
  return invited(talk, officer, now + 26 * HOUR, hoursBefore(now, 0.7)).request;
}

/** The monthly figures, counted from all requests. */
export function talliesOf(requests: readonly Appointment[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { figures, ...where } of requests.flatMap(({ counted }) => counted)) {
    const id = tallyId(where);
    const known = tallies.get(id) ?? { ...where, _id: id, version: 0, figures: NO_FIGURES };
    tallies.set(id, { ...known, version: known.version + 1, figures: plus(known.figures, figures) });
  }
  return [...tallies.values()];
}
