import type { RatingView } from './contract';
import type { Rating } from './rating';

/** For its author only. */
export const ratingView = (rating: Rating): RatingView => ({
  orderId: rating._id,
  marks: rating.marks,
  overall: rating.overall,
  tags: [...rating.tags],
  text: rating.text,
  photos: [...rating.photos],
  ratedAt: rating.ratedAt,
});
