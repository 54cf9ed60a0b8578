import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { SessionKind } from './plan';
import { SESSION_LASTS } from './session';

// 报名: one of a person for a session, with as many as come along.

export interface SignUp extends Entity<Effect> {
  readonly state: SignUpState;
  readonly sessionId: string;
  /** Of the session, as far as this has heard: by these it is counted. */
  readonly unionId: string;
  readonly kind: SessionKind;
  readonly month: string;
  readonly memberId: string;
  readonly name: string;
  readonly size: number;
  /** When the session begins, as far as this has heard; and by which of its changes. */
  readonly from: number;
  readonly heard: number;
  /** It was changed since, so that calling off, or not coming, counts for nothing. */
  readonly free: boolean;
  /** As it was said then: so many hours before it begins calling off begins to count. */
  readonly freeHours: number;
  readonly signedAt: number;
  readonly cameAt: number | null;
  readonly evaluation: Evaluation | null;
  /** 爽约: called off late, or did not come. */
  readonly fault: Fault | null;
  /** Whose fault stands; null where none does. By this they are found. */
  readonly faultOf: string | null;
  readonly appeal: Appeal | null;
  /** Since when an appeal waits for staff. */
  readonly appealedAt: number | null;
  /** Its time is over: name and words have gone. Absent: they are there. */
  readonly forgotten?: boolean;
  /** Up to when reminders were looked at, and when the clock looks next. */
  readonly remindedTo: number;
  readonly actsAt: number | null;
}

interface Evaluation {
  readonly stars: number;
  readonly words: string;
  readonly at: number;
}

export interface Fault {
  readonly what: 'late' | 'absent';
  readonly at: number;
}

interface Appeal {
  readonly words: string;
  readonly ruling: { readonly upheld: boolean; readonly words: string; readonly at: number } | null;
}

export const SIGN_UP_STATES = [
  'placed',
  'waiting',
  'cancelled',
  'lapsed',
  'called-off',
  'came',
  'missed',
  'over',
] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];
/** Somebody has, or waits for, a place in what has not been held yet. */
export const OPEN_SIGN_UP: readonly SignUpState[] = ['placed', 'waiting'];
/** Whoever comes, or came; and who waits for a place. */
export const ON_THE_LIST: readonly SignUpState[] = ['placed', 'waiting', 'came', 'missed', 'over'];

export type SignUpAction =
  | 'take'
  | 'wait'
  | 'cancel'
  | 'lapse'
  | 'callOff'
  | 'hear'
  | 'checkIn'
  | 'tick'
  | 'untick'
  | 'miss'
  | 'count'
  | 'end'
  | 'evaluate'
  | 'appeal'
  | 'rule';
export type SignUpParty = 'comer' | 'keeper' | 'staff' | 'clock' | 'stranger';

export const SIGN_UP_TABLE = {
  take: { from: ['waiting', 'cancelled', 'lapsed'], to: 'placed', by: ['comer', 'staff'] },
  wait: { from: ['cancelled', 'lapsed'], to: 'waiting', by: ['comer', 'staff'] },
  cancel: { from: ['placed', 'waiting'], to: 'cancelled', by: ['comer'] },
  /** Of an offer that ran out, or a place that was not its own after all. */
  lapse: { from: ['placed', 'waiting'], to: 'lapsed', by: ['clock'] },
  callOff: { from: ['placed', 'waiting', 'came'], to: 'called-off', by: ['clock'] },
  /** The session was changed. */
  hear: { from: ['placed', 'waiting'], to: null, by: ['clock'] },
  checkIn: { from: ['placed'], to: 'came', by: ['comer'] },
  tick: { from: ['placed'], to: 'came', by: ['keeper'] },
  untick: { from: ['came'], to: 'placed', by: ['keeper'] },
  miss: { from: ['placed'], to: 'missed', by: ['clock'] },
  /** 培训 that renews a badge. */
  count: { from: ['came'], to: null, by: ['clock'] },
  /** It was held, and nobody has said who came. */
  end: { from: ['placed'], to: 'over', by: ['clock'] },
  evaluate: { from: ['came', 'over'], to: null, by: ['comer'] },
  /** A fault stands whatever came of the sign-up since. */
  appeal: { from: SIGN_UP_STATES, to: null, by: ['comer'] },
  rule: { from: SIGN_UP_STATES, to: null, by: ['staff'] },
} as const satisfies Transitions<SignUpAction, SignUpState, SignUpParty>;

/** Name and words are kept for so long after it began: ninety days after the end of the longest. */
export const SIGN_UP_KEPT = SESSION_LASTS + 90 * DAY;

export const EVALUATION_MAX = 200;
export const APPEAL_MAX = 200;

/** So many faults within so long close sign-up for a while, counted from the last of them. */
const FAULTS_MAX = 2;
const FAULTS_WITHIN = 90 * DAY;
const CLOSED_FOR = 30 * DAY;

/** Until when somebody cannot sign up; null: now. */
export function closedUntil(faults: readonly Pick<SignUp, 'fault'>[], now: number): number | null {
  const at = faults.flatMap(({ fault }) => fault?.at ?? []);
  const last = Math.max(...at);
  const counted = at.filter((one) => one > last - FAULTS_WITHIN);
  const until = last + CLOSED_FOR;
  return counted.length >= FAULTS_MAX && until > now ? until : null;
}
