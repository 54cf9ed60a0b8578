import { yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { rate as decideRate, type RatedOrder } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import { type RepairOrder, workerOfRecord } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { createNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { checked } from './checked';

type Cases = UseCases<RatingContract>;

/** 评价. The rating's id is the order's: whoever comes second finds it there. */
export const rate: Cases['rate'] = async ({ orderId, ...said }, { moment, openid }) => {
  const order = await orders.findById(orderId);
  const rated = order && ratedOrder(order);
  const allowed = decideRate(rated, { ...said, photos: [] }, moment).ok;
  // Nobody's words are sent to WeChat for an order that is not hers to rate.
  const opinion = await checked(allowed ? said : { ...said, text: '', photos: [] }, openid);
  if (!opinion.ok) return opinion;
  const created = await createNoun<Rating, 'NOT_FOUND' | 'NOT_CLOSED' | 'TOO_LATE', 'ALREADY_RATED'>({
    noun: 'rating',
    id: orderId,
    moment,
    decision: decideRate(rated, { ...said, ...opinion.value }, moment),
    taken: 'ALREADY_RATED',
  });
  return created.ok ? { ...yes({ done: true as const }), ...followOf(created) } : created;
};

const followOf = <F>({ follow }: { readonly follow?: F }) => (follow === undefined ? {} : { follow });

const ratedOrder = (order: RepairOrder): RatedOrder => ({
  id: order._id,
  residentId: order.residentId,
  closedAt: order.closedAt,
  category: order.item.category,
  worker: workerOfRecord(order),
});
