import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { shownPhoto } from '#domain/kernel/pictures';
import { EXCLUSIONS } from './exclusion';
import { RATING_PHOTOS_MAX, RATING_TEXT_MAX, REPLY_TEXT_MAX, TAGS } from './rating';

const mark = z.int().min(1).max(5);
const marks = z.strictObject({ punctuality: mark, workmanship: mark, attitude: mark, honestPrice: mark });

const whole = z.strictObject({
  orderId: z.string(),
  marks,
  overall: z.number(),
  tags: z.array(z.string()),
  text: z.string(),
  photos: z.array(shownPhoto),
  ratedAt: field.instant,
  /** `waiting`: for three residents, and for the night in which theirs are published. `excluded`: kept, and moves nothing. */
  state: z.enum(['waiting', 'public', 'excluded']),
  excluded: z.enum(EXCLUSIONS).nullable(),
  /** It is published with the others and moves nothing, for the author's phone was not confirmed. */
  unconfirmed: z.boolean(),
  addition: z
    .strictObject({
      text: z.string(),
      photos: z.array(shownPhoto),
      addedAt: field.instant,
      state: z.enum(['waiting', 'public', 'excluded']),
    })
    .nullable(),
  /** Until when an addition is possible; null where there is one already, or the time has passed. */
  mayAddUntil: field.instant.nullable(),
  reply: z.strictObject({ text: z.string(), repliedAt: field.instant }).nullable(),
});

/** What everybody sees of a rating: no order, no day, no home, no worker. */
const publicRating = z.strictObject({
  id: z.string(),
  marks,
  overall: z.number(),
  tags: z.array(z.string()),
  text: z.string(),
  addition: z.string().nullable(),
  reply: z.string().nullable(),
});

/** How a score comes about, in round figures. Below five ratings there is no number. */
const explanation = z.strictObject({
  mean: z.number().nullable(),
  count: z.int(),
  notCounted: z.int(),
  /** Mean age in days. */
  ageDays: z.int().nullable(),
  /** As how many fresh ratings they count. */
  weight: z.number(),
  /** The mean of the category, from which a score starts. */
  prior: z.number(),
  /** By which lists are sorted. */
  lowerBound: z.number().nullable(),
  /** Shares in percent, by weight, from five stars down to one. */
  stars: z.array(z.strictObject({ stars: z.int(), percent: z.int() })),
  /** Most said first. */
  tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
});

const page = z.strictObject({
  explanation,
  ratings: z.array(publicRating),
  /** Where the next page begins; null where this is the last. */
  next: z.string().nullable(),
});
const place = z.string().regex(/^[\w-]{1,80}$/);

export type WholeRating = z.infer<typeof whole>;
export type PublicRating = z.infer<typeof publicRating>;
export type ScoreExplanation = z.infer<typeof explanation>;

const orderId = field.id;
const text = field.text(RATING_TEXT_MAX, 0);
const photos = field.photos('rating-photo', RATING_PHOTOS_MAX);

/** 评价 */
export const ratingContract = {
  rate: action({
    by: ['resident'],
    input: z.strictObject({
      orderId,
      marks,
      tags: z.array(z.enum(TAGS)).max(TAGS.length),
      text,
      photos,
    }),
    output: field.done,
    refusals: ['NOT_FOUND', 'NOT_CLOSED', 'TOO_LATE', 'ALREADY_RATED', 'WORDS_NOT_ALLOWED'],
  }),
  /** 追评, once. */
  add: action({
    by: ['resident'],
    input: z.strictObject({ orderId, text: field.text(RATING_TEXT_MAX), photos }),
    output: field.done,
    refusals: ['NOT_FOUND', 'ALREADY_ADDED', 'ADDITION_TOO_LATE', 'WORDS_NOT_ALLOWED', 'BUSY'],
  }),
  /** Her own rating of an order. */
  own: action({
    by: ['resident'],
    input: z.strictObject({ orderId }),
    output: whole,
    refusals: ['NOT_FOUND'],
  }),
  /** For staff, who have to be able to look into it. */
  ofOrder: action({
    by: ['staff'],
    input: z.strictObject({ orderId }),
    output: whole,
    refusals: ['NOT_FOUND'],
  }),
  /** The public ratings of a firm, the same for everybody. */
  ofFirm: action({
    by: ['visitor'],
    input: z.strictObject({ providerId: field.id, before: place.nullable() }),
    output: page,
    refusals: [],
  }),
  /** How the score of a firm or of a worker comes about. */
  score: action({
    by: ['visitor'],
    input: z.strictObject({ subjectId: field.id }),
    output: explanation,
    refusals: [],
  }),
  /** The same list for the firm's own people. */
  ofMyFirm: action({
    by: ['worker', 'manager'],
    input: z.strictObject({ before: place.nullable() }),
    output: page.extend({ mayReply: z.boolean() }),
    refusals: ['NOT_A_WORKER'],
  }),
  /** 回复, once, by the firm's manager. */
  reply: action({
    by: ['manager'],
    input: z.strictObject({ ratingId: field.id, text: field.text(REPLY_TEXT_MAX, 2) }),
    output: field.done,
    refusals: ['NOT_FOUND', 'ALREADY_REPLIED', 'WORDS_NOT_ALLOWED', 'BUSY'],
  }),
} as const;
export type RatingContract = typeof ratingContract;
