import type { Rank } from '#domain/repair/rank';
import { find, findById } from './documents';

/** 轮次 of workers. */
export const ranks = {
  findById: (workerId: string) => findById<Rank>('ranks', workerId),
  /** Who is next in a pool, the best first. */
  next: (pool: string, limit: number) =>
    find<Rank>('ranks', { where: { pools: pool, ready: true }, orderBy: ['turnAt', 'asc'], limit }),
};
