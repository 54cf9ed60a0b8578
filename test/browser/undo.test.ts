import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, shown, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { HER_ADDRESS, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { type Hand, handOn } from '../kit/three-phones';

// What is light is removed without a question, and can be brought back for five seconds; what is left goes to the cloud.

let cloud: TestCloud;
let browser: TestBrowser;
let she: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true, width: 320 });
  she = handOn(page);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const ADDRESSES = '/pages/resident/addresses/index';
const inCloud = async () =>
  (await cloud.phone(LIU).does('membership', 'me', {})).addresses.map(({ id }) => id);
const isShown = async (id: string) => (await shown(she.page).locator(`#${id}`).count()) > 0;
const gone = (id: string) => shown(she.page).locator(`#${id}`).waitFor({ state: 'detached' });
const row = `address-${HER_ADDRESS}`;
const remove = `remove-${HER_ADDRESS}`;

describe('An address', () => {
  test('is removed by one tap, and brought back by another, and the cloud hears of neither', async () => {
    await she.open(ADDRESSES);
    await she.tap(remove);
    await she.see('undo');
    expect(await isShown(row)).toBe(false);
    expect(await isShown('sheet')).toBe(false);
    const button = await shown(she.page).locator('#undo').boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(48);
    expect(button && button.x + button.width).toBeLessThanOrEqual(320);
    expect(await shown(she.page).getByRole('status').innerText()).toMatch(/已删除\s+撤销/);
    await screenshot(she.page, 'undo-320-elder');
    await she.tap('undo');
    await she.see(row);
    await gone('undo');
    await she.page.waitForTimeout(5500);
    expect(await inCloud()).toEqual([HER_ADDRESS]);
    expect(await isShown(row)).toBe(true);
  });

  test('that could not be removed is there again, with why', async () => {
    await she.open(ADDRESSES);
    await she.see(remove);
    await she.page.context().setOffline(true);
    await she.tap(remove);
    await gone(row);
    await shown(she.page).locator('.problem').waitFor();
    expect(await isShown(row)).toBe(true);
    await she.page.context().setOffline(false);
    expect(await inCloud()).toEqual([HER_ADDRESS]);
  });

  test('is gone from the cloud when the page was left at once', async () => {
    await she.open(ADDRESSES);
    await she.tap(remove);
    await she.see('undo');
    expect(await inCloud()).toEqual([HER_ADDRESS]);
    await she.tap('back');
    await expect.poll(inCloud).toEqual([]);
  });
});
