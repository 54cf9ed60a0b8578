import type { LookAtStock } from '#domain/kernel/effect';
import { MINUTE } from '#domain/kernel/time';
import { heldBy } from '#domain/points/moves';
import type { RedeemedItem } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { strikeOff } from './owed';
import { entries } from './points';
import { rewards } from './rewards';

/** What is taken is redeemed within the same call, or never. */
const BEING_MADE = 2 * MINUTE;

const keyOf = (redemptionId: string): string => `look-at-stock:${redemptionId}`;
const takenFor = ({ effects }: Reward, redemptionId: string): LookAtStock | null => {
  const effect = effects[keyOf(redemptionId)];
  return effect?.kind === 'look-at-stock' ? effect : null;
};

/** The shelf as this redemption finds it: what was taken for it is there. */
export const withOwn = (reward: Reward, redemptionId: string): Reward => ({
  ...reward,
  stock: reward.stock + (takenFor(reward, redemptionId)?.quantity ?? 0),
});

type Wanted = Pick<RedeemedItem, 'rewardId' | 'quantity' | 'points'>;

/**
 * Takes it from the shelf as it was described, by one write, which owes a look whether it was redeemed. Answers which call took it,
 * for one that was sent before under the same name may have; null: there are not so many, or it is described anew.
 */
export async function takeFromShelf(
  { rewardId: _id, quantity, points }: Wanted,
  redemptionId: string,
  { by, at }: Pick<LookAtStock, 'by' | 'at'>,
): Promise<string | null> {
  const path = `effects.${keyOf(redemptionId)}`;
  const look: LookAtStock = { kind: 'look-at-stock', cause: redemptionId, quantity, by, at };
  const { stats } = await database
    .collection('rewards')
    .where({
      ...{ _id, points, onShelf: true, stock: command.gte(quantity) },
      [path]: command.exists(false),
    })
    .update({
      data: {
        ...{ stock: command.inc(-quantity), owed: command.inc(1), version: command.inc(1) },
        [path]: command.set(look),
      },
    });
  if (stats.updated === 1) return by;
  const shared = await database
    .collection('rewards')
    .where({ _id, [`${path}.quantity`]: quantity })
    .update({ data: { [`${path}.shared`]: true, version: command.inc(1) } });
  if (shared.stats.updated === 0) return null;
  const reward = await rewards.findById(_id);
  return (reward && takenFor(reward, redemptionId)?.by) ?? null;
}

/** Nothing came of it. What another call relies on is left to the clock, which looks what came of that. */
export const giveBack = (rewardId: string, redemptionId: string, by: string): Promise<void> =>
  backOnTheShelf(rewardId, redemptionId, by, { shared: command.exists(false) });

/** It was redeemed. Should this fail, the clock looks. */
export const keepTaken = (rewardId: string, redemptionId: string): Promise<void> =>
  strikeOff('reward', rewardId, [keyOf(redemptionId)]).catch((fault) =>
    logFault({ reward: rewardId, redemption: redemptionId }, fault),
  );

/** Was it redeemed, and by what this call had taken? Else it goes back. */
export async function lookAtStock(
  { cause, by, at }: Pick<LookAtStock, 'cause' | 'by' | 'at'>,
  rewardId: string,
): Promise<void> {
  const entry = await entries.findById(heldBy(cause));
  if (entry?.redeems?.takenBy.includes(by)) return;
  if (!entry && Date.now() < at + BEING_MADE) throw new Error('still being made, left to the next tick');
  await backOnTheShelf(rewardId, cause, by, {});
}

/** By one write, which strikes it off, so that it goes back once. */
async function backOnTheShelf(
  _id: string,
  redemptionId: string,
  by: string,
  also: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = `effects.${keyOf(redemptionId)}`;
  const reward = await rewards.findById(_id);
  const quantity = reward && takenFor(reward, redemptionId)?.quantity;
  if (!quantity) return;
  const under = Object.entries({ by, quantity, ...also }).map(([name, value]) => [`${path}.${name}`, value]);
  await database
    .collection('rewards')
    .where({ _id, ...Object.fromEntries(under) })
    .update({
      data: {
        ...{ stock: command.inc(quantity), owed: command.inc(-1), version: command.inc(1) },
        [path]: command.remove(),
      },
    });
}
