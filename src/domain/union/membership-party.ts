import { type Actor, CLOCK } from '#domain/kernel/actor';
import type { Membership, MembershipParty } from './membership';
import { servesIn } from './party';
import type { Union } from './union';

/** The unions that a membership is about, with all that stand above them. */
export interface Around {
  readonly unions: readonly Union[];
}

export const unionIn = ({ unions }: Around, id: string | null): Union | null =>
  unions.find(({ _id }) => _id === id) ?? null;

const aboveOf = ({ unions }: Around, { aboveIds }: Union): Union[] =>
  unions.filter(({ _id }) => aboveIds.includes(_id));

const serves = (around: Around, unionId: string | null, actor: Actor): boolean => {
  const union = unionIn(around, unionId);
  return union !== null && servesIn(union, aboveOf(around, union), actor);
};

/** How somebody stands to a membership; to the own one as its member and nothing else. */
export function partyToMembership(membership: Membership, around: Around, actor: Actor): MembershipParty {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (actor.memberId === membership._id) return 'member';
  if (actor.roles.includes('staff')) return 'staff';
  if (serves(around, membership.toUnionId, actor)) return 'receiver';
  return serves(around, membership.unionId, actor) ? 'officer' : 'stranger';
}
