import type { Actor } from '#domain/kernel/actor';
import type { Calendar } from './calendar';
import { deskOf } from './desks';
import type { Appointment, OfficerMark } from './request';
import { officerOf, onCareDuty, plannedSlot, type Studio } from './studio';

/**
 * Who handles a request. There is one way in which it gets its officer, and that way knows the topic: nobody handles an
 * own request, and a psychological one is given to counsellors alone, whoever sits in a slot, covers or is appointed.
 */

export interface Candidate extends OfficerMark {
  /** 心理值班: takes psychological requests. */
  readonly cares: boolean;
}

type Concern = Pick<Appointment, 'topic' | 'residentId'>;
export type Given = Pick<Appointment, 'officer' | 'desk'>;

export const mayHandle = ({ topic, residentId }: Concern, { memberId, cares }: Candidate): boolean =>
  memberId !== residentId && (topic !== 'psychological' || cares);

/** With this officer, on the desk where it lies then; null when it must not be given to him. */
export function givenTo(request: Concern, studioId: string, candidate: Candidate): Given | null {
  if (!mayHandle(request, candidate)) return null;
  const { memberId, name } = candidate;
  return { officer: { memberId, name }, desk: deskOf(request.topic, studioId, memberId) };
}

/** Left to the whole studio; a psychological one to nobody, until there is a counsellor. */
const givenToNobody = ({ topic }: Concern, studioId: string): Given => ({
  officer: null,
  desk: deskOf(topic, studioId, null),
});

/** Whoever sits in the slot that begins then, if the request may be given to him. */
export function sitterFor(
  request: Concern,
  studio: Studio,
  calendar: Calendar,
  from: number,
): Candidate | null {
  const planned = plannedSlot(studio, calendar, from);
  return planned && ableOf(request, studio, planned.officerId);
}

/** Whose turn it is: of a psychological request the counsellor of that day, of any other nobody in particular. */
export const turnFor = (request: Concern, studio: Studio, at: number): Candidate | null =>
  request.topic === 'psychological' ? onCareDuty(studio, at, request.residentId) : null;

/** This officer, if he still sits there and may have it. */
export function ableOf(request: Concern, studio: Studio, memberId: string): Candidate | null {
  const officer = officerOf(studio, memberId);
  return officer && mayHandle(request, officer) ? officer : null;
}

export const givenOrLeft = (request: Concern, studioId: string, candidate: Candidate | null): Given =>
  (candidate && givenTo(request, studioId, candidate)) ?? givenToNobody(request, studioId);

/** How whoever handles it is called: officers by their seat; staff by their own name, when it has come up to them. */
export function candidateOf({ memberId, seat }: Actor, ownName: string | null): Candidate | null {
  if (seat) return { memberId, name: seat.name, cares: seat.cares === true };
  return ownName === null ? null : { memberId, name: ownName, cares: false };
}
