import { gathered, isRipe, partsOf } from './batch';
import type { Exclusion } from './exclusion';
import { placeIn, type Rating } from './rating';
import { counted, meanInstant, priorOf, published, type Score } from './score';

/** The scores that one rating concerns: of its firm and of the worker who came. */
export interface Books {
  readonly firm: Score;
  readonly worker: Score;
}

interface Entered extends Books {
  readonly rating: Rating;
}

/** The rating takes its place in the open batches, or is kept and moves nothing. */
export function entered(rating: Rating, excluded: Exclusion | null, books: Books, now: number): Entered {
  const { firm, worker } = books;
  if (excluded) {
    return {
      rating: { ...rating, counted: { at: now, excluded } },
      firm: passed(firm),
      worker: passed(worker),
    };
  }
  const batch = firm.published + 1;
  const counted = { at: now, excluded: null, batch, workerBatch: worker.published + 1 };
  return {
    rating: { ...rating, counted, listed: placeIn(batch, rating.publicId) },
    firm: { ...firm, open: gathered(firm.open, rating) },
    worker: { ...worker, open: gathered(worker.open, rating) },
  };
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

/** Categories whose mean the batches that are ripe now have to know. */
export const categoriesOfRipe = ({ firm, worker }: Books): string[] => [
  ...new Set(
    [firm, worker].filter(({ open }) => isRipe(open)).flatMap(({ open }) => Object.keys(open.parts)),
  ),
];

/** What is ripe becomes public; the category's mean moves with the firm's batch, for a worker's would count twice. */
export function settled(
  { firm, worker }: Books,
  categories: ReadonlyMap<string, Score>,
): Books & { readonly moved: readonly Score[] } {
  const prior = (category: string) => priorOf(categories.get(category) ?? null);
  return {
    firm: isRipe(firm.open) ? published(firm, prior) : firm,
    worker: isRipe(worker.open) ? published(worker, prior) : worker,
    moved: isRipe(firm.open) ? movedBy(firm, categories) : [],
  };
}

const movedBy = ({ open }: Score, categories: ReadonlyMap<string, Score>): Score[] =>
  partsOf(open).flatMap(([category, part]) => {
    const score = categories.get(category);
    return score ? [counted(score, part, priorOf(score), meanInstant(open))] : [];
  });
