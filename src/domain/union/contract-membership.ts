import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { isIdNumber } from '#domain/kernel/identity-numbers';
import { MEMBERSHIP_STATES } from './membership';
import { card, own, ownInvitation, shownWork, work } from './membership-shapes';
import { ADMITS, POSTS } from './union';

const unionId = field.id;
const memberId = field.id;
const why = field.text(200, 2);
const code = z.string().regex(/^\d{6}$/);
const unionNumber = z.string().regex(/^[A-Z0-9-]{4,24}$/);

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

/** 会籍: how one joins, moves and leaves, and the card that shows it. */
export const membershipContract = {
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
      /** 集中入会: unions that invite the holder of this number; none for who is a member. */
      invitations: z.array(ownInvitation),
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
      edition: z.int().min(1),
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
  /** 会员名单 of a union in which one serves: who waits, the longest waiting first; members by their numbers. */
  desk: action({
    by: ['resident'],
    input: z.strictObject({
      unionId,
      state: z.enum(['applied', 'transferring', 'admitted']),
      /** Of those who are admitted, who come behind this number. */
      after: unionNumber.optional(),
    }),
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
