import type { Case } from '#domain/appointment/decide/step';
import type { LeaveSlot, LookAtPlace } from '#domain/appointment/owed';
import { holderIn } from '#domain/appointment/place-kept';
import type { Appointment } from '#domain/appointment/request';
import { SLOT_RULES, type Slot } from '#domain/appointment/slot';
import type { Decision } from '#domain/kernel/entity';
import { appointments } from './appointments';
import { type Keeping, keepIn, leaveIn, lookIn, takeIn } from './kept-places';
import { slots } from './slots';

/** 名额 of a 接待时段, held by requests for talks. */
const SLOTS: Keeping<Slot, Appointment> = {
  noun: 'slot',
  rules: SLOT_RULES,
  find: slots.findById,
  findRequest: appointments.findById,
  holderIn,
  takenIn: ({ effects }) =>
    Object.entries(effects).flatMap(([key, effect]) =>
      effect.kind === 'look-at-place' ? [[key, effect] as const] : [],
    ),
};

/** Takes what the decision takes in this slot, as it is by then; the request of the decision is not written yet. */
export const takePlace = <Code extends string>(
  id: string,
  asRead: Slot | null,
  decide: (slot: Slot | null) => Decision<Case, Code>,
): Promise<Decision<Case, Code | 'BUSY'>> => takeIn(SLOTS, { id, asRead }, decide, ({ slot }) => slot);

/** The request was written, or was not: the place is its own, or is given back. */
export const keepPlace = (slot: Slot, requestId: string, request: Appointment | null): Promise<boolean> =>
  keepIn(SLOTS, slot, requestId, request);

/** Did the request come to be? */
export const lookAtPlace = (effect: LookAtPlace, slotId: string): Promise<void> =>
  lookIn(SLOTS, effect, slotId);

/** What a request has left is free for the next one. */
export const leaveSlot = ({ slotId, ...left }: LeaveSlot): Promise<void> => leaveIn(SLOTS, left, slotId);
