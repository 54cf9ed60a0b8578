import type { EarningRule } from '#domain/kernel/effect';
import { no, type Result, yes } from '#domain/kernel/result';
import { dayOf, monthOf, yearOf } from '#domain/kernel/time';
import { type Account, type Earned, type Entry, opening, type Posting, post } from './ledger';
import { endOfLife, expired, type Lot, living, rest, sum, upTo, usable } from './lots';
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

/** Something of a later day was booked before it, so that its own day has to be counted from the entries. */
export const isBelated = ({ earned }: Account, at: number): boolean => earned.day > dayOf(at);

/**
 * The entry's id is the cause: it is there once, also where the cap left nothing of it.
 * `ofMonth`: the entries of the month in which it happened; looked at only where it is belated.
 */
export function earn(
  account: Account,
  { cause, rule, terms, at, now }: Earning,
  ofMonth: readonly Entry[] = [],
): Posting {
  const belated = isBelated(account, at);
  const before = belated ? account.earned : earnedUntil(account.earned, at);
  const { day, month } = belated ? countedOn(ofMonth, rule, at) : (before.byRule[rule] ?? NOTHING);
  const left = Math.min(terms.perDayMax - day, terms.perMonthMax - month);
  const points = Math.max(0, Math.min(terms.points, left));
  const earnedIn = yearOf(at);
  const lots = points > 0 ? [{ earnedIn, expiresAt: endOfLife(earnedIn), points }] : [];
  const earned = belated ? countedToo(before, rule, at, points) : counted(before, rule, points);
  const posting = post(opening({ ...account, earned }), {
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

const NOTHING = { day: 0, month: 0 };

const counted = (earned: Earned, rule: EarningRule, points: number): Earned => {
  const { day, month } = earned.byRule[rule] ?? NOTHING;
  return { ...earned, byRule: { ...earned.byRule, [rule]: { day: day + points, month: month + points } } };
};

/** The last day stands as it is; its month has had more where the belated one is of that month, too. */
function countedToo(earned: Earned, rule: EarningRule, at: number, points: number): Earned {
  if (earned.month !== monthOf(at)) return earned;
  const { day, month } = earned.byRule[rule] ?? NOTHING;
  return { ...earned, byRule: { ...earned.byRule, [rule]: { day, month: month + points } } };
}

function countedOn(ofMonth: readonly Entry[], rule: EarningRule, at: number) {
  const like = ofMonth.filter((entry) => entry.kind === 'earned' && entry.rule === rule);
  const sameDay = like.filter(({ happenedAt }) => dayOf(happenedAt) === dayOf(at));
  return { day: sum(sameDay), month: sum(like) };
}

/** The counters as they stand on this day; those of another day or month are over. */
function earnedUntil(earned: Earned, at: number): Earned {
  const [day, month] = [dayOf(at), monthOf(at)];
  if (earned.day === day) return earned;
  const sameMonth = earned.month === month;
  const byRule = Object.fromEntries(
    Object.entries(earned.byRule).map(([rule, sums]) => [
      rule,
      { day: 0, month: sameMonth ? sums.month : 0 },
    ]),
  );
  return { day, month, byRule };
}

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
  return post(opening(account), { _id: `held-${redemptionId}`, kind: 'held', lots, about: redemptionId, at });
}

/** The held points are used for good; they left her lots when they were held. */
export const spend = (account: Account, redemptionId: string, lots: readonly Lot[], at: number): Posting =>
  post(opening(account), { _id: `spent-${redemptionId}`, kind: 'spent', lots, about: redemptionId, at });

/** The held points return to the lots from which they came, or, where those have expired meanwhile, live on a while. */
export function release(account: Account, redemptionId: string, held: readonly Lot[], at: number): Posting {
  const lots = held.map((lot) => living(lot, at));
  const _id = `released-${redemptionId}`;
  const posting = post(opening(account), { _id, kind: 'released', lots, about: redemptionId, at });
  return settled(posting, lots, { _id: `${_id}-settled`, at });
}

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
