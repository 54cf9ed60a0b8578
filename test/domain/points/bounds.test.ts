import { describe, expect, it } from 'vitest';
import { pointsContract } from '#domain/points/contract';
import { hadOf } from '#domain/points/redeem';
import { REDEMPTION_STATES } from '#domain/points/redemption';

/** What may be asked of the points room, on both sides of every bound. */

type Action = keyof typeof pointsContract;
const takes = (action: Action, input: object) => pointsContract[action].input.safeParse(input).success;

const item = (quantity: number) => ({ rewardId: 'towel', quantity });
const wish = (items: readonly object[], totalPoints = 20) => ({ items, stationId: 'studio', totalPoints });
const REWARD = {
  ...{ rewardId: null, name: '毛巾', description: '', picture: null, points: 20, perPersonMax: 2 },
  ...{ onShelf: true, stationIds: ['studio'] },
};
const STOCK = { rewardId: 'towel', change: 'more', quantity: 1, reason: '进货' };
const TERMS = { rule: 'rating', points: 5, perDayMax: 15, perMonthMax: 50, from: null, reason: '照旧' };

describe('What may be asked', () => {
  it.each<[what: string, action: Action, of: (n: number) => object, least: number, most: number]>([
    ['of one thing at once', 'redeem', (n) => wish([item(n)]), 1, 20],
    ['things at once', 'redeem', (n) => wish(Array.from({ length: n }, () => item(1))), 1, 10],
    ['points at once', 'redeem', (n) => wish([item(1)], n), 0, 20_000_000],
    ['points for a reward', 'saveReward', (n) => ({ ...REWARD, points: n }), 1, 100_000],
    ['of a reward for one person', 'saveReward', (n) => ({ ...REWARD, perPersonMax: n }), 1, 100],
    ['more or fewer in stock', 'restock', (n) => ({ ...STOCK, quantity: n }), 1, 100_000],
    ['points by a rule', 'setTerms', (n) => ({ ...TERMS, points: n }), 0, 1_000],
    ['points by a rule in a day', 'setTerms', (n) => ({ ...TERMS, perDayMax: n }), 0, 100_000],
    ['points by a rule in a month', 'setTerms', (n) => ({ ...TERMS, perMonthMax: n }), 0, 100_000],
  ])('is %s (%s): neither fewer nor more than the bounds say', (_, action, of, least, most) => {
    expect([least - 1, least, most, most + 1].map((n) => takes(action, of(n)))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('is a code of six digits and nothing else', () => {
    const code = (typed: string) => takes('findPickup', { stationId: 'studio', code: typed });
    expect(['12345', '123456', '1234567', '12345a', ' 123456'].map(code)).toEqual([
      ...[false, true, false, false, false],
    ]);
  });

  it('is of a rule that there is', () => {
    const rules = ['repair-closed', 'rating', 'suggestion-adopted', 'gift'];
    expect(rules.map((rule) => takes('setTerms', { ...TERMS, rule }))).toEqual([true, true, true, false]);
  });
});

describe('A redemption', () => {
  it('is held, collected, cancelled or lapsed', () => {
    expect(REDEMPTION_STATES).toEqual(['held', 'collected', 'cancelled', 'lapsed']);
  });

  it.each([
    ['held', 3],
    ['collected', 3],
    ['cancelled', 0],
    ['lapsed', 0],
  ] as const)('that is %s counts against the limit per person with %d', (state, counted) => {
    const items = [{ rewardId: 'cup', name: '水杯', picture: null, quantity: 3, points: 30 }];
    expect(hadOf([{ state, items }])).toEqual(counted === 0 ? {} : { cup: counted });
    const both = hadOf([
      { state: 'held', items },
      { state, items },
    ]);
    expect(both).toEqual({ cup: 3 + counted });
  });
});
