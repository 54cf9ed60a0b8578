import * as z from 'zod';
import { action, BY_STAFF } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { category, idNumber, video } from './contract-fields';
import { firmView } from './contract-views';

/** 修改资料: a vetted firm amends item by item, and somebody else looks at each. */

const list = (of: ReturnType<typeof field.text> | typeof category) => z.array(of).min(1).max(20);

const NOT_REPRESENTED = ['BARRED', 'OTHER_FIRM_NOT_GOOD', 'FIRM_NOT_GOOD', 'CASE_OPEN'] as const;

export const amendContract = {
  amend: action({
    by: ['manager'],
    input: z.strictObject({
      change: z.discriminatedUnion('item', [
        z.strictObject({ item: z.literal('introduction'), words: field.text(500) }),
        z.strictObject({ item: z.literal('name'), words: field.text(40, 2) }),
        z.strictObject({ item: z.literal('office'), words: field.text(60) }),
        z.strictObject({ item: z.literal('streets'), list: list(field.text(20)) }),
        z.strictObject({ item: z.literal('categories'), list: list(category) }),
        z.strictObject({ item: z.literal('contact'), name: field.text(20), phone: field.phone }),
        z.strictObject({ item: z.literal('representative'), name: field.text(20, 2), idNumber }),
        video.extend({ item: z.literal('video') }),
      ]),
    }),
    output: firmView,
    refusals: [
      'NOT_FOUND',
      'NOT_NOW',
      'HAS_QUIT',
      'OWN_CASE',
      'PLACE_UNKNOWN',
      'NOTHING_CHANGED',
      'CATEGORY_NEEDS_PAPER',
      'TOO_MANY_VIDEOS',
      'ID_NUMBER_WRONG',
      ...NOT_REPRESENTED,
      'WORDS_NOT_ALLOWED',
      'BUSY',
    ],
  }),
  /** A proposal that waits, or a video, released or not. */
  takeBack: action({
    by: ['manager'],
    input: z.strictObject({ amendmentId: field.id }),
    output: firmView,
    refusals: BY_STAFF,
  }),
  checkAmendment: action({
    by: ['staff'],
    input: z.strictObject({
      providerId: field.id,
      amendmentId: field.id,
      right: z.boolean(),
      why: field.text(200, 0),
    }),
    output: firmView,
    refusals: [...BY_STAFF, 'REASON_MISSING', ...NOT_REPRESENTED],
  }),
} as const;
