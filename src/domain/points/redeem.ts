import type { Moment } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no, type Result, yes } from '#domain/kernel/result';
import type { Account, Entry } from './ledger';
import { pointsLimits } from './limits';
import { hold } from './moves';
import type { PickUpPlace } from './pick-up-place';
import { COUNTED, LAPSES_AFTER, type RedeemedItem, type Redemption } from './redemption';
import type { Reward } from './reward';

export interface RedeemWish {
  readonly items: readonly { readonly rewardId: string; readonly quantity: number }[];
  readonly stationId: string;
  /** What she saw that it costs; a price that has changed meanwhile is asked again. */
  readonly totalPoints: number;
}

export interface RedeemKnown {
  readonly account: Account;
  readonly rewards: readonly Reward[];
  readonly station: PickUpPlace | null;
  /** Of rewards with a limit per person, read after the account, which every redemption moves. */
  readonly had: Had;
}

/** How many of a reward somebody holds or has had. */
export type Had = Readonly<Record<string, number>>;

/** What was cancelled or has lapsed does not count against the limit per person. */
export function hadOf(redemptions: readonly Pick<Redemption, 'state' | 'items'>[]): Had {
  const had: Record<string, number> = {};
  for (const { rewardId, quantity } of redemptions.filter(counts).flatMap(({ items }) => items))
    had[rewardId] = (had[rewardId] ?? 0) + quantity;
  return had;
}

const counts = ({ state }: Pick<Redemption, 'state'>) => COUNTED.includes(state);

/** All that redeeming changes; it is committed together or not at all. */
export interface Turn {
  readonly redemption: Redemption;
  readonly account: Account;
  readonly rewards: readonly Reward[];
  readonly entries: readonly Entry[];
}

export type RedeemRefusal =
  | 'STATION_NOT_FOUND'
  | 'REWARD_NOT_FOUND'
  | 'OUT_OF_STOCK'
  | 'ABOVE_PERSON_LIMIT'
  | 'POINTS_CHANGED'
  | 'NOT_ENOUGH_POINTS'
  | 'TOO_MANY_REDEMPTIONS';

interface Line {
  readonly reward: Reward;
  readonly quantity: number;
}

/** 兑换: several items in one go, all of them or none. */
export function redeem(
  id: string,
  wish: RedeemWish,
  { account, rewards, station, had }: RedeemKnown,
  moment: Moment,
): Result<Turn, RedeemRefusal> {
  if (!station?.open) return no('STATION_NOT_FOUND', [{ path: 'stationId', problem: 'unknown' }]);
  const lines: Line[] = [];
  for (const [place, { rewardId, quantity }] of together(wish.items)) {
    const reward = rewards.find(({ _id }) => _id === rewardId);
    if (!reward?.onShelf || !reward.stationIds.includes(station._id))
      return no('REWARD_NOT_FOUND', [{ path: `items.${place}.rewardId`, problem: 'not on this shelf' }]);
    const short = shortOf({ reward, quantity }, had);
    if (short) return no(short, [{ path: `items.${place}.quantity`, problem: 'more than can be had' }]);
    lines.push({ reward, quantity });
  }
  const points = lines.reduce((total, { reward, quantity }) => total + reward.points * quantity, 0);
  if (points !== wish.totalPoints)
    return no('POINTS_CHANGED', [{ path: 'totalPoints', problem: 'has changed' }]);
  const held = hold(account, id, points, moment.now);
  if (!held) return no('NOT_ENOUGH_POINTS');
  if ((held.account.redeemed?.count ?? 0) > pointsLimits['redemptions-a-day'].max)
    return no('TOO_MANY_REDEMPTIONS');
  return yes({
    account: held.account,
    entries: held.entries,
    rewards: lines.map(({ reward, quantity }) => ({ ...reward, stock: reward.stock - quantity })),
    redemption: heldRedemption(id, { lines, points, entry: held.entries[0], station }, moment),
  });
}

/** The same reward twice in one wish is one line, so that stock and limit are counted once; with its first place. */
function together(items: RedeemWish['items']): [place: number, item: RedeemWish['items'][number]][] {
  const byReward = new Map<string, [number, RedeemWish['items'][number]]>();
  for (const [place, item] of items.entries()) {
    const [first, known] = byReward.get(item.rewardId) ?? [place, { ...item, quantity: 0 }];
    byReward.set(item.rewardId, [first, { ...known, quantity: known.quantity + item.quantity }]);
  }
  return [...byReward.values()];
}

function shortOf({ reward, quantity }: Line, had: Had): 'OUT_OF_STOCK' | 'ABOVE_PERSON_LIMIT' | null {
  if (reward.stock < quantity) return 'OUT_OF_STOCK';
  const left = leftFor(reward, had);
  return left !== null && quantity > left ? 'ABOVE_PERSON_LIMIT' : null;
}

/** How many of it somebody can still have; null where there is no limit. */
export const leftFor = ({ _id, perPersonMax }: Reward, had: Had): number | null =>
  perPersonMax === null ? null : Math.max(0, perPersonMax - (had[_id] ?? 0));

interface Held {
  readonly lines: readonly Line[];
  readonly points: number;
  readonly entry: Entry | undefined;
  readonly station: PickUpPlace;
}

function heldRedemption(id: string, { lines, points, entry, station }: Held, moment: Moment): Redemption {
  const { now, actor } = moment;
  const code = moment.newCode();
  const redemption: Redemption = {
    ...newNoun(id),
    memberId: actor.memberId,
    state: 'held',
    items: lines.map(itemOf),
    points,
    lots: entry?.lots ?? [],
    station: { _id: station._id, name: station.name, address: station.address, hours: station.hours },
    code,
    wrong: [],
    pickup: pickupOf(station._id, code),
    heldAt: now,
    lapsesAt: now + LAPSES_AFTER,
    endedAt: null,
    actsAt: now + LAPSES_AFTER,
  };
  return withEvent(redemption, moment, { action: 'redeem', by: 'member', to: 'held' });
}

const itemOf = ({ reward, quantity }: Line): RedeemedItem => ({
  rewardId: reward._id,
  name: reward.name,
  picture: reward.picture,
  quantity,
  points: reward.points,
});

/** The same, to be fetched with another code. */
export const withCode = (redemption: Redemption, code: string): Redemption => ({
  ...redemption,
  code,
  pickup: pickupOf(redemption.station._id, code),
});

export const pickupOf = (stationId: string, code: string): string => `${stationId}:${code}`;
