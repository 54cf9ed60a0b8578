import { describe, expect, it } from 'vitest';
import { assessmentOf, boardOf, share } from '#domain/appointment/assessment';
import { USUAL } from '#domain/appointment/calendar';
import { evaluateAgain } from '#domain/appointment/decide/asker';
import type { Case } from '#domain/appointment/decide/step';
import { contributionsOf, type Figures, NO_FIGURES, plus, type Tally } from '#domain/appointment/figures';
import { DAY } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import { inState, TEN } from '../../kit/given-requests';

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

  it('knows of every follow-up after thirty days whether it was solved indeed, a no included', () => {
    const later = { actor: LIU, now: TEN + 31 * DAY };
    const followedUp = (held: Case) =>
      contributionsOf(held.request)
        .filter(({ scope }) => scope === 'district')
        .reduce((sum, { figures }) => plus(sum, figures), NO_FIGURES);
    const evaluated = inState('evaluated');
    expect(followedUp(evaluated)).toMatchObject({ followedUp: 0, lasting: 0 });
    const solved = done(evaluateAgain(evaluated, true, USUAL, moment(later)));
    expect(followedUp(solved)).toMatchObject({ followedUp: 1, lasting: 1 });
    const unsolved = done(evaluateAgain(evaluated, false, USUAL, moment(later)));
    expect(unsolved.request.state).toBe('reopened');
    expect(followedUp(unsolved)).toMatchObject({ followedUp: 1, lasting: 0, answered: 0 });
  });
});
