import { PAGE_ROWS } from '#domain/kernel/limits';
import { isEnding } from '#domain/points/pick-up';
import { type Had, hadOf } from '#domain/points/redeem';
import { COUNTED, type Redemption } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** A shelf that people can overlook. */
const REWARDS_MAX = 200;
/** Nobody keeps more redemptions open; the points of so many would never suffice. */
const HELD_MAX = 1_000;

/** How the causes of their ends begin. */
const ENDED = 'ended-';

/** 礼品 */
export const rewards = {
  findById: (id: string) => findById<Reward>('rewards', id),
  findAll: (ids: readonly string[]) =>
    find<Reward>('rewards', { where: { _id: command.in([...new Set(ids)]) }, limit: REWARDS_MAX }),
  onShelf: () =>
    find<Reward>('rewards', { where: { onShelf: true }, orderBy: ['points', 'asc'], limit: REWARDS_MAX }),
  all: () =>
    find<Reward>('rewards', {
      where: { points: command.gte(0) },
      orderBy: ['points', 'asc'],
      limit: REWARDS_MAX,
    }),
};

/** 兑换 */
export const redemptions = {
  findById: (id: string) => findById<Redemption>('redemptions', id),
  ofMember: (memberId: string, before?: number) =>
    find<Redemption>('redemptions', {
      where: before === undefined ? { memberId } : { memberId, heldAt: command.lt(before) },
      orderBy: ['heldAt', 'desc'],
      limit: PAGE_ROWS + 1,
    }),
  heldBy: (memberId: string) =>
    find<Redemption>('redemptions', { where: { memberId, state: 'held' }, limit: HELD_MAX }),
  /** Those that have ended while something follows still. */
  endingOf: async (memberId: string) => {
    const where = { memberId, owed: command.gt(0) };
    const found = await find<Redemption>('redemptions', { where, limit: HELD_MAX });
    return found.filter((one) => one.endedAt !== null && isEnding(one));
  },
  /** Of these causes those that no redemption owes any more. */
  ended: async (causes: readonly string[]): Promise<ReadonlySet<string>> => {
    const ids = causes.map((cause) => cause.slice(ENDED.length));
    const where = { _id: command.in(ids) };
    const found = await find<Redemption>('redemptions', { where, limit: ids.length });
    return new Set(found.filter((one) => !isEnding(one)).map(({ _id }) => `${ENDED}${_id}`));
  },
  /** Of those of these rewards that have a limit per person; no more than the limits allow are ever found. */
  hadOf: async (memberId: string, among: readonly Reward[]): Promise<Had> => {
    const limited = among.filter(({ perPersonMax }) => perPersonMax !== null).map(({ _id }) => _id);
    if (limited.length === 0) return {};
    const where = { memberId, state: command.in([...COUNTED]), 'items.rewardId': command.in(limited) };
    return hadOf(await find<Redemption>('redemptions', { where, limit: HELD_MAX }));
  },
  waitingAt: (stationId: string) =>
    find<Redemption>('redemptions', {
      where: { 'station._id': stationId, state: 'held' },
      orderBy: ['heldAt', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  byPickup: async (pickup: string) =>
    (await find<Redemption>('redemptions', { where: { pickup }, limit: 1 }))[0] ?? null,
};
