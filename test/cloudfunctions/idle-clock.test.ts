import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { INDEXES } from '../../cloudfunctions/store/indexes';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';
import { withStudios } from '../kit/studios';

// The timer of a district in which nothing happens: what it costs, and how late anything may come.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterEach(() => cloud.stop());

/** As the timer does, once a minute; answers what it cost. */
async function minute(): Promise<number> {
  cloud.clock.move(MINUTE);
  const { error } = await cloud.tick('clock', 'every-minute');
  expect(error).toBeUndefined();
  return cloud.last().calls;
}
const minutes = async (count: number): Promise<number[]> => {
  const calls: number[] = [];
  for (let no = 0; no < count; no += 1) calls.push(await minute());
  return calls;
};

describe('A district in which nothing happens', () => {
  test('costs at most 12 calls a tick and 5,760 a day', async () => {
    await cloud.tick('clock');
    // All seals are gone through once, as after each new key.
    cloud.clock.move(15 * MINUTE);
    await cloud.tick('clock');
    await minutes(8);
    const calls = await minutes(60);
    expect(Math.max(...calls)).toBeLessThanOrEqual(12);
    // Nothing is asked less often than once an hour, so that every hour is like this one.
    expect(24 * calls.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5_760);
    expect(Math.min(...calls)).toBeGreaterThan(0);
  });

  test('hears of its clock every ten minutes, and the clock writes nothing else', async () => {
    await cloud.tick('clock');
    cloud.clock.move(15 * MINUTE);
    await cloud.tick('clock');
    await minutes(8);
    const written: number[] = [];
    for (let no = 0; no < 60; no += 1) {
      await minute();
      const beatAt = stored<{ beatAt: number }>(cloud, 'leases')[0]?.beatAt ?? 0;
      expect(cloud.clock.now() - beatAt).toBeLessThan(11 * MINUTE);
      written.push(cloud.last().ops.filter(({ op }) => !/^(get|aggregate|count)$/.test(op)).length);
    }
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(6);
  });
});

describe('Whatever is due', () => {
  test('is done in the minute where somebody waits for it, and told within a quarter of an hour where a phone did not see to it', async () => {
    await cloud.tick('clock');
    await minutes(8);
    const orderId = await booked(cloud);
    cloud.clock.set((storedOrder(cloud, orderId).lapsesAt ?? 0) - MINUTE);
    await minute();
    expect(storedOrder(cloud, orderId).state).toBe('lapsed');
    const filed = await cloud.phone(LIU).ask('appointment', 'ask', {
      ...{ studioId: 'yunnan', topic: 'dispute', mode: 'studio', people: 1, place: null },
      ...{ about: '老板欠我们三个月工资', name: '刘女士', phone: '13905321111' },
    });
    expect(filed.ok).toBe(true);
    const owing = () => stored<{ owed: number }>(cloud, 'appointments').some(({ owed }) => owed > 0);
    expect(owing()).toBe(true);
    await minutes(16);
    expect(owing()).toBe(false);
  });

  test('is done although whatever else is asked in that minute is not answered', async () => {
    await cloud.tick('clock');
    await minutes(8);
    const orderId = await booked(cloud);
    cloud.clock.set((storedOrder(cloud, orderId).lapsesAt ?? 0) - MINUTE);
    const others = Object.keys(INDEXES).filter((name) => name !== 'repair_orders' && name !== 'leases');
    for (const collection of others)
      cloud.faults.add({ when: { collection, op: 'get', fn: 'clock' }, kind: 'timeout', times: 50 });
    await minute();
    cloud.faults.clear();
    expect(storedOrder(cloud, orderId).state).toBe('lapsed');
  });

  test('is done by the next tick where it could not be done in this one', async () => {
    await cloud.tick('clock');
    await minutes(8);
    const orderId = await booked(cloud);
    cloud.clock.set((storedOrder(cloud, orderId).lapsesAt ?? 0) - MINUTE);
    cloud.faults.add({
      when: { collection: 'repair_orders', op: 'update', fn: 'clock' },
      kind: 'timeout',
      times: 50,
    });
    await minute();
    expect(storedOrder(cloud, orderId).state).toBe('open');
    cloud.faults.clear();
    await minute();
    expect(storedOrder(cloud, orderId).state).toBe('lapsed');
  });
});
