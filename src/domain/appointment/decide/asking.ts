import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { no, type Result, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { type Candidate, type Given, givenOrLeft, mayHandle, sitterFor, turnFor } from '../handler';
import {
  AGREED_AHEAD_MAX,
  type Appointment,
  type AppointmentAction,
  aboveDeskOf,
  type Channel,
  type Mode,
  type StudioMark,
  type Topic,
} from '../request';
import { isThereAlready, newSlot, type Slot, take, type Waiter, wait } from '../slot';
import { isAhead, officerOf, type PlannedSlot, plannedSlot, type Studio } from '../studio';
import { type Case, lookAgain, step, tellEach } from './step';

/** What somebody wishes, with what the cloud found for the ids in it. */
export interface Asking {
  readonly id: string;
  readonly topic: Topic;
  readonly mode: Mode;
  readonly people: number;
  readonly studio: Studio | null;
  /** null: as soon as possible. */
  readonly place: Place | null;
  readonly about: Sealed;
  readonly contact: Sealed;
  /** A phone number is on record. */
  readonly reachable: boolean;
}

/** A slot that was chosen: as planned (null: there is none), and its document if it has one. */
export interface Place {
  readonly planned: PlannedSlot | null;
  readonly slot: Slot | null;
  /** Where it is full, she will wait for a place. */
  readonly orWait: boolean;
}

/** The start of a slot that was chosen, as the studio plans it. */
export const placeAt = (
  { from, orWait }: { readonly from: number; readonly orWait: boolean },
  studio: Studio | null,
  calendar: Calendar,
  slot: Slot | null,
): Place => ({ planned: studio && plannedSlot(studio, calendar, from), slot, orWait });

export type PlaceRefusal = 'SLOT_NOT_POSSIBLE' | 'SLOT_FULL' | 'THERE_ALREADY';
export type AskRefusal = 'STUDIO_NOT_FOUND' | 'NO_CARE_HERE' | 'PHONE_NEEDED' | PlaceRefusal;

export function ask(asking: Asking, calendar: Calendar, moment: Moment): Decision<Case, AskRefusal> {
  const { studio, topic, place } = asking;
  if (!studio?.open) return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  if (asking.mode !== 'studio' && !asking.reachable) {
    return no('PHONE_NEEDED', [{ path: 'phone', problem: 'required' }]);
  }
  const who = { requestId: asking.id, memberId: moment.actor.memberId, event: 0 };
  const concern = { topic, residentId: who.memberId };
  const placed =
    place && placeIn(place, sitterIn(concern, place, studio, calendar), concern, who, moment.now);
  if (placed && !placed.ok) return placed;
  const officer = placed?.value.officer ?? turnFor(concern, studio, moment.now);
  if (topic === 'psychological' && !officer)
    return no('NO_CARE_HERE', [{ path: 'topic', problem: 'nobody' }]);
  const given = givenOrLeft(concern, studio._id, officer);
  const fields = { ...NEW, ...markOf(asking, studio, given), ...(placed?.value.fields ?? {}) };
  const draft = { ...fields, residentId: who.memberId, ...since(fields, moment.now) };
  const effects = [
    ...tellEach({ ...draft, events: [] }, whoIsTold(studio, given), 'appointment-asked'),
    lookAgain(draft),
  ];
  const request = step(draft, moment, calendar, { action: 'ask', by: 'asker', effects });
  return change({ request, slot: placed?.value.slot ?? null });
}

/** The answer to a chosen time is due five working days after that time, not before it. */
const since = ({ slot }: Pick<Appointment, 'slot'>, now: number) => ({
  requestedAt: now,
  roundAt: now,
  answerFrom: slot?.to ?? now,
});

export const whoIsTold = (studio: Studio, { officer }: Given): readonly string[] =>
  officer ? [officer.memberId] : studio.officers.map(({ memberId }) => memberId);

export const sitterIn = (
  concern: Pick<Appointment, 'topic' | 'residentId'>,
  { planned }: Place,
  studio: Studio,
  calendar: Calendar,
): Candidate | null => planned && sitterFor(concern, studio, calendar, planned.from);

interface Placed {
  readonly slot: Slot | null;
  readonly fields: Pick<Appointment, 'slot' | 'waitsFor' | 'meetingAt'>;
  /** Who sits there, and so gets the request. */
  readonly officer: Candidate;
}

const NOT_POSSIBLE = [{ path: 'slot', problem: 'not possible' }] as const;

/**
 * A place with somebody who may have the request, or one on the wait-list for who is content with that. One place per
 * person; a psychological request is not refused for that, it comes without a place to whoever sits there.
 */
export function placeIn(
  { planned, slot, orWait }: Place,
  sitter: Candidate | null,
  { topic }: Pick<Appointment, 'topic'>,
  who: Waiter,
  now: number,
): Result<Placed, PlaceRefusal> {
  if (!planned || !sitter || !isAhead(planned.from, now) || slot?.cancelled) {
    return no('SLOT_NOT_POSSIBLE', NOT_POSSIBLE);
  }
  if (isThereAlready(slot, who)) {
    if (topic !== 'psychological') return no('THERE_ALREADY', [{ path: 'slot', problem: 'already' }]);
    return yes({ slot: null, fields: { slot: null, waitsFor: null, meetingAt: null }, officer: sitter });
  }
  const known = slot ?? newSlot(planned);
  const booked = { id: known._id, from: known.from, to: known.to };
  const taken = take(known, who, now);
  if (taken) {
    const fields = { slot: booked, waitsFor: null, meetingAt: booked.from };
    return yes({ slot: taken, fields, officer: sitter });
  }
  const waiting = orWait ? wait(known, who, now) : null;
  if (!waiting) return no('SLOT_FULL', [{ path: 'slot', problem: 'full' }]);
  return yes({ slot: waiting, fields: { slot: null, waitsFor: booked, meetingAt: null }, officer: sitter });
}

/** Of those who come otherwise: invited by the union, at the door, on the telephone. */
export interface Entering {
  readonly id: string;
  readonly channel: Exclude<Channel, 'asked'>;
  readonly topic: Topic;
  readonly mode: Mode;
  readonly people: number;
  readonly studio: Studio | null;
  readonly residentId: string | null;
  /** Several people share the number, so that nobody knows who is meant. */
  readonly shared: boolean;
  readonly about: Sealed;
  /** What stands there in place of it where no word of it is written down. */
  readonly unsaid: Sealed;
  readonly contact: Sealed;
  /** When they shall meet; null where they have met. */
  readonly meetingAt: number | null;
}

export type EnterRefusal =
  | 'STUDIO_NOT_FOUND'
  | 'MEMBER_NOT_FOUND'
  | 'PHONE_SHARED'
  | 'TIME_NOT_POSSIBLE'
  | 'OWN_REQUEST'
  | 'COUNSELLOR_ONLY'
  | 'NO_CARE_HERE';

/**
 * 邀约与登记: enters the same course, as accepted by the officer who enters it. A psychological one that somebody else
 * than a counsellor hears of goes to the counsellor whose turn it is, who calls back; nobody invites to one but counsellors.
 */
export function enter(entering: Entering, calendar: Calendar, moment: Moment): Decision<Case, EnterRefusal> {
  const { studio, residentId, channel } = entering;
  const officer = studio && officerOf(studio, moment.actor.memberId);
  if (!studio || !officer) return no('STUDIO_NOT_FOUND');
  const invited = channel === 'invited';
  if (residentId === officer.memberId) return no('OWN_REQUEST', [{ path: 'phone', problem: 'own' }]);
  if (invited && !mayHandle(entering, officer)) {
    return no('COUNSELLOR_ONLY', [{ path: 'topic', problem: 'counsellors only' }]);
  }
  if (invited && entering.shared) return no('PHONE_SHARED', [{ path: 'phone', problem: 'shared' }]);
  if (invited && residentId === null) return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (!isAgreeable(entering.meetingAt, moment.now)) {
    return no('TIME_NOT_POSSIBLE', [{ path: 'meetingAt', problem: 'not possible' }]);
  }
  return mayHandle(entering, officer)
    ? entered(entering, studio, officer, calendar, moment)
    : refer(entering, studio, calendar, moment);
}

/** null, or ahead, but not further than people plan. */
export const isAgreeable = (at: number | null, now: number): boolean =>
  at === null || (at > now && at <= now + AGREED_AHEAD_MAX);

const entered = (
  entering: Entering,
  studio: Studio,
  officer: Candidate,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, never> => {
  const { residentId, channel, meetingAt } = entering;
  const draft = {
    ...NEW,
    ...markOf(entering, studio, givenOrLeft(entering, studio._id, officer)),
    channel,
    residentId,
    meetingAt,
    ...since(NEW, moment.now),
    respondedAt: moment.now,
    respondedInTime: true,
    ...(meetingAt === null ? {} : { answerFrom: meetingAt }),
  };
  const invited = channel === 'invited';
  const about = invited ? 'appointment-invited' : 'appointment-recorded';
  const told = tellEach(draft, residentId === null ? [] : [residentId], about);
  return born(draft, invited ? 'invite' : 'record', told, calendar, moment);
};

/** Who hears of it writes down no word of it; the counsellor has two working hours to call back. */
function refer(
  entering: Entering,
  studio: Studio,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, 'NO_CARE_HERE'> {
  const { channel, residentId } = entering;
  const officer = turnFor(entering, studio, moment.now);
  if (!officer) return no('NO_CARE_HERE', [{ path: 'topic', problem: 'nobody' }]);
  const given = givenOrLeft(entering, studio._id, officer);
  const mark = { ...markOf(entering, studio, given), about: entering.unsaid };
  const draft = { ...NEW, ...mark, channel, residentId, ...since(NEW, moment.now) };
  return born(draft, 'refer', tellEach(draft, [officer.memberId], 'appointment-asked'), calendar, moment);
}

const born = (
  draft: Appointment,
  action: AppointmentAction,
  told: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Decision<Case, never> => {
  const effects = [...told, lookAgain(draft)];
  const request = step(draft, moment, calendar, { action, by: 'officer', effects });
  return change({ request, slot: null });
};

export const studioMark = ({ _id, name, union, aboveId }: Studio): StudioMark => ({
  id: _id,
  name,
  unionId: union.id,
  unionName: union.name,
  aboveId,
});

const markOf = (
  { id, topic, mode, people, about, contact }: Asking | Entering,
  studio: Studio,
  given: Given,
) => ({
  ...newNoun(id),
  topic,
  mode,
  people,
  about,
  contact,
  studio: studioMark(studio),
  ...given,
  // That a psychological request exists, and whether it is in time, the level above sees from the first day.
  aboveDesk: topic === 'psychological' ? aboveDeskOf(studio.aboveId) : null,
});

const NEW = {
  state: 'requested',
  residentId: null,
  channel: 'asked',
  notes: [],
  slot: null,
  waitsFor: null,
  meetingAt: null,
  metAt: null,
  round: 1,
  respondedAt: null,
  respondedInTime: null,
  pauses: [],
  transfers: 0,
  answer: null,
  evaluation: null,
  lasting: null,
  due: null,
  dueAt: null,
  reminded: [],
  escalated: [],
  actsAt: null,
  calendarVersion: null,
  counted: [],
} as const;
