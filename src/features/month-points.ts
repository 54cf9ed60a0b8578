import { monthOf, monthsBefore, monthsFrom, sayMonth, sayMonthOnly } from '#domain/kernel/time';
import type { TrendPoint } from '../components/trend-words';

export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/** The same months a year earlier. */
export const yearEarlier = ({ from, to }: MonthSpan): MonthSpan => ({
  from: monthsBefore(from, 12),
  to: monthsBefore(to, 12),
});

interface Told<Row> extends MonthSpan {
  readonly now: number;
  readonly rows: readonly Row[];
  /** Of the year before, where it is known. */
  readonly earlier?: readonly Row[] | undefined;
  readonly value: (row: Row) => number | null;
  readonly late?: (row: Row) => number;
}

/** Every month of a span, also those in which nothing was counted; beside the year before, if anything was counted then. */
export function monthPoints<Row extends { readonly month: string }>(told: Told<Row>): TrendPoint[] {
  const { rows, earlier = [], value, late, now } = told;
  // A month without a row is one in which nothing was counted.
  const valueIn = (of: readonly Row[], month: string): number | null => {
    const row = of.find((one) => one.month === month);
    return row ? value(row) : 0;
  };
  const compared = earlier.some((row) => (value(row) ?? 0) > 0);
  return monthsFrom(told.from, told.to).map((month, place) => {
    const row = rows.find((one) => one.month === month);
    return {
      label: place === 0 || month.endsWith('-01') ? sayMonth(month) : sayMonthOnly(month),
      value: valueIn(rows, month),
      ...(compared ? { before: valueIn(earlier, monthsBefore(month, 12)) } : {}),
      ...(late ? { late: row ? late(row) : 0 } : {}),
      ...(month === monthOf(now) ? { unfinished: true } : {}),
    };
  });
}
