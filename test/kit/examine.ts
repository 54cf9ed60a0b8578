import type { Page } from 'playwright-core';
import { axe, elderNorm, screenshot } from './browser';
import { unansweredOf } from './browser-requests';
import { squeezed } from './browser-squeeze';

/** Waits until the screen shows what it came to show: nothing is loading, whatever moves has come to rest. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  do {
    await drawn(page);
    if (Date.now() > until) throw new Error(`it still waits for ${unansweredOf(page).join(', ')}`);
  } while (unansweredOf(page).length > 0);
}
const PATIENCE_MS = 120_000;

/** A list without a blank of its own asks only once what stands above it is drawn: after the next two frames. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const screens = [...document.querySelectorAll('.screen')].filter((screen) => screen.checkVisibility());
    const waiting = [...document.querySelectorAll('.skeleton')].some((blank) => blank.checkVisibility());
    return screens.length > 0 && !waiting && document.fonts.status === 'loaded';
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Everything that is wrong with the screen for somebody who sees, hears or moves less well. */
export async function examine(page: Page, name: string, elder: boolean): Promise<string[]> {
  await settled(page);
  await screenshot(page, `${name}-${elder ? 'elder' : 'normal'}`);
  return unrolled(page, async () => [
    ...(await axe(page)),
    ...(await elderNorm(page, elder)),
    ...(await sideways(page)),
    ...(await squeezed(page)),
    ...(await tooDeep(page)),
  ]);
}

/** As if the phone were as long as the screen: what a fixed bar covers cannot be measured. */
export async function unrolled<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const phone = page.viewportSize() ?? { width: 375, height: 812 };
  try {
    await stretch(page, phone.width, phone.height);
    return await look();
  } finally {
    await page.setViewportSize(phone);
  }
}

/** What comes into sight may load more, and be longer then. */
async function stretch(page: Page, width: number, height: number): Promise<void> {
  const needed = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.screen')].map((screen) => screen.scrollHeight)),
  );
  if (needed <= height) return;
  await page.setViewportSize({ width, height: needed });
  await settled(page);
  await stretch(page, width, needed);
}

/** WeChat draws so many parts within each other by the templates of the main package (config/index.ts). */
const DEEPEST = 12;
const tooDeep = (page: Page): Promise<string[]> =>
  page.evaluate((deepest) => {
    const depthOf = (part: Element | null): number =>
      part === null ? 0 : depthOf(part.parentElement) + (/^TARO-.*-CORE$/.test(part.tagName) ? 1 : 0);
    return [...document.querySelectorAll('.screen *')]
      .filter((part) => depthOf(part) > deepest)
      .map((part) => `stands too deep for a phone: ${part.tagName.toLowerCase()}.${part.className}`);
  }, DEEPEST);

/** Nobody should have to push a screen sideways to read it. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('.screen *')]
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > width + 1)
      .filter((part) => ![...part.children].some((child) => child.getBoundingClientRect().right > width + 1))
      .map(
        (part) =>
          `reaches over the edge: ${part.tagName.toLowerCase()}.${part.className} "${(part.textContent ?? '').slice(0, 20)}"`,
      );
  });
