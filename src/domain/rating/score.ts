import { DAY } from '#domain/kernel/time';

/**
 * 评分: a Bayesian mean, the category's mean being the prior (weight 10), where every rating loses half its
 * weight in 180 days. Kept in constant time: exponential decay lets the sums as of one instant be carried to any
 * later one by a single factor (Cormode et al., "Forward Decay", ICDE 2009).
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
  readonly count: number;
  readonly asOf: number;
}

export const HALF_LIFE = 180 * DAY;
export const PRIOR_WEIGHT = 10;
/** The prior where a category has no ratings yet. */
export const PRIOR_MEAN = 4;
export const SHOWN_FROM = 5;

export const newScore = (id: string, now: number): Score => ({
  _id: id,
  version: 0,
  weight: 0,
  weightedSum: 0,
  priorSum: 0,
  count: 0,
  asOf: now,
});

const decay = (from: number, to: number) => 0.5 ** ((to - from) / HALF_LIFE);

/** The score with one more rating of `overall` (1 to 5) given at `at`; ratings may arrive out of order. */
export function counted(score: Score, overall: number, prior: number, at: number): Score {
  const asOf = Math.max(score.asOf, at);
  const old = decay(score.asOf, asOf);
  const weight = decay(at, asOf);
  return {
    ...score,
    weight: score.weight * old + weight,
    weightedSum: score.weightedSum * old + overall * weight,
    priorSum: score.priorSum * old + prior * weight,
    count: score.count + 1,
    asOf,
  };
}

/** The mean at `now`, 1 to 5. */
export function meanAt(score: Score, now: number): number {
  const factor = decay(score.asOf, Math.max(score.asOf, now));
  const weight = score.weight * factor;
  const prior = score.weight > 0 ? score.priorSum / score.weight : PRIOR_MEAN;
  return (PRIOR_WEIGHT * prior + score.weightedSum * factor) / (PRIOR_WEIGHT + weight);
}

/** What people are shown: a number from five ratings on, to one decimal. */
export const shown = (score: Score, now: number): { mean: number | null; count: number } => ({
  mean: score.count < SHOWN_FROM ? null : Math.round(meanAt(score, now) * 10) / 10,
  count: score.count,
});

/** The plain mean of a category, the prior of its firms and workers. */
export const priorOf = (category: Score | null): number =>
  category && category.weight > 0 ? category.weightedSum / category.weight : PRIOR_MEAN;
