import { expect } from 'vitest';
import type { Hand } from './three-phones';

// What several forms ask for, as a person fills it in.

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
