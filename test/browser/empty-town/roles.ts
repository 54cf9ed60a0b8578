import { expect } from 'vitest';
import { type EmptyTown, fromMe } from '../../kit/empty-town';
import { firstStaff } from '../../kit/roles';
import type { Hand } from '../../kit/three-phones';

/** What the own phone shows; who was never here agrees to be known first. */
async function shownCode(hand: Hand): Promise<string> {
  await fromMe(hand, 'my-roles', 'agree', 'show-code');
  return (await hand.read('own-code')).replace(/\s/g, '');
}

/** The one thing that the console does. */
export async function theFirstOne({ cloud, hand: { first } }: EmptyTown): Promise<void> {
  const code = await shownCode(first);
  expect(await firstStaff(cloud, { code, name: '周工' })).toMatchObject({ ok: true });
  await fromMe(first, 'staff-roles');
  await first.see('alone');
}

export async function aSecondOne({ hand: { first, second } }: EmptyTown): Promise<void> {
  const code = await shownCode(second);
  await first.tap('name-staff');
  await first.type('whom', code);
  await first.tap('find-person');
  await first.see('found');
  await first.type('naming-name', '钱工');
  await first.tap('why-likely-0');
  await first.tap('send-naming');
  await first.seeWords('等本人同意');
  await fromMe(second, 'my-roles', 'agree-naming');
  await second.seeWords('您现在是居民、区总工作人员');
}
