// 积分: what members have earned, and what it is good for. Nothing here gives points; they follow from effects, in the
// clock's room. Called by residents, each for the own account; by the desks that hand out; by staff for the books.
import { pointsContract } from '#domain/points/contract';
import { serve } from '../runtime/serve';
import { alarm, books, exportBooks } from './books';
import { desk, findPickup, handOut } from './desk';
import { cancel, redeem, redemption, redemptions } from './redeem';
import { reverse } from './reverse';
import { restock, rewards, saveReward } from './rewards';
import { rules, setTerms } from './rules';
import { shelf, statement } from './statement';

export const main = serve('points', pointsContract, {
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
