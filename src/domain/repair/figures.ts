import type { CountPrice, CountVisit } from '#domain/kernel/effect';
import { monthsBefore } from '#domain/kernel/time';

/**
 * 准时率、半小时到达率、收费水平, kept up in constant time: one document each for firm, worker and district (`_id`), a
 * bucket per Beijing month. Which order the visits come in makes no difference, so a recount comes to the same.
 */
export interface Figures {
  readonly _id: string;
  readonly version: number;
  /** By YYYY-MM. */
  readonly months: Readonly<Record<string, Month>>;
}

export interface Month {
  readonly visits: number;
  readonly inTime: number;
  readonly urgent: number;
  /** At the door within half an hour of the booking. */
  readonly urgentInTime: number;
  /** Closed orders whose labour was on the public list, what it cost, and what it might have cost at most. */
  readonly charges: number;
  readonly chargedFen: number;
  readonly listMaxFen: number;
}

export const DISTRICT = 'district';
/** A year and the month that is going on. */
export const MONTHS_KEPT = 13;
/** What a firm is shown by: this month and the two before. */
export const MONTHS_SHOWN = 3;

const NONE: Month = {
  visits: 0,
  inTime: 0,
  urgent: 0,
  urgentInTime: 0,
  charges: 0,
  chargedFen: 0,
  listMaxFen: 0,
};

export const newFigures = (id: string): Figures => ({ _id: id, version: 0, months: {} });

type Visit = Pick<CountVisit, 'urgent' | 'inTime'>;
type Charge = Pick<CountPrice, 'chargedFen' | 'listMaxFen'>;

export const withVisit = (figures: Figures, month: string, { urgent, inTime }: Visit): Figures =>
  added(figures, month, {
    ...NONE,
    visits: 1,
    inTime: inTime ? 1 : 0,
    urgent: urgent ? 1 : 0,
    urgentInTime: urgent && inTime ? 1 : 0,
  });

export const withCharge = (figures: Figures, month: string, { chargedFen, listMaxFen }: Charge): Figures =>
  added(figures, month, { ...NONE, charges: 1, chargedFen, listMaxFen });

function added(figures: Figures, month: string, more: Month): Figures {
  const months = { ...figures.months, [month]: sum(figures.months[month] ?? NONE, more) };
  const newest = Object.keys(months).reduce((a, b) => (a > b ? a : b));
  const first = monthsBefore(newest, MONTHS_KEPT - 1);
  const kept = Object.entries(months).filter(([name]) => name >= first);
  return { ...figures, months: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const sum = (a: Month, b: Month): Month => ({
  visits: a.visits + b.visits,
  inTime: a.inTime + b.inTime,
  urgent: a.urgent + b.urgent,
  urgentInTime: a.urgentInTime + b.urgentInTime,
  charges: a.charges + b.charges,
  chargedFen: a.chargedFen + b.chargedFen,
  listMaxFen: a.listMaxFen + b.listMaxFen,
});

/** The sum over so many months, the last of them being `month`. */
export function over(figures: Figures | null, month: string, months: number): Month {
  const first = monthsBefore(month, months - 1);
  return Object.entries(figures?.months ?? {})
    .filter(([name]) => first <= name && name <= month)
    .reduce((total, [, one]) => sum(total, one), NONE);
}
