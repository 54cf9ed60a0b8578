import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { CALLBACK_STATES, RECORD_MAX } from './callback';

const callbackId = field.id;

/** As whoever asked sees it. */
const own = z.strictObject({
  id: z.string(),
  state: z.enum(CALLBACK_STATES),
  askedAt: field.instant,
  dueAt: field.instant.nullable(),
  /** How often nobody answered. */
  missed: z.int(),
  mayWithdraw: z.boolean(),
});
export type OwnCallback = z.infer<typeof own>;

const row = z.strictObject({
  id: z.string(),
  state: z.enum(CALLBACK_STATES),
  name: z.string(),
  askedAt: field.instant,
  dueAt: field.instant.nullable(),
  endedAt: field.instant.nullable(),
  takenByName: z.string().nullable(),
  tries: z.array(z.strictObject({ at: field.instant, reached: z.boolean(), words: z.string() })),
  /** For who calls: with it the number is opened, which is written down. */
  personId: z.string().nullable(),
  can: z.array(z.enum(['take', 'release', 'record'])),
});
export type CallbackRow = z.infer<typeof row>;

const STEP = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'] as const;

/** 回电: who asks the union to telephone, and the list by which staff do. */
export const callbackContract = {
  /** The last one; null where nobody was ever asked to call. */
  mine: action({
    by: ['resident'],
    input: field.nothing,
    output: z.strictObject({ callback: own.nullable() }),
    refusals: [],
  }),
  /** At the account's own number; without one it is asked for first. */
  ask: action({
    by: ['resident'],
    input: field.nothing,
    output: own,
    refusals: ['OWN_PHONE_NEEDED', 'CALLBACK_ASKED_ALREADY', 'TOO_MANY_CALLBACKS', 'NOT_FOUND', 'BUSY'],
  }),
  withdraw: action({
    by: ['resident'],
    input: z.strictObject({ callbackId }),
    output: own,
    refusals: STEP,
  }),
  /** Those to be called, what is due first before the others; or those that are over, the newest first. */
  desk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['open', 'over']), from: field.instant.optional() }),
    output: z.strictObject({ rows: z.array(row), more: z.boolean() }),
    refusals: [],
  }),
  take: action({ by: ['staff'], input: z.strictObject({ callbackId }), output: row, refusals: STEP }),
  release: action({ by: ['staff'], input: z.strictObject({ callbackId }), output: row, refusals: STEP }),
  record: action({
    by: ['staff'],
    input: z.strictObject({ callbackId, reached: z.boolean(), words: field.text(RECORD_MAX, 0) }),
    output: row,
    refusals: STEP,
  }),
} as const;
export type CallbackContract = typeof callbackContract;
