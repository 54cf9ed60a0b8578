import { dayOf, monthOf } from '#domain/kernel/time';
import { sum } from './lots';
import type { EarningRule } from './owed';

/** What was earned on the last day and in the last month on which something was, by rule: for the caps. */
export interface Earned {
  readonly day: string;
  readonly month: string;
  readonly byRule: Readonly<Partial<Record<EarningRule, Sums>>>;
}

/** An entry, as far as it matters for the caps. */
interface Booked {
  readonly kind: string;
  readonly rule: EarningRule | null;
  readonly points: number;
  readonly happenedAt: number;
}

interface Sums {
  readonly day: number;
  readonly month: number;
}

const NOTHING: Sums = { day: 0, month: 0 };

/** Something of a later day was booked before it, so that its own day has to be counted from the entries. */
export const isBelated = (earned: Earned, at: number): boolean => earned.day > dayOf(at);

/** What counts for the caps of an instant. `ofMonth`: the entries of its month; looked at only where it is belated. */
export const earnedBy = (earned: Earned, rule: EarningRule, at: number, ofMonth: readonly Booked[]): Sums =>
  isBelated(earned, at) ? countedOn(ofMonth, rule, at) : (earnedUntil(earned, at).byRule[rule] ?? NOTHING);

function countedOn(ofMonth: readonly Booked[], rule: EarningRule, at: number): Sums {
  const like = ofMonth.filter((entry) => entry.kind === 'earned' && entry.rule === rule);
  const sameDay = like.filter(({ happenedAt }) => dayOf(happenedAt) === dayOf(at));
  return { day: sum(sameDay), month: sum(like) };
}

/** With one more entry. */
export function withEarned(earned: Earned, entry: Booked): Earned {
  const { kind, rule, points, happenedAt } = entry;
  if (kind !== 'earned' || rule === null || points === 0) return earned;
  return isBelated(earned, happenedAt)
    ? countedToo(earned, rule, happenedAt, points)
    : counted(earnedUntil(earned, happenedAt), rule, points);
}

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
