import { PAGE_ROWS } from '#domain/kernel/limits';
import type { NoShow } from '#domain/no-show/no-show';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

const newestFirst = (of: object, before?: number) =>
  find<NoShow>('no_shows', {
    where: before === undefined ? of : { ...of, at: command.lt(before) },
    orderBy: ['at', 'desc'],
    limit: ONE_PAGE,
  });

/** 未到 */
export const noShows = {
  findById: (id: string) => findById<NoShow>('no_shows', id),
  ofWorker: (workerMemberId: string, before?: number) => newestFirst({ workerMemberId }, before),
  ofFirm: (providerId: string, before?: number) => newestFirst({ providerId }, before),
  /** What staff have to rule on, the one that is due first before the others. */
  contested: (after = 0) =>
    find<NoShow>('no_shows', {
      where: { state: 'contested', dueAt: command.gt(after) },
      orderBy: ['dueAt', 'asc'],
      limit: ONE_PAGE,
    }),
};
