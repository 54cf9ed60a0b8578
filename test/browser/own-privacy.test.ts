import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { booked, closed } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

// 隐私, by taps from 我的: what is kept and why, the own data, who has looked, taking the consent back, going for good.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou')] });
  await closed(cloud);
  browser = await openBrowser();
  liu = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const own = (openid = LIU) => cloud.phone(openid).does('membership', 'privacy', {});

describe('Under 我的 → 隐私', () => {
  test('staff keep the words of the guide, and each change is an edition', async () => {
    await staff.tap('tab-me');
    await staff.tap('staff-guide');
    await staff.seeWords('第 1 版');
    await staff.type('title-0', '我们记下您的什么');
    await screenshot(staff.page, 'staff-guide', true);
    await staff.tap('keep-guide');
    await staff.agree();
    await staff.seeWords('第 2 版');
  });

  test('somebody reads it, agrees to the new edition, and is told what is to be finished before one goes', async () => {
    const orderId = await booked(cloud);
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '不是照片上的人' });
    await cloud.phone(STAFF).does('repair', 'openContact', { orderId, reason: '打电话核实是谁上门' });
    await liu.tap('tab-me');
    await liu.tap('my-privacy');
    await liu.seeWords('我们记下您的什么');
    await liu.tap('agree');
    await expect.poll(async () => (await own()).edition).toBe(2);
    await liu.see('to-finish-order');
    await screenshot(liu.page, 'own-privacy-waiting', true);
    expect(await examine(liu.page, 'own-privacy', false)).toEqual([]);
    await liu.tap('openings');
    await liu.seeWords('打电话核实是谁上门');
    await screenshot(liu.page, 'own-openings', true);
    await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason: '查无此事' });
  });

  test('staff read who opened what', async () => {
    await staff.open('/pages/staff/openings/index');
    await staff.seeWords('打电话核实是谁上门');
    await screenshot(staff.page, 'staff-openings', true);
  });

  test('takes the consent back and gives it again, also on the smallest phone in large words', async () => {
    const page = await browser.phone({ url: cloud.url, openid: STRANGER, elder: true });
    await page.setViewportSize({ width: 320, height: 640 });
    const elder = handOn(page);
    await elder.open('/pages/resident/privacy/index');
    await elder.see('withdraw-consent');
    expect(await examine(page, 'own-privacy-elder', true)).toEqual([]);
    await screenshot(page, 'own-privacy-elder', true);
    await elder.tap('withdraw-consent');
    await elder.agree();
    await elder.seeWords('撤回了同意');
    expect((await own(STRANGER)).state).toBe('withdrawn');
    await screenshot(page, 'own-privacy-withdrawn-elder', true);
    await elder.tap('agree');
    await expect.poll(async () => (await own(STRANGER)).state).toBe('agreed');
  });

  test('goes for good, and is a newcomer who is asked for nothing', async () => {
    const hand = handOn(await browser.phone({ url: cloud.url, openid: STRANGER }));
    await hand.open('/pages/resident/privacy/index');
    await hand.tap('erase');
    await hand.agree();
    await expect.poll(async () => (await own(STRANGER)).state).toBe('unknown');
    await hand.seeWords('您还没有登记');
    await screenshot(hand.page, 'own-privacy-gone', true);
    await hand.open('/pages/me/index');
    await hand.seeWords('还没有登记');
    expect(await hand.page.getByText('刘女士').locator('visible=true').count()).toBe(0);
  });
});
