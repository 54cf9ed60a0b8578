import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { startDemo } from '../../config/demo-cloud';
import { PEOPLE } from '../../demo/people';
import { launch } from '../kit/browser-launch';

// What a visitor of the demo sees: the page finds every button that its stories speak of, and each story ends.

let cloud: Awaited<ReturnType<typeof startDemo>>;
let browser: Browser;
const data = mkdtempSync(path.join(tmpdir(), 'gongdaojia-demo-'));
beforeAll(async () => {
  cloud = await startDemo({ port: 0, data, fresh: true, built: inject('built'), site: 'dist/h5' });
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(data, { recursive: true, force: true });
});

async function visit(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${cloud.url}/demo`);
  await page.locator('[role=tab]').first().waitFor();
  return page;
}

const current = (page: Page) => page.locator('#rail [aria-current=step]');

/** Lets the page touch what it marks until the story is told. */
async function told(page: Page): Promise<void> {
  await page.locator('#auto').check();
  const steps = await page.locator('#rail li').count();
  for (let step = 0; step < steps; step += 1) {
    const line = page.locator('#rail li').nth(step);
    await expect
      .poll(() => line.getAttribute('class'), { timeout: 120_000, message: (await line.textContent()) ?? '' })
      .toBe('done');
  }
}

describe('The demo page', () => {
  test('fits on a small laptop: every phone with its main button, and where to begin', async () => {
    const page = await visit();
    const size = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }));
    expect(size).toEqual({ height: 720, width: 1280 });
    for (const frame of await page.locator('iframe').all()) {
      const box = await frame.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
    }
    expect(await page.locator('#begin').innerText()).toBe('开始');
    expect(await page.locator('#sentence').innerText()).toMatch(/^半小时上门/);
    await page.context().close();
  });

  test('lights one phone at a time and says which step is open', async () => {
    const page = await visit();
    await page.locator('#begin').click();
    expect(await current(page).innerText()).toContain('刘女士');
    expect(await page.locator('.phone--lit').getAttribute('data-who')).toBe('demo-liu');
    expect(await page.locator('.phone--dim').count()).toBe(2);
    await page.context().close();
  });

  test('shows a desk as on a computer, and goes back to the phones', async () => {
    const page = await visit();
    await page.getByText('看电脑版').last().click();
    const frame = page.locator('.phone--desk iframe');
    expect(await frame.evaluate((one: HTMLIFrameElement) => one.style.width)).toBe('1280px');
    expect(await page.locator('.phone:visible').count()).toBe(1);
    await page.getByText('回到手机').click();
    expect(await page.locator('.phone:visible').count()).toBe(3);
    await page.context().close();
  });
});

describe('Who would rather try by himself', () => {
  test('gives a phone to anybody; the story, begun again, has its own people', async () => {
    const page = await visit();
    await page.locator('#begin').click();
    await page.locator('#by-yourself summary').click();
    const chooser = page.locator('#hand-1');
    expect(await chooser.locator('option').count()).toBe(PEOPLE.length);
    await chooser.selectOption('demo-chair');
    const phone = page.locator('.phone').nth(1);
    expect(await phone.locator('.who').innerText()).toMatch(/^周主席[\s\S]*看电脑版$/);
    await phone.frameLocator('iframe').getByText('周主席').first().waitFor();
    expect(await current(page).count()).toBe(0);
    await chooser.selectOption('demo-chen');
    expect(await phone.locator('.who').innerText()).not.toContain('看电脑版');
    await page.locator('#begin').click();
    expect(await phone.getAttribute('data-who')).toBe('demo-ma');
    expect(await chooser.inputValue()).toBe('demo-ma');
    expect(await current(page).innerText()).toContain('刘女士');
    await page.context().close();
  });

  test('has done what is due, at the same hour', async () => {
    const page = await visit();
    await page.locator('#by-yourself summary').click();
    const ahead = () => cloud.clock.now() - Date.now();
    const before = ahead();
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/local/timers/clock'));
    await page.locator('#tick').click();
    expect((await answered).status()).toBe(200);
    expect(Math.abs(ahead() - before)).toBeLessThan(MINUTE);
    await page.context().close();
  });
});

describe('Each story, by touching only what the page marks', () => {
  let page: Page;
  beforeAll(async () => {
    page = await visit();
  });
  afterAll(() => page?.context().close());

  test('the repair, to its end; a message has run to another phone, and three doors open', async () => {
    await page.locator('#begin').click();
    await told(page);
    expect(await page.locator('.message').allInnerTexts()).not.toEqual(['', '', '']);
    expect(await page.locator('#doors button').allInnerTexts()).toEqual(['不是本人', '没人接', '老人打电话']);
  }, 600_000);

  test.each(['stranger', 'nobody', 'elder'])(
    'the door %s',
    async (door) => {
      if (await page.locator('#doors').isHidden()) throw new Error('the doors are closed');
      await page.locator(`#door-${door}`).click();
      await told(page);
    },
    600_000,
  );

  test.each(['talk', 'rule'])(
    'the tab %s',
    async (scene) => {
      await page.locator(`[data-scene=${scene}]`).click();
      await page.locator('#begin').click();
      await told(page);
    },
    600_000,
  );
});
