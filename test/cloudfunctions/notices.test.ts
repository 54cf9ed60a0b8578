import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Grants, Notice } from '#domain/notice/notice';
import { saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { booked } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const grant = () => cloud.phone(LIU).does('notice', 'grant', { purposes: ['order', 'result'] });
const left = () => stored<Grants>(cloud, 'notice_grants').find(({ _id }) => _id === 'liu')?.left.order ?? 0;
const noticesOf = (orderId: string) =>
  stored<Notice>(cloud, 'notices').filter(({ subject }) => subject === orderId);
const hers = (orderId: string) => noticesOf(orderId).find(({ memberId }) => memberId === 'liu');
const sentTo = (orderId: string) =>
  cloud
    .outbox()
    .filter(
      ({ api, request }) => api === 'subscribeMessage.send' && JSON.stringify(request).includes(orderId),
    );
const settle = (orderId: string) => say(LIU, 'outbox', 'settle', { noun: 'repair-order', id: orderId });
const fail = (errcode: number, times: number) =>
  cloud.faults.add({ when: { op: 'subscribeMessage.send' }, kind: 'errcode', errcode, times });

/** Accepted, and she has not been told yet. */
async function untold(): Promise<string> {
  const orderId = await booked(cloud);
  const answer = await say(MA, 'repair', 'accept', { orderId });
  expect(answer.ok).toBe(true);
  return orderId;
}
const cancel = (orderId: string) => say(LIU, 'repair', 'cancel', { orderId, reason: null });

describe('What needs a person is told once', () => {
  test('one notice for one cause and person, however often the effects are carried out', async () => {
    const orderId = await untold();
    await Promise.all([settle(orderId), settle(orderId), settle(orderId), cloud.tick('clock')]);
    await settle(orderId);
    expect(noticesOf(orderId).map(({ memberId, about }) => `${memberId} ${about}`)).toEqual([
      'liu repair-accepted',
    ]);
    await cancel(orderId);
  });

  test('without her consent no message goes out, and it shows in the app', async () => {
    expect(left()).toBe(0);
    const orderId = await untold();
    await settle(orderId);
    expect(sentTo(orderId)).toEqual([]);
    expect(hers(orderId)).toEqual(expect.objectContaining({ message: 'none', sendAt: null, readAt: null }));
    const { notices } = await cloud.phone(LIU).does('notice', 'list', {});
    expect(notices.map(({ subject }) => subject)).toContain(orderId);
    await cancel(orderId);
  });

  test('one consent carries one message', async () => {
    await grant();
    expect(left()).toBe(1);
    const orderId = await untold();
    await settle(orderId);
    expect(sentTo(orderId)).toHaveLength(1);
    expect([left(), hers(orderId)?.message]).toEqual([0, 'sent']);
    await cancel(orderId);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'one message goes out when everybody carries out the effects at once (interleaving %i)',
    async (seed) => {
      await grant();
      await grant();
      const before = left();
      const orderId = await untold();
      cloud.reseed(seed);
      await Promise.all([1, 2, 3, 4].map(() => settle(orderId)));
      cloud.reseed(undefined);
      await settle(orderId);
      expect(sentTo(orderId)).toHaveLength(1);
      expect(left()).toBe(before - 1);
      await cancel(orderId);
    },
  );
});

describe('A message that does not get through', () => {
  test('is sent again, each time after a longer pause, and given up after the fifth time', async () => {
    await grant();
    const before = left();
    const orderId = await untold();
    fail(-1, 100);
    await settle(orderId);
    const pauses: number[] = [];
    for (let tries = 1; tries < 5; tries += 1) {
      const notice = hers(orderId);
      expect(notice).toEqual(expect.objectContaining({ message: 'due', tries }));
      const dueAt = notice?.sendAt ?? 0;
      pauses.push(Math.round((dueAt - cloud.clock.now()) / MINUTE));
      const sent = sentTo(orderId).length;
      cloud.clock.set(dueAt - MINUTE / 2);
      await cloud.tick('clock');
      expect(sentTo(orderId)).toHaveLength(sent);
      cloud.clock.set(dueAt);
      await cloud.tick('clock');
      expect(sentTo(orderId)).toHaveLength(sent + 1);
    }
    cloud.faults.clear();
    expect(pauses).toEqual([2, 4, 8, 16]);
    expect(hers(orderId)).toEqual(expect.objectContaining({ message: 'failed', tries: 5, sendAt: null }));
    expect(left()).toBe(before);
    await cancel(orderId);
  });

  test('goes out at the second attempt, and its consent is used once', async () => {
    const before = left();
    const orderId = await untold();
    fail(-1, 1);
    await settle(orderId);
    expect(hers(orderId)?.message).toBe('due');
    cloud.clock.move(3 * MINUTE);
    await cloud.tick('clock');
    cloud.faults.clear();
    expect([hers(orderId)?.message, left()]).toEqual(['sent', before - 1]);
    await cancel(orderId);
  });

  test('because WeChat knows of no consent (43101) shows in the app only, and our count is put right', async () => {
    await grant();
    await grant();
    const orderId = await untold();
    fail(43101, 1);
    await settle(orderId);
    cloud.faults.clear();
    expect([hers(orderId)?.message, hers(orderId)?.sendAt, left()]).toEqual(['none', null, 0]);
    cloud.clock.move(60 * MINUTE);
    await cloud.tick('clock');
    expect(sentTo(orderId)).toHaveLength(1);
    await cancel(orderId);
  });
});

describe('Reading', () => {
  test('marks what she has seen, hers only, and not what came later', async () => {
    const first = await untold();
    await settle(first);
    const until = cloud.clock.now();
    cloud.clock.move(MINUTE);
    await cancel(first);
    await settle(first);
    const his = stored<Notice>(cloud, 'notices').filter(
      ({ memberId, readAt }) => memberId === 'member-w1' && readAt === null,
    ).length;
    expect(his).toBeGreaterThan(0);
    const second = await untold();
    await settle(second);
    await cloud.phone(LIU).does('notice', 'markRead', { until });
    expect([hers(first)?.readAt === null, hers(second)?.readAt]).toEqual([false, null]);
    expect((await cloud.phone(LIU).does('notice', 'unread', {})).count).toBe(1);
    expect((await cloud.phone(MA).does('notice', 'unread', {})).count).toBe(his);
    await cancel(second);
  });
});

describe('A message that WeChat will not take', () => {
  const noticed = async () => {
    await grant();
    const orderId = await untold();
    return orderId;
  };

  test.each([47003, 40037])(
    'because it does not fit (%i) is not sent again, and the code is kept',
    async (code) => {
      const orderId = await noticed();
      fail(code, 100);
      await settle(orderId);
      expect(hers(orderId)).toMatchObject({ message: 'failed', sendAt: null, errorCode: code });
      cloud.clock.move(60 * MINUTE);
      await cloud.tick('clock');
      expect(sentTo(orderId)).toHaveLength(1);
      cloud.faults.clear();
      await cancel(orderId);
    },
  );

  test('because the person takes it back (43101) shows in the app, and the count is put right', async () => {
    const orderId = await noticed();
    fail(43101, 1);
    await settle(orderId);
    expect(hers(orderId)).toMatchObject({ message: 'none', sendAt: null });
    expect(left()).toBe(0);
    await cancel(orderId);
  });
});

describe('At night', () => {
  test('nothing is sent that can wait: it goes out at seven, and shows in the app at once', async () => {
    const MIDNIGHT = MONDAY_NINE + 15 * 60 * MINUTE;
    await grant();
    cloud.clock.set(MIDNIGHT);
    const closed = {
      cause: 'night',
      to: 'liu',
      about: 'repair-closed',
      noun: 'repair-order',
      id: 'night-order',
    };
    const order = cloud.dump().repair_orders?.[0] as { _id: string };
    await rewrite(cloud, 'repair_orders', order._id, {
      effects: { night: { kind: 'notify', ...closed } },
      owed: 1,
    });
    await settle(order._id);
    const seven = MIDNIGHT + 7 * 60 * MINUTE;
    expect(hers('night-order')).toMatchObject({ message: 'due', sendAt: seven, readAt: null });
    cloud.clock.set(seven - MINUTE);
    await cloud.tick('clock');
    expect(sentTo('night-order')).toHaveLength(0);
    cloud.clock.set(seven);
    await cloud.tick('clock');
    expect(sentTo('night-order')).toHaveLength(1);
    expect(hers('night-order')?.message).toBe('sent');
  });
});
