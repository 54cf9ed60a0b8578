import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { aboveDeskOf } from '../desks';
import { ableOf, type Candidate, type Given, givenOrLeft, sitterFor, turnFor } from '../handler';
import { type Appointment, bookedBy } from '../request';
import type { Studio } from '../studio';
import { type Bystanders, colleaguesIn, idsOf } from './bystanders';
import { withoutPlace } from './losing-slot';
import { putOnRecord } from './on-record';
import { tellAsker, tellEach, tellStaff } from './step';

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
  const facts = given.officer && { who: given.officer.memberId };
  const effects = [...tellAsker(request, 'appointment-officer-changed', facts ?? undefined), ...told];
  return change(putOnRecord(request, 'changeOfficer', request.studio.id, wish, effects, calendar, moment));
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
