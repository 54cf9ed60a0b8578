import * as z from 'zod';
import type { Role } from './actor';

// WeChat's `new Function` neither works nor throws, so zod must never try it.
z.config({ jitless: true });

/** One thing that can be asked of a room: who may, what goes in, what comes out, which no is possible. */
export interface Action<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  R extends string = string,
> {
  readonly by: readonly Role[];
  /** Whoever asks makes no difference, so that nobody looks who it is. */
  readonly anonymous?: true;
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly R[];
}

export type Contract = Readonly<Record<string, Action>>;

/** Gives the literal types of the refusals to client and server alike. */
export const action = <I extends z.ZodType, O extends z.ZodType, const R extends string = never>(
  spec: Action<I, O, R>,
): Action<I, O, R> => spec;

/** What the door itself may answer to any action, before the room is asked. */
export const DOOR_REFUSALS = [
  'UNKNOWN_ACTION',
  'FORBIDDEN',
  'INVALID_INPUT',
  'REQUEST_REUSED',
  'UPLOAD_NOT_USABLE',
  'TOO_MANY_CHANGES',
] as const;
type DoorRefusal = (typeof DOOR_REFUSALS)[number];

export type ActionOf<C extends Contract> = keyof C & string;
export type InputOf<C extends Contract, A extends ActionOf<C>> = z.output<C[A]['input']>;
export type OutputOf<C extends Contract, A extends ActionOf<C>> = z.output<C[A]['output']>;
export type RefusalOf<C extends Contract, A extends ActionOf<C>> = C[A]['refusals'][number] | DoorRefusal;

export const BY_STAFF = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'] as const;
