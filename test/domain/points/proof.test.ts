import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { type Account, type Entry, newAccount, withLater } from '#domain/points/ledger';
import { earn, hold, release, spend } from '#domain/points/moves';
import { beginRecount, DISAGREEMENTS, disagreements, recounted } from '#domain/points/proof';
import { FIRST_TERMS } from '#domain/points/terms';
import { NOW } from '../../kit/given';

/** Ten points for an order and five for a rating; of these seven are held, and handed out if so. */
function history(end: 'held' | 'spent' | 'released' = 'held'): { account: Account; entries: Entry[] } {
  const order = earn(newAccount('liu'), {
    cause: 'order',
    rule: 'repair-closed',
    terms: FIRST_TERMS['repair-closed'],
    at: NOW,
    now: NOW,
  });
  const rating = earn(order.account, {
    cause: 'rating',
    rule: 'rating',
    terms: FIRST_TERMS.rating,
    at: NOW,
    now: NOW,
  });
  const held = hold(rating.account, 'r1', 7, NOW);
  if (!held) throw new Error('fifteen points are enough');
  const lots = held.entries[0]?.lots ?? [];
  const last = {
    held: () => ({ account: held.account, entries: [] }),
    spent: () => spend(held.account, 'r1', lots, NOW + DAY),
    released: () => release(held.account, 'r1', lots, NOW + DAY),
  }[end]();
  return {
    account: last.account,
    entries: [...order.entries, ...rating.entries, ...held.entries, ...last.entries],
  };
}

const recount = (entries: readonly Entry[]) => entries.reduce(recounted, beginRecount('liu'));
const found = (entries: readonly Entry[], account: Account, held: number) =>
  disagreements(recount(entries), account, held);

/** The history with its n-th entry (from nought) written otherwise. */
const withEntry = (place: number, change: Partial<Entry>): Entry[] =>
  history().entries.map((entry, nth) => (nth === place ? { ...entry, ...change } : entry));

describe('The nightly proof of an account', () => {
  it.each([
    ['held', 7],
    ['spent', 0],
    ['released', 0],
  ] as const)('finds nothing where points that were %s are booked as they should be', (end, held) => {
    const { account, entries } = history(end);
    expect(found(entries, account, held)).toEqual([]);
    expect(found(entries, account, held + 1)).toEqual(['held']);
  });

  it('comes to the same account from the entries alone', () => {
    const { account, entries } = history();
    const again = recount(entries).account;
    expect({ ...again, earned: account.earned, version: account.version }).toEqual(account);
    expect(again).toMatchObject({ balance: 8, entries: 3 });
  });

  it('brings a statement up to the entries that came after it, in whatever order they are read', () => {
    const { account, entries } = history();
    const later = withLater({ ...newAccount('liu') }, [...entries].reverse());
    expect(later).toMatchObject({ balance: account.balance, lots: account.lots, entries: 3 });
    expect(withLater(later, entries)).toEqual(later);
  });

  it.each([
    ['balance', { balance: 9 }],
    ['debt', { owes: 1 }],
    ['lots', { lots: [] }],
  ] as const)('names the %s where it alone is not what the entries say', (what, change) => {
    const { account, entries } = history();
    expect(found(entries, { ...account, ...change }, 7)).toEqual([what]);
  });

  it.each([
    ['year', { earnedIn: 2025 }],
    ['end', { expiresAt: 1 }],
    ['points', { points: 7 }],
  ])('looks at the %s of each lot', (_, change) => {
    const { account, entries } = history();
    const lots = account.lots.map((lot) => ({ ...lot, ...change }));
    expect(found(entries, { ...account, lots }, 7)).toEqual(['lots']);
  });

  it('names everything that is wrong at once', () => {
    const { account, entries } = history();
    const wrong = { ...account, balance: 1, lots: [], owes: 2 };
    expect(found(entries, wrong, 0)).toEqual(['balance', 'lots', 'debt', 'held']);
  });

  it.each([
    ['came from elsewhere', 0, { from: 'spent' }],
    ['went elsewhere', 0, { to: 'member-chen' }],
    ['went out of another account', 2, { from: 'member-chen' }],
    ['stands on another statement', 0, { memberId: 'chen' }],
  ] as const)('notices an entry that %s', (_, place, change) => {
    expect(recount(withEntry(place, change)).wrong).toEqual(['entry-moves-otherwise']);
  });

  it.each([
    ['half a point', 0.5],
    ['points below nought', -10],
  ])('notices an entry of %s', (_, points) => {
    const lots = history().entries[0]?.lots.map((lot) => ({ ...lot, points })) ?? [];
    expect(recount(withEntry(0, { points, lots })).wrong).toContain('entry-moves-otherwise');
  });

  it('takes an entry of nought points for what it is: a cap left nothing', () => {
    const { account, entries } = earn(newAccount('liu'), {
      cause: 'capped',
      rule: 'rating',
      terms: { ...FIRST_TERMS.rating, perDayMax: 0 },
      at: NOW,
      now: NOW,
    });
    expect(entries).toHaveLength(1);
    expect(found(entries, account, 0)).toEqual([]);
  });

  it('notices an entry that is missing, and goes on from the number at which it found the next one', () => {
    const [first, , third] = history().entries;
    const { wrong, account } = recount([first, third].flatMap((entry) => entry ?? []));
    expect(wrong).toEqual(['entry-missing']);
    expect(account.entries).toBe(3);
  });

  it('notices an entry that uses points which are in no lot, and one that says others than its lots', () => {
    const short = recount(history().entries.slice(2));
    expect(short.wrong).toEqual(['entry-missing', 'lots-short']);
    expect(short.account.entries).toBe(3);
    const other = recount(withEntry(1, { points: 6 }));
    expect(other.wrong).toEqual(['lots-short']);
    expect(other.account).toMatchObject({ entries: 3, balance: 3 });
  });

  it('has seven things that it can find', () => {
    expect([...DISAGREEMENTS].sort()).toEqual(
      ['balance', 'debt', 'entry-missing', 'entry-moves-otherwise', 'held', 'lots', 'lots-short'].sort(),
    );
  });

  it('names what is wrong once, however often it is', () => {
    const everywhere = history().entries.map((entry) => ({ ...entry, memberId: 'chen' }));
    expect(recount(everywhere).wrong).toEqual(['entry-moves-otherwise']);
  });
});
