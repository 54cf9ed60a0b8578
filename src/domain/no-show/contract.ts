import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { NO_SHOW_PHOTOS_MAX, NO_SHOW_STATES, NO_SHOW_TEXT_MAX } from './no-show';

/** 未到: what the worker says to it, what staff rule, and what came of it. */
const row = z.strictObject({
  id: z.string(),
  state: z.enum(NO_SHOW_STATES),
  firmName: z.string(),
  workerName: z.string(),
  itemName: z.string(),
  at: field.instant,
  dueAt: field.instant.nullable(),
  /** Whether who asks may act on it now. */
  may: z.boolean(),
});
const noShow = row.extend({
  /** How the viewer stands to it; `involved` is of the staff and has a part in it. */
  party: z.enum(['worker', 'firm', 'resident', 'staff', 'involved']),
  mayAnswer: z.boolean(),
  mayRule: z.boolean(),
  /** The order, for staff, who look it up. */
  orderId: z.string().nullable(),
  promisedAt: field.instant,
  saidBy: z.enum(['resident', 'clock', 'worker']),
  answer: z.strictObject({ at: field.instant, words: z.string(), photos: z.array(shownPhoto) }).nullable(),
  ruling: z.strictObject({ at: field.instant, upheld: z.boolean(), why: z.string() }).nullable(),
});
const rows = z.strictObject({ rows: z.array(row), more: z.boolean() });
export type NoShowRow = z.infer<typeof row>;
export type NoShowView = z.infer<typeof noShow>;

const before = field.instant.optional();

export const noShowContract = {
  noShow: action({
    by: ['resident', 'worker', 'manager', 'staff'],
    input: z.strictObject({ noShowId: field.id }),
    output: noShow,
    refusals: ['NOT_FOUND'],
  }),
  /** A worker's own. */
  ownNoShows: action({ by: ['worker'], input: z.strictObject({ before }), output: rows, refusals: [] }),
  /** Of the firm whose manager asks. */
  noShowsOfFirm: action({
    by: ['manager'],
    input: z.strictObject({ before }),
    output: rows,
    refusals: ['NOT_FOUND'],
  }),
  /** Staff: what waits for a ruling; what is due first stands first. */
  noShowDesk: action({
    by: ['staff'],
    input: z.strictObject({ after: field.instant.optional() }),
    output: rows,
    refusals: [],
  }),
  answerNoShow: action({
    by: ['worker', 'resident'],
    input: z.strictObject({
      noShowId: field.id,
      admits: z.boolean(),
      words: field.text(NO_SHOW_TEXT_MAX, 0),
      photos: field.photos('evidence', NO_SHOW_PHOTOS_MAX),
    }),
    output: noShow,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'REASON_MISSING', 'BUSY'],
  }),
  ruleOnNoShow: action({
    by: ['staff'],
    input: z.strictObject({ noShowId: field.id, upheld: z.boolean(), why: field.text(NO_SHOW_TEXT_MAX, 2) }),
    output: noShow,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'],
  }),
} as const;
