import { PAGE_ROWS } from '#domain/kernel/limits';
import { MINUTE } from '#domain/kernel/time';
import { firmPool, type RepairOrder, type When } from '#domain/repair/order';
import { STATES } from '#domain/repair/order-states';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

/** For whom open orders are looked up: one worker, or all of a firm whom its manager may send. */
export interface Seekers {
  readonly workerIds: readonly string[];
  readonly pools: readonly string[];
  readonly streets: readonly string[];
  readonly categories: readonly string[];
  readonly onProbation: boolean;
}

/** Where an urgent order was booked not longer ago, a further one is likely. */
const LATELY = 10 * MINUTE;

/** A firm is asked about no more than that at a time. */
const AT_ONCE = 200;

/**
 * 抢单池. Urgent and window orders are asked apart, and each round by its own instant, so that nothing that somebody
 * cannot have now stands before what he can have. One more row than a page tells whether there are more.
 */
export const pools = {
  /** What waits in these pools: whose round has come for everyone first, the longest waiting on top, then those still to come. */
  waiting: (seekers: Seekers, kind: When['kind'], now: number, after = 0) => {
    const instant = seekers.onProbation ? 'rounds.probationAt' : 'rounds.everyoneAt';
    return open(seekers, now, {
      where: { pool: command.in(seekers.pools), 'when.kind': kind, [instant]: command.gt(after) },
      by: instant,
    });
  },

  /** Somebody booked an urgent one there not long ago, whatever became of it. */
  hadUrgentLately: async ({ streets, categories }: Seekers, now: number): Promise<boolean> => {
    const where = {
      state: command.in([...STATES]),
      bookedAt: command.gt(now - LATELY),
      'when.kind': 'urgent',
      'place.street': command.in(streets),
      'item.category': command.in(categories),
    };
    return (await find<RepairOrder>('repair_orders', { where, limit: 1 })).length > 0;
  },

  /** Who was asked first sees it at once. */
  forTheFirst: (seekers: Seekers, now: number) =>
    open(seekers, now, {
      where: { 'rounds.first.workerId': command.in(seekers.workerIds), state: 'open' },
      by: 'bookedAt',
    }),

  forTheSecond: (seekers: Seekers, now: number) =>
    open(seekers, now, {
      where: {
        'rounds.second.workerId': command.in(seekers.workerIds),
        state: 'open',
        'rounds.secondAt': command.lte(now),
      },
      by: 'rounds.secondAt',
    }),

  /** What one firm was asked for. */
  ofFirm: (providerId: string) =>
    find<RepairOrder>('repair_orders', { where: { pool: firmPool(providerId) }, limit: AT_ONCE }),
};

/** What is no longer to be had, or not by these, is left out before the page is cut. */
function open(
  { workerIds, streets, categories }: Seekers,
  now: number,
  asked: { where: object; by: string },
) {
  const [only, ...others] = workerIds;
  return find<RepairOrder>('repair_orders', {
    where: {
      ...asked.where,
      lapsesAt: command.gt(now),
      'place.street': command.in(streets),
      'item.category': command.in(categories),
      ...(only !== undefined && others.length === 0 ? { excludedWorkerIds: command.neq(only) } : {}),
    },
    orderBy: [asked.by, 'asc'],
    limit: PAGE_ROWS + 1,
  });
}
