import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { filesOf, NO_PORTRAIT } from '../portrait';
import { type Person, sitsElsewhere } from '../seat';
import { OFFICERS_MAX, type Officer, officerOf, type Studio } from '../studio';
import { arranged, byOf, followed } from './arranged';
import { forgotten } from './portraits';

/** By somebody else, with a reason. An officer sits in one studio; `person` is what is known of who is to sit here. */
export function appoint(
  studio: Studio,
  officer: Officer,
  person: Person | null,
  moment: Moment,
  why: string | null = null,
): Decision<Studio, 'TOO_MANY_OFFICERS' | 'MEMBER_NOT_FOUND' | 'SITS_ELSEWHERE' | 'ANOTHER_NEEDED'> {
  if (officer.memberId === moment.actor.memberId) return no('ANOTHER_NEEDED');
  const others = studio.officers.filter(({ memberId }) => memberId !== officer.memberId);
  if (others.length >= OFFICERS_MAX) return no('TOO_MANY_OFFICERS');
  if (!person) return no('MEMBER_NOT_FOUND');
  if (sitsElsewhere(person, studio._id)) return no('SITS_ELSEWHERE');
  // Who gets another title keeps the own face.
  const portrait = officerOf(studio, officer.memberId)?.portrait;
  const after = { ...studio, officers: [...others, portrait ? { ...officer, portrait } : officer] };
  const event = arranged('appoint', 'staff', officer.memberId);
  const arrangedNow = withEvent(after, moment, event);
  return change(onRecord(followed(arrangedNow, officer.memberId), officer, 'given', why, moment));
}

/** 任免 are kept for good, and the person is told; a studio's own history is cut. */
function onRecord(
  studio: Studio,
  { memberId, name, title }: Officer,
  what: 'given' | 'taken',
  why: string | null,
  { actor, now }: Moment,
): Studio {
  const cause = `officer-${studio._id}-${studio.version}`;
  const where = `${studio.name}，${title}`;
  const note = { kind: 'note-role', cause, role: 'officer', what, memberId, name, where } as const;
  const about = what === 'given' ? 'officer-given' : 'officer-taken';
  return owing(studio, [
    { ...note, byId: actor.memberId, why, at: now },
    { kind: 'notify', cause, to: memberId, about, noun: 'role', id: studio._id },
  ]);
}

/** Who leaves gives up duties, open days, what was to be covered, and the portrait; requests are handed on, and people are told. */
export function dismiss(
  studio: Studio,
  officerId: string,
  moment: Moment,
  why: string | null = null,
): Decision<Studio, 'OFFICER_NOT_FOUND'> {
  const officer = officerOf(studio, officerId);
  if (!officer) return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const after = {
    ...studio,
    officers: studio.officers.filter(({ memberId }) => memberId !== officerId),
    roster: studio.roster.filter((duty) => duty.officerId !== officerId),
    openDays: studio.openDays.filter((day) => day.officerId !== officerId || day.to <= moment.now),
    exceptions: studio.exceptions.map((one) =>
      one.officerId === officerId ? { ...one, officerId: null } : one,
    ),
  };
  const effects = forgotten(studio, filesOf(officer.portrait ?? NO_PORTRAIT));
  const event = { ...arranged('dismiss', byOf(moment), officerId), effects };
  return change(
    onRecord(followed(withEvent(after, moment, event), officerId), officer, 'taken', why, moment),
  );
}
