import { describe, expect, test } from 'vitest';
import { fits, sorted, type Wanted, type Worth } from '#domain/firm/search';
import { aProvider, aWorker, certificate, NOW } from '../../kit/given';

const HUIMIN = aProvider('huimin', [aWorker('ma')], {
  name: '惠民管道服务部',
  introduction: '专修下水和马桶',
});
const ANY: Wanted = { category: null, street: null, words: '' };
const NOTHING_MEANT: ReadonlySet<string> = new Set();
const suits = (wanted: Partial<Wanted>, provider = HUIMIN, meant = NOTHING_MEANT) =>
  fits(provider, { ...ANY, ...wanted }, meant, NOW);

describe('A firm is found', () => {
  test.each<[string, Partial<Wanted>]>([
    ['by its name', { words: '惠民' }],
    ['by what it says of itself', { words: '马桶' }],
    ['by the name of its category', { words: '管道' }],
    ['by its street', { street: '云南路街道' }],
    ['by its category', { category: 'pipes' }],
    ['by nothing in particular', {}],
  ])('%s', (_, wanted) => {
    expect(suits(wanted)).toBe(true);
  });

  test('by what is broken, where the catalogue knows the words', () => {
    expect(suits({ words: '水管爆了' })).toBe(false);
    expect(suits({ words: '水管爆了' }, HUIMIN, new Set(['pipes']))).toBe(true);
    expect(suits({ words: '电灯' }, HUIMIN, new Set(['electric']))).toBe(false);
  });
});

describe('A firm is not found', () => {
  test.each<[string, Partial<Wanted>]>([
    ['by words that are nowhere', { words: '钢琴' }],
    ['for another street', { street: '中山路街道' }],
    ['for another category', { category: 'locks' }],
  ])('%s', (_, wanted) => {
    expect(suits(wanted)).toBe(false);
  });

  test('for a category whose paper has run out', () => {
    const expired = aProvider('x', [aWorker('ma')], {
      certificates: [certificate('pipes', { validToOn: '2026-01-01' })],
    });
    expect(suits({ category: 'pipes' }, expired)).toBe(false);
    expect(suits({}, expired)).toBe(false);
  });

  test('once it was made to leave', () => {
    expect(suits({}, aProvider('x', [], { standing: 'expelled' }))).toBe(false);
  });
});

describe('Firms are sorted', () => {
  const worth = (id: string, over: Partial<Worth> = {}): Worth => ({
    provider: aProvider(id, []),
    score: 4,
    punctuality: 0.8,
    price: -70,
    free: 0,
    ...over,
  });
  const order = (by: Parameters<typeof sorted>[1], ...firms: Worth[]) =>
    sorted(firms, by).map(({ provider }) => provider._id);

  test('by what was asked for, the best first, then by score', () => {
    const good = worth('good', { score: 4.8 });
    const quick = worth('quick', { punctuality: 0.95 });
    const cheap = worth('cheap', { price: -55, free: 1 });
    const free = worth('free', { free: 3 });
    const all = [free, cheap, quick, good];
    expect(order('score', ...all)[0]).toBe('good');
    expect(order('punctuality', ...all)[0]).toBe('quick');
    expect(order('price', ...all)[0]).toBe('cheap');
    expect(order('free', ...all)).toEqual(['free', 'cheap', 'good', 'quick']);
  });

  test('with an unknown price after every known one', () => {
    expect(
      order('price', worth('unknown', { price: null, score: 5 }), worth('dear', { price: -100 })),
    ).toEqual(['dear', 'unknown']);
  });

  test('with whoever may not take orders last, however good', () => {
    const resting = worth('resting', {
      score: 5,
      provider: aProvider('resting', [], { standing: 'suspended' }),
    });
    expect(order('score', resting, worth('working', { score: 2 }))).toEqual(['working', 'resting']);
  });
});
