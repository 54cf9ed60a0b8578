import { sentBefore } from '#domain/kernel/entity';
import { handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { add as decideAdd } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { ratings } from '../store/ratings';
import { checked } from './checked';

/** 追评 */
export const add: UseCases<RatingContract>['add'] = async (
  { orderId, ...said },
  { actor, moment, openid },
) => {
  const known = await ratings.findById(orderId);
  if (known?.residentId !== actor.memberId) return no('NOT_FOUND');
  // Nobody's words are sent to WeChat for a rating that takes no addition.
  const may = decideAdd(known, { text: said.text, photos: handedIn(said.photos) }, moment);
  const earlier = sentBefore(known, moment) === 'same';
  if (!may.ok && !earlier) return may;
  const addition = await checked(earlier ? { ...said, text: '' } : said, openid);
  if (!addition.ok) return addition;
  const added = await changeNoun({
    noun: 'rating',
    id: orderId,
    moment,
    asRead: known,
    decide: (rating: Rating) => decideAdd(rating, addition.value, moment),
  });
  if (!added.ok) return added;
  return added.follow ? { ...yes({ done: true as const }), follow: added.follow } : yes({ done: true });
};
