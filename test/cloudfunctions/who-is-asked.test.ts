import { beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Rank } from '#domain/repair/rank';
import { forgetAllowances } from '../kit/allowances';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aCertificate,
  aWorker,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MA,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  STREET,
  SUN,
  smallDistrict,
} from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { accepted, booked, closed } from '../kit/story';

// Who is asked, telephoned, sent again or let go, and what counts as having been served.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  return () => cloud.stop();
});

const WINDOW = { kind: 'window', from: MONDAY_NINE + DAY, to: MONDAY_NINE + DAY + 2 * HOUR } as const;
const WISH = { itemId: DRAIN._id, wrong: '水管漏了', photos: [], video: null, providerId: null };
const HERS = {
  name: '刘奶奶',
  phone: '13905320077',
  street: STREET,
  community: '寿张路社区',
  house: '1 号',
  unit: '',
  room: '101',
};
const bookedForWindow = async () => {
  const wish = { ...WISH, addressId: HER_ADDRESS, when: WINDOW };
  return (await cloud.phone(LIU).does('repair', 'book', wish)).id;
};

describe('A turn', () => {
  test('passes also when the worker takes an order for a window', async () => {
    await cloud.tick('clock');
    cloud.clock.move(HOUR);
    const orderId = await bookedForWindow();
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    await cloud.tick('clock');
    const rank = stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === 'w1');
    expect(rank?.servedAt).toBe(storedOrder(cloud, orderId).acceptedAt);
    expect(rank?.servedAt).toBeGreaterThan(MONDAY_NINE);
  });
});

describe('Staff who look for somebody by telephone', () => {
  test('are not sent to the worker who gave it back, but to everybody else', async () => {
    const orderId = await booked(cloud);
    cloud.clock.move(11 * MINUTE);
    const asked = async () =>
      (await cloud.phone(STAFF).does('repair', 'callees', { orderId })).workers.map((one) => one.workerId);
    expect((await asked()).sort()).toEqual(['w1', 'w2']);
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏了' });
    cloud.clock.move(11 * MINUTE);
    expect(await asked()).toEqual(['w2']);
  });
});

describe('A rework', () => {
  const AGAIN = {
    kind: 'window',
    from: MONDAY_NINE + 3 * DAY,
    to: MONDAY_NINE + 3 * DAY + 2 * HOUR,
  } as const;
  const askAgain = (orderId: string) =>
    cloud.phone(LIU).does('repair', 'rework', { orderId, at: AGAIN, reason: '又堵了' });

  test('goes to the worker who was there while he is fit', async () => {
    const orderId = await closed(cloud);
    expect((await askAgain(orderId)).state).toBe('accepted');
    expect(storedOrder(cloud, orderId).worker?.workerId).toBe('w1');
  });

  test('goes to nobody whose certificate or training has run out, or who has left; another firm is looked for', async () => {
    const over = { validFromOn: '2025-01-01', validToOn: '2026-10-01' };
    const unfit = [
      { certificates: [aCertificate('pipes', over)] },
      { trainedUntilOn: '2026-11-01' },
      { left: true },
    ];
    for (const changes of unfit) {
      await rewrite(cloud, 'providers', 'firm-1', { workers: [aWorker('w1')] });
      await forgetAllowances(cloud);
      const orderId = await closed(cloud);
      await rewrite(cloud, 'providers', 'firm-1', { workers: [aWorker('w1', changes)] });
      await askAgain(orderId);
      expect(storedOrder(cloud, orderId)).toMatchObject({
        state: 'open',
        worker: null,
        excludedWorkerIds: ['w1'],
        lastProvider: { id: 'firm-1' },
      });
    }
  });
});

describe('Who books for somebody else', () => {
  const bookFor = (openid: string) =>
    cloud.phone(openid).does('repair', 'bookFor', {
      ...WISH,
      when: { kind: 'urgent' },
      whose: HERS,
      consent: { agreed: true, how: 'by-telephone', relation: '女儿' },
    });

  test('as a relative who asked her by telephone books online, and staff on the telephone do not', async () => {
    const byRelative = await bookFor(STRANGER);
    expect(storedOrder(cloud, byRelative.id)).toMatchObject({
      channel: 'online',
      bookedById: 'stranger',
      consent: { how: 'by-telephone', relation: '女儿' },
    });
    const byStaff = await bookFor(STAFF);
    expect(storedOrder(cloud, byStaff.id).channel).toBe('telephone');
  });
});

describe('A firm that is stopped', () => {
  const stop = async () => {
    const sweepsAt = cloud.clock.now();
    const event = { at: sweepsAt, action: 'step', from: 'good', to: 'suspended' };
    const [firm] = stored<Provider>(cloud, 'providers').filter(({ _id }) => _id === 'firm-1');
    await rewrite(cloud, 'providers', 'firm-1', {
      standing: 'suspended',
      sweepsAt,
      events: [...(firm?.events ?? []), event],
    });
    await cloud.tick('clock');
  };

  test('loses what it accepted and where it was to come again, and what it was asked for', async () => {
    const first = await accepted(cloud);
    const postponed = await bookedForWindow();
    await cloud.phone(SUN).does('repair', 'accept', { orderId: postponed });
    const mine = await bookedForWindow();
    await cloud.phone(MA).does('repair', 'accept', { orderId: mine });
    const from = WINDOW.from + DAY;
    const visit = {
      from,
      to: from + 2 * HOUR,
      by: 'worker',
      agreed: true,
      why: '缺件',
      sinceAt: 0,
      proposed: null,
    };
    await rewrite(cloud, 'repair_orders', mine, { state: 'postponed', visit });
    const wish = { ...WISH, addressId: HER_ADDRESS, when: WINDOW, providerId: 'firm-1' };
    const { id: asked } = await cloud.phone(STRANGER).does('repair', 'book', wish);
    await stop();
    const swept = { state: 'open', pool: null, worker: null, lastProvider: null };
    expect(storedOrder(cloud, first)).toMatchObject({ ...swept, excludedWorkerIds: ['w1'] });
    expect(storedOrder(cloud, mine)).toMatchObject({ ...swept, excludedWorkerIds: ['w1'], visit: null });
    expect(storedOrder(cloud, asked)).toMatchObject({ state: 'open', pool: null, chosenProviderId: null });
    // Another firm's order is nobody's to take.
    expect(storedOrder(cloud, postponed)).toMatchObject({ state: 'accepted', worker: { workerId: 'w2' } });
  });

  test('is swept again for whoever accepted on the earlier standing, until none can be left', async () => {
    await stop();
    const late = await bookedForWindow();
    await cloud.phone(SUN).does('repair', 'accept', { orderId: late });
    const worker = { ...storedOrder(cloud, late).worker, workerId: 'w1', providerId: 'firm-1' };
    await rewrite(cloud, 'repair_orders', late, { worker });
    const sweeps = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1')?.sweepsAt;
    expect(sweeps()).not.toBeNull();
    cloud.clock.move(31_000);
    await cloud.tick('clock');
    expect(storedOrder(cloud, late)).toMatchObject({ state: 'open', worker: null });
    expect(sweeps()).not.toBeNull();
    cloud.clock.move(2 * MINUTE + 1000);
    await cloud.tick('clock');
    expect(sweeps()).toBeNull();
  });
});

describe('The complaints of an order', () => {
  test('are listed to whoever complained and to staff; the other of the two sees none of them', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '来的不是他' });
    await cloud.tick('clock');
    // Whoever follows the order has no part in what another one complained of.
    await rewrite(cloud, 'repair_orders', orderId, { followerIds: ['liu', 'stranger'] });
    const listed = async (openid: string) =>
      (await cloud.phone(openid).does('provider', 'complaintsOfOrder', { orderId })).rows.length;
    expect([await listed(LIU), await listed(STAFF), await listed(STRANGER)]).toEqual([1, 1, 0]);
  });
});
