import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { FAR, FAR_MANAGER, inSituation, SITUATIONS, wideDistrict } from '../kit/every-state';
import { storedOrder } from '../kit/once';
import { FIVE_STARS, PHOTO } from '../kit/story';

let cloud: TestCloud;
const orders = new Map<string, string>();

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(wideDistrict());
  for (const situation of SITUATIONS) orders.set(situation, await inSituation(cloud, situation));
});
afterAll(() => cloud.stop());

const of = (situation: string) => orders.get(situation) ?? '';
const send = (openid: string, room: string, action: string, input: object) =>
  cloud.phone(openid).send(room, { action, requestId: newRequestId(), input });
const refused = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

const BOOKING = {
  itemId: DRAIN._id,
  wrong: '厨房下水道堵了',
  photos: [],
  video: null,
  addressId: HER_ADDRESS,
  when: { kind: 'urgent' },
  providerId: null,
};

/** Every action on one order, as it would have to be said to succeed for somebody. */
const ON_AN_ORDER: readonly (readonly [room: string, action: string, by: string, input: object])[] = [
  ['repair', 'order', STRANGER, {}],
  ['repair', 'order', FAR, {}],
  ['repair', 'order', FAR_MANAGER, {}],
  ['repair', 'accept', FAR, {}],
  ['repair', 'acceptFor', FAR_MANAGER, { workerId: 'far' }],
  ['repair', 'offer', STRANGER, { to: 'everyone' }],
  ['repair', 'recognise', STRANGER, { workerId: 'w1', badgeWorn: true, uniformWorn: true }],
  ['repair', 'disown', STRANGER, { reason: null }],
  ['repair', 'arrive', FAR, { code: '123456' }],
  ['repair', 'quote', FAR, { lines: [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: 9_000 }] }],
  ['repair', 'approve', STRANGER, { quoteId: 'any' }],
  ['repair', 'decline', STRANGER, { reason: null }],
  ['repair', 'finish', FAR, { checked: [], photosBefore: [PHOTO], photosAfter: [PHOTO], paidFen: 0 }],
  ['repair', 'confirm', STRANGER, { paidFen: 0 }],
  ['repair', 'cancel', STRANGER, { reason: null }],
  ['repair', 'release', FAR, { reason: '来不了了' }],
  ['repair', 'reportNoShow', STRANGER, {}],
  ['rating', 'rate', STRANGER, FIVE_STARS],
  ['rating', 'own', STRANGER, {}],
  ['rating', 'add', STRANGER, { text: '还好着', photos: [] }],
  ['rating', 'own', MANAGER, {}],
  ['rating', 'own', MA, {}],
];

describe('Somebody else’s order is answered exactly like one that does not exist', () => {
  test.each(ON_AN_ORDER)('%s.%s, asked by %s, in every state', async (room, action, by, input) => {
    const missing = await send(by, room, action, { ...input, orderId: 'there-is-no-such-order' });
    expect(missing).toEqual(refused('NOT_FOUND'));
    // Whoever asks has files of his own, which are none of the order's.
    const kept = () => JSON.stringify({ ...cloud.dump(), uploads: null });
    const before = kept();
    for (const situation of SITUATIONS) {
      expect(await send(by, room, action, { ...input, orderId: of(situation) }), situation).toEqual(missing);
    }
    expect(kept()).toBe(before);
  });
});

describe('What a phone says about others, about prices and about itself counts for nothing', () => {
  test('nobody books to the address of somebody else', async () => {
    await cloud.phone(STRANGER).does('membership', 'saveAddress', {
      id: null,
      street: '云南路街道',
      community: '东平路社区',
      house: '2 号',
      unit: '',
      room: '101',
      name: '王女士',
      phone: '13905320010',
    });
    const { addresses } = await cloud.phone(STRANGER).does('membership', 'me', {});
    const hers = addresses.find(({ id }) => id !== HER_ADDRESS)?.id;
    expect(await send(LIU, 'repair', 'book', { ...BOOKING, addressId: hers })).toEqual(
      refused('ADDRESS_NOT_FOUND'),
    );
    expect(await send(LIU, 'membership', 'removeAddress', { id: hers })).toEqual(
      refused('ADDRESS_NOT_FOUND'),
    );
  });

  test.each([
    'role',
    'roles',
    'memberId',
    'openid',
    'residentId',
    'priceMinFen',
    'state',
    'contact',
    'bookedById',
  ])('a booking that also says %s is refused, and the field is named', async (field) => {
    const answer = await send(LIU, 'repair', 'book', { ...BOOKING, [field]: 'staff' });
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'INVALID_INPUT', fields: [{ path: field, problem: 'unknown' }] },
    });
  });

  test('roles beside the input change nothing', async () => {
    const event = {
      action: 'desk',
      requestId: newRequestId(),
      input: { list: 'live' },
      roles: ['staff'],
      memberId: 'staff-zhou',
      userInfo: { openId: STAFF },
    };
    expect(await cloud.phone(LIU).send('repair', event)).toEqual(refused('FORBIDDEN'));
    expect(await cloud.phone(STAFF).send('repair', event)).toEqual(expect.objectContaining({ ok: true }));
  });

  test('the times, prices and names of an order come from the cloud', async () => {
    const { id } = await cloud.phone(LIU).does('repair', 'book', { ...BOOKING, when: { kind: 'urgent' } });
    const order: RepairOrder = storedOrder(cloud, id);
    expect(Math.abs(order.bookedAt - cloud.clock.now())).toBeLessThan(60_000);
    expect(order.item.prices).toEqual(DRAIN.prices);
    expect([order.residentId, order.bookedById]).toEqual(['liu', 'liu']);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: id, reason: null });
  });

  test('a manager accepts only for the own workers', async () => {
    const orderId = of('open');
    for (const workerId of ['w2', 'far', 'nobody']) {
      expect(await send(MANAGER, 'repair', 'acceptFor', { orderId, workerId })).toEqual(refused('NOT_FOUND'));
    }
    expect(storedOrder(cloud, orderId).state).toBe('open');
  });

  test('labour above the public list, or not on it, is refused at entry', async () => {
    const line = { kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: 15_001 };
    const quote = (changed: object) =>
      send(MA, 'repair', 'quote', { orderId: of('arrived'), lines: [{ ...line, ...changed }] });
    expect(await quote({})).toEqual(refused('PRICE_ABOVE_LIST'));
    expect(await quote({ priceId: 'gold-plating' })).toEqual(refused('PRICE_NOT_ON_LIST'));
    expect(await quote({ name: '机器疏通', unit: '次' })).toEqual(refused('INVALID_INPUT'));
  });

  test('she approves the quote that she saw, and no other', async () => {
    expect(await send(LIU, 'repair', 'approve', { orderId: of('quoted'), quoteId: 'another-quote' })).toEqual(
      refused('QUOTE_CHANGED'),
    );
    expect(storedOrder(cloud, of('quoted')).state).toBe('quoted');
  });

  test('a worker does not accept an order of his own household', async () => {
    const { id } = await cloud.phone(MA).does('repair', 'book', { ...BOOKING, when: { kind: 'urgent' } });
    expect(await send(MA, 'repair', 'accept', { orderId: id })).toEqual(refused('NOT_FOUND'));
    expect(await send(MANAGER, 'repair', 'acceptFor', { orderId: id, workerId: 'w1' })).toEqual(
      refused('NOT_FOUND'),
    );
  });
});
