import * as z from 'zod';
import * as field from '#domain/kernel/fields';

const priceLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  minFen: field.fen,
  maxFen: field.fen,
});

const category = z.strictObject({ id: z.string(), name: z.string(), icon: z.string() });

export const item = z.strictObject({
  id: z.string(),
  category,
  name: z.string(),
  words: z.array(z.string()),
  path: z.enum(['door', 'consult']),
  priceMinFen: field.fen,
  priceMaxFen: field.fen,
  prices: z.array(priceLine),
  visitFeeFen: field.fen,
  warrantyDays: z.int(),
  standard: z.array(z.string()),
});

export type ItemView = z.infer<typeof item>;

export type CategoryView = z.infer<typeof category>;
