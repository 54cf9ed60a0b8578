import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { one, orderId, STEP } from './contract-fields';
import { attendant } from './contract-views';
import { CALL_OUTCOMES, CALL_WORDS_MAX, CALLED_WHOM } from './order-parts';

const call = z.strictObject({
  at: field.instant,
  /** Who of the staff; empty where somebody gave no name. */
  name: z.string(),
  whom: z.enum(CALLED_WHOM),
  outcome: z.enum(CALL_OUTCOMES),
  words: z.string(),
});
const attending = z.strictObject({
  attendant: attendant.nullable(),
  /** The newest first. */
  calls: z.array(call),
  can: z.array(z.enum(['attend', 'handBack', 'noteCall'])),
});
export type AttendingView = z.infer<typeof attending>;

/** 跟进 and 通话记录: what staff tell each other beside an order. Nobody else is shown any of it, and nothing waits for it. */
export const attendingContract = {
  attending: action({
    by: ['staff'],
    input: one,
    output: attending,
    refusals: ['NOT_FOUND', 'OWN_CASE'],
  }),
  attend: action({
    by: ['staff'],
    /** Since when the colleague who was seen looks after it; null: nobody. */
    input: z.strictObject({ orderId, instead: field.instant.nullable() }),
    output: attending,
    refusals: [...STEP, 'ATTENDED_ALREADY', 'ATTENDED_TOO_OFTEN'],
  }),
  handBack: action({ by: ['staff'], input: one, output: attending, refusals: STEP }),
  noteCall: action({
    by: ['staff'],
    input: z.strictObject({
      orderId,
      whom: z.enum(CALLED_WHOM),
      outcome: z.enum(CALL_OUTCOMES),
      words: field.text(CALL_WORDS_MAX, 0),
    }),
    output: attending,
    refusals: [...STEP, 'CALL_NOTES_FULL', 'TOO_MANY_CALL_NOTES'],
  }),
} as const;
