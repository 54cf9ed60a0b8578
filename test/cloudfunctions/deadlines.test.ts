import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { When } from '#domain/repair/order';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, SUN, smallDistrict } from '../kit/district';
import { booksAgree, stored, storedOrder } from '../kit/once';
import { accepted, booked, finished } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const cancel = (orderId: string) => cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
const stateOf = (orderId: string) => storedOrder(cloud, orderId).state;

/** Sets the clock and lets it tick; it goes on while the tick works, so a second before is well before. */
async function tickAt(instant: number): Promise<void> {
  cloud.clock.set(instant);
  const { error } = await cloud.tick('clock');
  expect(error).toBeUndefined();
}

async function bookedFor(when: When, providerId: string | null = null): Promise<string> {
  const { id } = await cloud.phone(LIU).does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '水管漏了',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when,
    providerId,
  });
  return id;
}

const BEFORE = 30_000;

describe('What time does by itself', () => {
  test('after 48 hours of silence the clock confirms, and not before', async () => {
    const orderId = await finished(cloud);
    const due = storedOrder(cloud, orderId).actsAt ?? 0;
    expect(due - (storedOrder(cloud, orderId).finish?.at ?? 0)).toBe(48 * HOUR);
    await tickAt(due - BEFORE);
    expect(stateOf(orderId)).toBe('finished');
    await tickAt(due);
    const order = storedOrder(cloud, orderId);
    expect([order.state, order.paidFen, order.events.at(-1)?.by]).toEqual(['closed', null, 'clock']);
    expect(stored<{ _id: string }>(cloud, 'points_entries').map(({ _id }) => _id)).toContain(
      `repair-closed-${orderId}`,
    );
    booksAgree(cloud);
  });

  test('an urgent order that nobody takes lapses after four hours, and not before', async () => {
    const orderId = await booked(cloud);
    const due = storedOrder(cloud, orderId).bookedAt + 4 * HOUR;
    await tickAt(due - BEFORE);
    expect(stateOf(orderId)).toBe('open');
    await tickAt(due);
    expect(stateOf(orderId)).toBe('lapsed');
    expect(await say(MA, 'repair', 'accept', { orderId })).toEqual(refused('TAKEN'));
  });

  test('an order for a window lapses at the end of its window, and not before', async () => {
    const from = cloud.clock.now() + 3 * DAY;
    const orderId = await bookedFor({ kind: 'window', from, to: from + 2 * HOUR });
    await tickAt(from + 2 * HOUR - BEFORE);
    expect(stateOf(orderId)).toBe('open');
    await tickAt(from + 2 * HOUR);
    expect(stateOf(orderId)).toBe('lapsed');
  });

  test('an accepted order does not lapse, but a day after the promise it is hers again, and the district’s to answer for', async () => {
    const orderId = await accepted(cloud);
    const promised = storedOrder(cloud, orderId).promisedAt ?? 0;
    await tickAt(promised + DAY - BEFORE);
    expect(stateOf(orderId)).toBe('accepted');
    await tickAt(promised + 2 * DAY);
    expect(storedOrder(cloud, orderId)).toMatchObject({
      state: 'open',
      pool: null,
      excludedWorkerIds: ['w1'],
    });
    await tickAt(promised + 9 * DAY);
    expect(stateOf(orderId)).toBe('lapsed');
  });

  test('rounds widen, staff are alarmed once, and a chosen firm that does not answer loses its chance', async () => {
    const orderId = await booked(cloud);
    const { bookedAt } = storedOrder(cloud, orderId);
    await tickAt(bookedAt + 10 * MINUTE);
    await tickAt(bookedAt + 20 * MINUTE);
    const alarms = storedOrder(cloud, orderId).events.filter(({ action }) => action === 'alarm');
    expect(alarms).toHaveLength(1);
    const told = stored<{ about: string; subject: string; memberId: string }>(cloud, 'notices');
    expect(
      told.filter(({ about, subject }) => about === 'repair-alarm' && subject === orderId),
    ).toMatchObject([{ memberId: 'staff-zhou' }]);
    await cancel(orderId);
    const chosen = await bookedFor({ kind: 'urgent' }, 'firm-1');
    const until = storedOrder(cloud, chosen).chosenUntil ?? 0;
    await tickAt(until - BEFORE);
    expect(storedOrder(cloud, chosen).pool).toBe('firm/firm-1');
    await tickAt(until);
    expect(storedOrder(cloud, chosen).pool).toBeNull();
    expect(await say(MA, 'repair', 'accept', { orderId: chosen })).toEqual(refused('TAKEN'));
    await cloud.phone(LIU).does('repair', 'offer', { orderId: chosen, to: 'same-firm' });
    expect(await say(MA, 'repair', 'accept', { orderId: chosen })).toEqual(granted());
    await cancel(chosen);
  });

  test('whoever confirms at the moment at which the clock would closes it once', async () => {
    const orderId = await finished(cloud);
    cloud.clock.set(storedOrder(cloud, orderId).actsAt ?? 0);
    const [answer] = await Promise.all([
      say(LIU, 'repair', 'confirm', { orderId, paidFen: 12_000 }),
      cloud.tick('clock'),
    ]);
    expect([granted(), refused('NOT_NOW')]).toContainEqual(answer);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
    expect(storedOrder(cloud, orderId).events.filter(({ to }) => to === 'closed')).toHaveLength(1);
    booksAgree(cloud);
  });

  test('a window in the past, too far ahead or of another length cannot be booked', async () => {
    const now = cloud.clock.now();
    for (const [from, to] of [
      [now - HOUR, now + HOUR],
      [now + 15 * DAY, now + 15 * DAY + 2 * HOUR],
      [now + DAY, now + DAY + HOUR],
      [now + 3 * HOUR, now + HOUR],
    ]) {
      const input = {
        itemId: DRAIN._id,
        wrong: '漏水',
        photos: [],
        video: null,
        addressId: HER_ADDRESS,
        when: { kind: 'window', from, to },
        providerId: null,
      };
      expect(await say(LIU, 'repair', 'book', input)).toEqual(refused('WINDOW_NOT_POSSIBLE'));
    }
  });
});

describe('When the worker does not come', () => {
  test('she can say so half an hour after the promised time, and not before', async () => {
    const orderId = await accepted(cloud);
    const from = (storedOrder(cloud, orderId).promisedAt ?? 0) + 30 * MINUTE;
    cloud.clock.set(from - BEFORE);
    expect(await say(LIU, 'repair', 'reportNoShow', { orderId })).toEqual(refused('TOO_EARLY'));
    cloud.clock.set(from);
    expect(await say(LIU, 'repair', 'reportNoShow', { orderId })).toEqual(granted());
    expect(storedOrder(cloud, orderId)).toEqual(
      expect.objectContaining({ state: 'open', pool: null, worker: null, excludedWorkerIds: ['w1'] }),
    );
    await cancel(orderId);
  });

  test('after a release she chooses who is asked next, and the one who released is not', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏在路上了' });
    expect(await say(SUN, 'repair', 'accept', { orderId })).toEqual(refused('TAKEN'));
    await cloud.phone(LIU).does('repair', 'offer', { orderId, to: 'everyone' });
    expect(await say(MA, 'repair', 'accept', { orderId })).toEqual(refused('NOT_FOUND'));
    expect(await say(SUN, 'repair', 'accept', { orderId })).toEqual(granted());
    await cancel(orderId);
  });

  test('offered to the same firm, it is seen by that firm only', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏在路上了' });
    await cloud.phone(LIU).does('repair', 'offer', { orderId, to: 'same-firm' });
    expect(await say(SUN, 'repair', 'accept', { orderId })).toEqual(refused('NOT_FOUND'));
    expect(storedOrder(cloud, orderId).pool).toBe('firm/firm-1');
    await cancel(orderId);
  });

  test('a chosen firm alone is asked, until she opens the order to all', async () => {
    const orderId = await bookedFor({ kind: 'urgent' }, 'firm-1');
    expect(await say(SUN, 'repair', 'accept', { orderId })).toEqual(refused('NOT_FOUND'));
    await cloud.phone(LIU).does('repair', 'offer', { orderId, to: 'everyone' });
    expect(await say(SUN, 'repair', 'accept', { orderId })).toEqual(granted());
    await cancel(orderId);
  });
});

describe('At the door', () => {
  test('five wrong codes make a new one; he waits ten minutes, and staff are told once', async () => {
    const orderId = await accepted(cloud);
    await cloud
      .phone(LIU)
      .does('repair', 'recognise', { orderId, workerId: 'w1', badgeWorn: true, uniformWorn: true });
    const old = storedOrder(cloud, orderId).arrivalCode?.digits ?? '';
    const wrong = old === '000000' ? '111111' : '000000';
    const enter = (code: string, requestId?: string) =>
      cloud.phone(MA).ask('repair', 'arrive', { orderId, code }, requestId);
    for (let i = 1; i <= 4; i += 1) expect(await enter(wrong)).toEqual(refused('WRONG_CODE'));
    const fifth = newRequestId();
    for (let i = 1; i <= 3; i += 1) expect(await enter(wrong, fifth)).toEqual(refused('WRONG_CODE'));
    const code = storedOrder(cloud, orderId).arrivalCode;
    expect(code?.wrong).toHaveLength(5);
    expect(await enter(code?.digits ?? '')).toEqual(refused('TOO_MANY_TRIES'));
    await cloud.tick('clock');
    const told = stored<Notice>(cloud, 'notices').filter(({ about }) => about === 'codes-tried');
    expect(told.map(({ subject }) => subject)).toEqual([orderId]);
    cloud.clock.move(10 * MINUTE);
    if (code?.digits !== old) expect(await enter(old)).toEqual(refused('WRONG_CODE'));
    expect(await enter(code?.digits ?? '')).toMatchObject({ ok: true });
    await cancel(orderId);
  });

  test('a wrong code is answered with that and nothing else, least of all the right one', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(LIU).does('repair', 'recognise', {
      orderId,
      workerId: 'w1',
      badgeWorn: true,
      uniformWorn: true,
    });
    const code = storedOrder(cloud, orderId).arrivalCode?.digits === '000000' ? '111111' : '000000';
    const answer = await say(MA, 'repair', 'arrive', { orderId, code });
    expect(answer).toStrictEqual({ ok: false, refusal: { code: 'WRONG_CODE' } });
    await cancel(orderId);
  });

  test('no code helps before she has looked at him', async () => {
    const orderId = await accepted(cloud);
    expect(await say(MA, 'repair', 'arrive', { orderId, code: '123456' })).toEqual(
      refused('NOT_RECOGNISED_YET'),
    );
    expect(
      await say(LIU, 'repair', 'recognise', { orderId, workerId: 'w2', badgeWorn: true, uniformWorn: true }),
    ).toEqual(refused('WORKER_CHANGED'));
    await cancel(orderId);
  });
});
