import type { EarningRule } from '#domain/kernel/effect';
import { yearOf } from '#domain/kernel/time';

/**
 * 积分: double entry. Every entry moves whole points from one account to another, so that all accounts sum to zero.
 * A member's account is a document (its balance may never be below zero); system accounts store no balance, for it
 * would be a document that everybody fights for.
 */
export interface Entry {
  /** The cause, so that one cause earns once. */
  readonly _id: string;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly points: number;
  /** The member on whose statement it stands. */
  readonly memberId: string;
  readonly at: number;
  readonly rule: EarningRule;
}

/** `issue` gives out what is earned; a member's account is `member-<memberId>`. */
export type AccountId = 'issue' | `member-${string}`;

/** 积分账户 of one member; `_id` is the memberId. */
export interface Account {
  readonly _id: string;
  readonly version: number;
  readonly balance: number;
  /** What is left of each earning year; together they are the balance. */
  readonly lots: readonly Lot[];
}

/** 批次: expires at the end of the year after it was earned. */
export interface Lot {
  readonly earnedIn: number;
  readonly points: number;
}

export const EARNS: Readonly<Record<EarningRule, number>> = { 'repair-closed': 10, rating: 5 };

export const newAccount = (memberId: string): Account => ({
  _id: memberId,
  version: 0,
  balance: 0,
  lots: [],
});

export const earning = (cause: string, memberId: string, rule: EarningRule, now: number): Entry => ({
  _id: cause,
  from: 'issue',
  to: `member-${memberId}`,
  points: EARNS[rule],
  memberId,
  at: now,
  rule,
});

export function posted(account: Account, entry: Entry): Account {
  const earnedIn = yearOf(entry.at);
  const lot = account.lots.find((l) => l.earnedIn === earnedIn) ?? { earnedIn, points: 0 };
  const others = account.lots.filter((l) => l.earnedIn !== earnedIn);
  const lots = [...others, { earnedIn, points: lot.points + entry.points }].sort(
    (a, b) => a.earnedIn - b.earnedIn,
  );
  return { ...account, balance: account.balance + entry.points, lots };
}
