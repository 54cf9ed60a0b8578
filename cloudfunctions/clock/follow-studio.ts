import { followPlan } from '#domain/appointment/decide/rostering';
import { follow } from '#domain/appointment/decide/ticking';
import { type Appointment, waitingForCare } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import type { ChangeOfficer, FollowStudio } from '#domain/kernel/effect';
import { appointments } from '../store/appointments';
import { type ChangedWith, changeTogether } from '../store/change-together';
import { changeNoun } from '../store/nouns';
import { slots } from '../store/slots';
import { calendars, studios } from '../store/studios';
import { momentFor } from './appointments';
import { owedStillIfBusy } from './owed-still';

/** Officers came or went, or the roster is another: slots follow the plan, and requests find whoever may have them. */
export async function followStudio({ officerId }: FollowStudio, studioId: string): Promise<void> {
  for (const { _id } of await slots.ofStudio(studioId, Date.now())) await followSlot(_id, studioId);
  if (officerId) await lookAgainAtAll(() => appointments.handledBy(officerId, studioId));
  await lookAgainAtAll(() => appointments.onDesks([waitingForCare(studioId)]));
}

async function followSlot(id: string, studioId: string): Promise<void> {
  const moment = momentFor(id);
  owedStillIfBusy(
    await changeNoun({
      noun: 'slot',
      id,
      moment,
      beside: () => Promise.all([studios.findById(studioId), calendars.current()]),
      decide: (slot: Slot, [studio, calendar]) => followPlan(slot, studio, calendar, moment),
    }),
  );
}

/** What has found somebody else drops out of the list, so the rest comes with the next page. */
async function lookAgainAtAll(page: () => Promise<readonly Appointment[]>): Promise<void> {
  const seen = new Set<string>();
  for (let left = await page(); left.some(({ _id }) => !seen.has(_id)); left = await page()) {
    for (const { _id } of left.filter((one) => !seen.has(one._id))) {
      seen.add(_id);
      await lookAgainAt(_id, false);
    }
  }
}

/** Who has this request is looked at again. */
export const changeOfficer = ({ requestId, seat }: ChangeOfficer): Promise<void> =>
  lookAgainAt(requestId, seat ?? false);

async function lookAgainAt(id: string, seat: boolean): Promise<void> {
  const moment = momentFor(id);
  const decide = async (request: Appointment): Promise<ChangedWith<Appointment, 'NOT_NOW'>> => {
    const booked = request.slot ?? request.waitsFor;
    const [calendar, studio, above, slot] = await Promise.all([
      calendars.current(),
      studios.findById(request.studio.id),
      request.studio.aboveId ? studios.findById(request.studio.aboveId) : null,
      booked ? slots.findById(booked.id) : null,
    ]);
    const held = { request, slot, wanted: null };
    const decision = follow({ held, studio, above, seat }, calendar, moment);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    const place =
      after.slot && after.slot !== slot
        ? [{ collection: 'appointment_slots', before: slot, after: after.slot } as const]
        : [];
    return { ok: true, after: after.request, with: place };
  };
  owedStillIfBusy(await changeTogether({ noun: 'appointment', id, moment, decide }));
}
