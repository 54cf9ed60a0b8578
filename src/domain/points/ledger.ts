import { type Count, countedOn } from '#domain/kernel/allowance';
import { dayOf, monthOf } from '#domain/kernel/time';
import { type Earned, withEarned } from './earned';
import type { EntryKind } from './kinds';
import { added, type Lot, soonest, sum, taken } from './lots';
import type { EarningRule } from './owed';
import type { Redemption } from './redemption';

/**
 * 积分: double entry. Every entry moves whole points from one account to another, so that all accounts sum to zero.
 * A member's account is a document (its balance may never be below zero); system accounts store no balance, for it
 * would be a document that everybody fights for: what they hold is the sum of their entries.
 */
export interface Entry {
  /** Computed from the cause, so that one cause moves points once. */
  readonly _id: string;
  readonly kind: EntryKind;
  readonly from: AccountId;
  readonly to: AccountId;
  /** Never negative; nought where a cap left nothing, so that the cause is spent all the same. */
  readonly points: number;
  /** The member on whose statement it stands, and its number there: 1, 2, 3, … without a gap. */
  readonly memberId: string;
  readonly no: number;
  /** When it was booked. */
  readonly at: number;
  /** When it happened: by this it is dated, however late the clock came to book it. */
  readonly happenedAt: number;
  /** Beijing month of `happenedAt`, by which people and staff look things up. */
  readonly month: string;
  /** The lots of the member that it filled or used. */
  readonly lots: readonly Lot[];
  readonly rule: EarningRule | null;
  /** What the rule gives where no cap stands in the way. */
  readonly asked: number;
  /** The redemption or the reversed cause. */
  readonly about: string | null;
  readonly why: string | null;
  /** `<memberId>-<requestId>` of the member of staff who ruled, for a reversal. */
  readonly ruling: string | null;
  /** The redemption for which points are held, and which calls took its things from the shelf. */
  readonly redeems?: { readonly redemption: Redemption; readonly takenBy: readonly string[] };
  /** What was decided with it and is booked under the next numbers. */
  readonly then?: readonly Entry[];
}

export type Side = 'issue' | 'member' | 'redemption' | 'spent' | 'expiry' | 'debt';
export type AccountId = 'issue' | 'redemption' | 'spent' | 'expiry' | `member-${string}` | `debt-${string}`;

/** From where to where each kind of entry moves points. Nothing moves any other way. */
export const MOVES = {
  /** 获得 */
  earned: ['issue', 'member'],
  /** 冻结, until the reward is collected */
  held: ['member', 'redemption'],
  /** 兑付 */
  spent: ['redemption', 'spent'],
  /** 退回 */
  released: ['redemption', 'member'],
  /** 到期 */
  expired: ['member', 'expiry'],
  /** 追回, by a ruling, what is left of a cause … */
  reversed: ['member', 'issue'],
  /** … and 欠分, what is not left of it … */
  owed: ['debt', 'issue'],
  /** … which is settled from what comes in next. */
  settled: ['member', 'debt'],
} as const satisfies Record<EntryKind, readonly [from: Side, to: Side]>;

export const accountId = (side: Side, memberId: string): AccountId =>
  side === 'member' || side === 'debt' ? `${side}-${memberId}` : side;

/**
 * 积分账户 of one member, as some of the entries leave it; `_id` is the memberId. Its size does not grow with its history. The entries
 * are what holds: whoever books one takes the number after the last, which only one can have.
 */
export interface Account {
  readonly _id: string;
  readonly version: number;
  /** Sum of the entries, and of the lots. */
  readonly balance: number;
  /** The oldest first. */
  readonly lots: readonly Lot[];
  /** What stands on the debt account. */
  readonly owes: number;
  /** How many entries it has: the number of the last one. */
  readonly entries: number;
  /** What was earned on the last day and in the last month on which something was, by rule: for the caps. */
  readonly earned: Earned;
  /** How often something was redeemed on the last day on which it was; absent where it never was since this is counted. */
  readonly redeemed?: Count;
  /** When the oldest lot expires; null while there is none. */
  readonly expiresAt: number | null;
}

export const newAccount = (memberId: string): Account => ({
  _id: memberId,
  version: 0,
  balance: 0,
  lots: [],
  owes: 0,
  entries: 0,
  earned: { day: '', month: '', byRule: {} },
  expiresAt: null,
});

/** An account as some entries leave it, and those entries; they are booked together or not at all. */
export interface Posting {
  readonly account: Account;
  readonly entries: readonly Entry[];
}

export const opening = (account: Account): Posting => ({ account, entries: [] });

export type Booking = Pick<Entry, '_id' | 'kind' | 'lots' | 'at'> &
  Partial<Pick<Entry, 'happenedAt' | 'points' | 'rule' | 'asked' | 'about' | 'why' | 'ruling'>>;

/** The one way in which points move. `points` may be left out where the lots say it. */
export function post({ account, entries }: Posting, booking: Booking): Posting {
  const { kind, lots, at } = booking;
  const points = booking.points ?? sum(lots);
  if (!Number.isSafeInteger(points) || points < 0) throw new Error(`${points} points cannot be moved`);
  const happenedAt = booking.happenedAt ?? at;
  const [from, to] = MOVES[kind];
  const entry: Entry = {
    rule: null,
    asked: points,
    about: null,
    why: null,
    ruling: null,
    ...booking,
    points,
    from: accountId(from, account._id),
    to: accountId(to, account._id),
    memberId: account._id,
    no: account.entries + 1,
    happenedAt,
    month: monthOf(happenedAt),
  };
  return { account: moved(account, entry), entries: [...entries, entry] };
}

/** The account after one more entry. Lots and balance move together; whatever an entry does not touch stays as it is. */
export function moved(account: Account, entry: Entry): Account {
  const { kind, lots, points, no } = entry;
  const [from, to] = MOVES[kind];
  const left =
    from === 'member' ? taken(account.lots, lots) : to === 'member' ? added(account.lots, lots) : null;
  const owes = account.owes + (from === 'debt' ? points : 0) - (to === 'debt' ? points : 0);
  const kept = left ?? account.lots;
  const earned = withEarned(account.earned, entry);
  const redeemed = kind === 'held' ? { redeemed: countedOn(account.redeemed, dayOf(entry.at)) } : {};
  return {
    ...account,
    ...{ entries: no, owes, lots: kept, balance: sum(kept), earned, expiresAt: soonest(kept) },
    ...redeemed,
  };
}

/** The account with those of the entries that were booked after it was written. */
export const withLater = (account: Account, entries: readonly Entry[]): Account =>
  entries
    .filter(({ no }) => no > account.entries)
    .sort((one, other) => one.no - other.no)
    .reduce(moved, account);

/** What an entry does to the balance on whose statement it stands. */
export function signed({ kind, points }: Pick<Entry, 'kind' | 'points'>): number {
  const [from, to] = MOVES[kind];
  return to === 'member' ? points : from === 'member' ? -points : 0;
}
