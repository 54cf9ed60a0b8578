import { expect } from 'vitest';
import { openBrowser } from './browser';
import { openCloud, type TestCloud } from './cloud';
import { MONDAY_NINE } from './district';
import { OnlyTaps } from './only-taps';
import { type Hand, handOn } from './three-phones';

/** Who is there from the beginning: people with a phone and nothing else. */
const PEOPLE = ['first', 'second', 'chair', 'guo', 'xin', 'liu'] as const;
type Person = (typeof PEOPLE)[number];

/** A town whose database holds nothing, and six fresh phones. */
export interface EmptyTown {
  readonly cloud: TestCloud;
  readonly taps: OnlyTaps;
  readonly hand: Readonly<Record<Person, Hand>>;
  readonly stop: () => Promise<void>;
}

export async function openEmptyTown(): Promise<EmptyTown> {
  const cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  expect(Object.values(cloud.dump()).flat()).toEqual([]);
  const taps = new OnlyTaps(cloud);
  const browser = await openBrowser();
  const hands = new Map<Person, Hand>();
  for (const who of PEOPLE) {
    hands.set(who, handOn(await browser.phone({ url: cloud.url, openid: `wx-${who}`, watch: taps })));
  }
  return {
    cloud,
    taps,
    hand: Object.fromEntries(hands) as Record<Person, Hand>,
    async stop() {
      await browser.close();
      await cloud.stop();
    },
  };
}

type Tab = 'home' | 'orders' | 'messages' | 'me';

/** Back and back again, until the four tabs are there; then one of them. */
export async function toTab(hand: Hand, tab: Tab): Promise<void> {
  const bar = hand.page.locator(`#tab-${tab}:visible`).last();
  const back = hand.page.locator('#back:visible').last();
  // While one screen moves in over another, both are there.
  const settled = () => expect.poll(async () => (await bar.count()) + (await back.count())).toBe(1);
  await settled();
  while ((await bar.count()) === 0) {
    const before = hand.page.url();
    await back.tap();
    await expect.poll(() => hand.page.url()).not.toBe(before);
    await settled();
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
