import { describe, expect, it } from 'vitest';
import { merged, monthsOf, type Sums, summed, trialBalance } from '#domain/points/books';

const entry = (month: string, kind: 'earned' | 'held' | 'reversed', points: number) => ({
  month,
  kind,
  points,
});

describe('The books of all points', () => {
  it('add up what was moved, by month and by kind', () => {
    const first = summed({}, [
      entry('2026-03', 'earned', 10),
      entry('2026-03', 'earned', 5),
      entry('2026-03', 'held', 7),
      entry('2026-04', 'earned', 30),
    ]);
    expect(first).toEqual({ '2026-03': { earned: 15, held: 7 }, '2026-04': { earned: 30 } });
    expect(summed(first, [entry('2026-04', 'earned', 1), entry('2026-04', 'reversed', 2)])).toEqual({
      '2026-03': { earned: 15, held: 7 },
      '2026-04': { earned: 31, reversed: 2 },
    });
    expect(first['2026-04']).toEqual({ earned: 30 });
  });

  it('of two parts are the sum of both, and neither part is lost where the other one has nothing', () => {
    const night: Sums = { '2026-02': { earned: 40 }, '2026-03': { earned: 15, held: 7 } };
    const since: Sums = { '2026-03': { earned: 5, spent: 7 }, '2026-04': { earned: 30 } };
    const both = {
      '2026-02': { earned: 40 },
      '2026-03': { earned: 20, held: 7, spent: 7 },
      '2026-04': { earned: 30 },
    };
    expect(merged(night, since)).toEqual(both);
    expect(merged(since, night)).toEqual(both);
    expect(merged({}, since)).toEqual(since);
    expect(merged(night, {})).toEqual(night);
  });
});

/** One of everything, each with a figure that no sum of others comes to. */
const ONE_OF_EACH: Sums = {
  '2026-03': { earned: 1_000, held: 500, spent: 300, released: 150 },
  '2026-04': { expired: 60, reversed: 40, owed: 7, settled: 3 },
};

describe('The trial balance', () => {
  it('says of every account what it holds, and all of them come to nought', () => {
    const standing = trialBalance(ONE_OF_EACH);
    expect(standing).toEqual([
      { side: 'issue', points: -1_000 + 40 + 7 },
      { side: 'member', points: 1_000 - 500 + 150 - 60 - 40 - 3 },
      { side: 'redemption', points: 500 - 300 - 150 },
      { side: 'spent', points: 300 },
      { side: 'expiry', points: 60 },
      { side: 'debt', points: -7 + 3 },
    ]);
    expect(standing.reduce((total, { points }) => total + points, 0)).toBe(0);
  });

  it.each([
    ['earned', 'issue', 'member'],
    ['held', 'member', 'redemption'],
    ['spent', 'redemption', 'spent'],
    ['released', 'redemption', 'member'],
    ['expired', 'member', 'expiry'],
    ['reversed', 'member', 'issue'],
    ['owed', 'debt', 'issue'],
    ['settled', 'member', 'debt'],
  ])('lets what was %s go from the account of %s to that of %s, and nowhere else', (kind, from, to) => {
    const moved = trialBalance({ '2026-03': { [kind]: 9 } }).filter(({ points }) => points !== 0);
    expect(Object.fromEntries(moved.map(({ side, points }) => [side, points]))).toEqual({
      [from]: -9,
      [to]: 9,
    });
  });

  it('names every account, also before anything was moved', () => {
    expect(trialBalance({})).toEqual(
      ['issue', 'member', 'redemption', 'spent', 'expiry', 'debt'].map((side) => ({ side, points: 0 })),
    );
  });
});

describe('The figures of a month', () => {
  it('are what was given out less what rulings took back, what was used and what expired, the oldest month first', () => {
    expect(
      monthsOf({
        '2026-04': { expired: 60, reversed: 40, owed: 7, settled: 3 },
        '2026-03': { earned: 1_000, held: 500, spent: 300, released: 150, reversed: 20, owed: 1 },
        '2025-12': { held: 2 },
      }),
    ).toEqual([
      { month: '2025-12', issued: 0, used: 0, expired: 0 },
      { month: '2026-03', issued: 979, used: 300, expired: 0 },
      { month: '2026-04', issued: -47, used: 0, expired: 60 },
    ]);
  });
});
