import { closingNight, gathered, isComplete, partsOf } from './batch';
import type { Exclusion } from './exclusion';
import { placeIn, type Rating } from './rating';
import { counted, meanInstant, priorOn, published, type Score } from './score';

/** The scores that one rating concerns: of its firm and of the worker who came. */
export interface Books {
  readonly firm: Score;
  readonly worker: Score;
}

interface Entered extends Books {
  readonly rating: Rating;
}

/** What was found about a rating when it was looked at. */
export interface Found {
  readonly excluded: Exclusion | null;
  /** The author's phone is confirmed. */
  readonly confirmed: boolean;
}

/** The rating takes its place in the open batches, or is kept and moves nothing. */
export function entered(rating: Rating, { excluded, confirmed }: Found, books: Books, now: number): Entered {
  const { firm, worker } = books;
  if (excluded) {
    return {
      rating: { ...rating, counted: { at: now, excluded } },
      firm: passed(firm),
      worker: passed(worker),
    };
  }
  const batch = firm.published + 1;
  const counted = { at: now, excluded: null, batch, workerBatch: worker.published + 1, weighs: confirmed };
  return {
    rating: { ...rating, counted, listed: placeIn(batch, rating.publicId) },
    firm: confirmed ? withRating(firm, rating, now) : passed(firm),
    worker: confirmed ? withRating(worker, rating, now) : passed(worker),
  };
}

/** Whoever joins a batch that is complete does not move its day. */
function withRating(score: Score, rating: Rating, now: number): Score {
  const open = gathered(score.open, rating);
  const completes = isComplete(open) && !isComplete(score.open);
  return { ...score, open, closesAt: completes ? closingNight(now) : score.closesAt };
}

/** That there was one more becomes known with the next batch, too. */
const passed = (score: Score): Score => ({
  ...score,
  open: { ...score.open, notCounted: score.open.notCounted + 1 },
});

/** 追评 travels with the batch of the firm that is gathering now; that of an excluded rating goes nowhere. */
export function joined(rating: Rating, firm: Score): { rating: Rating; firm: Score } | null {
  const { addition } = rating;
  if (!addition || addition.batch !== null || !rating.counted || rating.counted.excluded) return null;
  return {
    rating: { ...rating, addition: { ...addition, batch: firm.published + 1 } },
    firm: { ...firm, open: { ...firm.open, additions: firm.open.additions + 1 } },
  };
}

export const isDue = ({ open, closesAt }: Score, now: number): boolean =>
  isComplete(open) && closesAt !== null && closesAt <= now;

/** The batch becomes public; the category's mean moves with the firm's, for a worker's would count twice. */
export function closed(
  score: Score,
  whose: 'firm' | 'worker',
  categories: ReadonlyMap<string, Score>,
): { readonly score: Score; readonly moved: readonly Score[] } {
  const night = score.closesAt ?? 0;
  const prior = (category: string) => priorOn(categories.get(category) ?? null, night);
  return {
    score: published(score, prior),
    moved: whose === 'firm' ? movedBy(score, night, categories) : [],
  };
}

const movedBy = ({ open }: Score, night: number, categories: ReadonlyMap<string, Score>): Score[] =>
  partsOf(open).flatMap(([category, part]) => {
    const known = categories.get(category);
    if (!known) return [];
    const mean = priorOn(known, night);
    const eve = { night: Math.max(night, known.eve?.night ?? 0), mean };
    return [{ ...counted(known, part, mean, meanInstant(open)), eve }];
  });
