import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { slot, studio } from './contract-views';

const ownSlots = z.strictObject({ studio, slots: z.array(slot) });
const from = field.instant;

/** What officers change in the own roster. */
export const rosterContract = {
  cover: action({
    by: ['officer'],
    input: z.strictObject({ from, officerId: field.id }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'OFFICER_NOT_FOUND', 'BUSY'],
  }),
  swap: action({
    by: ['officer'],
    input: z.strictObject({ from, other: field.instant }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'OFFICER_NOT_FOUND', 'BUSY'],
  }),
  cancelSlot: action({
    by: ['officer'],
    input: z.strictObject({ from }),
    output: ownSlots,
    refusals: ['NOT_AN_OFFICER', 'SLOT_NOT_POSSIBLE', 'BUSY'],
  }),
} as const;
