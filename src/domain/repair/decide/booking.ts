import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { asOf, type CatalogueItem } from '../catalogue';
import { alarmAt, CHOICE_TIME, lapsesAt } from '../deadlines';
import {
  type Consent,
  type Firm,
  firmPool,
  freeHolder,
  isMember,
  type Meeting,
  type OrderedItem,
  openPool,
  type Place,
  type RepairOrder,
  type When,
  WINDOW_AHEAD_MAX,
  WINDOW_LENGTH,
} from '../order';
import { atOnce, type InQueue, type Rounds, roundsFor } from '../rounds';
import { notify, step } from './step';

/** What the phone wishes, with what the cloud found for the ids in it. */
export interface Booking {
  readonly id: string;
  readonly item: CatalogueItem | null;
  readonly wrong: string;
  readonly photos: readonly string[];
  readonly video: string | null;
  readonly home: { readonly place: Place; readonly contact: Sealed; readonly homeKey: string } | null;
  readonly when: When;
  /** How a consultation takes place; absent for an order at the door. */
  readonly meeting?: Exclude<Meeting, 'home'> | undefined;
  /** null: any vetted firm. */
  readonly provider: (Firm & { readonly mayServe: boolean }) | null;
  /** Whose home it is, and that she agreed; absent: the own. */
  readonly forHer?: { readonly residentId: string; readonly consent: Consent } | undefined;
  readonly channel?: RepairOrder['channel'];
  /** 上门费 that staff ask to be settled before this person books anything. */
  readonly feeFirst?: boolean;
  /** Who is next for such an order. */
  readonly queue?: readonly InQueue[];
}

export type BookRefusal =
  | 'ITEM_NOT_FOUND'
  | 'ADDRESS_NOT_FOUND'
  | 'PROVIDER_NOT_AVAILABLE'
  | 'WINDOW_NOT_POSSIBLE'
  | 'MEETING_NOT_POSSIBLE'
  | 'FEE_FIRST';

export function book(booking: Booking, moment: Moment): Decision<RepairOrder, BookRefusal> {
  const { home, provider, when } = booking;
  const item = booking.item && asOf(booking.item, moment.now);
  if (!item?.offered) return no('ITEM_NOT_FOUND', [{ path: 'itemId', problem: 'unknown' }]);
  if (!home) return no('ADDRESS_NOT_FOUND', [{ path: 'addressId', problem: 'unknown' }]);
  if ((item.path === 'consult') !== (booking.meeting !== undefined)) {
    return no('MEETING_NOT_POSSIBLE', [{ path: 'meeting', problem: 'not possible for this item' }]);
  }
  if (provider && !provider.mayServe) {
    return no('PROVIDER_NOT_AVAILABLE', [{ path: 'providerId', problem: 'not available' }]);
  }
  if (!isWindow(when, moment.now))
    return no('WINDOW_NOT_POSSIBLE', [{ path: 'when', problem: 'not possible' }]);
  if (booking.feeFirst) return no('FEE_FIRST');
  const draft = blank(booking, item, home, moment);
  return change(
    step(draft, moment, {
      action: 'book',
      by: booking.forHer ? 'booker' : 'resident',
      effects: [...tellSubject(draft), ...invite(draft, draft.rounds.first)],
    }),
  );
}

/** Two hours, not over yet by the time it begins, at most 14 days ahead. */
export const isWindow = (when: When, now: number): boolean =>
  when.kind === 'urgent' ||
  (when.to - when.from === WINDOW_LENGTH && when.from > now && when.from <= now + WINDOW_AHEAD_MAX);

/** Somebody booked for her: she can see it, and call it off. */
const tellSubject = (order: RepairOrder): Effect[] =>
  order.residentId !== order.bookedById && isMember(order.residentId)
    ? [notify(order, order.residentId, 'repair-booked-for')]
    : [];

export const invite = (order: RepairOrder, round: Rounds['first']): Effect[] =>
  order.when.kind === 'urgent' ? round.map(({ memberId }) => notify(order, memberId, 'repair-offered')) : [];

function blank(
  booking: Booking,
  item: CatalogueItem,
  home: NonNullable<Booking['home']>,
  moment: Moment,
): RepairOrder {
  const bookedById = moment.actor.memberId;
  const residentId = booking.forHer?.residentId ?? bookedById;
  return {
    ...newNoun(booking.id),
    ...NOT_YET,
    state: 'open',
    residentId,
    bookedById,
    followerIds: [...new Set([residentId, bookedById])],
    consent: booking.forHer?.consent ?? null,
    channel: booking.channel ?? 'online',
    item: ordered(item),
    wrong: booking.wrong,
    photos: booking.photos,
    video: booking.video,
    place: home.place,
    contact: home.contact,
    homeKey: home.homeKey,
    when: booking.when,
    meeting: booking.meeting ?? 'home',
    bookedAt: moment.now,
    urgentHolder: freeHolder(booking.id),
    lapsesAt: lapsesAt(booking.when, moment.now),
    ...offeredTo(
      booking.provider && { id: booking.provider.id, name: booking.provider.name },
      { place: home.place, when: booking.when, category: item.category.id },
      booking.queue ?? [],
      moment.now,
    ),
  };
}

/** Everything that happens only after the booking. */
const NOT_YET = {
  suggestion: null,
  worker: null,
  excludedWorkerIds: [],
  lastProvider: null,
  acceptedAt: null,
  promisedAt: null,
  recognised: null,
  arrivalCode: null,
  arrivedAt: null,
  arrivalPromisedAt: null,
  reachedAt: null,
  delayedBy: [],
  quote: null,
  approvedQuote: null,
  visit: null,
  finish: null,
  rejected: null,
  rework: null,
  paidFen: null,
  payment: null,
  reported: null,
  visitFee: null,
  feeDiffersAt: null,
  closedAt: null,
  actsAt: null,
} as const;

interface Offered {
  readonly place: Place;
  readonly when: When;
  readonly category: string;
}

/** To one firm, which has its time to answer, or to everyone in rounds. */
export const offeredTo = (
  firm: Firm | null,
  { place, when, category }: Offered,
  queue: readonly InQueue[],
  now: number,
) => ({
  ...(firm ? { lastProvider: firm } : {}),
  chosenProviderId: firm?.id ?? null,
  chosenUntil: firm ? now + CHOICE_TIME[when.kind] : null,
  pool: firm ? firmPool(firm.id) : openPool(place, category),
  rounds: firm ? atOnce(now) : roundsFor(when, queue, now),
  lookedAt: now,
  alarmAt: alarmAt(when, now),
});

const ordered = (item: CatalogueItem): OrderedItem => ({
  id: item._id,
  path: item.path,
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
