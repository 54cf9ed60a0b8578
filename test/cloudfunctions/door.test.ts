import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { accepted, arrived, booked, finished } from '../kit/story';

let cloud: TestCloud;
const lines: string[] = [];
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, log: (line) => lines.push(line) });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const cancel = (orderId: string) => cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
const labour = (unitFen: number) => [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen }];

describe('The one door of every room', () => {
  test('refuses what the room does not know, what somebody may not, and what is not well said', async () => {
    expect(await say(LIU, 'repair', 'teleport', {})).toEqual(refused('UNKNOWN_ACTION'));
    expect(await say(LIU, 'repair', 'desk', { list: 'live' })).toEqual(refused('FORBIDDEN'));
    expect(await say(STAFF, 'repair', 'desk', { list: 'mine' })).toEqual({
      ok: false,
      refusal: { code: 'INVALID_INPUT', fields: [{ path: 'list', problem: expect.any(String) }] },
    });
  });

  test('does not tell a stranger whether an input would have been right', async () => {
    expect(await say(LIU, 'repair', 'desk', { nonsense: 1 })).toEqual(refused('FORBIDDEN'));
  });

  test('answers a request sent again with how things stand now, and does nothing twice', async () => {
    const orderId = await booked(cloud);
    const requestId = newRequestId();
    expect(await say(MA, 'repair', 'accept', { orderId }, requestId)).toEqual(granted());
    await cloud
      .phone(LIU)
      .does('repair', 'recognise', { orderId, workerId: 'w1', badgeWorn: true, uniformWorn: true });
    const again = await say(MA, 'repair', 'accept', { orderId }, requestId);
    expect(again).toEqual(
      expect.objectContaining({
        ok: true,
        value: expect.objectContaining({ state: 'accepted', recognised: true }),
      }),
    );
    expect(storedOrder(cloud, orderId).events.map(({ action }) => action)).toEqual([
      'book',
      'accept',
      'recognise',
    ]);
    await cancel(orderId);
  });

  test('books once for a booking sent three times at the same moment', async () => {
    const requestId = newRequestId();
    const input = {
      itemId: 'kitchen-drain',
      wrong: '堵了',
      photos: [],
      video: null,
      addressId: 'home',
      when: { kind: 'urgent' },
      providerId: null,
    };
    const answers = await Promise.all([1, 2, 3].map(() => say(LIU, 'repair', 'book', input, requestId)));
    const ids = answers.map((answer) => ('value' in answer ? (answer.value as { id: string }).id : 'none'));
    expect(new Set(ids).size).toBe(1);
    await cancel(ids[0] ?? '');
  });

  test('refuses the name of an earlier request for another wish', async () => {
    const orderId = await arrived(cloud);
    const requestId = newRequestId();
    expect(await say(MA, 'repair', 'quote', { orderId, lines: labour(9_000) }, requestId)).toEqual(granted());
    expect(await say(MA, 'repair', 'quote', { orderId, lines: labour(12_000) }, requestId)).toEqual(
      refused('REQUEST_REUSED'),
    );
    expect(await say(MA, 'repair', 'release', { orderId, reason: '不做了' }, requestId)).toEqual(
      refused('REQUEST_REUSED'),
    );
    expect(storedOrder(cloud, orderId).quote?.totalFen).toBe(9_000);
    await cancel(orderId);
  });

  test('lets two people use the same name for their requests', async () => {
    const orderId = await booked(cloud);
    const requestId = newRequestId();
    expect(await say(MA, 'repair', 'accept', { orderId }, requestId)).toEqual(granted());
    expect(await say(LIU, 'repair', 'cancel', { orderId, reason: null }, requestId)).toEqual(granted());
  });

  test('answers a worker who has lost the order meanwhile as if there were none, not with a fault', async () => {
    const orderId = await booked(cloud);
    const requestId = newRequestId();
    expect(await say(MA, 'repair', 'accept', { orderId }, requestId)).toEqual(granted());
    cloud.clock.move(2 * HOUR);
    await cloud.phone(LIU).does('repair', 'reportNoShow', { orderId });
    expect(await say(MA, 'repair', 'accept', { orderId }, requestId)).toEqual(refused('NOT_FOUND'));
    await cancel(orderId);
  });

  test('answers a fault calmly and writes it down under the request’s name', async () => {
    const orderId = await booked(cloud);
    cloud.faults.add({ when: { collection: 'repair_orders', op: 'update' }, kind: 'timeout', times: 20 });
    const requestId = newRequestId();
    const answer = await say(LIU, 'repair', 'cancel', { orderId, reason: null }, requestId);
    cloud.faults.clear();
    expect(answer).toEqual({ ok: false, fault: { requestId } });
    const told = lines.filter((line) => line.includes(requestId));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"action":"cancel"');
    expect(storedOrder(cloud, orderId).state).toBe('open');
    await cancel(orderId);
  });

  test('makes nothing of a conflict or a busy database but a second attempt', async () => {
    for (const kind of ['conflict', 'busy'] as const) {
      const orderId = await booked(cloud);
      cloud.faults.add({ when: { collection: 'repair_orders', op: 'update' }, kind, times: 2 });
      expect(await say(LIU, 'repair', 'cancel', { orderId, reason: null })).toEqual(granted());
      cloud.faults.clear();
    }
  });
});

describe('The clock', () => {
  const TIMER = { Type: 'Timer', TriggerName: 'every-minute', Time: '2026-11-16T01:00:00Z', Message: '' };
  const noticesOf = (orderId: string) =>
    stored<Notice>(cloud, 'notices').filter(({ subject }) => subject === orderId);

  async function owing(): Promise<string> {
    const orderId = await booked(cloud);
    expect(await say(MA, 'repair', 'accept', { orderId })).toEqual(granted());
    expect(storedOrder(cloud, orderId).owed).toBeGreaterThan(0);
    return orderId;
  }

  test('is not wound by a phone that says it were the timer', async () => {
    const orderId = await owing();
    for (const caller of [{ openid: LIU }, { source: 'wx_client' }])
      expect((await cloud.call('clock', TIMER, caller)).error?.code).toBe('PERMISSION_DENIED');
    expect((await cloud.call('clock', TIMER, { openid: LIU, source: 'wx_http' })).result).toEqual(
      refused('FORBIDDEN'),
    );
    expect(storedOrder(cloud, orderId).owed).toBeGreaterThan(0);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    expect(storedOrder(cloud, orderId).owed).toBe(0);
    await cancel(orderId);
  });

  test('does the work once when three ticks come at the same moment', async () => {
    const orderId = await owing();
    const ticks = await Promise.all([1, 2, 3].map(() => cloud.tick('clock')));
    expect(ticks.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    expect(noticesOf(orderId).filter(({ about }) => about === 'repair-accepted')).toHaveLength(1);
    const written = ticks
      .flatMap(({ invocation }) => invocation.ops)
      .filter(({ collection }) => collection === 'notices');
    expect(written.filter(({ op }) => op === 'add')).toHaveLength(noticesOf(orderId).length);
    await cancel(orderId);
  });

  test('waits for a tick that died, and then works again', async () => {
    const orderId = await owing();
    cloud.faults.add({ when: { collection: 'notices', op: 'add' }, kind: 'crash' });
    expect((await cloud.tick('clock')).error?.crashed).toBe(true);
    cloud.faults.clear();
    await cloud.tick('clock');
    expect(storedOrder(cloud, orderId).owed).toBeGreaterThan(0);
    cloud.clock.move(61_000);
    await cloud.tick('clock');
    expect(storedOrder(cloud, orderId).owed).toBe(0);
    await cancel(orderId);
  });

  test('goes on with the others when one thing fails again and again', async () => {
    const broken = { ...storedOrder(cloud, await finished(cloud)), actsAt: null };
    cloud.seed({
      repair_orders: Array.from({ length: 60 }, (_, i) => ({
        ...broken,
        _id: `broken-${i}`,
        urgentHolder: `free:broken-${i}`,
        effects: { hopeless: { kind: 'award', cause: `hopeless-${i}`, to: 'liu', rule: 'rating' } },
        owed: 1,
      })),
    });
    const orderId = await owing();
    cloud.faults.add({ when: { collection: 'points_accounts', op: 'get' }, kind: 'conflict', times: 1_000 });
    await cloud.tick('clock');
    cloud.faults.clear();
    expect(storedOrder(cloud, 'broken-59').owed).toBe(1);
    expect(storedOrder(cloud, orderId).owed).toBe(0);
    expect(
      lines.some((line) => line.includes('"job":"owed by repair-order"') && line.includes('"fault"')),
    ).toBe(true);
    await cancel(orderId);
  });

  test('settles for whoever asks, also somebody else’s order, and it changes nothing but what was owed', async () => {
    const orderId = await owing();
    const { version } = storedOrder(cloud, orderId);
    expect(await say(STRANGER, 'outbox', 'settle', { noun: 'repair-order', id: orderId })).toEqual(granted());
    expect([storedOrder(cloud, orderId).owed, storedOrder(cloud, orderId).version]).toEqual([0, version]);
    expect(await say(STRANGER, 'outbox', 'settle', { noun: 'town', id: 'liu' })).toEqual(
      refused('INVALID_INPUT'),
    );
    await cancel(orderId);
  });
});

test('An accepted order can be released into nobody’s hands but hers', async () => {
  const orderId = await accepted(cloud);
  await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏了' });
  const { state, pool, worker } = storedOrder(cloud, orderId);
  expect([state, pool, worker]).toEqual(['open', null, null]);
  await cancel(orderId);
});
