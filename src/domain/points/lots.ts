import { DAY, instantOf, startOfDay } from '#domain/kernel/time';

/** 批次: what was earned in one year and is not used yet. */
export interface Lot {
  readonly earnedIn: number;
  /** From this instant on nothing of it can be used. */
  readonly expiresAt: number;
  readonly points: number;
}

/** The end, in Beijing, of the year after the one in which they were earned. */
export const endOfLife = (earnedIn: number): number => instantOf(`${earnedIn + 2}-01-01`);

/** 顺延 of points that come back after their lot has expired: to the end of the day in 14 days. */
const EXTENSION_DAYS = 14;

/** One extension per lot: nobody keeps points alive by redeeming and cancelling again and again. */
export function living(lot: Lot, now: number): Lot {
  const extendedBefore = lot.expiresAt !== endOfLife(lot.earnedIn);
  if (lot.expiresAt > now || extendedBefore) return lot;
  return { ...lot, expiresAt: startOfDay(now) + (EXTENSION_DAYS + 1) * DAY };
}

export const sum = (lots: readonly { readonly points: number }[]): number =>
  lots.reduce((total, { points }) => total + points, 0);

export const soonest = (lots: readonly Lot[]): number | null => lots[0]?.expiresAt ?? null;

const same = (a: Lot, b: Lot) => a.earnedIn === b.earnedIn && a.expiresAt === b.expiresAt;
const oldestFirst = (a: Lot, b: Lot) => a.expiresAt - b.expiresAt || a.earnedIn - b.earnedIn;

export function added(lots: readonly Lot[], parts: readonly Lot[]): Lot[] {
  return parts
    .filter(({ points }) => points > 0)
    .reduce<Lot[]>(
      (all, part) => {
        const known = all.find((lot) => same(lot, part));
        const others = all.filter((lot) => lot !== known);
        return [...others, { ...part, points: part.points + (known?.points ?? 0) }];
      },
      [...lots],
    )
    .sort(oldestFirst);
}

/** Taking what is not there is a mistake of ours, never a debt. */
export function taken(lots: readonly Lot[], parts: readonly Lot[]): Lot[] {
  return parts.reduce<Lot[]>(
    (all, part) => {
      const known = all.find((lot) => same(lot, part));
      if (!known || known.points < part.points)
        throw new Error(`a lot of ${part.earnedIn} does not hold ${part.points} points`);
      const rest = { ...known, points: known.points - part.points };
      return all.flatMap((lot) => (lot !== known ? [lot] : rest.points > 0 ? [rest] : []));
    },
    [...lots],
  );
}

/** So many points from these lots, in their order; fewer where there are not so many. */
export function upTo(lots: readonly Lot[], points: number): Lot[] {
  let wanted = points;
  return lots.flatMap((lot) => {
    const part = Math.min(lot.points, wanted);
    wanted -= part;
    return part > 0 ? [{ ...lot, points: part }] : [];
  });
}

export const usable = (lots: readonly Lot[], now: number): Lot[] =>
  lots.filter(({ expiresAt }) => expiresAt > now);

export const expired = (lots: readonly Lot[], now: number): Lot[] =>
  lots.filter(({ expiresAt }) => expiresAt <= now);

/** What is left of one particular lot. */
export const rest = (lots: readonly Lot[], wanted: Lot): number =>
  lots.find((lot) => same(lot, wanted))?.points ?? 0;
