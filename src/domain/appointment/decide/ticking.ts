import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { aboveDeskOf } from '../desks';
import type { Appointment } from '../request';
import { againPeriod, isMeetingDue, periodOf } from '../timing';
import { type Bystanders, idsOf, whoHasIt } from './bystanders';
import { ended } from './handling';
import { putOnRecord } from './on-record';
import { remindOfMeeting } from './reminding';
import { atOf, step, tellAsker, tellEach } from './step';

/** What time does to a request by itself, one thing at a time; it is due again while something is left. */
export function act(
  request: Appointment,
  bystanders: Bystanders,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  if (request.actsAt === null || request.actsAt > moment.now) return no('NOT_NOW');
  const { due } = request;
  if (isMeetingDue(request, moment.now)) return change(remindOfMeeting(request, calendar, moment.now));
  if (!due) return change(askAgain(request, calendar, moment));
  const period = periodOf(request, due.what);
  if (!request.reminded.includes(period) && due.remindAt <= moment.now) {
    return change(remind(request, period, bystanders, calendar, moment));
  }
  if (due.what === 'reply') return change(resume(request, calendar, moment));
  return change(escalate(request, period, bystanders, calendar, moment));
}

/** At four fifths of the time, whoever has to act is reminded. */
function remind(
  request: Appointment,
  period: string,
  { studio }: Bystanders,
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const effects =
    request.due?.what === 'reply'
      ? tellAsker(request, 'appointment-reply-due')
      : tellEach(request, whoHasIt(request, studio), 'appointment-due-soon', atOf(request.due?.at));
  const changes = { reminded: [...request.reminded, period] };
  return putOnRecord(request, 'remind', period, changes, effects, calendar, moment);
}

/** Past it, the level above sees it until it is answered; once per period. */
function escalate(
  request: Appointment,
  period: string,
  { studio, above }: Bystanders,
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const changes = {
    escalated: [...request.escalated, period],
    aboveDesk: request.aboveDesk ?? aboveDeskOf(request.studio.aboveId),
  };
  const effects = [
    ...tellEach(request, idsOf(above?.officers ?? []), 'appointment-escalated'),
    ...tellEach(request, whoHasIt(request, studio), 'appointment-overdue'),
  ];
  return putOnRecord(request, 'escalate', period, changes, effects, calendar, moment);
}

/** She has not replied in five working days: now it must be answered with what there is. */
function resume(request: Appointment, calendar: Calendar, moment: Moment): Appointment {
  const changes = { pauses: ended(request, request.due?.at ?? moment.now) };
  const effects = tellEach(request, whoHasIt(request, null), 'appointment-no-reply');
  return step(request, moment, calendar, { action: 'resume', by: 'clock', changes, effects });
}

function askAgain(request: Appointment, calendar: Calendar, moment: Moment): Appointment {
  const period = againPeriod(request);
  const changes = { reminded: [...request.reminded, period] };
  const effects = tellAsker(request, 'appointment-really-solved');
  return putOnRecord(request, 'askAgain', period, changes, effects, calendar, moment);
}

/** The calendar has changed: what is due is reckoned anew, and she reads the new instant and why. */
export function reckon(
  request: Appointment,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  const stale = request.calendarVersion !== null && request.calendarVersion < calendar.version;
  if (!stale) return no('NOT_NOW');
  return change(putOnRecord(request, 'reckon', `calendar-${calendar.version}`, {}, [], calendar, moment));
}
