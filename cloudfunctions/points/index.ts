// 积分: what members have earned, and what it is good for. Nothing here gives points; they follow from effects, in the
// clock's room. Called by residents, each for the own account; by the desks that hand out; by staff for the books.
import { pointsContract } from '#domain/points/contract';
import type { Entry } from '#domain/points/ledger';
import type { Redemption } from '#domain/points/redemption';
import type { Reward } from '#domain/points/reward';
import { redemptionView, rewardView } from '#domain/points/view';
import { type Shows, serve, shownAs } from '../runtime/serve';
import { alarm, books, exportBooks } from './books';
import { desk, findPickup, handOut } from './desk';
import { cancel, redeem, redemption, redemptions } from './redeem';
import { reverse } from './reverse';
import { restock, rewards, saveReward } from './rewards';
import { rules, setTerms } from './rules';
import { shelf, statement } from './statement';

/** Of what is stored here: what whoever stores it may see. */
const SHOWS: Shows = {
  rewards: shownAs(pointsContract.restock.output, (reward: Reward) => rewardView(reward)),
  points_entries: shownAs(pointsContract.redemption.output, ({ redeems }: Entry) =>
    redeems ? redemptionView(redeems.redemption) : null,
  ),
  redemptions: shownAs(pointsContract.redemption.output, (redemption: Redemption) =>
    redemptionView(redemption),
  ),
};

export const main = serve('points', pointsContract, SHOWS, {
  rules,
  statement,
  shelf,
  redeem,
  redemptions,
  redemption,
  cancel,
  desk,
  findPickup,
  handOut,
  rewards,
  saveReward,
  restock,
  setTerms,
  reverse,
  alarm,
  books,
  exportBooks,
});
