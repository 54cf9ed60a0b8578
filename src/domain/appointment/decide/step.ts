import type { Moment } from '#domain/kernel/actor';
import type { Effect, NoticeKind } from '#domain/kernel/effect';
import { change, type Decision, owing } from '#domain/kernel/noun';
import { no, type Result, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { contributionsOf } from '../figures';
import { partyOf } from '../party';
import { type Appointment, type AppointmentAction, COURSE, type Party } from '../request';
import { leave, type Slot } from '../slot';
import { timed } from '../timing';

/** A request with the anchors of its places: the slot that it has or waits for, and one that is wished for. */
export interface Case {
  readonly request: Appointment;
  readonly slot: Slot | null;
  readonly wanted: Slot | null;
}

export type StepRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW';

/** May this person do this to this request as it stands? A stranger is answered as if there were none. */
export function allowed(
  request: Appointment,
  action: AppointmentAction,
  moment: Moment,
): Result<Exclude<Party, 'stranger'>, StepRefusal> {
  const party = partyOf(request, moment.actor);
  if (party === 'stranger') return no('NOT_FOUND');
  if (!COURSE[action].by.includes(party)) return no('FORBIDDEN');
  if (!COURSE[action].from.includes(request.state)) return no('NOT_NOW');
  return yes(party);
}

interface Step {
  readonly action: AppointmentAction;
  readonly by: Exclude<Party, 'stranger'>;
  readonly changes?: Partial<Appointment>;
  /** What was said, sealed; joins the notes. */
  readonly words?: Sealed | null;
  /** A code of ours, never a person's words. */
  readonly why?: string | null;
  readonly effects?: readonly Effect[];
}

/** The request one row of the table further, with the event that explains it and with what is due then. */
export function step(request: Appointment, moment: Moment, calendar: Calendar, wish: Step): Appointment {
  const { action, by, changes, words } = wish;
  const to = COURSE[action].to;
  const event = {
    at: moment.now,
    action,
    by,
    memberId: moment.actor.memberId,
    from: request.events.length === 0 ? null : request.state,
    to,
    why: wish.why ?? null,
    requestId: moment.requestId,
    digest: moment.digest,
  };
  const notes = words ? [...request.notes, { at: moment.now, action, by, words }] : request.notes;
  const after = { ...request, notes, ...changes, state: to, events: [...request.events, event] };
  return owing(timed(after, calendar), [...(wish.effects ?? []), ...recount(request, after)]);
}

/** What comes with a row of the table. */
export interface Move extends Omit<Step, 'action' | 'by'> {
  /** The place is given back, or not waited for any more. */
  readonly freesPlace?: boolean;
}

/**
 * One command on a request: may this person do it as things stand, what comes with it (or a no that the table cannot
 * say), and the request one row further.
 */
export function advance<Code extends string>(
  held: Case,
  action: AppointmentAction,
  calendar: Calendar,
  moment: Moment,
  what: (by: Exclude<Party, 'stranger'>) => Result<Move, Code>,
): Decision<Case, StepRefusal | Code> {
  const may = allowed(held.request, action, moment);
  if (!may.ok) return may;
  const move = what(may.value);
  if (!move.ok) return move;
  const { freesPlace, ...wish } = move.value;
  const request = step(held.request, moment, calendar, { ...wish, action, by: may.value });
  return change({ ...held, request, slot: freesPlace ? freed(held, moment.now) : held.slot });
}

/** The monthly figures follow where this moves them. */
export const recount = (before: Appointment, after: Appointment): Effect[] =>
  before.events.length > 0 && same(contributionsOf(before), contributionsOf(after))
    ? []
    : [{ kind: 'count-appointment', cause: `${before._id}-${before.events.length}` }];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const notify = (request: Appointment, to: string, about: NoticeKind): Effect => ({
  kind: 'notify',
  cause: `${request._id}-${request.events.length}`,
  to,
  about,
  noun: 'appointment',
  id: request._id,
});

export const tellAsker = (request: Appointment, about: NoticeKind): Effect[] =>
  request.residentId === null ? [] : [notify(request, request.residentId, about)];

export const tellOfficer = (request: Appointment, about: NoticeKind): Effect[] =>
  request.officer === null ? [] : [notify(request, request.officer.memberId, about)];

export const tellEach = (request: Appointment, memberIds: readonly string[], about: NoticeKind): Effect[] =>
  [...new Set(memberIds)].map((to) => notify(request, to, about));

export const tellStaff = (request: Appointment, about: NoticeKind): Effect => ({
  kind: 'tell-staff',
  cause: `${request._id}-${request.events.length}`,
  about,
  noun: 'appointment',
  id: request._id,
});

/** Gives the place back, or stops waiting for one; a slot that has begun keeps who was there. */
export function freed({ request, slot }: Pick<Case, 'request' | 'slot'>, now: number): Slot | null {
  return slot && slot.from > now ? leave(slot, request._id, now) : slot;
}

/**
 * Somebody may have been appointed, dismissed or seated elsewhere while this was decided: the clock looks once more at
 * who has it.
 */
export const lookAgain = ({ _id, events }: Appointment): Effect => ({
  kind: 'change-officer',
  cause: `${_id}-${events.length}`,
  requestId: _id,
});

export const NO_PLACE = { slot: null, waitsFor: null, meetingAt: null } as const;
