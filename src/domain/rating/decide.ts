import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun, owing } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import { ADD_WITHIN, type Marks, RATE_WITHIN, type Rating } from './rating';
import { isListed } from './view';

/** What a rating has to know of the order; the use case hands it over. */
export interface RatedOrder {
  readonly id: string;
  readonly residentId: string;
  readonly closedAt: number | null;
  readonly category: string;
  readonly worker: {
    readonly workerId: string;
    readonly providerId: string;
    readonly memberId: string;
  } | null;
}

export interface Opinion {
  readonly marks: Marks;
  readonly tags: readonly string[];
  readonly text: string;
  readonly photos: readonly CheckedPhoto[];
}

export type RateRefusal = 'NOT_FOUND' | 'NOT_CLOSED' | 'TOO_LATE';

/** 待评价: it may still be rated, as far as the order says; whether it was, its rating says. */
export const isRateable = (
  {
    residentId,
    closedAt,
    worker,
  }: Pick<RatedOrder, 'residentId' | 'closedAt'> & { readonly worker: unknown },
  memberId: string,
  now: number,
): boolean =>
  residentId === memberId && closedAt !== null && worker !== null && now <= closedAt + RATE_WITHIN;

export function rate(
  order: RatedOrder | null,
  opinion: Opinion,
  moment: Moment,
): Decision<Rating, RateRefusal> {
  if (order?.residentId !== moment.actor.memberId) return no('NOT_FOUND');
  if (order.closedAt === null || !order.worker) return no('NOT_CLOSED');
  if (moment.now > order.closedAt + RATE_WITHIN) return no('TOO_LATE');
  const { punctuality, workmanship, attitude, honestPrice } = opinion.marks;
  const rating: Rating = {
    ...newNoun(order.id),
    ...opinion,
    publicId: moment.newId(),
    residentId: order.residentId,
    providerId: order.worker.providerId,
    workerId: order.worker.workerId,
    category: order.category,
    overall: (punctuality + workmanship + attitude + honestPrice) / 4,
    ratedAt: moment.now,
    counted: null,
    listed: null,
    addition: null,
    reply: null,
  };
  return change(
    owing(noted(rating, 'rate', 'resident', moment), [
      { kind: 'count-rating', cause: `rating-${order.id}` },
      { kind: 'award', cause: `rating-${order.id}`, to: order.residentId, rule: 'rating', at: moment.now },
    ]),
  );
}

export type AddRefusal = 'NOT_FOUND' | 'ALREADY_ADDED' | 'ADDITION_TOO_LATE';

/** 追评: once, when time has shown whether the repair holds. */
export function add(
  rating: Rating,
  { text, photos }: Pick<Opinion, 'text' | 'photos'>,
  moment: Moment,
): Decision<Rating, AddRefusal> {
  if (rating.residentId !== moment.actor.memberId) return no('NOT_FOUND');
  if (rating.addition) return no('ALREADY_ADDED');
  if (moment.now > rating.ratedAt + ADD_WITHIN) return no('ADDITION_TOO_LATE');
  const addition = { text, photos, addedAt: moment.now, batch: null };
  return change(
    owing(noted({ ...rating, addition }, 'add', 'resident', moment), [
      { kind: 'count-rating', cause: `addition-${rating._id}` },
    ]),
  );
}

export type ReplyRefusal = 'NOT_FOUND' | 'ALREADY_REPLIED';

/** 回复: once, by the manager of the firm, to what is public. Anything else is as good as missing. */
export function reply(
  rating: Rating,
  published: number,
  text: string,
  moment: Moment,
): Decision<Rating, ReplyRefusal> {
  const { actor } = moment;
  const manages = actor.roles.includes('manager') && actor.providerId === rating.providerId;
  if (!manages || !isListed(rating, published)) return no('NOT_FOUND');
  if (rating.reply) return no('ALREADY_REPLIED');
  const after = { ...rating, reply: { text, repliedAt: moment.now } };
  return change(owing(noted(after, 'reply', 'manager', moment), [tellAuthor(rating)]));
}

/** To her alone, and by the clock: what the firm is answered must not tell whose rating it was. */
const tellAuthor = ({ _id, residentId }: Rating): Effect => ({
  kind: 'notify',
  cause: `${_id}-reply`,
  to: residentId,
  about: 'rating-replied',
  noun: 'repair-order',
  id: _id,
});

const noted = (rating: Rating, action: string, by: string, moment: Moment): Rating =>
  withEvent(rating, moment, {
    action,
    by,
    from: rating.events.length === 0 ? null : 'rated',
    to: 'rated',
  });
