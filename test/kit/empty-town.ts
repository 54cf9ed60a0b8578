import { expect } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from './browser';
import { openCloud, type TestCloud } from './cloud';
import { MONDAY_NINE } from './district';
import { OnlyTaps } from './only-taps';
import { type Hand, handOn } from './three-phones';

/** Who is there from the beginning: people with a phone and nothing else. */
export const PEOPLE = ['first', 'second', 'chair', 'guo', 'xin', 'liu'] as const;
export type Person = (typeof PEOPLE)[number];

/** A town whose database holds nothing, and six fresh phones. */
export interface EmptyTown {
  readonly cloud: TestCloud;
  readonly browser: TestBrowser;
  readonly taps: OnlyTaps;
  readonly hand: Readonly<Record<Person, Hand>>;
  readonly stop: () => Promise<void>;
}

export async function openEmptyTown(): Promise<EmptyTown> {
  const cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  expect(Object.values(cloud.dump()).flat()).toEqual([]);
  const taps = new OnlyTaps(cloud);
  const browser = await openBrowser();
  const open = async (who: Person) =>
    [
      who,
      handOn(await browser.phone({ url: cloud.url, openid: `wx-${who}`, elder: false, watch: taps })),
    ] as const;
  const hands: [Person, Hand][] = [];
  for (const who of PEOPLE) {
    const [person, hand] = await open(who);
    hands.push([person, hand]);
  }
  return {
    cloud,
    browser,
    taps,
    hand: Object.fromEntries(hands) as Record<Person, Hand>,
    async stop() {
      await browser.close();
      await cloud.stop();
    },
  };
}

export type Tab = 'home' | 'orders' | 'messages' | 'me';

/** Back and back again, until the four tabs are there; then one of them. */
export async function toTab(hand: Hand, tab: Tab): Promise<void> {
  const bar = hand.page.locator(`#tab-${tab}:visible`).last();
  const back = hand.page.locator('#back:visible').last();
  await bar.or(back).last().waitFor();
  while ((await bar.count()) === 0) {
    const before = hand.page.url();
    await back.tap();
    await expect.poll(() => hand.page.url()).not.toBe(before);
    await bar.or(back).last().waitFor();
  }
  await bar.tap();
}

/** From 我的 on, by one row after the other. */
export async function fromMe(hand: Hand, ...rows: readonly string[]): Promise<void> {
  await toTab(hand, 'me');
  for (const row of rows) await hand.tap(row);
}

/** The one thing of its kind that is shown, whose id nobody can know beforehand. */
export const tapShown = (hand: Hand, idBeginsWith: string): Promise<void> =>
  hand.page.locator(`[id^="${idBeginsWith}"]:visible`).last().tap();

/** The wheel of days, left where it stands. */
export async function takeTheDay(hand: Hand, id: string): Promise<void> {
  await hand.tap(id);
  await hand.page.locator('.weui-picker__action:visible').last().tap();
  await expect.poll(() => hand.read(id)).not.toContain('请选');
}

export async function fillPaper(hand: Hand): Promise<void> {
  await hand.type('paper-0-kind', '管道疏通作业备案证明');
  await hand.type('paper-0-number', '鲁管 2026 第 8 号');
  await takeTheDay(hand, 'paper-0-from');
  await takeTheDay(hand, 'paper-0-to');
  await hand.photograph('paper-0-photo');
}

/** Looked at by whoever runs it: what this person sees now. */
export const picture = (hand: Hand, name: string): Promise<string> =>
  screenshot(hand.page, `town-${name}`, true);
