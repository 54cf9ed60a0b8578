import type { Award } from '#domain/kernel/effect';
import { monthOf } from '#domain/kernel/time';
import { hasConfirmedPhone, type Member } from '#domain/membership/member';
import { newAccount } from '#domain/points/ledger';
import { earn, earnNothing, isBelated } from '#domain/points/moves';
import { newRuleBook, termsAt } from '#domain/points/terms';
import type { RepairOrder } from '#domain/repair/order';
import { commit } from '../store/commit';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { accounts, changesOf, entries, ruleBooks } from '../store/points';
import { firmTiesOf } from './ties';
import { untilDone } from './until-done';

/**
 * 积分: the only way in which anybody earns. Entry and account in one commit; the entry's id is the cause, so one cause
 * earns once, by the terms that held when it happened (what an older deployment still owed does not say when). `nounId` owes it: an order's, unless a suggestion was adopted.
 */
export const award = ({ cause, to, rule, at = Date.now() }: Award, nounId: string): Promise<void> =>
  untilDone(async () => {
    const [known, before, book, member, order] = await Promise.all([
      entries.findById(cause),
      accounts.findById(to),
      ruleBooks.findById(rule),
      members.findById(to),
      rule === 'suggestion-adopted' ? null : orders.findById(nounId),
    ]);
    if (known) return 'done';
    const now = Date.now();
    const account = before ?? newAccount(to);
    const why = await whyNothing(order, member);
    if (why) return commit(changesOf(before, earnNothing(account, { cause, rule, why, at, now })));
    const terms = termsAt(book ?? newRuleBook(rule), at);
    const ofMonth = isBelated(account, at) ? await entries.allOfMonth(to, monthOf(at)) : [];
    return commit(changesOf(before, earn(account, { cause, rule, terms, at, now }, ofMonth)));
  });

/** Said on the statement. */
const PHONE_FIRST = '手机号还没有确认，这一次没有积分';
const OWN_FIRM = '这一单是自己人的服务商做的，没有积分';

/** `order`: null where no firm is concerned. */
async function whyNothing(order: RepairOrder | null, member: Member | null): Promise<string | null> {
  if (!hasConfirmedPhone(member)) return PHONE_FIRST;
  if (!order) return null;
  const { ownFirm, samePhone, sameHousehold } = await firmTiesOf(order, member);
  return ownFirm || samePhone || sameHousehold ? OWN_FIRM : null;
}
