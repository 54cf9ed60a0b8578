import type { Contact } from '#domain/kernel/sealed';
import type { Member } from '#domain/membership/member';
import type { Provider } from '#domain/provider/provider';
import { type Home, PAIR_WINDOW, sameHome, type Ties } from '#domain/rating/exclusion';
import type { Rating } from '#domain/rating/rating';
import { type RepairOrder, workerOfRecord } from '#domain/repair/order';
import { fingerprint, open } from '../runtime/seal';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { providers } from '../store/providers';

/** What ties the rater to the firm and its worker: asked when the rating is counted, in six bounded questions. */
export async function tiesOf({ _id, residentId, providerId }: Rating): Promise<Ties> {
  const [order, rater, provider] = await Promise.all([
    orders.findById(_id),
    members.findById(residentId),
    providers.findById(providerId),
  ]);
  if (!order) throw new Error(`there is no order for rating ${_id}`);
  const closedAt = order.closedAt ?? 0;
  const contact = open.contact(order.contact);
  const people = peopleOf(provider);
  const phoneKeys = [fingerprint(contact.phone), ...(rater?.phone ? [rater.phoneKey] : [])];
  const [ofPair, onThesePhones, worker] = await Promise.all([
    orders.closedByPair(residentId, providerId, closedAt),
    members.byPhoneKeys(phoneKeys),
    members.findById(workerOfRecord(order)?.memberId ?? 'none'),
  ]);
  return {
    ownFirm: people.has(residentId),
    samePhone:
      onThesePhones.some((member) => member._id !== residentId && people.has(member._id)) ||
      phonesOf(provider).some((phone) => phoneKeys.includes(fingerprint(phone))),
    sameHousehold: homesOfRater(rater, order, contact).some((home) =>
      homesOf(worker).some((his) => sameHome(home, his)),
    ),
    ordersOfPair: ofPair.filter((one) => (one.closedAt ?? 0) > closedAt - PAIR_WINDOW).length,
  };
}

const peopleOf = (provider: Provider | null): ReadonlySet<string> =>
  new Set([...workersOf(provider).map(({ memberId }) => memberId), ...(provider?.managerIds ?? [])]);

const workersOf = (provider: Provider | null) => (provider?.workers ?? []).filter(({ left }) => !left);

const phonesOf = (provider: Provider | null): string[] =>
  workersOf(provider).map(({ phone }) => open.phone(phone));

const homesOf = (member: Member | null): Home[] =>
  (member?.addresses ?? []).map(({ street, community, contact }) => ({
    street,
    community,
    door: open.contact(contact).door,
  }));

/** Where the order was done counts, whether or not it stands in her book. */
const homesOfRater = (rater: Member | null, { place }: RepairOrder, contact: Contact): Home[] => [
  { ...place, door: contact.door },
  ...homesOf(rater),
];
