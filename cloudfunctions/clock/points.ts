import { CLOCK } from '#domain/kernel/actor';
import { expire } from '#domain/points/moves';
import { lapse } from '#domain/points/pick-up';
import type { Redemption } from '#domain/points/redemption';
import { momentOf, newId } from '../runtime/moment';
import { bookUntilDone, broughtUp } from '../store/ledger';
import { changeNoun, owes } from '../store/nouns';

/** 到期: what has expired leaves the account, the oldest lot first. Late or twice at once, each lot leaves once. */
export async function expirePoints(memberId: string): Promise<void> {
  await broughtUp(memberId);
  await bookUntilDone(memberId, (account) => expire(account, Date.now()));
}

/** 过期未领 */
export async function lapseRedemption(id: string): Promise<boolean> {
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const lapsed = await changeNoun({
    noun: 'redemption',
    id,
    moment,
    decide: (redemption: Redemption) => lapse({ redemption, party: 'clock' }, moment),
  });
  return owes(lapsed);
}
