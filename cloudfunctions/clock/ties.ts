import type { Member } from '#domain/membership/member';
import type { Provider } from '#domain/provider/provider';
import { PAIR_WINDOW, type Ties } from '#domain/rating/exclusion';
import { type RepairOrder, workerOfRecord } from '#domain/repair/order';
import { fingerprint, open } from '../runtime/seal';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { providers } from '../store/providers';

/** What ties a resident to the firm that came: anybody who is or was there counts, not only who stood at the door. */
export type FirmTies = Omit<Ties, 'ordersOfPair'>;

export async function tiesOf(order: RepairOrder, resident: Member | null): Promise<Ties> {
  const providerId = workerOfRecord(order)?.providerId ?? 'none';
  const closedAt = order.closedAt ?? 0;
  const [firm, ofPair] = await Promise.all([
    firmTiesOf(order, resident),
    orders.closedByPair(order.residentId, providerId, closedAt),
  ]);
  const ordersOfPair = ofPair.filter((one) => (one.closedAt ?? 0) > closedAt - PAIR_WINDOW).length;
  return { ...firm, ordersOfPair };
}

export async function firmTiesOf(order: RepairOrder, resident: Member | null): Promise<FirmTies> {
  const provider = await providers.findById(workerOfRecord(order)?.providerId ?? 'none');
  const ids = peopleOf(provider);
  const people = await members.findAll([...ids]);
  const homes = homesOf(people);
  const phones = new Set([...phoneKeysOf(provider), ...people.map(({ phoneKey }) => phoneKey)]);
  const { phone } = open.contact(order.contact);
  return {
    ownFirm: ids.has(order.residentId),
    samePhone: [fingerprint(phone), ...(resident ? [resident.phoneKey] : [])].some((key) => phones.has(key)),
    sameHousehold: [order.homeKey, ...homesOf(resident ? [resident] : [])].some((key) => homes.has(key)),
  };
}

const peopleOf = (provider: Provider | null): ReadonlySet<string> =>
  new Set([...(provider?.workers ?? []).map(({ memberId }) => memberId), ...(provider?.managerIds ?? [])]);

const phoneKeysOf = (provider: Provider | null): string[] => [
  ...(provider?.workers ?? []).map(({ phone }) => fingerprint(open.phone(phone))),
  ...(provider?.contact ? [provider.contact.phoneKey] : []),
];

const homesOf = (people: readonly Member[]): ReadonlySet<string> =>
  new Set(people.flatMap(({ addresses }) => addresses.map(({ homeKey }) => homeKey)));
