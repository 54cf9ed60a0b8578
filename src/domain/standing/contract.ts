import * as z from 'zod';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { CAUSES } from './cause';
import { RULE_IDS } from './ladder';
import { MEASURED } from './rules';
import { STANDINGS } from './standing';

// What several contracts of this room say of a firm.

export const standing = z.enum(STANDINGS);

/** 事由: why staff stop a firm or a worker at once. */
export const grounds = z.strictObject({
  kind: z.enum(CAUSES),
  happenedOn: field.day,
  why: field.text(300, 2),
});
export const shownAppeal = z.strictObject({
  state: z.enum(['filed', 'kept', 'overturned']),
  why: z.string(),
  dueAt: field.instant,
  decision: z.string().nullable(),
});

/** 信誉: what a firm's orders led to, each step with its rule and orders, appeals and reinstatement. */
const step = z.strictObject({
  id: z.string(),
  at: field.instant,
  from: standing,
  to: standing,
  rule: z.enum(RULE_IDS),
  orders: z.array(z.string()),
  /** Why staff set it at once. */
  grounds: grounds.nullable(),
  appeal: shownAppeal.nullable(),
  mayAppeal: z.boolean(),
  /** The ruling that led to it was overturned. */
  undone: z.boolean(),
});
const totals = z.strictObject({
  orders: z.int(),
  closed: z.int(),
  noShow: z.int(),
  released: z.int(),
  upheld: z.int(),
});
const level = standing.exclude(['expelled']);
/** What would change it. */
export const outlook = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: z.enum(MEASURED),
      value: z.number().nullable(),
      level,
      next: z.strictObject({ to: level, line: z.number() }).nullable(),
    }),
  ),
  /** So many more of it lead to that step; the nearest first. */
  down: z.array(
    z.strictObject({
      what: z.enum(['no-show', 'released', 'upheld']),
      more: z.int(),
      to: standing,
      rule: z.enum(RULE_IDS),
    }),
  ),
  back: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('clean-days'), days: z.int(), to: level }),
      z.strictObject({ by: z.literal('score'), days: z.int(), above: z.number() }),
      z.strictObject({ by: z.literal('training') }),
    ])
    .nullable(),
});
const ladder = z.strictObject({
  providerId: z.string(),
  name: z.string(),
  standing,
  totals,
  score: z.number().nullable(),
  outlook,
  steps: z.array(step),
  /** A suspension by no-shows alone, which begins when staff confirm it. */
  proposal: z
    .strictObject({
      dueAt: field.instant,
      to: z.enum(['suspended', 'expelled']),
      orders: z.array(z.string()),
    })
    .nullable(),
  /** A suspension by staff at once, until somebody else has confirmed it. */
  atOnce: z.strictObject({ dueAt: field.instant, grounds }).nullable(),
});
export type LadderView = z.infer<typeof ladder>;
export type OutlookView = z.infer<typeof outlook>;
export type StepView = z.infer<typeof step>;

const REFUSALS = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'REASON_MISSING', 'BUSY'] as const;
const reason = field.text(300, 2);

export const standingContract = {
  /** The own firm's. */
  ownStanding: action({ by: ['manager'], input: field.nothing, output: ladder, refusals: ['NOT_FOUND'] }),
  firmStanding: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id }),
    output: ladder,
    refusals: ['NOT_FOUND'],
  }),
  appealStep: action({
    by: ['manager'],
    input: z.strictObject({ stepId: field.id, why: reason }),
    output: ladder,
    refusals: REFUSALS,
  }),
  /** 立即暂停: it holds at once, and falls where nobody else confirms it in time. */
  suspendFirm: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, grounds }),
    output: ladder,
    refusals: [...BY_STAFF, 'SAME_CAUSE', 'CAUSE_DAY_WRONG'],
  }),
  /** Staff confirm what was proposed or set at once, or say why not. */
  answerProposal: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, confirmed: z.boolean(), why: reason }),
    output: ladder,
    refusals: [...BY_STAFF, 'ANOTHER_NEEDED'],
  }),
  proposedSuspensions: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          providerId: z.string(),
          name: z.string(),
          dueAt: field.instant,
          what: z.enum(['no-shows', 'at-once', 'worker']),
          /** Whether who asks may confirm it: it is not theirs, and somebody else set it. */
          may: z.boolean(),
        }),
      ),
      more: z.boolean(),
    }),
    refusals: [],
  }),
  appealedFirms: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          providerId: z.string(),
          name: z.string(),
          dueAt: field.instant,
          /** Of a step of the firm, or of a worker who was stopped. */
          of: z.enum(['firm', 'worker']),
          may: z.boolean(),
        }),
      ),
      more: z.boolean(),
    }),
    refusals: [],
  }),
  decideAppeal: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id, stepId: field.id, overturned: z.boolean(), why: reason }),
    output: ladder,
    refusals: REFUSALS,
  }),
  reinstate: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      trainedOn: field.day,
      why: reason,
    }),
    output: ladder,
    refusals: [...REFUSALS, 'TRAINING_DAY_WRONG'],
  }),
  /** Counts the ladder anew from everything that was written down, and says whether it agrees. */
  recount: action({
    by: ['staff'],
    input: z.strictObject({ providerId: field.id }),
    output: z.strictObject({ agrees: z.boolean(), kept: totals, recounted: totals }),
    refusals: ['NOT_FOUND'],
  }),
} as const;
