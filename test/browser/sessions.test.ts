import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { aSession } from '../kit/a-session';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { examine } from '../kit/examine';
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
let sessionId = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  unionId = (await unionTown(cloud)).street.id;
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  liu = handOn(page);
  other = handOn(await browser.phone({ url: cloud.url, openid: STRANGER }));
  keeper = handOn(await browser.phone({ url: cloud.url, openid: BERT }));
  const made = await cloud.phone(BERT).does('session', 'make', { unionId, ...aSession(MONDAY_NINE) });
  sessionId = made.id;
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const session = () => stored<Session>(cloud, 'sessions').find(({ _id }) => _id === sessionId);
const ups = () => stored<SignUp>(cloud, 'sign_ups');
const ONE = () => `/pages/session/one/index?id=${sessionId}`;

test('she finds it and signs up for three', async () => {
  await liu.tap('tab-me');
  await liu.tap('my-sessions');
  await liu.tap(`session-${sessionId}`);
  await liu.tap('size-more');
  await liu.tap('size-more');
  expect(await examine(liu.page, 'session', true)).toEqual([]);
  await liu.tap('sign-up');
  await liu.seeWords('已经报名，3 个人');
  await screenshot(liu.page, 'session-320', true);
  expect(session()?.taken).toMatchObject([{ memberId: 'liu', size: 3 }]);
});

test('full, the next one waits and reads the position; she calls off, and he takes the place', async () => {
  await other.open(ONE());
  await other.seeWords('满了，可以候补');
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
  await keeper.open(`/pages/session/desk/index?union=${unionId}`);
  await keeper.tap('list-over');
  await keeper.tap(`session-${sessionId}`);
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

test('a new one is published, and called off', async () => {
  await keeper.open(`/pages/session/form/index?union=${unionId}`);
  await keeper.see('publish');
  expect(await examine(keeper.page, 'session-form', false)).toEqual([]);
  const plan = aSession(cloud.clock.now(), { title: '插花课', kind: 'course' });
  const { id } = await cloud.phone(STAFF).does('session', 'make', { unionId, ...plan });
  await keeper.open(`/pages/session/people/index?id=${id}`);
  await keeper.type('why', '老师生病');
  await keeper.tap('call-off');
  await keeper.tap('sheet-yes');
  await expect
    .poll(() => stored<Session>(cloud, 'sessions').find(({ _id }) => _id === id)?.cancelled)
    .toBe(true);
});
