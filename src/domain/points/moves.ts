import { no, type Result, yes } from '#domain/kernel/result';
import { yearOf } from '#domain/kernel/time';
import { earnedBy } from './earned';
import { type Account, type Entry, opening, type Posting, post } from './ledger';
import { endOfLife, expired, type Lot, living, rest, sum, upTo, usable } from './lots';
import type { EarningRule } from './owed';
import type { Terms } from './terms';

/** What can happen to somebody's points. Each answers the account and the entries, to be committed together. */

interface Earning {
  readonly cause: string;
  readonly rule: EarningRule;
  readonly terms: Terms;
  /** When it happened: its day, month and year are these. */
  readonly at: number;
  /** When it is booked. */
  readonly now: number;
}

/**
 * The entry's id is the cause: it is there once, also where the cap left nothing of it.
 * `ofMonth`: the entries of the month in which it happened; looked at only where it is belated.
 */
export function earn(
  account: Account,
  { cause, rule, terms, at, now }: Earning,
  ofMonth: readonly Entry[] = [],
): Posting {
  const { day, month } = earnedBy(account.earned, rule, at, ofMonth);
  const left = Math.min(terms.perDayMax - day, terms.perMonthMax - month);
  const points = Math.max(0, Math.min(terms.points, left));
  const earnedIn = yearOf(at);
  const lots = points > 0 ? [{ earnedIn, expiresAt: endOfLife(earnedIn), points }] : [];
  const posting = post(opening(account), {
    _id: cause,
    kind: 'earned',
    lots,
    rule,
    asked: terms.points,
    happenedAt: at,
    at: now,
  });
  return settled(posting, lots, { _id: `${cause}-settled`, happenedAt: at, at: now });
}

/** The cause is spent, and the statement says why nothing came of it. */
export const earnNothing = (
  account: Account,
  { cause, rule, why, at, now }: Omit<Earning, 'terms'> & { readonly why: string },
): Posting =>
  post(opening(account), { _id: cause, kind: 'earned', lots: [], rule, why, happenedAt: at, at: now });

/** A debt is settled from whatever comes in, before it can be used. */
function settled(
  posting: Posting,
  cameIn: readonly Lot[],
  booking: Pick<Entry, '_id' | 'at'> & Partial<Pick<Entry, 'happenedAt'>>,
): Posting {
  const lots = upTo(usable(cameIn, booking.at), posting.account.owes);
  return lots.length > 0 ? post(posting, { ...booking, kind: 'settled', lots }) : posting;
}

/** Points for a redemption, out of the oldest lots; null where there are not enough that can still be used. */
export function hold(account: Account, redemptionId: string, points: number, at: number): Posting | null {
  const lots = upTo(usable(account.lots, at), points);
  if (sum(lots) < points) return null;
  return post(opening(account), { _id: heldBy(redemptionId), kind: 'held', lots, about: redemptionId, at });
}

/** The held points are used for good; they left the member's lots when they were held. `now`: when it is booked. */
export const spend = (
  account: Account,
  redemptionId: string,
  lots: readonly Lot[],
  at: number,
  now = at,
): Posting =>
  post(opening(account), {
    _id: spentBy(redemptionId),
    kind: 'spent',
    lots,
    about: redemptionId,
    happenedAt: at,
    at: now,
  });

/** The held points return to the lots from which they came, or, where those have expired meanwhile, live on a while. */
export function release(
  account: Account,
  redemptionId: string,
  held: readonly Lot[],
  at: number,
  now = at,
): Posting {
  const lots = held.map((lot) => living(lot, at));
  const _id = releasedBy(redemptionId);
  const when = { happenedAt: at, at: now };
  const posting = post(opening(account), { _id, kind: 'released', lots, about: redemptionId, ...when });
  return settled(posting, lots, { _id: `${_id}-settled`, ...when });
}

export const heldBy = (redemptionId: string): string => `held-${redemptionId}`;
export const spentBy = (redemptionId: string): string => `spent-${redemptionId}`;
export const releasedBy = (redemptionId: string): string => `released-${redemptionId}`;

/** What has expired by now, lot by lot, the oldest first; one entry each, dated by the end of the lot. */
export const expire = (account: Account, at: number): Posting =>
  expired(account.lots, at).reduce(
    (posting, lot) =>
      post(posting, {
        _id: `expired-${account._id}-${posting.account.entries + 1}`,
        kind: 'expired',
        lots: [lot],
        happenedAt: lot.expiresAt,
        at,
      }),
    opening(account),
  );

/** 注销: all that is left expires with the person, in one entry. */
export const expireAll = (account: Account, at: number): Posting | null =>
  account.lots.length > 0
    ? post(opening(account), { _id: `expired-${account._id}-gone`, kind: 'expired', lots: account.lots, at })
    : null;

export type ReversalRefusal = 'NOTHING_EARNED' | 'POINTS_EXPIRED';

/** By a ruling: what is left in the lot that the cause filled is taken back, the rest becomes a debt. */
export function reverse(
  account: Account,
  earned: Entry,
  { why, ruling, now }: { readonly why: string; readonly ruling: string; readonly now: number },
): Result<Posting, ReversalRefusal> {
  const [filled] = earned.lots;
  if (earned.kind !== 'earned' || !filled) return no('NOTHING_EARNED');
  // What has expired nobody has had any use of, and it cannot be told from what was spent.
  if (filled.expiresAt <= now) return no('POINTS_EXPIRED');
  const left = Math.min(rest(account.lots, filled), filled.points);
  const words = { about: earned._id, why, ruling, at: now, rule: earned.rule };
  const lots = left > 0 ? [{ ...filled, points: left }] : [];
  const back = post(opening(account), { _id: reversalOf(earned._id), kind: 'reversed', lots, ...words });
  const missing = filled.points - left;
  if (missing === 0) return yes(back);
  return yes(post(back, { _id: `owed-${earned._id}`, kind: 'owed', lots: [], points: missing, ...words }));
}

export const reversalOf = (cause: string): string => `reversed-${cause}`;
