import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { RATING_TEXT_MAX, TAGS } from './rating';

const mark = z.int().min(1).max(5);
const marks = z.strictObject({ punctuality: mark, workmanship: mark, attitude: mark, honestPrice: mark });
const rating = z.strictObject({
  orderId: z.string(),
  marks,
  overall: z.number(),
  tags: z.array(z.string()),
  text: z.string(),
  photos: z.array(z.string()),
  ratedAt: field.instant,
});
export type RatingView = z.infer<typeof rating>;

/** 评价 */
export const ratingContract = {
  rate: action({
    by: ['resident'],
    input: z.strictObject({
      orderId: field.id,
      marks,
      tags: z.array(z.enum(TAGS)).max(TAGS.length),
      text: field.text(RATING_TEXT_MAX, 0),
      photos: field.photos(6),
    }),
    output: rating,
    refusals: ['NOT_FOUND', 'NOT_CLOSED', 'TOO_LATE', 'ALREADY_RATED', 'WORDS_NOT_ALLOWED'],
  }),
  /** Her own rating of an order. */
  own: action({
    by: ['resident'],
    input: z.strictObject({ orderId: field.id }),
    output: rating,
    refusals: ['NOT_FOUND'],
  }),
} as const;
export type RatingContract = typeof ratingContract;
