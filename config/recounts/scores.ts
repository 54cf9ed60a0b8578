import { DAY } from '#domain/kernel/time';
import { closingNight } from '#domain/rating/batch';
import type { Rating } from '#domain/rating/rating';
import { lowerBound, meanAt, type Score } from '#domain/rating/score';
import type { Dump, Recounted } from '../recount';

/** Scores found again from all ratings, without any short cut: every batch, every prior, every weight by itself. */

export interface RecountedScore {
  readonly count: number;
  readonly notCounted: number;
  readonly published: number;
  readonly mean: number;
  readonly lowerBound: number;
  readonly weight: number;
  /** Weights of 1 to 5 stars. */
  readonly stars: readonly number[];
  readonly tags: Readonly<Record<string, number>>;
  readonly meanAgeDays: number;
}

interface PublicBatch {
  readonly number: number;
  readonly publishedAt: number;
  readonly agesFrom: number;
  /** Those that weigh. */
  readonly ratings: readonly Rating[];
}

type Whose = 'firm' | 'worker';
const subjectOf = (rating: Rating, whose: Whose) => (whose === 'firm' ? rating.providerId : rating.workerId);

function batchNumber(rating: Rating, whose: Whose): number | null {
  if (!rating.counted || rating.counted.excluded) return null;
  return whose === 'firm' ? rating.counted.batch : rating.counted.workerBatch;
}

const lookedAt = (rating: Rating) => rating.counted?.at ?? Number.POSITIVE_INFINITY;
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const weighs = ({ counted }: Rating) => counted?.excluded === null && counted.weighs;

/** When the third of different residents was looked at; null while there are fewer. */
function completedAt(group: readonly Rating[]): number | null {
  const firsts = new Map<string, number>();
  for (const one of group) {
    const known = firsts.get(one.residentId) ?? Number.POSITIVE_INFINITY;
    firsts.set(one.residentId, Math.min(known, lookedAt(one)));
  }
  return [...firsts.values()].sort((a, b) => a - b)[2] ?? null;
}

/** A batch is public once three different residents have spoken in it, and its night has come. */
function publicBatches({ ratings, until }: Known, id: string, whose: Whose): PublicBatch[] {
  const groups = new Map<number, Rating[]>();
  for (const rating of ratings.filter((one) => weighs(one) && subjectOf(one, whose) === id)) {
    const number = batchNumber(rating, whose);
    if (number !== null) groups.set(number, [...(groups.get(number) ?? []), rating]);
  }
  return [...groups].flatMap(([number, group]) => {
    const complete = completedAt(group);
    if (complete === null || closingNight(complete) > until) return [];
    const agesFrom = mean(group.map(({ ratedAt }) => ratedAt));
    return [{ number, publishedAt: closingNight(complete), agesFrom, ratings: group }];
  });
}

/** All ratings, and the last night that was published. */
interface Known {
  readonly ratings: readonly Rating[];
  readonly until: number;
}

const weightOf = (batch: PublicBatch, now: number) => 2 ** (-(now - batch.agesFrom) / (180 * DAY));

interface Weighed {
  readonly rating: Rating;
  readonly weight: number;
  readonly publishedAt: number;
}

const weighed = (batches: readonly PublicBatch[], now: number): Weighed[] =>
  batches.flatMap((batch) =>
    batch.ratings.map((rating) => ({
      rating,
      weight: weightOf(batch, now),
      publishedAt: batch.publishedAt,
    })),
  );

/** What firms' batches had published of a category before an instant. */
function ofCategory(known: Known, category: string, before: number, now: number): Weighed[] {
  const firms = [...new Set(known.ratings.map(({ providerId }) => providerId))];
  return firms
    .flatMap((firm) => weighed(publicBatches(known, firm, 'firm'), now))
    .filter((one) => one.rating.category === category && one.publishedAt < before);
}

const weightedMean = (of: readonly Weighed[]) =>
  sum(of.map(({ rating, weight }) => rating.overall * weight)) / sum(of.map(({ weight }) => weight));

function priorAt(known: Known, category: string, before: number, now: number): number {
  const earlier = ofCategory(known, category, before, now);
  return earlier.length > 0 ? weightedMean(earlier) : 4;
}

const isCategory = (id: string) => id.startsWith('category-');

export function recount(known: Known, id: string, whose: Whose, now: number): RecountedScore {
  const batches = isCategory(id) ? [] : publicBatches(known, id, whose);
  const all = isCategory(id)
    ? ofCategory(known, id.slice('category-'.length), Number.POSITIVE_INFINITY, now)
    : weighed(batches, now);
  const weight = sum(all.map((one) => one.weight));
  const priors = sum(
    all.map((one) => one.weight * priorAt(known, one.rating.category, one.publishedAt, now)),
  );
  const prior = all.length > 0 ? priors / weight : 4;
  const score = (10 * prior + sum(all.map((one) => one.weight * one.rating.overall))) / (10 + weight);
  return {
    count: all.length,
    notCounted: isCategory(id) ? 0 : leftOutWith(known.ratings, id, whose, batches),
    published: batches.length,
    mean: score,
    lowerBound: wilson((score - 1) / 4, weight),
    weight,
    stars: [1, 2, 3, 4, 5].map((stars) =>
      sum(all.filter((one) => Math.round(one.rating.overall) === stars).map((one) => one.weight)),
    ),
    tags: said(all.flatMap((one) => one.rating.tags)),
    meanAgeDays: mean(all.map((one) => (now - one.rating.ratedAt) / DAY)),
  };
}

function said(tags: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const tag of tags) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

/** Those that do not count become known with the next batch that is published. */
function leftOutWith(
  ratings: readonly Rating[],
  id: string,
  whose: Whose,
  batches: readonly PublicBatch[],
): number {
  const last = Math.max(...batches.map(({ publishedAt }) => publishedAt));
  return ratings.filter(
    (one) => subjectOf(one, whose) === id && one.counted && !weighs(one) && one.counted.at <= last,
  ).length;
}

/** As textbooks write it: the centre of the interval less its half width. */
function wilson(p: number, n: number): number {
  if (n === 0) return 1;
  const z = 1.96;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return 1 + 4 * (centre - half);
}

/** 评分: every score once more from the ratings that became public. */
export function recountScores(dump: Dump): Recounted {
  const ratings = (dump.ratings ?? []) as readonly Rating[];
  const scores = (dump.scores ?? []) as readonly Score[];
  const workers = new Set(ratings.map(({ workerId }) => workerId));
  const now = Math.max(0, ...scores.map(({ asOf }) => asOf));
  const wrong = scores.flatMap((score) => {
    const again = recount(
      { ratings, until: lastNight(ratings, scores) },
      score._id,
      workers.has(score._id) ? 'worker' : 'firm',
      now,
    );
    const what = differences(score, again, now);
    return what.length > 0 ? [`${score._id}: ${what.join(', ')}`] : [];
  });
  return { looked: `${scores.length} scores, ${ratings.length} ratings`, wrong };
}

/** Of all that stands as published; whatever was due by then and is not public is found by it. */
function lastNight(ratings: readonly Rating[], scores: readonly Score[]): number {
  const published = new Map(scores.map((score) => [score._id, score.published]));
  const everything = { ratings, until: Number.POSITIVE_INFINITY };
  const nights = (['firm', 'worker'] as const).flatMap((whose) =>
    [...new Set(ratings.map((rating) => subjectOf(rating, whose)))].flatMap((id) =>
      publicBatches(everything, id, whose)
        .filter(({ number }) => number <= (published.get(id) ?? 0))
        .map(({ publishedAt }) => publishedAt),
    ),
  );
  return Math.max(0, ...nights);
}

function differences(score: Score, again: RecountedScore, now: number): string[] {
  const category = isCategory(score._id);
  const pairs: readonly (readonly [what: string, stored: number, recounted: number])[] = [
    ['count', score.count, again.count],
    ['not counted', category ? 0 : score.notCounted, again.notCounted],
    ['batches', score.published, again.published],
    ['tags', sum(Object.values(score.tags)), sum(Object.values(again.tags))],
    ['mean', category ? 0 : meanAt(score, now), category ? 0 : again.mean],
    ['lower bound', category ? 0 : lowerBound(score, now), category ? 0 : again.lowerBound],
  ];
  return pairs
    .filter(([, stored, recounted]) => Math.abs(stored - recounted) > 1e-6)
    .map(([what, stored, recounted]) => `${what} (stored ${stored}, by ratings ${recounted})`);
}
