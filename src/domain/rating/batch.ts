import { DAY, HOUR, startOfDay } from '#domain/kernel/time';

/**
 * 一批: ratings wait here until three different residents whose phones are confirmed have spoken, and three days more for
 * others to join; then they become public together, by night, so that nobody at the firm learns from what changed who has
 * just rated. Kept as sums: a batch costs the same however many wait.
 */
export interface Batch {
  /** Which of the confirmed have spoken; no more are remembered than it takes. */
  readonly residents: readonly string[];
  readonly notCounted: number;
  /** 追评 that come along. They make no batch ripe: an addition beside a single new rating would tell who is new. */
  readonly additions: number;
  readonly parts: Readonly<Record<string, Part>>;
}

/** The ratings of one category in a batch. */
export interface Part {
  readonly count: number;
  readonly overallSum: number;
  readonly daysSum: number;
  readonly stars: readonly number[];
  readonly tags: Readonly<Record<string, number>>;
}

/** What a batch has to know of a rating. */
export interface Spoken {
  readonly residentId: string;
  readonly category: string;
  readonly overall: number;
  readonly tags: readonly string[];
  readonly ratedAt: number;
}

const BATCH_RESIDENTS = 3;

export const EMPTY: Batch = { residents: [], notCounted: 0, additions: 0, parts: {} };
export const NO_PART: Part = { count: 0, overallSum: 0, daysSum: 0, stars: [0, 0, 0, 0, 0], tags: {} };

export function gathered(batch: Batch, rating: Spoken): Batch {
  const known = batch.residents.includes(rating.residentId);
  const part = withRating(batch.parts[rating.category] ?? NO_PART, rating);
  return {
    ...batch,
    residents: known || isComplete(batch) ? batch.residents : [...batch.residents, rating.residentId],
    parts: { ...batch.parts, [rating.category]: part },
  };
}

export function withRating(part: Part, { overall, tags, ratedAt }: Omit<Spoken, 'category'>): Part {
  const stars = starsOf(overall);
  return {
    count: part.count + 1,
    overallSum: part.overallSum + overall,
    daysSum: part.daysSum + ratedAt / DAY,
    stars: part.stars.map((count, place) => (place === stars - 1 ? count + 1 : count)),
    tags: addedTags(part.tags, Object.fromEntries(tags.map((tag) => [tag, 1]))),
  };
}

type Counts = Readonly<Record<string, number>>;

export const addedTags = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((tag) => [tag, (a[tag] ?? 0) + (b[tag] ?? 0)]),
  );

/** Three different residents have spoken. */
export const isComplete = (batch: Batch): boolean => batch.residents.length >= BATCH_RESIDENTS;

const STAYS_OPEN = 3 * DAY;
const NIGHT = 3 * HOUR;

/** Of a batch that was completed at an instant: the first three in the morning, Beijing, three days later. */
export const closingNight = (completedAt: number): number =>
  startOfDay(completedAt + STAYS_OPEN - NIGHT - 1) + DAY + NIGHT;

export const partsOf = (batch: Batch): [category: string, part: Part][] => Object.entries(batch.parts);

export const totalOf = (batch: Batch): { count: number; daysSum: number } =>
  partsOf(batch).reduce(
    (sum, [, part]) => ({ count: sum.count + part.count, daysSum: sum.daysSum + part.daysSum }),
    { count: 0, daysSum: 0 },
  );

/** 1 to 5; a half counts for the better. */
export const starsOf = (overall: number): number => Math.round(overall);
