import type { Effect } from '#domain/effects';
import { type Reminder, reminderCause, reminderOf } from '#domain/kernel/reminders';
import { sayDayAndClock } from '#domain/kernel/time';
import { NOUN_NAME, type NoticeKind } from '#domain/notices';
import { meetingOf } from '../agreed';
import type { Calendar } from '../calendar';
import type { Appointment } from '../request';
import { timed } from '../timing';
import { following } from './step';

// 提醒: nothing of the request changes, so it leaves no event. What was told is known by its cause, which names the instant.

/** The meeting is near: both are told what is still worth telling. */
export function remindOfMeeting(request: Appointment, calendar: Calendar, now: number): Appointment {
  const after = timed({ ...request, meetingRemindedTo: now }, calendar);
  return following(request, after, reminders(request, now), now);
}

function reminders(request: Appointment, now: number): Effect[] {
  const at = meetingOf(request);
  const reminder = at === null ? null : reminderOf(at, now);
  if (at === null || reminder === null) return [];
  const { _id, residentId, officer, slot } = request;
  return [
    ...(residentId === null ? [] : [told(request, residentId, ASKER[reminder], _id, at)]),
    // Of a time with several people whoever sits there is reminded once.
    ...(officer ? [told(request, officer.memberId, OFFICER[reminder], slot?.id ?? _id, at)] : []),
  ];
}

const ASKER: Readonly<Record<Reminder, NoticeKind>> = {
  ahead: 'appointment-ahead',
  soon: 'appointment-soon',
};
const OFFICER: Readonly<Record<Reminder, NoticeKind>> = {
  ahead: 'appointment-reception-ahead',
  soon: 'appointment-reception-soon',
};

const told = ({ _id }: Appointment, to: string, about: NoticeKind, what: string, at: number): Effect => ({
  kind: 'notify',
  cause: reminderCause(about, what, at),
  to,
  about,
  noun: 'appointment',
  id: _id,
  matter: `${sayDayAndClock(at)} ${NOUN_NAME.appointment}`,
});
