import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { SESSION_AUDIENCES, SESSION_KINDS } from './plan';
import { SESSION_STATES } from './session';
import { SIGN_UP_STATES } from './sign-up';

// What is shown of a session and of who comes to it.

export const row = z.strictObject({
  ...{ id: z.string(), kind: z.enum(SESSION_KINDS), title: z.string(), unionName: z.string() },
  ...{ from: field.instant, to: field.instant, online: z.boolean(), where: z.string() },
  ...{ audience: z.enum(SESSION_AUDIENCES), state: z.enum(SESSION_STATES), capacity: z.int() },
  ...{ free: z.int(), people: z.int(), waiting: z.int() },
  /** Which of a series it is; null: it stands alone. */
  seriesNo: z.int().nullable(),
  /** Whether the reader has, or waits for, a place. */
  own: z.enum(['placed', 'offered', 'waiting']).nullable(),
});
export type SessionRow = z.infer<typeof row>;

const fault = z.strictObject({ what: z.enum(['late', 'absent']), at: field.instant, counts: z.boolean() });
const own = z.strictObject({
  ...{ id: z.string(), state: z.enum(SIGN_UP_STATES), size: z.int(), stars: z.int().nullable() },
  /** The place in the wait-list, from one on. */
  position: z.int().nullable(),
  offeredUntil: field.instant.nullable(),
  fault: fault.nullable(),
  appeal: z
    .strictObject({ words: z.string(), upheld: z.boolean().nullable(), ruling: z.string() })
    .nullable(),
});
export type OwnSignUp = z.infer<typeof own>;

const SESSION_CAN = ['signUp', 'wait', 'accept', 'cancel', 'checkIn', 'evaluate', 'appeal'] as const;
export type SessionCan = (typeof SESSION_CAN)[number];

export const KEEPER_CAN = ['change', 'callOff', 'tick', 'callRoll'] as const;
export type KeeperCan = (typeof KEEPER_CAN)[number];

export const whole = z.strictObject({
  ...row.shape,
  ...{ words: z.string(), freeUntilHours: z.int(), whyCancelled: z.string().nullable() },
  signUp: own.nullable(),
  can: z.array(z.enum(SESSION_CAN)),
  /** It is for members only, and the reader is none. */
  notForYou: z.boolean(),
  /** Until when the reader cannot sign up for anything. */
  closedUntil: field.instant.nullable(),
  /** Calling off now would count. */
  late: z.boolean(),
  keeps: z.boolean(),
  /** Whoever comes has the badge renewed by it. */
  renews: z.boolean(),
});
export type SessionView = z.infer<typeof whole>;

export const ownRow = z.strictObject({
  ...{ id: z.string(), sessionId: z.string(), state: z.enum(SIGN_UP_STATES), size: z.int() },
  ...{ from: field.instant, kind: z.enum(SESSION_KINDS), title: z.string(), where: z.string() },
  signedAt: field.instant,
});
export type OwnSignUpRow = z.infer<typeof ownRow>;

export const person = z.strictObject({
  ...{ id: z.string(), name: z.string(), size: z.int(), state: z.enum(SIGN_UP_STATES) },
  ...{ stars: z.int().nullable(), words: z.string() },
});
export type SessionPerson = z.infer<typeof person>;

export const appealed = z.strictObject({
  ...{ id: z.string(), name: z.string(), title: z.string(), from: field.instant, fault, words: z.string() },
  appealedAt: field.instant,
});
export type AppealedRow = z.infer<typeof appealed>;
