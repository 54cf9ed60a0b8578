import type { Sealed } from '#domain/kernel/sealed';
import type { Address, Member } from '#domain/membership/member';
import type { RepairOrder } from '#domain/repair/order';
import { homeKeyOf } from '../homes';
import type { Migration } from './step';

type Place = Pick<Address, 'street' | 'community'>;

/** The seal stays as it is: a door that was typed as one text is taken apart when it is opened. */
export const homesOfMember: Migration = (document) => {
  const { _id, addresses } = document as unknown as Member;
  return {
    addresses: addresses.map((address) =>
      'homeKey' in address
        ? address
        : { ...(address as Address), homeKey: keyOf(address, (address as Address).contact, _id) },
    ),
  };
};

export const homeOfOrder: Migration = (document) => {
  if ('homeKey' in document) return {};
  const { _id, place, contact } = document as unknown as RepairOrder;
  return { homeKey: keyOf(place, contact, _id) };
};

/** What cannot be opened any more must not keep the rest from being read; it is nobody's home. */
function keyOf(place: Place, contact: Sealed, id: string): string {
  try {
    return homeKeyOf(place, contact);
  } catch {
    return `none-${id}`;
  }
}
