import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import {
  isLiving,
  isMember,
  MEMBERSHIP_TABLE,
  type Membership,
  type MembershipAction,
  type MembershipParty,
  type MembershipState,
  nobodys,
} from './membership';
import { type Around, partyToMembership } from './membership-party';
import type { Union } from './union';

/** A membership's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export type StepRefusal = 'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE';

/** What is somebody else's to decide about the own membership is said as such. */
export function allowed(
  membership: Membership,
  action: MembershipAction,
  around: Around,
  { actor }: Pick<Moment, 'actor'>,
): Result<MembershipParty, StepRefusal> {
  const row: Row<MembershipState, MembershipParty> = MEMBERSHIP_TABLE[action];
  const party = partyToMembership(membership, around, actor);
  const may = mayTake(row, membership.state, party);
  if (may.ok) return may;
  if (may.refusal.code === 'NOT_NOW') return no('MEMBERSHIP_CHANGED');
  return no(party === 'member' ? 'OWN_CASE' : 'NOT_FOUND');
}

type Follows = (cause: string, memberId: string) => readonly Effect[];

export const tellMember =
  (about: NoticeKind): Follows =>
  (cause, to) => [{ kind: 'notify', cause, to, about, noun: 'membership', id: to }];

/** Whoever has a post there; where nobody has, staff. */
export const tellOfficers = ({ officers }: Union, id: string, about: NoticeKind, cause: string): Effect[] => {
  const others = officers.filter(({ memberId }) => memberId !== id);
  if (others.length === 0) return [{ kind: 'tell-staff', cause, about, noun: 'membership', id }];
  return others.map(({ memberId: to }) => ({ kind: 'notify', cause, to, about, noun: 'membership', id }));
};

export function step(
  membership: Membership,
  action: MembershipAction,
  by: MembershipParty,
  moment: Moment,
  follows: Follows = () => [],
): Membership {
  const state = MEMBERSHIP_TABLE[action].to;
  const { _id, card } = membership;
  const living = isLiving(state);
  const numberKey = isMember({ state }) && card ? card.number : nobodys(_id);
  const personKey = living ? membership.personKey : nobodys(_id);
  const after = { ...membership, state, numberKey, personKey };
  const cause = causeOf('membership', after);
  // The card follows wherever it was shown or will be.
  const shown: Effect[] =
    isMember(membership) || isMember(after)
      ? [
          { kind: 'follow-card', cause, to: _id },
          { kind: 'tell-library', cause, to: _id },
        ]
      : [];
  const effects = [...shown, ...follows(cause, _id)];
  const { why } = membership;
  const from = membership.events.length === 0 ? null : membership.state;
  return withEvent(after, moment, { action, by, from, to: state, why, kept: EVENTS_KEPT, effects });
}
