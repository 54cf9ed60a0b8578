import type { Actor } from '#domain/kernel/actor';
import type { Union, UnionParty } from './union';

const hasChair = ({ officers }: Pick<Union, 'officers'>, memberId: string): boolean =>
  officers.some((one) => one.memberId === memberId && one.post === 'chairman');

/** Whether somebody has a post in it. */
const isOfficerOf = ({ officers }: Pick<Union, 'officers'>, memberId: string): boolean =>
  officers.some((one) => one.memberId === memberId);

type Known = Pick<Union, 'officers'>;

/** Of the staff, or with the chair of it or of one above it. */
export function partyTo(
  union: Known,
  above: readonly Known[],
  { memberId, roles }: Pick<Actor, 'memberId' | 'roles'>,
): UnionParty {
  if (roles.includes('staff')) return 'staff';
  return [union, ...above].some((one) => hasChair(one, memberId)) ? 'above' : 'stranger';
}

/** Whoever reviews who wants to join: with a post in it, with a chair above it, or of the staff. */
export const servesIn = (
  union: Known,
  above: readonly Known[],
  actor: Pick<Actor, 'memberId' | 'roles'>,
): boolean => isOfficerOf(union, actor.memberId) || partyTo(union, above, actor) !== 'stranger';
