import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { type District, isPlace } from './district';
import {
  ADDRESSES_MAX,
  type Address,
  EVENTS_KEPT,
  type Identity,
  type Member,
  noPhoneKey,
  type PhoneConfirmation,
  TYPED_A_DAY_MAX,
} from './member';
import { isShownLongEnough, type ShownCode } from './shown-code';

/** Who agrees to this edition of the guide for the first time. */
export function enter(
  openid: string,
  edition: number,
  moment: Moment,
): { identity: Identity; member: Member } {
  const member: Member = {
    ...newNoun(moment.actor.memberId),
    name: '',
    phone: null,
    phoneConfirmed: null,
    phoneKey: noPhoneKey(moment.actor.memberId),
    phoneWaiting: null,
    phoneTypedAt: [],
    feeFirst: null,
    addresses: [],
    consent: { edition, at: moment.now, withdrawnAt: null },
    union: null,
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

/** A number that WeChat itself has told is confirmed by that. */
export function setPhone(
  member: Member,
  phone: Sealed,
  phoneKey: string,
  moment: Moment,
): Decision<Member, never> {
  const phoneConfirmed = { how: 'wechat', byId: member._id, at: moment.now } as const;
  return change(
    noted({ ...member, phone, phoneKey, phoneConfirmed, phoneWaiting: null }, 'setPhone', moment),
  );
}

/** A number that was only typed: nobody is found by it before it is confirmed, and the one confirmed before is gone. */
export function typePhone(
  member: Member,
  phone: Sealed,
  key: string,
  moment: Moment,
): Decision<Member, 'TOO_MANY_NUMBERS'> {
  if (member.phoneConfirmed && member.phoneKey === key) return change(member);
  const ofToday = member.phoneTypedAt.filter((at) => moment.now < at + DAY);
  if (ofToday.length >= TYPED_A_DAY_MAX) return no('TOO_MANY_NUMBERS');
  const waiting = {
    phone,
    phoneKey: noPhoneKey(member._id),
    phoneConfirmed: null,
    phoneWaiting: { key, code: moment.newCode().slice(-CODE_DIGITS), at: moment.now },
    phoneTypedAt: [...ofToday, moment.now],
  };
  return change(noted({ ...member, ...waiting }, 'typePhone', moment));
}

/** 身份码: one that is shown still stays; `key` is the fingerprint of a new one. */
export function showCode(member: Member, shownCode: ShownCode, moment: Moment): Decision<Member, never> {
  if (isShownLongEnough(member, moment.now)) return change(member);
  return change(noted({ ...member, shownCode }, 'showCode', moment));
}

const CODE_DIGITS = 4;

export interface Confirming {
  readonly how: Exclude<PhoneConfirmation['how'], 'wechat'>;
  /** Of the number that staff have looked for: another one may have been typed since. */
  readonly key: string;
}

/** 确认手机号, by staff who saw the person or called the number; nobody does so for the own account. */
export function confirmPhone(
  member: Member,
  { how, key }: Confirming,
  moment: Moment,
): Decision<Member, 'OWN_CASE' | 'NUMBER_NOT_WAITING'> {
  const { actor, now: at } = moment;
  if (member._id === actor.memberId) return no('OWN_CASE');
  if (member.phoneWaiting?.key !== key) return no('NUMBER_NOT_WAITING');
  const phoneConfirmed = { how, byId: actor.memberId, at };
  return change(
    noted({ ...member, phoneKey: key, phoneConfirmed, phoneWaiting: null }, 'confirmPhone', moment, 'staff'),
  );
}

export interface AddressChange {
  /** null adds one. */
  readonly id: string | null;
  readonly street: string;
  readonly community: string;
  readonly contact: Sealed;
  readonly homeKey: string;
}

export type AddressRefusal = 'ADDRESS_NOT_FOUND' | 'PLACE_UNKNOWN' | 'TOO_MANY_ADDRESSES';

/** The address saved last comes first, because it is the likely one. A home in a closed community can still be corrected. */
export function saveAddress(
  member: Member,
  wish: AddressChange,
  district: Pick<District, 'streets'>,
  moment: Moment,
): Decision<Member, AddressRefusal> {
  const known = member.addresses.find((a) => a.id === wish.id);
  const stays = known?.street === wish.street && known.community === wish.community;
  if (!stays && !isPlace(district, wish.street, wish.community)) {
    return no('PLACE_UNKNOWN', [{ path: 'community', problem: 'not served' }]);
  }
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

const noted = (member: Member, action: string, moment: Moment, by = 'resident'): Member =>
  withEvent(member, moment, { action, by, to: 'member', kept: EVENTS_KEPT });
