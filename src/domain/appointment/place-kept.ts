import * as means from '#domain/means/place-kept';
import type { LookAtPlace } from './owed';
import { type Appointment, bookedBy } from './request';
import { SLOT_RULES, type Slot } from './slot';

export { BEING_MADE } from '#domain/means/place-kept';

/** What the request says of its place. */
export const holderIn = (request: Appointment): means.Holder => ({
  events: request.events.length,
  placeId: bookedBy(request)?.id ?? null,
  hasPlace: request.slot !== null,
});

/** What becomes of a place that was taken for a request; null: that cannot be told yet. */
export const lookAtPlace = (
  slot: Slot,
  taken: LookAtPlace,
  request: Appointment | null,
  now: number,
): Slot | null => means.lookAtPlace(SLOT_RULES, slot, taken, request && holderIn(request), now);

/** The slot says of the request what the request says of itself. */
export const isAgreed = (slot: Slot, request: Appointment): boolean =>
  means.isAgreed(slot, request._id, holderIn(request));
