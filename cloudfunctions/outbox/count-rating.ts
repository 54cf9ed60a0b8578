import { hasConfirmedPhone } from '#domain/membership/member';
import { entered, joined } from '#domain/rating/count';
import { exclusionOf } from '#domain/rating/exclusion';
import { newScore } from '#domain/rating/score';
import type { Change } from '../store/commit';
import { ratings, scores } from '../store/ratings';
import { untilCommitted } from '../store/unit-of-work';
import { Known } from './known';
import { residentOf, tiesOf } from './ties';

/**
 * 评分: a rating enters the open batches of firm and worker. Nothing becomes public by it, whoever it is: that is the
 * night's work (publish-batch.ts). An addition joins the firm's open batch likewise.
 */
export async function countRating(orderId: string, known = new Known()): Promise<void> {
  await untilCommitted((round) => counted(orderId, round === 1 ? known : new Known()));
  // An addition that comes later owes the same again.
  if ((await known.rating(orderId))?.addition) await untilCommitted(() => joinedChanges(orderId));
}

async function counted(orderId: string, known: Known): Promise<Change[]> {
  const rating = await known.rating(orderId);
  if (!rating || rating.counted) return [];
  const { providerId, workerId, ratedAt } = rating;
  const [order, found] = await Promise.all([known.order(orderId), scores.findAll([providerId, workerId])]);
  if (!order) throw new Error(`there is no order for rating ${orderId}`);
  const [ties, rater] = await Promise.all([tiesOf(order, known), residentOf(order, known)]);
  const before = (id: string) => found.find(({ _id }) => _id === id) ?? null;
  const [firm, worker] = [before(providerId), before(workerId)];
  const books = {
    firm: firm ?? newScore(providerId, ratedAt),
    worker: worker ?? newScore(workerId, ratedAt),
  };
  const seen = { excluded: exclusionOf(ties), confirmed: hasConfirmedPhone(rater) };
  const after = entered(rating, seen, books, Date.now());
  return [
    { collection: 'ratings', before: rating, after: after.rating },
    { collection: 'scores', before: firm, after: after.firm },
    { collection: 'scores', before: worker, after: after.worker },
  ];
}

async function joinedChanges(orderId: string): Promise<Change[]> {
  const rating = await ratings.findById(orderId);
  if (!rating?.addition || rating.addition.batch !== null) return [];
  const firm = await scores.findById(rating.providerId);
  const after = firm && joined(rating, firm);
  if (!after) return [];
  return [
    { collection: 'ratings', before: rating, after: after.rating },
    { collection: 'scores', before: firm, after: after.firm },
  ];
}
