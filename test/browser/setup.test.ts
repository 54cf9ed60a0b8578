import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openScreen, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { codeOf, entered, FIRST, firstStaff, SECOND } from '../kit/roles';
import { type Hand, handOn } from '../kit/three-phones';

// A district that holds nothing: the first member of staff sets it up by taps, and a resident finds it.

let cloud: TestCloud;
let browser: TestBrowser;
let staff: Hand;
let resident: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  await entered(cloud, FIRST, SECOND);
  await firstStaff(cloud, { code: await codeOf(cloud, FIRST) });
  browser = await openBrowser();
  staff = handOn(await browser.phone({ url: cloud.url, openid: FIRST }));
  resident = handOn(await browser.phone({ url: cloud.url, openid: SECOND }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const back = () => staff.page.goBack();

describe('In a town without anything', () => {
  test('a resident is told plainly what is not there yet', async () => {
    await resident.see('no-catalogue');
    await resident.open('/pages/resident/catalogue/index');
    await resident.seeWords('区总工会还没有开出服务目录');
    await resident.open('/pages/resident/address/index');
    await resident.see('no-places');
    await screenshot(resident.page, 'setup-no-places', true);
    await resident.open('/pages/resident/ask/index');
    await resident.seeWords('还没有开放的工作室');
  });

  test('staff see what is missing, and begin with the streets and their communities', async () => {
    await staff.tap('tab-me');
    await staff.seeWords('还差 6 步');
    await staff.tap('staff-setup');
    await staff.seeWords('居民填不了地址');
    await staff.tap('next-step');
    await staff.seeWords('还没有街道');
    await staff.tap('add-streets');
    await staff.type('names', '海云街道\n湖岛街道');
    await staff.tap('save-places');
    await staff.tap('add-to-海云街道');
    await staff.type('names', '一社区、二社区');
    await staff.tap('save-places');
    await staff.seeWords('2 个街道，2 个社区');
    await staff.tap('community-二社区');
    await staff.tap('place-open-closed');
    await staff.tap('save-place');
    await staff.seeWords('2 个街道，1 个社区');
  });

  test('take the starter catalogue over, and change a price', async () => {
    await back();
    await staff.seeWords('居民什么都约不了');
    await staff.tap('next-step');
    await staff.tap('take-starter');
    await staff.tap('item-kitchen-drain');
    await staff.type('price-max-0', '95');
    const asItWas = await staff.typed('item-name');
    await staff.type('item-name', '<b>下水道</b>');
    await staff.tap('save-item');
    await staff.see('item-name-problem');
    await staff.type('item-name', asItWas);
    await staff.tap('save-item');
    await staff.see('item-kitchen-drain');
    const { items } = await cloud.phone(FIRST).does('repair', 'priceList', {});
    expect(items.find(({ id }) => id === 'kitchen-drain')?.prices[0]).toMatchObject({ maxFen: 9_500 });
  });

  test('paste a price list from a spreadsheet, which comes in once nothing of it is wrong', async () => {
    await staff.tap('to-import');
    await staff.type('table', '修飞机\t换角阀\t换角阀\t个\t30\t50\t0\t30\t不渗不漏');
    await staff.tap('import');
    await staff.seeWords('第 1 行 · 门类');
    await staff.type('table', '管道维修\t换角阀\t换角阀\t个\t30\t50\t0\t30\t不渗不漏');
    await staff.tap('import');
    await staff.seeWords('28 个项目');
  });

  test('put union and studio off, write down a station, and find the step again that was put off', async () => {
    await back();
    await staff.seeWords('扫码入不了会');
    await staff.tap('skip-step');
    await staff.seeWords('约不到工会干部');
    await staff.tap('skip-step');
    await staff.seeWords('礼品没有地方领');
    // Whoever begins with a reward is led to where it would be fetched.
    await staff.tap('step-rewards');
    await staff.tap('add-reward');
    await staff.tap('to-stations');
    await staff.tap('add-station');
    await staff.type('station-name', '海云路驿站');
    await staff.type('station-address', '海云路 1 号');
    await staff.tap('save-station');
    await staff.seeWords('1 个驿站');
    await staff.open('/pages/staff/setup/index');
    await staff.tap('resume-studio');
    await staff.seeWords('约不到工会干部');
  });

  test('and the resident can order, and live somewhere', async () => {
    await resident.open('/pages/home/index');
    await resident.see('category-pipes');
    await resident.open('/pages/resident/address/index');
    await resident.see('community-一社区');
    expect(await resident.page.locator('#community-二社区').count()).toBe(0);
  });
});

describe('On the smallest phone, in large letters', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.phone({ url: cloud.url, openid: FIRST, elder: true });
    await page.setViewportSize({ width: 320, height: 720 });
  });

  test.each([
    ['setup', '/pages/staff/setup/index', '一步一步来'],
    ['places', '/pages/staff/places/index', '海云街道'],
    ['catalogue', '/pages/staff/catalogue/index', '厨房下水道疏通'],
    ['item', '/pages/staff/item/index?id=kitchen-drain', '服务标准'],
    ['import', '/pages/staff/import/index', '表格怎么写'],
    ['stations', '/pages/station/kept/index', '海云路驿站'],
    ['station', '/pages/station/form/index', '谁来交付礼品'],
    ['calendar', '/pages/staff/calendar/index', '保存上班时间'],
  ])('%s fits', async (name, screen, words) => {
    await openScreen(page, screen);
    await page.getByText(words).locator('visible=true').last().waitFor();
    await screenshot(page, `setup-${name}-elder-320`, true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
