import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { TABLE_LENGTH_MAX } from '#domain/kernel/limits';
import { INVITATION_STATES } from './invitation';
import { own, work } from './membership-shapes';

const unionId = field.id;
const invitationId = field.id;

const row = z.strictObject({
  id: z.string(),
  /** After which the next page goes on. */
  place: z.string(),
  name: z.string(),
  phone: z.string(),
  state: z.enum(INVITATION_STATES),
  at: z.number(),
});
export type InvitationRow = z.infer<typeof row>;

/** 集中入会: a union brings a list, and each of it says on the own phone whether to join. */
export const invitationContract = {
  /** 导入名单, whole or not at all: `fields` name row and column of what is wrong. */
  invite: action({
    by: ['resident'],
    input: z.strictObject({ unionId, table: field.table(TABLE_LENGTH_MAX) }),
    output: field.importing,
    refusals: [
      ...field.TABLE_REFUSALS,
      ...(['NOT_FOUND', 'UNION_CLOSED', 'TABLE_NOT_RIGHT', 'TABLE_EMPTY'] as const),
      ...(['TOO_MANY_INVITED', 'TOO_MANY_LISTS', 'IMPORT_UNDER_WAY', 'BUSY'] as const),
    ],
  }),
  /** How far one list of this union is, or the one that is being written; asking goes on with it. */
  continueInviting: action({
    by: ['resident'],
    input: z.strictObject({ unionId, importId: field.id.nullable() }),
    output: z.strictObject({ importing: field.importing.nullable() }),
    refusals: ['NOT_FOUND'],
  }),
  /** 邀请名单 of a union in which one serves. `call`: who had no account when the list came, and has not answered. */
  invitations: action({
    by: ['resident'],
    input: z.strictObject({
      unionId,
      show: z.enum(['invited', 'call', 'joined', 'declined']),
      after: field.id.optional(),
    }),
    output: z.strictObject({
      unionName: z.string(),
      rows: z.array(row),
      more: z.boolean(),
      counts: z.strictObject({ invited: z.int(), call: z.int(), joined: z.int(), declined: z.int() }),
    }),
    refusals: ['NOT_FOUND'],
  }),
  /** 应邀入会, by the holder of the number under the name that was invited. */
  joinInvited: action({
    by: ['resident'],
    input: z.strictObject({ invitationId, name: field.text(20, 2), work, edition: z.int().min(1) }),
    output: own,
    refusals: [
      ...(['NOT_FOUND', 'INVITATION_OVER', 'NAME_NOT_INVITED', 'TOO_MANY_NAME_TRIES'] as const),
      ...(['UNION_CLOSED', 'RIGHTS_CHANGED', 'MEMBER_ALREADY', 'PERSON_HAS_ONE', 'BUSY'] as const),
    ],
  }),
  /** 不参加 */
  declineInvitation: action({
    by: ['resident'],
    input: z.strictObject({ invitationId }),
    output: field.done,
    refusals: ['NOT_FOUND', 'INVITATION_OVER', 'BUSY'],
  }),
} as const;
