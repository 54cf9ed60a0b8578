import * as z from 'zod';
import { STANDINGS } from './provider';

// What several contracts of this room say of a firm.

export const standing = z.enum(STANDINGS);
/** A number is shown from five ratings on; before that `mean` is null. */
export const score = z.strictObject({ mean: z.number().nullable(), count: z.int() });
/** This month and the two before. */
export const figures = z.strictObject({
  visits: z.int(),
  inTime: z.int(),
  urgent: z.int(),
  /** Of the urgent visits, those within half an hour of the booking. */
  urgentInTime: z.int(),
  /** Labour in percent of the public list's maximum; null while too few orders were charged. */
  priceLevel: z.int().nullable(),
});
