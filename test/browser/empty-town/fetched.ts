import { expect } from 'vitest';
import { type EmptyTown, fromMe } from '../../kit/empty-town';
import { balanceIs } from './order';

export async function fetched({ hand: { liu, second } }: EmptyTown): Promise<void> {
  await fromMe(liu, 'my-points', 'open-shelf');
  await liu.seeWords('纯棉毛巾');
  await liu.page.locator('[id^="quantity-"][id$="-more"]:visible').last().tap();
  await liu.tap('redeem');
  await liu.agree();
  await liu.see('code');
  const code = (await liu.read('code')).trim();
  await fromMe(second, 'pickup-desk');
  await second.type('code', code);
  await second.tap('find-pickup');
  await second.see('hand-out');
  await second.tap('hand-out');
  await second.agree();
  await second.seeWords('礼品已领取');
  await expect.poll(() => liu.read('standing')).toContain('已领取');
  await fromMe(liu, 'my-points');
  await balanceIs(liu, 0);
}
