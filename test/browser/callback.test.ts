import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Callback } from '#domain/callback/callback';
import { HOUR } from '#domain/kernel/time';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, HER_PHONE, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { counted, type Hand, handOn } from '../kit/three-phones';

// 请工会打给我: two taps in elder mode; on staff's desk it is taken, called and noted, and leads on to what staff do for a caller.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou', '13905320044')] });
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  liu = handOn(page);
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const callback = () => stored<Callback>(cloud, 'callbacks')[0];
const DESK = '/pages/staff/callbacks/index';

test('without a number she is asked for one first; the union can be dialled at once', async () => {
  await liu.tap('tile-phone');
  await liu.see('dial-union');
  await liu.seeWords('先告诉我们打哪个号码');
  expect(await examine(liu.page, 'call-me-no-number', true)).toEqual([]);
});

test('two taps from the front page in elder mode ask the union to call', async () => {
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  await liu.open('/pages/home/index');
  const { hand, count } = counted(liu);
  await hand.tap('tile-phone');
  await hand.tap('ask-call');
  await hand.seeWords('您请工会打过来');
  await hand.seeWords('打过来，请留意来电');
  expect(count).toEqual({ taps: 2, typings: 0 });
  expect(await examine(liu.page, 'call-me-asked', true)).toEqual([]);
  await screenshot(liu.page, 'call-me-320', true);
  const asked = callback();
  expect(asked).toMatchObject({ state: 'waiting', memberId: 'liu' });
  expect(asked?.dueAt).toBe((asked?.askedAt ?? 0) + 2 * HOUR);
});

test('staff take it, see whom they call, and note that nobody answered; she reads that', async () => {
  const id = callback()?._id ?? '';
  await staff.tap('tab-me');
  await staff.tap('staff-callbacks');
  await staff.tap(`take-${id}`);
  await staff.tap(`person-${id}`);
  await staff.tap('find-caller');
  await staff.seeWords(HER_PHONE);
  await staff.open(DESK);
  await staff.see(`record-${id}`);
  expect(await examine(staff.page, 'callbacks', false)).toEqual([]);
  await screenshot(staff.page, 'callbacks', true);
  await staff.tap(`reached-${id}-no`);
  await staff.tap(`record-${id}`);
  await expect.poll(() => callback()?.state).toBe('waiting');
  await liu.open('/pages/resident/call-me/index');
  await liu.seeWords('打过 1 次，没有打通');
});

test('reached, it is over, stands among those that were called, and she may ask again', async () => {
  const id = callback()?._id ?? '';
  await staff.tap(`take-${id}`);
  await staff.tap(`reached-${id}-yes`);
  await staff.type(`words-${id}`, '替她约了下午来看');
  await staff.tap(`record-${id}`);
  await staff.see('nobody');
  await staff.tap('list-over');
  await staff.seeWords('替她约了下午来看');
  await liu.open('/pages/resident/call-me/index');
  await liu.seeWords('打通了');
  await liu.tap('ask-call');
  await liu.seeWords('您请工会打过来');
  await liu.tap('no-call');
  await liu.seeWords('您说不用打了');
});

test('the desk fits large words on the smallest phone', async () => {
  const page = await browser.phone({ url: cloud.url, openid: STAFF, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  await cloud.phone(LIU).does('callback', 'ask', {});
  const hand = handOn(page);
  await hand.open(DESK);
  await hand.seeWords('我来打');
  expect(await examine(page, 'callbacks', true)).toEqual([]);
  await screenshot(page, 'callbacks-320', true);
});
