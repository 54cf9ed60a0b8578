import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { ableOf, type Candidate, type Given, givenOrLeft, sitterFor, turnFor } from '../handler';
import { type Appointment, aboveDeskOf, bookedBy } from '../request';
import { isConcerned, type Slot } from '../slot';
import type { Officer, Studio } from '../studio';
import { againPeriod, periodOf, timed } from '../timing';
import { ended } from './handling';
import { allowed, following, NO_PLACE, step, tellAsker, tellEach, tellStaff } from './step';

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
    ...tellEach(request, idsOf(above?.officers ?? []), 'appointment-escalated'),
    ...tellEach(request, whoHasIt(request, studio), 'appointment-overdue'),
  ];
  return noted(request, 'escalate', period, changes, effects, calendar, moment);
}

/** A psychological request without a counsellor is nobody's; colleagues do not hear of it. */
function whoHasIt(request: Appointment, studio: Studio | null): string[] {
  const { officer } = request;
  if (officer) return [officer.memberId];
  return idsOf(colleaguesIn(request, studio));
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
  return noted(request, 'askAgain', period, changes, effects, calendar, moment);
}

/** What leaves the state as it is, and is on record all the same. */
function noted(
  request: Appointment,
  action: 'remind' | 'escalate' | 'askAgain' | 'reckon' | 'changeOfficer' | 'loseSlot' | 'lapsePlace',
  why: string,
  changes: Partial<Appointment>,
  effects: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const { state } = request;
  const event = { action, by: 'clock', from: state, to: state, why };
  const after = timed(withEvent({ ...request, ...changes }, moment, event), calendar);
  return following(request, after, effects, moment.now);
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

/** A slot that does not take place, or in which an offer ran out; as it is by now, for she may wait there again. */
export interface Lost {
  readonly slotId: string;
  readonly slot: Slot | null;
  readonly lapsed: boolean;
}

/** Her slot does not take place, or the place that she was offered went to the next one. */
export function loseSlot(
  request: Appointment,
  { slotId, slot, lapsed }: Lost,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  const hers = request.slot?.id === slotId || request.waitsFor?.id === slotId;
  if (!hers || request.due === null || isConcerned(slot, request._id)) return no('NOT_NOW');
  if (!lapsed)
    return change(withoutPlace(request, {}, tellAsker(request, 'appointment-time-lost'), calendar, moment));
  const told = tellAsker(request, 'appointment-place-lapsed');
  return change(noted(request, 'lapsePlace', request._id, { waitsFor: null }, told, calendar, moment));
}

/**
 * She needs another time; whoever was asked back, or was met already, only has this one no more. Who merely waited keeps a
 * time that was agreed meanwhile.
 */
function withoutPlace(
  request: Appointment,
  given: Partial<Given>,
  effects: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Appointment {
  const waited = request.slot === null;
  const changes = { ...(waited ? { waitsFor: null } : NO_PLACE), ...given };
  return !waited && allowed(request, 'loseSlot', moment).ok
    ? step(request, moment, calendar, { action: 'loseSlot', by: 'clock', changes, effects })
    : noted(request, 'loseSlot', request._id, changes, effects, calendar, moment);
}

/** A request with the studio that has it, and the one above. */
export interface Followed extends Bystanders {
  readonly request: Appointment;
  /** Somebody else sits in its slot, and takes over what he may have. */
  readonly seat: boolean;
}

/**
 * Officers, counsellors, rosters and slots have changed, or may have: whoever has a request may have it still, or it
 * goes to the next one, with its place or without. Nothing here moves a psychological request to anybody but a counsellor.
 */
export function follow(
  { request, studio, above, seat }: Followed,
  calendar: Calendar,
  moment: Moment,
): Decision<Appointment, 'NOT_NOW'> {
  if (request.due === null) return no('NOT_NOW');
  const booked = bookedAhead(request, moment.now);
  const sitter = booked && studio && sitterFor(request, studio, calendar, booked.from);
  const next = studio && whoIsNext(request, studio, sitter, seat, moment.now);
  const given = givenOrLeft(request, request.studio.id, next);
  const loses = booked !== null && !sitter;
  const changes = given.officer?.memberId !== request.officer?.memberId || given.desk !== request.desk;
  if (!loses && !changes) return no('NOT_NOW');
  const wish = { ...given, ...seenAbove(request, given, studio) };
  const told = changes ? whoLearns(request, given, { studio, above }) : [];
  if (loses) {
    const effects = [...tellAsker(request, 'appointment-time-lost'), ...told];
    return change(withoutPlace(request, wish, effects, calendar, moment));
  }
  const effects = [...tellAsker(request, 'appointment-officer-changed'), ...told];
  return change(noted(request, 'changeOfficer', request.studio.id, wish, effects, calendar, moment));
}

const bookedAhead = (request: Appointment, now: number) => {
  const booked = bookedBy(request);
  return booked && booked.from > now ? booked : null;
};

/** A psychological request is with whoever meets her; others stay with who took them up, while he is there. */
function whoIsNext(
  request: Appointment,
  studio: Studio,
  sitter: Candidate | null,
  seat: boolean,
  now: number,
): Candidate | null {
  const keeper = request.officer && ableOf(request, studio, request.officer.memberId);
  const sitterFirst = seat || request.topic === 'psychological';
  return (sitterFirst ? (sitter ?? keeper) : (keeper ?? sitter)) ?? turnFor(request, studio, now);
}

/** Who is left to take it up: nobody but its officer, where it is a psychological one. */
const colleaguesIn = ({ topic }: Appointment, studio: Studio | null): readonly Officer[] =>
  topic === 'psychological' ? [] : (studio?.officers ?? []);

/** Where nobody has it and nobody is left, the level above has to know. */
const seenAbove = (request: Appointment, { officer }: Given, studio: Studio | null) =>
  officer === null && colleaguesIn(request, studio).length === 0
    ? { aboveDesk: request.aboveDesk ?? aboveDeskOf(request.studio.aboveId) }
    : {};

function whoLearns(request: Appointment, { officer }: Given, { studio, above }: Bystanders): Effect[] {
  if (officer) return tellEach(request, [officer.memberId], 'appointment-reassigned');
  const colleagues = colleaguesIn(request, studio);
  if (colleagues.length > 0) return tellEach(request, idsOf(colleagues), 'appointment-asked');
  return request.studio.aboveId === null
    ? [tellStaff(request, 'appointment-nobody-has-it')]
    : tellEach(request, idsOf(above?.officers ?? []), 'appointment-nobody-has-it');
}

const idsOf = (officers: readonly { readonly memberId: string }[]) =>
  officers.map(({ memberId }) => memberId);
