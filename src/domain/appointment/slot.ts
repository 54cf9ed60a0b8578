import type { Effect } from '#domain/effects';
import { type Entity, newNoun } from '#domain/kernel/entity';
import type { KeepRules } from '#domain/means/place-kept';
import type { Hold, Places, Waiter } from '#domain/means/places';
import * as places from '#domain/means/places';
import type { PlannedSlot } from './studio';

/**
 * 接待时段: the anchor of its places. It becomes a document with the first place that is taken; its id is computed
 * from studio and start, so there is one.
 */
export interface Slot extends Places, Entity<Effect> {
  readonly effects: Readonly<Record<string, Effect>>;
  readonly studioId: string;
  /** To whom those in it have been given; who sits there now, the roster says. */
  readonly officerId: string;
  readonly to: number;
  readonly title: string | null;
}

export {
  concerned,
  freePlaces,
  isConcerned,
  isThereAlready,
  offerTo,
  type Waiter,
} from '#domain/means/places';

export const newSlot = (planned: PlannedSlot): Slot => {
  const { id, ...rest } = planned;
  return { ...newNoun(id), ...rest, ...places.NO_PLACES };
};

/** What follows for a request. The instant belongs to an offer: who waits again may be offered a place again. */
export const SLOT_RULES: KeepRules<Slot> = {
  taken: (_, cause, { requestId, event }, at) => [{ kind: 'look-at-place', cause, requestId, event, at }],
  offered: (slot, { requestId, memberId, until }) => [
    {
      ...{ kind: 'notify', cause: `${slot._id}-${requestId}-offer-${until}`, to: memberId },
      ...{ about: 'appointment-place-offered', noun: 'appointment', id: requestId },
    },
  ],
  lapsed: ({ _id }, { requestId, until }) => [
    { kind: 'lose-slot', cause: `${_id}-${requestId}-lapse-${until}`, requestId, lapsed: true },
  ],
  lost: ({ _id }, { requestId, event }) => [
    { kind: 'lose-slot', cause: `${_id}-${requestId}-${event}`, requestId },
  ],
};

export const take = (slot: Slot, waiter: Waiter, now: number) => places.take(SLOT_RULES, slot, waiter, now);
export const wait = (slot: Slot, waiter: Waiter, now: number) => places.wait(SLOT_RULES, slot, waiter, now);
export const leave = (slot: Slot, left: Required<Hold>, now: number) =>
  places.leave(SLOT_RULES, slot, left, now);
export const expire = (slot: Slot, now: number) => places.expire(SLOT_RULES, slot, now);
