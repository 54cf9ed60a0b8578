import type { Award } from '#domain/kernel/effect';
import { newAccount } from '#domain/points/ledger';
import { earn } from '#domain/points/moves';
import { newRuleBook, termsAt } from '#domain/points/terms';
import { commit } from '../store/commit';
import { accounts, changesOf, entries, ruleBooks } from '../store/points';
import { untilDone } from './until-done';

/**
 * 积分: the only way in which anybody earns. Entry and account in one commit; the entry's id is the cause, so one cause
 * earns once, by the terms that hold when it is booked.
 */
export const award = ({ cause, to, rule }: Award): Promise<void> =>
  untilDone(async () => {
    const [known, before, book] = await Promise.all([
      entries.findById(cause),
      accounts.findById(to),
      ruleBooks.findById(rule),
    ]);
    if (known) return 'done';
    const now = Date.now();
    const terms = termsAt(book ?? newRuleBook(rule), now);
    return commit(changesOf(before, earn(before ?? newAccount(to), { cause, rule, terms, now })));
  });
