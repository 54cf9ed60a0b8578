import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { BREAKAGE_STATES, OUTCOME_MAX, PARTS, REPORT_WORDS_MAX } from './breakage';

const breakageId = field.id;
const part = z.enum(PARTS);
const state = z.enum(BREAKAGE_STATES);

const row = z.strictObject({
  id: z.string(),
  stationId: z.string(),
  stationName: z.string(),
  part,
  state,
  since: field.instant,
  dueAt: field.instant.nullable(),
  endedAt: field.instant.nullable(),
  outcome: z.string(),
  takenByName: z.string().nullable(),
  /** How many have said so, and what they wrote; nobody is told who. */
  reporters: z.int(),
  words: z.array(z.string()),
  photos: z.array(shownPhoto),
  can: z.array(z.enum(['take', 'release', 'end'])),
});
export type BreakageRow = z.infer<typeof row>;

const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;

/** 报修: somebody says what is broken, who keeps the station mends it. */
export const mendingContract = {
  report: action({
    by: ['resident'],
    input: z.strictObject({
      stationId: field.id,
      part,
      words: field.text(REPORT_WORDS_MAX, 0),
      photo: field.upload('broken-photo').nullable(),
    }),
    output: z.strictObject({ part, state }),
    refusals: [
      'NOT_FOUND',
      'PART_NOT_THERE',
      'BROKEN_SAID_ALREADY',
      'BROKEN_KNOWN',
      'TOO_MANY_BREAKAGES',
      'BUSY',
    ],
  }),
  /** What somebody has reported at a station, and what was said of it. */
  ownReports: action({
    by: ['resident'],
    input: z.strictObject({ stationId: field.id }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ part, state, at: field.instant, outcome: z.string() })),
    }),
    refusals: [],
  }),
  /** `unionId: null`: of the whole district for staff, else of the unions in which one has a post. */
  desk: action({
    by: ['resident'],
    input: z.strictObject({
      unionId: field.id.nullable(),
      list: z.enum(['open', 'over']),
      /** The last row of the page before: when it is due, or ended, and its id. */
      after: field.after,
    }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: ['NOT_FOUND'],
  }),
  take: action({ by: ['resident'], input: z.strictObject({ breakageId }), output: row, refusals: STEP }),
  release: action({ by: ['resident'], input: z.strictObject({ breakageId }), output: row, refusals: STEP }),
  /** 修好了, or 没有坏 */
  endBreakage: action({
    by: ['resident'],
    input: z.strictObject({ breakageId, mended: z.boolean(), words: field.text(OUTCOME_MAX, 0) }),
    output: row,
    refusals: STEP,
  }),
} as const;
