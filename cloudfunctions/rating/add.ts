import { no, yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { add as decideAdd } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import type { UseCases } from '../runtime/serve';
import { changeNoun, NOTHING } from '../store/nouns';
import { ratings } from '../store/ratings';
import { checked } from './checked';

/** 追评 */
export const add: UseCases<RatingContract>['add'] = async (
  { orderId, ...said },
  { actor, moment, openid },
) => {
  const known = await ratings.findById(orderId);
  if (known?.residentId !== actor.memberId) return no('NOT_FOUND');
  const addition = await checked(said, openid);
  if (!addition.ok) return addition;
  const added = await changeNoun({
    noun: 'rating',
    id: orderId,
    moment,
    beside: NOTHING,
    decide: (rating: Rating) => decideAdd(rating, addition.value, moment),
  });
  if (!added.ok) return added;
  return added.follow ? { ...yes({ done: true as const }), follow: added.follow } : yes({ done: true });
};
