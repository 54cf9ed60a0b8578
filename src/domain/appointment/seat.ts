import type { Role, Seat } from '#domain/kernel/actor';
import { officerOf, type Studio } from './studio';

/** Whoever may come to sit in a studio, with the roles and the seat that this person has. */
export interface Person {
  readonly roles: readonly Role[];
  readonly seat?: Seat;
}

/** An officer sits in one studio. */
export const sitsElsewhere = ({ seat }: Person, studioId: string): boolean =>
  seat !== undefined && seat.studioId !== NO_SEAT.studioId && seat.studioId !== studioId;

/** 任免: the officers of the studio sit there, unless they sit elsewhere already; who is none sits there no more. */
export function seatFollowing<T extends Person>(
  person: T,
  memberId: string,
  studio: Studio,
): T | 'elsewhere' {
  const officer = officerOf(studio, memberId);
  const others = person.roles.filter((role) => role !== 'officer');
  if (!officer)
    return person.seat?.studioId === studio._id ? { ...person, roles: others, seat: NO_SEAT } : person;
  if (sitsElsewhere(person, studio._id)) return 'elsewhere';
  const seat = { studioId: studio._id, name: officer.name, cares: officer.cares };
  return { ...person, roles: [...others, 'officer'], seat };
}

/** A field that is written must say something; nobody sits in a studio without a name. */
const NO_SEAT: Seat = { studioId: '', name: '', cares: false };
