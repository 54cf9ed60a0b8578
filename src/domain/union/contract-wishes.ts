import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { place, unionName } from './contract-tree';
import { ADMITS, AREA_MAX } from './union';

const firmId = field.id;

const row = z.strictObject({
  firmId: z.string(),
  name: z.string(),
  contactName: z.string(),
  /** Whom staff have admitted. */
  workers: z.int(),
  at: z.number(),
});
export type UnionWishRow = z.infer<typeof row>;

const ANSWERING = ['NOT_FOUND', 'OWN_CASE', 'WISH_ANSWERED', 'BUSY'] as const;

/** 建工会: firms that wish for a union of their own, and how they are answered. */
export const wishesContract = {
  /** Who waits longest comes first; `parents`: under which unions whoever asks may found one. */
  unionWishes: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      rows: z.array(row),
      more: z.boolean(),
      parents: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
    refusals: ['NOT_FOUND'],
  }),
  /** 建立企业工会, for one of these firms; the answer is the id of the union. */
  foundForFirm: action({
    by: ['resident'],
    input: z.strictObject({
      firmId,
      parentId: field.id,
      name: unionName,
      area: z.array(place).max(AREA_MAX),
      admits: z.enum(ADMITS),
    }),
    output: z.strictObject({ id: z.string() }),
    refusals: [...ANSWERING, 'PARENT_NOT_POSSIBLE', 'PLACE_UNKNOWN'],
  }),
  /** 不建立, with a reason that the firm reads. */
  declineWish: action({
    by: ['resident'],
    input: z.strictObject({ firmId, why: field.text(200, 2) }),
    output: field.done,
    refusals: ANSWERING,
  }),
  /** 邀请师傅入会: the crew of the firm whose union it is; nobody is shown a number. */
  inviteCrew: action({
    by: ['resident'],
    input: z.strictObject({ unionId: field.id }),
    output: field.importing,
    refusals: [
      ...(['NOT_FOUND', 'UNION_CLOSED', 'NOBODY_TO_INVITE'] as const),
      ...(['TOO_MANY_LISTS', 'IMPORT_UNDER_WAY', 'BUSY'] as const),
    ],
  }),
} as const;
