import { expect } from 'vitest';
import type { Notice } from '#domain/notice/notice';
import type { Account, Entry } from '#domain/points/ledger';
import type { Rating } from '#domain/rating/rating';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import type { LocalCloud } from '../../local-cloud';

/** The stored documents of one collection, as the test knows them to be. */
export const stored = <T>(cloud: Pick<LocalCloud, 'dump'>, collection: string): T[] =>
  (cloud.dump()[collection] ?? []) as T[];

export function storedOrder(cloud: Pick<LocalCloud, 'dump'>, orderId: string): RepairOrder {
  const order = stored<RepairOrder>(cloud, 'repair_orders').find(({ _id }) => _id === orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  return order;
}

export interface OnceIn {
  readonly actions: readonly string[];
  /** `member about`, sorted. */
  readonly notices: readonly string[];
  /** Causes of points, without the order's id. */
  readonly causes: readonly string[];
}

/** Everything that one order caused is there exactly once, and nothing is owed any more. */
export function happenedOnce(cloud: LocalCloud, orderId: string, { actions, notices, causes }: OnceIn): void {
  const order = storedOrder(cloud, orderId);
  expect(order.events.map(({ action }) => action)).toEqual(actions);
  expect([order.owed, order.effects]).toEqual([0, {}]);
  const told = stored<Notice>(cloud, 'notices').filter(({ subject }) => subject === orderId);
  // Whoever was next when it was booked was told, too.
  const invited = order.rounds.first.map(({ memberId }) => `${memberId} repair-offered`);
  expect(told.map(({ memberId, about }) => `${memberId} ${about}`).sort()).toEqual(
    [...notices, ...invited].sort(),
  );
  const earned = stored<Entry>(cloud, 'points_entries').filter(({ _id }) => _id.endsWith(orderId));
  expect(earned.map(({ _id }) => _id).sort()).toEqual(causes.map((cause) => `${cause}-${orderId}`));
}

/** Balance = lots = entries, for every member. */
export function booksAgree(cloud: LocalCloud): void {
  for (const { _id, balance, lots } of stored<Account>(cloud, 'points_accounts')) {
    const entries = stored<Entry>(cloud, 'points_entries').filter(({ memberId }) => memberId === _id);
    expect(balance).toBe(sum(entries));
    expect(balance).toBe(sum(lots));
  }
}

/** Every rating was counted once by firm, worker and category. */
export function ratingsCounted(cloud: LocalCloud): void {
  const ratings = stored<Rating>(cloud, 'ratings');
  expect(ratings.filter(({ countedAt, owed }) => countedAt === null || owed !== 0)).toEqual([]);
  for (const { _id, count } of stored<Score>(cloud, 'scores')) {
    const about = ratings.filter((rating) =>
      [rating.providerId, rating.workerId, `category-${rating.category}`].includes(_id),
    );
    expect([_id, count]).toEqual([_id, about.length]);
  }
}

const sum = (rows: readonly { readonly points: number }[]) =>
  rows.reduce((total, { points }) => total + points, 0);
