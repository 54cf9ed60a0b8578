import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { BOOK_STATES } from './book';
import { SCORED } from './score';

export const bookRow = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  author: z.string(),
  state: z.enum(BOOK_STATES),
  stationId: z.string(),
  stationName: z.string(),
  /** Since when it stands there; from here a list goes on. */
  shelvedAt: field.instant,
  loans: z.int(),
  notes: z.int(),
  /** For who has it. */
  dueAt: field.instant.nullable(),
});
export type BookRow = z.infer<typeof bookRow>;

export const bookView = bookRow.extend({
  isbn: z.string().nullable(),
  cover: shownPhoto.nullable(),
  /** The union that gave it; null: a person did, who is not named. */
  givenBy: z.string().nullable(),
  givenAt: field.instant,
  /** Where it has been, in order. */
  stops: z.array(z.strictObject({ stationId: z.string(), name: z.string() })),
  /** Nobody is told whose they are. */
  said: z.array(
    z.strictObject({
      id: z.string(),
      at: field.instant,
      words: z.string(),
      mine: z.boolean(),
      mayRemove: z.boolean(),
    }),
  ),
  /** Whoever looks has it. */
  mine: z.boolean(),
  can: z.array(z.enum(['borrow', 'bringBack', 'note', 'withdraw'])),
});
export type BookView = z.infer<typeof bookView>;

/** 为什么是这个分: each line of the sum. */
export const score = z.strictObject({
  year: z.int(),
  total: z.int(),
  lines: z.array(z.strictObject({ what: z.enum(SCORED), count: z.int(), points: z.int() })),
});
export type ScoreView = z.infer<typeof score>;
