import type { Rating } from '#domain/rating/rating';
import type { Score } from '#domain/rating/score';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 评价; the id of a rating is its order's. */
export const ratings = { findById: (orderId: string) => findById<Rating>('ratings', orderId) };

const SCORES_MAX = 1000;

/** 评分 of firms, workers and categories. */
export const scores = {
  findById: (id: string) => findById<Score>('scores', id),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Score>('scores', { where: { _id: command.in(ids) }, limit: SCORES_MAX }),
};
