import { afterAll, beforeEach, expect, test } from 'vitest';
import { CALL_NOTES_MAX } from '#domain/repair/order-parts';
import { granted, refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  aResident,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { booked } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';

// 跟进 and 通话记录 on the local cloud: one follows at a time, staff alone read of it, and what was said lies sealed.

const OTHER = 'wx-other-staff';
const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
let orderId = '';
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  const district = smallDistrict();
  cloud.seed(
    withStudios({
      ...district,
      identities: [...(district.identities ?? []), anIdentity(OTHER, 'staff-wu', ['resident', 'staff'])],
      members: [
        ...(district.members ?? []),
        { ...aResident('staff-zhou', '13905320044'), name: '周敏' },
        { ...aResident('staff-wu', '13905320045'), name: '吴静' },
      ],
    }),
  );
  orderId = await booked(cloud);
});

const NOTE = { whom: 'resident', outcome: 'reached', words: '说好下午三点来' } as const;

test('of two who take it at the same moment one has it, and the other reads who', async () => {
  const take = (openid: string) => cloud.phone(openid).ask('repair', 'attend', { orderId, instead: null });
  const answers = await Promise.all([STAFF, OTHER].map(take));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(refused('ATTENDED_ALREADY'));
  const [winner, loser] = answers[0]?.ok ? [STAFF, OTHER] : [OTHER, STAFF];
  const name = winner === STAFF ? '周敏' : '吴静';
  const { attendant } = await cloud.phone(loser).does('repair', 'attending', { orderId });
  expect(attendant).toMatchObject({ name, mine: false });
  const { rows } = await cloud.phone(loser).does('repair', 'desk', { list: 'live' });
  expect(rows).toMatchObject([{ id: orderId, attendant: { name, mine: false, since: attendant?.since } }]);
});

test('a colleague takes it over and gives it back, and it ends with the order', async () => {
  const [zhou, wu] = [cloud.phone(STAFF), cloud.phone(OTHER)];
  const { attendant } = await zhou.does('repair', 'attend', { orderId, instead: null });
  const over = await wu.does('repair', 'attend', { orderId, instead: attendant?.since ?? 0 });
  expect(over).toMatchObject({ attendant: { name: '吴静', mine: true }, can: ['handBack', 'noteCall'] });
  expect(await zhou.ask('repair', 'handBack', { orderId })).toEqual(refused('NOT_NOW'));
  expect((await wu.does('repair', 'handBack', { orderId })).attendant).toBeNull();
  await wu.does('repair', 'attend', { orderId, instead: null });
  await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  expect(storedOrder(cloud, orderId).attendant).toBeNull();
});

test('whoever was dismissed looks after nothing, on the desk and on the page, and a colleague takes it', async () => {
  const [zhou, wu] = [cloud.phone(STAFF), cloud.phone(OTHER)];
  await zhou.does('repair', 'attend', { orderId, instead: null });
  await rewrite(cloud, 'repair_orders', orderId, {
    attendant: { memberId: 'staff-gone', since: MONDAY_NINE },
  });
  const { rows } = await wu.does('repair', 'desk', { list: 'live' });
  expect(rows).toMatchObject([{ id: orderId, attendant: null }]);
  expect(await wu.does('repair', 'attending', { orderId })).toMatchObject({
    attendant: null,
    can: ['attend', 'noteCall'],
  });
  const taken = await wu.does('repair', 'attend', { orderId, instead: null });
  expect(taken).toMatchObject({ attendant: { name: '吴静', mine: true } });
});

test('whoever has become concerned leaves it, and is shown nothing more', async () => {
  const zhou = cloud.phone(STAFF);
  await zhou.does('repair', 'attend', { orderId, instead: null });
  await zhou.does('repair', 'noteCall', { orderId, ...NOTE });
  await rewrite(cloud, 'repair_orders', orderId, { bookedById: 'staff-zhou' });
  expect(await zhou.does('repair', 'attending', { orderId })).toMatchObject({ calls: [], can: ['handBack'] });
  expect(await zhou.does('repair', 'handBack', { orderId })).toEqual({ attendant: null, calls: [], can: [] });
  expect(await zhou.ask('repair', 'attending', { orderId })).toEqual(refused('OWN_CASE'));
});

test('a call is noted by staff alone, in words that lie sealed, so often for an order', async () => {
  const zhou = cloud.phone(STAFF);
  const { calls } = await zhou.does('repair', 'noteCall', { orderId, ...NOTE });
  expect(calls).toEqual([{ at: expect.any(Number), name: '周敏', ...NOTE }]);
  expect(JSON.stringify(storedOrder(cloud, orderId).calls)).not.toContain('下午三点');
  const long = { orderId, ...NOTE, words: '长'.repeat(141) };
  expect(await zhou.ask('repair', 'noteCall', long)).toMatchObject({
    refusal: { code: 'INVALID_INPUT', fields: [{ path: 'words' }] },
  });
  for (let times = 1; times < CALL_NOTES_MAX; times += 1)
    await zhou.does('repair', 'noteCall', { orderId, ...NOTE, words: String(times) });
  expect(await zhou.ask('repair', 'noteCall', { orderId, ...NOTE })).toEqual(refused('CALL_NOTES_FULL'));
});

test('nobody but staff may ask, and no view of anybody shows any of it', async () => {
  const told = async (openid: string) => [
    await cloud.phone(openid).ask('repair', 'order', { orderId }),
    await cloud.phone(openid).ask('repair', 'mine', {}),
    await cloud.phone(openid).ask('membership', 'me', {}),
  ];
  const everybody = [LIU, MA, MANAGER, CHAIR];
  const before = JSON.stringify(await Promise.all(everybody.map(told)));
  await cloud.phone(STAFF).does('repair', 'attend', { orderId, instead: null });
  await cloud.phone(STAFF).does('repair', 'noteCall', { orderId, ...NOTE, words: `${HER_PHONE} 没人接` });
  expect(JSON.stringify(await Promise.all(everybody.map(told)))).toBe(before);
  for (const openid of everybody) {
    const { ask } = cloud.phone(openid);
    for (const answer of [
      await ask('repair', 'attending', { orderId }),
      await ask('repair', 'attend', { orderId, instead: null }),
      await ask('repair', 'handBack', { orderId }),
      await ask('repair', 'noteCall', { orderId, ...NOTE }),
    ])
      expect(answer).toEqual(refused('FORBIDDEN'));
  }
  expect(await cloud.phone(OTHER).ask('repair', 'attending', { orderId })).toEqual(granted());
});
