import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { PAYMENTS } from './order-parts';

/** A closed order as staff compare what was said of its payment. */
const closedRow = z.strictObject({
  id: z.string(),
  itemName: z.string(),
  place: z.strictObject({ street: z.string(), community: z.string() }),
  closedAt: field.instant,
  workerName: z.string(),
  firmName: z.string(),
  payment: z.enum(PAYMENTS),
  quotedFen: field.fen.nullable(),
  approvedFen: field.fen.nullable(),
  /** As the resident confirmed; null: the clock did. */
  paidFen: field.fen.nullable(),
  /** As the worker says. */
  statedFen: field.fen.nullable(),
});
export type ClosedRow = z.infer<typeof closedRow>;
export const closedRows = z.strictObject({ rows: z.array(closedRow), more: z.boolean() });
