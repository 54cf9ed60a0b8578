import { forgettable, forgetting, hasCounted, remembering, remembersSince } from '#domain/kernel/lately';
import type { EndRedemption } from '#domain/points/owed';
import { bookedBy, freedItems, postingOf } from '#domain/points/pick-up';
import type { RedeemedItem, Redemption } from '#domain/points/redemption';
import { bookUntilDone } from './ledger';
import { entries } from './points';
import { redemptions, rewards } from './rewards';
import { untilCommitted } from './unit-of-work';

/** 兑换的终点: the held points are used for good, or points and stock are free again; each once. */
export const endRedemption = async (redemption: Redemption, effect: EndRedemption): Promise<void> => {
  await Promise.all([
    book(redemption),
    ...freedItems(redemption).map((item) => backOnTheShelf(item, effect)),
  ]);
};

const book = (redemption: Redemption): Promise<void> =>
  bookUntilDone(redemption.memberId, async (account, round) => {
    // Whoever was beaten may have been beaten by the same end.
    if (round > 1 && (await entries.findById(bookedBy(redemption)))) return null;
    return postingOf(redemption, account, Date.now());
  });

const backOnTheShelf = ({ rewardId, quantity }: RedeemedItem, { cause, at }: EndRedemption): Promise<void> =>
  untilCommitted(async () => {
    const before = await rewards.findById(rewardId);
    if (!before || hasCounted(before, cause)) return [];
    if (!remembersSince(before, at) && (await redemptions.ended([cause])).has(cause)) return [];
    const old = forgettable(before);
    const known = forgetting(before, old.length > 0 ? await redemptions.ended(old) : new Set());
    const after = remembering({ ...known, stock: known.stock + quantity }, cause, Date.now());
    return [{ collection: 'rewards', before, after }];
  });
