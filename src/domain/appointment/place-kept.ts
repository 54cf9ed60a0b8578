import type { Effect } from '#domain/effects';
import { owing } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import type { LookAtPlace } from './owed';
import { type Appointment, bookedBy } from './request';
import { isConcerned, leave, offerAgain, type Slot } from './slot';

/** A request is written within the same call that took its place, or never. */
export const BEING_MADE = 2 * MINUTE;

/**
 * What becomes of a place that was taken for a request: it stays where the request knows of it, and is given back where the
 * request did not come to be, or took another way. null: that cannot be told yet.
 */
export function lookAtPlace(
  slot: Slot,
  taken: LookAtPlace,
  request: Appointment | null,
  now: number,
): Slot | null {
  const events = request?.events.length ?? 0;
  if (events <= taken.event && now < taken.at + BEING_MADE) return null;
  if (!request || bookedBy(request)?.id !== slot._id) return leave(slot, taken, now);
  if (!isConcerned(slot, request._id)) return owing(slot, [lost(slot, taken)]);
  return request.slot ? slot : offerAgain(slot, request._id, now);
}

/** The slot says of the request what the request says of itself. */
export const isAgreed = (slot: Slot, { _id, slot: has, waitsFor }: Appointment): boolean =>
  has
    ? has.id === slot._id && slot.taken.some((one) => one.requestId === _id)
    : waitsFor?.id === slot._id && !slot.taken.some((one) => one.requestId === _id);

/** It was cancelled in between, when nobody could be told yet. */
const lost = ({ _id }: Slot, { requestId, event }: LookAtPlace): Effect => ({
  kind: 'lose-slot',
  cause: `${_id}-${requestId}-${event}`,
  requestId,
});
