import { createHash } from 'node:crypto';
import type { Moment } from '#domain/kernel/actor';
import type { InputOf } from '#domain/kernel/contract';
import type { Member } from '#domain/membership/member';
import { mayServe, type Provider } from '#domain/provider/provider';
import type { CatalogueItem } from '#domain/repair/catalogue';
import type { RepairContract } from '#domain/repair/contract';
import { type Booking, book as decideBook } from '#domain/repair/decide/booking';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { catalogue } from '../store/catalogue';
import { members } from '../store/members';
import { createNoun } from '../store/nouns';
import { providers } from '../store/providers';
import { viewForHer } from './change-order';

/** 预约. The order's id is computed from person and request, so that a retry finds it instead of booking twice. */
export const book: UseCases<RepairContract>['book'] = async (input, context) => {
  const { moment } = context;
  const [member, item, provider] = await Promise.all([
    members.findById(moment.actor.memberId),
    catalogue.findById(input.itemId),
    input.providerId ? providers.findById(input.providerId) : null,
  ]);
  const id = orderIdFor(moment);
  const decision = decideBook(bookingFrom(id, input, { member, item, provider }, moment.now), moment);
  const booked = await createNoun<RepairOrder, BookNo, 'BUSY'>({
    noun: 'repair-order',
    id,
    moment,
    decision,
    taken: 'BUSY',
  });
  return booked.ok ? { ...booked, value: viewForHer(booked.value, context) } : booked;
};

type BookNo = 'ITEM_NOT_FOUND' | 'ADDRESS_NOT_FOUND' | 'PROVIDER_NOT_AVAILABLE' | 'WINDOW_NOT_POSSIBLE';

const orderIdFor = ({ actor, requestId }: Moment) =>
  createHash('sha256').update(`${actor.memberId}:${requestId}`).digest('hex').slice(0, 32);

interface Found {
  readonly member: Member | null;
  readonly item: CatalogueItem | null;
  readonly provider: Provider | null;
}

function bookingFrom(
  id: string,
  input: InputOf<RepairContract, 'book'>,
  { member, item, provider }: Found,
  now: number,
): Booking {
  const address = member?.addresses.find((a) => a.id === input.addressId);
  const place = address && { street: address.street, community: address.community };
  const serves = provider && item && place && mayServe(provider, item.category.id, place.street, now);
  return {
    id,
    item,
    wrong: input.wrong,
    photos: input.photos,
    video: input.video,
    home: address && place ? { place, contact: address.contact } : null,
    when: input.when,
    provider: input.providerId ? { id: input.providerId, mayServe: serves ?? false } : null,
  };
}
