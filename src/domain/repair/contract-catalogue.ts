import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { TABLE_LENGTH_MAX } from '#domain/kernel/limits';
import { PRICES_MAX, STANDARD_MAX, WARRANTY_DAYS_MAX, WORDS_MAX } from './catalogue';
import { CATEGORY_IDS } from './categories';
import { item } from './contract-item';

/** 服务目录: everybody reads it; staff keep it. */

const priceText = z.strictObject({
  name: field.text(30),
  unit: field.text(10),
  minFen: field.fen,
  maxFen: field.fen,
});
const wish = {
  category: z.enum(CATEGORY_IDS),
  name: field.text(30),
  words: z.array(field.text(10)).max(WORDS_MAX),
  path: z.enum(['door', 'consult']),
  prices: z.array(priceText).min(1).max(PRICES_MAX),
  visitFeeFen: field.fen,
  warrantyDays: z.int().min(0).max(WARRANTY_DAYS_MAX),
  standard: z.array(field.text(60)).min(1).max(STANDARD_MAX),
  offered: z.boolean(),
};
const terms = item.pick({
  prices: true,
  priceMinFen: true,
  priceMaxFen: true,
  visitFeeFen: true,
  warrantyDays: true,
  standard: true,
});
const staffItem = item.extend({
  offered: z.boolean(),
  /** 新价目: what holds from an instant on. */
  next: terms.extend({ from: field.instant }).nullable(),
});
export type StaffItem = z.infer<typeof staffItem>;

export const catalogueContract = {
  catalogue: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ items: z.array(item) }),
    refusals: [],
  }),
  /** Also what is not offered, and what will cost something else. */
  priceList: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ items: z.array(staffItem) }),
    refusals: [],
  }),
  /** `itemId: null` adds one. `from`: since when these prices hold; null: at once. */
  saveItem: action({
    by: ['staff'],
    input: z.strictObject({ itemId: field.id.nullable(), ...wish, from: field.instant.nullable() }),
    output: staffItem,
    refusals: [
      'NOT_FOUND',
      'PRICES_UPSIDE_DOWN',
      'PRICES_IN_THE_PAST',
      'PRICES_TOO_FAR',
      'TOO_MANY_ITEMS',
      'BUSY',
    ],
  }),
  /** 用起步目录: a whole catalogue to begin with, which staff then make their own. */
  takeStarter: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ items: z.array(staffItem) }),
    refusals: ['CATALOGUE_THERE_ALREADY', 'BUSY'],
  }),
  /** 导入价目表, from a file or pasted, whole or not at all: `fields` name row and column of what is wrong. */
  importItems: action({
    by: ['staff'],
    input: field.table(TABLE_LENGTH_MAX),
    output: field.importing,
    refusals: [
      ...field.TABLE_REFUSALS,
      'TABLE_NOT_RIGHT',
      'TABLE_EMPTY',
      'TOO_MANY_ITEMS',
      'IMPORT_UNDER_WAY',
      'BUSY',
    ],
  }),
  /** How far one is, or the one that is being written; asking goes on with it. */
  continueImport: action({
    by: ['staff'],
    input: z.strictObject({ importId: field.id.nullable() }),
    output: z.strictObject({ importing: field.importing.nullable() }),
    refusals: [],
  }),
} as const;
