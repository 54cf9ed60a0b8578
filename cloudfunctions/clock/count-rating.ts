import { type Books, categoriesOfRipe, entered, joined, settled } from '#domain/rating/count';
import { exclusionOf } from '#domain/rating/exclusion';
import type { Rating } from '#domain/rating/rating';
import { newScore, type Score } from '#domain/rating/score';
import { type Change, commit, type Outcome } from '../store/commit';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { ratings, scores } from '../store/ratings';
import { judgeFirm } from './count-course';
import { refreshRank } from './refresh-rank';
import { tiesOf } from './ties';
import { untilDone } from './until-done';

/**
 * 评分: a rating enters the open batches of firm and worker, and whatever became ripe by it is published, in the commit
 * that marks it as counted. An addition joins the firm's open batch likewise.
 */
export async function countRating(orderId: string): Promise<void> {
  await untilDone(() => countOnce(orderId));
  await untilDone(() => joinOnce(orderId));
  const rating = await ratings.findById(orderId);
  if (!rating) return;
  // What became public by it may give him another place in the queue, and his firm another standing.
  await refreshRank(rating);
  if (await isPublic(rating)) await judgeFirm(rating.providerId);
}

/** Only then has the score moved; judging at any other moment would tell the firm that somebody has just rated. */
async function isPublic({ counted, providerId }: Rating): Promise<boolean> {
  if (!counted || counted.excluded) return false;
  const firm = await scores.findById(providerId);
  return firm !== null && counted.batch <= firm.published;
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
  const after = entered(rating, exclusionOf(await tiesOf(order, rater)), books, Date.now());
  return commit([
    { collection: 'ratings', before: rating, after: after.rating },
    ...(await published(after, { [books.firm._id]: firm, [books.worker._id]: worker }, rating)),
  ]);
}

type Found = Readonly<Record<string, Score | null>>;

async function published(after: Books, found: Found, { ratedAt }: Rating): Promise<Change[]> {
  const ids = categoriesOfRipe(after);
  const known = await scores.findAll(ids.map(categoryId));
  const before: Found = { ...found, ...Object.fromEntries(known.map((score) => [score._id, score])) };
  const categories = new Map(
    ids.map((id) => [id, before[categoryId(id)] ?? newScore(categoryId(id), ratedAt)]),
  );
  const { firm, worker, moved } = settled(after, categories);
  return [firm, worker, ...moved].map((score) => ({
    collection: 'scores',
    before: before[score._id] ?? null,
    after: score,
  }));
}

const categoryId = (category: string) => `category-${category}`;

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
