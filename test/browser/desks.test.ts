import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { askedFor } from '../kit/asking';
import { openBrowser, openScreen, shown, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine, settled } from '../kit/examine';
import { rewrite } from '../kit/rewrite';
import { booked } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';

// A desk for a desk: from 960 px a rail with counts, the list, and beside it what is opened, all by keyboard; on a phone as before.

const WINDOW = { width: 1280, height: 800 };
const STAFF_DESK = '/pages/staff/desk/index';
const STAFF_TODAY = '/pages/staff/today/index';
const OFFICER_DESK = '/pages/officer/desk/index';

let cloud: TestCloud;
let browser: TestBrowser;
const orders: string[] = [];
const requests: string[] = [];
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  // Who works here has joined like everybody.
  const members = [...(district.members ?? []), aResident('staff-zhou')];
  cloud.seed(withStudios({ ...district, members }));
  for (const _ of [1, 2]) {
    orders.push(await booked(cloud));
    cloud.clock.move(MINUTE);
  }
  for (const about of ['老板欠我们三个月工资', '加班费一直没有算'])
    requests.push(await askedFor(cloud, { about }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

async function windowOf(openid: string, screen: string, window = WINDOW): Promise<Page> {
  const page = await browser.phone({ url: cloud.url, openid, window });
  await openScreen(page, screen);
  await settled(page);
  await shown(page).locator('.opens').first().waitFor();
  return page;
}

const at = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const detail = (page: Page) => shown(page).locator('.desk-frame__detail');
const isOpen = async (page: Page) => (await shown(page).locator('#close-pane').count()) > 0;

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

/** The same walk at every desk: down, up, open, close, with the reader following. */
async function walks(page: Page, rows: readonly string[], opens: string): Promise<void> {
  await press(page, 'j');
  expect(await at(page)).toBe(rows[0]);
  await press(page, 'j');
  expect(await at(page)).toBe(rows[1]);
  await press(page, 'k');
  expect(await at(page)).toBe(rows[0]);
  await press(page, 'ArrowDown');
  expect(await at(page)).toBe(rows[1]);
  expect(await isOpen(page)).toBe(false);
  await press(page, 'Enter');
  await shown(page).locator('#close-pane').waitFor();
  expect(page.url()).toContain(`open=${opens}`);
  expect(await shown(page).locator('.opens--open').getAttribute('id')).toBe(rows[1]);
  await press(page, 'Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await at(page)).toBe(rows[1]);
}

describe('Staff at a wide window', () => {
  test('walk through the orders by keyboard, and open one beside the list', async () => {
    const page = await windowOf(STAFF, STAFF_DESK);
    const [older, newer] = orders.map((id) => `order-${id}`);
    await walks(page, [newer ?? '', older ?? ''], 'staffOrder');
    await press(page, 'Enter');
    await detail(page).locator('#story').waitFor();
    await page.reload();
    await settled(page);
    await detail(page).locator('#story').waitFor();
    await page.context().close();
  });

  test('look for something by a slash, and type what keys mean elsewhere', async () => {
    const page = await windowOf(STAFF, STAFF_DESK);
    await press(page, '/');
    await page.waitForURL(/staff\/search/);
    const field = shown(page).locator('input').first();
    await field.focus();
    await page.keyboard.type('jk/');
    expect(await field.inputValue()).toBe('jk/');
    await page.goBack();
    await shown(page).locator('#keys-hint').waitFor();
    await page.context().close();
  });

  test('turn the keys off, for good', async () => {
    const page = await windowOf(STAFF, STAFF_DESK);
    await shown(page).locator('#turn-keys').click();
    await page.reload();
    await shown(page).locator('.opens').first().waitFor();
    await press(page, 'j');
    expect(await at(page)).toBe('');
    await page.context().close();
  });

  test('read in the rail how much waits, once all has answered', async () => {
    cloud.clock.move(11 * MINUTE);
    const page = await windowOf(STAFF, STAFF_DESK);
    await shown(page).locator('#rail-staffDesk .rail__count').waitFor();
    expect(await shown(page).locator('#rail-staffDesk .rail__count').innerText()).toBe('2');
    expect(await shown(page).locator('#rail-complaintDesk .rail__count').count()).toBe(0);
    await shown(page).locator('#rail-vettingDesk').click();
    await page.waitForURL(/staff\/vetting/);
    await shown(page).locator('#rail-staffDesk').waitFor();
    expect(await examine(page, 'desk-vetting-wide', false)).toEqual([]);
    await page.context().close();
  });

  test('read on their page of today which talk no union below has answered in time, and go on to it', async () => {
    const [request = ''] = requests;
    await rewrite(cloud, 'appointments', request, { aboveDesk: 'staff' });
    const page = await windowOf(STAFF, STAFF_TODAY);
    await shown(page).locator('#due-talks').waitFor();
    await shown(page).locator('#rail-staffStudios .rail__count').waitFor();
    expect(await shown(page).locator('#rail-staffStudios .rail__count').innerText()).toBe('1');
    await shown(page).locator(`#request-${request}`).click();
    await page.waitForURL(/officer\/request/);
    await rewrite(cloud, 'appointments', request, { aboveDesk: null });
    await page.context().close();
  });

  test('find every part readable, with an order open', async () => {
    const page = await windowOf(STAFF, `${STAFF_DESK}?open=staffOrder&about=${orders[0]}`);
    await detail(page).locator('#story').waitFor();
    expect(await examine(page, 'desk-staff-wide', false)).toEqual([]);
    await page.context().close();
  });
});

describe('An officer at a wide window', () => {
  test('walks through the requests by keyboard, and opens one beside the list', async () => {
    const page = await windowOf(CHAIR, OFFICER_DESK);
    const rows = await shown(page)
      .locator('.opens')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect([...rows].sort()).toEqual(requests.map((id) => `request-${id}`).sort());
    await walks(page, rows, 'officerRequest');
    expect(await shown(page).locator('#rail-officerDesk .rail__count').innerText()).toBe('2');
    await press(page, 'Enter');
    await detail(page).locator('#headline').waitFor();
    expect(await examine(page, 'desk-officer-wide', false)).toEqual([]);
    await page.context().close();
  });
});

describe('What was done beside a list', () => {
  test('leads nowhere else: a request that was transferred closes, and the list is there without it', async () => {
    const moved = await askedFor(cloud, { about: '工作单位在中山路' });
    const page = await windowOf(CHAIR, `${OFFICER_DESK}?open=officerRequest&about=${moved}`);
    const beside = detail(page);
    await beside.locator('#transfer').click();
    await beside.locator('#transfer-reason textarea, textarea#transfer-reason').fill('工作单位在中山路');
    await beside.locator('#transfer-go').click();
    await shown(page).locator('#sheet-yes').click();
    await shown(page).locator('#nothing-opened').waitFor();
    await shown(page).locator(`#request-${moved}`).waitFor({ state: 'detached' });
    expect(page.url()).toContain('officer/desk');
    expect(await shown(page).locator('.opens').count()).toBe(requests.length);
    await page.context().close();
  });

  test('and no name stands twice on a screen', async () => {
    const page = await windowOf(STAFF, `${STAFF_DESK}?open=staffOrder&about=${orders[0]}`);
    await detail(page).locator('#standing-beside').waitFor();
    const ids = await shown(page)
      .locator('.desk-frame [id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, place) => id !== '' && ids.indexOf(id) < place)).toEqual([]);
    await page.context().close();
  });
});

describe('On a phone', () => {
  test.each([
    [STAFF, STAFF_DESK, 'order-', /staff\/order/],
    [CHAIR, OFFICER_DESK, 'request-', /officer\/request/],
  ])('a row of %s leads to a page of its own, and there is no rail', async (openid, screen, row, leads) => {
    const page = await browser.phone({ url: cloud.url, openid });
    await openScreen(page, screen);
    await shown(page).locator(`[id^="${row}"]`).first().tap();
    await page.waitForURL(leads);
    expect(await page.locator('.rail, #keys-hint').count()).toBe(0);
    await page.context().close();
  });
});
