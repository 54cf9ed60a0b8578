import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import type { SignUp } from '#domain/session/sign-up';
import { aSession } from '../kit/a-session';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, DRAIN, HER_PHONE, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { withStudios } from '../kit/studios';
import { counted, type Hand, handOn } from '../kit/three-phones';

// 接电话 and 查找, by taps: who calls is known by the number, and a repair is booked with six taps and one number typed.

let cloud: TestCloud;
let browser: TestBrowser;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = withStudios(smallDistrict());
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou', '13905320044')] });
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  browser = await openBrowser();
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const orders = () => stored<RepairOrder>(cloud, 'repair_orders');

test('a repair for a known caller takes six taps from the desk, and only the number is typed', async () => {
  const { hand, count } = counted(staff);
  await hand.open('/pages/staff/desk/index');
  await hand.tap('phone-booking');
  await hand.type('caller-phone', HER_PHONE);
  await hand.tap('find-caller');
  await hand.seeWords('刘女士');
  await screenshot(staff.page, 'caller', true);
  await hand.tap('book-for');
  await hand.tap(`item-${DRAIN._id}`);
  await hand.tap('consent-0');
  await screenshot(staff.page, 'caller-booking', true);
  await hand.tap('confirm-booking');
  await hand.seeWords('您替刘女士约的');
  expect(count).toEqual({ taps: 6, typings: 1 });
  expect(orders()).toMatchObject([
    {
      ...{ residentId: 'liu', bookedById: 'staff-zhou', channel: 'telephone', wrong: DRAIN.name },
      consent: { how: 'by-telephone', relation: '区总工作人员' },
    },
  ]);
});

test('what was booked is found by name, with the way to it; nothing found says what to try', async () => {
  await staff.open('/pages/staff/desk/index');
  await staff.tap('search');
  await staff.type('words', '没有这个人');
  await staff.tap('find');
  await staff.seeWords('没有找到');
  await screenshot(staff.page, 'search-nothing', true);
  await staff.type('words', '刘女士');
  await staff.tap('find');
  await staff.see('person-liu');
  await screenshot(staff.page, 'search-found', true);
  await staff.tap(`order-${orders()[0]?._id}`);
  await staff.seeWords('单号');
});

test('in large words on the smallest phone, too', async () => {
  const page = await browser.phone({ url: cloud.url, openid: STAFF, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  const hand = handOn(page);
  await hand.open('/pages/staff/caller/index');
  await hand.see('caller-phone');
  expect(await examine(page, 'caller-who', true)).toEqual([]);
  await hand.type('caller-phone', HER_PHONE);
  await hand.tap('find-caller');
  await hand.seeWords('刘女士');
  expect(await examine(page, 'caller-known', true)).toEqual([]);
  await hand.tap('book-for');
  await hand.see(`item-${DRAIN._id}`);
  expect(await examine(page, 'caller-choose', true)).toEqual([]);
  await hand.tap(`item-${DRAIN._id}`);
  await hand.seeWords('请在电话里念给本人听');
  expect(await examine(page, 'caller-booking', true)).toEqual([]);
  await screenshot(page, 'caller-booking-320-elder', true);
  await hand.open('/pages/staff/caller/index');
  await hand.type('caller-phone', HER_PHONE);
  await hand.tap('find-caller');
  await hand.tap('ask-for');
  await hand.see('send-ask');
  expect(await examine(page, 'caller-asking', true)).toEqual([]);
  await screenshot(page, 'caller-asking-320-elder', true);
  await hand.open('/pages/staff/search/index');
  await hand.type('words', '刘女士');
  await hand.tap('find');
  await hand.see('person-liu');
  expect(await examine(page, 'search', true)).toEqual([]);
});

test('whoever telephones is signed up for a session, with who comes along', async () => {
  const { id: unionId } = await cloud.phone(STAFF).does('union', 'found', {
    ...{ name: '区总工会', kind: 'district', parentId: null, area: [], admits: 'review', open: true },
  });
  const { id: sessionId } = await cloud
    .phone(STAFF)
    .does('session', 'make', { unionId, ...aSession(cloud.clock.now()) });
  await staff.open('/pages/staff/caller/index');
  await staff.type('caller-phone', HER_PHONE);
  await staff.tap('find-caller');
  await staff.tap('sign-up-for');
  await staff.tap(`session-${sessionId}`);
  await staff.tap('size-more');
  await screenshot(staff.page, 'caller-session', true);
  await staff.tap('send-sign-up');
  await staff.seeWords('报好了，2 个人');
  expect(stored<SignUp>(cloud, 'sign_ups')).toMatchObject([{ memberId: 'liu', size: 2, state: 'placed' }]);
});
