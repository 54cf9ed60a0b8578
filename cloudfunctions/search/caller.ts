import type { Appointment } from '#domain/appointment/request';
import type { Door } from '#domain/kernel/door';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import { type Sealed, whyNothing } from '#domain/kernel/sealed';
import { hasAgreed } from '#domain/membership/consent';
import type { Member } from '#domain/membership/member';
import { isMember, type RepairOrder, unknownPerson } from '#domain/repair/order';
import { WHY_LABEL } from '#domain/search/why';
import type { Caller, CallersHome, SearchContract } from '#domain/search-contract';
import { fingerprint, open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { finding } from '../store/finding';
import { admitLooking } from '../store/looking';
import { members } from '../store/members';
import { noteOpening } from '../store/seal-openings';
import { orderRows, requestRows } from './rows';

type Who =
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'person'; readonly personId: string };

/** 来电: what staff need to act for somebody; opened for a reason that this person can read. */
export const caller: UseCases<SearchContract>['caller'] = async ({ who, why }, { moment }) => {
  const [counted, people] = await Promise.all([admitLooking('openings-an-hour', moment), peopleMeant(who)]);
  if (!counted.ok) return counted;
  const ids = [...people.map(({ _id }) => _id), ...unknownMeant(who)];
  if (ids.length === 0) return no('NOT_FOUND');
  const opened = { noun: 'caller', subject: ids[0] ?? '', reason: WHY_LABEL[why], concerns: ids };
  const [noted, orders, requests] = await Promise.all([
    noteOpening(opened, moment),
    finding.ordersOf(ids),
    finding.requestsOf(ids),
  ]);
  if (!noted) return no('REQUEST_REUSED');
  const own = orders.filter(({ residentId }) => ids.includes(residentId));
  if (who.by === 'person' && people.length === 0 && own.length === 0) return no('NOT_FOUND');
  return yes(callerView(who, people, own, requests));
};

async function peopleMeant(who: Who): Promise<Member[]> {
  if (who.by === 'phone') return (await finding.ofPhone(fingerprint(who.phone))).map(({ member }) => member);
  const member = isMember(who.personId) ? await members.findById(who.personId) : null;
  return member && hasAgreed(member) ? [member] : [];
}

/** Whoever has no account is known by the number alone. */
function unknownMeant(who: Who): string[] {
  if (who.by === 'phone') return [unknownPerson(fingerprint(who.phone))];
  return isMember(who.personId) ? [] : [who.personId];
}

function callerView(
  who: Who,
  people: readonly Member[],
  orders: readonly RepairOrder[],
  requests: readonly Appointment[],
): Caller {
  const [person, another] = people;
  const last = orders.map(({ contact }) => contact).find((contact) => whyNothing(contact) === null);
  const said = last ? open.contact(last) : null;
  return {
    known: another ? 'several' : person ? 'one' : said ? 'without-app' : 'nobody',
    name: another ? '' : (person?.name ?? said?.name ?? ''),
    phone: who.by === 'phone' ? who.phone : phoneOf(person, said?.phone ?? ''),
    homes: homesOf(people, orders),
    orders: orderRows(orders),
    requests: requestRows(requests),
  };
}

function phoneOf(person: Member | undefined, said: string): string {
  if (person?.phone) return open.phone(person.phone);
  const [home] = person?.addresses ?? [];
  return home ? open.contact(home.contact).phone : said;
}

/** Of the own book first, then where something was done before; one home is one, however its door was typed. */
function homesOf(people: readonly Member[], orders: readonly RepairOrder[]): CallersHome[] {
  const known = [
    ...people.flatMap(({ addresses }) => addresses),
    ...orders.map(({ place, contact, homeKey }) => ({ ...place, contact, homeKey })),
  ];
  const first = known.filter(({ homeKey }, at) => known.findIndex((one) => one.homeKey === homeKey) === at);
  return first.flatMap(homeOf).slice(0, PAGE_ROWS);
}

const NO_PARTS: Door = { house: '', unit: '', room: '' };

type Home = Pick<CallersHome, 'street' | 'community'> & { readonly contact: Sealed };

function homeOf({ street, community, contact }: Home): CallersHome[] {
  if (whyNothing(contact) !== null) return [];
  const { house, unit, room } = open.door(contact) ?? NO_PARTS;
  return [{ street, community, door: open.contact(contact).door, house, unit, room }];
}
