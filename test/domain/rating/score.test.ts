import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { NO_PART, type Part, withRating } from '#domain/rating/batch';
import {
  counted,
  lowerBound,
  meanAt,
  newScore,
  priorOf,
  type Score,
  SHOWN_FROM,
  shown,
} from '#domain/rating/score';
import { NOW } from '../../kit/given';

const part = (overall: number, count = 1): Part =>
  Array.from({ length: count }).reduce<Part>(
    (known) => withRating(known, { residentId: 'liu', overall, tags: [], ratedAt: NOW }),
    NO_PART,
  );
const scored = (overall: number, count: number, prior = 4, at = NOW): Score =>
  counted(newScore('ma', NOW), part(overall, count), prior, at);

describe('A score', () => {
  it('lets a rating weigh half as much after 180 days', () => {
    const score = scored(5, 1);
    expect(meanAt(score, NOW)).toBeCloseTo((10 * 4 + 5) / 11, 12);
    expect(meanAt(score, NOW + 180 * DAY)).toBeCloseTo((10 * 4 + 5 * 0.5) / 10.5, 12);
    expect(meanAt(score, NOW + 360 * DAY)).toBeCloseTo((10 * 4 + 5 * 0.25) / 10.25, 12);
  });

  it('comes to the same in whatever order batches arrive', () => {
    const early = (score: Score) => counted(score, part(2, 3), 4, NOW - 90 * DAY);
    const late = (score: Score) => counted(score, part(5, 4), 3, NOW);
    const [one, other] = [late(early(newScore('ma', NOW - DAY))), early(late(newScore('ma', NOW - DAY)))];
    expect(meanAt(one, NOW + DAY)).toBeCloseTo(meanAt(other, NOW + DAY), 12);
    expect(one.stars.map((weight) => weight.toFixed(9))).toEqual(
      other.stars.map((weight) => weight.toFixed(9)),
    );
  });

  it('is 4 before anybody has rated, and is shown to nobody', () => {
    expect(meanAt(newScore('ma', NOW), NOW)).toBe(4);
    expect(shown(newScore('ma', NOW), NOW)).toEqual({ mean: null, count: 0 });
  });

  it('is shown from the fifth rating on, to one decimal', () => {
    expect(shown(scored(4.75, SHOWN_FROM - 1), NOW)).toEqual({ mean: null, count: 4 });
    expect(shown(scored(4.75, SHOWN_FROM), NOW)).toEqual({ mean: 4.3, count: 5 });
  });

  it('takes the plain mean of the category as the prior, and 4 where nobody has rated in it', () => {
    expect(priorOf(null)).toBe(4);
    expect(priorOf(newScore('category-pipes', NOW))).toBe(4);
    expect(priorOf(counted(scored(3, 1), part(5), 4, NOW))).toBe(4);
    expect(priorOf(scored(3, 1))).toBe(3);
  });

  it('rises and falls with what people say', () => {
    expect(meanAt(scored(5, 30), NOW)).toBeGreaterThan(4.7);
    expect(meanAt(scored(1, 30), NOW)).toBeLessThan(1.8);
  });
});

describe('The bound by which lists are sorted', () => {
  it('is what Wilson’s formula says: p = 0.9 from 100 ratings is at least 0.826', () => {
    const score = { ...scored(4.6, 100, 4.6), weight: 100, weightedSum: 460, priorSum: 460 };
    expect(lowerBound(score, NOW)).toBeCloseTo(1 + 4 * 0.8256, 3);
  });

  it('puts many good ratings before a few perfect ones, and nobody’s last', () => {
    const few = lowerBound(scored(5, 3), NOW);
    const many = lowerBound(scored(4.7, 80), NOW);
    expect(many).toBeGreaterThan(few);
    expect(few).toBeGreaterThan(lowerBound(newScore('new', NOW), NOW));
  });

  it('falls as the ratings grow old, for less is known', () => {
    const score = scored(4.5, 40);
    expect(lowerBound(score, NOW + 360 * DAY)).toBeLessThan(lowerBound(score, NOW));
  });

  it('stays between 1 and the mean', () => {
    for (const overall of [1, 1.25, 3, 5]) {
      for (const count of [1, 5, 500]) {
        const score = scored(overall, count);
        expect(lowerBound(score, NOW)).toBeGreaterThanOrEqual(1);
        expect(lowerBound(score, NOW)).toBeLessThanOrEqual(meanAt(score, NOW));
      }
    }
  });
});
