import type { RepairOrder } from '#domain/repair/order';
import { sealContact } from '../../cloudfunctions/runtime/seal';
import { homeKey } from '../../cloudfunctions/store/homes';
import { openCloud, type TestCloud } from './cloud';
import { anIdentity, aResident, MONDAY_NINE, smallDistrict } from './district';
import { inSituation } from './every-state';
import { storedOrder } from './once';

/** Who had 马师傅 in, and where. Her openid is `wx-<memberId>`. */
export interface Visited {
  readonly memberId: string;
  readonly orderId: string;
  readonly door: string;
  /** On the order. */
  readonly phone: string;
  readonly closedAt?: number;
}

/** An order as a whole story leaves it, from which others are copied. */
export async function aClosedOrder(): Promise<RepairOrder> {
  const cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  const order = storedOrder(cloud, await inSituation(cloud, 'closed'));
  await cloud.stop();
  return order;
}

export const orderOf = (like: RepairOrder, { memberId, orderId, door, phone, closedAt }: Visited) => ({
  ...like,
  _id: orderId,
  residentId: memberId,
  bookedById: memberId,
  contact: sealContact({ name: '居民', phone, door }),
  homeKey: homeKey(like.place, door),
  urgentHolder: `free:${orderId}`,
  closedAt: closedAt ?? like.closedAt,
  effects: {},
  owed: 0,
});

/** Residents and their closed orders, added to a small district. */
export function visitedHomes(cloud: TestCloud, like: RepairOrder, homes: readonly Visited[]): void {
  const people = new Map(homes.map((home) => [home.memberId, home]));
  const unknown = (collection: string, idOf: (home: Visited) => string) => {
    const known = new Set((cloud.dump()[collection] ?? []).map((one) => '_id' in one && one._id));
    return [...people.values()].filter((home) => !known.has(idOf(home)));
  };
  cloud.seed({
    members: unknown('members', ({ memberId }) => memberId).map(({ memberId, phone, door }) =>
      aResident(memberId, phone, door),
    ),
    identities: unknown('identities', ({ memberId }) => `wx-${memberId}`).map(({ memberId }) =>
      anIdentity(`wx-${memberId}`, memberId, ['resident']),
    ),
    repair_orders: homes.map((home) => orderOf(like, home)),
  });
}

/** So many homes of so many people, none of whom has anything to do with the firm. */
export const strangersHomes = (count: number, prefix = 'resident'): Visited[] =>
  Array.from({ length: count }, (_, i) => ({
    memberId: `${prefix}-${i}`,
    orderId: `order-of-${prefix}-${i}`,
    door: `${prefix} 路 ${i} 号`,
    phone: `139053${String(22_000 + i)}`,
  }));
