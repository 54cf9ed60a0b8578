import { describe, expect, it } from 'vitest';
import { assessmentOf, boardOf, share } from '#domain/appointment/assessment';
import { type Figures, NO_FIGURES, type Tally } from '#domain/appointment/figures';

const tally = (owner: string, figures: Partial<Figures>, month = '2026-10'): Tally => ({
  _id: `${month}-studio-${owner}`,
  version: 1,
  scope: 'studio',
  owner,
  name: owner,
  month,
  figures: { ...NO_FIGURES, ...figures },
});
const shownOf = (tallies: readonly Tally[]) =>
  Object.fromEntries(boardOf(tallies).studios.map(({ id, shown }) => [id, shown?.asked ?? null]));

describe('件件有回音', () => {
  it('shows how many asked, were answered, in time, and were satisfied', () => {
    const { total } = boardOf([
      tally('a', { asked: 10, answered: 9, answeredInTime: 8, evaluated: 7, satisfied: 6 }),
      tally('b', { asked: 20, answered: 20, answeredInTime: 20, evaluated: 5, satisfied: 5 }),
    ]);
    expect(total.shown).toEqual({
      asked: 30,
      answered: 29,
      answeredInTime: 28,
      evaluated: 12,
      satisfied: 11,
    });
  });

  it('hides numbers in which somebody could be recognised', () => {
    const big = { asked: 30, answered: 30, evaluated: 30 };
    expect(
      shownOf([tally('a', big), tally('b', { asked: 4 }), tally('c', { asked: 9, answered: 1 })]),
    ).toEqual({
      a: 30,
      b: null,
      c: null,
    });
  });

  it('hides the next smallest as well where one alone is small, for the total would tell', () => {
    const tallies = [tally('a', { asked: 30 }), tally('b', { asked: 12 }), tally('c', { asked: 2 })];
    expect(shownOf(tallies)).toEqual({ a: 30, b: null, c: null });
  });
});

describe('An assessment', () => {
  it('sums months, and keeps each of them for the chart', () => {
    const rows = assessmentOf(
      [
        tally('a', { answered: 4 }, '2026-10'),
        tally('a', { answered: 6 }, '2026-09'),
        tally('b', { answered: 1 }),
      ],
      'studio',
    );
    expect(rows.map(({ owner, figures }) => [owner, figures.answered])).toEqual([
      ['a', 10],
      ['b', 1],
    ]);
    expect(rows[0]?.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
  });

  it('divides by nothing without an answer', () => {
    expect([share(1, 3), share(0, 0)]).toEqual([33, null]);
  });
});
