import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { accepted, booked } from '../kit/story';

let cloud: TestCloud;

beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = smallDistrict();
  const second = anIdentity('wx-second', 'staff-second', ['resident', 'staff']);
  cloud.seed({ ...district, identities: [...(district.identities ?? []), second] });
});
afterEach(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const told = () => stored<Notice>(cloud, 'notices').map(({ memberId, about }) => `${memberId} ${about}`);
const lease = () => stored<{ holder: string; until: number }>(cloud, 'leases')[0];

describe('One tick at a time', () => {
  test('while somebody holds the lease nothing is done, and afterwards it is given back', async () => {
    const orderId = await booked(cloud);
    cloud.clock.set(storedOrder(cloud, orderId).lapsesAt ?? 0);
    const until = cloud.clock.now() + 10 * MINUTE;
    cloud.seed({ leases: [{ _id: 'clock', holder: 'another', until }] });
    await tick();
    expect(storedOrder(cloud, orderId).state).toBe('open');
    cloud.clock.move(11 * MINUTE);
    await tick();
    expect(storedOrder(cloud, orderId).state).toBe('lapsed');
    expect(lease()?.until).toBe(0);
  });

  test('a tick that comes to its end too late does not give back the lease that another one has by then', async () => {
    const orderId = await booked(cloud);
    cloud.clock.set(storedOrder(cloud, orderId).lapsesAt ?? 0);
    const running = cloud.tick('clock');
    for (let tries = 0; !lease() && tries < 1_000; tries += 1)
      await new Promise((next) => setTimeout(next, 2));
    const until = cloud.clock.now() + 10 * MINUTE;
    await rewrite(cloud, 'leases', 'clock', { holder: 'another', until });
    await running;
    expect(lease()).toMatchObject({ holder: 'another', until });
  });
});

describe('What a noun owes', () => {
  test('is told to all staff, not only to the first', async () => {
    const orderId = await booked(cloud);
    cloud.clock.set(storedOrder(cloud, orderId).bookedAt + 20 * MINUTE);
    await tick();
    expect(told()).toEqual(expect.arrayContaining(['staff-zhou repair-alarm', 'staff-second repair-alarm']));
  });

  test('is done although the first of it cannot be done, which stays owed and is done once it can', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(LIU).ask('repair', 'cancel', { orderId, reason: null });
    const { effects } = storedOrder(cloud, orderId);
    expect(Object.keys(effects)).not.toEqual([]);
    const impossible = { kind: 'award', cause: 'impossible', to: 'liu', rule: 'rating' };
    await rewrite(cloud, 'repair_orders', orderId, {
      effects: { 'award:impossible:liu': impossible, ...effects },
      owed: Object.keys(effects).length + 1,
    });
    cloud.faults.add({
      when: { collection: 'points_accounts', op: 'get', fn: 'clock' },
      kind: 'timeout',
      times: 1_000,
    });
    await tick();
    const left = storedOrder(cloud, orderId);
    expect([Object.keys(left.effects), left.owed]).toEqual([['award:impossible:liu'], 1]);
    cloud.faults.clear();
    await tick();
    expect(storedOrder(cloud, orderId)).toMatchObject({ effects: {}, owed: 0 });
  });

  test('is done, too, behind what cannot be done in the same books', async () => {
    const orderId = await booked(cloud);
    const award = (cause: string, rule: string) => ({ kind: 'award', cause, to: 'liu', rule });
    const effects = {
      'award:first': award('first', 'unheard-of'),
      'award:second': award('second', 'rating'),
    };
    await rewrite(cloud, 'repair_orders', orderId, { effects, owed: 2 });
    await tick();
    const left = storedOrder(cloud, orderId);
    expect([Object.keys(left.effects), left.owed]).toEqual([['award:first'], 1]);
  });
});

describe('Reading messages', () => {
  test('a phone whose clock is ahead does not mark what comes later as read', async () => {
    await cloud.phone(LIU).does('notice', 'markRead', { until: 4_102_444_800_000 });
    const orderId = await booked(cloud);
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    const hers = stored<Notice>(cloud, 'notices').filter(({ memberId }) => memberId === 'liu');
    expect(hers.map(({ readAt }) => readAt)).toEqual([null]);
    await rewrite(cloud, 'notices', hers[0]?._id ?? '', { at: cloud.clock.now() + 60 * MINUTE });
    await cloud.phone(LIU).does('notice', 'markRead', { until: 4_102_444_800_000 });
    expect(stored<Notice>(cloud, 'notices').find(({ memberId }) => memberId === 'liu')?.readAt).toBeNull();
    cloud.clock.move(61 * MINUTE);
    await cloud.phone(LIU).does('notice', 'markRead', { until: 4_102_444_800_000 });
    expect(
      stored<Notice>(cloud, 'notices').find(({ memberId }) => memberId === 'liu')?.readAt,
    ).not.toBeNull();
  });
});
