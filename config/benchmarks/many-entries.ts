import { HOUR, monthOf, yearOf } from '#domain/kernel/time';
import { type Entry, newAccount, opening, post } from '#domain/points/ledger';
import { endOfLife } from '#domain/points/lots';

/**
 * So many entries, a fifth of them 刘女士's, hour by hour into the past; the others belong to a few hundred people. Made
 * one after the other, so that a million of them need not be in memory at once.
 */
export function* manyEntries(count: number, now: number): Generator<Entry & { version: number }> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const memberId = i % 5 === 0 ? 'liu' : `member-${i % 977}`;
    const no = (numbers.get(memberId) ?? 0) + 1;
    numbers.set(memberId, no);
    yield entry(memberId, no, now - (count - i) * Math.min(HOUR, (300 * 24 * HOUR) / count));
  }
}

function entry(memberId: string, no: number, at: number): Entry & { version: number } {
  const earnedIn = yearOf(at);
  return {
    _id: `given-${memberId}-${no}`,
    version: 1,
    kind: 'earned',
    from: 'issue',
    to: `member-${memberId}`,
    points: 1,
    memberId,
    no,
    at,
    happenedAt: at,
    month: monthOf(at),
    lots: [{ earnedIn, expiresAt: endOfLife(earnedIn), points: 1 }],
    rule: 'rating',
    asked: 1,
    about: null,
    why: null,
    ruling: null,
  };
}

/** Her account as so many entries of one point have left it. */
export function accountAfter(memberId: string, entries: number, now: number) {
  const at = now - HOUR;
  const earnedIn = yearOf(at);
  const lots = [{ earnedIn, expiresAt: endOfLife(earnedIn), points: entries }];
  const { account } = post(opening(newAccount(memberId)), { _id: 'sum', kind: 'earned', lots, at });
  return { ...account, version: 1, entries };
}

export const hers = (count: number): number => Math.ceil(count / 5);
