import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine, settled } from '../kit/examine';
import { booked } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

let cloud: TestCloud;
let browser: TestBrowser;
let she: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  await booked(cloud);
  await booked(cloud);
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 640 });
  she = handOn(page);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('She has two urgent orders open and begins a third', () => {
  test('and is told so before she fills in anything, with what she can do instead; a time to come is free', async () => {
    await she.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await she.seeWords('还没办完的急单已有 2 张。可以改约一个时间');
    await settled(she.page);
    expect(await examine(she.page, 'early-word', true)).toEqual([]);
    await screenshot(she.page, 'early-word', true);
    await she.tap('when-window');
    await she.page.locator('#early-word').waitFor({ state: 'detached' });
  });
});
