import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun, owing } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { type Marks, RATE_WITHIN, type Rating } from './rating';

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
  readonly photos: readonly string[];
}

export type RateRefusal = 'NOT_FOUND' | 'NOT_CLOSED' | 'TOO_LATE';

export function rate(
  order: RatedOrder | null,
  opinion: Opinion,
  moment: Moment,
): Decision<Rating, RateRefusal> {
  if (order?.residentId !== moment.actor.memberId) return no('NOT_FOUND');
  if (order.closedAt === null || !order.worker) return no('NOT_CLOSED');
  if (moment.now > order.closedAt + RATE_WITHIN) return no('TOO_LATE');
  const { punctuality, workmanship, attitude, honestPrice } = opinion.marks;
  const event = { at: moment.now, action: 'rate', by: 'resident', memberId: moment.actor.memberId } as const;
  const rating: Rating = {
    ...newNoun(order.id),
    ...opinion,
    residentId: order.residentId,
    providerId: order.worker.providerId,
    workerId: order.worker.workerId,
    category: order.category,
    overall: (punctuality + workmanship + attitude + honestPrice) / 4,
    ratedAt: moment.now,
    countedAt: null,
    events: [
      { ...event, from: null, to: 'rated', why: null, requestId: moment.requestId, digest: moment.digest },
    ],
  };
  return change(
    owing(rating, [
      { kind: 'count-rating', cause: `rating-${order.id}` },
      { kind: 'award', cause: `rating-${order.id}`, to: order.residentId, rule: 'rating' },
    ]),
  );
}
