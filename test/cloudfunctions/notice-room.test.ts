import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sayFen } from '#domain/kernel/money';
import type { Grants, Notice } from '#domain/notice/notice';
import type { Rank } from '#domain/repair/rank';
import type { LocalCloud } from '../../local-cloud';
import { HUIMIN, LIU, MA, NEIGHBOUR, NOW, workerActor } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { called } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// The own messages, asked in the test's own process.

let cloud: LocalCloud;
let room: typeof import('../../cloudfunctions/notice/messages');
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await import('../../cloudfunctions/notice/messages');
});
beforeEach(() => cloud.renew(NOW));

const notice = (_id: string, at: number, over: object = {}) => ({
  ...{ _id, memberId: 'liu', about: 'repair-accepted', noun: 'repair-order', subject: 'order-1', at },
  ...{ readAt: null, message: 'none', tries: 0, sendAt: null },
  ...over,
});
const many = (count: number) => Array.from({ length: count }, (_, no) => notice(`n${no}`, NOW - no));
const seed = (...notices: ReturnType<typeof notice>[]) => cloud.seed(rows('notices', notices));

describe('The own messages', () => {
  test('come in pages of twenty, the newest first, and say whether there are more', async () => {
    seed(...many(21), notice('hers', NOW, { memberId: 'neighbour' }));
    const first = await room.list({}, called(LIU));
    if (!first.ok) throw new Error('refused');
    expect(first.value.notices.map(({ id }) => id)).toEqual(many(20).map(({ _id }) => _id));
    expect(first.value.more).toBe(true);
    expect(await room.list({ before: NOW }, called(LIU))).toMatchObject({ value: { more: false } });
    expect(await room.list({ before: NOW - 19 }, called(LIU))).toMatchObject({
      value: { notices: [{ id: 'n20', read: false }], more: false },
    });
  });

  test('that were not read are counted, and a visitor has none', async () => {
    seed(...many(3), notice('read', NOW, { readAt: NOW }), notice('hers', NOW, { memberId: 'neighbour' }));
    expect(await room.unread({}, called(LIU))).toEqual({ ok: true, value: { count: 3 } });
    expect(await room.unread({}, { ...called(LIU), identity: null })).toEqual({
      ok: true,
      value: { count: 0 },
    });
  });

  test('are read up to the instant that was seen, and never beyond now', async () => {
    seed(...many(3), notice('to-come', NOW + 5), notice('hers', NOW - 9, { memberId: 'neighbour' }));
    const readAt = () =>
      Object.fromEntries(stored<Notice>(cloud, 'notices').map(({ _id, readAt: at }) => [_id, at]));
    expect(await room.markRead({ until: NOW - 1 }, called(LIU))).toEqual({ ok: true, value: { done: true } });
    expect(readAt()).toEqual({ n0: null, n1: NOW, n2: NOW, 'to-come': null, hers: null });
    await room.markRead({ until: NOW + 100 }, called(LIU, { now: NOW + 1 }));
    expect(readAt()).toEqual({ n0: NOW + 1, n1: NOW, n2: NOW, 'to-come': null, hers: null });
  });
});

describe('A message of an order', () => {
  const told = (over: object) => rows('notices', [notice('n', NOW, over)]);
  const first = async () => {
    const page = await room.list({}, called(LIU));
    if (!page.ok) throw new Error('refused');
    return page.value.notices[0];
  };
  const QUOTED = { about: 'repair-quoted', facts: { who: MA.memberId, fen: 8_000 } };

  test('names who did it as the order has him, and the sum that waits today', async () => {
    const order = anOrder({ state: 'quoted' });
    cloud.seed({ ...told({ ...QUOTED, subject: order._id }), ...rows('repair_orders', [order]) });
    const sum = sayFen(order.quote?.totalFen ?? 0);
    expect(await first()).toMatchObject({
      news: `${order.worker?.name}报价 ${sum}，等您同意`,
      act: { page: `pages/resident/order/index?id=${order._id}` },
    });
    const erased = { ...order, worker: order.worker && { ...order.worker, name: '已注销' } };
    await cloud.renew(NOW);
    cloud.seed({ ...told({ ...QUOTED, subject: order._id }), ...rows('repair_orders', [erased]) });
    expect((await first())?.news).toMatch(/^已注销报价/);
  });

  test('offers nothing once that was done, or to whom it is not', async () => {
    const order = anOrder({ state: 'approved' });
    cloud.seed({ ...told({ ...QUOTED, subject: order._id }), ...rows('repair_orders', [order]) });
    expect(await first()).toMatchObject({ act: null, news: 'ma师傅报价 ¥80，等您同意' });
    await cloud.renew(NOW);
    cloud.seed(told({ ...QUOTED, subject: 'gone' }));
    expect(await first()).toMatchObject({ act: null, news: '师傅报价 ¥80，等您同意' });
  });

  test('asks for a rating until there is one, and for fifteen days', async () => {
    const order = anOrder({ state: 'closed' });
    const closed = { about: 'repair-closed', subject: order._id, facts: { fen: 8_000 } };
    cloud.seed({ ...told(closed), ...rows('repair_orders', [order]) });
    expect((await first())?.act?.label).toBe('去评价');
    cloud.seed(rows('ratings', [{ _id: order._id, residentId: LIU.memberId }]));
    expect((await first())?.act).toBeNull();
  });
});

describe('A consent to one message', () => {
  const HIM = workerActor(HUIMIN, MA);
  const left = (id: string) =>
    stored<Grants>(cloud, 'notice_grants').find(({ _id }) => _id === id)?.left.task;
  const isReachable = () =>
    stored<Rank>(cloud, 'ranks').map(({ reachable, version }) => [reachable, version]);
  const rank = (memberId: string) =>
    rows('ranks', [{ _id: 'ma', memberId, providerId: 'huimin', pools: [], ready: true, reachable: false }]);

  test('is counted for the own person, once however often it is sent', async () => {
    expect(await room.grant({ purposes: ['task'] }, called(LIU))).toEqual({
      ok: true,
      value: { done: true },
    });
    expect(left('liu')).toBe(1);
    await room.grant({ purposes: ['task'] }, called(LIU, { requestId: 'tap' }));
    await room.grant({ purposes: ['task'] }, called(LIU, { requestId: 'tap' }));
    expect([left('liu'), left('neighbour')]).toEqual([2, undefined]);
    await room.grant({ purposes: ['task'] }, called(NEIGHBOUR));
    expect([left('liu'), left('neighbour')]).toEqual([2, 1]);
  });

  test('counts again for a worker who can be reached already, but for the same tap sent again', async () => {
    cloud.seed(rank(MA.memberId));
    await room.grant({ purposes: ['task'] }, called(HIM, { requestId: 'tap' }));
    await room.grant({ purposes: ['task'] }, called(HIM, { requestId: 'tap' }));
    expect(isReachable()).toEqual([[true, 2]]);
    await room.grant({ purposes: ['task'] }, called(HIM, { requestId: 'next' }));
    expect([left(MA.memberId), isReachable()]).toEqual([2, [[true, 3]]]);
  });

  test('makes a worker one who can be reached, and of a resident no worker', async () => {
    cloud.seed(rank(MA.memberId));
    await room.grant({ purposes: ['task'] }, called(LIU));
    expect(isReachable()).toEqual([[false, 1]]);
    await room.grant({ purposes: ['task'] }, called(HIM));
    expect(isReachable()).toEqual([[true, 2]]);
  });

  test('that was sent again and is used up since makes nobody reachable', async () => {
    cloud.seed({
      ...rank(MA.memberId),
      ...rows('notice_grants', [{ _id: MA.memberId, left: { task: 0 }, taps: ['tap'] }]),
    });
    await room.grant({ purposes: ['task'] }, called(HIM, { requestId: 'tap' }));
    expect([left(MA.memberId), isReachable()]).toEqual([0, [[false, 1]]]);
  });
});
