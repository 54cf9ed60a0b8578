import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Callback } from '#domain/callback/callback';
import { nothingSealed } from '#domain/kernel/sealed';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { HER_PHONE, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';

// 回电 on the local cloud: counted, due by the working clock, told to whom it concerns.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
});

const ask = () => cloud.phone(LIU).does('callback', 'ask', {});
const one = () => stored<Callback>(cloud, 'callbacks')[0];
const told = (memberId: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((notice) => notice.memberId === memberId && notice.noun === 'callback')
    .map(({ about }) => about)
    .sort();

test('one may be open, three be asked a day, and nobody is called without a number', async () => {
  const liu = cloud.phone(LIU);
  for (let times = 0; times < 3; times += 1) {
    const { id } = await ask();
    expect(await liu.ask('callback', 'ask', {})).toEqual(refused('CALLBACK_ASKED_ALREADY'));
    await liu.does('callback', 'withdraw', { callbackId: id });
  }
  expect(await liu.ask('callback', 'ask', {})).toEqual(refused('TOO_MANY_CALLBACKS'));
  expect(await cloud.phone(STRANGER).ask('callback', 'ask', {})).toEqual(refused('OWN_PHONE_NEEDED'));
});

test('the desk lists who is to be called, what is due first before the others, and what is over apart', async () => {
  await cloud.phone(STRANGER).does('membership', 'setPhone', { code: 'phone:13905320009' });
  const { id: second } = await ask();
  cloud.clock.move(MINUTE);
  const { id: third } = await cloud.phone(STRANGER).does('callback', 'ask', {});
  const staff = cloud.phone(STAFF);
  const open = await staff.does('callback', 'desk', { list: 'open' });
  expect(open.rows.map(({ id }) => id)).toEqual([second, third]);
  await staff.does('callback', 'take', { callbackId: third });
  const taken = await staff.does('callback', 'desk', { list: 'open' });
  expect(taken.rows.map(({ personId, can }) => [personId, can])).toEqual([
    [null, ['take']],
    ['stranger', ['release', 'record']],
  ]);
  await staff.does('callback', 'record', { callbackId: third, reached: true, words: '说好了' });
  const over = await staff.does('callback', 'desk', { list: 'over' });
  expect(over.rows).toMatchObject([
    { id: third, state: 'reached', tries: [{ reached: true, words: '说好了' }] },
  ]);
});

test('staff hear that somebody asks, that the time is nearly over, and that it is', async () => {
  await ask();
  await cloud.tick('clock');
  expect(told('staff-zhou')).toEqual(['callback-asked']);
  cloud.clock.move(97 * MINUTE);
  await cloud.tick('clock');
  expect(told('staff-zhou')).toEqual(['callback-asked', 'callback-due']);
  cloud.clock.move(HOUR);
  await cloud.tick('clock');
  expect(told('staff-zhou')).toEqual(['callback-asked', 'callback-due', 'callback-overdue']);
  expect(one()).toMatchObject({ state: 'waiting', actsAt: null, owed: 0 });
});

test('name and words lie sealed, and ninety days after its end the clock takes them out', async () => {
  const { id: callbackId } = await ask();
  const staff = cloud.phone(STAFF);
  await staff.does('callback', 'take', { callbackId });
  await staff.does('callback', 'record', { callbackId, reached: true, words: '说好下午来看' });
  const { rows } = await staff.does('callback', 'desk', { list: 'over' });
  expect(rows).toMatchObject([{ tries: [{ words: '说好下午来看' }] }]);
  expect(JSON.stringify(one())).not.toMatch(/说好|刘/);
  const sealed = { key: expect.any(String), iv: expect.any(String), box: expect.any(String) };
  expect(one()).toMatchObject({ name: sealed, tries: [{ words: sealed }] });
  cloud.clock.move(90 * DAY - MINUTE);
  await cloud.tick('clock');
  expect(one()?.goesAt).not.toBeNull();
  cloud.clock.move(2 * MINUTE);
  await cloud.tick('clock');
  const nothing = nothingSealed('已过保存期');
  expect(one()).toMatchObject({ goesAt: null, name: nothing, tries: [{ reached: true, words: nothing }] });
  const later = await staff.does('callback', 'desk', { list: 'over' });
  expect(later.rows).toMatchObject([{ name: '已过保存期' }]);
});

test('who took it and was dismissed since is not reminded: all staff are', async () => {
  const { id: callbackId } = await ask();
  await cloud.phone(STAFF).does('callback', 'take', { callbackId });
  await rewrite(cloud, 'callbacks', callbackId, { takenById: 'staff-gone' });
  cloud.clock.move(97 * MINUTE);
  await cloud.tick('clock');
  expect(told('staff-gone')).toEqual([]);
  expect(told('staff-zhou')).toEqual(['callback-asked', 'callback-due']);
});
