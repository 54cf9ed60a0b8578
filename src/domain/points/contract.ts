import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';

const entry = z.strictObject({
  id: z.string(),
  /** Positive: received; negative: given. */
  points: z.int(),
  rule: z.enum(['repair-closed', 'rating']),
  at: field.instant,
});
const statement = z.strictObject({
  balance: z.int(),
  expiring: z.array(z.strictObject({ points: z.int(), on: z.string() })),
  entries: z.array(entry),
  more: z.boolean(),
});
export type Statement = z.infer<typeof statement>;

/** 积分: read only; points are earned by effects, never by asking. */
export const pointsContract = {
  statement: action({ by: ['resident'], input: field.page, output: statement, refusals: [] }),
} as const;
export type PointsContract = typeof pointsContract;
