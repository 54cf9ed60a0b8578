import type { RatingEffect } from '#domain/rating/owed';
import type { Carriers } from '../carrier';
import { countRating } from '../count-rating';

export const ratingCarriers: Carriers<RatingEffect> = {
  'count-rating': ['counters', (_, id, known) => countRating(id, known)],
};
