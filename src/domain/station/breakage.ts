import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import type { Transitions } from '#domain/kernel/transitions';
import type { BreakageMonth } from './figures';
import { AMENITIES, type Amenity, type StationKind } from './station';

/**
 * 报修: one thing at a station is broken. A task of who keeps it: due by the working clock, taken by one, done with a record.
 * Who reports the same thing joins it; broken anew later, the same document begins anew.
 */
export interface Breakage extends Entity<Effect> {
  readonly stationId: string;
  readonly stationName: string;
  readonly unionId: string;
  readonly kind: StationKind;
  readonly part: Part;
  readonly state: BreakageState;
  /** Who has said so since it broke, and what. */
  readonly reports: readonly Report[];
  readonly since: number;
  readonly takenById: string | null;
  /** By when it has to be mended, and when it is said that this is near; null once it is over. */
  readonly dueAt: number | null;
  readonly actsAt: number | null;
  readonly endedAt: number | null;
  /** What whoever ended it says of it. */
  readonly outcome: string;
  /** What it has added to the figures of stations, by month. */
  readonly months: readonly BreakageMonth[];
}

interface Report {
  readonly memberId: string;
  readonly at: number;
  readonly words: string;
  readonly photo: CheckedPhoto | null;
}

/** What can be broken: something that is there, or something else. */
export const PARTS = [...AMENITIES, 'other'] as const;
export type Part = Amenity | 'other';

export const BREAKAGE_STATES = ['open', 'taken', 'mended', 'not-broken'] as const;
export type BreakageState = (typeof BREAKAGE_STATES)[number];
/** Somebody still has to mend it. */
export const TO_MEND: readonly BreakageState[] = ['open', 'taken'];

export type BreakageAction =
  | 'report'
  | 'join'
  | 'take'
  | 'release'
  | 'mend'
  | 'dismiss'
  | 'remind'
  | 'escalate';
export type BreakageParty = 'reporter' | 'keeper' | 'clock' | 'stranger';

export const BREAKAGE_TABLE = {
  /** Also where it was mended before, or was not broken. */
  report: { from: ['mended', 'not-broken'], to: 'open', by: ['reporter'] },
  join: { from: ['open', 'taken'], to: null, by: ['reporter'] },
  take: { from: ['open'], to: 'taken', by: ['keeper'] },
  /** By who took it, or by a colleague; by the clock where that one keeps nothing there any more. */
  release: { from: ['taken'], to: 'open', by: ['keeper', 'clock'] },
  mend: { from: ['taken'], to: 'mended', by: ['keeper'] },
  dismiss: { from: ['taken'], to: 'not-broken', by: ['keeper'] },
  remind: { from: ['open', 'taken'], to: null, by: ['clock'] },
  escalate: { from: ['open', 'taken'], to: null, by: ['clock'] },
} as const satisfies Transitions<BreakageAction, BreakageState, BreakageParty>;

export const MEND_WITHIN_DAYS = 2;
/** At that share of the time it is said that it is near. */
export const REMIND_AT_SHARE = 0.8;
/** So many are heard and told; who comes later finds that it is known. */
export const REPORTS_MAX = 30;
export const REPORT_WORDS_MAX = 200;
export const OUTCOME_MAX = 200;

/** One of each part of a station. */
export const breakageId = (stationId: string, part: Part): string => `${stationId}-${part}`;
