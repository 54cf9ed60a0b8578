import { expect } from 'vitest';
import { type EmptyTown, fromMe, tapShown, toTab } from '../../kit/empty-town';
import { STREET_UNION } from './names';
import { confirmedAtTheCounter } from './numbers';

/** Of the district first, and of the street below it. */
export async function unions({ hand: { first } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-setup', 'next-step', 'found-union', 'save-union');
  await first.seeWords('区总工会');
  await fromMe(first, 'staff-unions', 'found-union');
  await first.tap('union-kind-street');
  await first.type('union-name', STREET_UNION);
  await first.tap('area-streets-0');
  await first.tap('save-union');
  await first.seeWords('上级：区总工会');
}

/** Whoever has said who one is, and confirmed the number, can be given a post. */
export async function itsOfficer({ hand: { first, second, chair } }: EmptyTown): Promise<void> {
  await confirmedAtTheCounter(chair, second, { name: '周主席', phone: '13905321001' });
  await first.tap('give-post');
  await first.type('whom', '13905321001');
  await first.type('post-name', '周主席');
  await first.tap('why-likely-0');
  await first.tap('send-post');
  await first.seeWords('周主席');
  await toTab(chair, 'me');
  await chair.seeWords(STREET_UNION);
}

export async function rights({ hand: { first } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-rights');
  await first.seeWords('第 1 版');
  await first.type('title-0', '您有权：选举和表决，也可以被选举');
  await first.tap('keep-guide');
  await first.agree();
  await first.seeWords('第 2 版');
}

export async function joined({ hand: { first, liu, chair } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-unions');
  await first.page.getByText(STREET_UNION).locator('visible=true').last().tap();
  const code = (await first.read('union-code')).replace(/\D/g, '');
  await fromMe(liu, 'my-union', 'join-union');
  await liu.type('union-code', code);
  await liu.tap('find-union');
  await liu.see('chosen-union');
  await liu.seeWords('您有权：选举和表决，也可以被选举');
  await liu.type('join-name', '刘敏');
  await liu.tap('work-courier');
  await liu.tap('rights-0');
  await liu.tap('send-application');
  await liu.seeWords('等工会审核');
  await toTab(chair, 'me');
  await chair.page.getByText(STREET_UNION).locator('visible=true').last().tap();
  await tapShown(chair, 'membership-');
  await chair.tap('say-yes');
  await chair.see('nobody');
  // The own membership was there before the application, too.
  await liu.tap('back');
  await toTab(liu, 'me');
  await expect.poll(() => liu.read('union-number')).toMatch(/会员号 \d{6}-\d{6}/);
}

/** What all of it came to, for the street and from there down; the rows leave the house for a reason. */
export async function counted({ hand: { first, chair } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-figures', 'span-year');
  await expect.poll(() => first.read('total-members')).toContain('1 人');
  expect(await first.read('total-orders')).toContain('1 单');
  expect(await first.read('total-talks')).toContain('1 / 1');
  await tapShown(first, 'unit-');
  await first.seeWords(STREET_UNION);
  await expect.poll(() => first.read('total-orders')).toContain('1 单');
  await toTab(chair, 'home');
  await toTab(chair, 'me');
  await chair.page.getByText(STREET_UNION).locator('visible=true').last().tap();
  await chair.tap('to-figures');
  await chair.tap('span-year');
  await expect.poll(() => chair.read('total-members')).toContain('1 人');
}

const NEWS = '周六上午在街道广场修小家电';

export async function announced({ hand: { first, liu } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-announcements', 'write');
  await first.type('title', NEWS);
  await first.type('words', '带上电饭锅、电风扇，师傅当场修，不收工钱。');
  await first.tap('save-announcement');
  await first.tap('publish');
  await first.agree();
  await first.seeWords('挂着 1 条公告');
  await toTab(liu, 'home');
  await liu.seeWords(NEWS);
  await liu.tap('announcements');
  await tapShown(liu, 'announcement-');
  await liu.seeWords('师傅当场修，不收工钱');
  await fromMe(first, 'staff-announcements');
  await first.seeWords('1 人看过');
}
