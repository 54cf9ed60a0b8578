import type { Effect } from '#domain/effects';
import { type Entity, newNoun, owing } from '#domain/kernel/entity';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { PlannedSlot } from './studio';

/**
 * 接待时段: the anchor of its places. It becomes a document with the first place that is taken; its id is computed
 * from studio and start, so there is one.
 */
export interface Slot extends Entity<Effect> {
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

export interface Waiter extends Hold {
  readonly memberId: string;
}

/** What a request holds here, and with which of its events it took that; absent: with the first. */
export interface Hold {
  readonly requestId: string;
  readonly event?: number;
}

export interface Offer extends Waiter {
  readonly until: number;
}

/** Who moves up has so long to say yes, but not beyond the last half hour before it begins. */
const CONFIRM_WITHIN = 4 * HOUR;
const CONFIRM_BEFORE = 30 * MINUTE;
const WAITING_MAX = 200;

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
export function take(slot: Slot, waiter: Waiter, now: number): Slot | null {
  if (now >= slot.from || slot.cancelled) return null;
  if (slot.taken.some((one) => isNoOlder(one, waiter))) return slot;
  if (waitsAlready(slot, waiter)) return null;
  const rest = others(slot, (one) => one.requestId === waiter.requestId);
  if (!offerTo(slot, waiter.requestId) && freePlaces(rest) === 0) return null;
  return lookedAt(due({ ...rest, taken: [...rest.taken, waiter] }), waiter, now);
}

/** At the end of the wait-list; who waits already keeps the turn. null when that makes no sense. */
export function wait(slot: Slot, waiter: Waiter, now: number): Slot | null {
  if (now >= slot.from || slot.cancelled) return null;
  if (waitsAlready(slot, waiter)) return slot;
  if (slot.waiting.some(({ requestId }) => requestId === waiter.requestId)) {
    const anew = (one: Waiter) => (one.requestId === waiter.requestId ? waiter : one);
    return lookedAt({ ...slot, waiting: slot.waiting.map(anew) }, waiter, now);
  }
  if (slot.waiting.length >= WAITING_MAX) return null;
  return lookedAt({ ...slot, waiting: [...slot.waiting, waiter] }, waiter, now);
}

/** The request is written a moment later, or never; then this tells whoever looks. */
function lookedAt(slot: Slot, { requestId, event = 0 }: Hold, at: number): Slot {
  // Taken once more, it is looked at once more: no two are committed upon the same version.
  const cause = `${slot._id}-${requestId}-${slot.version}`;
  return owing(slot, [{ kind: 'look-at-place', cause, requestId, event, at }]);
}

const eventOf = ({ event }: Hold): number => event ?? 0;
/** Taken by this very step, which was sent again, or by a later one. */
const isNoOlder = (one: Hold, than: Hold): boolean =>
  one.requestId === than.requestId && eventOf(one) >= eventOf(than);

/** Where the step was sent again: what was offered meanwhile takes another step to accept. */
const waitsAlready = ({ offers, waiting }: Slot, waiter: Waiter): boolean =>
  [...offers, ...waiting].some((one) => isNoOlder(one, waiter));

/**
 * Whoever had, was offered or waited for a place up to that event has not any more, and the next one moves up. Done late or
 * twice it leaves alone what the request has taken here since, and what has begun.
 */
export function leave(slot: Slot, left: Required<Hold>, now: number): Slot {
  const isLeft = (one: Hold) => one.requestId === left.requestId && eventOf(one) <= left.event;
  if (slot.from <= now || !concerned(slot).some(isLeft)) return slot;
  return moveUp(others(slot, isLeft), now);
}

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

/** Whoever was about to say yes to an offer, and did not come so far, is offered it once more. */
export function offerAgain(slot: Slot, requestId: string, now: number): Slot {
  const [again, ...none] = slot.taken.filter((one) => one.requestId === requestId);
  if (!again || none.length > 0) return slot;
  const rest = others(slot, (one) => one.requestId === requestId);
  return moveUp({ ...rest, waiting: [again, ...rest.waiting] }, now);
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

const others = (slot: Slot, left: (one: Waiter) => boolean): Slot => ({
  ...slot,
  taken: slot.taken.filter((one) => !left(one)),
  offers: slot.offers.filter((one) => !left(one)),
  waiting: slot.waiting.filter((one) => !left(one)),
});

const due = (slot: Slot): Slot => ({
  ...slot,
  actsAt: slot.offers.length === 0 ? null : Math.min(...slot.offers.map(({ until }) => until)),
});
