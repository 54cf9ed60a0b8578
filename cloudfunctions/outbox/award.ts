import { monthOf } from '#domain/kernel/time';
import { hasConfirmedPhone } from '#domain/membership/member';
import { isBelated } from '#domain/points/earned';
import { earn, earnNothing } from '#domain/points/moves';
import type { Award } from '#domain/points/owed';
import { newRuleBook, termsAt } from '#domain/points/terms';
import { bookUntilDone } from '../store/ledger';
import { members } from '../store/members';
import { entries, ruleBooks } from '../store/points';
import { Known } from './known';
import { firmTiesOf, residentOf } from './ties';

/**
 * 积分: the only way in which anybody earns. The entry's id is the cause, so one cause earns once, by the terms that held when it
 * happened (what an older deployment still owed does not say when). `nounId` owes it: an order's, unless a suggestion was adopted.
 */
export async function award(
  { cause, to, rule, at = Date.now() }: Award,
  nounId: string,
  known = new Known(),
): Promise<void> {
  const [book, why] = await Promise.all([
    ruleBooks.findById(rule),
    rule === 'suggestion-adopted' ? whyNothingTo(to) : whyNothingFor(nounId, to, known),
  ]);
  const terms = termsAt(book ?? newRuleBook(rule), at);
  await bookUntilDone(to, async (account, round) => {
    // Whoever was beaten may have been beaten by the same cause.
    if (round > 1 && (await entries.findById(cause))) return null;
    const now = Date.now();
    if (why) return earnNothing(account, { cause, rule, why, at, now });
    const ofMonth = isBelated(account.earned, at) ? await entries.allOfMonth(to, monthOf(at)) : [];
    return earn(account, { cause, rule, terms, at, now }, ofMonth);
  });
}

/** Said on the statement. */
const PHONE_FIRST = '手机号还没有确认，这一次没有积分';
const OWN_FIRM = '这一单是自己人的服务商做的，没有积分';

/** No firm is concerned. */
const whyNothingTo = async (memberId: string): Promise<string | null> =>
  hasConfirmedPhone(await members.findById(memberId)) ? null : PHONE_FIRST;

async function whyNothingFor(orderId: string, to: string, known: Known): Promise<string | null> {
  const order = await known.order(orderId);
  if (order?.residentId !== to) return whyNothingTo(to);
  if (!hasConfirmedPhone(await residentOf(order, known))) return PHONE_FIRST;
  const { ownFirm, samePhone, sameHousehold } = await firmTiesOf(order, known);
  return ownFirm || samePhone || sameHousehold ? OWN_FIRM : null;
}
