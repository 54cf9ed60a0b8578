import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import type { Contracts } from '#domain/contracts';
import type { Allowance } from '#domain/kernel/allowance';
import type { InputOf } from '#domain/kernel/contract';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { granted, refused } from '../kit/answers';
import { WISH as WISH_TO_TALK } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  aResident,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  STREET,
  smallDistrict,
} from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { withStudios } from '../kit/studios';

// 限额: how many orders one person may have open, whoever books them, however fast.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed({
    members: [{ ...aResident('newcomer'), phoneConfirmed: null }],
    identities: [anIdentity(NEWCOMER, 'newcomer', ['resident'])],
  });
});
afterEach(() => cloud.stop());

const NEWCOMER = 'wx-newcomer';
const from = MONDAY_NINE + DAY;
const WINDOW = { kind: 'window', from, to: from + 2 * HOUR } as const;
const URGENT = { kind: 'urgent' } as const;
const WISH = { itemId: DRAIN._id, wrong: '堵了', photos: [], video: null, providerId: null };

const book = (openid: string, when: typeof WINDOW | typeof URGENT = WINDOW, requestId = newRequestId()) =>
  cloud.phone(openid).ask('repair', 'book', { ...WISH, addressId: HER_ADDRESS, when }, requestId);
const bookFor = (
  openid: string,
  phone: string,
  when: typeof WINDOW | typeof URGENT = WINDOW,
  photos: string[] = [],
) =>
  cloud.phone(openid).ask('repair', 'bookFor', {
    ...{ ...WISH, when, photos },
    whose: {
      name: '邻居',
      phone,
      street: STREET,
      community: '寿张路社区',
      house: '3',
      unit: '',
      room: '302',
    },
    consent: { agreed: true, how: 'by-telephone', relation: '邻居' },
  });
const several = async (count: number, one: () => Promise<{ ok: boolean }>) => {
  for (let no = 0; no < count; no += 1) expect(await one()).toEqual(granted());
};
const open = () => stored<RepairOrder>(cloud, 'repair_orders').filter(({ state }) => state === 'open');
const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });

describe('A person has at most five orders open', () => {
  test('and two urgent ones among them; as soon as one has ended there is room for another', async () => {
    await several(2, () => book(LIU, URGENT));
    expect(await book(LIU, URGENT)).toEqual(refused('TOO_MANY_URGENT_ORDERS'));
    await several(3, () => book(LIU));
    expect(await book(LIU)).toEqual(refused('TOO_MANY_ORDERS'));
    expect(open()).toHaveLength(5);
    const [first] = open();
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: first?._id ?? '', reason: null });
    expect(await book(LIU, first?.when.kind === 'urgent' ? URGENT : WINDOW)).toEqual(granted());
    expect(await book(LIU)).toEqual(refused('TOO_MANY_ORDERS'));
    expect(await book(STRANGER)).toEqual(granted());
  });

  test('however many bookings are sent at the same moment, whatever their order', async () => {
    for (let seed = 1; seed <= effort(1, 20); seed += 1) {
      cloud.reseed(seed);
      const answers = await Promise.all(Array.from({ length: effort(8, 12) }, () => book(STRANGER)));
      cloud.reseed(undefined);
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(5);
      expect(answers.filter(({ ok }) => !ok)).toContainEqual(refused('TOO_MANY_ORDERS'));
      expect(open().length).toBe(5);
    }
  });

  test('also where somebody else books for her, and whoever books for others counts them, too', async () => {
    await rewrite(cloud, 'members', 'liu', { phoneKey: await keyOf('13905320001') });
    await several(5, () => bookFor(STRANGER, '13905320001'));
    expect(await book(LIU)).toEqual(refused('TOO_MANY_ORDERS'));
    expect(await bookFor(STRANGER, '13905320003')).toEqual(refused('TOO_MANY_ORDERS'));
    expect(await book(STRANGER)).toEqual(refused('TOO_MANY_ORDERS'));
  });

  test('but what staff do for a caller is refused for no limit', async () => {
    await several(5, () => book(LIU));
    await several(8, () => bookFor(STAFF, '13905320001'));
    expect(open()).toHaveLength(13);
  });
});

describe('A person has at most three requests for a talk open', () => {
  beforeEach(() => cloud.seed(onlyStudios()));
  const ask = (openid: string, wish: Partial<typeof TALK> = {}) =>
    cloud.phone(openid).ask('appointment', 'ask', { ...TALK, ...wish });

  test('and one while nobody has confirmed the phone; as soon as one has ended there is room for another', async () => {
    await several(3, () => ask(LIU));
    expect(await ask(LIU)).toEqual(refused('TOO_MANY_REQUESTS'));
    const [requestId = ''] = requests().map(({ _id }) => _id);
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId });
    expect(await ask(LIU)).toEqual(granted());
    await ask(NEWCOMER);
    expect(await ask(NEWCOMER)).toEqual(refused('PHONE_UNCONFIRMED'));
  });

  test('however many are sent at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: effort(5, 12) }, () => ask(LIU)));
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(3);
    expect(requests().length).toBe(answers.filter(({ ok }) => ok).length);
  });

  test('whoever came too late for the last place has not used up one of the three', async () => {
    await ask(STRANGER, { place: { from: LAST_PLACE, orWait: false } });
    for (let no = 0; no < 4; no += 1) {
      expect(await ask(LIU, { place: { from: LAST_PLACE, orWait: false } })).toEqual(refused('SLOT_FULL'));
    }
    await several(3, () => ask(LIU));
  });

  test('also where one that was made is sent again with other words', async () => {
    const requestIds = Array.from({ length: 3 }, () => newRequestId());
    const send = (about: string, requestId: string) =>
      cloud.phone(LIU).ask('appointment', 'ask', { ...TALK, about }, requestId);
    for (const requestId of requestIds) expect(await send('老板欠薪', requestId)).toEqual(granted());
    for (const requestId of requestIds) {
      expect(await send('另一件事', requestId)).toEqual(refused('REQUEST_REUSED'));
    }
    expect(await ask(LIU)).toEqual(refused('TOO_MANY_REQUESTS'));
  });

  test('but a psychological one is never refused, although nobody holds more than three of the counsellors’ times', async () => {
    await several(3, () => ask(LIU));
    const at = (day: number) => ({ from: CARE_TIME + day * DAY, orWait: false });
    const careTimes = [0, 1, 2, 3].map((day) => ({ topic: 'psychological', place: at(day) }) as const);
    for (const wish of careTimes) expect(await ask(LIU, wish)).toEqual(granted());
    const placed = requests().filter(({ topic, slot }) => topic === 'psychological' && slot !== null);
    expect(placed).toHaveLength(3);
    expect(requests()).toHaveLength(7);
  });

  test('nor does anybody get more than three of them by moving psychological ones there later', async () => {
    const placed = () => requests().filter(({ slot, waitsFor }) => slot !== null || waitsFor !== null);
    const rebook = (requestId: string, day: number) =>
      cloud.phone(LIU).ask('appointment', 'rebook', {
        requestId,
        place: { from: CARE_TIME + day * DAY, orWait: true },
      });
    for (let no = 0; no < 5; no += 1) expect(await ask(LIU, { topic: 'psychological' })).toEqual(granted());
    const ids = requests().map(({ _id }) => _id);
    for (const day of [0, 1, 2]) expect(await rebook(ids[day] ?? '', day)).toEqual(granted());
    expect(await rebook(ids[3] ?? '', 3)).toEqual(refused('TOO_MANY_PLACES'));
    expect(placed()).toHaveLength(3);
    expect(requests().every(({ state, officer }) => state === 'requested' && officer !== null)).toBe(true);
    expect(await rebook(ids[0] ?? '', 6)).toEqual(granted());
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId: ids[1] ?? '' });
    expect(await rebook(ids[3] ?? '', 3)).toEqual(granted());
    expect(placed()).toHaveLength(3);
  });
});
const requests = () => stored<Appointment>(cloud, 'appointments');
const onlyStudios = () => {
  const { studios, identities, members } = withStudios({ members: [], identities: [] });
  return { studios, identities, members } as Record<string, object[]>;
};
/** Tomorrow at two 郑干事 listens. */
const CARE_TIME = MONDAY_NINE + DAY + 5 * HOUR;
/** Tomorrow at ten 周主席 has one place. */
const LAST_PLACE = MONDAY_NINE + DAY + HOUR;
const TALK: InputOf<Contracts['appointment'], 'ask'> = WISH_TO_TALK;

describe('An account whose phone nobody has confirmed has one order open', () => {
  test('and a further one when that has ended', async () => {
    expect(await book(NEWCOMER)).toEqual(granted());
    expect(await book(NEWCOMER)).toEqual(refused('PHONE_UNCONFIRMED'));
    expect(await bookFor(NEWCOMER, '13905320003')).toEqual(refused('PHONE_UNCONFIRMED'));
    await cloud.phone(NEWCOMER).does('repair', 'cancel', { orderId: open()[0]?._id ?? '', reason: null });
    expect(await book(NEWCOMER)).toEqual(granted());
  });
});

describe('What is counted', () => {
  test('is counted once, however often the same booking is sent, also when it was the last one', async () => {
    await several(4, () => book(LIU));
    const requestId = newRequestId();
    const answers = [await book(LIU, WINDOW, requestId), await book(LIU, WINDOW, requestId)];
    expect(answers).toEqual([granted(), granted()]);
    expect(open()).toHaveLength(5);
  });

  test('is not what was refused for another reason, nor for long what died on the way', async () => {
    const lost = { itemId: 'no-such-item', addressId: HER_ADDRESS, when: WINDOW };
    for (let no = 0; no < 6; no += 1) {
      expect(await cloud.phone(LIU).ask('repair', 'book', { ...WISH, ...lost })).toEqual(
        refused('ITEM_NOT_FOUND'),
      );
    }
    cloud.faults.add({ when: { collection: 'repair_orders', op: 'add' }, kind: 'crash', times: 5 });
    for (let no = 0; no < 5; no += 1) await book(LIU).catch(() => undefined);
    cloud.faults.clear();
    expect(await book(LIU)).toEqual(refused('TOO_MANY_ORDERS'));
    cloud.clock.move(3 * MINUTE);
    await several(5, () => book(LIU));
  });

  test('stands on one small document per person, whatever has been booked and cancelled', async () => {
    for (let no = 0; no < 12; no += 1) {
      const answer = await book(LIU);
      if (answer.ok)
        await cloud.phone(LIU).does('repair', 'cancel', { orderId: answer.value.id, reason: null });
    }
    const [hers] = stored<Allowance>(cloud, 'allowances');
    expect(hers?.held['open-orders']?.length).toBeLessThanOrEqual(5);
  });
});

describe('What a booking costs with what it counts', () => {
  test('is six calls, four in sequence, the first time, too, and where a full measure has room again', async () => {
    await book(LIU, URGENT);
    expect(cost()).toEqual({ calls: 6, depth: 4 });
    await book(LIU, URGENT);
    expect(cost()).toEqual({ calls: 6, depth: 4 });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: open()[0]?._id ?? '', reason: null });
    expect(await book(LIU, URGENT)).toEqual(granted());
    expect(cost()).toEqual({ calls: 6, depth: 4 });
  });

  test('for somebody else is as much: it counts for two, and all that it names is read at once, the first time, too, and where both had as many as may be', async () => {
    const urgent = () => bookFor(STRANGER, '13905320003', URGENT);
    await several(2, urgent);
    expect(cost()).toEqual({ calls: 6, depth: 4 });
    expect(await urgent()).toEqual(refused('TOO_MANY_URGENT_ORDERS'));
    for (const { _id } of open())
      await cloud.phone(STRANGER).does('repair', 'cancel', { orderId: _id, reason: null });
    expect(await urgent()).toEqual(granted());
    expect(cost()).toEqual({ calls: 6, depth: 4 });
  });

  test('is one more with photos, whose tickets are spent before anything is counted', async () => {
    const photos = ['cloud://local.local/1.jpg', 'cloud://local.local/2.jpg'];
    const wish = { ...WISH, photos, when: URGENT };
    expect(await cloud.phone(LIU).ask('repair', 'book', { ...wish, addressId: HER_ADDRESS })).toEqual(
      granted(),
    );
    expect(cost()).toEqual({ calls: 7, depth: 5 });
    expect(await bookFor(STRANGER, '13905320003', URGENT, photos)).toEqual(granted());
    expect(cost()).toEqual({ calls: 7, depth: 5 });
  });
});

async function keyOf(phone: string): Promise<string> {
  const { fingerprint } = await import('../../cloudfunctions/runtime/seal');
  return fingerprint(phone);
}
