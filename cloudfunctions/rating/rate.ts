import { no, yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { rate as decideRate, type RatedOrder } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import { ratingView } from '#domain/rating/view';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { createNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { ratings } from '../store/ratings';

type Cases = UseCases<RatingContract>;

/** 评价. The rating's id is the order's: whoever comes second finds it there. */
export const rate: Cases['rate'] = async ({ orderId, ...opinion }, { moment, openid }) => {
  const order = await orders.findById(orderId);
  const decision = decideRate(order && ratedOrder(order), opinion, moment);
  if (decision.ok && openid && !(await wordsAllowed(opinion.text, openid))) {
    return no('WORDS_NOT_ALLOWED', [{ path: 'text', problem: 'not allowed' }]);
  }
  const rated = await createNoun<Rating, 'NOT_FOUND' | 'NOT_CLOSED' | 'TOO_LATE', 'ALREADY_RATED'>({
    noun: 'rating',
    id: orderId,
    moment,
    decision,
    taken: 'ALREADY_RATED',
  });
  return rated.ok ? { ...rated, value: ratingView(rated.value) } : rated;
};

const ratedOrder = (order: RepairOrder): RatedOrder => ({
  id: order._id,
  residentId: order.residentId,
  closedAt: order.closedAt,
  category: order.item.category,
  worker: order.worker,
});

/** Her own rating; anybody else's is as good as missing. */
export const own: Cases['own'] = async ({ orderId }, { actor }) => {
  const found = await ratings.findById(orderId);
  return found?.residentId === actor.memberId ? yes(ratingView(found)) : no('NOT_FOUND');
};
