import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Calendar } from '../calendar';
import { type Given, givenOrLeft, turnFor } from '../handler';
import type { Studio } from '../studio';
import { markOf, NEW, type Said, since } from './new-request';
import { type Place, type PlaceRefusal, placeIn, sitterIn } from './place';
import { atOf, type Case, lookAgain, step, tellEach } from './step';

/** What somebody wishes, with what the cloud found for the ids in it. */
export interface Asking extends Said {
  readonly studio: Studio | null;
  /** null: as soon as possible. */
  readonly place: Place | null;
  /** A phone number is on record. */
  readonly reachable: boolean;
}
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
    ...tellEach(
      { ...draft, events: [] },
      whoIsTold(studio, given),
      'appointment-asked',
      atOf(draft.meetingAt),
    ),
    lookAgain(draft),
  ];
  const request = step(draft, moment, calendar, { action: 'ask', by: 'asker', effects });
  return change({ request, slot: placed?.value.slot ?? null });
}

export const whoIsTold = (studio: Studio, { officer }: Given): readonly string[] =>
  officer ? [officer.memberId] : studio.officers.map(({ memberId }) => memberId);
