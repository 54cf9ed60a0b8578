import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aWorker, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { orderDocuments } from '../kit/many-orders';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const [BLANK] = orderDocuments(1);
const his = aWorker('w1');

function jobOf(id: string, state: State, hoursAgo: number): RepairOrder {
  if (!BLANK) throw new Error('no order to start from');
  const { workerId, memberId, name, photo, badgeNo, phone } = his;
  const firm = { providerId: 'firm-1', office: '', providerName: 'firm-1 管道服务' };
  return {
    ...BLANK,
    _id: id,
    state,
    pool: null,
    urgentHolder: `free:${id}`,
    worker: { workerId, memberId, name, photo, badgeNo, phone, ...firm },
    bookedAt: MONDAY_NINE - hoursAgo * HOUR,
  };
}

test('A worker finds an order promised long ago however much he has done since, at the cost of what he has in hand', async () => {
  const done = Array.from({ length: 60 }, (_, i) => jobOf(`done-${i}`, 'closed', i + 1));
  const inHand = [jobOf('promised-long-ago', 'accepted', 200), jobOf('frozen-one', 'frozen', 100)];
  cloud.seed({ repair_orders: [...done, ...inHand] });

  const { rows, more } = await cloud.phone(MA).does('repair', 'jobs', { inHand: true });

  expect(rows.map(({ id }) => id)).toEqual(['frozen-one', 'promised-long-ago']);
  expect(more).toBe(false);
  expect(cloud.last().examined).toBeLessThan(12);
});
