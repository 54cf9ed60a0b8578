import { no, yes } from '#domain/kernel/result';
import type { RatingContract, WholeRating } from '#domain/rating/contract';
import type { RatedPhoto, Rating } from '#domain/rating/rating';
import { type Pictures, wholeRating } from '#domain/rating/view';
import type { UseCases } from '../runtime/serve';
import { links } from '../runtime/wechat-world';
import { mediaVerdicts } from '../store/media';
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

async function picturesOf(photos: readonly RatedPhoto[]): Promise<Pictures> {
  const [linkOf, verdicts] = await Promise.all([
    links(photos.map(({ fileId }) => fileId)),
    mediaVerdicts.findAll(photos.flatMap(({ traceId }) => traceId ?? [])),
  ]);
  const passes = new Map(verdicts.map(({ _id, pass }) => [_id, pass]));
  return {
    urlOf: (fileId) => linkOf[fileId] ?? null,
    verdictOn(traceId) {
      const pass = passes.get(traceId);
      return pass === undefined ? 'waiting' : pass ? 'pass' : 'refused';
    },
  };
}
