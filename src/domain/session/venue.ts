import type { Entity } from '#domain/kernel/entity';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { PublishHours } from './owed';
import type { Hour, SessionAudience } from './plan';

// 场地: a hall, a library, a court of a union, lent by the hour. It is the anchor of its hours: whoever publishes some asks it.

export interface Venue extends Entity<PublishHours>, VenueWords {
  readonly unionId: string;
  readonly unionName: string;
  readonly madeAt: number;
  /** 开放时段 that lie ahead or ended a little while ago, in their order; those called off stand here no more. */
  readonly hours: readonly Hour[];
}

/** What its keeper says of it. What an hour is like, it is from the next publishing on. */
export interface VenueWords {
  readonly name: string;
  readonly where: string;
  readonly words: string;
  /** 开放; closed, no hours are published any more, and those that were published stand. */
  readonly open: boolean;
  /** How many people at a time; one: whoever comes has it to himself, with whom he brings. */
  readonly capacity: number;
  /** How long one hour is, and what lies between it and the next one. */
  readonly lastsMinutes: number;
  readonly bufferMinutes: number;
  readonly audience: SessionAudience;
  readonly freeUntilHours: number;
}

export type VenueState = 'open' | 'closed';
export type VenueAction = 'make' | 'change' | 'publish';
export type VenueParty = 'keeper' | 'stranger';

export const VENUE_TABLE = {
  make: { from: [], to: 'open', by: ['keeper'] },
  change: { from: ['open', 'closed'], to: null, by: ['keeper'] },
  publish: { from: ['open'], to: null, by: ['keeper'] },
} as const satisfies Transitions<VenueAction, VenueState, VenueParty>;

export const venueStateOf = ({ open }: Pick<Venue, 'open'>): VenueState => (open ? 'open' : 'closed');

export const LASTS_MIN = 30;
export const LASTS_MAX = 240;
export const BUFFER_MAX = 120;
export const VENUE_CAPACITY_MAX = 50;
/** So many a union has. */
export const VENUES_MAX = 30;
/** So many hours are published at once, and lie ahead at a time. */
export const HOURS_AT_ONCE = 48;
export const HOURS_AHEAD = 240;

/** What ended longer ago stands in nobody's way. */
const KEPT_FOR = BUFFER_MAX * MINUTE + HOUR;
export const stillNear = (hours: readonly Hour[], now: number): readonly Hour[] =>
  hours.filter(({ to }) => to + KEPT_FOR > now);
export const hoursAhead = ({ hours }: Pick<Venue, 'hours'>, now: number): readonly Hour[] =>
  hours.filter(({ from }) => from > now);
