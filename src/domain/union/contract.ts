import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { MEMBERSHIP_STATES, WORK_KINDS } from './membership';
import { ADMITS, AREA_MAX, POSTS, SERVICES_MAX, UNION_KINDS, UNION_NAME_MAX, UNION_STATES } from './union';

const unionId = field.id;
const why = field.text(200, 2);
const code = z.string().regex(/^\d{6}$/);
const unionNumber = z.string().regex(/^[A-Z0-9-]{4,24}$/);
const memberId = field.id;

const place = z.strictObject({ street: field.text(20), community: field.text(20).nullable() });
const unionWish = {
  name: field.text(UNION_NAME_MAX, 2),
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
  can: z.array(z.enum(['change', 'appoint'])),
});
export type UnionView = z.infer<typeof union>;

const work = z.strictObject({ kind: z.enum(WORK_KINDS), employer: field.text(60, 0) });
const shownWork = z.strictObject({ kind: z.enum(WORK_KINDS), employer: z.string() });
const card = z.strictObject({ number: z.string(), sinceOn: z.string() });

const own = z.strictObject({
  state: z.enum(MEMBERSHIP_STATES),
  unionId: z.string(),
  unionName: z.string(),
  toUnionName: z.string().nullable(),
  /** As it was said the last time. */
  name: z.string(),
  work: shownWork.nullable(),
  card: card.nullable(),
  appliedAt: z.number().nullable(),
  why: z.string().nullable(),
  can: z.array(z.enum(['apply', 'withdraw', 'leave', 'askTransfer', 'callOff'])),
});
export type OwnMembership = z.infer<typeof own>;

const row = z.strictObject({
  memberId: z.string(),
  name: z.string(),
  unionName: z.string(),
  state: z.enum(MEMBERSHIP_STATES),
  work: shownWork.nullable(),
  number: z.string().nullable(),
  at: z.number(),
});
export type MembershipRow = z.infer<typeof row>;

const DESK_ACTIONS = ['admit', 'giveBack', 'refuse', 'receive', 'keep'] as const;
const detail = row.extend({
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  toUnionName: z.string().nullable(),
  sinceOn: z.string().nullable(),
  acceptedAt: z.number().nullable(),
  why: z.string().nullable(),
  events: z.array(
    z.strictObject({ at: z.number(), action: z.string(), by: z.string(), why: z.string().nullable() }),
  ),
  can: z.array(z.enum(DESK_ACTIONS)),
});
export type MembershipDetail = z.infer<typeof detail>;

const STEP = ['NOT_FOUND', 'MEMBERSHIP_CHANGED', 'OWN_CASE', 'BUSY'] as const;
const FINDING = ['MEMBER_NOT_FOUND', 'PHONE_SHARED', 'PERSON_CODE_WRONG', 'TOO_MANY_TRIES'] as const;

/** 工会 and 会籍: the tree of unions, who has which post in it, and how one joins, moves and leaves. */
export const unionContract = {
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
    input: z.strictObject({ ...unionWish, kind: z.enum(UNION_KINDS), parentId: unionId.nullable() }),
    output: union,
    refusals: ['PARENT_NOT_POSSIBLE', 'PLACE_UNKNOWN', 'NOT_FOUND', 'UNION_THERE_ALREADY', 'BUSY'],
  }),
  change: action({
    by: ['staff'],
    input: z.strictObject({ ...unionWish, unionId }),
    output: union,
    refusals: ['NOT_FOUND', 'PLACE_UNKNOWN', 'ROOT_STAYS', 'BUSY'],
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
  /** 扫码 or typed: which union that is, before anything is said of oneself. */
  byCode: action({
    by: ['resident'],
    input: z.strictObject({ code }),
    output: z.strictObject({
      ...{ id: z.string(), name: z.string(), above: z.array(z.string()), admits: z.enum(ADMITS) },
    }),
    refusals: ['UNION_NOT_FOUND'],
  }),
  /** The own membership, whatever its state; and where one has a post, with how many wait there. */
  mine: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      membership: own.nullable(),
      serves: z.array(z.strictObject({ unionId: z.string(), name: z.string(), post: z.enum(POSTS) })),
    }),
    refusals: [],
  }),
  /** 会员卡, with the code that changes every minute. */
  card: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      ...{ ...card.shape, name: z.string(), unionName: z.string() },
      ...{ code, at: field.instant, until: field.instant },
    }),
    refusals: ['NOT_A_MEMBER'],
  }),
  /** 查验会员卡: whether somebody who shows number and code belongs to a union now. */
  checkCard: action({
    by: ['resident'],
    input: z.strictObject({ number: unionNumber, code }),
    output: z.strictObject({ ...card.shape, name: z.string(), unionName: z.string() }),
    refusals: ['CARD_CODE_WRONG', 'TOO_MANY_CARD_TRIES', 'BUSY'],
  }),
  apply: action({
    by: ['resident'],
    input: z.strictObject({
      unionId,
      name: field.text(20, 2),
      /** Empty where it is not given. */
      idNumber: z
        .string()
        .max(18)
        .refine((one) => one === '' || isIdNumber(one), { message: 'not a number' }),
      work,
      version: field.text(20),
    }),
    output: own,
    refusals: [
      'UNION_NOT_FOUND',
      'UNION_CLOSED',
      'RIGHTS_CHANGED',
      'MEMBER_ALREADY',
      'APPLIED_ALREADY',
      'TOO_MANY_JOINING',
      'PHONE_TO_CONFIRM',
      'PERSON_HAS_ONE',
      'NOT_FOUND',
      'BUSY',
    ],
  }),
  withdraw: action({ by: ['resident'], input: field.nothing, output: own, refusals: STEP }),
  leave: action({ by: ['resident'], input: z.strictObject({ why }), output: own, refusals: STEP }),
  askTransfer: action({
    by: ['resident'],
    input: z.strictObject({ unionId }),
    output: own,
    refusals: [...STEP, 'UNION_NOT_FOUND', 'UNION_CLOSED', 'SAME_UNION'],
  }),
  callOff: action({ by: ['resident'], input: field.nothing, output: own, refusals: STEP }),
  /** 会员名单 of a union in which one serves: in this state, the longest waiting first. */
  desk: action({
    by: ['resident'],
    input: z.strictObject({ unionId, state: z.enum(['applied', 'transferring', 'admitted']) }),
    output: z.strictObject({ unionName: z.string(), rows: z.array(row), more: z.boolean() }),
    refusals: ['NOT_FOUND'],
  }),
  /** All that waits in the district. */
  waiting: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: [],
  }),
  membership: action({
    by: ['resident'],
    input: z.strictObject({ memberId }),
    output: detail,
    refusals: ['NOT_FOUND'],
  }),
  admit: action({ by: ['resident'], input: z.strictObject({ memberId }), output: detail, refusals: STEP }),
  giveBack: action({
    by: ['resident'],
    input: z.strictObject({ memberId, why }),
    output: detail,
    refusals: STEP,
  }),
  refuse: action({
    by: ['resident'],
    input: z.strictObject({ memberId, why }),
    output: detail,
    refusals: STEP,
  }),
  receive: action({ by: ['resident'], input: z.strictObject({ memberId }), output: detail, refusals: STEP }),
  keep: action({
    by: ['resident'],
    input: z.strictObject({ memberId, why }),
    output: detail,
    refusals: STEP,
  }),
  /** 登记会员号, for a person who is known by phone number; entered anew it is corrected. */
  record: action({
    by: ['staff'],
    input: z.strictObject({ phone: field.phone, number: unionNumber, sinceOn: field.day }),
    output: z.strictObject({ name: z.string(), ...card.shape }),
    refusals: [...STEP, 'MEMBER_NOT_FOUND', 'SHARED_PHONE', 'NUMBER_TAKEN', 'DAY_TO_COME'],
  }),
} as const;
export type UnionContract = typeof unionContract;
