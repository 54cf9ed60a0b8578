import type { Rating } from '#domain/rating/rating';
import { counted, newScore, priorOf, type Score } from '#domain/rating/score';
import { type Change, commit, type Outcome } from '../store/commit';
import { ratings, scores } from '../store/ratings';
import { untilDone } from './until-done';

/** 评分: one rating moves the scores of category, firm and worker, in the commit that marks it as counted. */
export const countRating = (orderId: string): Promise<void> => untilDone(() => countOnce(orderId));

async function countOnce(orderId: string): Promise<Outcome> {
  const rating = await ratings.findById(orderId);
  if (!rating || rating.countedAt !== null) return 'done';
  const ids = [`category-${rating.category}`, rating.providerId, rating.workerId];
  const [category, provider, worker] = await Promise.all(ids.map(scores.findById));
  const prior = priorOf(category ?? null);
  const moved = [category, provider, worker].map((score, i) =>
    moveScore(score ?? null, ids[i] ?? '', rating, prior),
  );
  const after = { ...rating, countedAt: Date.now() };
  return commit([{ collection: 'ratings', before: rating, after }, ...moved]);
}

function moveScore(before: Score | null, id: string, rating: Rating, prior: number): Change {
  const was = before ?? newScore(id, rating.ratedAt);
  return { collection: 'scores', before, after: counted(was, rating.overall, prior, rating.ratedAt) };
}
