import { MINUTE } from '#domain/kernel/time';
import { heldBy } from '#domain/points/moves';
import type { LookAtStock } from '#domain/points/owed';
import type { RedeemedItem } from '#domain/points/redemption';
import { setAside } from '#domain/points/reward';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { entries } from './points';
import { rewards } from './rewards';

/**
 * 库存. What a redemption wants is set aside first, of all its rewards by one write, and each owes a look whether it was redeemed:
 * then it leaves the stock, else it is no longer set aside.
 */

/** What is set aside is redeemed within the same call, or never. */
const BEING_MADE = 2 * MINUTE;

type Wanted = Pick<RedeemedItem, 'rewardId' | 'quantity' | 'points'>;

const pathOf = (redemptionId: string): string => `effects.look-at-stock:${redemptionId}`;

/**
 * Sets aside what there is as it was described. Answers for each reward which call has done it, for one that was sent before under
 * the same name may have; where nobody has, there are not so many, or it is described anew.
 */
export async function takeFromShelf(
  wanted: readonly Wanted[],
  redemptionId: string,
  { by, at }: Pick<LookAtStock, 'by' | 'at'>,
): Promise<ReadonlyMap<string, string>> {
  const path = pathOf(redemptionId);
  const _id = command.in(wanted.map(({ rewardId }) => rewardId));
  const of = Object.fromEntries(wanted.map(({ rewardId, quantity }) => [rewardId, quantity]));
  const look: LookAtStock = { kind: 'look-at-stock', cause: redemptionId, of, by, at };
  const { stats } = await database
    .collection('rewards')
    .where(command.and([{ _id }, command.or(wanted.map((one) => isThere(one, path)))]))
    .update({ data: { owed: command.inc(1), version: command.inc(1), [path]: command.set(look) } });
  if (stats.updated === wanted.length) return new Map(wanted.map(({ rewardId }) => [rewardId, by]));
  await database
    .collection('rewards')
    .where({ _id, [`${path}.by`]: command.exists(true).and(command.neq(by)) })
    .update({ data: { [`${path}.shared`]: true, version: command.inc(1) } });
  const found = await rewards.findAll(wanted.map(({ rewardId }) => rewardId));
  return new Map(
    found.flatMap((reward) => {
      const set = setAside(reward, redemptionId);
      return set?.of?.[reward._id] === of[reward._id] && set ? [[reward._id, set.by] as const] : [];
    }),
  );
}

/** So many beside what others have set aside. */
function isThere({ rewardId: _id, quantity, points }: Wanted, path: string): object {
  const { add, gte, map, objectToArray, sum } = command.aggregate;
  const aside = sum(map({ input: objectToArray('$effects'), as: 'one', in: `$$one.v.of.${_id}` }));
  return command.and([
    { _id, points, onShelf: true, [path]: command.exists(false) },
    command.expr(gte(['$stock', add([quantity, aside])])),
  ]);
}

/** Nothing came of it. What another call relies on is left to the clock, which looks what came of that. */
export const giveBack = (rewardIds: readonly string[], redemptionId: string, by: string): Promise<void> =>
  noLonger(rewardIds, redemptionId, { by, shared: command.exists(false) });

/** It was redeemed. Should this fail, the clock looks. */
export const keepTaken = (item: Wanted, redemptionId: string, by: string): Promise<void> =>
  leaveStock(item, redemptionId, by).catch((fault) =>
    logFault({ reward: item.rewardId, redemption: redemptionId }, fault),
  );

/** Was it redeemed, and by what this call had set aside? */
export async function lookAtStock(
  { cause, by, at, of, quantity = 0 }: Omit<LookAtStock, 'kind'>,
  rewardId: string,
): Promise<void> {
  const entry = await entries.findById(heldBy(cause));
  if (entry?.redeems?.takenBy.includes(by))
    return leaveStock({ rewardId, quantity: of?.[rewardId] ?? 0 }, cause, by);
  if (!entry && Date.now() < at + BEING_MADE) throw new Error('still being made, left to the next tick');
  return noLonger([rewardId], cause, { by }, quantity);
}

/** By one write, which strikes it off, so that it leaves once. */
const leaveStock = ({ rewardId: _id, quantity }: Omit<Wanted, 'points'>, redemptionId: string, by: string) =>
  struckOff({ _id }, redemptionId, { by }, -quantity);

const noLonger = (
  rewardIds: readonly string[],
  redemptionId: string,
  under: Readonly<Record<string, unknown>>,
  quantity = 0,
) => struckOff({ _id: command.in(rewardIds) }, redemptionId, under, quantity);

async function struckOff(
  which: object,
  redemptionId: string,
  under: Readonly<Record<string, unknown>>,
  quantity: number,
): Promise<void> {
  const path = pathOf(redemptionId);
  const conditions = Object.entries(under).map(([name, value]) => [`${path}.${name}`, value]);
  await database
    .collection('rewards')
    .where({ ...which, ...Object.fromEntries(conditions) })
    .update({
      data: {
        ...{ stock: command.inc(quantity), owed: command.inc(-1), version: command.inc(1) },
        [path]: command.remove(),
      },
    });
}
