import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { OpenNoShow } from './owed';

/** 未到: somebody says that a worker did not come. The order goes on at once; this waits for his side. */
export interface NoShow extends Entity<Effect>, Omit<OpenNoShow, 'kind' | 'cause'> {
  readonly state: NoShowState;
  readonly orderId: string;
  /** Equal to the worker's; lists are indexed by it. */
  readonly workerMemberId: string;
  /** What he says against it. */
  readonly answer: {
    readonly at: number;
    readonly words: string;
    readonly photos: readonly CheckedPhoto[];
  } | null;
  readonly ruling: {
    readonly at: number;
    readonly by: string;
    readonly upheld: boolean;
    readonly why: string;
  } | null;
  /** By when whoever has to act has to; null when nobody has. */
  readonly dueAt: number | null;
  /** When the clock looks at it next. */
  readonly actsAt: number | null;
}

export const NO_SHOW_STATES = [
  'pending',
  'admitted',
  'unanswered',
  'contested',
  'upheld',
  'dismissed',
  'unruled',
] as const;
export type NoShowState = (typeof NO_SHOW_STATES)[number];
export type NoShowAction =
  | 'open'
  | 'admit'
  | 'contest'
  | 'leaveUnanswered'
  | 'uphold'
  | 'dismiss'
  | 'leaveUnruled';
/** `involved`: of the staff, and has a part in it in another capacity. */
export type NoShowParty = 'worker' | 'firm' | 'resident' | 'staff' | 'involved' | 'clock' | 'stranger';

export const NO_SHOW_TABLE = {
  open: { from: [], to: 'pending', by: ['clock'] },
  admit: { from: ['pending'], to: 'admitted', by: ['worker'] },
  contest: { from: ['pending'], to: 'contested', by: ['worker'] },
  leaveUnanswered: { from: ['pending'], to: 'unanswered', by: ['clock'] },
  uphold: { from: ['contested'], to: 'upheld', by: ['staff'] },
  dismiss: { from: ['contested'], to: 'dismissed', by: ['staff'] },
  /** Nobody ruled: it never counts against a worker who was not judged. */
  leaveUnruled: { from: ['contested'], to: 'unruled', by: ['clock'] },
} as const satisfies Transitions<NoShowAction, NoShowState, NoShowParty>;

export const NO_SHOW_ANSWER_WITHIN = 24 * HOUR;
/** Working days. */
export const NO_SHOW_RULE_WITHIN_DAYS = 2;
export const NO_SHOW_PHOTOS_MAX = 3;
export const NO_SHOW_TEXT_MAX = 300;
/** So long the own list reaches back. */
export const NO_SHOWS_SHOWN_FOR = 90 * DAY;

/** Whether it counts; null while that is open. */
export function doesCount({ state }: Pick<NoShow, 'state'>): boolean | null {
  if (state === 'pending' || state === 'contested') return null;
  return state === 'admitted' || state === 'unanswered' || state === 'upheld';
}
