import { owing } from '#domain/kernel/entity';
import { MINUTE } from '#domain/kernel/time';
import {
  due,
  expire,
  type Hold,
  isConcerned,
  leave,
  offerAgain,
  type PlaceRules,
  type Places,
} from './places';

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
  /** By which of the changes it has heard; absent where nobody is told of any. */
  readonly heard?: number;
}

export interface KeepRules<P extends Places> extends PlaceRules<P> {
  /** It is not to be had any more, as where it was cancelled in between, when nobody could be told yet. */
  readonly lost: (places: P, taken: Required<Hold>) => readonly P['effects'][string][];
  /** Which change somebody has not heard of whose request was written right after it; absent where nobody is told of any. */
  readonly late?: {
    readonly movedBy: (places: P) => number;
    readonly follow: (places: P, taken: Required<Hold>) => readonly P['effects'][string][];
  };
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
  if (!isConcerned(places, requestId)) return owing(places, rules.lost(places, { requestId, event }));
  const kept = holder.hasPlace ? places : offerAgain(rules, places, requestId, now);
  const { late } = rules;
  if (!late || holder.heard === undefined || holder.heard >= late.movedBy(places)) return kept;
  return owing<P>(kept, late.follow(places, { requestId, event }));
}

/** It begins: offers are over, and whoever waits still waits for nothing. Both are told so. */
export function waitNoMore<P extends Places>(rules: KeepRules<P>, places: P, now: number): P {
  const after = expire(rules, places, now);
  const told = after.waiting.flatMap(({ requestId, event = 0 }) => rules.lost(after, { requestId, event }));
  return due(rules, owing<P>({ ...after, waiting: [] }, told));
}

/** The places say of the request what the request says of itself. */
export function isAgreed(places: Places, requestId: string, { placeId, hasPlace }: Holder): boolean {
  const has = places.taken.some((one) => one.requestId === requestId);
  return placeId === places._id && has === hasPlace;
}
