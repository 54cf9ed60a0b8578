import { expect } from 'vitest';
import { type EmptyTown, fromMe, tapShown } from '../../kit/empty-town';
import type { Hand } from '../../kit/three-phones';
import { REWARD_POINTS, WRONG } from './names';

const DOOR = '海云路 21 号';
const STANDARD = 6;

/** The number comes by WeChat's button, the address where it is needed first. */
export async function booked({ hand: { liu } }: EmptyTown): Promise<void> {
  await fromMe(liu, 'my-profile', 'agree');
  await liu.type('own-name', '刘女士');
  await liu.tap('save-name');
  await liu.seeWords('已保存');
  await liu.tap('wechat-phone');
  await liu.seeWords('已确认');

  await liu.tap('back');
  await liu.tap('tab-home');
  await liu.tap('search');
  await liu.type('words', '下水道');
  await liu.tap('item-kitchen-drain');
  await liu.tap('book');
  await liu.type('wrong', WRONG);
  await liu.tap('add-address');
  await liu.tap('community-一社区');
  await liu.type('door-house', DOOR);
  await liu.type('door-unit', '1');
  await liu.type('door-room', '402');
  await liu.type('phone', '13905327001');
  await liu.tap('save-address');
  await liu.seeWords('刘女士');
  await liu.tap('confirm-booking');
  await liu.seeWords('正在为您找师傅');
}

export async function atTheDoor({ hand: { liu, xin } }: EmptyTown): Promise<void> {
  await xin.see('duty');
  expect(await xin.page.content()).not.toContain(DOOR);
  await tapShown(xin, 'accept-');
  await xin.seeWords(DOOR);
  await liu.see('worker');
  expect(await liu.read('worker')).toContain('新师傅');
  await liu.tap('at-the-door');
  await liu.tap('worn-0');
  await liu.tap('recognise');
  await liu.see('arrival-code');
  const code = (await liu.read('code')).trim();
  await xin.see('key-1');
  for (const digit of code) await xin.tap(`key-${digit}`);
  await xin.tap('arrive');
  await xin.seeWords('本人到达');
}

export async function done({ hand: { liu, xin } }: EmptyTown): Promise<void> {
  await xin.tap('before');
  await xin.photograph('photos-before');
  await xin.tap('send-before');
  await liu.see('before-shown');
  await xin.tap('quote');
  await xin.tap('quantity-hand-more');
  await xin.type('price-hand', '90');
  await xin.tap('send-quote');
  await liu.see('approve');
  expect(await liu.read('approve')).toContain('¥90');
  await liu.tap('approve');
  await liu.seeWords('正在维修');
  await xin.tap('finish');
  for (let place = 0; place < STANDARD; place += 1) await xin.tap(`checked-${place}`);
  await xin.photograph('photos-after');
  await xin.tap('send-finish');
  await xin.seeWords('等居民确认');
}

/** What she may fetch for it costs no more. */
export async function rated({ hand: { liu } }: EmptyTown): Promise<void> {
  await liu.see('confirm');
  await liu.tap('confirm');
  await liu.tap('rate');
  for (const mark of ['punctuality', 'workmanship', 'attitude', 'honestPrice']) await liu.tap(`${mark}-5`);
  await liu.type('text', '很快就修好了');
  await liu.tap('send-rating');
  await liu.tap('see-points');
  await balanceIs(liu, REWARD_POINTS);
}

export async function balanceIs(hand: Hand, points: number): Promise<void> {
  await hand.see('balance');
  await expect.poll(() => hand.read('balance')).toBe(String(points));
}
