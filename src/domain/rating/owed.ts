/** 评价: let a rating move the scores of worker, provider and category. */
interface CountRating {
  readonly kind: 'count-rating';
  readonly cause: string;
}

export type RatingEffect = CountRating;
