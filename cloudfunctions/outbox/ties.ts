import type { Provider } from '#domain/firm/firm';
import type { Member } from '#domain/membership/member';
import { PAIR_WINDOW, type Ties } from '#domain/rating/exclusion';
import { type RepairOrder, workerOfRecord } from '#domain/repair/order';
import { fingerprint, open } from '../runtime/seal';
import { orders } from '../store/orders';
import type { Known } from './known';

/** What ties a resident to the firm that came: anybody who is or was there counts, not only who stood at the door. */
export type FirmTies = Omit<Ties, 'ordersOfPair'>;

export async function tiesOf(order: RepairOrder, known: Known): Promise<Ties> {
  const providerId = workerOfRecord(order)?.providerId ?? 'none';
  const closedAt = order.closedAt ?? 0;
  const [firm, ofPair] = await Promise.all([
    firmTiesOf(order, known),
    orders.closedByPair(order.residentId, providerId, closedAt),
  ]);
  const ordersOfPair = ofPair.filter((one) => (one.closedAt ?? 0) > closedAt - PAIR_WINDOW).length;
  return { ...firm, ordersOfPair };
}

export async function firmTiesOf(order: RepairOrder, known: Known): Promise<FirmTies> {
  const { provider, people, resident } = await concerned(order, known);
  const homes = homesOf(people);
  const phones = new Set([...phoneKeysOf(provider), ...people.map(({ phoneKey }) => phoneKey)]);
  const { phone } = open.contact(order.contact);
  return {
    ownFirm: peopleOf(provider).has(order.residentId),
    samePhone: [fingerprint(phone), ...(resident ? [resident.phoneKey] : [])].some((key) => phones.has(key)),
    sameHousehold: [order.homeKey, ...homesOf(resident ? [resident] : [])].some((key) => homes.has(key)),
  };
}

/** Whose order it was. */
export const residentOf = async (order: RepairOrder, known: Known): Promise<Member | null> =>
  (await concerned(order, known)).resident;

/** The resident and everybody of the firm, looked up together. */
async function concerned(order: RepairOrder, known: Known) {
  const provider = await known.provider(workerOfRecord(order)?.providerId ?? 'none');
  const ids = peopleOf(provider);
  const found = await known.members([...new Set([order.residentId, ...ids])]);
  return {
    provider,
    people: found.filter(({ _id }) => ids.has(_id)),
    resident: found.find(({ _id }) => _id === order.residentId) ?? null,
  };
}

const peopleOf = (provider: Provider | null): ReadonlySet<string> =>
  new Set([
    ...(provider?.workers ?? []).map(({ memberId }) => memberId),
    ...(provider?.formerIds ?? []),
    ...(provider?.managerIds ?? []),
  ]);

const phoneKeysOf = (provider: Provider | null): string[] => [
  ...(provider?.workers ?? []).map(({ phone }) => fingerprint(open.phone(phone))),
  ...(provider?.contact ? [provider.contact.phoneKey] : []),
];

const homesOf = (people: readonly Member[]): ReadonlySet<string> =>
  new Set(people.flatMap(({ addresses }) => addresses.map(({ homeKey }) => homeKey)));
