import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { ADMITS, AREA_MAX, POSTS, SERVICES_MAX, UNION_KINDS, UNION_NAME_MAX, UNION_STATES } from './union';

const unionId = field.id;
const memberId = field.id;
const why = field.text(200, 2);

export const place = z.strictObject({ street: field.text(20), community: field.text(20).nullable() });
export const unionName = field.text(UNION_NAME_MAX, 2);
const unionWords = {
  name: unionName,
  area: z.array(place).max(AREA_MAX),
  admits: z.enum(ADMITS),
  open: z.boolean(),
};

const service = z.strictObject({
  title: field.text(30, 2),
  words: field.text(200),
  link: field.text(200, 0),
});
const shownService = z.strictObject({ title: z.string(), words: z.string(), link: z.string() });

const unionRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(UNION_KINDS),
  parentId: z.string().nullable(),
  state: z.enum(UNION_STATES),
  officers: z.int(),
});
export type UnionRow = z.infer<typeof unionRow>;

const union = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(UNION_KINDS),
  parentId: z.string().nullable(),
  /** Names from the nearest up. */
  above: z.array(z.string()),
  area: z.array(place),
  code: z.string(),
  admits: z.enum(ADMITS),
  state: z.enum(UNION_STATES),
  officers: z.array(
    z.strictObject({ memberId: z.string(), name: z.string(), post: z.enum(POSTS), since: z.number() }),
  ),
  services: z.array(shownService),
  can: z.array(z.enum(['change', 'appoint', 'inviteCrew'])),
});
export type UnionView = z.infer<typeof union>;

const FINDING = ['MEMBER_NOT_FOUND', 'PHONE_SHARED', 'PERSON_CODE_WRONG', 'TOO_MANY_TRIES'] as const;

/** 工会: the tree of unions, who has which post in it, and what it offers to its members. */
export const treeContract = {
  tree: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ unions: z.array(unionRow), mayFound: z.boolean() }),
    refusals: [],
  }),
  union: action({
    by: ['resident'],
    input: z.strictObject({ unionId }),
    output: union,
    refusals: ['NOT_FOUND'],
  }),
  /** 建立: under a parent, but for the first. */
  found: action({
    by: ['staff'],
    input: z.strictObject({ ...unionWords, kind: z.enum(UNION_KINDS), parentId: unionId.nullable() }),
    output: union,
    refusals: ['PARENT_NOT_POSSIBLE', 'PLACE_UNKNOWN', 'NOT_FOUND', 'UNION_THERE_ALREADY', 'BUSY'],
  }),
  /** 更改, also under which one it stands and by which code one joins it. */
  change: action({
    by: ['staff'],
    input: z.strictObject({ ...unionWords, unionId, parentId: unionId.nullable(), newCode: z.boolean() }),
    output: union,
    refusals: ['NOT_FOUND', 'PARENT_NOT_POSSIBLE', 'PLACE_UNKNOWN', 'ROOT_STAYS', 'BUSY'],
  }),
  /** 任命: by staff, or by the chair of it or above. */
  givePost: action({
    by: ['resident'],
    input: z.strictObject({
      ...{ unionId, whom: field.whom, name: field.text(20), post: z.enum(POSTS), why },
    }),
    output: union,
    refusals: [
      ...FINDING,
      'NOT_FOUND',
      'OWN_CASE',
      'UNION_CLOSED',
      'POST_THERE_ALREADY',
      'TOO_MANY_OFFICERS',
      'BUSY',
    ],
  }),
  takePost: action({
    by: ['resident'],
    input: z.strictObject({ unionId, memberId, why }),
    output: union,
    refusals: ['NOT_FOUND', 'OWN_CASE', 'UNION_CLOSED', 'BUSY'],
  }),
  /** 会员服务: the whole list of what a union offers. */
  offer: action({
    by: ['resident'],
    input: z.strictObject({ unionId, services: z.array(service).max(SERVICES_MAX) }),
    output: union,
    refusals: ['NOT_FOUND', 'UNION_CLOSED', 'BUSY'],
  }),
  /** What the caller has as a member, of the own union and of those above. */
  services: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ services: z.array(shownService.extend({ unionName: z.string() })) }),
    refusals: ['NOT_A_MEMBER'],
  }),
} as const;
