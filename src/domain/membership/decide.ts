import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { ADDRESSES_MAX, type Address, EVENTS_KEPT, type Identity, type Member } from './member';
import { isPlace } from './places';

export function enter(openid: string, moment: Moment): { identity: Identity; member: Member } {
  const member: Member = {
    ...newNoun(moment.actor.memberId),
    name: '',
    phone: null,
    phoneKey: `none-${moment.actor.memberId}`,
    addresses: [],
    agreedToPrivacyAt: moment.now,
    elder: false,
  };
  const identity = {
    _id: openid,
    version: 0,
    memberId: moment.actor.memberId,
    roles: ['resident'],
    providerId: null,
  } as const;
  return { identity, member: noted(member, 'enter', moment) };
}

export interface ProfileChange {
  readonly name: string;
  readonly elder: boolean;
}

export const editProfile = (
  member: Member,
  profile: ProfileChange,
  moment: Moment,
): Decision<Member, never> => change(noted({ ...member, ...profile }, 'editProfile', moment));

export const setPhone = (
  member: Member,
  phone: Sealed,
  phoneKey: string,
  moment: Moment,
): Decision<Member, never> => change(noted({ ...member, phone, phoneKey }, 'setPhone', moment));

export interface AddressChange {
  /** null adds one. */
  readonly id: string | null;
  readonly street: string;
  readonly community: string;
  readonly contact: Sealed;
}

export type AddressRefusal = 'ADDRESS_NOT_FOUND' | 'PLACE_UNKNOWN' | 'TOO_MANY_ADDRESSES';

/** The address saved last comes first, because it is the likely one. */
export function saveAddress(
  member: Member,
  wish: AddressChange,
  moment: Moment,
): Decision<Member, AddressRefusal> {
  if (!isPlace(wish.street, wish.community)) {
    return no('PLACE_UNKNOWN', [{ path: 'community', problem: 'not served' }]);
  }
  const known = member.addresses.some((a) => a.id === wish.id);
  if (wish.id !== null && !known) return no('ADDRESS_NOT_FOUND', [{ path: 'id', problem: 'unknown' }]);
  if (wish.id === null && member.addresses.length >= ADDRESSES_MAX) return no('TOO_MANY_ADDRESSES');
  const address: Address = { ...wish, id: wish.id ?? moment.newId() };
  const others = member.addresses.filter((a) => a.id !== address.id);
  return change(noted({ ...member, addresses: [address, ...others] }, 'saveAddress', moment));
}

export function removeAddress(
  member: Member,
  id: string,
  moment: Moment,
): Decision<Member, 'ADDRESS_NOT_FOUND'> {
  const addresses = member.addresses.filter((a) => a.id !== id);
  if (addresses.length === member.addresses.length) return no('ADDRESS_NOT_FOUND');
  return change(noted({ ...member, addresses }, 'removeAddress', moment));
}

function noted(member: Member, action: string, moment: Moment): Member {
  const { now: at, requestId, digest, actor } = moment;
  const event = {
    at,
    action,
    by: 'resident',
    memberId: actor.memberId,
    from: null,
    to: 'member',
    why: null,
    requestId,
    digest,
  };
  return { ...member, events: [...member.events, event].slice(-EVENTS_KEPT) };
}
