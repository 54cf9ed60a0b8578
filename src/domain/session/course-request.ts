import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { Transitions } from '#domain/kernel/transitions';

/** 送教申请: a union asks for a course of the catalogue; dated, it becomes a session of that union. */
export interface CourseRequest extends Entity<Effect> {
  readonly state: CourseRequestState;
  readonly courseId: string;
  readonly title: string;
  readonly unionId: string;
  readonly unionName: string;
  /** While it is open, what union and course make of it, which is there once; afterwards its own id. */
  readonly openAs: string;
  readonly people: number;
  readonly where: string;
  /** Which days suit, in words. */
  readonly days: string;
  readonly note: string;
  readonly askedById: string;
  readonly askedAt: number;
  /** By when staff answer; null where they have. */
  readonly dueAt: number | null;
  /** Who teaches it, when, and the session that it has become; null until it is dated. */
  readonly teacher: string | null;
  readonly from: number | null;
  readonly sessionId: string | null;
  /** Why staff declined, or why the session was called off; empty where nobody has said so. */
  readonly answer: string;
  /** How many came, as its list was closed. */
  readonly came: number | null;
  readonly evaluation: CourseEvaluation | null;
  readonly evaluatedById: string | null;
  readonly endedAt: number | null;
}

/** What the union says of it, which is not what each who came says of the session. */
export interface CourseEvaluation {
  readonly stars: number;
  readonly teacherStars: number;
  readonly words: string;
}

export const COURSE_REQUEST_STATES = [
  'asked',
  'dated',
  'declined',
  'withdrawn',
  'held',
  'evaluated',
] as const;
export type CourseRequestState = (typeof COURSE_REQUEST_STATES)[number];
/** It is not over yet. */
export const OPEN_COURSE_REQUEST: readonly CourseRequestState[] = ['asked', 'dated'];
export const HELD_COURSE_REQUEST: readonly CourseRequestState[] = ['held', 'evaluated'];

export type CourseRequestAction =
  | 'ask'
  | 'date'
  | 'decline'
  | 'withdraw'
  | 'move'
  | 'callOff'
  | 'hold'
  | 'evaluate';
/** `union`: serves in the union that asks. */
export type CourseRequestParty = 'union' | 'staff' | 'clock';

export const COURSE_REQUEST_TABLE = {
  ask: { from: [], to: 'asked', by: ['union'] },
  date: { from: ['asked'], to: 'dated', by: ['staff'] },
  decline: { from: ['asked'], to: 'declined', by: ['staff'] },
  withdraw: { from: ['asked'], to: 'withdrawn', by: ['union'] },
  /** Its session was moved. */
  move: { from: ['dated'], to: null, by: ['clock'] },
  /** Its session was called off: staff date it anew, or decline. */
  callOff: { from: ['dated'], to: 'asked', by: ['clock'] },
  /** The list of its session was closed. */
  hold: { from: ['dated'], to: 'held', by: ['clock'] },
  evaluate: { from: ['held'], to: 'evaluated', by: ['union'] },
} as const satisfies Transitions<CourseRequestAction, CourseRequestState, CourseRequestParty>;

export const openAsOf = (unionId: string, courseId: string): string => `${unionId}-${courseId}`;

/** Working days. */
export const ANSWER_WITHIN_DAYS = 3;
export const DAYS_MAX = 60;
export const NOTE_MAX = 200;
export const COURSE_ANSWER_MAX = 200;
export const COURSE_EVALUATION_MAX = 300;
