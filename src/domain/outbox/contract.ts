import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';

/** Every noun that can owe something: the store's list of nouns is held to this one, so that none is answered with a no. */
const SETTLED = [
  'repair-order',
  'catalogue-item',
  'rating',
  'member',
  'provider',
  'earning-rule',
  'reward',
  'station',
  'redemption',
  'appointment',
  'slot',
  'studio',
  'calendar',
  'application',
  'standing',
  'complaint',
  'no-show',
  'code-tries',
  'staff-roll',
  'union',
  'membership',
  'privacy-guide',
  'rights-guide',
  'announcement',
  'callback',
  'breakage',
  'book',
  'session',
  'sign-up',
  'venue',
  'course',
  'course-request',
  'import',
] as const;
export type SettledNoun = (typeof SETTLED)[number];

/** 随后办理: the phone may ask that what a commit still owes be carried out now; otherwise the timer does it. */
export const outboxContract = {
  settle: action({
    by: ['visitor'],
    anonymous: true,
    input: z.strictObject({
      noun: z.enum(SETTLED),
      id: field.id,
    }),
    output: field.done,
    refusals: [],
  }),
} as const;
