import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { type Candidate, type Given, givenTo } from '../handler';
import type { Appointment, Outcome } from '../request';
import { answerDue } from '../timing';
import { isAgreeable } from './entering';
import {
  advance,
  atOf,
  type Case,
  type Move,
  NO_PLACE,
  type StepRefusal,
  tellAsker,
  tellOfficer,
} from './step';

/** The first response of a round, and whether it came in time. */
export const responded = (request: Appointment, now: number): Partial<Appointment> =>
  request.respondedAt === null
    ? { respondedAt: now, respondedInTime: request.dueAt === null || now <= request.dueAt }
    : {};

/** 受理: takes it up; without a slot a time may be agreed. */
export function accept(
  held: Case,
  officer: Candidate | null,
  meetingAt: number | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'TIME_NOT_POSSIBLE' | 'NOT_AN_OFFICER'> {
  const { request } = held;
  return advance(held, 'accept', calendar, moment, () => {
    const given = officer && givenTo(request, request.studio.id, officer);
    if (!given) return no('NOT_AN_OFFICER');
    const agreed = request.slot ? null : meetingAt;
    if (!isAgreeable(agreed, moment.now)) {
      return no('TIME_NOT_POSSIBLE', [{ path: 'meetingAt', problem: 'not possible' }]);
    }
    const changes = {
      ...responded(request, moment.now),
      ...given,
      ...(agreed === null ? {} : { meetingAt: agreed }),
    };
    const facts = { who: officer.memberId, ...atOf(agreed ?? request.meetingAt) };
    return yes({ changes, effects: tellAsker(request, 'appointment-accepted', facts) });
  });
}

/** 已约谈 */
export const meet = (
  held: Case,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> =>
  advance(held, 'meet', calendar, moment, () => {
    const { slot } = held.request;
    return slot && slot.from > moment.now ? no('NOT_YET') : yes({ changes: { metAt: moment.now } });
  });

/** One of the two did not come. It goes on: another time can be chosen, and the answer is still due. */
export const miss = (
  held: Case,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal | 'NOT_YET'> =>
  advance(held, 'miss', calendar, moment, (by) => {
    const { request } = held;
    if (request.meetingAt === null || request.meetingAt > moment.now) return no('NOT_YET');
    const effects =
      by === 'officer'
        ? tellAsker(request, 'appointment-missed')
        : tellOfficer(request, 'appointment-not-met');
    return yes({ changes: NO_PLACE, effects });
  });

/** The officer cannot keep the time. The place is given up, the answer stays due. */
export const cancelMeeting = (
  held: Case,
  words: Sealed,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, StepRefusal> =>
  advance(held, 'cancelMeeting', calendar, moment, () => {
    const { request } = held;
    if (request.meetingAt === null) return no('NOT_NOW');
    return yes({
      changes: { ...NO_PLACE, ...responded(request, moment.now) },
      words,
      effects: tellAsker(request, 'appointment-time-lost'),
    });
  });

export interface Answering {
  readonly outcome: Outcome;
  readonly words: Sealed;
  readonly people: number;
  readonly recoveredFen: number;
}

export type AnswerRefusal = StepRefusal | 'OUTCOME_NOT_POSSIBLE' | 'NOT_AN_OFFICER';

/** 答复: the one way out of a request. Also from requested, accepted or returned, without a meeting. */
export const answer = (
  held: Case,
  answering: Answering,
  officer: Candidate | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, AnswerRefusal> =>
  advance(held, 'answer', calendar, moment, () => {
    const given = officer && givenTo(held.request, held.request.studio.id, officer);
    if (!given) return no('NOT_AN_OFFICER');
    if (!outcomesOf(held.request).includes(answering.outcome)) {
      return no('OUTCOME_NOT_POSSIBLE', [{ path: 'outcome', problem: 'not possible' }]);
    }
    return yes(
      answered(held.request, answering, { ...given, officerId: officer.memberId }, calendar, moment.now),
    );
  });

function answered(
  request: Appointment,
  answering: Answering,
  { officerId, ...given }: Given & { readonly officerId: string },
  calendar: Calendar,
  now: number,
): Move {
  const pauses = ended(request, now);
  const dueAt = answerDue({ ...request, pauses }, calendar).at;
  const changes: Partial<Appointment> = {
    ...responded(request, now),
    ...given,
    pauses,
    slot: request.slot && request.slot.from > now ? null : request.slot,
    waitsFor: null,
    answer: { ...answering, at: now, inTime: now <= dueAt, officerId },
  };
  const adopted = answering.outcome === 'adopted' && request.residentId !== null;
  const effects = [
    ...tellAsker(request, 'appointment-answered', { who: officerId }),
    ...(adopted ? award(request._id, request.residentId ?? '', now) : []),
  ];
  return { changes, why: answering.outcome, effects };
}

const award = (id: string, to: string, at: number) =>
  [{ kind: 'award', cause: `suggestion-adopted-${id}`, to, rule: 'suggestion-adopted', at }] as const;

/** A suggestion is adopted, everything else is resolved; both may be referred, or cannot be done and why. */
export const outcomesOf = ({ topic }: Pick<Appointment, 'topic'>): readonly Outcome[] => [
  topic === 'suggestion' ? 'adopted' : 'resolved',
  'referred',
  'unresolvable',
];

/** A pause that lasts ends now. */
export const ended = ({ pauses }: Appointment, now: number): Appointment['pauses'] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: now } : pause));
