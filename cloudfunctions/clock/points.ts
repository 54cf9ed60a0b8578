import { CLOCK } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { expire } from '#domain/points/moves';
import { lapse as decideLapse } from '#domain/points/pick-up';
import { momentOf, newId } from '../runtime/moment';
import { commit } from '../store/commit';
import { accounts, changesOf } from '../store/points';
import { changesOfTurn, redemptions, rewards } from '../store/rewards';
import { together } from '../store/together';
import { untilDone } from './until-done';

/** 到期: what has expired leaves the account, the oldest lot first. Late or twice at once, each lot leaves once. */
export const expirePoints = (memberId: string): Promise<void> =>
  untilDone(async () => {
    const before = await accounts.findById(memberId);
    const posting = before && expire(before, Date.now());
    if (!posting || posting.entries.length === 0) return 'done';
    return commit(changesOf(before, posting));
  });

/** 过期未领: points, stock and allowance are free again. */
export async function lapseRedemption(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const done = await together(async () => {
    const redemption = await redemptions.findById(id);
    if (!redemption) return no('NOT_FOUND');
    const [account, theirs] = await Promise.all([
      accounts.findById(redemption.memberId),
      rewards.findAll(redemption.items.map(({ rewardId }) => rewardId)),
    ]);
    if (!account) return no('NOT_FOUND');
    const known = { redemption, account, rewards: theirs, party: 'clock' as const };
    const decided = decideLapse(known, moment);
    if (!decided.ok) return decided;
    return { ...yes(null), changes: changesOfTurn(known, decided.value) };
  });
  if (!done.ok && done.refusal.code === 'BUSY') throw new Error('still contended, left to the next tick');
  return done.ok;
}
