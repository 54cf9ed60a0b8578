import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from './browser-launch';
import { countRequests } from './browser-requests';
import { countTouches } from './count-touches';
import type { OnlyTaps } from './only-taps';

export { axe } from './browser-axe';
export { elderNorm } from './browser-elder-norm';

export interface PhoneOptions {
  /** Where the H5 build is served. */
  readonly url: string;
  /** Who holds the phone; nobody yet, if absent. */
  readonly openid?: string;
  readonly elder?: boolean;
  /** The app was never opened on it: the three cards of the first start come. */
  readonly unused?: boolean;
  /** A window on a desk with mouse and keyboard, of this size in dp; else a phone. */
  readonly window?: { readonly width: number; readonly height: number };
  /** Looks at all that the page sends, from its first call on. */
  readonly watch?: OnlyTaps;
  /** With what it opens, instead of the home page. */
  readonly screen?: string;
  readonly width?: number;
}

export interface TestBrowser {
  /** A phone of its own (storage, cookies), 375 × 812 dp unless told otherwise, touched by fingers. */
  phone(options: PhoneOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launch();
  return { phone: (options) => openPhone(browser, options), close: () => browser.close() };
}

async function openPhone(
  browser: Browser,
  {
    url,
    openid = '',
    elder = false,
    unused = false,
    window,
    watch,
    screen = '/pages/home/index',
    width = 375,
  }: PhoneOptions,
): Promise<Page> {
  const context = await browser.newContext({
    ...(window
      ? { viewport: window }
      : { viewport: { width, height: 812 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await stayAtHome(context, url);
  await remembering(context, `${openid}:elder`, elder);
  if (!unused) await remembering(context, `${openid}:welcomed`, true);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  countRequests(page);
  if (watch) {
    await page.addInitScript(countTouches);
    watch.watch(page);
  }
  await page.goto(addressOf(url, openid, screen));
  return page;
}

/** What stands in its storage before the app is opened. */
const remembering = (context: BrowserContext, key: string, value: boolean): Promise<unknown> =>
  context.addInitScript(([name, kept]) => localStorage.setItem(name, JSON.stringify({ data: kept })), [
    key,
    value,
  ] as const);

/** Nothing of a screen may come from elsewhere: a request to another host fails, and with it the screen. */
async function stayAtHome(context: BrowserContext, url: string): Promise<void> {
  const { origin } = new URL(url);
  await context.route(
    (asked) => asked.protocol.startsWith('http') && asked.origin !== origin,
    (route) => route.abort(),
  );
}

const addressOf = (url: string, openid: string, screen: string): string => {
  const address = new URL(url);
  if (openid) address.searchParams.set('as', openid);
  address.hash = screen;
  return address.toString();
};

/** Opens a screen by its address, with parameters: `/pages/resident/order/index?id=…`. */
export async function openScreen(page: Page, screen: string): Promise<void> {
  const address = new URL(page.url());
  address.hash = screen;
  await page.goto(address.toString());
  await page.reload();
}

/** The screen that is shown; others lie below it. */
export const shown = (page: Page) => page.locator('.taro_page_shade:visible, .taro_page:visible').last();

/** Keeps a picture of the screen in dist/screenshots, so that somebody looks at it. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<string> {
  const folder = path.resolve('dist/screenshots');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
  return file;
}
