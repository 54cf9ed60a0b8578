import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { CONFIRMS_AFTER } from '#domain/repair/deadlines';
import type { Booking } from '#domain/repair/decide/booking';
import type { QuotedLine } from '#domain/repair/decide/price';
import type { RepairOrder, When } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { itemOf } from '../../demo/catalogue';
import { actsOf, booked, type Cast } from '../../demo/play';
import { CONTACT_BOX, DAUGHTER, HUIMIN, liuAsMember, MA, NOW, STAFF } from './given';

export const DRAIN = itemOf('kitchen-drain');
export const LINES: readonly QuotedLine[] = [
  { kind: 'labour', priceId: 'machine', quantity: 1, unitFen: 12_000 },
  { kind: 'part', name: '密封圈', quantity: 2, unitFen: 500 },
];
/** What she wishes in the first story. */
export const HER_BOOKING: Booking = {
  id: 'order-1',
  item: DRAIN,
  wrong: '厨房下水道堵了',
  photos: [],
  video: null,
  home: { place: { street: '云南路街道', community: '寿张路社区' }, contact: CONTACT_BOX, homeKey: 'home' },
  when: { kind: 'urgent' },
  provider: null,
};
export const PICTURES = ['cloud://test.local/before.svg'];

const CAST: Cast = {
  resident: liuAsMember,
  provider: HUIMIN,
  worker: MA,
  staffId: STAFF.memberId,
  item: DRAIN,
  wrong: '厨房下水道堵了，锅还在火上。',
};

export interface OrderWish {
  readonly state: State;
  readonly when?: When;
  /** Accepted, and she said 是本人. */
  readonly recognised?: boolean;
  /** Open again after the worker gave it back. */
  readonly released?: boolean;
  readonly cast?: Partial<Cast>;
  /** The daughter booked it for her. */
  readonly byDaughter?: boolean;
}

/** Minutes from booking to each act, so that nothing in these orders is late. */
const AT = { accept: 2, recognise: 20, arrive: 21, quote: 25, approve: 27, finish: 60, confirm: 65 } as const;
const at = (act: keyof typeof AT) => NOW + AT[act] * MINUTE;

/** Liu's order in the state wished for, led there by the domain's own decisions. Booked at `NOW`. */
export function anOrder(wish: OrderWish): RepairOrder {
  const cast = { ...CAST, ...wish.cast };
  const order = reached(wish, cast);
  if (!wish.byDaughter) return order;
  return { ...order, bookedById: DAUGHTER.memberId, followerIds: ['liu', DAUGHTER.memberId] };
}

function reached(wish: OrderWish, cast: Cast): RepairOrder {
  const acts = actsOf(cast);
  const open = booked(cast, 'order-1', NOW, wish.when ?? { kind: 'urgent' }, PICTURES);
  if (wish.state === 'lapsed') return acts.lapse(open, open.lapsesAt);
  if (wish.state === 'cancelled') return acts.cancel(open, at('accept'));
  if (wish.state === 'open' && !wish.released) return open;
  const accepted = acts.accept(open, at('accept'));
  if (wish.state === 'open') return acts.release(accepted, at('recognise'));
  if (wish.state === 'frozen') return acts.disown(accepted, at('arrive'));
  if (wish.state === 'accepted' && !wish.recognised) return accepted;
  if (wish.state === 'postponed') return postponed(accepted, acts, wish.recognised ?? false);
  return onTheWay(acts.recognise(accepted, at('recognise')), wish.state, acts);
}

/** He was there, parts are missing, and he comes again the day after. */
function postponed(accepted: RepairOrder, acts: ReturnType<typeof actsOf>, recognised: boolean): RepairOrder {
  const arrived = acts.arrive(acts.recognise(accepted, at('recognise')), at('arrive'));
  const from = NOW + DAY;
  const left = acts.postpone({ kind: 'window', from, to: from + 2 * HOUR })(arrived, at('quote'));
  return recognised ? acts.recognise(left, from) : left;
}

function onTheWay(recognised: RepairOrder, goal: State, acts: ReturnType<typeof actsOf>): RepairOrder {
  const path: readonly ((order: RepairOrder) => RepairOrder)[] = [
    (order) => acts.arrive(order, at('arrive')),
    (order) => acts.quote(LINES)(order, at('quote')),
    (order) => acts.approve(order, at('approve')),
    (order) => acts.finish(13_000, PICTURES, PICTURES)(order, at('finish')),
    (order) => acts.confirm(13_000)(order, at('confirm')),
  ];
  let order = recognised;
  for (const go of path) {
    if (order.state === goal) return order;
    order = go(order);
  }
  return order;
}

/** Late enough for everything that waits for an instant: no-show, lapse, the clock's confirmation. */
export const MUCH_LATER = NOW + 2 * CONFIRMS_AFTER;
