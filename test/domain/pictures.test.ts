import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const PARTS = ['resident', 'provider', 'staff', 'officer', 'union'].map((part) => `src/pages/${part}`);
const sheetOf = (folder: string) =>
  folder === 'src/components' ? 'src/components/picture.scss' : `${folder}/pictures.scss`;
const drawnIn = (folder: string): string[] =>
  [...readFileSync(sheetOf(folder), 'utf8').matchAll(/\.picture--([\w-]+) \{/g)].map(([, name = '']) => name);
const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
const shownIn = (text: string): string[] =>
  [...text.matchAll(/picture(?:=|: )["']([\w-]+)["']|<Picture name="([\w-]+)"/g)].map(
    ([, asked, drawn]) => asked ?? drawn ?? '',
  );

describe('A screen with nothing to show', () => {
  const common = drawnIn('src/components');

  test.each(PARTS)(
    'in %s shows only what its package carries, and the package carries only what is shown',
    (part) => {
      const shown = shownIn(sources(part)).filter((name) => !common.includes(name));
      expect([...new Set(shown)].sort()).toEqual([...drawnIn(part)].sort());
    },
  );

  test('of the tabs, refused, offline and broken have each a drawing of its own', () => {
    const usual = shownIn(readFileSync('src/components/nothing.tsx', 'utf8'));
    const tabs = shownIn(sources('src/pages/orders') + sources('src/pages/messages'));
    const all = [...usual, ...tabs];
    expect(new Set(all).size).toBe(6);
    expect([...all].sort()).toEqual([...common].sort());
  });
});
