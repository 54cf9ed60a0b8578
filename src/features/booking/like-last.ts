import { parseDoor } from '#domain/kernel/door';
import type { AddressView } from '#domain/membership/contract';
import type { OrderView } from '#domain/repair/contract';
import type { BookingDraft } from './draft';

type Last = Pick<OrderView, 'wrong' | 'meeting' | 'place' | 'contact' | 'party' | 'bookedBy'>;

/** 照上次的来: what was wrong, where and for whom, as far as it is kept still; as soon as possible, by whoever is near. */
export function likeLast(last: Last, addresses: readonly AddressView[]): Partial<BookingDraft> {
  const { wrong, meeting, place, contact, bookedBy } = last;
  const what = { wrong, ...(meeting === 'home' ? {} : { meeting }) };
  if (last.party !== 'booker') return { ...what, addressId: homeOf(last, addresses)?.id ?? null };
  const { name = '', phone = '', door = '' } = contact ?? {};
  const whose = { name, phone, ...place, ...parseDoor(door), relation: bookedBy ?? '' };
  return { ...what, forWhom: 'other', ...whose };
}

/** The address of the book at which it was; one that is there no more leaves the choice to the form. */
const homeOf = ({ place, contact }: Last, addresses: readonly AddressView[]) =>
  addresses.find(
    ({ street, community, door }) =>
      door === contact?.door && street === place.street && community === place.community,
  );
