import { describe, expect, it } from 'vitest';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import {
  addedTags,
  type Batch,
  closingNight,
  EMPTY,
  gathered,
  isComplete,
  NO_PART,
  partsOf,
  type Spoken,
  starsOf,
  totalOf,
  withRating,
} from '#domain/rating/batch';

const TENTH_DAY = 10 * DAY;
const said = (residentId: string, over: Partial<Spoken> = {}): Spoken => ({
  residentId,
  category: 'pipes',
  overall: 4.5,
  tags: ['手艺好'],
  ratedAt: TENTH_DAY,
  ...over,
});
const batchOf = (...spoken: readonly Spoken[]): Batch => spoken.reduce(gathered, EMPTY);

describe('A batch of ratings', () => {
  it('begins with nothing', () => {
    expect(EMPTY).toEqual({ residents: [], notCounted: 0, additions: 0, parts: {} });
    expect(NO_PART).toEqual({ count: 0, overallSum: 0, daysSum: 0, stars: [0, 0, 0, 0, 0], tags: {} });
  });

  it('keeps the ratings of each category as sums', () => {
    const batch = batchOf(
      said('liu'),
      said('chen', { overall: 2, tags: ['来得晚', '手艺好'], ratedAt: TENTH_DAY + 12 * HOUR }),
      said('gao', { category: 'electric', overall: 5, tags: [] }),
    );
    expect(batch.parts).toEqual({
      pipes: {
        count: 2,
        overallSum: 6.5,
        daysSum: 20.5,
        stars: [0, 1, 0, 0, 1],
        tags: { 手艺好: 2, 来得晚: 1 },
      },
      electric: { count: 1, overallSum: 5, daysSum: 10, stars: [0, 0, 0, 0, 1], tags: {} },
    });
    expect(totalOf(batch)).toEqual({ count: 3, daysSum: 30.5 });
    expect(partsOf(batch).map(([category]) => category)).toEqual(['pipes', 'electric']);
    expect(totalOf(EMPTY)).toEqual({ count: 0, daysSum: 0 });
  });

  it('is complete with the third different resident, and remembers no more than three', () => {
    const two = batchOf(said('liu'), said('liu'), said('chen'), said('liu'));
    expect([two.residents, isComplete(two)]).toEqual([['liu', 'chen'], false]);
    const three = gathered(two, said('gao'));
    expect([three.residents, isComplete(three)]).toEqual([['liu', 'chen', 'gao'], true]);
    const four = gathered(three, said('wu'));
    expect(four.residents).toEqual(['liu', 'chen', 'gao']);
    expect(four.parts.pipes?.count).toBe(6);
  });

  it('leaves what else it knows as it was', () => {
    const batch = gathered({ ...EMPTY, notCounted: 2, additions: 3 }, said('liu'));
    expect(batch).toMatchObject({ notCounted: 2, additions: 3 });
  });
});

describe('The stars of a rating', () => {
  it.each([
    [1, 1],
    [1.25, 1],
    [1.5, 2],
    [2.49, 2],
    [4.25, 4],
    [4.5, 5],
    [5, 5],
  ])('are to the whole: %d is %d, a half counts for the better', (overall, stars) => {
    expect(starsOf(overall)).toBe(stars);
    const counts = [0, 0, 0, 0, 0].map((none, place) => (place === stars - 1 ? 1 : none));
    expect(withRating(NO_PART, said('liu', { overall })).stars).toEqual(counts);
  });

  it('are counted one more each time', () => {
    const twice = [said('liu'), said('chen')].reduce(withRating, NO_PART);
    expect(twice.stars).toEqual([0, 0, 0, 0, 2]);
  });
});

describe('Tags', () => {
  it('of two sides are added up, whoever said them', () => {
    expect(addedTags({ 手艺好: 2, 返工: 1 }, { 手艺好: 1, 来得晚: 4 })).toEqual({
      手艺好: 3,
      返工: 1,
      来得晚: 4,
    });
  });
});

describe('The night in which a batch becomes public', () => {
  it.each([
    ['at noon', '2026-03-18 12:00', '2026-03-22'],
    ['just after midnight', '2026-03-18 00:00', '2026-03-21'],
    ['before three in the morning', '2026-03-18 02:59', '2026-03-21'],
    ['at three in the morning', '2026-03-18 03:00', '2026-03-21'],
    ['a minute past three', '2026-03-18 03:01', '2026-03-22'],
    ['at the end of a day', '2026-03-18 23:59', '2026-03-22'],
    ['at the end of a month', '2026-03-28 12:00', '2026-04-01'],
  ])('is the first three in the morning three days after it was complete: %s', (_, completed, night) => {
    const [day = '', clock] = completed.split(' ');
    expect(closingNight(instantOf(day, clock))).toBe(instantOf(night, '03:00'));
  });

  it('is no earlier than three whole days, to the millisecond', () => {
    const three = instantOf('2026-03-18', '03:00');
    expect(closingNight(three)).toBe(three + 3 * DAY);
    expect(closingNight(three + 1)).toBe(three + 4 * DAY);
  });
});
