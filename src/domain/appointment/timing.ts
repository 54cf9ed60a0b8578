import { nextReminderAt } from '#domain/kernel/reminders';
import { meetingOf } from './agreed';
import {
  because,
  type Calendar,
  type Limit,
  lengthOf,
  type Pause,
  workingTimeAfter,
  workingTimeBetween,
} from './calendar';
import {
  ANSWER_LIMIT,
  type Appointment,
  ASK_AGAIN_AFTER,
  type Due,
  PAUSE_LIMIT,
  REMIND_AT_SHARE,
  responseLimit,
} from './request';
import { LIVE } from './transitions';

/** The request with everything that follows from its state and the calendar: what is due, when the clock acts. */
export function timed(request: Appointment, calendar: Calendar): Appointment {
  const due = dueOf(request, calendar);
  return {
    ...request,
    due,
    dueAt: due?.at ?? null,
    actsAt: actsAt(request, due),
    calendarVersion: due ? calendar.version : null,
    ...(due ? {} : { desk: null, aboveDesk: null }),
  };
}

function dueOf(request: Appointment, calendar: Calendar): Due | null {
  if (!LIVE.includes(request.state)) return null;
  if (request.state === 'returned') return replyDue(request, calendar);
  if (request.respondedAt === null) {
    return reckoned(calendar, 'response', request.roundAt, responseLimit(request.topic), []);
  }
  return answerDue(request, calendar);
}

export const answerDue = (request: Appointment, calendar: Calendar): Due =>
  reckoned(calendar, 'answer', request.answerFrom, ANSWER_LIMIT, request.pauses);

function reckoned(
  calendar: Calendar,
  what: Due['what'],
  from: number,
  limit: Limit,
  pauses: readonly Pause[],
): Due {
  const length = lengthOf(calendar, limit);
  const at = workingTimeAfter(calendar, from, length, pauses);
  const remindAt = workingTimeAfter(calendar, from, length * REMIND_AT_SHARE, pauses);
  return { what, at, from, limit, remindAt, because: because(calendar, from, at) };
}

/** The union's clock stands still for five working days in all, however often she is asked. */
function replyDue(request: Appointment, calendar: Calendar): Due {
  const from = request.pauses.at(-1)?.from ?? request.roundAt;
  const left = pauseLeft(request, calendar);
  const at = workingTimeAfter(calendar, from, left);
  const remindAt = workingTimeAfter(calendar, from, left * REMIND_AT_SHARE);
  return { what: 'reply', at, from, limit: PAUSE_LIMIT, remindAt, because: because(calendar, from, at) };
}

/** How much of the pause is not used up, not counting one that lasts. */
export function pauseLeft({ pauses }: Appointment, calendar: Calendar): number {
  const used = pauses.flatMap(({ from, to }) =>
    to === null ? [] : [workingTimeBetween(calendar, from, to)],
  );
  return Math.max(
    0,
    used.reduce((left, one) => left - one, lengthOf(calendar, PAUSE_LIMIT)),
  );
}

/** The name of a stretch in which something is due: reminded once, escalated once. */
export const periodOf = ({ round, pauses }: Appointment, what: Due['what']): string =>
  what === 'reply' ? `reply-${round}-${pauses.length}` : `${what}-${round}`;
export const againPeriod = ({ round }: Appointment): string => `again-${round}`;

function actsAt(request: Appointment, due: Due | null): number | null {
  if (!due) return asksAgainAt(request);
  const period = periodOf(request, due.what);
  const reminder = reminderDue(request);
  const moments = [
    ...(reminder === null ? [] : [reminder]),
    ...(request.reminded.includes(period) ? [] : [due.remindAt]),
    ...(request.escalated.includes(period) ? [] : [due.at]),
  ];
  return moments.length === 0 ? null : Math.min(...moments);
}

export function reminderDue(request: Appointment): number | null {
  const at = meetingOf(request);
  return at === null ? null : nextReminderAt(at, request.meetingRemindedTo ?? 0);
}

/** Its instant has come, whatever there is to say by now. */
export function isMeetingDue(request: Appointment, now: number): boolean {
  const due = reminderDue(request);
  return due !== null && due <= now;
}

/** Thirty days after the answer she is asked whether it is really solved; once per answer. */
function asksAgainAt(request: Appointment): number | null {
  if (request.state !== 'answered' && request.state !== 'evaluated') return null;
  if (request.answer === null || request.residentId === null || request.lasting !== null) return null;
  return request.reminded.includes(againPeriod(request)) ? null : request.answer.at + ASK_AGAIN_AFTER;
}
