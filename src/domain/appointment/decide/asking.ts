import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/noun';
import { no, type Result, yes } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import {
  type Appointment,
  aboveDeskOf,
  type Channel,
  deskOf,
  type Mode,
  type OfficerMark,
  type StudioMark,
  type Topic,
} from '../request';
import { newSlot, type Slot, take, wait } from '../slot';
import { officerOf, onCareDuty, type PlannedSlot, type Studio } from '../studio';
import { type Case, step, tellEach } from './step';

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

export type AskRefusal =
  | 'STUDIO_NOT_FOUND'
  | 'NO_CARE_HERE'
  | 'PHONE_NEEDED'
  | 'SLOT_NOT_POSSIBLE'
  | 'SLOT_FULL';

export function ask(asking: Asking, calendar: Calendar, moment: Moment): Decision<Case, AskRefusal> {
  const { studio, topic, place } = asking;
  if (!studio?.open) return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  if (asking.mode !== 'studio' && !asking.reachable) {
    return no('PHONE_NEEDED', [{ path: 'phone', problem: 'required' }]);
  }
  const officer = whoHandles(studio, topic, place, moment.now);
  if (topic === 'psychological' && !officer)
    return no('NO_CARE_HERE', [{ path: 'topic', problem: 'nobody' }]);
  const placed =
    place && placeIn(place, { requestId: asking.id, memberId: moment.actor.memberId }, moment.now);
  if (placed && !placed.ok) return placed;
  const fields = { ...NEW, ...markOf(asking, studio, officer), ...(placed?.value.fields ?? {}) };
  const draft = { ...fields, residentId: moment.actor.memberId, ...since(fields, moment.now) };
  const effects = tellEach({ ...draft, events: [] }, whoIsTold(studio, officer), 'appointment-asked');
  const request = step(draft, moment, calendar, { action: 'ask', by: 'asker', effects });
  return change({ request, slot: placed?.value.slot ?? null, wanted: null });
}

/** The answer to a chosen time is due five working days after that time, not before it. */
const since = ({ slot }: Pick<Appointment, 'slot'>, now: number) => ({
  requestedAt: now,
  roundAt: now,
  answerFrom: slot?.to ?? now,
});

/** A psychological request goes to whoever is on duty for it, never to a whole studio. */
function whoHandles(studio: Studio, topic: Topic, place: Place | null, now: number): OfficerMark | null {
  if (topic === 'psychological') return mark(onCareDuty(studio, place?.planned?.from ?? now));
  return place?.planned ? mark(officerOf(studio, place.planned.officerId)) : null;
}

export const mark = (officer: OfficerMark | null): OfficerMark | null =>
  officer && { memberId: officer.memberId, name: officer.name };

const whoIsTold = (studio: Studio, officer: OfficerMark | null) =>
  officer ? [officer.memberId] : studio.officers.map(({ memberId }) => memberId);

interface Placed {
  readonly slot: Slot;
  readonly fields: Pick<Appointment, 'slot' | 'waitsFor' | 'meetingAt'>;
}

/** A place, or one on the wait-list for who is content with that. */
export function placeIn(
  { planned, slot, orWait }: Place,
  who: { readonly requestId: string; readonly memberId: string },
  now: number,
): Result<Placed, 'SLOT_NOT_POSSIBLE' | 'SLOT_FULL'> {
  if (!planned || planned.from <= now || slot?.cancelled) {
    return no('SLOT_NOT_POSSIBLE', [{ path: 'slot', problem: 'not possible' }]);
  }
  const known = slot ?? newSlot(planned);
  const booked = { id: known._id, from: known.from, to: known.to };
  const taken = take(known, who.requestId, now);
  if (taken) return yes({ slot: taken, fields: { slot: booked, waitsFor: null, meetingAt: booked.from } });
  const waiting = orWait ? wait(known, who, now) : null;
  if (!waiting) return no('SLOT_FULL', [{ path: 'slot', problem: 'full' }]);
  return yes({ slot: waiting, fields: { slot: null, waitsFor: booked, meetingAt: null } });
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
  readonly about: Sealed;
  readonly contact: Sealed;
  /** When they shall meet; null where they have met. */
  readonly meetingAt: number | null;
}

export type EnterRefusal = 'STUDIO_NOT_FOUND' | 'MEMBER_NOT_FOUND' | 'TIME_NOT_POSSIBLE' | 'OWN_REQUEST';

/** 邀约与登记: enters the same course, as accepted by the officer who enters it. */
export function enter(entering: Entering, calendar: Calendar, moment: Moment): Decision<Case, EnterRefusal> {
  const { studio, residentId, channel, meetingAt } = entering;
  const officer = studio && mark(officerOf(studio, moment.actor.memberId));
  if (!studio || !officer) return no('STUDIO_NOT_FOUND');
  const invited = channel === 'invited';
  if (invited && residentId === null) return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (residentId === officer.memberId) return no('OWN_REQUEST', [{ path: 'phone', problem: 'own' }]);
  if (meetingAt !== null && meetingAt <= moment.now) {
    return no('TIME_NOT_POSSIBLE', [{ path: 'meetingAt', problem: 'past' }]);
  }
  const draft = {
    ...NEW,
    ...markOf(entering, studio, officer),
    channel,
    residentId,
    meetingAt,
    ...since(NEW, moment.now),
    respondedAt: moment.now,
    respondedInTime: true,
    ...(meetingAt === null ? {} : { answerFrom: meetingAt }),
  };
  const told = residentId === null ? [] : [residentId];
  const about = invited ? 'appointment-invited' : 'appointment-recorded';
  const effects = tellEach(draft, told, about);
  const action = invited ? 'invite' : 'record';
  return change({
    request: step(draft, moment, calendar, { action, by: 'officer', effects }),
    slot: null,
    wanted: null,
  });
}

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
  officer: OfficerMark | null,
) => ({
  ...newNoun(id),
  topic,
  mode,
  people,
  about,
  contact,
  studio: studioMark(studio),
  officer,
  desk: deskOf(topic, studio._id, officer?.memberId ?? null),
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
