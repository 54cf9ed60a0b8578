import { DAY, HOUR, MINUTE, startOfDay } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { type RepairOrder, type When, WINDOW_LENGTH } from '#domain/repair/order';
import { itemOf } from './catalogue';
import { linesOf } from './course';
import { diceFor } from './dice';
import type { District } from './history';
import { type Act, actsOf, booked, type Cast } from './play';
import { wrongWith } from './words';
import type { Moment } from './work-picture';

type Acts = ReturnType<typeof actsOf>;
/** What the worker's pictures show once it is mended is known beforehand. */
type Step = readonly [
  minutesAfterBooking: number,
  act: (acts: Acts, order: RepairOrder, mended: readonly string[]) => Act,
];

interface Live {
  readonly itemId: string;
  readonly workerId: string;
  readonly bookedMinutesAgo: number;
  /** Hours of tomorrow at which the window opens; urgent where absent. */
  readonly tomorrowAt?: number;
  readonly street: string;
  readonly steps: readonly Step[];
}

const ACCEPT: Step = [3, (acts) => acts.accept];
const RECOGNISE: Step = [21, (acts) => acts.recognise];
const ARRIVE: Step = [22, (acts) => acts.arrive];
const QUOTE: Step = [30, (acts, order) => acts.quote(linesOf(order, diceFor(`live ${order._id}`)))];
const APPROVE: Step = [32, (acts) => acts.approve];
const RELEASE: Step = [12, (acts) => acts.release];
const DISOWN: Step = [24, (acts) => acts.disown];
const POSTPONE: Step = [
  40,
  (acts, { bookedAt }) => {
    const from = startOfDay(bookedAt) + DAY + 10 * HOUR;
    return acts.postpone({ kind: 'window', from, to: from + WINDOW_LENGTH });
  },
];
const FINISH: Step = [
  70,
  (acts, order, mended) => acts.finish(order.quote?.totalFen ?? 0, order.photos, mended),
];

const YUNNAN = '云南路街道';
const ZHONGSHAN = '中山路街道';
const JIANGSU = '江苏路街道';

/**
 * What is going on in the district right now: an order in every state, an alarm and a frozen one. The workers of the
 * story are free, and nothing waits in their pool.
 */
const LIVE: readonly Live[] = [
  { itemId: 'washer', workerId: 'xinghe-tao', street: YUNNAN, bookedMinutesAgo: 4, steps: [] },
  { itemId: 'open-lock', workerId: 'anda-shi', street: YUNNAN, bookedMinutesAgo: 16, steps: [] },
  {
    itemId: 'daily-cleaning',
    workerId: 'jiejia-ge',
    street: ZHONGSHAN,
    bookedMinutesAgo: 130,
    tomorrowAt: 14,
    steps: [],
  },
  { itemId: 'lamp', workerId: 'wanjia-zhu', street: JIANGSU, bookedMinutesAgo: 25, steps: [ACCEPT, RELEASE] },
  { itemId: 'job-advice', workerId: 'qihang-luo', street: YUNNAN, bookedMinutesAgo: 9, steps: [ACCEPT] },
  { itemId: 'fridge', workerId: 'xinghe-huang', street: YUNNAN, bookedMinutesAgo: 14, steps: [ACCEPT] },
  {
    itemId: 'deep-cleaning',
    workerId: 'jiejia-fan',
    street: YUNNAN,
    bookedMinutesAgo: 200,
    tomorrowAt: 9,
    steps: [ACCEPT],
  },
  {
    itemId: 'change-lock',
    workerId: 'jinyaoshi-jin',
    street: YUNNAN,
    bookedMinutesAgo: 23,
    steps: [ACCEPT, RECOGNISE],
  },
  {
    itemId: 'aircon-clean',
    workerId: 'xinghe-xie',
    street: ZHONGSHAN,
    bookedMinutesAgo: 27,
    steps: [ACCEPT, RECOGNISE, ARRIVE],
  },
  {
    itemId: 'gas-stove',
    workerId: 'wanjia-xu',
    street: YUNNAN,
    bookedMinutesAgo: 90,
    steps: [ACCEPT, RECOGNISE, ARRIVE, POSTPONE],
  },
  {
    itemId: 'power-cut',
    workerId: 'huimin-han',
    street: YUNNAN,
    bookedMinutesAgo: 36,
    steps: [ACCEPT, RECOGNISE, ARRIVE, QUOTE],
  },
  {
    itemId: 'leaking-pipe',
    workerId: 'wanjia-zhu',
    street: JIANGSU,
    bookedMinutesAgo: 48,
    steps: [ACCEPT, RECOGNISE, ARRIVE, QUOTE, APPROVE],
  },
  {
    itemId: 'toilet-drain',
    workerId: 'guangming-zhang',
    street: JIANGSU,
    bookedMinutesAgo: 150,
    steps: [ACCEPT, RECOGNISE, ARRIVE, QUOTE, APPROVE, FINISH],
  },
  {
    itemId: 'range-hood',
    workerId: 'lengnuan-su',
    street: JIANGSU,
    bookedMinutesAgo: 41,
    steps: [ACCEPT, DISOWN],
  },
];

export function liveOrders(district: District, residents: readonly Member[]): RepairOrder[] {
  return LIVE.map((live, index) => playedSoFar(live, district, neighbourIn(live.street, index, residents)));
}

function neighbourIn(street: string, index: number, residents: readonly Member[]): Member {
  const there = residents.filter((one) => one.addresses[0]?.street === street);
  const one = there[index % there.length];
  if (!one) throw new Error(`nobody lives in ${street}`);
  return one;
}

function playedSoFar(live: Live, district: District, resident: Member): RepairOrder {
  const dice = diceFor(`live ${live.itemId}`);
  const item = itemOf(live.itemId);
  const cast: Cast = {
    resident,
    ...crewOf(district, live.workerId),
    item,
    staffId: district.staffId,
    wrong: wrongWith(item._id, dice),
  };
  const acts = actsOf(cast);
  const at = district.now - live.bookedMinutesAgo * MINUTE;
  const pictured = (moment: Moment) => (item.path === 'door' ? [district.picture(item, moment)] : []);
  const open = booked(cast, dice.id(), at, whenOf(live, district.now), pictured('before'));
  const played = live.steps.reduce(
    (order, [minutes, step]) => step(acts, order, pictured('after'))(order, at + minutes * MINUTE),
    open,
  );
  return asTheClockLeftIt(played, acts, district.now);
}

/** Rounds that have opened, alarms that were raised. */
function asTheClockLeftIt(order: RepairOrder, acts: Acts, now: number): RepairOrder {
  if (order.actsAt === null || order.actsAt > now) return order;
  return asTheClockLeftIt(acts.clock(order, order.actsAt), acts, now);
}

function whenOf({ tomorrowAt }: Live, now: number): When {
  if (tomorrowAt === undefined) return { kind: 'urgent' };
  const from = startOfDay(now) + DAY + tomorrowAt * HOUR;
  return { kind: 'window', from, to: from + WINDOW_LENGTH };
}

function crewOf({ firms }: District, workerId: string): Pick<Cast, 'provider' | 'worker'> {
  for (const { provider } of firms) {
    const worker = provider.workers.find((one) => one.workerId === workerId);
    if (worker) return { provider, worker };
  }
  throw new Error(`no worker ${workerId}`);
}
