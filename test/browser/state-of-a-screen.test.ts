import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine, settled } from '../kit/examine';
import { booked } from '../kit/story';

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('A phone without a network', () => {
  test('shows what was seen last, and says that it is from last time', async () => {
    const orderId = await booked(cloud);
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    await openScreen(page, `/pages/resident/order/index?id=${orderId}`);
    await settled(page);
    const seen = await page.locator('.screen').last().innerText();

    await page.route('**/call/**', (route) => route.abort());
    await page.reload();
    await page.locator('#stale').waitFor();
    expect(await examine(page, 'order-stale', false)).toEqual([]);
    expect(await page.locator('.screen').last().innerText()).toContain(seen.split('\n')[1] ?? seen);
  });

  test('marks a list while the network is gone, and no longer once it is back', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    await openScreen(page, '/pages/orders/index');
    await settled(page);
    await page.context().setOffline(true);
    await page.locator('#stale').waitFor();
    await page.context().setOffline(false);
    await page.locator('#stale').waitFor({ state: 'detached' });
  });

  test('says so on a screen that was never seen, and comes back by 再试一次', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    await page.route('**/call/**', (route) => route.abort());
    await openScreen(page, '/pages/resident/points/index');
    await page.locator('#nothing-offline').waitFor();
    expect(await examine(page, 'points-offline', false)).toEqual([]);

    await page.unroute('**/call/**');
    await page.locator('#again').tap();
    await page.locator('#nothing-offline').waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.locator('.screen').last().innerText()).toContain('现有积分');
  });
});

describe('A cloud that breaks', () => {
  test('is one calm sentence with the number to call', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU });
    await page.route('**/call/points', (route) => route.fulfill({ status: 500, body: '{}' }));
    await openScreen(page, '/pages/resident/points/index');
    await page.locator('#nothing-broken').waitFor();
    expect(await page.locator('#call-union').innerText()).toContain('12351');
    expect(await examine(page, 'points-broken', false)).toEqual([]);
  });
});

describe('A question before something that cannot be undone', () => {
  test('can be read and answered by everybody, and nothing happens at 返回', async () => {
    const orderId = await booked(cloud);
    const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
    await openScreen(page, `/pages/resident/order/index?id=${orderId}`);
    await page.locator('#cancel').tap();
    await page.locator('#sheet').waitFor();
    expect(await examine(page, 'order-cancel-asked', true)).toEqual([]);
    await page.locator('#sheet-no').tap();
    const { order } = await cloud.phone(LIU).does('repair', 'order', { orderId });
    expect(order.state).toBe('open');
  });
});

describe('The measuring itself', () => {
  test('finds small words, small targets, faint words and a picture without a name', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
    await settled(page);
    await page.evaluate(() => {
      const bad = document.createElement('div');
      bad.innerHTML =
        '<div role="button" style="width:20px;height:20px;font-size:10px;line-height:1;color:#ccc;background:#fff">小字</div><div style="color:#ccc;background:#fff">这几个字太淡</div><img src="data:," />';
      document.querySelector('.screen__body')?.prepend(bad);
    });
    const found = (await examine(page, 'spoilt', true)).join('\n');
    for (const offence of [
      'text of 10 px',
      'line height of 1.00',
      'target of 20 × 20',
      'color-contrast',
      'image-alt',
    ]) {
      expect(found).toContain(offence);
    }
  });
});
