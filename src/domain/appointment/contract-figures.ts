import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { tableOf } from '#domain/kernel/tables';
import { FIGURES } from './figures';

const count = z.int();
const figures = z.strictObject(tableOf(FIGURES, () => count));
const boardRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  shown: z
    .strictObject({
      asked: count,
      answered: count,
      answeredInTime: count,
      evaluated: count,
      satisfied: count,
    })
    .nullable(),
  /** What its users gave it; null while they are too few, and for the whole district. */
  score: z.number().nullable(),
});
const assessed = z.strictObject({
  owner: z.string(),
  name: z.string(),
  figures,
  /** What users gave it monthly and members of the union yearly; null while too few, and for an officer. */
  scores: z.strictObject({ users: z.number().nullable(), members: z.number().nullable() }),
  months: z.array(z.strictObject({ month: z.string(), figures })),
});
const span = z.strictObject({
  scope: z.enum(['officer', 'studio', 'union', 'district']),
  from: field.month,
  to: field.month,
});

/** What all of it comes to: scores and figures. */
export const figuresContract = {
  /** 年度评议: which studios a member of the union has scored this year, and which not. */
  yearlyStudios: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      year: z.int(),
      studios: z.array(
        z.strictObject({ id: z.string(), name: z.string(), unionName: z.string(), scored: z.boolean() }),
      ),
    }),
    refusals: ['NOT_IN_THE_UNION'],
  }),
  /** Anonymously, once a year and studio, by members of the union. */
  scoreYearly: action({
    by: ['resident'],
    input: z.strictObject({ studioId: field.id, stars: z.int().min(1).max(5) }),
    output: field.done,
    refusals: ['NOT_IN_THE_UNION', 'STUDIO_NOT_FOUND', 'OWN_STUDIO', 'SCORED_THIS_YEAR', 'BUSY'],
  }),
  /** 件件有回音, for everybody. */
  board: action({
    by: ['visitor'],
    input: z.strictObject({ month: field.month }),
    output: z.strictObject({
      total: boardRow,
      studios: z.array(boardRow),
      /** The whole district over the months up to this one, as far as they are published. */
      months: z.array(z.strictObject({ month: z.string(), shown: boardRow.shape.shown })),
    }),
    refusals: [],
  }),
  assessment: action({
    by: ['officer', 'staff'],
    input: span,
    output: z.strictObject({ rows: z.array(assessed) }),
    refusals: [],
  }),
  exportAssessment: action({
    by: ['staff'],
    input: span.extend({ why: field.exportReason }),
    output: field.download,
    refusals: ['TOO_MANY_EXPORTS', 'BUSY'],
  }),
} as const;
