import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { type Hand, handOn } from '../kit/three-phones';

// The first time that somebody opens the app, and the page that says how it works.

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

const unused = async (openid: string, elder = false): Promise<Hand> =>
  handOn(await browser.phone({ url: cloud.url, openid, elder, unused: true }));

describe('Who opens the app for the first time', () => {
  test('sees three cards, once', async () => {
    const hand = await unused('wx-nobody-yet');
    await hand.seeWords('工会的师傅上门修');
    expect(await examine(hand.page, 'welcome', false)).toEqual([]);
    await hand.tap('welcome-on');
    await hand.seeWords('急修半小时到门口');
    await hand.tap('welcome-on');
    await hand.seeWords('师傅是谁，您先看脸');
    await hand.tap('welcome-on');
    await hand.see('search');
    await hand.page.reload();
    await hand.see('search');
    expect(await hand.page.locator('#welcome-1').count()).toBe(0);
  });

  test('may pass over them, in large letters too', async () => {
    const hand = await unused('wx-nobody-old', true);
    await hand.seeWords('工会的师傅上门修');
    expect(await examine(hand.page, 'welcome', true)).toEqual([]);
    await hand.tap('welcome-skip');
    await hand.see('tile-repair');
  });

  test('is not held up where the union knows the person already', async () => {
    const hand = await unused(LIU);
    await hand.see('home-address');
    expect(await hand.page.locator('#welcome-1').count()).toBe(0);
  });
});

describe('帮助', () => {
  test('is found under 我的, and tells a worker of the work first', async () => {
    const hand = handOn(await browser.phone({ url: cloud.url, openid: MA }));
    await hand.tap('tab-me');
    await hand.tap('help');
    await hand.seeWords('五步修好');
    await hand.see('asked-worker');
    await hand.see('asked-cost');
    expect(await examine(hand.page, 'help', false)).toEqual([]);
  });

  test('is there in large letters', async () => {
    const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
    await openScreen(page, '/pages/resident/help/index');
    const hand = handOn(page);
    await hand.seeWords('五步修好');
    expect(await examine(page, 'help', true)).toEqual([]);
  });
});
