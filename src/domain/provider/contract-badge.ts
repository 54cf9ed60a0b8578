import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';

/** 工牌: shown by the worker with a code that changes every minute, checked by any resident. */
const badge = z.strictObject({
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  firmName: z.string(),
  /** Admitted, trained, with a firm that may take orders. */
  valid: z.boolean(),
  links: z.record(z.string(), z.string()),
});

export const badgeContract = {
  badge: action({
    by: ['worker'],
    input: field.nothing,
    output: badge.extend({ code: z.string(), until: field.instant }),
    refusals: ['NOT_A_WORKER'],
  }),
  checkBadge: action({
    by: ['resident'],
    input: z.strictObject({ badgeNo: field.id, code: z.string().regex(/^\d{6}$/) }),
    output: badge,
    refusals: ['BADGE_CODE_WRONG', 'BADGE_CODE_USED'],
  }),
} as const;
