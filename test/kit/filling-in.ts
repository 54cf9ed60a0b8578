import { expect } from 'vitest';
import type { Hand } from './three-phones';

// What several forms ask for, as a person fills it in.

/** The wheel of days, left where it stands. */
export async function takeTheDay(hand: Hand, id: string): Promise<void> {
  await hand.tap(id);
  await hand.page.locator('.weui-picker__action:visible').last().tap();
  await expect.poll(() => hand.read(id)).not.toContain('请选');
}

export async function fillPaper(hand: Hand, id = 'paper-0'): Promise<void> {
  await hand.type(`${id}-kind`, '管道疏通作业备案证明');
  await hand.type(`${id}-number`, '鲁管 2026 第 8 号');
  await takeTheDay(hand, `${id}-from`);
  await takeTheDay(hand, `${id}-to`);
  await hand.photograph(`${id}-photo`);
}

/** On 证件和培训: the first one of a worker who has joined. */
export async function handInFirstPaper(hand: Hand): Promise<void> {
  await hand.page.locator('[id^="add-paper-"]:visible').last().tap();
  await hand.tap('category-pipes');
  await fillPaper(hand, 'renewal');
  await hand.tap('hand-in');
  await hand.seeWords('等工会审核');
}
