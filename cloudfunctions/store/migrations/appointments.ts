import type { Appointment } from '#domain/appointment/request';
import type { Waiter } from '#domain/appointment/slot';
import { reminderDue } from '#domain/appointment/timing';
import type { Migration } from './step';

/** The desk of the district's staff had the name that a studio called `district` would have. */
export const staffDesk: Migration = ({ aboveDesk, studio }) => {
  const top = (studio as { readonly aboveId?: string | null } | undefined)?.aboveId === null;
  return top && aboveDesk === 'above/district' ? { aboveDesk: 'staff' } : {};
};

/** Places knew the request that has them, not the person; who that was is not known any more. */
export const placesOfPeople: Migration = ({ taken }) => ({
  taken: (taken as readonly (string | Waiter)[]).map((one) =>
    typeof one === 'string' ? { requestId: one, memberId: '' } : one,
  ),
});

/** Nobody was reminded of a meeting; the clock comes for that, too. */
export const remindsOfMeetings: Migration = (document) => {
  const request = document as unknown as Appointment;
  const due = reminderDue(request);
  return due === null ? {} : { actsAt: Math.min(request.actsAt ?? due, due) };
};
