import type { Role, Seat } from '#domain/kernel/actor';
import { no, type Result, yes } from '#domain/kernel/result';

/** Whoever may come to sit in a studio, with the roles and the seat that this person has. */
interface Person {
  readonly roles: readonly Role[];
  readonly seat?: Seat;
}

/** 任命: an officer from now on, in this studio and no other. */
export function seatedIn<T extends Person>(person: T, seat: Seat): Result<T, 'SITS_ELSEWHERE'> {
  const elsewhere = person.seat?.studioId ?? '';
  if (elsewhere !== '' && elsewhere !== seat.studioId) return no('SITS_ELSEWHERE');
  const others = person.roles.filter((role) => role !== 'officer');
  return yes({ ...person, roles: [...others, 'officer'], seat });
}

/** Who is dismissed is an officer no longer, and keeps every other role. */
export const unseated = <T extends Person>(person: T): T => ({
  ...person,
  roles: person.roles.filter((role) => role !== 'officer'),
  seat: NO_SEAT,
});

/** A field that is written must say something; nobody sits in a studio without a name. */
const NO_SEAT: Seat = { studioId: '', name: '', cares: false };
