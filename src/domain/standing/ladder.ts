import type { Effect } from '#domain/effects';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { type Counter, REMEMBERS_ALL } from '#domain/kernel/lately';
import type { Cause, Grounds } from './cause';
import type { Standing } from './standing';

/** 信誉台阶: what a firm's orders of the last ninety days led to, kept up order by order, and each step it took. */
export interface Ladder extends Entity<Effect>, Counter {
  readonly standing: Standing;
  /** What came before does not count: the beginning, a recovery or a reinstatement. */
  readonly since: number;
  readonly days: readonly Day[];
  /** The orders that speak against the firm. */
  readonly blamed: readonly Blame[];
  /** The newest last. */
  readonly steps: readonly Step[];
  /** Until when an open appeal has to be answered; null without one. */
  readonly appealDueAt: number | null;
  /** A suspension by no-shows alone, which waits for staff. */
  readonly proposal: Proposal | null;
  /** A suspension by staff at once, which somebody else has not confirmed yet; absent where there never was one. */
  readonly atOnce?: AtOnce | null;
  /** Until when whichever of the two waits; the clock looks at it. */
  readonly confirmBy: number | null;
  /** Causes of suspensions at once that fell: none is set again for the same. */
  readonly fallen?: readonly Cause[];
  /** Orders behind a proposal that fell: they lead to no suspension any more. */
  readonly spent: readonly string[];
}

/** 待确认的暂停: it begins when staff have confirmed it, and falls otherwise. */
export interface Proposal {
  readonly at: number;
  readonly dueAt: number;
  readonly to: 'suspended' | 'expelled';
  readonly rule: RuleId;
  readonly orders: readonly string[];
  /** Who said that nobody came does not confirm it. */
  readonly residentIds: readonly string[];
}

/** 立即暂停: it holds already, and falls where nobody else confirms it in time. */
export interface AtOnce {
  readonly stepId: string;
  /** Who set it does not confirm it. */
  readonly byId: string;
  readonly dueAt: number;
}

export interface Day {
  /** Beijing day. */
  readonly on: string;
  readonly closed: number;
}
export interface Blame {
  readonly orderId: string;
  /** Whose order it was: one resident counts once for each rule. Unknown of the oldest. */
  readonly residentId?: string | undefined;
  readonly what: 'no-show' | 'released' | 'upheld';
  readonly at: number;
}

export interface Step {
  readonly id: string;
  readonly at: number;
  readonly from: Standing;
  readonly to: Standing;
  readonly rule: RuleId;
  /** The orders behind it; none where the score led to it. */
  readonly orders: readonly string[];
  /** The member of staff whose ruling it follows from, if any. */
  readonly ruledBy: string | null;
  /** Who confirmed it, where staff had set it at once. */
  readonly confirmedBy?: string;
  /** Why staff set it at once. */
  readonly grounds?: Grounds;
  readonly appeal: Appeal | null;
  /** When the ruling that alone led to it was overturned: then it never counted. */
  readonly undoneAt?: number;
}
export interface Appeal {
  readonly state: 'filed' | 'kept' | 'overturned';
  readonly at: number;
  readonly why: string;
  readonly dueAt: number;
  readonly decidedAt: number | null;
  readonly decision: string | null;
}

export const RULE_IDS = [
  'no-show',
  'completion',
  'complaints',
  'score',
  'few-no-shows',
  'few-complaints',
  'third-suspension',
  'subcontracting',
  'forged-papers',
  'at-once',
  'clean-days',
  'reinstated',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const newLadder = (providerId: string, standing: Standing): Ladder => ({
  ...newNoun(providerId),
  standing,
  since: 0,
  days: [],
  blamed: [],
  steps: [],
  appealDueAt: null,
  proposal: null,
  confirmBy: null,
  spent: [],
  lately: REMEMBERS_ALL,
});
