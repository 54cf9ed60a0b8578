import type { Actor } from '#domain/kernel/actor';
import { maskedIdNumber, maskedPhone } from '#domain/kernel/identity-numbers';
import type { Sealed } from '#domain/kernel/sealed';
import { memberOf } from './card';
import type {
  InvitationRow,
  MembershipDetail,
  MembershipRow,
  OwnInvitation,
  OwnMembership,
  UnionRow,
  UnionView,
} from './contract';
import { canJoinBy, type Invitation } from './invitation';
import { isMember, type Membership, type SaidOfOneself } from './membership';
import { type Around, partyToMembership, unionIn } from './membership-party';
import { allowed } from './membership-step';
import { partyTo, servesIn } from './party';
import { UNION_TABLE, type Union } from './union';

export const unionRow = ({ _id: id, name, kind, parentId, state, officers }: Union): UnionRow => ({
  ...{ id, name, kind, parentId, state },
  officers: officers.length,
});

/** From the nearest up. */
export const namesAbove = ({ aboveIds }: Union, above: readonly Union[]): string[] =>
  aboveIds.flatMap((id) => above.filter(({ _id }) => _id === id).map(({ name }) => name));

export function unionView(union: Union, above: readonly Union[], actor: Actor): UnionView {
  const { _id: id, name, kind, parentId, area, code, admits, state, officers, services } = union;
  const party = partyTo(union, above, actor);
  const rows = { change: UNION_TABLE.change.by, appoint: UNION_TABLE.appoint.by } as const;
  return {
    ...{ id, name, kind, parentId, code, admits, state, above: namesAbove(union, above) },
    services: services.map(({ title, words, link }) => ({ title, words, link })),
    area: area.map(({ street, community }) => ({ street, community })),
    officers: officers.map(({ memberId, name: called, post, since }) => ({
      memberId,
      name: called,
      post,
      since,
    })),
    can: [
      ...(['change', 'appoint'] as const).filter((one) => rows[one].some((by) => by === party)),
      ...(invitesCrew(union, above, actor) ? (['inviteCrew'] as const) : []),
    ],
  };
}

const invitesCrew = (union: Union, above: readonly Union[], actor: Actor): boolean =>
  union.firmId !== undefined && union.state === 'open' && servesIn(union, above, actor);

export type OpenPerson = (sealed: Sealed) => SaidOfOneself;

const nameOf = ({ person }: Membership, open: OpenPerson): string => (person ? open(person.sealed).name : '');
const unionName = (around: Around, id: string | null): string => unionIn(around, id)?.name ?? '';

const OWN_ACTIONS = ['apply', 'withdraw', 'leave', 'askTransfer', 'callOff'] as const;

export function ownView(
  membership: Membership,
  around: Around,
  open: OpenPerson,
  actor: Actor,
): OwnMembership {
  const { state, unionId, toUnionId, work, card, appliedAt, why } = membership;
  return {
    ...{ state, unionId, work, appliedAt, why },
    unionName: unionName(around, unionId),
    toUnionName: toUnionId && unionName(around, toUnionId),
    name: nameOf(membership, open),
    card: isMember(membership) && card ? { number: card.number, sinceOn: card.sinceOn } : null,
    can: OWN_ACTIONS.filter((action) => allowed(membership, action, around, { actor }).ok),
  };
}

export const membershipRow = (membership: Membership, around: Around, open: OpenPerson): MembershipRow => ({
  memberId: membership._id,
  name: nameOf(membership, open),
  unionName: unionName(around, membership.toUnionId ?? membership.unionId),
  state: membership.state,
  work: membership.work,
  number: membership.card?.number ?? null,
  at: membership.events.at(-1)?.at ?? 0,
});

const DESK_ACTIONS = ['admit', 'giveBack', 'refuse', 'receive', 'keep'] as const;

/** As whoever serves there sees it; null where somebody does not. */
export function membershipDetail(
  membership: Membership,
  around: Around,
  open: OpenPerson,
  actor: Actor,
): MembershipDetail | null {
  const party = partyToMembership(membership, around, actor);
  return party === 'stranger' || party === 'member' ? null : detailOf(membership, around, open, actor);
}

/** As it is told to whoever has just decided on it, who may have nothing to do with it any more. */
export function detailOf(
  membership: Membership,
  around: Around,
  open: OpenPerson,
  actor: Actor,
): MembershipDetail {
  const said = membership.person && open(membership.person.sealed);
  return {
    ...membershipRow(membership, around, open),
    unionName: unionName(around, membership.unionId),
    phone: said?.phone ? maskedPhone(said.phone) : null,
    idNumber: said?.idNumber ? maskedIdNumber(said.idNumber) : null,
    toUnionName: membership.toUnionId && unionName(around, membership.toUnionId),
    sinceOn: membership.card?.sinceOn ?? null,
    acceptedAt: membership.accepted?.at ?? null,
    why: membership.why,
    events: membership.events.map(({ at, action, by, why }) => ({ at, action, by, why })),
    can: DESK_ACTIONS.filter((one) => allowed(membership, one, around, { actor }).ok),
  };
}

/** 会员卡; null where somebody belongs to no union. */
export function cardView(membership: Membership, around: Around, open: OpenPerson) {
  const card = memberOf(membership);
  if (!card) return null;
  const { number, sinceOn } = card;
  const name = nameOf(membership, open);
  return { number, sinceOn, name, unionName: unionName(around, membership.unionId) };
}

export const invitationRow = (invitation: Invitation, open: OpenPerson): InvitationRow => {
  const { _id: id, place, person, state, at } = invitation;
  const { name, phone } = open(person);
  return { id, place, name, phone: phone && maskedPhone(phone), state, at };
};

/** Of the unions that invite, those that can be joined. */
export const ownInvitations = (
  invitations: readonly Invitation[],
  unions: readonly Union[],
  open: OpenPerson,
  now: number,
): OwnInvitation[] =>
  invitations.flatMap((invitation) => {
    const union = unions.find(({ _id }) => _id === invitation.unionId);
    if (!union || union.state === 'closed' || !canJoinBy(invitation, now)) return [];
    const { _id: id, state, at, lapsesAt: until } = invitation;
    const { name, idNumber } = open(invitation.person);
    const shown = { name: maskedName(name), idNumber: idNumber ? maskedIdNumber(idNumber) : null };
    return [{ id, unionName: union.name, ...shown, state, at, until }];
  });

/** 安**: what a stranger who is shown the card sees of the name. */
export const maskedName = (name: string): string => (name === '' ? '' : `${name.slice(0, 1)}**`);

/** 会员服务 of the own union, and of all above it. */
export const servicesFor = ({ unions }: Around) =>
  unions.flatMap(({ name: of, services }) =>
    services.map(({ title, words, link }) => ({ title, words, link, unionName: of })),
  );
