import { no, yes } from '#domain/kernel/result';
import type { RatingContract } from '#domain/rating/contract';
import { reply as decideReply } from '#domain/rating/decide';
import type { Rating } from '#domain/rating/rating';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { changeNoun } from '../store/nouns';
import { ratings, scores } from '../store/ratings';

/** 回复, by the public id. What the answer tells is that it is done: the noun's own id is the order's. */
export const reply: UseCases<RatingContract>['reply'] = async (
  { ratingId, text },
  { actor, moment, openid },
) => {
  const [found, score] = await Promise.all([
    ratings.findByPublicId(ratingId),
    scores.of(actor.providerId ?? 'none', moment.now),
  ]);
  if (!found || !decideReply({ ...found, reply: null }, score.published, text, moment).ok)
    return no('NOT_FOUND');
  if (openid && !(await wordsAllowed(text, openid))) {
    return no('WORDS_NOT_ALLOWED', [{ path: 'text', problem: 'not allowed' }]);
  }
  const replied = await changeNoun({
    noun: 'rating',
    id: found._id,
    moment,
    asRead: found,
    decide: (rating: Rating) => decideReply(rating, score.published, text, moment),
  });
  return replied.ok ? yes({ done: true }) : replied;
};
