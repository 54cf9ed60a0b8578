import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openTown, type Town } from '../kit/screens/town';
import { type Hand, handOn } from '../kit/three-phones';

// What lies over a screen has the keyboard until it is closed.

const STAFF = 'demo-zhou';
let town: Town;
let browser: TestBrowser;
beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'gongdaojia-keyboard-'));
  town = await openTown({ built: inject('built'), data, site: 'dist/h5' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await town?.cloud.stop();
});

async function atADesk(): Promise<Hand> {
  const page = await browser.phone({ url: town.cloud.url, openid: STAFF });
  await page.setViewportSize({ width: 1280, height: 800 });
  return handOn(page);
}

const focused = ({ page }: Hand) => page.evaluate(() => document.activeElement?.id ?? '');

/** Where Tab leads, so many times. */
async function walk(hand: Hand, key: 'Tab' | 'Shift+Tab', times: number): Promise<string[]> {
  const stops: string[] = [];
  for (let step = 0; step < times; step++) {
    await hand.page.keyboard.press(key);
    stops.push(await focused(hand));
  }
  return stops;
}

describe('A photo on a desk', () => {
  test('stands at the side of a review, grows until Esc closes it, and keeps the keyboard meanwhile', async () => {
    const hand = await atADesk();
    await hand.open('/pages/staff/vetting/index');
    await hand.page.locator('[id^="application-"]:visible').first().tap();
    await hand.see('papers');
    await hand.page.locator('#papers [id^="paper-"][role="button"]:visible').first().tap();
    await hand.see('large-view');
    await hand.tap('zoom-in');
    await hand.page.keyboard.press('+');
    await hand.seeWords('200%');
    const tools = await hand.page.locator('.large__tool').evaluateAll((all) => all.map(({ id }) => id));
    const stops = await walk(hand, 'Tab', tools.length + 1);
    expect([...new Set(stops)].sort()).toEqual([...tools].sort());
    expect(stops[tools.length]).toBe(stops[0]);
    await hand.page.keyboard.press('Escape');
    await hand.page.locator('#large-view').waitFor({ state: 'detached' });
  });
});

describe('A question over the screen', () => {
  test('is gone through by Tab, forwards and backwards, and nothing below is reached', async () => {
    const hand = await atADesk();
    await hand.open('/pages/staff/studios/index');
    await hand.page.locator('[id^="studio-"]:visible').first().tap();
    await hand.see('roster-week');
    const cell = hand.page.locator('[id^="duty-"][aria-label*="个名额"]:visible').first();
    const id = await cell.getAttribute('id');
    await cell.focus();
    await hand.page.keyboard.press('Enter');
    await hand.see('sheet');
    expect(await walk(hand, 'Tab', 3)).toEqual(['sheet-yes', 'sheet-no', 'sheet-yes']);
    expect(await walk(hand, 'Shift+Tab', 2)).toEqual(['sheet-no', 'sheet-yes']);
    await hand.page.keyboard.press('Escape');
    await hand.page.locator('#sheet').waitFor({ state: 'detached' });
    expect(await focused(hand)).toBe(id);
  });
});
