import { meetingOf } from '#domain/appointment/agreed';
import type { Notice } from '#domain/notice/notice';
import { type Reminded, remindedBy, stillHolds } from '#domain/notice/reminding';
import { visitAt } from '#domain/repair/deadlines';
import { appointments } from '../store/appointments';
import { orders } from '../store/orders';
import { signUps } from '../store/sessions';
import { slots } from '../store/slots';

/** A reminder that waited for the morning, or for another try, is looked at again; any other notice costs nothing. */
export async function isStillAhead(notice: Notice, now: number): Promise<boolean> {
  const reminded = remindedBy(notice);
  return reminded === null || stillHolds(reminded, await beginningOf(notice, reminded), now);
}

/** When it begins for whoever is reminded; null where he has nothing to do with it any more. */
async function beginningOf({ noun, subject, memberId }: Notice, { what }: Reminded): Promise<number | null> {
  if (noun === 'repair-order') {
    const order = await orders.findById(subject);
    const isConcerned = order?.followerIds.includes(memberId) || order?.worker?.memberId === memberId;
    return order && isConcerned ? visitAt(order) : null;
  }
  if (noun === 'session') {
    const signUp = await signUps.findById(what);
    return signUp?.state === 'placed' && signUp.memberId === memberId ? signUp.from : null;
  }
  if (what === subject) {
    const request = await appointments.findById(subject);
    return request && [request.residentId, request.officer?.memberId].includes(memberId)
      ? meetingOf(request)
      : null;
  }
  // Whoever sits there is reminded of a time, in which others may still have a place.
  const slot = await slots.findById(what);
  return slot && !slot.cancelled && slot.taken.length > 0 ? slot.from : null;
}
