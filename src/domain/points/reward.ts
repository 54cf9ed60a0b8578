import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import type { Counter } from '#domain/kernel/lately';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { LookAtStock } from './owed';

/**
 * 礼品: what points are good for. Stock lives here with what is set aside of it, so that there are never more redemptions than
 * stock.
 */
export interface Reward extends Entity<Effect>, Counter {
  readonly name: string;
  readonly description: string;
  /** fileID */
  readonly picture: string | null;
  readonly points: number;
  readonly stock: number;
  /** null: as many as there are. */
  readonly perPersonMax: number | null;
  readonly onShelf: boolean;
  /** Where it is handed out. */
  readonly stationIds: readonly string[];
}

export const REWARD_POINTS_MAX = 100_000;
export const STOCK_MAX = 100_000;
export const PER_PERSON_MAX = 100;
/** A reward's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export type RewardDescription = Pick<
  Reward,
  'name' | 'description' | 'picture' | 'points' | 'perPersonMax' | 'onShelf' | 'stationIds'
>;

/** What is set aside for a redemption that is being made, if it is. */
export function setAside({ effects }: Pick<Reward, 'effects'>, redemptionId: string): LookAtStock | null {
  const effect = effects[`look-at-stock:${redemptionId}`];
  return effect?.kind === 'look-at-stock' ? effect : null;
}

/** How many are to be had, by whoever makes this redemption or by anybody: what is set aside for others is not. */
export const leftOf = (
  { _id, stock, effects }: Pick<Reward, '_id' | 'stock' | 'effects'>,
  redemptionId: string | null = null,
): number =>
  Object.values(effects).reduce(
    (left, effect) =>
      effect.kind === 'look-at-stock' && effect.cause !== redemptionId
        ? left - (effect.of?.[_id] ?? 0)
        : left,
    stock,
  );

/** A new reward has no stock: what comes in is written down as it comes. */
export const newReward = (id: string, description: RewardDescription, moment: Moment): Reward =>
  noted({ ...newNoun(id), stock: 0, ...description }, 'describe', null, moment);

/** Held redemptions keep what they were promised, at the price at which they were. */
export const describe = (
  reward: Reward,
  description: RewardDescription,
  moment: Moment,
): Decision<Reward, never> => change(noted({ ...reward, ...description }, 'describe', null, moment));

/** 进货、盘点: by how many, never to how many, for people go on redeeming meanwhile. */
export function restock(
  reward: Reward,
  by: number,
  why: string,
  moment: Moment,
): Decision<Reward, 'STOCK_OUT_OF_RANGE'> {
  const stock = reward.stock + by;
  if (leftOf(reward) + by < 0 || stock > STOCK_MAX)
    return no('STOCK_OUT_OF_RANGE', [{ path: 'quantity', problem: 'more than there are, or too many' }]);
  return change(noted({ ...reward, stock }, 'restock', `${by > 0 ? '+' : ''}${by}：${why}`, moment));
}

const noted = (reward: Reward, action: string, why: string | null, moment: Moment): Reward =>
  withEvent(reward, moment, {
    action,
    by: 'staff',
    to: reward.onShelf ? 'on-shelf' : 'off-shelf',
    why,
    kept: EVENTS_KEPT,
  });
