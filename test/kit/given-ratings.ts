import { newNoun } from '#domain/kernel/noun';
import { placeIn, type Rating } from '#domain/rating/rating';
import { newScore, type Score } from '#domain/rating/score';
import { MONDAY_NINE } from './district';

/** A rating as it is stored once the clock has looked at it: in a batch of firm-1 and of its worker w1. */
export function aRating(id: string, over: Partial<Rating> = {}, batch = 1): Rating {
  const publicId = over.publicId ?? `public-${id}`;
  return {
    ...newNoun(id),
    version: 2,
    publicId,
    residentId: `resident-of-${id}`,
    providerId: 'firm-1',
    workerId: 'w1',
    category: 'pipes',
    marks: { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 },
    overall: 4.5,
    tags: ['手艺好'],
    text: '修得仔细',
    photos: [],
    ratedAt: MONDAY_NINE,
    counted: { at: MONDAY_NINE, excluded: null, batch, workerBatch: batch },
    listed: placeIn(batch, publicId),
    addition: null,
    reply: null,
    ...over,
  };
}

/** A score of which so many batches are public. */
export const aScore = (id: string, published: number, over: Partial<Score> = {}): Score => ({
  ...newScore(id, MONDAY_NINE),
  version: 1,
  published,
  ...over,
});
