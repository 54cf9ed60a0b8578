import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, instantOf, monthOf, monthsBefore } from '#domain/kernel/time';
import {
  type Figures,
  MONTHS_KEPT,
  type Month,
  newFigures,
  over,
  withCharge,
  withVisit,
} from '#domain/repair/figures';

const JANUARY = instantOf('2026-01-01');

interface Visit {
  readonly at: number;
  readonly inTime: boolean | null;
  readonly halfHour: boolean | null;
}

/** A year and a half, the seconds around midnight in Beijing among it. */
const instant = fc.oneof(
  fc.integer({ min: JANUARY, max: JANUARY + 540 * DAY }),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -2, max: 2 }))
    .map(([month, seconds]) => instantOf(`2026-${String(month).padStart(2, '0')}-01`) + seconds * 1000),
);
const maybe = fc.option(fc.boolean());
const histories = fc.array(fc.record({ at: instant, inTime: maybe, halfHour: maybe }), {
  maxLength: 200,
});

const counted = (visits: readonly Visit[]): Figures =>
  visits.reduce((known, visit) => withVisit(known, monthOf(visit.at), visit), newFigures('huimin'));

/** All visits of one month counted from the beginning, told apart by the day as people in Beijing write it. */
function recount(
  visits: readonly Visit[],
  month: string,
): Pick<Month, 'visits' | 'inTime' | 'urgent' | 'urgentInTime'> {
  const from = instantOf(`${month}-01`);
  const to = instantOf(`${monthsBefore(month, -1)}-01`);
  const then = visits.filter(({ at }) => from <= at && at < to);
  return {
    visits: then.filter(({ inTime }) => inTime !== null).length,
    inTime: then.filter(({ inTime }) => inTime === true).length,
    urgent: then.filter(({ halfHour }) => halfHour !== null).length,
    urgentInTime: then.filter(({ halfHour }) => halfHour === true).length,
  };
}

describe('Punctuality and the half-hour rate', () => {
  test('equal a recount of all visits, whatever order they arrive in, at the ends of months in Beijing', () => {
    fc.assert(
      fc.property(histories, (visits) => {
        const figures = counted(visits);
        const newest =
          visits
            .map(({ at }) => monthOf(at))
            .sort()
            .at(-1) ?? '2026-01';
        for (let ago = 0; ago < MONTHS_KEPT; ago += 1) {
          const month = monthsBefore(newest, ago);
          expect(over(figures, month, 1)).toMatchObject(recount(visits, month));
        }
      }),
    );
  });

  test('do not depend on the order in which the visits are counted', () => {
    const shuffled = histories.chain((visits) =>
      fc.tuple(fc.constant(visits), fc.shuffledSubarray(visits, { minLength: visits.length })),
    );
    fc.assert(
      fc.property(shuffled, ([visits, otherwise]) => {
        expect(counted(otherwise)).toEqual(counted(visits));
      }),
    );
  });

  test('remember a year and the month that is going on, and no more', () => {
    const visits = Array.from({ length: 40 }, (_, i) => ({
      at: JANUARY + i * 31 * DAY,
      halfHour: true,
      inTime: true,
    }));
    const months = Object.keys(counted(visits).months);
    expect(months).toHaveLength(MONTHS_KEPT);
    expect(months.at(-1)).toBe(monthOf(visits.at(-1)?.at ?? 0));
  });

  test('over three months are the sum of the three, and of nothing before or after', () => {
    const at = (day: string) => instantOf(day, '12:00');
    const visits = ['2026-01-31', '2026-02-01', '2026-03-10', '2026-04-30', '2026-05-01'].map((day) => ({
      at: at(day),
      halfHour: null,
      inTime: day !== '2026-03-10',
    }));
    expect(over(counted(visits), '2026-04', 3)).toMatchObject({ visits: 3, inTime: 2, urgent: 0 });
  });

  test('of a firm that has made no visit are nothing at all', () => {
    expect(over(null, '2026-04', 3)).toMatchObject({ visits: 0, charges: 0 });
  });
});

describe('The price level', () => {
  test('sums what was charged and what the list would have allowed', () => {
    const once = withCharge(newFigures('huimin'), '2026-03', { chargedFen: 8_000, listMaxFen: 10_000 });
    const twice = withCharge(once, '2026-04', { chargedFen: 6_000, listMaxFen: 10_000 });
    expect(over(twice, '2026-04', 3)).toMatchObject({
      charges: 2,
      chargedFen: 14_000,
      listMaxFen: 20_000,
      visits: 0,
    });
  });
});
