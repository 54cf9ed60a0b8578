import { type Pictures, showPhoto } from '#domain/kernel/pictures';
import { DAY } from '#domain/kernel/time';
import type { PublicRating, ScoreExplanation, WholeRating } from './contract';
import { ADD_WITHIN, endOf, type Rating } from './rating';
import { lowerBound, priorMean, type Score, SHOWN_FROM, shown, weightAt } from './score';

/** Public are the batches up to the number that the firm's score has published. */
export const isListed = (rating: Pick<Rating, 'listed'>, published: number): boolean =>
  rating.listed !== null && rating.listed < endOf(published);

const additionIsPublic = (rating: Rating, published: number): boolean =>
  typeof rating.addition?.batch === 'number' && rating.addition.batch <= published;

/** For everybody, whoever they are: nothing here leads to an order, a day, a home or a worker. */
export const publicRating = (rating: Rating, published: number): PublicRating => ({
  id: rating.publicId,
  marks: rating.marks,
  overall: rating.overall,
  tags: [...rating.tags],
  text: rating.text,
  addition: additionIsPublic(rating, published) ? (rating.addition?.text ?? null) : null,
  reply: rating.reply?.text ?? null,
});

/** The whole of it: for its author, and for staff, who see its photos only once they have passed. */
export function wholeRating(
  rating: Rating,
  published: number,
  viewer: 'author' | 'staff',
  pictures: Pictures,
  now: number,
): WholeRating {
  const { addition, reply, counted } = rating;
  const excluded = counted?.excluded ?? null;
  const stateOf = (isPublic: boolean) => (excluded ? 'excluded' : isPublic ? 'public' : 'waiting');
  const until = rating.ratedAt + ADD_WITHIN;
  return {
    orderId: rating._id,
    marks: rating.marks,
    overall: rating.overall,
    tags: [...rating.tags],
    text: rating.text,
    photos: rating.photos.map((photo) => showPhoto(photo, viewer === 'author', pictures)),
    ratedAt: rating.ratedAt,
    state: stateOf(isListed(rating, published)),
    excluded,
    unconfirmed: counted?.excluded === null && !counted.weighs,
    addition: addition && {
      text: addition.text,
      photos: addition.photos.map((photo) => showPhoto(photo, viewer === 'author', pictures)),
      addedAt: addition.addedAt,
      state: stateOf(additionIsPublic(rating, published)),
    },
    mayAddUntil: addition || now > until ? null : until,
    reply: reply && { text: reply.text, repliedAt: reply.repliedAt },
  };
}

const TAGS_SHOWN = 5;

/** In round figures: finer ones would say more than anybody needs to know. */
export function explanationOf(score: Score, now: number): ScoreExplanation {
  const { mean, count } = shown(score, now);
  const known = count >= SHOWN_FROM;
  return {
    mean,
    count,
    notCounted: score.notCounted,
    ageDays: count > 0 ? Math.max(0, Math.round(now / DAY - score.daysSum / count)) : null,
    weight: oneDecimal(weightAt(score, now)),
    prior: oneDecimal(priorMean(score)),
    lowerBound: known ? oneDecimal(lowerBound(score, now)) : null,
    stars: known ? sharesOf(score) : [],
    tags: Object.keys(score.tags)
      .sort()
      .map((tag) => ({ tag, count: score.tags[tag] ?? 0 }))
      .sort((a, b) => b.count - a.count)
      .slice(0, TAGS_SHOWN),
  };
}

const sharesOf = ({ stars, weight }: Score) =>
  stars.map((one, place) => ({ stars: place + 1, percent: Math.round((100 * one) / weight) })).reverse();

const oneDecimal = (number: number) => Math.round(number * 10) / 10;
