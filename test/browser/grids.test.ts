import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { district, NOW } from '../kit/demo-district';
import { examine } from '../kit/examine';
import { type Hand, handOn } from '../kit/three-phones';

// Weeks, months, reviews and streets of the demo's desks, touched as a person would.

const [STAFF, CHAIR] = ['demo-zhou', 'demo-chair'];
const SLOTS = '/pages/officer/slots/index';
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

async function at(openid: string, width: number, elder = false): Promise<Hand> {
  const page = await browser.phone({ url: cloud.url, openid, elder });
  await page.setViewportSize({ width, height: 800 });
  return handOn(page);
}

/** What a screen reader says of a part. */
const spokenOf = (hand: Hand, id: string) => hand.page.locator(`#${id}:visible`).getAttribute('aria-label');

/** The first part of this kind of which these words are read aloud. */
async function idOf(hand: Hand, kind: string, words: string): Promise<string> {
  const found = hand.page.locator(`[id^="${kind}"][aria-label*="${words}"]:visible`).first();
  await found.waitFor();
  return (await found.getAttribute('id')) ?? '';
}

describe('The week of an officer', () => {
  test('on a desk an empty hour is opened by a tap, and closed again', async () => {
    const hand = await at(CHAIR, 1280);
    await hand.open(SLOTS);
    await hand.see('slots-week');
    await hand.tap('week-1');
    const cell = await idOf(hand, 'cell-', '可以加开');
    await hand.tap(cell);
    await hand.tap('add-hour');
    await expect.poll(() => spokenOf(hand, cell)).toMatch(/^周. \d+:00 开着，没有人约$/);
    await hand.tap('cancel-slot');
    await hand.agree();
    await expect.poll(() => spokenOf(hand, cell)).toMatch(/已取消$/);
    expect(await examine(hand.page, 'officer-week', false)).toEqual([]);
  });

  test('on a desk the arrow keys go from hour to hour, and Enter opens one', async () => {
    const hand = await at(CHAIR, 1280);
    await hand.open(SLOTS);
    await hand.see('slots-week');
    await hand.tap('week-1');
    const cell = await idOf(hand, 'cell-', '可以加开');
    await hand.page.locator(`#${cell}`).focus();
    await hand.page.keyboard.press('ArrowRight');
    const next = await hand.page.evaluate(() => document.activeElement?.id ?? '');
    expect(next).toMatch(/^cell-/);
    expect(next).not.toBe(cell);
    await hand.page.keyboard.press('Enter');
    await expect.poll(() => hand.page.locator(`#${next}`).getAttribute('aria-checked')).toBe('true');
  });

  test('on a phone it is a strip of days and the slots of one', async () => {
    const hand = await at(CHAIR, 375);
    await hand.open(SLOTS);
    await hand.see('day');
    expect(await hand.page.locator('#slots-week').count()).toBe(0);
    await hand.tap(await idOf(hand, 'day-', '段接待'));
    await hand.page.locator('[id^="slot-"]:visible').first().waitFor();
  });
});

test('The roster of a studio is a week in which a tap fills an hour, and another one clears it', async () => {
  const hand = await at(STAFF, 1280);
  await hand.open('/pages/staff/studios/index');
  await hand.page.locator('[id^="studio-"]:visible').first().tap();
  await hand.see('roster-week');
  const cell = await idOf(hand, 'duty-', '没有人值班');
  await hand.tap(cell);
  await expect.poll(() => spokenOf(hand, cell)).toMatch(/值班，2 个名额$/);
  await hand.tap(cell);
  await hand.agree();
  await expect.poll(() => spokenOf(hand, cell)).toMatch(/没有人值班$/);
});

test.each([
  [375, false],
  [320, true],
] as const)(
  'A day of the month is chosen by a tap and written down, at %i, elder %s',
  async (width, elder) => {
    const hand = await at(STAFF, width, elder);
    await hand.open('/pages/staff/calendar/index');
    await hand.see('month');
    await hand.tap('month-after');
    const day = await hand.page.locator('[id^="day-20"]:visible').nth(9).getAttribute('id');
    await hand.tap(day ?? '');
    await expect.poll(() => hand.typed('on')).toBe(day?.replace('day-', ''));
    await hand.type('day-name', '厂庆');
    await hand.tap('kind-closed');
    await hand.tap('set-day');
    await expect
      .poll(() => hand.read(day ?? '').then((words) => (elder ? words : '休')))
      .toContain(elder ? '厂庆' : '休');
    await hand.tap(`undo-${day?.replace('day-', '')}`);
    expect(await examine(hand.page, `calendar-${width}`, elder)).toEqual([]);
  },
);

describe('A review', () => {
  test('is all right by one tap, but for what has to be mended, and says its sum before it is sent', async () => {
    const hand = await at(STAFF, 375);
    await hand.open('/pages/staff/vetting/index');
    await hand.page.locator('[id^="application-"]:visible').first().tap();
    await hand.see('verdict-sum');
    expect(await hand.read('verdict-sum')).toContain('还没有开始看');
    await hand.tap('verdict-contact-wrong');
    await hand.type('why-contact', '电话打不通');
    await hand.tap('all-right');
    expect(await hand.read('verdict-sum')).toMatch(/^\d+ 项通过，1 项要改，都看过了。$/);
    expect(await hand.page.locator('#all-right:visible').count()).toBe(0);
    await hand.tap('return');
    await hand.seeWords('退回补正');
  });
});

test('Today’s orders stand by street, and a tap lists as many as the street says', async () => {
  const hand = await at(STAFF, 375);
  await hand.open('/pages/staff/desk/index');
  await hand.tap('orders-by-street');
  const street = await idOf(hand, 'street-', ' 单');
  const said = Number(/(\d+) 单/.exec((await spokenOf(hand, street)) ?? '')?.[1]);
  await hand.tap(street);
  await hand.see('street-orders');
  expect(await hand.page.locator('#street-orders [id^="order-"]:visible').count()).toBe(said);
  expect(await examine(hand.page, 'streets', false)).toEqual([]);
});
