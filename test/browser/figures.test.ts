import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { district, NOW } from '../kit/demo-district';
import { examine } from '../kit/examine';
import { type Hand, handOn } from '../kit/three-phones';

// 工作数字 of the demo's year, as staff and an officer of a street's union read them.

const [STAFF, CHAIR] = ['demo-zhou', 'demo-chair'];
let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: NOW, site: 'dist/h5' });
  cloud.seed(district().seeded.collections);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const numberIn = (words: string): number => Number(words.replace(/\D/g, ''));

/** What is read aloud for the picture is what stands there, and every month can be opened in words. */
async function trendOf(hand: Hand, unit: string): Promise<void> {
  const sentence = await hand.read('months-sentence');
  expect(sentence).toMatch(new RegExp(`^\\d+月 \\d+ ?${unit}，(比|和).*。$`));
  const picture = hand.page.getByRole('img', { name: sentence });
  expect(await picture.count()).toBe(1);
  await hand.tap('months-table');
  const [latest] = (await hand.read('months-figures')).split('\n');
  expect(sentence.startsWith(latest ?? '?')).toBe(true);
  await hand.tap('months-table');
}

test('lead from the district down to a street, and its rows leave the house as a file for a reason', async () => {
  const hand = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
  await hand.open('/pages/me/index');
  await hand.tap('staff-figures');
  const orders = numberIn(await hand.read('total-orders'));
  expect(orders).toBeGreaterThan(50);
  await trendOf(hand, '单');
  await hand.tap('measure-half-hour');
  await trendOf(hand, '%');
  await hand.seeWords('半小时到达');
  await hand.tap('unit-union-yunnan');
  await hand.seeWords('云南路街道总工会');
  await expect.poll(async () => numberIn(await hand.read('total-orders'))).toBeLessThan(orders);
  await hand.tap('rows-members');
  await hand.tap('export-likely-0');
  const [file] = await Promise.all([hand.page.waitForEvent('download'), hand.tap('export')]);
  expect(file.suggestedFilename()).toBe('members.xlsx');
});

test('are the own union’s for who has a post in it, and nobody else’s', async () => {
  const hand = handOn(await browser.phone({ url: cloud.url, openid: CHAIR }));
  await hand.open('/pages/union/figures/index?id=union-yunnan');
  await hand.see('total-orders');
  expect(await hand.page.locator('#export:visible').count()).toBe(0);
  await hand.open('/pages/union/figures/index?id=district');
  await hand.seeWords('没有找到');
});

test.each([false, true])(
  'can be read, heard and touched; in large letters on the smallest phone: %s',
  async (elder) => {
    const page: Page = await browser.phone({ url: cloud.url, openid: STAFF, elder });
    if (elder) await page.setViewportSize({ width: 320, height: 720 });
    for (const [name, id] of [
      ['figures-district', 'district'],
      ['figures-federation', 'union-repair'],
    ] as const) {
      await openScreen(page, `/pages/union/figures/index?id=${id}`);
      await page.locator('#unit-total:visible').waitFor();
      expect(await examine(page, name, elder)).toEqual([]);
    }
  },
);
