import type { Effect } from '#domain/effects';
import type { Called } from '#domain/kernel/called';
import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';

/** 回电: somebody asks the union to telephone. A task on staff's desk: due by the working clock, taken by one, done with a record. */
export interface Callback extends Entity<Effect> {
  readonly state: CallbackState;
  /** Who is to be called. The number is the account's, opened with a reason by who calls. */
  readonly memberId: string;
  readonly name: Sealed;
  readonly askedAt: number;
  /** Who of the staff calls. */
  readonly takenById: string | null;
  readonly tries: readonly Try[];
  /** By when somebody has to have called, and when it is said that this is near; null once it is over. */
  readonly dueAt: number | null;
  readonly remindAt: number | null;
  /** When the clock looks at it next. */
  readonly actsAt: number | null;
  readonly endedAt: number | null;
  /** From when on name and words are kept no more; null while it is open and once they are gone. */
  readonly goesAt: number | null;
}

/** One time that staff called. */
interface Try extends Called {
  readonly reached: boolean;
}

export const CALLBACK_STATES = ['waiting', 'taken', 'reached', 'unreached', 'withdrawn'] as const;
export type CallbackState = (typeof CALLBACK_STATES)[number];
/** Somebody still has to call. */
export const TO_CALL: readonly CallbackState[] = ['waiting', 'taken'];

export type CallbackAction =
  | 'ask'
  | 'take'
  | 'release'
  | 'reach'
  | 'miss'
  | 'giveUp'
  | 'withdraw'
  | 'remind'
  | 'escalate';
export type CallbackParty = 'resident' | 'staff' | 'clock' | 'stranger';

export const CALLBACK_TABLE = {
  ask: { from: [], to: 'waiting', by: ['resident'] },
  take: { from: ['waiting'], to: 'taken', by: ['staff'] },
  /** By who took it, or by a colleague where that one is gone. */
  release: { from: ['taken'], to: 'waiting', by: ['staff'] },
  reach: { from: ['taken'], to: 'reached', by: ['staff'] },
  /** Nobody answered: it is tried again. */
  miss: { from: ['taken'], to: 'waiting', by: ['staff'] },
  /** Nobody answered the last time either. */
  giveUp: { from: ['taken'], to: 'unreached', by: ['staff'] },
  withdraw: { from: ['waiting', 'taken'], to: 'withdrawn', by: ['resident'] },
  remind: { from: ['waiting', 'taken'], to: null, by: ['clock'] },
  escalate: { from: ['waiting', 'taken'], to: null, by: ['clock'] },
} as const satisfies Transitions<CallbackAction, CallbackState, CallbackParty>;

/** Working hours. */
export const CALL_WITHIN_HOURS = 2;
/** At that share of the time it is said that it is near. */
export const REMIND_AT_SHARE = 0.8;
export const TRIES_MAX = 3;
export const RECORD_MAX = 200;
/** 保存期 of the name and of what was said, from its end on. */
export const CALLBACK_KEPT = 90 * DAY;
