import type { Entity } from '#domain/kernel/entity';

/**
 * 名额: what has so many places and begins at an instant: who has one, to whom one was offered, who waits. Everything is said in
 * one document, which is the anchor of its places. A room says by its rules what follows.
 */
export interface Places extends Entity {
  readonly from: number;
  readonly capacity: number;
  readonly cancelled: boolean;
  /** Who has a place. */
  readonly taken: readonly Waiter[];
  /** Places that wait for the word of somebody who moved up. */
  readonly offers: readonly Offer[];
  /** 候补, first come first served. */
  readonly waiting: readonly Waiter[];
  /** When the first offer runs out, or the room has something to do before; null when neither is. */
  readonly actsAt: number | null;
}

/** What a request holds here, and with which of its events it took that; absent: with the first. */
export interface Hold {
  readonly requestId: string;
  readonly event?: number;
}

export interface Waiter extends Hold {
  readonly memberId: string;
  /** How many come with it: a family or a group is one; absent is one person. */
  readonly size?: number;
}

export interface Offer extends Waiter {
  readonly until: number;
}

type EffectsOf<P extends Places> = readonly P['effects'][string][];

/** What a room makes of its places. */
export interface PlaceRules<P extends Places> {
  /** A place was taken, or waited for: the request is written a moment later, or never. */
  readonly taken: (places: P, cause: string, hold: Required<Hold>, at: number) => EffectsOf<P>;
  readonly offered: (places: P, offer: Offer) => EffectsOf<P>;
  /** An offer was not answered in time. */
  readonly lapsed: (places: P, offer: Offer) => EffectsOf<P>;
  /** When the room itself has something to do next. */
  readonly nextAt?: (places: P) => number | null;
}
