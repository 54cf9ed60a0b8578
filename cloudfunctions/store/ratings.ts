import { PAGE_ROWS } from '#domain/kernel/limits';
import { isRateable } from '#domain/rating/decide';
import { endOf, type Rating } from '#domain/rating/rating';
import { newScore, type Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 评价; the id of a rating is its order's. */
export const ratings = {
  findById: (orderId: string) => findById<Rating>('ratings', orderId),
  /** Of these orders those that this person may still rate, and has not. */
  awaitedOf: async (
    orders: readonly Pick<RepairOrder, '_id' | 'residentId' | 'closedAt' | 'worker'>[],
    memberId: string,
    now: number,
  ): Promise<ReadonlySet<string>> => {
    const ids = orders.filter((order) => isRateable(order, memberId, now)).map(({ _id }) => _id);
    if (ids.length === 0) return new Set();
    const rated = await find<Rating>('ratings', { where: { _id: command.in(ids) }, limit: ids.length });
    return new Set(ids.filter((id) => !rated.some(({ _id }) => _id === id)));
  },
  findByPublicId: async (publicId: string): Promise<Rating | null> =>
    (await find<Rating>('ratings', { where: { publicId }, limit: 1 }))[0] ?? null,
  /** Public ones of a firm in the order of their places, one more than a page. */
  publicOf: (providerId: string, published: number, before: string | null) =>
    find<Rating>('ratings', {
      where: { providerId, listed: command.lt(earlier(before, endOf(published))) },
      orderBy: ['listed', 'desc'],
      limit: PAGE_ROWS + 1,
    }),
};

/** Whatever place a phone names, nothing beyond what is public is read. */
const earlier = (before: string | null, end: string) => (before !== null && before < end ? before : end);

const SCORES_MAX = 1000;

/** 评分 of firms, workers and categories. */
export const scores = {
  findById: (id: string) => findById<Score>('scores', id),
  /** Nobody has rated yet: the score with which everybody begins. */
  of: async (id: string, now: number) => (await findById<Score>('scores', id)) ?? newScore(id, now),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Score>('scores', { where: { _id: command.in(ids) }, limit: SCORES_MAX }),
};
