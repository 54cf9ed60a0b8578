import { describe, expect, it } from 'vitest';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { type Earned, earnedBy, withEarned } from '#domain/points/earned';
import { type Account, type Entry, newAccount } from '#domain/points/ledger';
import { earn, expire } from '#domain/points/moves';
import type { EarningRule } from '#domain/points/owed';
import { FIRST_TERMS } from '#domain/points/terms';
import { statementView } from '#domain/points/view';

/** What happened on one day, and was booked when the clock came: days later, and not in the order in which it happened. */

const LAST_HOUR = instantOf('2026-12-31', '23:30');
const NEXT_WEEK = instantOf('2027-01-07', '09:00');
let causes = 0;

/** Ratings, each as [when it happened, when it was booked], on one statement. */
function booked(times: readonly (readonly [at: number, now: number])[]) {
  let account: Account = newAccount('liu');
  const entries: Entry[] = [];
  for (const [at, now] of times) {
    causes += 1;
    const earning = {
      cause: `rating-${causes}`,
      rule: 'rating',
      terms: FIRST_TERMS.rating,
      at,
      now,
    } as const;
    const posting = earn(account, earning, entries);
    account = posting.account;
    entries.push(...posting.entries);
  }
  return { account, entries };
}

const pointsOf = ({ entries }: { readonly entries: readonly Entry[] }) => entries.map(({ points }) => points);

describe('Points that the clock books late', () => {
  it('of New Year’s Eve are of the old year: in the books, on the statement, and in how long they live', () => {
    const { account, entries } = booked([[LAST_HOUR, NEXT_WEEK]]);
    expect(entries[0]).toMatchObject({ month: '2026-12', happenedAt: LAST_HOUR, at: NEXT_WEEK });
    expect(account.lots).toEqual([{ earnedIn: 2026, points: 5, expiresAt: instantOf('2028-01-01') }]);
    expect(statementView(account, entries, NEXT_WEEK).entries[0]).toMatchObject({
      at: LAST_HOUR,
      month: '2026-12',
    });
  });

  it('of one evening count against that evening’s cap, whatever was booked for the next day before', () => {
    const evening = [1, 2, 3].map(() => [LAST_HOUR, LAST_HOUR] as const);
    const nextDay = [LAST_HOUR + DAY, LAST_HOUR + DAY] as const;
    expect(pointsOf(booked([...evening, nextDay, [LAST_HOUR, NEXT_WEEK]]))).toEqual([5, 5, 5, 5, 0]);
  });

  it('of a day on which there was room are given, although later days are at their cap', () => {
    const full = [1, 2, 3].map(() => [NEXT_WEEK, NEXT_WEEK] as const);
    expect(pointsOf(booked([...full, [LAST_HOUR, NEXT_WEEK], [NEXT_WEEK, NEXT_WEEK]]))).toEqual([
      5, 5, 5, 5, 0,
    ]);
  });

  it('count once against the cap of the month, in whichever order its days are booked', () => {
    const days = Array.from({ length: 12 }, (_, i) => instantOf('2026-12-01', '12:00') + i * DAY);
    const backwards = [...days].reverse().map((at) => [at, NEXT_WEEK] as const);
    const points = pointsOf(booked(backwards));
    expect(points).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0, 0]);
    const mixed = days.map((at, i) => [i % 2 ? at - DAY : at, NEXT_WEEK] as const);
    expect(pointsOf(booked(mixed)).reduce((sum, one) => sum + one, 0)).toBe(50);
  });

  it('are counted by the rule that gave them: neither other rules nor other moves use up their cap', () => {
    const earned: Earned = { day: '2027-01-07', month: '2027-01', byRule: {} };
    const entry = (kind: string, rule: EarningRule | null, points: number, happenedAt = LAST_HOUR) => ({
      ...{ kind, rule, points, happenedAt },
    });
    const ofMonth = [
      entry('earned', 'rating', 5),
      entry('earned', 'rating', 5, LAST_HOUR - DAY),
      entry('earned', 'repair-closed', 10),
      entry('reversed', 'rating', 5),
    ];
    expect(earnedBy(earned, 'rating', LAST_HOUR, ofMonth)).toEqual({ day: 5, month: 10 });
    expect(earnedBy(earned, 'rating', NEXT_WEEK, ofMonth)).toEqual({ day: 0, month: 0 });
    for (const other of [entry('held', 'rating', 5), entry('earned', null, 5), entry('earned', 'rating', 0)])
      expect(withEarned(earned, { ...other, happenedAt: NEXT_WEEK })).toBe(earned);
  });

  it('of another month leave the month that is being counted alone', () => {
    const january = Array.from({ length: 9 }, (_, i) => NEXT_WEEK + i * DAY).map((at) => [at, at] as const);
    const { account } = booked([...january, [LAST_HOUR, NEXT_WEEK + 20 * DAY]]);
    expect(account.earned.byRule.rating?.month).toBe(45);
  });

  it('are not used for a debt when they have expired meanwhile, and expire at the next look', () => {
    const at = instantOf('2024-12-31', '12:00');
    const now = instantOf('2026-02-01');
    const owing = { ...newAccount('liu'), owes: 5 };
    const { account, entries } = earn(
      owing,
      { cause: 'c', rule: 'rating', terms: FIRST_TERMS.rating, at, now },
      [],
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['earned']);
    expect(account).toMatchObject({ owes: 5, balance: 5 });
    expect(expire(account, now).account.balance).toBe(0);
  });

  it('settle a debt on the day on which they were earned', () => {
    const owing = { ...newAccount('liu'), owes: 5 };
    const earning = {
      cause: 'c',
      rule: 'rating',
      terms: FIRST_TERMS.rating,
      at: LAST_HOUR,
      now: NEXT_WEEK,
    } as const;
    expect(earn(owing, earning, []).entries.map(({ kind, month }) => [kind, month])).toEqual([
      ['earned', '2026-12'],
      ['settled', '2026-12'],
    ]);
  });
});

describe('Points that expire while no clock comes', () => {
  it('expire in the books at the instant at which they could not be used any more', () => {
    const earned = instantOf('2025-06-01');
    const { account } = booked([[earned, earned]]);
    const end = instantOf('2027-01-01');
    const [entry] = expire(account, end + 40 * DAY + HOUR).entries;
    expect(entry).toMatchObject({ happenedAt: end, month: '2027-01', at: end + 40 * DAY + HOUR });
  });
});
