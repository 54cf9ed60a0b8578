import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, monthOf } from '#domain/kernel/time';
import type { Rank } from '#domain/repair/rank';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { accepted, booked, closed } from '../kit/story';

// From the commands of people to what everybody can read: visits, prices and turns.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  await cloud.tick('clock');
});
afterAll(() => cloud.stop());

const rank = (workerId: string) => stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === workerId);
const firm = async (providerId: string) =>
  (await cloud.phone(LIU).does('provider', 'profile', { providerId })).figures;
const district = async () => (await cloud.phone(LIU).does('repair', 'figures', {})).district;

describe('What is published', () => {
  test('says nothing before anything was measured', async () => {
    expect(await district()).toBeNull();
    expect(await firm('firm-1')).toEqual({
      visits: 0,
      inTime: 0,
      urgent: 0,
      urgentInTime: 0,
      priceLevel: null,
    });
  });

  test('counts a visit in time for the firm and for the district', async () => {
    await closed(cloud);
    expect(await firm('firm-1')).toMatchObject({ visits: 1, inTime: 1, urgent: 1, urgentInTime: 1 });
    expect(await district()).toEqual({
      month: monthOf(MONDAY_NINE),
      whole: false,
      urgent: 1,
      urgentInTime: 1,
    });
  });

  test('counts who did not come, and an order that nobody took for the district alone', async () => {
    const orderId = await accepted(cloud);
    cloud.clock.move(70 * MINUTE);
    await cloud.phone(LIU).does('repair', 'reportNoShow', { orderId });
    // He is heard first.
    expect(await firm('firm-1')).toMatchObject({ visits: 1, inTime: 1, urgent: 1, urgentInTime: 1 });
    const left = await booked(cloud);
    cloud.clock.move(4 * HOUR + MINUTE);
    await cloud.tick('clock');
    expect(storedOrder(cloud, left).state).toBe('lapsed');
    // So does the half hour that he is said to have made late.
    expect(storedOrder(cloud, orderId).state).toBe('lapsed');
    expect(await firm('firm-1')).toMatchObject({ visits: 1, urgent: 1, urgentInTime: 1 });
    cloud.clock.move(DAY);
    await cloud.tick('clock');
    expect(await firm('firm-1')).toMatchObject({ visits: 2, inTime: 1, urgent: 2, urgentInTime: 1 });
    expect(await district()).toMatchObject({ urgent: 3, urgentInTime: 1 });
  });

  test('has a price level once five orders were charged', async () => {
    for (let paid = 1; paid < 5; paid += 1) await closed(cloud);
    const { priceLevel } = await firm('firm-1');
    expect(priceLevel).toBe(80);
    const lines = stored<{ charge?: object }>(cloud, 'outcomes');
    expect(lines.filter(({ charge }) => charge)).toHaveLength(5);
  });
});

describe('His turn', () => {
  test('passes when he accepts, he is not asked again while he holds an urgent order, and then he is', async () => {
    const before = rank('w1')?.servedAt ?? 0;
    cloud.clock.move(HOUR);
    const orderId = await accepted(cloud);
    const served = storedOrder(cloud, orderId).acceptedAt;
    expect(rank('w1')).toMatchObject({ ready: false, servedAt: served });
    expect(served).toBeGreaterThan(before);
    await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason: '居民来电取消' });
    expect(rank('w1')).toMatchObject({ ready: true, servedAt: served });
  });

  test('has passed also when he gives the order back', async () => {
    cloud.clock.move(HOUR);
    const orderId = await accepted(cloud);
    const served = storedOrder(cloud, orderId).acceptedAt;
    await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏在路上了' });
    expect(rank('w1')).toMatchObject({ ready: true, servedAt: served });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });
});
