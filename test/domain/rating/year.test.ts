import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { partsOf } from '#domain/rating/batch';
import { closed, entered, isDue, joined } from '#domain/rating/count';
import { add, rate } from '#domain/rating/decide';
import { EXCLUSIONS } from '#domain/rating/exclusion';
import { type Rating, TAGS } from '#domain/rating/rating';
import { lowerBound, meanAt, newScore, type Score, weightAt } from '#domain/rating/score';
import { isListed } from '#domain/rating/view';
import { recount } from '../../../config/recounts/scores';
import { effort } from '../../kit/effort';
import { actor, done, moment, NOW } from '../../kit/given';

const RUNS = effort(30, 1000);

/** One rating of a simulated year: given some time before the clock looks at it, so they arrive out of order. */
const happening = fc.record({
  afterHours: fc.integer({ min: 1, max: 160 }),
  waitedHours: fc.integer({ min: 0, max: 300 }),
  resident: fc.integer({ min: 1, max: 7 }),
  firm: fc.constantFrom('huimin', 'haibin'),
  worker: fc.constantFrom('a', 'b'),
  category: fc.constantFrom('pipes', 'electric'),
  marks: fc.tuple(mark(), mark(), mark(), mark()),
  tags: fc.subarray([...TAGS]),
  excluded: fc.option(fc.constantFrom(...EXCLUSIONS), { freq: 6 }),
  confirmed: fc.integer({ min: 0, max: 5 }).map((lot) => lot > 0),
  adds: fc.boolean(),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function mark() {
  return fc.integer({ min: 1, max: 5 });
}

interface District {
  readonly ratings: readonly Rating[];
  readonly scores: ReadonlyMap<string, Score>;
  readonly now: number;
}

const EMPTY: District = { ratings: [], scores: new Map(), now: NOW };
const scoreIn = ({ scores }: District, id: string) => scores.get(id) ?? newScore(id, NOW);

function ratingOf(one: Happening, id: string, now: number): Rating {
  const [punctuality, workmanship, attitude, honestPrice] = one.marks;
  const resident = actor(`resident-${one.resident}`);
  const workerId = `${one.firm}-${one.worker}`;
  const order = {
    id,
    residentId: resident.memberId,
    closedAt: now,
    category: one.category,
    worker: { workerId, providerId: one.firm, memberId: `member-${workerId}` },
  };
  const opinion = {
    marks: { punctuality, workmanship, attitude, honestPrice },
    tags: one.tags,
    text: '',
    photos: [],
  };
  const rating = done(rate(order, opinion, moment({ actor: resident, now })));
  return one.adds
    ? done(add(rating, { text: '还好着', photos: [] }, moment({ actor: resident, now })))
    : rating;
}

/** What the clock does, in memory. */
function lived(district: District, one: Happening): District {
  const now = district.now + one.afterHours * HOUR;
  const nights = [...new Set([...district.scores.values()].map(({ closesAt }) => closesAt ?? now))];
  const before = nights
    .sort((a, b) => a - b)
    .reduce((known, night) => (night <= now ? publishedOn(known, night) : known), district);
  return rated(before, one, now);
}

/** Scores come in any order: here by their names, backwards, so that workers come before their firms. */
function publishedOn(district: District, night: number): District {
  const scores = new Map(district.scores);
  for (const _id of [...scores.keys()].sort().reverse()) {
    const score = scores.get(_id);
    if (!score || !isDue(score, night)) continue;
    const known = partsOf(score.open).map(
      ([category]) =>
        [category, scores.get(`category-${category}`) ?? newScore(`category-${category}`, NOW)] as const,
    );
    const after = closed(score, _id.includes('-') ? 'worker' : 'firm', new Map(known));
    for (const one of [{ ...after.score, closesAt: null }, ...after.moved]) scores.set(one._id, one);
  }
  return { ...district, scores };
}

function rated(district: District, one: Happening, now: number): District {
  const rating = ratingOf(one, `order-${district.ratings.length}`, now - one.waitedHours * HOUR);
  const books = { firm: scoreIn(district, rating.providerId), worker: scoreIn(district, rating.workerId) };
  const after = entered(rating, { excluded: one.excluded, confirmed: one.confirmed }, books, now);
  const both = joined(after.rating, after.firm) ?? after;
  const scores = new Map(district.scores);
  for (const score of [both.firm, after.worker]) scores.set(score._id, score);
  return { ratings: [...district.ratings, both.rating], scores, now };
}

const year = fc
  .array(happening, { minLength: 20, maxLength: 90 })
  .map((happenings) => happenings.reduce(lived, EMPTY));
const always = (law: (district: District) => void) =>
  fc.assert(fc.property(year, law), { numRuns: RUNS, seed: 20_261_124 });

describe('Over a year of ratings that come in batches, out of order, some of them excluded', () => {
  it('score, bound, distribution and tags kept in constant time equal a recount from all ratings', () => {
    always(({ ratings, scores, now }) => {
      for (const score of scores.values()) {
        const at = now + 30 * DAY;
        const again = recount(
          { ratings, until: now },
          score._id,
          score._id.includes('-') ? 'worker' : 'firm',
          at,
        );
        expect([score._id, score.count, score.published]).toEqual([score._id, again.count, again.published]);
        expect(score.tags).toEqual(again.tags);
        expect(weightAt(score, at)).toBeCloseTo(again.weight, 8);
        for (const [place, weight] of score.stars.entries()) {
          const factor = score.weight > 0 ? weightAt(score, at) / score.weight : 1;
          expect(weight * factor).toBeCloseTo(again.stars[place] ?? Number.NaN, 8);
        }
        if (score._id.startsWith('category-')) continue;
        expect(score.notCounted).toBe(again.notCounted);
        expect(meanAt(score, at)).toBeCloseTo(again.mean, 8);
        expect(lowerBound(score, at)).toBeCloseTo(again.lowerBound, 8);
        if (score.count > 0) expect(at / DAY - score.daysSum / score.count).toBeCloseTo(again.meanAgeDays, 6);
      }
    });
  });

  it('whatever is public came with at least two other people’s words', () => {
    always(({ ratings, scores }) => {
      for (const firm of ['huimin', 'haibin']) {
        const { published = 0 } = scores.get(firm) ?? {};
        const shown = ratings.filter((one) => one.providerId === firm && isListed(one, published));
        const batches = grouped(shown);
        for (const batch of batches.values()) {
          const confirmed = batch.filter(({ counted }) => counted?.excluded === null && counted.weighs);
          expect(new Set(confirmed.map(({ residentId }) => residentId)).size).toBeGreaterThanOrEqual(3);
        }
      }
    });
  });

  it('what is excluded is neither listed nor counted', () => {
    always(({ ratings, scores }) => {
      const excluded = ratings.filter((one) => one.counted?.excluded);
      expect(excluded.filter((one) => one.listed !== null || one.addition?.batch)).toEqual([]);
      const counted = [...scores.values()].filter(({ _id }) => ['huimin', 'haibin'].includes(_id));
      const known = counted.reduce((sum, { count, open }) => sum + count + countIn(open.parts), 0);
      const weighing = ratings.filter(({ counted }) => counted?.excluded === null && counted.weighs);
      expect(known).toBe(weighing.length);
    });
  });
});

const countIn = (parts: Score['open']['parts']) =>
  Object.values(parts).reduce((sum, { count }) => sum + count, 0);

function grouped(listed: readonly Rating[]): Map<string, Rating[]> {
  const batches = new Map<string, Rating[]>();
  for (const rating of listed) {
    const batch = rating.listed?.slice(0, 8) ?? '';
    batches.set(batch, [...(batches.get(batch) ?? []), rating]);
  }
  return batches;
}
