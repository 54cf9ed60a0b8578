import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STRANGER } from '../kit/district';
import { examine } from '../kit/examine';
import { takeTheDay } from '../kit/filling-in';
import { BERT, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// 活动: found, signed up for with the family, waited for, moved up, checked in at the door, said how it was; and kept by its union.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let other: Hand;
let keeper: Hand;
let unionId = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  unionId = (await unionTown(cloud)).street.id;
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  liu = handOn(page);
  other = handOn(await browser.phone({ url: cloud.url, openid: STRANGER }));
  keeper = handOn(await browser.phone({ url: cloud.url, openid: BERT }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const sessions = () => stored<Session>(cloud, 'sessions');
const session = () => sessions().find(({ title }) => title === '用气安全讲座');
const ups = () => stored<SignUp>(cloud, 'sign_ups');
const id = () => session()?._id ?? '';
const HOME = '/pages/home/index';
const ONE = () => `/pages/session/one/index?id=${id()}`;

async function offers(title: string, capacity: string) {
  await keeper.open(HOME);
  await keeper.tap('tab-me');
  await keeper.tap(`serves-${unionId}`);
  await keeper.tap('to-sessions');
  await keeper.tap('make');
  await keeper.type('title', title);
  await keeper.type('words', '怎么看、怎么关，请燃气公司的师傅来讲。');
  await takeTheDay(keeper, 'day');
  await keeper.type('where', '云南路社区活动室');
  await keeper.type('capacity', capacity);
  expect(await examine(keeper.page, 'session-form', false)).toEqual([]);
  await keeper.tap('publish');
  await keeper.seeWords('还没有人报名');
}

test('an officer of a union publishes one', async () => {
  await offers('用气安全讲座', '3');
  expect(session()).toMatchObject({ unionId, kind: 'lecture', capacity: 3 });
});

test('she finds it in large letters, by one question, and signs up for three', async () => {
  await liu.tap('places');
  await liu.tap('need-sessions');
  expect(await examine(liu.page, 'sessions-elder', true)).toEqual([]);
  await liu.tap(`session-${id()}`);
  await liu.tap('size-more');
  await liu.tap('size-more');
  expect(await examine(liu.page, 'session', true)).toEqual([]);
  await liu.tap('sign-up');
  await liu.seeWords('已经报名，3 个人');
  await screenshot(liu.page, 'session-320', true);
  expect(session()?.taken).toMatchObject([{ memberId: 'liu', size: 3 }]);
});

test('full, the next one waits and reads the position; she calls off, and he takes the place', async () => {
  await other.tap('places');
  await other.seeWords('满了，可以候补');
  expect(await examine(other.page, 'places-and-sessions', false)).toEqual([]);
  await other.tap(`session-${id()}`);
  await other.tap('sign-up');
  await other.seeWords('您在候补，排第 1 位');
  await liu.tap('cancel');
  await liu.tap('sheet-yes');
  await liu.seeWords('已取消报名');
  await other.open(ONE());
  await other.seeWords('轮到您了');
  await other.tap('sign-up');
  await other.seeWords('已经报名，1 个人');
});

test('its keeper sees who comes, shows the code, and he checks in by it and says how it was', async () => {
  cloud.clock.set(session()?.from ?? 0);
  await keeper.open(`/pages/session/people/index?id=${id()}`);
  await keeper.see('door-code');
  const code = (await keeper.page.locator('#door-code').last().textContent()) ?? '';
  expect(await examine(keeper.page, 'session-people', false)).toEqual([]);
  await other.open(ONE());
  await other.type('code', code.trim());
  await other.tap('check-in');
  await other.seeWords('已签到');
  await other.tap('stars-5');
  await other.tap('evaluate');
  await expect
    .poll(() =>
      ups()
        .map(({ evaluation }) => evaluation?.stars ?? 0)
        .sort(),
    )
    .toEqual([0, 5]);
});

test('one that cannot be held is called off, with the reason', async () => {
  cloud.clock.set(MONDAY_NINE + DAY);
  await offers('插花课', '12');
  await keeper.type('why', '老师生病');
  await keeper.tap('call-off');
  await keeper.tap('sheet-yes');
  await expect.poll(() => sessions().find(({ title }) => title === '插花课')?.cancelled).toBe(true);
});
