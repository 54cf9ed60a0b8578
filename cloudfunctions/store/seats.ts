import { dismiss } from '#domain/appointment/decide/appointing';
import { cancelled, followPlan } from '#domain/appointment/decide/rostering';
import type { CancelSlot } from '#domain/appointment/owed';
import { seatFollowing } from '#domain/appointment/seat';
import type { Slot } from '#domain/appointment/slot';
import type { Studio } from '#domain/appointment/studio';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import type { FollowSeat } from '#domain/roles/owed';
import { momentOf, newId } from '../runtime/moment';
import { identities } from './identities';
import { changeNoun } from './nouns';
import { slots } from './slots';
import { calendars, studios } from './studios';
import { untilCommitted } from './unit-of-work';

/**
 * 任免 and 值班 follow what the studio says. Whatever follows is read before the studio: who commits on that version has seen
 * nothing older than whoever wrote it, so that of two who follow at the same moment the one with the newer sight comes last.
 */

/** Who was seated elsewhere at the same moment is let go by the studio that came second. */
export async function followSeat({ to }: FollowSeat, studioId: string): Promise<void> {
  let elsewhere = false;
  await untilCommitted(async () => {
    const before = await identities.findByMember(to);
    const studio = await studios.findById(studioId);
    if (!before || !studio) return [];
    const after = seatFollowing(before, to, studio);
    elsewhere = after === 'elsewhere';
    if (after === 'elsewhere' || JSON.stringify(after) === JSON.stringify(before)) return [];
    return [{ collection: 'identities', before, after }];
  });
  if (elsewhere) await letGo(to, studioId);
}

async function letGo(memberId: string, studioId: string): Promise<void> {
  const moment = clockFor(memberId);
  await changeNoun({
    noun: 'studio',
    id: studioId,
    moment,
    decide: (studio: Studio) => dismiss(studio, memberId, moment),
  });
}

/** A slot that nobody has a place in has no document, and nothing to follow. */
export async function followSlot(id: string, studioId: string): Promise<void> {
  const moment = clockFor(id);
  const done = await changeNoun({
    noun: 'slot',
    id,
    moment,
    beside: () => calendars.current(),
    decide: async (slot: Slot, calendar) =>
      followPlan(slot, await studios.findById(studioId), calendar, moment),
  });
  if (!done.ok && done.refusal.code === 'BUSY') throw new Error('still contended, left to the next tick');
}

/** Nobody comes into it any more; whoever has a place there is led to another time. */
export const cancelSlot = ({ planned }: CancelSlot): Promise<void> =>
  untilCommitted(async () => {
    const before = await slots.findById(planned.id);
    const after = cancelled(before, planned);
    return after === before ? [] : [{ collection: 'appointment_slots', before, after }];
  });

const clockFor = (subject: string): Moment => momentOf(CLOCK, `clock-${newId()}`, subject);
