import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { NO_PART, withRating } from '#domain/rating/batch';
import { counted, newScore, type Score } from '#domain/rating/score';
import { explanationOf, isListed, publicRating, wholeRating } from '#domain/rating/view';
import { NOW } from '../../kit/given';
import { aRating } from '../../kit/given-ratings';

const PHOTO = { fileId: 'cloud://photo.jpg', traceId: 'trace' };
const UNSEEN = { fileId: 'cloud://unseen.jpg', traceId: 'unseen' };
const pictures = {
  urlOf: (fileId: string) => `https://${fileId.slice('cloud://'.length)}`,
  verdictOn: (traceId: string) => (traceId === 'trace' ? ('pass' as const) : ('waiting' as const)),
};
const ADDITION = { text: '没再漏过', photos: [PHOTO, UNSEEN], addedAt: NOW, batch: 2 };
const rating = aRating('order-1', { photos: [PHOTO, UNSEEN], ratedAt: NOW });
const whole = (
  of: Partial<typeof rating> = {},
  published = 1,
  viewer: 'author' | 'staff' = 'author',
  now = NOW,
) => wholeRating({ ...rating, ...of }, published, viewer, pictures, now);

describe('A public rating', () => {
  it('is one of a batch up to the last that is public', () => {
    expect([0, 1, 2].map((published) => isListed(aRating('a', {}, 1), published))).toEqual([
      false,
      true,
      true,
    ]);
    expect([9, 10].map((published) => isListed(aRating('a', {}, 10), published))).toEqual([false, true]);
    expect(isListed({ listed: null }, 9)).toBe(false);
  });

  it('says nothing of order, day, home or worker', () => {
    expect(publicRating(rating, 1)).toEqual({
      id: 'public-order-1',
      marks: { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 },
      overall: 4.5,
      tags: ['手艺好'],
      text: '修得仔细',
      addition: null,
      reply: null,
    });
  });

  it('has its addition with the batch of the addition, and its reply', () => {
    const added = { ...rating, addition: ADDITION, reply: { text: '谢谢', repliedAt: NOW } };
    expect([1, 2, 3].map((published) => publicRating(added, published).addition)).toEqual([
      null,
      '没再漏过',
      '没再漏过',
    ]);
    expect(publicRating(added, 1).reply).toBe('谢谢');
    const waiting = { ...added, addition: { ...ADDITION, batch: null } };
    expect(publicRating(waiting, 9).addition).toBeNull();
  });
});

describe('The whole of a rating', () => {
  it('is told to its author, with all photos, and to staff with those that have passed', () => {
    const own = [
      { url: 'https://photo.jpg', verdict: 'pass', ownFile: PHOTO.fileId },
      { url: 'https://unseen.jpg', verdict: 'waiting', ownFile: UNSEEN.fileId },
    ];
    const staffs = [
      { url: 'https://photo.jpg', verdict: 'pass' },
      { url: null, verdict: 'waiting' },
    ];
    const added = { addition: ADDITION };
    expect(whole(added, 2)).toEqual({
      orderId: 'order-1',
      marks: { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 },
      overall: 4.5,
      tags: ['手艺好'],
      text: '修得仔细',
      photos: own,
      ratedAt: NOW,
      state: 'public',
      excluded: null,
      unconfirmed: false,
      addition: { text: '没再漏过', photos: own, addedAt: NOW, state: 'public' },
      mayAddUntil: null,
      reply: null,
    });
    expect(whole(added, 2, 'staff')).toMatchObject({
      photos: staffs,
      addition: { photos: staffs },
    });
  });

  it('says whether it waits, is public or is not counted, of its addition as well', () => {
    const states = (of: Partial<typeof rating>, published: number) => {
      const { state, addition, excluded } = whole({ addition: ADDITION, ...of }, published);
      return [state, addition?.state, excluded];
    };
    expect(states({}, 0)).toEqual(['waiting', 'waiting', null]);
    expect(states({}, 1)).toEqual(['public', 'waiting', null]);
    expect(states({}, 2)).toEqual(['public', 'public', null]);
    expect(states({ counted: null, listed: null }, 1)).toEqual(['waiting', 'waiting', null]);
    const excluded = { at: NOW, excluded: 'same-phone' as const };
    expect(states({ counted: excluded, listed: null, addition: { ...ADDITION, batch: null } }, 9)).toEqual([
      'excluded',
      'excluded',
      'same-phone',
    ]);
  });

  it('says that it moves nothing where the author’s phone was not confirmed, and only then', () => {
    const on = (weighs: boolean) =>
      whole({ counted: { at: NOW, excluded: null, batch: 1, workerBatch: 1, weighs } }).unconfirmed;
    expect([on(false), on(true)]).toEqual([true, false]);
    expect(whole({ counted: null }).unconfirmed).toBe(false);
    expect(whole({ counted: { at: NOW, excluded: 'own-firm' } }).unconfirmed).toBe(false);
  });

  it('may be added to for 180 days, to the millisecond, and once', () => {
    const until = NOW + 180 * DAY;
    expect(whole({}, 1, 'author', until).mayAddUntil).toBe(until);
    expect(whole({}, 1, 'author', until + 1).mayAddUntil).toBeNull();
    expect(whole({ addition: ADDITION }).mayAddUntil).toBeNull();
  });

  it('has the reply of the firm, and when it came', () => {
    expect(whole({ reply: { text: '谢谢', repliedAt: NOW + 1 } }).reply).toEqual({
      text: '谢谢',
      repliedAt: NOW + 1,
    });
  });
});

/** So many ratings of one overall mark and with some tags each, given so many days ago. */
const scoreOf = (
  given: readonly (readonly [overall: number, tags?: readonly string[]])[],
  daysAgo = 0,
): Score => {
  const part = given.reduce(
    (known, [overall, tags = []]) =>
      withRating(known, { residentId: 'liu', overall, tags, ratedAt: NOW - daysAgo * DAY }),
    NO_PART,
  );
  return counted(newScore('firm-1', NOW), part, 4.26, NOW);
};
const fives = (count: number) => Array.from({ length: count }, () => [5] as const);

describe('How a score comes about', () => {
  it('has no number below five ratings, and nothing from which one could be told', () => {
    expect(explanationOf(scoreOf(fives(4), 7), NOW)).toEqual({
      mean: null,
      count: 4,
      notCounted: 0,
      ageDays: 7,
      weight: 4,
      prior: 4.3,
      lowerBound: null,
      stars: [],
      tags: [],
    });
  });

  it('tells as much of five ratings as of more', () => {
    // (10 × 4.26 + 25) / 15 = 4.5067; p = 0.87667, n = 5: Wilson's lower end is 0.4414, which is 2.77.
    expect(explanationOf(scoreOf(fives(5)), NOW)).toMatchObject({
      ...{ mean: 4.5, count: 5, lowerBound: 2.8 },
      stars: [{ stars: 5, percent: 100 }, {}, {}, {}, { stars: 1, percent: 0 }],
    });
  });

  it('has a number from the fifth on, with shares in percent from five stars down to one', () => {
    const score = { ...scoreOf([[5], [5], [5], [4], [1], [1]], 10), notCounted: 2 };
    // (10 × 4.26 + 21) / 16 = 3.975; p = 0.74375, n = 6: Wilson's lower end is 0.3597, which is 2.44.
    expect(explanationOf(score, NOW)).toEqual({
      mean: 4,
      count: 6,
      notCounted: 2,
      ageDays: 10,
      weight: 6,
      prior: 4.3,
      lowerBound: 2.4,
      stars: [
        { stars: 5, percent: 50 },
        { stars: 4, percent: 17 },
        { stars: 3, percent: 0 },
        { stars: 2, percent: 0 },
        { stars: 1, percent: 33 },
      ],
      tags: [],
    });
  });

  it('is in round figures, and weighs less as time passes', () => {
    const later = explanationOf(scoreOf(fives(5)), NOW + 90 * DAY);
    expect([later.weight, later.ageDays]).toEqual([3.5, 90]);
  });

  it('has the trade’s mean behind it as soon as anything at all weighs', () => {
    expect(explanationOf({ ...newScore('firm-1', NOW), weight: 0.5, priorSum: 2.25 }, NOW).prior).toBe(4.5);
  });

  it('names no age where nobody has rated, and none below nought', () => {
    expect(explanationOf(newScore('firm-1', NOW), NOW)).toMatchObject({ ageDays: null, count: 0, prior: 4 });
    expect(explanationOf(scoreOf(fives(5)), NOW - 3 * DAY).ageDays).toBe(0);
  });

  it('names the five tags that were said most, those said as often in the order of their letters', () => {
    const tags = { f: 1, e: 2, d: 2, c: 3, b: 1, a: 1 };
    const score = { ...scoreOf(fives(5)), tags };
    expect(explanationOf(score, NOW).tags).toEqual([
      { tag: 'c', count: 3 },
      { tag: 'd', count: 2 },
      { tag: 'e', count: 2 },
      { tag: 'a', count: 1 },
      { tag: 'b', count: 1 },
    ]);
  });
});
