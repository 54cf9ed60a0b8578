import type { Moment } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { change, type Decision, owing } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { type Appointment, aboveDeskOf, deskOf, type OfficerMark } from '../request';
import type { Studio } from '../studio';
import { againPeriod, periodOf, timed } from '../timing';
import { ended } from './handling';
import { allowed, NO_PLACE, step, tellAsker, tellEach } from './step';

/** Whom the clock tells: the officers of the studio that has it, and those of the studio above. */
export interface Bystanders {
  readonly studio: Studio | null;
  readonly above: Studio | null;
}

/** What time does to a request by itself, one thing at a time; it is due again while something is left. */
export function act(
  request: Appointment,
  bystanders: Bystanders,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  if (request.actsAt === null || request.actsAt > moment.now) return no('NOT_NOW');
  const { due } = request;
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
      : tellEach(request, whoHasIt(request, studio), 'appointment-due-soon');
  const changes = { reminded: [...request.reminded, period] };
  return noted(request, 'remind', period, changes, effects, calendar, moment);
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
    ...tellEach(
      request,
      (above?.officers ?? []).map(({ memberId }) => memberId),
      'appointment-escalated',
    ),
    ...tellEach(request, whoHasIt(request, studio), 'appointment-overdue'),
  ];
  return noted(request, 'escalate', period, changes, effects, calendar, moment);
}

const whoHasIt = (request: Appointment, studio: Studio | null): string[] =>
  request.officer ? [request.officer.memberId] : (studio?.officers ?? []).map(({ memberId }) => memberId);

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
  return noted(request, 'askAgain', period, changes, effects, calendar, moment);
}

/** What leaves the state as it is, and is on record all the same. */
function noted(
  request: Appointment,
  action: 'remind' | 'escalate' | 'askAgain' | 'reckon' | 'changeOfficer',
  why: string,
  changes: Partial<Appointment>,
  effects: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const { now: at, requestId, digest, actor } = moment;
  const { state } = request;
  const event = {
    at,
    action,
    by: 'clock',
    memberId: actor.memberId,
    from: state,
    to: state,
    why,
    requestId,
    digest,
  };
  const after = timed({ ...request, ...changes, events: [...request.events, event] }, calendar);
  return owing(after, effects);
}

/** The calendar has changed: what is due is reckoned anew, and she reads the new instant and why. */
export function reckon(
  request: Appointment,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  const stale = request.calendarVersion !== null && request.calendarVersion < calendar.version;
  if (!stale) return no('NOT_NOW');
  return change(noted(request, 'reckon', `calendar-${calendar.version}`, {}, [], calendar, moment));
}

/** Her slot does not take place. */
export function loseSlot(
  request: Appointment,
  slotId: string,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  const hers = request.slot?.id === slotId || request.waitsFor?.id === slotId;
  if (!hers || !allowed(request, 'loseSlot', moment).ok) return no('NOT_NOW');
  const effects = tellAsker(request, 'appointment-time-lost');
  return change(
    step(request, moment, calendar, { action: 'loseSlot', by: 'clock', changes: NO_PLACE, effects }),
  );
}

/** Somebody else sits in her slot. */
export function changeOfficer(
  request: Appointment,
  slotId: string,
  officer: OfficerMark,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  if (request.slot?.id !== slotId || request.due === null) return no('NOT_NOW');
  const changes = { officer, desk: deskOf(request.topic, request.studio.id, officer.memberId) };
  const effects = [
    ...tellAsker(request, 'appointment-officer-changed'),
    ...tellEach(request, [officer.memberId], 'appointment-reassigned'),
  ];
  return change(noted(request, 'changeOfficer', slotId, changes, effects, calendar, moment));
}
