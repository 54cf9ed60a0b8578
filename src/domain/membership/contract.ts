import * as z from 'zod';
import { ROLES } from '#domain/kernel/actor';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { TICKETS_MAX, UPLOAD_PURPOSES } from '#domain/kernel/upload';
import { OPEN_LIMIT_REFUSALS, OPEN_LIMITS } from '#domain/open-limits';
import { districtContract } from './contract-district';
import { privacyContract } from './contract-privacy';

const address = z.strictObject({
  id: z.string(),
  street: z.string(),
  community: z.string(),
  /** As it is read aloud. */
  door: z.string(),
  /** Its parts; empty where it was typed as one text once, so that the screen asks for them. */
  house: z.string(),
  unit: z.string(),
  room: z.string(),
  name: z.string(),
  phone: z.string(),
});
const card = z.strictObject({ number: z.string(), sinceOn: z.string() });
const me = z.strictObject({
  /** So that the phone notices when it is somebody else; null before the privacy guide was agreed to. */
  memberId: z.string().nullable(),
  /** Null before the privacy guide was agreed to. */
  name: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  elder: z.boolean(),
  /** 138****0001 */
  phone: z.string().nullable(),
  phoneConfirmed: z.boolean(),
  /** 登记码: what is read out at the counter, while a typed number waits to be confirmed. */
  phoneCode: z.string().nullable(),
  /** 工会会员; null while she does not belong to the union. */
  union: card.nullable(),
  addresses: z.array(address),
});
export type Me = z.infer<typeof me>;
export type AddressView = z.infer<typeof address>;

/** 会员: identity, roles, profile, address book; and the district in which they live. */
export const membershipContract = {
  ...districtContract,
  ...privacyContract,
  me: action({ by: ['visitor'], input: field.nothing, output: me, refusals: [] }),
  /** 限额: which of what one may have open is full, so that a form says so before it is filled in. */
  limits: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      full: z.array(z.strictObject({ limit: z.enum(OPEN_LIMITS), says: z.enum(OPEN_LIMIT_REFUSALS) })),
      /** Staff ask for a visit fee to be settled before the next booking. */
      feeFirst: z.boolean(),
    }),
    refusals: [],
  }),
  /** The privacy guide was read and agreed to: from now on there is a member, or it is one again. */
  enter: action({
    by: ['visitor'],
    /** The edition that was on the screen. */
    input: z.strictObject({ agreed: z.int().min(1) }),
    output: me,
    refusals: ['NO_IDENTITY', 'GUIDE_CHANGED', 'BUSY'],
  }),
  editProfile: action({
    by: ['resident'],
    input: z.strictObject({ name: field.text(20), elder: z.boolean() }),
    output: me,
    refusals: ['NOT_FOUND', 'BUSY'],
  }),
  /** By WeChat's button: the phone sends a code, the cloud asks WeChat for the number. */
  setPhone: action({
    by: ['resident'],
    input: z.strictObject({ code: z.string().min(1).max(200) }),
    output: me,
    refusals: ['PHONE_NOT_GIVEN', 'NOT_FOUND', 'BUSY'],
  }),
  /** Typed, where WeChat's button gives none: it waits until staff have seen or called the person. */
  typePhone: action({
    by: ['resident'],
    input: z.strictObject({ phone: field.phone }),
    output: me,
    refusals: ['TOO_MANY_NUMBERS', 'NOT_FOUND', 'BUSY'],
  }),
  /** Who has typed this number and waits for it to be confirmed. */
  waitingPhones: action({
    by: ['staff'],
    input: z.strictObject({ phone: field.phone }),
    output: z.strictObject({
      waiting: z.array(
        z.strictObject({ memberId: z.string(), name: z.string(), code: z.string(), typedAt: z.number() }),
      ),
      /** Somebody has confirmed it already, so that from now on it would be shared. */
      known: z.boolean(),
    }),
    refusals: [],
  }),
  /** 确认手机号, at the counter or by calling back. */
  confirmPhone: action({
    by: ['staff'],
    input: z.strictObject({ memberId: field.id, phone: field.phone, how: z.enum(['counter', 'call-back']) }),
    output: field.done,
    refusals: ['OWN_CASE', 'NUMBER_NOT_WAITING', 'NOT_FOUND', 'BUSY'],
  }),
  /** 身份码: who I am, for somebody who shall find me here; eight digits for ten minutes, and not WeChat's name for me. */
  showCode: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ code: z.string(), until: field.instant, at: field.instant }),
    refusals: ['NOT_FOUND', 'BUSY'],
  }),
  saveAddress: action({
    by: ['resident'],
    input: z.strictObject({
      id: field.id.nullable(),
      street: field.text(20),
      community: field.text(20),
      ...field.door,
      name: field.text(20),
      /** null: the own confirmed one. */
      phone: field.phone.nullable(),
    }),
    output: me,
    refusals: [
      'OWN_PHONE_NEEDED',
      'ADDRESS_NOT_FOUND',
      'PLACE_UNKNOWN',
      'TOO_MANY_ADDRESSES',
      'NOT_FOUND',
      'BUSY',
    ],
  }),
  removeAddress: action({
    by: ['resident'],
    input: z.strictObject({ id: field.id }),
    output: me,
    refusals: ['ADDRESS_NOT_FOUND', 'NOT_FOUND', 'BUSY'],
  }),
  /** 上传凭证, for all the files of one form: where each may be put, by whoever asks, once, within a day. */
  uploadTickets: action({
    by: ['resident', 'worker', 'manager', 'officer', 'staff'],
    input: z.strictObject({
      purpose: z.enum(UPLOAD_PURPOSES),
      count: z.int().min(1).max(TICKETS_MAX),
    }),
    output: z.strictObject({ paths: z.array(z.string()), expiresAt: field.instant }),
    refusals: ['TOO_MANY_UPLOADS', 'BUSY'],
  }),
} as const;
export type MembershipContract = typeof membershipContract;
