import { PAGE_ROWS } from '#domain/kernel/limits';
import { type Had, hadOf, type Turn } from '#domain/points/redeem';
import { COUNTED, type Redemption } from '#domain/points/redemption';
import type { Reward, Station } from '#domain/points/reward';
import { command } from '../runtime/wechat-world';
import type { Change } from './commit';
import { find, findById } from './documents';
import { changesOf } from './points';

/** A shelf that people can overlook. */
const REWARDS_MAX = 200;
const STATIONS_MAX = 100;
/** Nobody keeps more redemptions open; the points of so many would never suffice. */
const HELD_MAX = 1_000;

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

/** 领取点 */
export const stations = {
  findById: (id: string) => findById<Station>('stations', id),
  all: () =>
    find<Station>('stations', {
      where: { order: command.gte(0) },
      orderBy: ['order', 'asc'],
      limit: STATIONS_MAX,
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

interface Before {
  readonly redemption: Redemption | null;
  readonly account: Turn['account'] | null;
  readonly rewards: readonly Reward[];
}

/** One step of a redemption: the redemption, the account with its entries, the rewards; together or not at all. */
export const changesOfTurn = (before: Before, turn: Turn): Change[] => [
  { collection: 'redemptions', before: before.redemption, after: turn.redemption },
  ...changesOf(before.account, turn),
  ...turn.rewards.map((after) => ({
    collection: 'rewards' as const,
    before: before.rewards.find(({ _id }) => _id === after._id) ?? null,
    after,
  })),
];
