import type { Appointment } from '#domain/appointment/request';
import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { hasAgreed } from '#domain/membership/consent';
import type { Member } from '#domain/membership/member';
import type { RepairOrder } from '#domain/repair/order';
import type { Membership } from '#domain/union/membership';
import { command } from '../runtime/wechat-world';
import { find, findAlong } from './documents';
import { homeKey } from './homes';
import { numberedPerson } from './memberships';

/** Somebody with the firms in which this person works or has worked. */
export interface FoundMember {
  readonly member: Member;
  readonly firms: readonly Provider[];
}

const FIRMS = { firms: { from: 'providers', by: '_id', on: 'workers.memberId' } } as const;
const begins = (words: string) => command.gte(words).and(command.lt(`${words}\uffff`));
const page = (where: object) => ({ where, limit: PAGE_ROWS });

/** Who has taken the consent back is found by nobody. */
async function membersWhere(where: object): Promise<FoundMember[]> {
  const rows = await findAlong<Member, { firms: Provider }>('members', page(where), FIRMS);
  return rows.flatMap(({ found: member, along }) =>
    hasAgreed(member) ? [{ member, firms: along.firms }] : [],
  );
}

async function membersOf(where: object): Promise<FoundMember[]> {
  const steps = { people: { from: 'members', by: '_id' } } as const;
  const rows = await findAlong<Membership, { people: Member }>('memberships', page(where), steps);
  return rows.flatMap(({ along }) => along.people.filter(hasAgreed).map((member) => ({ member, firms: [] })));
}

interface Place {
  readonly street: string | null;
  readonly community: string;
}

/** 查找: what staff look for, each by an index, a page of a kind at most. */
export const finding = {
  ofPhone: (phoneKey: string) => membersWhere({ phoneKey }),
  called: (name: string) => membersWhere({ name: begins(name) }),
  ofStreet: (street: string) => membersWhere({ 'addresses.street': street }),
  ofPlace: ({ street, community }: Place) =>
    membersWhere({ 'addresses.community': community, ...(street ? { 'addresses.street': street } : {}) }),
  atDoor: (street: string, community: string, door: string) =>
    membersWhere({ 'addresses.homeKey': homeKey({ street, community }, door) }),
  ofCard: (number: string) => membersOf({ numberKey: number }),
  ofIdNumber: (idNumber: string) => membersOf({ personKey: numberedPerson(idNumber) }),
  ordersNumbered: (start: string) => find<RepairOrder>('repair_orders', page({ _id: begins(start) })),
  requestsNumbered: (start: string) => find<Appointment>('appointments', page({ _id: begins(start) })),
  /** What they had done, or booked for others. */
  ordersOf: async (personIds: readonly string[]) =>
    personIds.length === 0
      ? []
      : find<RepairOrder>('repair_orders', {
          ...page({ followerIds: command.in(personIds) }),
          orderBy: ['bookedAt', 'desc'],
        }),
  requestsOf: async (personIds: readonly string[]) =>
    personIds.length === 0
      ? []
      : find<Appointment>('appointments', {
          ...page({ residentId: command.in(personIds) }),
          orderBy: ['requestedAt', 'desc'],
        }),
};
