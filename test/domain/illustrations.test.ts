import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATEGORIES, categoryOf } from '#domain/repair/categories';
import { CATALOGUE } from '../../demo/catalogue';
import { mendedOf, pictureOfCategory, pictureOfItem } from '../../src/pages/resident/illustrations/lookup';
import { ILLUSTRATIONS } from '../../src/pages/resident/illustrations/names';

const FOLDER = 'src/pages/resident/illustrations';
const drawing = (name: string) => readFileSync(`${FOLDER}/svg/${name}.svg`, 'utf8');

/** An item as staff write it, under an id that nobody foresaw. */
const written = (
  name: string,
  category: 'pipes' | 'appliances' | 'cleaning' | 'rental',
  words: string[] = [],
) => ({
  name,
  words,
  category: categoryOf(category),
});

describe('Every item has a picture', () => {
  test('each of the starter catalogue one of its own', () => {
    const shown = CATALOGUE.map(pictureOfItem);
    expect(new Set(shown).size).toBe(CATALOGUE.length);
    expect(shown.filter((name) => name.startsWith('category-'))).toEqual([]);
  });

  test('what staff write is pictured by its name, whatever its id', () => {
    expect(pictureOfItem(written('厨房水龙头滴水', 'pipes'))).toBe('tap-drip');
    expect(pictureOfItem(written('液晶电视维修', 'appliances'))).toBe('tv-snow');
    expect(pictureOfItem(written('油烟机深度清洗', 'appliances'))).toBe('hood-greasy');
  });

  test('上门 is no door, and a rental contract no labour contract', () => {
    expect(pictureOfItem(written('上门保洁', 'cleaning'))).toBe('home-cleaning');
    expect(pictureOfItem(written('租赁合同代办备案', 'rental'))).toBe('rental-contract');
  });

  test('a name that says nothing is helped by the words people look for, and else by its category', () => {
    expect(pictureOfItem(written('综合检修', 'appliances', ['冰箱']))).toBe('fridge-warm');
    expect(pictureOfItem(written('综合检修', 'appliances'))).toBe('category-appliances');
  });

  test('each category has its own, and one that is not known yet has a toolbox', () => {
    const shown = CATEGORIES.map(({ id }) => pictureOfCategory(id));
    expect(new Set(shown).size).toBe(CATEGORIES.length);
    expect(shown).not.toContain('category-other');
    expect(pictureOfCategory('constructor')).toBe('category-other');
  });

  test('what is mended at a door can be seen before and after', () => {
    const mendable = CATALOGUE.filter(({ category }) =>
      ['pipes', 'locks', 'appliances', 'electric'].includes(category.id),
    );
    expect(mendable.filter((item) => mendedOf(pictureOfItem(item)) === null)).toEqual([]);
  });
});

describe('One hand drew them', () => {
  test('every name has its drawing and every drawing its name, on screens as well', () => {
    const files = readdirSync(`${FOLDER}/svg`).map((file) => file.replace('.svg', ''));
    expect([...files].sort()).toEqual([...ILLUSTRATIONS].sort());
    const listed = /\$illustrations: \(([^)]*)\)/.exec(readFileSync(`${FOLDER}/illustration.scss`, 'utf8'));
    expect(listed?.[1]?.split(',').map((name) => name.trim())).toEqual([...ILLUSTRATIONS]);
  });

  test.each(ILLUSTRATIONS)('%s is small, and drawn with the one pen and the few colours', (name) => {
    const svg = drawing(name);
    expect(svg.length).toBeLessThanOrEqual(1500);
    expect([...svg.matchAll(/stroke-width="([^"]*)"/g)].map(([, width]) => width)).toEqual(['2.4']);
    expect(svg).toContain('viewBox="0 0 120 90"');
    const colours = new Set([...svg.matchAll(/#[0-9a-f]+/g)].map(([colour]) => colour));
    expect([...colours].filter((colour) => !PALETTE.includes(colour))).toEqual([]);
  });
});

/** Ink, paper, sand, shade, vermilion, and the washes and the pen of jade and amber. */
const PALETTE = ['#43362c', '#fff', '#eadcc6', '#b9a68e', '#c8412a', '#cde5d8', '#1c6b52', '#fbe0a6'];
