import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { type Hand, handOn } from '../kit/three-phones';

const NEW = 'wx-newcomer';
const NUMBER = '13905327001';
let cloud: TestCloud;
let browser: TestBrowser;
let she: Hand;
let counter: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou')] });
  browser = await openBrowser();
  she = handOn(await browser.phone({ url: cloud.url, openid: NEW }));
  counter = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const me = () => cloud.phone(NEW).does('membership', 'me', {});

describe('A newcomer', () => {
  test('says how to be called and types a phone number, by taps from 我的 alone', async () => {
    await she.tap('tab-me');
    await she.tap('my-profile');
    await she.tap('agree');
    await she.type('own-name', '林女士');
    await she.tap('save-name');
    await she.seeWords('已保存');
    await she.tap('type-phone');
    await she.type('typed-phone', NUMBER);
    await she.tap('send-phone');
    await she.seeWords('待确认');
    await she.seeWords('139****7001');
    expect(await me()).toMatchObject({ name: '林女士', phoneConfirmed: false });
    await screenshot(she.page, 'own-phone-waiting', true);
  });

  test('is confirmed at the counter, where staff find the number and see the digits that are read out', async () => {
    await counter.tap('tab-me');
    await counter.tap('staff-counter');
    await counter.type('counter-phone', NUMBER);
    await counter.seeWords('林女士');
    await counter.seeWords((await me()).phoneCode ?? 'no code');
    await screenshot(counter.page, 'counter', true);
    await counter.tap('confirm-counter');
    await counter.seeWords('没有人在等确认这个号码');
    expect(await me()).toMatchObject({ phone: '139****7001', phoneConfirmed: true });
    await she.open('/pages/resident/profile/index');
    await she.seeWords('已确认');
  });

  test('changes it by WeChat’s button, which confirms by itself', async () => {
    await she.tap('wechat-phone');
    await expect.poll(async () => (await me()).phone).not.toBe('139****7001');
    expect((await me()).phoneConfirmed).toBe(true);
  });

  test('fills in a home in its parts, one question a screen on the smallest phone in large words', async () => {
    const elder = await browser.phone({ url: cloud.url, openid: NEW, elder: true });
    await elder.setViewportSize({ width: 320, height: 640 });
    const hand = handOn(elder);
    await hand.open('/pages/resident/address/index');
    await hand.tap('community-东平路社区');
    await hand.tap('next-question');
    await hand.type('door-house', '东平路 36 号');
    await hand.tap('next-question');
    await hand.type('door-unit', '1');
    await hand.type('door-room', '201');
    await screenshot(elder, 'address-elder', true);
    await hand.tap('save-address');
    await expect.poll(async () => (await me()).addresses[0]?.door).toBe('东平路 36 号 1 单元 201 室');
    await hand.open('/pages/resident/profile/index');
    await screenshot(elder, 'own-phone-elder', true);
  });
});
