import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { figures, score, standing } from './contract-shapes';
import { outlook } from './contract-standing';

/** 服务商一览: what the manager sees of the own firm at a glance. */
const overview = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing,
  outlook,
  score,
  figures,
  /** Since the first of this month. */
  closedThisMonth: z.int(),
  crew: z.strictObject({
    working: z.int(),
    onDuty: z.int(),
    /** Until staff admit them. */
    waiting: z.int(),
    /** Admitted, but the induction training has run out. */
    untrained: z.int(),
  }),
  /** The firm's and its workers'; `ending` within thirty days or in their days of grace. */
  papers: z.strictObject({ ending: z.int(), closed: z.int(), waiting: z.int() }),
  /** A step that may still be appealed, and until when an open appeal is answered. */
  mayAppeal: z.boolean(),
  appealDueAt: field.instant.nullable(),
});
export type FirmOverview = z.infer<typeof overview>;

export const firmsContract = {
  overview: action({ by: ['manager'], input: field.nothing, output: overview, refusals: ['NOT_FOUND'] }),
} as const;
