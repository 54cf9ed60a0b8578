import type { Case } from '#domain/appointment/decide/step';
import type { LeaveSlot, LookAtPlace } from '#domain/appointment/owed';
import { lookAtPlace as decideLook, isAgreed } from '#domain/appointment/place-kept';
import type { Appointment } from '#domain/appointment/request';
import { leave, type Slot } from '#domain/appointment/slot';
import { change, type Decision } from '#domain/kernel/entity';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { appointments } from './appointments';
import type { Change } from './commit';
import { strikeOff } from './owed';
import { slots } from './slots';
import { unitOfWork, untilCommitted } from './unit-of-work';

/**
 * 名额. The slot is the anchor of its places: a place is taken there first, for a request that is written right after it. Where
 * that never comes to be, whoever looks at the place gives it back. A place that is left is given back after the request has left it.
 */

/** Takes what the decision takes in this slot, as it is by then; the request of the decision is not written yet. */
export async function takePlace<Code extends string>(
  id: string,
  asRead: Slot | null,
  decide: (slot: Slot | null) => Decision<Case, Code>,
): Promise<Decision<Case, Code | 'BUSY'>> {
  const taken = await unitOfWork<Case, Code>(async (round) => {
    const before = round === 1 ? asRead : await slots.findById(id);
    const decision = decide(before);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    return { ok: true, value: decision.after, changes: changesOf(before, decision.after.slot) };
  });
  return taken.ok ? change(taken.value) : taken;
}

/** The request was written, or was not: the place is its own, or is given back. Should that fail, the clock does it. */
export async function keepPlace(slot: Slot, requestId: string, request: Appointment | null): Promise<void> {
  for (const [key, effect] of Object.entries(slot.effects)) {
    if (effect.kind !== 'look-at-place' || effect.requestId !== requestId) continue;
    try {
      if (request && isAgreed(slot, request) && (await struckOff(slot._id, key))) continue;
      await lookAtPlace(effect, slot._id);
      await strikeOff('slot', slot._id, [key]);
    } catch (fault) {
      logFault({ slot: slot._id, effect: key }, fault);
    }
  }
}

/** A single call, as long as the slot takes place; else it has to be looked at. */
async function struckOff(_id: string, key: string): Promise<boolean> {
  const { stats } = await database
    .collection('appointment_slots')
    .where({ _id, cancelled: false, [`effects.${key}`]: command.exists(true) })
    .update({ data: { [`effects.${key}`]: command.remove(), owed: command.inc(-1) } });
  return stats.updated === 1;
}

/** Did the request come to be? The slot is read before it, so that whoever commits on that version has seen nothing older. */
export const lookAtPlace = (effect: LookAtPlace, slotId: string): Promise<void> =>
  follow(slotId, async (slot) => {
    const after = decideLook(slot, effect, await appointments.findById(effect.requestId), Date.now());
    if (!after) throw new Error('still being made, left to the next tick');
    return after;
  });

/** What a request has left is free for the next one. */
export const leaveSlot = ({ slotId, ...left }: LeaveSlot): Promise<void> =>
  follow(slotId, async (slot) => leave(slot, left, Date.now()));

const follow = (slotId: string, decide: (slot: Slot) => Promise<Slot>): Promise<void> =>
  untilCommitted(async () => {
    const before = await slots.findById(slotId);
    return before ? changesOf(before, await decide(before)) : [];
  });

const changesOf = (before: Slot | null, after: Slot | null): Change[] =>
  after && after !== before ? [{ collection: 'appointment_slots', before, after }] : [];
