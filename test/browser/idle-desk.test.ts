import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { OPEN_FOR_AN_HOUR, times, type Use } from '../../config/cost/measured';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { settled } from '../kit/examine';
import { booked } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';
import { countedUse } from '../kit/use';

// What a screen that lies open costs while nothing happens; docs/cost.md reckons with these figures.

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** Desks are looked at in a window, where the rail asks for what waits elsewhere, too. */
const WINDOW = { width: 1280, height: 800 };

/** A phone (or such a window) whose time stands still until it is moved. */
async function phoneAt(openid: string, screen: string, window?: typeof WINDOW): Promise<Page> {
  const page = await browser.phone({ url: cloud.url, openid, ...(window ? { window } : {}) });
  await page.clock.install({ time: MONDAY_NINE });
  await openScreen(page, screen);
  await settled(page);
  return page;
}

// Shorter than the way of a question, so that an answer that comes late moves the next one little.
const STEP = 200;

/** Lets minutes go by on the phone; every question is answered before its time goes on. */
async function pass(page: Page, minutes: number): Promise<void> {
  let open = 0;
  const asked = () => {
    open += 1;
  };
  const answered = () => {
    open -= 1;
  };
  page.on('request', asked).on('requestfinished', answered).on('requestfailed', answered);
  for (let gone = 0; gone < minutes * MINUTE; gone += STEP) {
    await page.clock.runFor(STEP);
    while (open > 0) await new Promise((wait) => setTimeout(wait, 5));
  }
  page.off('request', asked).off('requestfinished', answered).off('requestfailed', answered);
}

interface Hour {
  readonly counted: Use;
  /** What comes to the hour if the dearest question falls into these minutes once more. */
  readonly oneMore: Use;
}

/** What the open screen asks of the environment in an hour, by what it asked in some minutes. */
async function hourOf(page: Page, minutes: number): Promise<Hour> {
  const before = new Set(cloud.invocations().map(({ id }) => id));
  await pass(page, minutes);
  const asked = cloud.invocations().filter(({ id }) => !before.has(id));
  const each = asked.map((one) => countedUse([one]));
  const dearest = (kind: keyof Use) => Math.max(...each.map((use) => use[kind]));
  return {
    counted: times(60 / minutes, countedUse(asked)),
    oneMore: times(60 / minutes, {
      calls: dearest('calls'),
      reads: dearest('reads'),
      writes: dearest('writes'),
    }),
  };
}

/**
 * The page of costs says no less than what was counted, and not much more: a step of time may come between two questions,
 * and some minutes may begin with one question and end with another.
 */
function isSaid({ counted, oneMore }: Hour, said: Use): void {
  for (const kind of ['calls', 'reads', 'writes'] as const) {
    expect.soft(counted[kind], kind).toBeLessThanOrEqual(said[kind] + oneMore[kind]);
    expect.soft(counted[kind], kind).toBeGreaterThanOrEqual(0.75 * said[kind]);
  }
}

describe('While nothing happens', () => {
  test.each([
    ['worker', MA, '/pages/provider/desk/index', undefined],
    ['firm', MANAGER, '/pages/provider/firm-orders/index', WINDOW],
    ['officer', CHAIR, '/pages/officer/desk/index', WINDOW],
    ['staff', STAFF, '/pages/staff/desk/index', WINDOW],
    ['resident', LIU, '/pages/home/index', undefined],
  ] as const)(
    'the open screen of %s costs what the page of costs says',
    async (whose, openid, screen, window) => {
      const page = await phoneAt(openid, screen, window);
      await pass(page, 1);
      isSaid(await hourOf(page, 3), OPEN_FOR_AN_HOUR[whose]);
      await page.context().close();
    },
  );
});

describe('An open pool', () => {
  const pools = async (page: Page, minutes: number) => {
    const before = new Set(cloud.invocations().map(({ id }) => id));
    await pass(page, minutes);
    return cloud.invocations().filter(({ id, action }) => action === 'pool' && !before.has(id)).length;
  };

  /** The next one is asked once the last one was answered: the sixth may fall behind the end of two minutes. */
  const isEveryTwentySeconds = (asked: number) => expect([5, 6]).toContain(asked);

  test('asks every twenty seconds, and every five once an urgent order was booked there', async () => {
    const page = await phoneAt(MA, '/pages/provider/desk/index');
    await pass(page, 1);
    isEveryTwentySeconds(await pools(page, 2));
    const orderId = await booked(cloud);
    await pass(page, 1);
    expect(await pools(page, 1)).toBeGreaterThanOrEqual(9);
    isSaid(await hourOf(page, 2), OPEN_FOR_AN_HOUR.workerWaited);

    await cloud.phone(MA).does('repair', 'accept', { orderId });
    const resident = await phoneAt(LIU, `/pages/resident/order/index?id=${orderId}`);
    isSaid(await hourOf(resident, 2), OPEN_FOR_AN_HOUR.order);
    cloud.clock.move(11 * MINUTE);
    await pass(page, 1);
    isEveryTwentySeconds(await pools(page, 2));
  });
});
