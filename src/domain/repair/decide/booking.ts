import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { HOUR } from '#domain/kernel/time';
import type { CatalogueItem } from '../catalogue';
import {
  ALARM_AFTER,
  firmPool,
  freeHolder,
  type OrderedItem,
  openPool,
  type Place,
  type RepairOrder,
  URGENT_LAPSES_AFTER,
  type When,
  WINDOW_AHEAD_MAX,
  WINDOW_LENGTH,
} from '../order';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker, withoutWorker } from './step';

/** What the phone wishes, with what the cloud found for the ids in it. */
export interface Booking {
  readonly id: string;
  readonly item: CatalogueItem | null;
  readonly wrong: string;
  readonly photos: readonly string[];
  readonly video: string | null;
  readonly home: { readonly place: Place; readonly contact: Sealed } | null;
  readonly when: When;
  /** null: any vetted firm. */
  readonly provider: { readonly id: string; readonly mayServe: boolean } | null;
}

export type BookRefusal =
  | 'ITEM_NOT_FOUND'
  | 'ADDRESS_NOT_FOUND'
  | 'PROVIDER_NOT_AVAILABLE'
  | 'WINDOW_NOT_POSSIBLE';

export function book(booking: Booking, moment: Moment): Decision<RepairOrder, BookRefusal> {
  const { item, home, provider, when } = booking;
  if (item?.path !== 'door') return no('ITEM_NOT_FOUND', [{ path: 'itemId', problem: 'unknown' }]);
  if (!home) return no('ADDRESS_NOT_FOUND', [{ path: 'addressId', problem: 'unknown' }]);
  if (provider && !provider.mayServe) {
    return no('PROVIDER_NOT_AVAILABLE', [{ path: 'providerId', problem: 'not available' }]);
  }
  if (!possible(when, moment.now))
    return no('WINDOW_NOT_POSSIBLE', [{ path: 'when', problem: 'not possible' }]);
  const draft = blank(booking, item, home, moment);
  return change(step(draft, moment, { action: 'book', by: 'resident' }));
}

/** Two hours, not over yet by the time it begins, at most 14 days ahead. */
const possible = (when: When, now: number) =>
  when.kind === 'urgent' ||
  (when.to - when.from === WINDOW_LENGTH && when.from > now && when.from <= now + WINDOW_AHEAD_MAX);

function blank(
  booking: Booking,
  item: CatalogueItem,
  home: NonNullable<Booking['home']>,
  moment: Moment,
): RepairOrder {
  const { memberId } = moment.actor;
  const chosen = booking.provider?.id ?? null;
  return {
    ...newNoun(booking.id),
    state: 'open',
    residentId: memberId,
    bookedById: memberId,
    channel: 'online',
    item: ordered(item),
    wrong: booking.wrong,
    photos: booking.photos,
    video: booking.video,
    place: home.place,
    contact: home.contact,
    when: booking.when,
    bookedAt: moment.now,
    chosenProviderId: chosen,
    pool: chosen ? firmPool(chosen) : openPool(home.place, item.category.id),
    worker: null,
    urgentHolder: freeHolder(booking.id),
    excludedWorkerIds: [],
    lastProvider: null,
    acceptedAt: null,
    promisedAt: null,
    recognised: null,
    arrivalCode: null,
    arrivedAt: null,
    quote: null,
    finish: null,
    paidFen: null,
    visitFeeDueFen: 0,
    closedAt: null,
    alarmAt: alarmAt(booking.when, moment.now),
    actsAt: lapsesAt(booking.when, moment.now),
  };
}

const ordered = (item: CatalogueItem): OrderedItem => ({
  id: item._id,
  name: item.name,
  category: item.category.id,
  categoryName: item.category.name,
  icon: item.category.icon,
  priceMinFen: item.priceMinFen,
  priceMaxFen: item.priceMaxFen,
  prices: item.prices,
  visitFeeFen: item.visitFeeFen,
  warrantyDays: item.warrantyDays,
  standard: item.standard,
});

/** An urgent order alarms staff after ten minutes; one for a window, two hours before it begins. */
export const alarmAt = (when: When, openedAt: number): number =>
  when.kind === 'urgent' ? openedAt + ALARM_AFTER : Math.max(when.from - 2 * HOUR, openedAt + ALARM_AFTER);

export const lapsesAt = (when: When, openedAt: number): number =>
  when.kind === 'urgent' ? openedAt + URGENT_LAPSES_AFTER : when.to;

/** After a release, or when the chosen firm does not answer: to all, or to the firm that had it. */
export function offer(
  order: RepairOrder,
  to: 'everyone' | 'same-firm',
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'offer', moment);
  if (!may.ok) return may;
  const firm = to === 'same-firm' ? (order.chosenProviderId ?? order.lastProvider?.id ?? null) : null;
  if (to === 'same-firm' && !firm) return no('NOT_NOW');
  const pool = firm ? firmPool(firm) : openPool(order.place, order.item.category);
  return change(
    step(order, moment, {
      action: 'offer',
      by: may.value,
      why: to,
      changes: { chosenProviderId: firm, pool, alarmAt: alarmAt(order.when, moment.now) },
    }),
  );
}

/** Free before arrival; the visit fee until she approves; after that only staff cancel. */
export function cancel(
  order: RepairOrder,
  why: string | null,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'cancel', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'cancel',
      by: may.value,
      why,
      changes: { ...ended(order), visitFeeDueFen: order.arrivedAt === null ? 0 : order.item.visitFeeFen },
      effects: tellWorker(order, 'repair-cancelled'),
    }),
  );
}

export function cancelByStaff(
  order: RepairOrder,
  why: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'cancelByStaff', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'cancelByStaff',
      by: may.value,
      why,
      changes: ended(order),
      effects: [...tellHer(order, 'repair-cancelled'), ...tellWorker(order, 'repair-cancelled')],
    }),
  );
}

/** Nobody came forward in time. */
export function lapse(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'lapse', moment);
  if (!may.ok) return may;
  if (order.actsAt === null || order.actsAt > moment.now) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'lapse',
      by: may.value,
      changes: ended(order),
      effects: tellHer(order, 'repair-lapsed'),
    }),
  );
}

/** Nobody is offered it any more and nothing is waited for; who worked on it stays on record. */
export const ended = (order: RepairOrder) =>
  ({ pool: null, actsAt: null, arrivalCode: null, urgentHolder: freeHolder(order._id) }) as const;

/** Back to the resident, who chooses what happens next. */
export const reopened = (order: RepairOrder, excluded: string | null, moment: Moment) =>
  ({
    ...withoutWorker(order, freeHolder(order._id)),
    excludedWorkerIds: excluded ? [...order.excludedWorkerIds, excluded] : order.excludedWorkerIds,
    chosenProviderId: null,
    pool: null,
    alarmAt: moment.now + ALARM_AFTER,
    actsAt: Math.max(lapsesAt(order.when, order.bookedAt), moment.now + URGENT_LAPSES_AFTER),
  }) as const;
