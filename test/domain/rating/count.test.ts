import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { closingNight, EMPTY, gathered } from '#domain/rating/batch';
import { closed, entered, isDue, joined } from '#domain/rating/count';
import { endOf, placeIn, type Rating } from '#domain/rating/rating';
import { counted, newScore, priorOn, type Score } from '#domain/rating/score';
import { NOW } from '../../kit/given';
import { aRating, aScore } from '../../kit/given-ratings';

const rating = aRating('order-1', { counted: null, listed: null, residentId: 'liu', ratedAt: NOW });
/** A firm of which four batches are public, and a worker of whom two are. */
const BOOKS = { firm: aScore('firm-1', 4), worker: aScore('w1', 2) };
/** Two have spoken, so that the next one completes the batch. */
const spokenBy = (...residents: readonly string[]) =>
  residents.reduce((batch, residentId) => gathered(batch, { ...rating, residentId }), EMPTY);

describe('A rating that is looked at', () => {
  it('takes its place in the open batch of the firm and of the worker', () => {
    const after = entered(rating, { excluded: null, confirmed: true }, BOOKS, NOW);
    expect(after.rating).toEqual({
      ...rating,
      counted: { at: NOW, excluded: null, batch: 5, workerBatch: 3, weighs: true },
      listed: '00000005-public-order-1',
    });
    for (const score of [after.firm, after.worker]) {
      expect(score.open).toEqual({
        residents: ['liu'],
        notCounted: 0,
        additions: 0,
        parts: {
          pipes: {
            count: 1,
            overallSum: 4.5,
            daysSum: NOW / DAY,
            stars: [0, 0, 0, 0, 1],
            tags: { 手艺好: 1 },
          },
        },
      });
      expect([score.count, score.closesAt]).toEqual([0, null]);
    }
    expect([after.firm.published, after.worker.published]).toEqual([4, 2]);
  });

  it('of somebody whose phone is not confirmed is listed with the others and moves nothing', () => {
    const after = entered(rating, { excluded: null, confirmed: false }, BOOKS, NOW);
    expect(after.rating).toMatchObject({
      counted: { batch: 5, workerBatch: 3, weighs: false },
      listed: '00000005-public-order-1',
    });
    for (const score of [after.firm, after.worker]) expect(score.open).toEqual({ ...EMPTY, notCounted: 1 });
  });

  it('and is excluded is kept, listed nowhere, and known only as one more that was not counted', () => {
    const after = entered(rating, { excluded: 'own-firm', confirmed: true }, BOOKS, NOW);
    expect(after.rating).toEqual({ ...rating, counted: { at: NOW, excluded: 'own-firm' } });
    for (const score of [after.firm, after.worker]) expect(score.open).toEqual({ ...EMPTY, notCounted: 1 });
  });

  it('fixes the night with the third resident, and whoever joins later does not move it', () => {
    const firm = { ...BOOKS.firm, open: spokenBy('chen', 'gao') };
    const third = entered(rating, { excluded: null, confirmed: true }, { ...BOOKS, firm }, NOW);
    expect(third.firm.closesAt).toBe(closingNight(NOW));
    expect(third.worker.closesAt).toBeNull();
    const books = { firm: third.firm, worker: third.worker };
    const fourth = entered(
      { ...rating, residentId: 'wu' },
      { excluded: null, confirmed: true },
      books,
      NOW + DAY,
    );
    expect(fourth.firm.closesAt).toBe(closingNight(NOW));
    const other = entered(rating, { excluded: null, confirmed: false }, { ...BOOKS, firm }, NOW);
    expect(other.firm.closesAt).toBeNull();
  });
});

describe('An addition that is looked at', () => {
  const added: Rating = {
    ...aRating('order-1'),
    addition: { text: '没再漏过', photos: [], addedAt: NOW, batch: null },
  };

  it('travels with the batch of the firm that is gathering', () => {
    expect(joined(added, BOOKS.firm)).toEqual({
      rating: { ...added, addition: { text: '没再漏过', photos: [], addedAt: NOW, batch: 5 } },
      firm: { ...BOOKS.firm, open: { ...EMPTY, additions: 1 } },
    });
  });

  it.each([
    ['there is none', { addition: null }],
    ['it travels already', { addition: { text: '', photos: [], addedAt: NOW, batch: 3 } }],
    ['its rating was not looked at yet', { counted: null }],
    ['its rating is excluded', { counted: { at: NOW, excluded: 'same-phone' as const } }],
  ])('goes nowhere where %s', (_, change) => {
    expect(joined({ ...added, ...change }, BOOKS.firm)).toBeNull();
  });
});

describe('A batch is due', () => {
  const firm: Score = { ...BOOKS.firm, open: spokenBy('liu', 'chen', 'gao'), closesAt: NOW };

  it('from its night on and not before, once three have spoken', () => {
    expect([isDue(firm, NOW - 1), isDue(firm, NOW), isDue(firm, NOW + DAY)]).toEqual([false, true, true]);
    expect(isDue({ ...firm, closesAt: null }, NOW)).toBe(false);
    expect(isDue({ ...firm, open: spokenBy('liu', 'chen') }, NOW)).toBe(false);
  });
});

describe('A batch that becomes public', () => {
  const NIGHT = NOW + 3 * DAY;
  const part = { count: 1, overallSum: 3, daysSum: NOW / DAY, stars: [0, 0, 1, 0, 0], tags: {} };
  const category = counted(newScore('category-pipes', NOW), part, 4, NOW);
  const open = { ...spokenBy('liu', 'chen', 'gao'), notCounted: 2, additions: 1 };
  const firm: Score = { ...BOOKS.firm, open, closesAt: NIGHT, notCounted: 1, asOf: NOW };
  const known = new Map([['pipes', category]]);

  it('moves the firm’s score by what was said, its prior being the category’s mean before that night', () => {
    const { score } = closed(firm, 'firm', known);
    expect(score).toMatchObject({
      published: 5,
      count: 3,
      notCounted: 3,
      open: EMPTY,
      stars: [0, 0, 0, 0, 3],
    });
    expect(score.weight).toBeCloseTo(3, 9);
    expect(score.weightedSum).toBeCloseTo(13.5, 9);
    expect(score.priorSum).toBeCloseTo(9, 9);
    expect(score.tags).toEqual({ 手艺好: 3 });
  });

  it('moves the category’s mean with the firm’s, and keeps what it was on the eve', () => {
    const { moved } = closed(firm, 'firm', known);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ _id: 'category-pipes', count: 4, eve: { night: NIGHT, mean: 3 } });
    expect(moved[0]?.weightedSum).toBeCloseTo(16.5, 9);
    expect(moved[0]?.priorSum).toBeCloseTo(4 + 9, 9);
    expect(closed(firm, 'worker', known).moved).toEqual([]);
    expect(closed(firm, 'firm', new Map()).moved).toEqual([]);
  });

  it('is measured by the eve, whatever was published in that night before', () => {
    const [after] = closed(firm, 'firm', known).moved;
    const worker = closed(firm, 'worker', new Map([['pipes', after ?? category]]));
    expect(worker.score.priorSum).toBeCloseTo(9, 9);
    expect(priorOn(after ?? null, NIGHT)).toBe(3);
    expect(priorOn(after ?? null, NIGHT + 1)).toBeCloseTo(16.5 / 4, 9);
    expect(priorOn(null, NIGHT)).toBe(4);
  });

  it('of an earlier night that comes late leaves the eve of the later one', () => {
    const eve = { night: NIGHT + DAY, mean: 2 };
    const [after] = closed(firm, 'firm', new Map([['pipes', { ...category, eve }]])).moved;
    expect(after?.eve).toEqual(eve);
  });

  it('has a prior of four where its category has no ratings', () => {
    expect(closed(firm, 'firm', new Map()).score.priorSum).toBeCloseTo(12, 9);
  });
});

describe('The place in a firm’s list', () => {
  it('is by batch, and within a batch by an id that was drawn by lot', () => {
    const places = [placeIn(2, 'zz'), placeIn(10, 'aa'), placeIn(2, 'aa')];
    expect(places.sort()).toEqual(['00000002-aa', '00000002-zz', '00000010-aa']);
    expect(endOf(2)).toBe('00000003');
    expect(placeIn(2, 'zz') < endOf(2) && endOf(2) < placeIn(3, '')).toBe(true);
  });
});
