import { follow } from '#domain/appointment/decide/following';
import { waitingForCare } from '#domain/appointment/desks';
import type { ChangeOfficer, FollowStudio } from '#domain/appointment/owed';
import type { Appointment } from '#domain/appointment/request';
import { appointments } from '../store/appointments';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { owedStillIfBusy } from '../store/owed-still';
import { leaveSlot } from '../store/places';
import { followSlot } from '../store/seats';
import { slots } from '../store/slots';
import { calendars, studios } from '../store/studios';
import { momentFor } from './appointments';

/** Officers came or went, or the roster is another: slots follow the plan, and requests find whoever may have them. */
export async function followStudio({ officerId }: FollowStudio, studioId: string): Promise<void> {
  for (const { _id } of await slots.ofStudio(studioId, Date.now())) await followSlot(_id, studioId);
  if (officerId) await lookAgainAtAll(() => appointments.handledBy(officerId, studioId));
  await lookAgainAtAll(() => appointments.onDesks([waitingForCare(studioId)]));
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
  const changed = await changeNoun({
    noun: 'appointment',
    id,
    moment,
    beside: () => calendars.current(),
    decide: async (request: Appointment, calendar) => {
      const [studio, above] = await Promise.all([
        studios.findById(request.studio.id),
        request.studio.aboveId ? studios.findById(request.studio.aboveId) : null,
      ]);
      return follow({ request, studio, above, seat }, calendar, moment);
    },
  });
  owedStillIfBusy(changed);
  if (changed.ok) await carryOutNow('appointment', changed.value, 'leave-slot', leaveSlot);
}
