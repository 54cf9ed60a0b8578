import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { INVITATION_STATES } from './invitation';
import { MEMBERSHIP_STATES, WORK_KINDS } from './membership';

export const work = z.strictObject({ kind: z.enum(WORK_KINDS), employer: field.text(60, 0) });
export const shownWork = z.strictObject({ kind: z.enum(WORK_KINDS), employer: z.string() });
export const card = z.strictObject({ number: z.string(), sinceOn: z.string() });

export const own = z.strictObject({
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

/** What the holder of the number sees before having said who it is: the beginning of the name, the ends of the number. */
export const ownInvitation = z.strictObject({
  id: z.string(),
  unionName: z.string(),
  name: z.string(),
  idNumber: z.string().nullable(),
  state: z.enum(INVITATION_STATES),
  at: z.number(),
  until: z.number(),
});
export type OwnInvitation = z.infer<typeof ownInvitation>;
