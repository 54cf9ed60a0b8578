import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import {
  counted,
  HALF_LIFE,
  meanAt,
  newScore,
  PRIOR_MEAN,
  PRIOR_WEIGHT,
  priorOf,
  type Score,
  SHOWN_FROM,
  shown,
} from '#domain/rating/score';
import { NOW } from '../../kit/given';

interface Given {
  readonly overall: number;
  readonly prior: number;
  readonly at: number;
}

const scored = (given: readonly Given[], since = NOW): Score =>
  given.reduce((score, one) => counted(score, one.overall, one.prior, one.at), newScore('ma', since));

/** The same from all ratings, without any short cut: every weight from its own age. */
function recount(given: readonly Given[], now: number): number {
  const aged = given.map((one) => ({ ...one, weight: 2 ** (-(now - one.at) / HALF_LIFE) }));
  const weight = aged.reduce((sum, one) => sum + one.weight, 0);
  const sum = aged.reduce((total, one) => total + one.weight * one.overall, 0);
  const prior =
    weight > 0 ? aged.reduce((total, one) => total + one.weight * one.prior, 0) / weight : PRIOR_MEAN;
  return (PRIOR_WEIGHT * prior + sum) / (PRIOR_WEIGHT + weight);
}

const mark = fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4);
const given: fc.Arbitrary<Given> = fc.record({
  overall: mark,
  prior: fc.double({ min: 1, max: 5, noNaN: true }),
  at: fc.integer({ min: 0, max: 700 }).map((days) => NOW + days * DAY),
});

describe('A score', () => {
  it('kept in constant time equals a recount from all ratings, in whatever order they arrived', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), fc.nat(400), (ratings, days) => {
        const now = Math.max(NOW, ...ratings.map((one) => one.at)) + days * DAY;
        expect(meanAt(scored(ratings), now)).toBeCloseTo(recount(ratings, now), 9);
      }),
    );
  });

  it('lies between 1 and 5, and between the prior and the ratings', () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 20 }), (ratings) => {
        const now = Math.max(...ratings.map((one) => one.at));
        const all = ratings.flatMap((one) => [one.overall, one.prior]);
        const mean = meanAt(scored(ratings), now);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });

  it('lets a rating weigh half as much after 180 days', () => {
    const early = { overall: 5, prior: 4, at: NOW };
    const score = scored([early]);
    expect(meanAt(score, NOW)).toBeCloseTo((10 * 4 + 5) / 11, 12);
    expect(meanAt(score, NOW + 180 * DAY)).toBeCloseTo((10 * 4 + 5 * 0.5) / 10.5, 12);
    expect(meanAt(score, NOW + 360 * DAY)).toBeCloseTo((10 * 4 + 5 * 0.25) / 10.25, 12);
  });

  it('is 4 before anybody has rated, and is shown to nobody', () => {
    expect(meanAt(newScore('ma', NOW), NOW)).toBe(4);
    expect(shown(newScore('ma', NOW), NOW)).toEqual({ mean: null, count: 0 });
  });

  it('is shown from the fifth rating on, to one decimal', () => {
    const five = Array.from({ length: SHOWN_FROM }, (_, day) => ({
      overall: 4.75,
      prior: 4,
      at: NOW + day * DAY,
    }));
    expect(shown(scored(five.slice(1)), NOW + 5 * DAY)).toEqual({ mean: null, count: 4 });
    expect(shown(scored(five), NOW + 5 * DAY)).toEqual({ mean: 4.2, count: 5 });
  });

  it('takes the plain mean of the category as the prior, and 4 where nobody has rated in it', () => {
    expect(priorOf(null)).toBe(4);
    expect(priorOf(newScore('category-pipes', NOW))).toBe(4);
    expect(
      priorOf(
        scored([
          { overall: 3, prior: 4, at: NOW },
          { overall: 5, prior: 4, at: NOW },
        ]),
      ),
    ).toBe(4);
    expect(priorOf(scored([{ overall: 3, prior: 4, at: NOW }]))).toBe(3);
  });

  it('rises and falls with what people say', () => {
    const many = (overall: number) =>
      scored(Array.from({ length: 30 }, () => ({ overall, prior: 4, at: NOW })));
    expect(meanAt(many(5), NOW)).toBeGreaterThan(4.7);
    expect(meanAt(many(1), NOW)).toBeLessThan(1.8);
  });
});
