import { describe, expect, it } from 'vitest';
import { assessmentOf, boardMonths, boardOf } from '#domain/appointment/assessment';
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

  it('tells of half a year up to its month', () => {
    expect(boardMonths('2026-02')).toEqual([
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('hides the next smallest as well where one alone is small, for the total would tell', () => {
    const tallies = [tally('a', { asked: 30 }), tally('b', { asked: 12 }), tally('c', { asked: 2 })];
    expect(shownOf(tallies)).toEqual({ a: 30, b: null, c: null });
  });
});

const NOVEMBER = '2026-11';

describe('The board', () => {
  const row = (owner: string, scope: 'studio' | 'officer', figures: Partial<typeof NO_FIGURES>) => ({
    _id: owner,
    version: 1,
    scope,
    owner,
    name: owner,
    month: NOVEMBER,
    figures: { ...NO_FIGURES, ...figures },
  });

  it('shows five and hides four, of what is asked, answered or judged; nothing at all hides nobody', () => {
    const shown = (figures: Partial<typeof NO_FIGURES>) =>
      boardOf([
        row('a', 'studio', figures),
        row('b', 'studio', { asked: 90 }),
        row('c', 'studio', { asked: 99 }),
      ]).studios.find(({ id }) => id === 'a')?.shown;
    expect(shown({ asked: 5, answered: 5, evaluated: 5 })).toMatchObject({ asked: 5 });
    expect(shown({ asked: 5, answered: 4 })).toBeNull();
    expect(shown({ asked: 5, answered: 5, evaluated: 4 })).toBeNull();
    expect(shown({ asked: 5 })).toMatchObject({ asked: 5, answered: 0 });
  });

  it('stands in the order of how many asked, of studios alone, and hides a small whole', () => {
    const board = boardOf([
      row('a', 'studio', { asked: 10 }),
      row('b', 'studio', { asked: 20 }),
      row('chair', 'officer', { asked: 70 }),
    ]);
    expect(board.studios.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(board.total).toMatchObject({ id: 'district', name: '全区', shown: { asked: 30 } });
    const small = boardOf([row('a', 'studio', { asked: 2 }), row('b', 'studio', { asked: 2 })]);
    expect(small.total.shown).toBeNull();
    expect(small.studios.map(({ shown }) => shown)).toEqual([null, null]);
  });

  it('is of one kind of owner in an assessment, each with the name of the last month', () => {
    const [before, after] = [row('a', 'studio', { asked: 1 }), row('a', 'studio', { asked: 2 })];
    const rows = assessmentOf(
      [
        { ...after, name: '新名' },
        { ...before, month: '2026-10', name: '旧名' },
        row('chair', 'officer', { asked: 9 }),
      ],
      'studio',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ owner: 'a', name: '新名', figures: { asked: 3 } });
  });
});
