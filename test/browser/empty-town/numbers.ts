import { expect } from 'vitest';
import { fromMe } from '../../kit/empty-town';
import type { Hand } from '../../kit/three-phones';

interface Typed {
  readonly name: string;
  readonly phone: string;
}

/** A number that somebody has to confirm. */
async function typed(hand: Hand, phone: string): Promise<void> {
  await hand.tap('type-phone');
  await hand.type('typed-phone', phone);
  await hand.tap('send-phone');
  await hand.see('phone-code');
}

/** Staff find the number, and compare the digits that both see. */
async function confirmed(hand: Hand, staff: Hand, phone: string): Promise<void> {
  await fromMe(staff, 'staff-counter');
  await staff.type('counter-phone', phone);
  await staff.see('waiting-code');
  expect(await staff.read('waiting-code')).toBe(await hand.read('phone-code'));
  await staff.tap('confirm-counter');
  await staff.seeWords('没有人在等确认这个号码');
}

/** On 姓名和手机号: a name, too. */
export async function confirmedAtTheCounter(hand: Hand, staff: Hand, { name, phone }: Typed): Promise<void> {
  await fromMe(hand, 'my-profile', 'agree');
  await hand.type('own-name', name);
  await hand.tap('save-name');
  await hand.seeWords('已保存');
  await typed(hand, phone);
  await confirmed(hand, staff, phone);
}

/** Where the number is needed; the screen hears that it is confirmed. */
export async function confirmedOnTheWay(hand: Hand, staff: Hand, phone: string): Promise<void> {
  await typed(hand, phone);
  await confirmed(hand, staff, phone);
  await hand.seeWords('只认您自己的手机号');
}
