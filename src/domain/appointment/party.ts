import { type Actor, CLOCK } from '#domain/kernel/actor';
import { aboveDeskOf, desksOf } from './desks';
import type { Appointment, Party } from './request';

/**
 * How somebody stands to a request. Her own relation counts before any role: an officer who asks for himself does not
 * handle it. A psychological request has one officer, and he reads it while he is a counsellor; to his colleagues it
 * does not exist.
 */
export function partyOf(request: Appointment, actor: Actor): Party {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (request.residentId === actor.memberId) return 'asker';
  if (sits(actor, request.studio.id) && handles(request, actor)) return 'officer';
  if (!standsAbove(request, actor)) return 'stranger';
  return request.topic === 'psychological' ? 'overseer' : 'above';
}

const sits = (actor: Actor, studioId: string) =>
  actor.roles.includes('officer') && actor.seat?.studioId === studioId;

const handles = (request: Appointment, actor: Actor) =>
  request.topic !== 'psychological' ||
  (request.officer?.memberId === actor.memberId && actor.seat?.cares === true);

const standsAbove = ({ aboveDesk }: Appointment, actor: Actor) => {
  if (aboveDesk === null) return false;
  if (aboveDesk === aboveDeskOf(null)) return actor.roles.includes('staff');
  return actor.roles.includes('officer') && !!actor.seat && aboveDesk === aboveDeskOf(actor.seat.studioId);
};

/** What it holds: hers and her officer's; the level above, but never of a psychological one. */
export const maySeeWords = (party: Party): boolean =>
  party === 'asker' || party === 'officer' || party === 'above';

/** 办理台: the desks from which somebody takes what is due. A seat without the role opens none. */
export const ownDesks = ({ memberId, roles, seat }: Actor): readonly string[] =>
  seat && roles.includes('officer') ? desksOf(seat.studioId, memberId) : [];

/** Those on which somebody sees what runs late below. */
export const desksAbove = ({ roles, seat }: Actor): readonly string[] => [
  ...(seat && roles.includes('officer') ? [aboveDeskOf(seat.studioId)] : []),
  ...(roles.includes('staff') ? [aboveDeskOf(null)] : []),
];
