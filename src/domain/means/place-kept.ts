import { owing } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import { type Hold, isConcerned, leave, offerAgain, type PlaceRules, type Places } from './places';

/** A request is written within the same call that took its place, or never. */
export const BEING_MADE = 2 * MINUTE;

/** A place that was taken for a request: by which of its events, and when. */
export interface Taken extends Required<Hold> {
  readonly at: number;
}

/** What the request says of itself. */
export interface Holder {
  readonly events: number;
  /** Where it has, or waits for, a place. */
  readonly placeId: string | null;
  readonly hasPlace: boolean;
}

export interface KeepRules<P extends Places> extends PlaceRules<P> {
  /** It was cancelled in between, when nobody could be told yet. */
  readonly lost: (places: P, taken: Taken) => readonly P['effects'][string][];
}

/**
 * What becomes of a place that was taken for a request: it stays where the request knows of it, and is given back where the
 * request did not come to be, or took another way. null: that cannot be told yet.
 */
export function lookAtPlace<P extends Places>(
  rules: KeepRules<P>,
  places: P,
  { requestId, event, at }: Taken,
  holder: Holder | null,
  now: number,
): P | null {
  if ((holder?.events ?? 0) <= event && now < at + BEING_MADE) return null;
  if (holder?.placeId !== places._id) return leave(rules, places, { requestId, event }, now);
  if (!isConcerned(places, requestId)) return owing(places, rules.lost(places, { requestId, event, at }));
  return holder.hasPlace ? places : offerAgain(rules, places, requestId, now);
}

/** The places say of the request what the request says of itself. */
export function isAgreed(places: Places, requestId: string, { placeId, hasPlace }: Holder): boolean {
  const has = places.taken.some((one) => one.requestId === requestId);
  return placeId === places._id && has === hasPlace;
}
