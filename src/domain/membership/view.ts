import type { Role } from '#domain/kernel/actor';
import type { Door } from '#domain/kernel/door';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import type { Me } from './contract';
import type { DistrictView } from './contract-district';
import type { District } from './district';
import { hasConfirmedPhone, type Member } from './member';

export interface Open {
  contact(sealed: Sealed): Contact;
  door(sealed: Sealed): Door | null;
  phone(sealed: Sealed): string;
}

/** A member as she sees herself; nobody else is shown this. */
export const meView = (member: Member, roles: readonly Role[], open: Open): Me => ({
  memberId: member._id,
  name: member.name,
  roles: [...roles],
  elder: member.elder,
  phone: member.phone && maskedPhone(open.phone(member.phone)),
  phoneConfirmed: hasConfirmedPhone(member),
  phoneCode: member.phoneWaiting?.code ?? null,
  union: member.union && { number: member.union.number, sinceOn: member.union.sinceOn },
  addresses: member.addresses.map(({ id, street, community, contact }) => ({
    id,
    street,
    community,
    ...(open.door(contact) ?? NO_PARTS),
    ...open.contact(contact),
  })),
});

/** Also what is closed: who lives there still reads its name. */
export const districtView = ({ streets }: District): DistrictView => ({
  streets: streets.map(({ key, name, open, communities }) => ({
    key,
    name,
    open,
    communities: communities.map((one) => ({ key: one.key, name: one.name, open: one.open })),
  })),
});

/** A door that was typed as one text before it was asked for in parts. */
const NO_PARTS: Door = { house: '', unit: '', room: '' };

export const VISITOR: Me = {
  memberId: null,
  name: null,
  roles: ['visitor'],
  elder: false,
  phone: null,
  phoneConfirmed: false,
  phoneCode: null,
  union: null,
  addresses: [],
};

/** 138****0001 */
export const maskedPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
