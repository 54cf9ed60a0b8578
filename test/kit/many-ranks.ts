import { openPool } from '#domain/repair/order';
import type { Rank } from '#domain/repair/rank';
import { MONDAY_NINE, STREET } from './district';

/** So many workers in the queue of one pool, every third of them not to be had just now. */
export const rankDocuments = (count: number): Rank[] =>
  Array.from({ length: count }, (_, i) => ({
    _id: `queued-${i}`,
    version: 1,
    memberId: `member-queued-${i}`,
    providerId: `firm-${i % 40}`,
    pools: ['pipes', 'locks', 'electric'].map((category) =>
      openPool({ street: STREET, community: '' }, category),
    ),
    ready: i % 3 > 0,
    reachable: i % 5 > 0,
    servedAt: MONDAY_NINE - ((i * 7919) % 10_000) * 60_000,
    turnAt: MONDAY_NINE - ((i * 7919) % 10_000) * 60_000,
  }));
