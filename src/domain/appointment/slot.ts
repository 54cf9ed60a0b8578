import type { Effect } from '#domain/kernel/effect';
import { type Noun, newNoun, owing } from '#domain/kernel/noun';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { PlannedSlot } from './studio';

/**
 * 接待时段: the anchor of its places. It becomes a document with the first place that is taken; its id is computed
 * from studio and start, so there is one.
 */
export interface Slot extends Noun {
  readonly studioId: string;
  /** To whom those in it have been given; who sits there now, the roster says. */
  readonly officerId: string;
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly title: string | null;
  readonly cancelled: boolean;
  /** Who has a place. */
  readonly taken: readonly Waiter[];
  /** Places that wait for the word of somebody who moved up. */
  readonly offers: readonly Offer[];
  /** 候补, first come first served. */
  readonly waiting: readonly Waiter[];
  /** When the first offer runs out; null when none stands. */
  readonly actsAt: number | null;
}

export interface Waiter {
  readonly requestId: string;
  readonly memberId: string;
}

export interface Offer extends Waiter {
  readonly until: number;
}

/** Who moves up has so long to say yes, but not beyond the last half hour before it begins. */
export const CONFIRM_WITHIN = 4 * HOUR;
export const CONFIRM_BEFORE = 30 * MINUTE;
export const WAITING_MAX = 200;

export const newSlot = (planned: PlannedSlot): Slot => {
  const { id, ...rest } = planned;
  return { ...newNoun(id), ...rest, cancelled: false, taken: [], offers: [], waiting: [], actsAt: null };
};

export const freePlaces = (slot: Pick<Slot, 'capacity' | 'taken' | 'offers' | 'cancelled'>): number =>
  slot.cancelled ? 0 : Math.max(0, slot.capacity - slot.taken.length - slot.offers.length);

export const offerTo = (slot: Slot | null, requestId: string): Offer | null =>
  slot?.offers.find((one) => one.requestId === requestId) ?? null;

/** Everybody who has, was offered or waits for a place. */
export const concerned = ({ taken, offers, waiting }: Slot): readonly Waiter[] => [
  ...taken,
  ...offers,
  ...waiting,
];

export const isConcerned = (slot: Slot | null, requestId: string): boolean =>
  slot !== null && concerned(slot).some((one) => one.requestId === requestId);

/** One place per person: does another request of this person have, or wait for, one here? */
export const isThereAlready = (slot: Slot | null, { requestId, memberId }: Waiter): boolean =>
  slot !== null && concerned(slot).some((one) => one.memberId === memberId && one.requestId !== requestId);

/** With one more place taken; null when there is none, or when it has begun. */
export function take(slot: Slot, { requestId, memberId }: Waiter, now: number): Slot | null {
  if (now >= slot.from || slot.cancelled) return null;
  const rest = without(slot, requestId);
  if (!offerTo(slot, requestId) && freePlaces(rest) === 0) return null;
  return due({ ...rest, taken: [...rest.taken, { requestId, memberId }] });
}

/** At the end of the wait-list; who waits already keeps the turn. null when that makes no sense. */
export function wait(slot: Slot, waiter: Waiter, now: number): Slot | null {
  if (now >= slot.from || slot.cancelled) return null;
  if (slot.waiting.some(({ requestId }) => requestId === waiter.requestId)) return slot;
  return slot.waiting.length >= WAITING_MAX ? null : { ...slot, waiting: [...slot.waiting, waiter] };
}

/** Whoever had, was offered or waited for a place has not any more, and the next one moves up. */
export const leave = (slot: Slot, requestId: string, now: number): Slot =>
  moveUp(without(slot, requestId), now);

/** Offers that were not answered in time go to the next ones. Those who let it pass wait no longer, and are told so. */
export function expire(slot: Slot, now: number): Slot {
  const lapsed = slot.offers.filter(({ until }) => until <= now);
  const kept = { ...slot, offers: slot.offers.filter(({ until }) => until > now) };
  const told = owing(
    kept,
    lapsed.map((offer) => forget(slot, offer)),
  );
  return moveUp(told, now);
}

/** Gives every free place to the next one who waits. */
function moveUp(slot: Slot, now: number): Slot {
  const until = Math.min(now + CONFIRM_WITHIN, slot.from - CONFIRM_BEFORE);
  const lucky = until > now ? slot.waiting.slice(0, freePlaces(slot)) : [];
  const offers = lucky.map((one) => ({ ...one, until }));
  const after = { ...slot, offers: [...slot.offers, ...offers], waiting: slot.waiting.slice(lucky.length) };
  return due(
    owing(
      after,
      offers.map((offer) => tellOffered(slot, offer)),
    ),
  );
}

// The instant belongs to both: who waits again may be offered a place again.
const tellOffered = (slot: Slot, { requestId, memberId, until }: Offer): Effect => ({
  kind: 'notify',
  cause: `${slot._id}-${requestId}-offer-${until}`,
  to: memberId,
  about: 'appointment-place-offered',
  noun: 'appointment',
  id: requestId,
});

const forget = (slot: Slot, { requestId, until }: Offer): Effect => ({
  kind: 'lose-slot',
  cause: `${slot._id}-${requestId}-lapse-${until}`,
  requestId,
  lapsed: true,
});

const without = (slot: Slot, requestId: string): Slot => ({
  ...slot,
  taken: others(slot.taken, requestId),
  offers: others(slot.offers, requestId),
  waiting: others(slot.waiting, requestId),
});

const others = <T extends Waiter>(all: readonly T[], requestId: string): T[] =>
  all.filter((one) => one.requestId !== requestId);

const due = (slot: Slot): Slot => ({
  ...slot,
  actsAt: slot.offers.length === 0 ? null : Math.min(...slot.offers.map(({ until }) => until)),
});
