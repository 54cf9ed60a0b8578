import { DAY, dayOf } from '#domain/kernel/time';
import { type Blame, type Day, type Ladder, newLadder } from './ladder';
import type { CountCourse } from './owed';

export const WINDOW_DAYS = 90;

/** One more outcome, in its own day; what has left the window is dropped. Outcomes may arrive out of order. */
export function counted(ladder: Ladder, { outcome, orderId, residentId, at }: Outcome): Ladder {
  if (outcome === 'subcontracting' || outcome === 'forged-papers' || at <= ladder.since) return ladder;
  const first = firstDay(Math.max(at, ladder.blamed.at(-1)?.at ?? 0));
  const blamed =
    outcome === 'closed'
      ? ladder.blamed
      : [...ladder.blamed, { orderId, residentId, what: outcome, at } as const];
  return {
    ...ladder,
    days: (outcome === 'closed' ? oneMoreOn(ladder.days, dayOf(at)) : ladder.days).filter(
      (one) => one.on >= first,
    ),
    blamed: blamed.filter((one) => dayOf(one.at) >= first).sort((a, b) => a.at - b.at),
  };
}

function oneMoreOn(days: readonly Day[], on: string): Day[] {
  const closed = 1 + (days.find((day) => day.on === on)?.closed ?? 0);
  return [...days.filter((other) => other.on !== on), { on, closed }].sort((a, b) => (a.on < b.on ? -1 : 1));
}

export type Outcome = Pick<CountCourse, 'outcome' | 'orderId' | 'residentId' | 'at'>;

/** 重新计数: a recount has to know what happened from here on; what is older counts no more. */
export const recountsFrom = ({ since }: Ladder, now: number): number =>
  Math.max(since, now - (WINDOW_DAYS + 1) * DAY);

/** The ladder's numbers found again from everything that was written down; what was overturned counts no more. */
export function recounted(
  kept: Ladder,
  outcomes: readonly (Outcome & { readonly struckAt?: number | undefined })[],
): Ladder {
  const overturned = kept.steps.flatMap(({ appeal, orders }) =>
    appeal?.state === 'overturned' ? orders : [],
  );
  return outcomes
    .filter(({ struckAt }) => struckAt === undefined)
    .filter(({ outcome, orderId }) => outcome === 'closed' || !overturned.includes(orderId))
    .reduce<Ladder>(counted, { ...newLadder(kept._id, kept.standing), since: kept.since });
}

export const firstDay = (now: number): string => dayOf(now - (WINDOW_DAYS - 1) * DAY);

export interface Totals {
  readonly orders: number;
  readonly closed: number;
  readonly noShow: number;
  readonly released: number;
  readonly upheld: number;
}

/** Of the ninety days up to today. One resident counts once for each rule, however often it was the same one. */
export function totalsAt(ladder: Pick<Ladder, 'days' | 'blamed'>, now: number): Totals {
  const first = firstDay(now);
  const closed = ladder.days.reduce((sum, day) => sum + (day.on >= first ? day.closed : 0), 0);
  const blamed = ladder.blamed.filter(({ at }) => dayOf(at) >= first);
  const noShow = residentsIn(blamed, ['no-show']);
  // Both speak against completion, where a resident counts once as well.
  const released = residentsIn(blamed, ['no-show', 'released']) - noShow;
  return {
    orders: closed + noShow + released,
    closed,
    noShow,
    released,
    upheld: residentsIn(blamed, ['upheld']),
  };
}

const residentsIn = (blamed: readonly Blame[], what: readonly Blame['what'][]): number =>
  new Set(
    blamed.filter((one) => what.includes(one.what)).map(({ residentId, orderId }) => residentId ?? orderId),
  ).size;
