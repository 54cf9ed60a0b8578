import type { Actor } from '#domain/kernel/actor';
import { partyOf } from './party';
import type { Appointment } from './request';
import { possibleFor } from './view';

// What a message of a request says today.

/** The officer's name, while it is he who has it. */
export const nameOn = ({ officer }: Appointment, memberId: string): string | null =>
  officer?.memberId === memberId ? officer.name : null;

export const mayStill = (request: Appointment, does: string, actor: Actor, now: number): boolean => {
  const party = partyOf(request, actor);
  return party !== 'stranger' && possibleFor(request, party, now).some((action) => action === does);
};
