import { keysOf } from '#domain/kernel/tables';
import type { EntryKind } from './kinds';
import { type Entry, MOVES, type Side } from './ledger';

/** 总账: what was moved in each Beijing month, by kind. Everything that staff read of the books follows from it. */
export type Sums = Readonly<Record<string, Readonly<Partial<Record<EntryKind, number>>>>>;

export function summed(sums: Sums, entries: readonly Pick<Entry, 'month' | 'kind' | 'points'>[]): Sums {
  const after: Record<string, Partial<Record<EntryKind, number>>> = { ...sums };
  for (const { month, kind, points } of entries) {
    const ofMonth = after[month] ?? {};
    after[month] = { ...ofMonth, [kind]: (ofMonth[kind] ?? 0) + points };
  }
  return after;
}

/** Two parts of the same books. */
export const merged = (one: Sums, other: Sums): Sums =>
  Object.entries(other).reduce<Sums>(
    (all, [month, of]) =>
      summed(
        all,
        keysOf(of).map((kind) => ({ month, kind, points: of[kind] ?? 0 })),
      ),
    one,
  );

export interface Standing {
  readonly side: Side;
  readonly points: number;
}

const SIDES: readonly Side[] = ['issue', 'member', 'redemption', 'spent', 'expiry', 'debt'];

/** 试算平衡: what every account holds; together nought. */
export function trialBalance(sums: Sums): Standing[] {
  const held = new Map<Side, number>(SIDES.map((side) => [side, 0]));
  for (const ofMonth of Object.values(sums)) {
    for (const kind of keysOf(ofMonth)) {
      const points = ofMonth[kind] ?? 0;
      const [from, to] = MOVES[kind];
      held.set(from, (held.get(from) ?? 0) - points);
      held.set(to, (held.get(to) ?? 0) + points);
    }
  }
  return SIDES.map((side) => ({ side, points: held.get(side) ?? 0 }));
}

export interface MonthFigures {
  readonly month: string;
  /** 发放, less what rulings took back. */
  readonly issued: number;
  /** 兑付 */
  readonly used: number;
  /** 到期 */
  readonly expired: number;
}

export const monthsOf = (sums: Sums): MonthFigures[] =>
  Object.keys(sums)
    .sort()
    .map((month) => figuresOf(month, sums[month] ?? {}));

const figuresOf = (month: string, of: Sums[string]): MonthFigures => ({
  month,
  issued: (of?.earned ?? 0) - (of?.reversed ?? 0) - (of?.owed ?? 0),
  used: of?.spent ?? 0,
  expired: of?.expired ?? 0,
});
