import * as z from 'zod';
import { ROLES } from '#domain/kernel/actor';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { GIVEN_ROLES, ROLE_STEPS } from './owed';
import { POST_STATES, STAFF_NAME_MAX } from './roll';

const why = field.text(200, 2);
const postId = field.id;
const { whom } = field;

const post = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(POST_STATES),
  /** Null: by the environment's console, or before it was written down. Empty: by somebody without a name. */
  byName: z.string().nullable(),
  why: z.string(),
  namedAt: z.number(),
  confirmedByName: z.string().nullable(),
  heldAt: z.number().nullable(),
  dueAt: z.number().nullable(),
  self: z.boolean(),
  can: z.array(z.enum(['confirm', 'withdraw', 'refuse', 'dismiss'])),
});
export type PostView = z.infer<typeof post>;

const changeRow = z.strictObject({
  id: z.string(),
  role: z.enum(GIVEN_ROLES),
  what: z.enum(ROLE_STEPS),
  name: z.string(),
  where: z.string(),
  byName: z.string().nullable(),
  why: z.string().nullable(),
  at: z.number(),
});
export type RoleChangeView = z.infer<typeof changeRow>;

const offer = z.strictObject({
  id: z.string(),
  state: z.enum(POST_STATES),
  byName: z.string().nullable(),
  why: z.string(),
  dueAt: z.number().nullable(),
  /** A second member of staff confirms before it holds. */
  needsSecond: z.boolean(),
});

const FINDING = ['MEMBER_NOT_FOUND', 'PHONE_SHARED', 'PERSON_CODE_WRONG', 'TOO_MANY_TRIES'] as const;
const STEP = ['NOT_FOUND', 'NAMING_OVER', 'ANOTHER_NEEDED', 'BUSY'] as const;

/** 职务: who is of the staff, named by whom, confirmed, dismissed; and who sees what of it. */
export const rolesContract = {
  desk: action({
    by: ['staff'],
    input: field.nothing,
    output: z.strictObject({ staff: z.array(post), named: z.array(post) }),
    refusals: [],
  }),
  /** What was given and taken, of all roles, the newest first. */
  history: action({
    by: ['staff'],
    input: field.page,
    output: z.strictObject({ rows: z.array(changeRow), more: z.boolean() }),
    refusals: [],
  }),
  /** What the caller is here, is asked to become, and was. */
  mine: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({
      roles: z.array(z.enum(ROLES)),
      offers: z.array(offer),
      history: z.array(changeRow),
    }),
    refusals: [],
  }),
  findPerson: action({
    by: ['staff'],
    input: z.strictObject({ whom }),
    /** Enough to see that it is the right one: 138****0001. */
    output: z.strictObject({ name: z.string(), phone: z.string().nullable() }),
    refusals: [...FINDING, 'TOO_MANY_LOOK_UPS', 'BUSY'],
  }),
  nameStaff: action({
    by: ['staff'],
    input: z.strictObject({ whom, name: field.text(STAFF_NAME_MAX), why }),
    output: field.done,
    refusals: [...FINDING, 'ALREADY_STAFF', 'ALREADY_NAMED', 'TOO_MANY_NAMED', 'NOT_FOUND', 'BUSY'],
  }),
  answerNaming: action({
    by: ['resident'],
    input: z.strictObject({ postId, agrees: z.boolean() }),
    output: field.done,
    refusals: STEP,
  }),
  confirmStaff: action({
    by: ['staff'],
    input: z.strictObject({ postId }),
    output: field.done,
    refusals: STEP,
  }),
  /** 撤回, by who named; 不同意, by anybody else of the staff. */
  endNaming: action({
    by: ['staff'],
    input: z.strictObject({ postId, why }),
    output: field.done,
    refusals: STEP,
  }),
  dismissStaff: action({
    by: ['staff'],
    input: z.strictObject({ postId, why }),
    output: field.done,
    refusals: STEP,
  }),
} as const;
export type RolesContract = typeof rolesContract;
