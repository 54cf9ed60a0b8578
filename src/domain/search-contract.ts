import * as z from 'zod';
import { STATES as REQUEST_STATES, TOPICS } from './appointment/request';
import { action } from './kernel/contract';
import * as field from './kernel/fields';
import { PAGE_ROWS } from './kernel/limits';
import { row as orderRow } from './repair/contract-views';
import { WHYS } from './search/why';
import { STANDINGS } from './standing/standing';

/** 查找: what staff look up, whichever room keeps it. What is sealed stays so, and every look is written down. */

const WORDS_MAX = 40;
const why = z.enum(WHYS);
/** A member, or somebody without the app. */
const personId = field.id;

const person = z.strictObject({
  personId: z.string(),
  name: z.string(),
  place: z.strictObject({ street: z.string(), community: z.string() }).nullable(),
  /** 会员号 */
  number: z.string().nullable(),
});
const request = z.strictObject({
  id: z.string(),
  topic: z.enum(TOPICS),
  state: z.enum(REQUEST_STATES),
  studioId: z.string(),
  studioName: z.string(),
  requestedAt: field.instant,
  /** It ran late and came up to staff, who may open it. */
  escalated: z.boolean(),
});
const firm = z.strictObject({
  id: z.string(),
  name: z.string(),
  standing: z.enum(STANDINGS),
  /** Who of it was found. */
  workerName: z.string().nullable(),
});
const listOf = <T extends z.ZodType>(row: T) => z.array(row).max(PAGE_ROWS);

const found = z.strictObject({
  people: listOf(person),
  orders: listOf(orderRow),
  requests: listOf(request),
  firms: listOf(firm),
});
export type Found = z.infer<typeof found>;
export type FoundRequest = z.infer<typeof request>;
export type FoundPerson = z.infer<typeof person>;
export type FoundFirm = z.infer<typeof firm>;

const home = z.strictObject({
  street: z.string(),
  community: z.string(),
  /** As it is read aloud. */
  door: z.string(),
  house: z.string(),
  unit: z.string(),
  room: z.string(),
});
export type CallersHome = z.infer<typeof home>;
const caller = z.strictObject({
  /** Whose number it is: nobody's whom we know, one person's, or a few people's who share it. */
  known: z.enum(['nobody', 'without-app', 'one', 'several']),
  name: z.string(),
  phone: z.string(),
  homes: listOf(home),
  orders: listOf(orderRow),
  requests: listOf(request),
});
export type Caller = z.infer<typeof caller>;

export const searchContract = {
  find: action({
    by: ['staff'],
    input: z.strictObject({ words: field.text(WORDS_MAX, 2), why }),
    output: found,
    refusals: ['TOO_MANY_LOOK_UPS', 'BUSY'],
  }),
  /** Who telephones, by the number or as found: name, number and doors are opened, which is written down. */
  caller: action({
    by: ['staff'],
    input: z.strictObject({
      who: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('phone'), phone: field.phone }),
        z.strictObject({ by: z.literal('person'), personId }),
      ]),
      why,
    }),
    output: caller,
    refusals: ['NOT_FOUND', 'TOO_MANY_OPENINGS', 'BUSY'],
  }),
} as const;
export type SearchContract = typeof searchContract;
