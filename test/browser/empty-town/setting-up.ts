import { expect } from 'vitest';
import { type EmptyTown, fromMe, tapShown, toTab } from '../../kit/empty-town';
import { REWARD_POINTS, STREET, STREET_UNION } from './names';

/** 本区设置 always leads to what is missing next. */
const nextStep = ({ hand: { first } }: EmptyTown) => fromMe(first, 'staff-setup', 'next-step');

export async function places(town: EmptyTown): Promise<void> {
  const { first } = town.hand;
  await nextStep(town);
  await first.tap('add-streets');
  await first.type('names', STREET);
  await first.tap('save-places');
  await first.tap(`add-to-${STREET}`);
  await first.type('names', '一社区、二社区');
  await first.tap('save-places');
  await first.seeWords('1 个街道，2 个社区');
}

export async function catalogue(town: EmptyTown): Promise<void> {
  const { first } = town.hand;
  await nextStep(town);
  await first.tap('take-starter');
  await first.tap('item-kitchen-drain');
  await first.type('price-max-0', '95');
  await first.tap('save-item');
  await first.see('item-kitchen-drain');
}

export async function studio(town: EmptyTown): Promise<void> {
  const { first, chair } = town.hand;
  await nextStep(town);
  await first.tap('new-studio');
  await first.type('studio-name', '海云工会有约');
  await first.page.locator('[id^="studio-union-"]', { hasText: STREET_UNION }).locator('visible=true').tap();
  await first.tap(`studio-street-${STREET}`);
  await first.type('studio-address', '海云路 1 号 203 室');
  await first.tap('save-studio');
  await first.type('officer-phone', '13905321001');
  await first.type('officer-name', '周主席');
  await first.type('officer-title', '街道总工会主席');
  await first.tap('officer-why-likely-0');
  await first.tap('appoint');
  await first.tap('weekday-2');
  await first.see('hour-19');
  await first.tap('hour-10');
  await first.tap('add-duty');
  await first.see('drop-2-600');
  // Who looks at 我的 again sees what was given meanwhile.
  await toTab(chair, 'home');
  await fromMe(chair, 'officer-desk');
  await chair.seeWords('没有等着办的约谈');
}

export async function station(town: EmptyTown): Promise<void> {
  const { first } = town.hand;
  await nextStep(town);
  await first.tap('add-station');
  await first.type('station-name', '海云路驿站');
  await first.type('station-address', '海云路 1 号');
  await first.tap('save-station');
  await first.seeWords('1 个驿站');
}

export async function reward(town: EmptyTown): Promise<void> {
  const { first } = town.hand;
  await nextStep(town);
  await first.tap('add-reward');
  await first.type('name', '纯棉毛巾');
  await first.type('points', String(REWARD_POINTS));
  await first.tap('save-reward');
  await tapShown(first, 'reward-');
  await first.type('stock-quantity', '20');
  await first.type('stock-reason', '第一批');
  await first.tap('restock');
  await expect.poll(() => first.read('stock')).toBe('20');
}

/** Open in the evening, too: the roster offers what lies within. */
export async function calendar(town: EmptyTown): Promise<void> {
  const { first } = town.hand;
  await fromMe(first, 'staff-setup', 'step-calendar');
  await first.see('from-0');
  expect(await first.read('from-0')).toBe('09:00');
  await first.tap('more-hours');
  await first.tap('save-hours');
  await first.seeWords('记下了');
  expect(await first.read('to-2')).toBe('20:00');
}

/** What residents need is there; 本区设置 says so, row by row. */
export async function complete({ hand: { first } }: EmptyTown): Promise<void> {
  await fromMe(first, 'staff-setup');
  for (const step of ['places', 'catalogue', 'union', 'studio', 'station', 'rewards', 'calendar'])
    expect(await first.read(`step-${step}`)).toContain('有了');
}
