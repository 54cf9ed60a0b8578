import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { storedOrder } from '../kit/once';
import { booked } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

// 我来跟进 and 通话记录 by taps: one of the staff takes an order, a colleague sees it on the desk and takes it over, both note calls.

const OTHER = 'wx-other-staff';
let cloud: TestCloud;
let browser: TestBrowser;
let zhou: Hand;
let wu: Hand;
let orderId = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    identities: [...(district.identities ?? []), anIdentity(OTHER, 'staff-wu', ['resident', 'staff'])],
    members: [
      ...(district.members ?? []),
      { ...aResident('staff-zhou', '13905320044'), name: '周敏' },
      { ...aResident('staff-wu', '13905320045'), name: '吴静' },
    ],
  });
  orderId = await booked(cloud);
  browser = await openBrowser();
  zhou = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
  const page = await browser.phone({ url: cloud.url, openid: OTHER, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  wu = handOn(page);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const DESK = '/pages/staff/desk/index';
const order = () => storedOrder(cloud, orderId);

test('one takes it in one tap, and reads so', async () => {
  await zhou.open(DESK);
  await zhou.tap(`order-${orderId}`);
  await zhou.seeWords('还没有人跟进');
  await zhou.tap('attend');
  await zhou.seeWords('我在跟进');
  expect(order().attendant?.memberId).toBe('staff-zhou');
});

test('a call that nobody answered is noted in two taps, another with a few words', async () => {
  await zhou.tap('note-call');
  expect(await examine(zhou.page, 'note-call', false)).toEqual([]);
  await screenshot(zhou.page, 'note-call', true);
  await zhou.tap('no-answer');
  await zhou.seeWords('打给居民，没人接');
  await zhou.tap('note-call');
  await zhou.tap('called-firm');
  await zhou.tap('outcome-reached');
  await zhou.type('call-words', '马上派人去');
  await zhou.tap('save-call');
  await zhou.seeWords('打给服务商，接通');
  await zhou.seeWords('马上派人去');
  expect(order().calls?.map(({ outcome }) => outcome)).toEqual(['no-answer', 'reached']);
});

test('a colleague sees who has it on the desk, and takes it over from that one', async () => {
  await wu.open(DESK);
  await wu.seeWords('周敏在跟进');
  expect(await examine(wu.page, 'desk-attended', true)).toEqual([]);
  await wu.tap(`order-${orderId}`);
  await wu.seeWords('马上派人去');
  await wu.seeWords('从周敏那里接过来');
  expect(await examine(wu.page, 'order-attended', true)).toEqual([]);
  await screenshot(wu.page, 'order-attended-320', true);
  await wu.tap('attend');
  await wu.agree();
  await wu.seeWords('我在跟进');
  await zhou.open(DESK);
  await zhou.seeWords('吴静在跟进');
  await wu.tap('hand-back');
  await wu.seeWords('还没有人跟进');
});
