import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarningRule } from '#domain/kernel/effect';
import { DAY, instantOf } from '#domain/kernel/time';
import { type Account, EARNS, type Entry, earning, newAccount, posted } from '#domain/points/ledger';
import { statementView } from '#domain/points/view';
import { NOW } from '../../kit/given';

const RULES = Object.keys(EARNS) as EarningRule[];
const wish = fc.record({
  member: fc.constantFrom('liu', 'chen', 'gao'),
  rule: fc.constantFrom(...RULES),
  at: fc.integer({ min: 0, max: 900 }).map((days) => NOW + days * DAY),
});

function books(wishes: readonly { member: string; rule: EarningRule; at: number }[]) {
  const entries = wishes.map(({ member, rule, at }, index) => earning(`cause-${index}`, member, rule, at));
  const accounts = new Map<string, Account>();
  for (const entry of entries) {
    const account = accounts.get(entry.memberId) ?? newAccount(entry.memberId);
    accounts.set(entry.memberId, posted(account, entry));
  }
  return { entries, accounts };
}

/** What every account holds, by the entries alone. */
function byEntries(entries: readonly Entry[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { from, to, points } of entries) {
    sums.set(from, (sums.get(from) ?? 0) - points);
    sums.set(to, (sums.get(to) ?? 0) + points);
  }
  return sums;
}

const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0);

describe('The points ledger', () => {
  it('sums to zero over all accounts, whatever was earned', () => {
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        expect(total(byEntries(books(wishes).entries).values())).toBe(0);
      }),
    );
  });

  it("keeps a member's balance equal to the sum of the entries and to the sum of the lots", () => {
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const { entries, accounts } = books(wishes);
        const sums = byEntries(entries);
        for (const [member, account] of accounts) {
          expect(account.balance).toBe(sums.get(`member-${member}`));
          expect(account.balance).toBe(total(account.lots.map((lot) => lot.points)));
          expect(account.balance).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('has one lot for each year of earning, the oldest first', () => {
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        for (const account of books(wishes).accounts.values()) {
          const years = account.lots.map((lot) => lot.earnedIn);
          expect(years).toEqual([...new Set(years)].sort());
        }
      }),
    );
  });

  it('moves whole points only: ten for a closed order, five for a rating', () => {
    expect(EARNS).toEqual({ 'repair-closed': 10, rating: 5 });
  });

  it('counts the year in Beijing: what is earned at half past midnight on New Year belongs to the new year', () => {
    const late = earning('a', 'liu', 'rating', instantOf('2025-12-31', '23:59'));
    const early = earning('b', 'liu', 'rating', instantOf('2026-01-01', '00:30'));
    expect(posted(posted(newAccount('liu'), early), late).lots).toEqual([
      { earnedIn: 2025, points: 5 },
      { earnedIn: 2026, points: 5 },
    ]);
  });

  it('names an entry after its cause, so that one cause can earn once only', () => {
    expect(earning('rating-order-1', 'liu', 'rating', NOW)._id).toBe('rating-order-1');
  });
});

describe('A statement', () => {
  const entries = Array.from({ length: 21 }, (_, day) =>
    earning(`cause-${day}`, 'liu', 'rating', NOW - day * DAY),
  );

  it('shows a page of entries and says whether there are more', () => {
    expect(statementView(null, entries).entries).toHaveLength(20);
    expect(statementView(null, entries).more).toBe(true);
    expect(statementView(null, entries.slice(1)).more).toBe(false);
  });

  it('says that points are lost at the end of the year after they were earned', () => {
    const account = posted(newAccount('liu'), earning('a', 'liu', 'repair-closed', NOW));
    expect(statementView(account, []).expiring).toEqual([{ points: 10, on: '2027-12-31' }]);
  });

  it('is empty and at nought for somebody who has earned nothing', () => {
    expect(statementView(null, [])).toEqual({ balance: 0, expiring: [], entries: [], more: false });
  });
});
