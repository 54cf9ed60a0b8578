import { newNoun } from '#domain/kernel/entity';
import { NO_PART, withRating } from '#domain/rating/batch';
import { placeIn, type Rating } from '#domain/rating/rating';
import { counted, newScore, type Score } from '#domain/rating/score';
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
    counted: { at: MONDAY_NINE, excluded: null, batch, workerBatch: batch, weighs: true },
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

/** Six ratings that are public, one of them with an addition and a reply. */
export function someRatings(): { ratings: Rating[]; scores: Score[] } {
  const six = Array.from({ length: 6 }, (_, i) => aRating(`given-${i}`));
  const [first, ...others] = six;
  const whole = first && {
    ...first,
    addition: { text: '过了一个月，没再漏过', photos: [], addedAt: MONDAY_NINE, batch: 1 },
    reply: { text: '谢谢您的肯定', repliedAt: MONDAY_NINE },
  };
  const part = six.reduce((known, rating) => withRating(known, rating), NO_PART);
  const score = counted(aScore('firm-1', 1, { notCounted: 2 }), part, 4, MONDAY_NINE);
  return { ratings: whole ? [whole, ...others] : others, scores: [score] };
}
