import { hasConfirmedPhone } from '#domain/membership/member';
import { entered, joined } from '#domain/rating/count';
import { exclusionOf } from '#domain/rating/exclusion';
import { newScore } from '#domain/rating/score';
import { commit, type Outcome } from '../store/commit';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { ratings, scores } from '../store/ratings';
import { tiesOf } from './ties';
import { untilDone } from './until-done';

/**
 * 评分: a rating enters the open batches of firm and worker. Nothing becomes public by it, whoever it is: that is the
 * night's work (publish-batch.ts). An addition joins the firm's open batch likewise.
 */
export async function countRating(orderId: string): Promise<void> {
  await untilDone(() => countOnce(orderId));
  await untilDone(() => joinOnce(orderId));
}

async function countOnce(orderId: string): Promise<Outcome> {
  const rating = await ratings.findById(orderId);
  if (!rating || rating.counted) return 'done';
  const [order, rater, firm, worker] = await Promise.all([
    orders.findById(orderId),
    members.findById(rating.residentId),
    scores.findById(rating.providerId),
    scores.findById(rating.workerId),
  ]);
  if (!order) throw new Error(`there is no order for rating ${orderId}`);
  const books = {
    firm: firm ?? newScore(rating.providerId, rating.ratedAt),
    worker: worker ?? newScore(rating.workerId, rating.ratedAt),
  };
  const found = { excluded: exclusionOf(await tiesOf(order, rater)), confirmed: hasConfirmedPhone(rater) };
  const after = entered(rating, found, books, Date.now());
  return commit([
    { collection: 'ratings', before: rating, after: after.rating },
    { collection: 'scores', before: firm, after: after.firm },
    { collection: 'scores', before: worker, after: after.worker },
  ]);
}

async function joinOnce(orderId: string): Promise<Outcome> {
  const rating = await ratings.findById(orderId);
  if (!rating?.addition || rating.addition.batch !== null) return 'done';
  const firm = await scores.findById(rating.providerId);
  const after = firm && joined(rating, firm);
  if (!after) return 'done';
  return commit([
    { collection: 'ratings', before: rating, after: after.rating },
    { collection: 'scores', before: firm, after: after.firm },
  ]);
}
