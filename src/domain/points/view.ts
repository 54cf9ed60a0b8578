import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Statement } from './contract';
import type { Account, Entry } from './ledger';

/** `entries`: one more than a page, newest first. */
export const statementView = (account: Account | null, entries: readonly Entry[]): Statement => ({
  balance: account?.balance ?? 0,
  expiring: (account?.lots ?? []).map((lot) => ({ points: lot.points, on: `${lot.earnedIn + 1}-12-31` })),
  entries: entries.slice(0, PAGE_ROWS).map((entry) => ({
    id: entry._id,
    points: entry.to === `member-${entry.memberId}` ? entry.points : -entry.points,
    rule: entry.rule,
    at: entry.at,
  })),
  more: entries.length > PAGE_ROWS,
});
