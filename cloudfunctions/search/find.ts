import type { Appointment } from '#domain/appointment/request';
import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { type RepairOrder, unknownPerson } from '#domain/repair/order';
import { type Asked, askedBy } from '#domain/search/asked';
import { WHY_LABEL } from '#domain/search/why';
import type { FoundFirm, FoundPerson, SearchContract } from '#domain/search-contract';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { districts } from '../store/districts';
import { type FoundMember, finding } from '../store/finding';
import { admitLooking } from '../store/looking';
import { providers } from '../store/providers';
import { noteOpening } from '../store/seal-openings';
import { firmRow, orderRows, personRow, requestRows, withoutApp } from './rows';

interface Seen {
  readonly people: readonly FoundMember[];
  readonly firms: readonly FoundFirm[];
  /** By number; those of the people found come with them. */
  readonly orders: readonly RepairOrder[];
  readonly requests: readonly Appointment[];
}
const NOTHING: Seen = { people: [], firms: [], orders: [], requests: [] };

/** 查找. Nobody sees anything before it is written down who looked, why, and whom it concerns. */
export const find: UseCases<SearchContract>['find'] = async ({ words, why }, { moment }) => {
  const asked = askedBy(words);
  const [counted, seen] = await Promise.all([admitLooking('look-ups-an-hour', moment), look(asked)]);
  if (!counted.ok) return counted;
  const unknown = asked.by === 'phone' ? [unknownPerson(fingerprint(asked.phone))] : [];
  const ids = [...seen.people.map(({ member }) => member._id), ...unknown];
  const concerns = [...ids, ...residentsOf(seen)];
  const opened = { noun: 'search', subject: fingerprint(words), reason: WHY_LABEL[why], concerns };
  const [noted, theirs] = await Promise.all([noteOpening(opened, moment), finding.ordersOf(ids)]);
  if (!noted) return no('REQUEST_REUSED');
  const orders = [...seen.orders, ...theirs].slice(0, PAGE_ROWS);
  return yes({
    people: [...seen.people.map(({ member }) => personRow(member)), ...strangersIn(orders)].slice(
      0,
      PAGE_ROWS,
    ),
    orders: orderRows(orders),
    requests: requestRows(seen.requests),
    firms: [...firmsOf(seen.people), ...seen.firms].slice(0, PAGE_ROWS),
  });
};

async function look(asked: Asked): Promise<Seen> {
  switch (asked.by) {
    case 'phone':
      return { ...NOTHING, people: await finding.ofPhone(fingerprint(asked.phone)) };
    case 'id-number':
      return { ...NOTHING, people: await finding.ofIdNumber(asked.idNumber) };
    case 'number':
      return byNumber(asked.begins, asked.code);
    case 'code':
      return byCode(asked.code);
    case 'street':
      return { ...NOTHING, people: await finding.ofStreet(asked.street) };
    case 'place':
      return { ...NOTHING, people: await finding.ofPlace(asked) };
    case 'door':
      return { ...NOTHING, people: await behind(asked) };
    case 'name':
      return byName(asked.name);
  }
}

async function byNumber(begins: string, code: string): Promise<Seen> {
  const [orders, requests, people] = await Promise.all([
    finding.ordersNumbered(begins),
    finding.requestsNumbered(begins),
    finding.ofCard(code),
  ]);
  return { ...NOTHING, orders, requests, people };
}

async function byCode(code: string): Promise<Seen> {
  const [people, firms] = await Promise.all([finding.ofCard(code), providers.withBadge(code)]);
  const bearer = ({ workers }: Provider) => workers.find(({ badgeNo }) => badgeNo === code)?.name ?? null;
  return { ...NOTHING, people, firms: firms.map((firm) => firmRow(firm, bearer(firm))) };
}

async function byName(name: string): Promise<Seen> {
  const [people, all] = await Promise.all([finding.called(name), providers.register()]);
  return { ...NOTHING, people, firms: all.flatMap((firm) => named(firm, name)) };
}

/** A firm by a part of its name, or by a worker's whole name. */
function named(firm: Provider, name: string): FoundFirm[] {
  const worker = firm.workers.find((one) => !one.left && one.name === name);
  return worker || firm.name.includes(name) ? [firmRow(firm, worker?.name ?? null)] : [];
}

/** Where no street was said, it is the one that has this community. */
async function behind(asked: Extract<Asked, { by: 'door' }>): Promise<FoundMember[]> {
  const { community, door } = asked;
  const street = asked.street ?? (await streetWith(community));
  return street === null ? [] : finding.atDoor(street, community, door);
}

const streetWith = async (community: string): Promise<string | null> =>
  (await districts.current()).streets.find(({ communities }) =>
    communities.some(({ key, name }) => key === community || name === community),
  )?.key ?? null;

const firmsOf = (people: readonly FoundMember[]): FoundFirm[] =>
  people.flatMap(({ member, firms }) =>
    firms.map((firm) =>
      firmRow(firm, firm.workers.find(({ memberId }) => memberId === member._id)?.name ?? null),
    ),
  );

const residentsOf = ({ orders, requests }: Seen): string[] => [
  ...orders.map(({ residentId }) => residentId),
  ...requests.flatMap(({ residentId, topic }) =>
    residentId === null || topic === 'psychological' ? [] : [residentId],
  ),
];

/** Each once, however many orders. */
const strangersIn = (orders: readonly RepairOrder[]): FoundPerson[] => [
  ...new Map(orders.flatMap(withoutApp).map((person) => [person.personId, person])).values(),
];
