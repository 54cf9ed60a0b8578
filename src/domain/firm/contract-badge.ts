import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { BADGE_STATES } from './badge';
import { suspension } from './contract-fields';

/** 工牌: shown by the worker with a code that changes every minute, checked by any resident. */
const badge = z.strictObject({
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  firmName: z.string(),
  /** Admitted, trained, with a firm that may take orders; or why not. */
  state: z.enum(BADGE_STATES),
  links: z.record(z.string(), z.string()),
});
const ownBadge = badge.extend({
  firmId: z.string(),
  /** Until when the induction training counts; empty before the first. */
  trainedUntilOn: z.string(),
  workerId: z.string(),
  suspension: suspension.nullable(),
  /** Why staff took the badge. */
  revoked: z.string().nullable(),
  code: z.string(),
  /** The code is shown from now (as the cloud counts it) until then. */
  at: field.instant,
  until: field.instant,
});
export type BadgeView = z.infer<typeof badge>;

export const badgeContract = {
  badge: action({
    by: ['worker'],
    input: field.nothing,
    output: ownBadge,
    refusals: ['NOT_A_WORKER'],
  }),
  checkBadge: action({
    by: ['resident'],
    input: z.strictObject({ badgeNo: field.id, code: z.string().regex(/^\d{6}$/) }),
    output: badge,
    refusals: ['BADGE_CODE_WRONG', 'BADGE_CODE_USED', 'TOO_MANY_BADGE_TRIES', 'BUSY'],
  }),
} as const;
