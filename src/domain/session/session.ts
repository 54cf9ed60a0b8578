import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { Places } from '#domain/means/places';
import type { SessionPlan } from './plan';

// 活动: what a union offers at an instant to so many people, whatever kind it is.

export interface Session extends Places, Entity<Effect>, SessionPlan {
  readonly effects: Readonly<Record<string, Effect>>;
  /** The union that offers it, with those that stood above it as it was made. */
  readonly unionId: string;
  readonly unionName: string;
  readonly aboveIds: readonly string[];
  /** 系列: sessions that were made at once, how many, and which of them this is, from one on. */
  readonly seriesId: string;
  readonly seriesOf: number;
  readonly seriesNo: number;
  /** In which it begins, as figures are counted: `2026-11`. */
  readonly month: string;
  /** Which of its changes moved it last, which everybody on its list hears of; absent: none. */
  readonly movedBy?: number;
  /** 场地 of which it is an hour; absent: it is none. */
  readonly venueId?: string;
  /** 点名完了: since then whoever is not ticked did not come; null: nobody has said so. */
  readonly calledAt: number | null;
  /** When the clock has closed its list; null before. */
  readonly heldAt: number | null;
  readonly whyCancelled: string | null;
  /** 送教上门: the request that it was made for; absent where nobody asked. */
  readonly courseRequestId?: string;
}

export const SESSION_STATES = ['published', 'held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export type SessionAction = 'make' | 'change' | 'callOff' | 'begin' | 'callRoll' | 'close';
export type SessionParty = 'keeper' | 'clock' | 'stranger';

export const SESSION_TABLE = {
  make: { from: [], to: 'published', by: ['keeper'] },
  change: { from: ['published'], to: null, by: ['keeper', 'clock'] },
  callOff: { from: ['published'], to: 'cancelled', by: ['keeper', 'clock'] },
  /** Somebody waits still, for whom no place came up. */
  begin: { from: ['published'], to: null, by: ['clock'] },
  callRoll: { from: ['published'], to: null, by: ['keeper'] },
  close: { from: ['published'], to: 'held', by: ['clock'] },
} as const satisfies Transitions<SessionAction, SessionState, SessionParty>;

export const stateOf = ({ cancelled, heldAt }: Pick<Session, 'cancelled' | 'heldAt'>): SessionState =>
  cancelled ? 'cancelled' : heldAt === null ? 'published' : 'held';

/** How often it was changed so far. */
export const changesOf = ({ events }: Pick<Session, 'events'>): number =>
  events.filter(({ action }) => action === 'change').length;

export const TITLE_MAX = 30;
export const WORDS_MAX = 600;
export const WHERE_MAX = 80;
export const CAPACITY_MAX = 200;
export const SERIES_MAX = 12;
export const FREE_HOURS_MAX = 72;
/** A family or a group is one sign-up. */
export const SIZE_MAX = 6;
/** It can be announced so far ahead, and lasts no longer than that. */
export const SESSION_AHEAD = 180 * DAY;
export const SESSION_LASTS = 12 * HOUR;

/** Who came can be ticked for so long afterwards; then the list is closed. */
const TICKED_FOR = 12 * HOUR;
export const closesAt = ({ to }: Pick<Session, 'to'>): number => to + TICKED_FOR;
/** So long after it began the list of each is closed. */
export const CLOSED_WITHIN = SESSION_LASTS + TICKED_FOR;
/** The door opens so long before it begins; from then on it is not moved any more. */
export const DOOR_OPENS = HOUR;
export const isDoorOpen = (session: Session, now: number): boolean =>
  stateOf(session) === 'published' && now >= session.from - DOOR_OPENS && now < closesAt(session);

/** 上岗培训: by the district's union alone, above which there is none; who came has the badge renewed by it. */
export const renewsBadge = ({ kind, aboveIds }: Pick<Session, 'kind' | 'aboveIds'>): boolean =>
  kind === 'training' && aboveIds.length === 0;
