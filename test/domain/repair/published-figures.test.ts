import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import {
  carefulShare,
  DISTRICT,
  districtFigure,
  type Figures,
  newFigures,
  shownFigures,
  withCharge,
  withVisit,
} from '#domain/repair/figures';

const NOVEMBER = instantOf('2026-11-16', '09:00');

const visited = (
  months: Readonly<Record<string, readonly (readonly [urgent: boolean, inTime: boolean])[]>>,
) =>
  Object.entries(months).reduce<Figures>(
    (known, [month, visits]) =>
      visits.reduce(
        (all, [urgent, inTime]) => withVisit(all, month, { inTime, halfHour: urgent ? inTime : null }),
        known,
      ),
    newFigures(DISTRICT),
  );

describe('What the district says of its half hour', () => {
  test('is the figure of the last whole month', () => {
    const figures = visited({
      '2026-10': [
        [true, true],
        [true, false],
        [false, true],
      ],
      '2026-11': [[true, true]],
    });
    expect(districtFigure(figures, NOVEMBER)).toEqual({
      month: '2026-10',
      whole: true,
      urgent: 2,
      urgentInTime: 1,
    });
  });

  test('is this month so far where nothing urgent was done last month', () => {
    const figures = visited({ '2026-10': [[false, true]], '2026-11': [[true, true]] });
    expect(districtFigure(figures, NOVEMBER)).toMatchObject({ month: '2026-11', whole: false, urgent: 1 });
  });

  test('is nothing before the first urgent visit, and nothing from long ago', () => {
    expect(districtFigure(null, NOVEMBER)).toBeNull();
    expect(districtFigure(visited({ '2026-09': [[true, true]] }), NOVEMBER)).toBeNull();
  });
});

describe('What a firm is published with', () => {
  test('covers this month and the two before, and changes at midnight in Beijing', () => {
    const figures = visited({
      '2026-08': [[true, false]],
      '2026-09': [[true, true]],
      '2026-11': [[false, true]],
    });
    expect(shownFigures(figures, NOVEMBER)).toMatchObject({
      visits: 2,
      inTime: 2,
      urgent: 1,
      urgentInTime: 1,
    });
    const december = instantOf('2026-12-01');
    expect(shownFigures(figures, december - 1).visits).toBe(2);
    expect(shownFigures(figures, december).visits).toBe(1);
  });

  test('has a price level from five charged orders on', () => {
    const charged = (times: number) =>
      Array.from({ length: times }).reduce<Figures>(
        (known) => withCharge(known, '2026-11', { chargedFen: 7_200, listMaxFen: 10_000 }),
        newFigures('huimin'),
      );
    expect(shownFigures(charged(4), NOVEMBER).priceLevel).toBeNull();
    expect(shownFigures(charged(5), NOVEMBER).priceLevel).toBe(72);
  });

  test('has none where the list of what was charged for says nothing', () => {
    const free = [1, 2, 3, 4, 5].reduce<Figures>(
      (known) => withCharge(known, '2026-11', { chargedFen: 0, listMaxFen: 0 }),
      newFigures('huimin'),
    );
    expect(shownFigures(free, NOVEMBER).priceLevel).toBeNull();
  });
});

describe('The careful share', () => {
  test('puts 58 of 60 before 3 of 3, and nothing of nothing last', () => {
    expect(carefulShare(58, 60)).toBeGreaterThan(carefulShare(3, 3));
    expect(carefulShare(0, 0)).toBe(0);
  });

  test('never promises more than what was, and rises with every visit in time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (hits, missed) => {
        const of = hits + missed;
        const careful = carefulShare(hits, of);
        expect(careful).toBeGreaterThanOrEqual(0);
        expect(careful).toBeLessThanOrEqual(of === 0 ? 0 : hits / of + 1e-12);
        expect(carefulShare(hits + 1, of + 1)).toBeGreaterThan(careful);
      }),
    );
  });
});
