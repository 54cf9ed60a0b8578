import { DAY } from '#domain/kernel/time';
import { addedTags, type Batch, EMPTY, type Part, partsOf, totalOf } from './batch';

/**
 * 评分: a Bayesian mean, the category's mean being the prior (weight 10), where every rating loses half its
 * weight in 180 days. Kept in constant time: exponential decay lets the sums as of one instant be carried to any
 * later one by a single factor (Cormode et al., "Forward Decay", ICDE 2009).
 *
 * A score moves by whole batches (see batch.ts), and the ratings of a batch all age from their mean instant: were
 * each to age by itself, the weights would tell which of them came first.
 */
export interface Score {
  /** providerId, workerId or `category-<id>` */
  readonly _id: string;
  readonly version: number;
  /** Sums as of `asOf`. */
  readonly weight: number;
  readonly weightedSum: number;
  /** The prior's mean weighted like the ratings, for firms of several categories. */
  readonly priorSum: number;
  /** Weights of the ratings that round to 1, 2, 3, 4 and 5 stars. */
  readonly stars: readonly number[];
  readonly asOf: number;
  /** What does not decay. */
  readonly count: number;
  readonly notCounted: number;
  /** Sum of the days (since 1970) on which the ratings were given, for their mean age. */
  readonly daysSum: number;
  /** How often each tag was said. */
  readonly tags: Readonly<Record<string, number>>;
  /** How many batches are public. */
  readonly published: number;
  /** The batch that is gathering. */
  readonly open: Batch;
  /** When it becomes public, fixed by what completed it; null while it is not complete. */
  readonly closesAt: number | null;
  /** Of a category: the mean before anything of one night, by which all that is published in that night is measured. */
  readonly eve: Eve | null;
}

interface Eve {
  readonly night: number;
  readonly mean: number;
}

const HALF_LIFE = 180 * DAY;
const PRIOR_WEIGHT = 10;
/** The prior where a category has no ratings yet. */
const PRIOR_MEAN = 4;
export const SHOWN_FROM = 5;

export const newScore = (id: string, now: number): Score => ({
  _id: id,
  version: 0,
  weight: 0,
  weightedSum: 0,
  priorSum: 0,
  stars: [0, 0, 0, 0, 0],
  asOf: now,
  count: 0,
  notCounted: 0,
  daysSum: 0,
  tags: {},
  published: 0,
  open: EMPTY,
  closesAt: null,
  eve: null,
});

const decay = (from: number, to: number) => 0.5 ** ((to - from) / HALF_LIFE);

/** The score with some more ratings, all of them aging from `at`; batches may arrive out of order. */
export function counted(score: Score, part: Part, prior: number, at: number): Score {
  const asOf = Math.max(score.asOf, at);
  const old = decay(score.asOf, asOf);
  const each = decay(at, asOf);
  return {
    ...score,
    weight: score.weight * old + part.count * each,
    weightedSum: score.weightedSum * old + part.overallSum * each,
    priorSum: score.priorSum * old + part.count * prior * each,
    stars: score.stars.map((weight, place) => weight * old + (part.stars[place] ?? 0) * each),
    asOf,
    count: score.count + part.count,
    daysSum: score.daysSum + part.daysSum,
    tags: addedTags(score.tags, part.tags),
  };
}

/** The instant from which the ratings of a batch age. */
export function meanInstant(batch: Batch): number {
  const { count, daysSum } = totalOf(batch);
  return (daysSum / count) * DAY;
}

/** The open batch becomes public: everything in it at once, and only now does the score move. */
export function published(score: Score, priorOfCategory: (category: string) => number): Score {
  const at = meanInstant(score.open);
  const moved = partsOf(score.open).reduce(
    (known, [category, part]) => counted(known, part, priorOfCategory(category), at),
    score,
  );
  return {
    ...moved,
    notCounted: score.notCounted + score.open.notCounted,
    published: score.published + 1,
    open: EMPTY,
  };
}

/** The mean at `now`, 1 to 5. */
export function meanAt(score: Score, now: number): number {
  return (
    (PRIOR_WEIGHT * priorMean(score) + weightedSumAt(score, now)) / (PRIOR_WEIGHT + weightAt(score, now))
  );
}

export const priorMean = (score: Score): number =>
  score.weight > 0 ? score.priorSum / score.weight : PRIOR_MEAN;

/** As how many fresh ratings those that there are count. */
export const weightAt = (score: Score, now: number): number =>
  score.weight * decay(score.asOf, Math.max(score.asOf, now));
const weightedSumAt = (score: Score, now: number): number =>
  score.weightedSum * decay(score.asOf, Math.max(score.asOf, now));

const Z = 1.96;

/**
 * For lists: below which the true mean lies only once in forty times, 1 to 5, so that a few good words do not outrun
 * many. The lower end of the score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", JASA 22 (1927), with p = (mean − 1) / 4 and n = the sum of weights, z = 1.96.
 */
export function lowerBound(score: Score, now: number): number {
  const n = weightAt(score, now);
  if (n <= 0) return 1;
  const p = (meanAt(score, now) - 1) / 4;
  const middle = p + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return 1 + (4 * Math.max(0, middle - reach)) / (1 + Z ** 2 / n);
}

/** What people are shown: a number from five ratings on, to one decimal. */
export const shown = (score: Score, now: number): { mean: number | null; count: number } => ({
  mean: score.count < SHOWN_FROM ? null : Math.round(meanAt(score, now) * 10) / 10,
  count: score.count,
});

/** The prior of what is published in a night, the same for all of it, in whatever order it comes. */
export const priorOn = (category: Score | null, night: number): number =>
  category?.eve && category.eve.night >= night ? category.eve.mean : priorOf(category);

/** The plain mean of a category, the prior of its firms and workers. */
export const priorOf = (category: Score | null): number =>
  category && category.weight > 0 ? category.weightedSum / category.weight : PRIOR_MEAN;
