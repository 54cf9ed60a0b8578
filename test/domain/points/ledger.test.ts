import { describe, expect, it } from 'vitest';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { ENTRY_KINDS } from '#domain/points/kinds';
import { type Account, newAccount, opening, type Posting, post } from '#domain/points/ledger';
import { earn, expire, hold, release, reverse, spend } from '#domain/points/moves';
import type { EarningRule } from '#domain/points/owed';
import { FIRST_TERMS, newRuleBook, setTerms, termsAt } from '#domain/points/terms';
import { statementView } from '#domain/points/view';
import { done, moment, NOW, STAFF } from '../../kit/given';

let causes = 0;
const earned = (account: Account, rule: EarningRule, now = NOW, cause = `cause-${++causes}`): Posting =>
  earn(account, { cause, rule, terms: FIRST_TERMS[rule], at: now, now });
const LIU = newAccount('liu');
const accountAfter = (...steps: readonly ((account: Account) => Posting)[]): Account =>
  steps.reduce((account, step) => step(account).account, LIU);
const held = (account: Account, points: number, now = NOW, id = 'r1'): Posting => {
  const posting = hold(account, id, points, now);
  if (!posting) throw new Error('not enough');
  return posting;
};
const taken = (account: Account, posting: Posting, now = NOW): Posting => {
  const [entry] = posting.entries;
  const back = entry && reverse(account, entry, { why: '核实不实', ruling: 'zhou-1', now });
  if (!back?.ok) throw new Error(JSON.stringify(back));
  return back.value;
};
const moves = ({ entries }: Posting) => entries.map(({ kind, from, to, points }) => [kind, from, to, points]);
const lotsOf = ({ lots }: Account) => lots.map(({ earnedIn, points }) => [earnedIn, points]);

const IN_2025 = instantOf('2025-06-01', '12:00');
const IN_2026 = instantOf('2026-06-01', '12:00');
const END_OF_2025S = instantOf('2027-01-01');

describe('A posting', () => {
  const posted = (points: number) => () =>
    post(opening(LIU), { _id: 'x', kind: 'owed', lots: [], points, at: NOW });

  it('moves whole points, nought among them, and never fewer', () => {
    expect([0, 1].map((points) => posted(points)().entries[0]?.points)).toEqual([0, 1]);
    for (const points of [-1, 0.5, Number.NaN, 2 ** 53]) expect(posted(points)).toThrow('cannot be moved');
  });

  it('is of one of these kinds', () => {
    expect(ENTRY_KINDS).toEqual([
      ...['earned', 'held', 'spent', 'released', 'expired', 'reversed', 'owed', 'settled'],
    ]);
  });
});

describe('Earning', () => {
  it('gives ten for a closed order, five for a rating, thirty for an adopted suggestion, until staff say otherwise', () => {
    const points = Object.fromEntries(
      Object.entries(FIRST_TERMS).map(([rule, terms]) => [rule, terms.points]),
    );
    expect(points).toEqual({ 'repair-closed': 10, rating: 5, 'suggestion-adopted': 30 });
  });

  it('moves the points from the issue account to hers, under the name of the cause', () => {
    const posting = earned(LIU, 'rating', NOW, 'rating-order-1');
    expect(posting.entries[0]?._id).toBe('rating-order-1');
    expect(moves(posting)).toEqual([['earned', 'issue', 'member-liu', 5]]);
  });

  it('stops at the cap of the day, and the cause is spent all the same', () => {
    const fourth = [1, 2, 3].reduce((account) => earned(account, 'rating').account, LIU);
    const posting = earned(fourth, 'rating');
    expect(fourth.balance).toBe(FIRST_TERMS.rating.perDayMax);
    expect(posting.entries[0]).toMatchObject({ points: 0, asked: 5, lots: [] });
    expect(posting.account.balance).toBe(fourth.balance);
  });

  it('gives the next day as much as on any other, to the last point that the cap leaves', () => {
    const terms = { ...FIRST_TERMS.rating, points: 15, perDayMax: 15, perMonthMax: 31 };
    const given = (account: Account, days: number) =>
      earn(account, {
        cause: `day-${days}`,
        rule: 'rating',
        terms,
        at: NOW + days * DAY,
        now: NOW + days * DAY,
      });
    const [first, second] = [given(LIU, 0), given(given(LIU, 0).account, 1)];
    expect([first, second].map(({ entries }) => entries[0]?.points)).toEqual([15, 15]);
    const third = given(second.account, 2);
    expect(third.entries[0]).toMatchObject({ points: 1, lots: [{ points: 1 }] });
    expect([third.account.balance, given(third.account, 3).entries[0]?.points]).toEqual([31, 0]);
  });

  it('goes on the next day, up to the cap of the month, and afresh in the next month', () => {
    const day = (n: number) => NOW + n * DAY;
    const days = Array.from({ length: 12 }, (_, n) => [day(n), day(n), day(n)]).flat();
    const account = days.reduce((before, now) => earned(before, 'rating', now).account, LIU);
    expect(account.balance).toBe(FIRST_TERMS.rating.perMonthMax);
    expect(earned(account, 'rating', NOW + 20 * DAY).account.balance).toBe(account.balance + 5);
  });

  it('counts day and year in Beijing: half past midnight on New Year belongs to the new year', () => {
    const account = accountAfter(
      (a) => earned(a, 'rating', instantOf('2025-12-31', '23:59')),
      (a) => earned(a, 'rating', instantOf('2026-01-01', '00:30')),
    );
    expect(lotsOf(account)).toEqual([
      [2025, 5],
      [2026, 5],
    ]);
  });

  it('keeps the account as small as it was, however much is earned', () => {
    const size = (n: number) => {
      const times = Array.from({ length: n }, (_, i) => NOW + i * HOUR);
      return JSON.stringify(times.reduce((account, now) => earned(account, 'rating', now).account, LIU))
        .length;
    };
    expect(size(1_000)).toBeLessThan(size(10) + 10);
  });
});

describe('Rules', () => {
  const wish = { points: 20, perDayMax: 40, perMonthMax: 200, why: '冬季活动' };
  const at = (now: number) => moment({ actor: STAFF, now });

  it('hold from the instant that staff set, and before it as they were', () => {
    const later = NOW + 30 * DAY;
    const book = done(setTerms(newRuleBook('rating'), { ...wish, from: later }, at(NOW)));
    expect(termsAt(book, later - 1).points).toBe(5);
    expect(termsAt(book, later).points).toBe(20);
  });

  it('of two that begin together hold as they were set last, and every one of them stays on record', () => {
    const first = done(setTerms(newRuleBook('rating'), { ...wish, from: null }, at(NOW)));
    const second = done(setTerms(first, { ...wish, points: 7, from: null }, at(NOW)));
    expect(termsAt(second, NOW).points).toBe(7);
    expect(second.terms.map(({ points }) => points)).toEqual([5, 20, 7]);
    expect(second.events.map(({ memberId, why }) => [memberId, why])).toEqual([
      ['zhou', '冬季活动'],
      ['zhou', '冬季活动'],
    ]);
  });

  it('cannot be changed for the past, nor for a year that somebody mistyped', () => {
    for (const from of [NOW + 3 * 366 * DAY, 4_102_444_800_000])
      expect(setTerms(newRuleBook('rating'), { ...wish, from }, at(NOW))).toMatchObject({
        ok: false,
        refusal: { code: 'TERMS_TOO_FAR', fields: [{ path: 'from' }] },
      });
    expect(setTerms(newRuleBook('rating'), { ...wish, from: NOW - 1 }, at(NOW))).toMatchObject({
      ok: false,
      refusal: { code: 'TERMS_IN_THE_PAST', fields: [{ path: 'from' }] },
    });
  });
});

describe('Spending', () => {
  const account = accountAfter(
    (a) => earned(a, 'repair-closed', IN_2025),
    (a) => earned(a, 'repair-closed', IN_2026),
  );

  it('uses the oldest lot first, and the entry names the lots that it used', () => {
    const posting = held(account, 13, IN_2026);
    expect(posting.entries[0]?.lots.map(({ earnedIn, points }) => [earnedIn, points])).toEqual([
      [2025, 10],
      [2026, 3],
    ]);
    expect(lotsOf(posting.account)).toEqual([[2026, 7]]);
  });

  it('holds first and spends later, from account to account', () => {
    const holding = held(account, 13, IN_2026);
    const spending = spend(holding.account, 'r1', holding.entries[0]?.lots ?? [], IN_2026);
    expect([...moves(holding), ...moves(spending)]).toEqual([
      ['held', 'member-liu', 'redemption', 13],
      ['spent', 'redemption', 'spent', 13],
    ]);
    expect(spending.account.balance).toBe(7);
  });

  it('is not possible above the balance, nor with what has expired but is still on the account', () => {
    expect(hold(account, 'r1', 21, IN_2026)).toBeNull();
    expect(hold(account, 'r1', 20, END_OF_2025S - 1)).not.toBeNull();
    expect(hold(account, 'r1', 11, END_OF_2025S)).toBeNull();
  });

  it('that comes to nothing fills the same lots again', () => {
    const holding = held(account, 13, IN_2026);
    const back = release(holding.account, 'r1', holding.entries[0]?.lots ?? [], IN_2026 + DAY);
    expect(lotsOf(back.account)).toEqual(lotsOf(account));
  });
});

describe('Expiry', () => {
  it('comes at the end of the year after the one in which they were earned, Beijing time', () => {
    const account = accountAfter((a) => earned(a, 'repair-closed', IN_2025));
    expect(expire(account, END_OF_2025S - 1).entries).toEqual([]);
    expect(moves(expire(account, END_OF_2025S))).toEqual([['expired', 'member-liu', 'expiry', 10]]);
  });

  it('takes every lot that is over, the oldest first, and leaves the others', () => {
    const account = accountAfter(
      (a) => earned(a, 'rating', IN_2025),
      (a) => earned(a, 'repair-closed', IN_2026),
      (a) => earned(a, 'rating', instantOf('2027-06-01')),
    );
    const posting = expire(account, instantOf('2028-02-01'));
    expect(posting.entries.map(({ lots }) => lots[0]?.earnedIn)).toEqual([2025, 2026]);
    expect(lotsOf(posting.account)).toEqual([[2027, 5]]);
    expect(expire(posting.account, instantOf('2028-02-01')).entries).toEqual([]);
  });

  const heldOverNewYear = () => {
    const account = accountAfter((a) => earned(a, 'repair-closed', IN_2025));
    return held(account, 10, END_OF_2025S - 2 * DAY);
  };

  it('of what was held meanwhile waits 14 days after it came back', () => {
    const holding = heldOverNewYear();
    const comesBack = END_OF_2025S + 5 * DAY + HOUR;
    const back = release(holding.account, 'r1', holding.entries[0]?.lots ?? [], comesBack).account;
    expect(expire(back, comesBack + 14 * DAY).entries).toEqual([]);
    expect(expire(back, comesBack + 15 * DAY).entries).toHaveLength(1);
  });

  it('cannot be put off again and again by redeeming and cancelling', () => {
    const holding = heldOverNewYear();
    const once = release(holding.account, 'r1', holding.entries[0]?.lots ?? [], END_OF_2025S + DAY).account;
    const again = held(once, 10, END_OF_2025S + 14 * DAY, 'r2');
    const late = END_OF_2025S + 28 * DAY;
    const back = release(again.account, 'r2', again.entries[0]?.lots ?? [], late).account;
    expect(hold(back, 'r3', 1, late)).toBeNull();
    expect(expire(back, late).account.balance).toBe(0);
  });
});

describe('A reversal', () => {
  it('takes back from the lot that the cause has filled', () => {
    const posting = earned(LIU, 'repair-closed');
    const back = taken(posting.account, posting);
    expect(moves(back)).toEqual([['reversed', 'member-liu', 'issue', 10]]);
    expect(back.entries[0]).toMatchObject({ _id: `reversed-${posting.entries[0]?._id}`, why: '核实不实' });
    expect(back.account).toMatchObject({ balance: 0, lots: [], owes: 0 });
  });

  it('of what is partly spent takes what is left, and the rest is a debt on an account of its own', () => {
    const posting = earned(LIU, 'repair-closed');
    const spent = held(posting.account, 7);
    const back = taken(spent.account, posting);
    expect(moves(back)).toEqual([
      ['reversed', 'member-liu', 'issue', 3],
      ['owed', 'debt-liu', 'issue', 7],
    ]);
    expect(back.account).toMatchObject({ balance: 0, owes: 7 });
  });

  it('leaves a debt that the next earnings settle before they can be used', () => {
    const posting = earned(LIU, 'repair-closed');
    const owing = taken(held(posting.account, 10).account, posting).account;
    const first = earned(owing, 'rating');
    expect(moves(first)).toEqual([
      ['earned', 'issue', 'member-liu', 5],
      ['settled', 'member-liu', 'debt-liu', 5],
    ]);
    const second = earned(first.account, 'repair-closed');
    expect(second.account).toMatchObject({ balance: 5, owes: 0 });
  });

  it('cannot be escaped by cancelling what the points were held for', () => {
    const posting = earned(LIU, 'repair-closed');
    const holding = held(posting.account, 10);
    const owing = taken(holding.account, posting).account;
    const back = release(owing, 'r1', holding.entries[0]?.lots ?? [], NOW + DAY);
    expect(back.account).toMatchObject({ balance: 0, owes: 0 });
  });

  it('leaves other lots alone, even where there is enough in them', () => {
    const old = earned(LIU, 'repair-closed', IN_2025);
    const spent = held(earned(old.account, 'repair-closed', IN_2026).account, 10, IN_2026);
    expect(taken(spent.account, old, IN_2026).account).toMatchObject({ balance: 10, owes: 10 });
  });

  it('is not made of what has expired, nor of what gave nothing, nor of anything but earnings', () => {
    const posting = earned(LIU, 'repair-closed', IN_2025);
    const [entry] = posting.entries;
    const [spending] = held(posting.account, 10, IN_2025).entries;
    if (!entry || !spending) throw new Error('there are entries');
    const words = { why: '', ruling: '', now: END_OF_2025S };
    expect(reverse(posting.account, entry, words)).toMatchObject({ refusal: { code: 'POINTS_EXPIRED' } });
    const ofNothing = reverse(posting.account, { ...entry, points: 0, lots: [] }, words);
    expect(ofNothing).toMatchObject({ refusal: { code: 'NOTHING_EARNED' } });
    expect(reverse(posting.account, spending, words)).toMatchObject({ refusal: { code: 'NOTHING_EARNED' } });
  });
});

describe('A statement', () => {
  const entries = Array.from({ length: 21 }, (_, day) => earned(LIU, 'rating', NOW - day * DAY)).flatMap(
    (posting) => posting.entries,
  );

  it('shows a page of entries and says whether there are more', () => {
    expect(statementView(null, entries, NOW).entries).toHaveLength(20);
    expect(statementView(null, entries, NOW).more).toBe(true);
    expect(statementView(null, entries.slice(1), NOW).more).toBe(false);
  });

  it('says until which day points can be used, and counts only what can', () => {
    const { account } = earned(LIU, 'repair-closed', IN_2026);
    expect(statementView(account, [], NOW)).toMatchObject({
      balance: 10,
      expiring: [{ points: 10, on: '2027-12-31' }],
    });
    expect(statementView(account, [], instantOf('2028-01-01'))).toMatchObject({ balance: 0, expiring: [] });
  });

  it('says that a cap has left less than the rule gives', () => {
    const full = [1, 2, 3].reduce((account) => earned(account, 'rating').account, LIU);
    const { entries: capped } = earned(full, 'rating');
    expect(statementView(null, capped, NOW).entries[0]).toMatchObject({ points: 0, capped: true });
  });

  it('is empty and at nought for somebody who has earned nothing', () => {
    expect(statementView(null, [], NOW)).toEqual({
      balance: 0,
      owes: 0,
      expiring: [],
      entries: [],
      more: false,
    });
  });
});
