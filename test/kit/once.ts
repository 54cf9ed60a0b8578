import { expect } from 'vitest';
import type { Notice } from '#domain/notice/notice';
import { type Account, type Entry, moved, newAccount, signed } from '#domain/points/ledger';
import { beginRecount, disagreements, heldPoints, recounted } from '#domain/points/proof';
import type { Redemption } from '#domain/points/redemption';
import { leftOf, type Reward } from '#domain/points/reward';
import { totalOf } from '#domain/rating/batch';
import type { Rating } from '#domain/rating/rating';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { recount } from '../../config/recounts/scores';
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

/**
 * Balance = lots = entries for every member, what is held is what waits, and all accounts sum to zero. An account is what its
 * entries up to its number leave; what was booked since has the numbers after it.
 */
export function booksAgree(cloud: Pick<LocalCloud, 'dump'>): void {
  const entries = stored<Entry>(cloud, 'points_entries').sort((one, other) => one.no - other.no);
  const redemptions = stored<Redemption>(cloud, 'redemptions');
  const booked = new Set(entries.map(({ _id }) => _id));
  for (const account of stored<Account>(cloud, 'points_accounts')) {
    const own = entries.filter(({ memberId }) => memberId === account._id);
    const whole = [
      ...new Map(own.flatMap((one) => [one, ...(one.then ?? [])]).map((one) => [one.no, one])).values(),
    ];
    const upTo = whole.filter(({ no }) => no <= account.entries);
    const now = whole.reduce(moved, newAccount(account._id));
    const held = heldPoints(
      redemptions.filter(({ memberId }) => memberId === account._id),
      booked,
    );
    const recount = whole.reduce(recounted, beginRecount(account._id));
    expect([account._id, disagreements(recount, now, held)]).toEqual([account._id, []]);
    expect(whole.map(({ no }) => no)).toEqual(whole.map((_, place) => place + 1));
    const then = upTo.reduce(recounted, beginRecount(account._id));
    expect([account._id, disagreements(then, account, then.held)]).toEqual([account._id, []]);
    expect(account.balance).toBe(upTo.reduce((total, entry) => total + signed(entry), 0));
    expect(account.balance).toBe(sum(account.lots));
    expect(account.balance).toBeGreaterThanOrEqual(0);
    expect(account.entries).toBe(upTo.length);
  }
  for (const reward of stored<Reward>(cloud, 'rewards')) expect(leftOf(reward)).toBeGreaterThanOrEqual(0);
}

/** Every rating was looked at once, and the scores are what a recount from all of them says. */
export function ratingsCounted(cloud: LocalCloud): void {
  const ratings = stored<Rating>(cloud, 'ratings');
  expect(ratings.filter(({ counted, owed }) => counted === null || owed !== 0)).toEqual([]);
  for (const { _id, count, notCounted, published, tags, open } of stored<Score>(cloud, 'scores')) {
    const whose = ratings.some(({ workerId }) => workerId === _id) ? 'worker' : 'firm';
    const again = recount({ ratings, until: cloud.clock.now() }, _id, whose, 0);
    expect([_id, count, published, tags]).toEqual([_id, again.count, again.published, again.tags]);
    if (_id.startsWith('category-')) continue;
    const concerned = ratings.filter((one) => [one.providerId, one.workerId].includes(_id));
    const excluded = concerned.filter(({ counted }) => counted?.excluded !== null || !counted.weighs).length;
    expect([_id, notCounted + open.notCounted]).toEqual([_id, excluded]);
    expect([_id, count + totalOf(open).count]).toEqual([_id, concerned.length - excluded]);
  }
}

const sum = (rows: readonly { readonly points: number }[]) =>
  rows.reduce((total, { points }) => total + points, 0);
