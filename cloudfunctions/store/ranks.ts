import type { Rank } from '#domain/repair/rank';
import { command, database } from '../runtime/wechat-world';
import { find, findById } from './documents';

const READY_MAX = 1000;

/** 轮次 of workers. */
export const ranks = {
  findById: (workerId: string) => findById<Rank>('ranks', workerId),
  /** The workers of these firms who could be sent at once. */
  readyOf: (providerIds: readonly string[]) =>
    providerIds.length === 0
      ? Promise.resolve([])
      : find<Rank>('ranks', {
          where: { providerId: command.in(providerIds), ready: true },
          limit: READY_MAX,
        }),
  /** A message reaches the worker, or none does any more. Always moves the version, for whoever finds the rank again has read the grants; of a tap that is sent `again` only where it was not moved. */
  markReachable: (memberId: string, reachable: boolean, again = false) =>
    database
      .collection('ranks')
      .where({ memberId, ...(again ? { reachable: command.neq(reachable) } : {}) })
      .update({ data: { reachable, version: command.inc(1) } }),
  /** Who is next in a pool, the best first. */
  next: (pool: string, limit: number) =>
    find<Rank>('ranks', { where: { pools: pool, ready: true }, orderBy: ['turnAt', 'asc'], limit }),
};
