import { describe, expect, it } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import { heightOf, SHARE, sayTrend, scaleOf, type TrendPoint } from '../../../src/components/trend-words';
import { monthPoints, yearEarlier } from '../../../src/features/month-points';

const NOVEMBER_THIRD = instantOf('2026-11-03', '10:00');
const ORDERS = { word: '单' };
const points = (...values: (number | null)[]): TrendPoint[] =>
  values.map((value, place) => ({ label: `${place + 1}月`, value }));

describe('The sentence of a trend', () => {
  it('says how the last month stands to the one before', () => {
    expect(sayTrend(points(30, 36, 48), ORDERS)).toBe('3月 48 单，比2月多 12 单。');
    expect(sayTrend(points(48, 36), ORDERS)).toBe('2月 36 单，比1月少 12 单。');
    expect(sayTrend(points(5, 5), ORDERS)).toBe('2月 5 单，和1月一样。');
  });

  it('says how it stands to the year before, where that is known', () => {
    const [first, last] = points(1, 4);
    if (!first || !last) throw new Error('two points');
    expect(sayTrend([first, { ...last, before: 9 }], ORDERS)).toBe(
      '2月 4 单，比1月多 3 单，比一年前少 5 单。',
    );
    expect(sayTrend([first, { ...last, before: null }], ORDERS)).toBe('2月 4 单，比1月多 3 单。');
  });

  it('says the other share itself, for a difference of shares is a word of the trade', () => {
    expect(sayTrend(points(89, 92), SHARE)).toBe('2月 92%，比1月的 89% 高。');
    expect(sayTrend(points(95, 92), SHARE)).toBe('2月 92%，比1月的 95% 低。');
  });

  it('compares no month that is not over', () => {
    const [first, last] = points(40, 7);
    if (!first || !last) throw new Error('two points');
    const words = sayTrend([first, { ...last, before: 30, unfinished: true }], ORDERS);
    expect(words).toBe('2月到今天 7 单，1月全月 40 单，一年前全月 30 单。');
  });

  it('speaks of the last month of which something is known, and of none where nothing is', () => {
    expect(sayTrend(points(80, 90, null), SHARE)).toBe('2月 90%，比1月的 80% 高。');
    expect(sayTrend(points(null, 90), SHARE)).toBe('2月 90%。');
    expect(sayTrend(points(null, null), SHARE)).toBe('还没有数字。');
    expect(sayTrend([], SHARE)).toBe('还没有数字。');
    expect(sayTrend(points(0), ORDERS)).toBe('1月 0 单。');
  });
});

describe('The columns of a trend', () => {
  it.each([
    [[0], 1],
    [[7, 12], 20],
    [[50], 50],
    [[51], 100],
    [[333], 500],
  ])('%j ends at the round number %i', (values, end) => {
    expect(scaleOf(points(...values), ORDERS)).toBe(end);
  });

  it('hold the year before as well, and a share ends at a hundred', () => {
    expect(scaleOf([{ label: '1月', value: 3, before: 18 }], ORDERS)).toBe(20);
    expect(scaleOf(points(3), SHARE)).toBe(100);
  });

  it('can be seen where there is anything, and never leave the scale', () => {
    expect(heightOf(1, 1000)).toBe(1);
    expect(heightOf(0, 10)).toBe(0);
    expect(heightOf(null, 10)).toBe(0);
    expect(heightOf(5, 10)).toBe(50);
    expect(heightOf(30, 10)).toBe(100);
  });
});

describe('The months of a trend', () => {
  const told = {
    ...{ from: '2026-09', to: '2026-11', now: NOVEMBER_THIRD },
    rows: [{ month: '2026-09', sum: 4, late: 1 }],
    value: ({ sum }: { sum: number }) => sum,
  };

  it('are all there, also where nothing was counted, and the running one is marked', () => {
    expect(monthPoints(told)).toEqual([
      { label: '2026年9月', value: 4 },
      { label: '10月', value: 0 },
      { label: '11月', value: 0, unfinished: true },
    ]);
  });

  it('name the year where it begins', () => {
    const labels = monthPoints({ ...told, from: '2025-11', to: '2026-02' }).map(({ label }) => label);
    expect(labels).toEqual(['2025年11月', '12月', '2026年1月', '2月']);
  });

  it('stand beside the year before if anything was counted then', () => {
    expect(yearEarlier({ from: '2026-01', to: '2026-11' })).toEqual({ from: '2025-01', to: '2025-11' });
    const earlier = [{ month: '2025-10', sum: 6, late: 0 }];
    expect(monthPoints({ ...told, earlier }).map(({ before }) => before)).toEqual([0, 6, 0]);
    const none = [{ month: '2025-10', sum: 0, late: 0 }];
    expect(monthPoints({ ...told, earlier: none }).some((point) => 'before' in point)).toBe(false);
  });

  it('tell what of each ran late', () => {
    expect(monthPoints({ ...told, late: ({ late }) => late }).map(({ late }) => late)).toEqual([1, 0, 0]);
  });
});
