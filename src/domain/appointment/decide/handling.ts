import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { AGREED_AHEAD_MAX, type Appointment, deskOf, type OfficerMark, type Outcome } from '../request';
import { answerDue } from '../timing';
import { allowed, type Case, freed, NO_PLACE, type StepRefusal, step, tellAsker, tellOfficer } from './step';

/** The first response of a round, and whether it came in time. */
export const responded = (request: Appointment, now: number): Partial<Appointment> =>
  request.respondedAt === null
    ? { respondedAt: now, respondedInTime: request.dueAt === null || now <= request.dueAt }
    : {};

/** 受理: takes it up; without a slot a time may be agreed. */
export function accept(
  held: Case,
  officer: OfficerMark | null,
  meetingAt: number | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'TIME_NOT_POSSIBLE' | 'NOT_AN_OFFICER'> {
  const { request } = held;
  const may = allowed(request, 'accept', moment);
  if (!may.ok) return may;
  if (!officer) return no('NOT_AN_OFFICER');
  const agreed = request.slot ? null : meetingAt;
  if (agreed !== null && (agreed <= moment.now || agreed > moment.now + AGREED_AHEAD_MAX)) {
    return no('TIME_NOT_POSSIBLE', [{ path: 'meetingAt', problem: 'not possible' }]);
  }
  const changes = {
    ...responded(request, moment.now),
    officer,
    desk: deskOf(request.topic, request.studio.id, officer.memberId),
    ...(agreed === null ? {} : { meetingAt: agreed }),
  };
  const effects = tellAsker(request, 'appointment-accepted');
  return done(held, step(request, moment, calendar, { action: 'accept', by: may.value, changes, effects }));
}

/** 已约谈 */
export function meet(
  held: Case,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> {
  const { request } = held;
  const may = allowed(request, 'meet', moment);
  if (!may.ok) return may;
  if (request.slot && request.slot.from > moment.now) return no('NOT_YET');
  const changes = { metAt: moment.now };
  return done(held, step(request, moment, calendar, { action: 'meet', by: may.value, changes }));
}

/** One of the two did not come. It goes on: another time can be chosen, and the answer is still due. */
export function miss(
  held: Case,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> {
  const { request } = held;
  const may = allowed(request, 'miss', moment);
  if (!may.ok) return may;
  if (request.meetingAt === null || request.meetingAt > moment.now) return no('NOT_YET');
  const told =
    may.value === 'officer'
      ? tellAsker(request, 'appointment-missed')
      : tellOfficer(request, 'appointment-not-met');
  return done(
    held,
    step(request, moment, calendar, { action: 'miss', by: may.value, changes: NO_PLACE, effects: told }),
  );
}

/** The officer cannot keep the time. The place is given up, the answer stays due. */
export function cancelMeeting(
  held: Case,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> {
  const { request } = held;
  const may = allowed(request, 'cancelMeeting', moment);
  if (!may.ok) return may;
  if (request.meetingAt === null) return no('NOT_NOW');
  const effects = tellAsker(request, 'appointment-time-lost');
  const after = step(request, moment, calendar, {
    action: 'cancelMeeting',
    by: may.value,
    changes: { ...NO_PLACE, ...responded(request, moment.now) },
    words,
    effects,
  });
  return change({ ...held, request: after, slot: freed(held, moment.now) });
}

export interface Answering {
  readonly outcome: Outcome;
  readonly words: Sealed;
  readonly people: number;
  readonly recoveredFen: number;
}

export type AnswerRefusal = StepRefusal | 'OUTCOME_NOT_POSSIBLE' | 'NOT_AN_OFFICER';

/** 答复: the one way out of a request. Also from requested, accepted or returned, without a meeting. */
export function answer(
  held: Case,
  answering: Answering,
  officer: OfficerMark | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, AnswerRefusal> {
  const { request } = held;
  const may = allowed(request, 'answer', moment);
  if (!may.ok) return may;
  if (!officer) return no('NOT_AN_OFFICER');
  if (!outcomesOf(request).includes(answering.outcome)) {
    return no('OUTCOME_NOT_POSSIBLE', [{ path: 'outcome', problem: 'not possible' }]);
  }
  const pauses = ended(request, moment.now);
  const dueAt = answerDue({ ...request, pauses }, calendar).at;
  const changes: Partial<Appointment> = {
    ...responded(request, moment.now),
    officer,
    pauses,
    slot: request.slot && request.slot.from > moment.now ? null : request.slot,
    waitsFor: null,
    answer: { ...answering, at: moment.now, inTime: moment.now <= dueAt, officerId: officer.memberId },
  };
  const adopted = answering.outcome === 'adopted' && request.residentId !== null;
  const after = step(request, moment, calendar, {
    action: 'answer',
    by: may.value,
    changes,
    why: answering.outcome,
    effects: [
      ...tellAsker(request, 'appointment-answered'),
      ...(adopted ? award(request._id, request.residentId ?? '') : []),
    ],
  });
  return change({ ...held, request: after, slot: freed(held, moment.now) });
}

const award = (id: string, to: string) =>
  [{ kind: 'award', cause: `suggestion-adopted-${id}`, to, rule: 'suggestion-adopted' }] as const;

/** A suggestion is adopted, everything else is resolved; both may be referred, or cannot be done and why. */
export const outcomesOf = ({ topic }: Pick<Appointment, 'topic'>): readonly Outcome[] => [
  topic === 'suggestion' ? 'adopted' : 'resolved',
  'referred',
  'unresolvable',
];

/** A pause that lasts ends now. */
export const ended = ({ pauses }: Appointment, now: number): Appointment['pauses'] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause));

const done = (held: Case, request: Appointment) => change({ ...held, request });
