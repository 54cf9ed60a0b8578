import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { type LifecycleRefusal, mayTake, withEvent } from '#domain/kernel/lifecycle';
import type { NoticeFacts } from '#domain/kernel/notices';
import type { Result } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { NOUN_NAME, type NoticeKind } from '#domain/notices';
import { meetingOf } from '../agreed';
import type { Calendar } from '../calendar';
import { contributionsOf } from '../figures';
import { TOPIC_LABEL } from '../labels';
import { partyOf } from '../party';
import { type Appointment, type AppointmentAction, bookedBy, type Party } from '../request';
import type { Slot } from '../slot';
import { timed } from '../timing';
import { COURSE } from '../transitions';

/** A request, with the anchor of the place that it takes; a place that it leaves is given back afterwards. */
export interface Case {
  readonly request: Appointment;
  readonly slot: Slot | null;
}

export type StepRefusal = LifecycleRefusal;

/** May this person do this to this request as it stands? A stranger is answered as if there were none. */
export function allowed(
  request: Appointment,
  action: AppointmentAction,
  moment: Moment,
): Result<Exclude<Party, 'stranger'>, StepRefusal> {
  return mayTake(COURSE[action], request.state, partyOf(request, moment.actor));
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
  const from = request.events.length === 0 ? null : request.state;
  const event = { action, by, from, to, why: wish.why ?? null };
  const notes = words ? [...request.notes, { at: moment.now, action, by, words }] : request.notes;
  const changed = withEvent({ ...request, notes, ...changes, state: to }, moment, event);
  const after = { ...changed, ...remindsAnew(request, changed, moment.now) };
  return following(request, timed(after, calendar), wish.effects ?? [], moment.now);
}

/** Whatever they agree on last is reminded of from its own beginning. */
function remindsAnew(before: Appointment, after: Appointment, now: number): Partial<Appointment> {
  const at = meetingOf(after);
  const known = before.events.length > 0 && meetingOf(before) === at;
  return at === null || known ? {} : { meetingRemindedTo: now };
}

/** What comes with a row of the table. */
export type Move = Omit<Step, 'action' | 'by'>;

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
  return change({
    ...held,
    request: step(held.request, moment, calendar, { ...move.value, action, by: may.value }),
  });
}

/** With what it owes: to people, to the monthly figures, and to those who wait for the place that it leaves. */
export const following = (
  before: Appointment,
  after: Appointment,
  effects: readonly Effect[],
  now: number,
): Appointment => owing(after, [...effects, ...recount(before, after), ...placeLeft(before, after, now)]);

/** Given back, or waited for no more; one that has begun keeps who was there. What it takes later is not meant. */
function placeLeft(before: Appointment, after: Appointment, now: number): Effect[] {
  const left = bookedBy(before);
  if (!left || left.from <= now || bookedBy(after)?.id === left.id) return [];
  const { _id: requestId, events } = before;
  const event = events.length;
  return [{ kind: 'leave-slot', cause: `${requestId}-${event}`, requestId, event, slotId: left.id }];
}

/** The monthly figures follow where this moves them. */
const recount = (before: Appointment, after: Appointment): Effect[] =>
  before.events.length > 0 && same(contributionsOf(before), contributionsOf(after))
    ? []
    : [{ kind: 'count-appointment', cause: `${before._id}-${before.events.length}` }];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a message about it may name; of a psychological one nothing. */
const named = ({ topic }: Appointment, facts?: NoticeFacts) =>
  topic === 'psychological'
    ? {}
    : { matter: `${NOUN_NAME.appointment}：${TOPIC_LABEL[topic].office}`, ...(facts ? { facts } : {}) };

const notify = (request: Appointment, to: string, about: NoticeKind, facts?: NoticeFacts): Effect => ({
  kind: 'notify',
  cause: `${request._id}-${request.events.length}`,
  to,
  about,
  noun: 'appointment',
  id: request._id,
  ...named(request, facts),
});

export const tellAsker = (request: Appointment, about: NoticeKind, facts?: NoticeFacts): Effect[] =>
  request.residentId === null ? [] : [notify(request, request.residentId, about, facts)];

export const tellOfficer = (request: Appointment, about: NoticeKind, facts?: NoticeFacts): Effect[] =>
  request.officer === null ? [] : [notify(request, request.officer.memberId, about, facts)];

export const tellEach = (
  request: Appointment,
  memberIds: readonly string[],
  about: NoticeKind,
  facts?: NoticeFacts,
): Effect[] => [...new Set(memberIds)].map((to) => notify(request, to, about, facts));

/** An instant, where there is one. */
export const atOf = (at: number | null | undefined): NoticeFacts | undefined => (at ? { at } : undefined);

export const tellStaff = (request: Appointment, about: NoticeKind): Effect => ({
  kind: 'tell-staff',
  cause: `${request._id}-${request.events.length}`,
  about,
  noun: 'appointment',
  id: request._id,
  ...named(request),
});

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
