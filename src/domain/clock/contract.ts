import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';

/** 时钟: the phone may ask that what a commit still owes be carried out now; otherwise the timer does it. */
export const clockContract = {
  settle: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({
      noun: z.enum([
        'repair-order',
        'rating',
        'provider',
        'redemption',
        'reward',
        'appointment',
        'slot',
        'application',
        'standing',
        'complaint',
        'no-show',
        'staff-roll',
      ]),
      id: field.id,
    }),
    output: field.done,
    refusals: [],
  }),
} as const;
