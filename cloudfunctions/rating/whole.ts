import { no, yes } from '#domain/kernel/result';
import type { RatingContract, WholeRating } from '#domain/rating/contract';
import type { Rating } from '#domain/rating/rating';
import { wholeRating } from '#domain/rating/view';
import type { UseCases } from '../runtime/serve';
import { picturesOf } from '../store/pictures';
import { ratings, scores } from '../store/ratings';

type Cases = UseCases<RatingContract>;

/** Her own rating; anybody else's is as good as missing. */
export const own: Cases['own'] = async ({ orderId }, { actor, moment }) => {
  const found = await ratings.findById(orderId);
  if (found?.residentId !== actor.memberId) return no('NOT_FOUND');
  return yes(await asSeenBy('author', found, moment.now));
};

export const ofOrder: Cases['ofOrder'] = async ({ orderId }, { moment }) => {
  const found = await ratings.findById(orderId);
  return found ? yes(await asSeenBy('staff', found, moment.now)) : no('NOT_FOUND');
};

async function asSeenBy(viewer: 'author' | 'staff', rating: Rating, now: number): Promise<WholeRating> {
  const photos = [...rating.photos, ...(rating.addition?.photos ?? [])];
  const [score, pictures] = await Promise.all([scores.of(rating.providerId, now), picturesOf(photos)]);
  return wholeRating(rating, score.published, viewer, pictures, now);
}
