import { no, type Result, yes } from '#domain/kernel/result';
import { DAY, dayOf, monthOf, startOfDay } from '#domain/kernel/time';
import { isClosed } from './hours';
import type { Station, StationKind } from './station';

/**
 * How often people came to a station in one month, day by day, for the union and the kind that it had when the month began.
 * Nobody is named: what tells that somebody was counted today already says nothing without the key, and is gone tomorrow.
 */
export interface StationMonth {
  readonly _id: string;
  readonly version: number;
  readonly unionId: string;
  readonly kind: StationKind;
  readonly month: string;
  readonly uses: number;
  readonly days: Readonly<Record<string, number>>;
  readonly today: { readonly on: string; readonly marks: readonly string[] };
  /** When today is over and the marks go; null once they are gone. */
  readonly forgetsAt: number | null;
}

/** More than come to one station in a day: beyond that nobody is counted any more. */
export const USES_A_DAY_MAX = 2_000;

export const stationMonthId = (stationId: string, now: number): string => `${stationId}-${monthOf(now)}`;

/** What tells a person’s use of a station on a day from any other; it is kept under a key alone. */
export const comingOf = (memberId: string, stationId: string, now: number): string =>
  `came:${memberId}:${stationId}:${dayOf(now)}`;

/** 签到: each person counts once at one station and on one day; null: was counted. */
export function countUse(
  before: StationMonth | null,
  station: Station,
  mark: string,
  now: number,
): StationMonth | null {
  const on = dayOf(now);
  const known = before ?? emptyMonth(station, now);
  const marks = known.today.on === on ? known.today.marks : [];
  if (marks.includes(mark) || marks.length >= USES_A_DAY_MAX) return null;
  return {
    ...known,
    uses: known.uses + 1,
    days: { ...known.days, [on]: (known.days[on] ?? 0) + 1 },
    today: { on, marks: [...marks, mark] },
    forgetsAt: startOfDay(now) + DAY,
  };
}

const emptyMonth = ({ _id, unionId, kind }: Station, now: number): StationMonth => ({
  ...{ _id: stationMonthId(_id, now), version: 0, unionId, kind, month: monthOf(now) },
  ...{ uses: 0, days: {}, today: { on: '', marks: [] }, forgetsAt: null },
});

/** The day is over: how many came stays, and nothing that tells who. */
export const forgetMarks = (month: StationMonth, now: number): StationMonth | null =>
  month.forgetsAt === null || month.forgetsAt > now
    ? null
    : { ...month, today: { on: '', marks: [] }, forgetsAt: null };

/** Whether it is this station’s code, and somebody can be there. */
export function mayCheckIn(
  station: Pick<Station, 'closed'> | null,
  { said, code }: { readonly said: string; readonly code: string },
  now: number,
): Result<null, 'NOT_FOUND' | 'NOT_NOW' | 'STATION_CODE_WRONG'> {
  if (!station) return no('NOT_FOUND');
  if (isClosed(station.closed, now)) return no('NOT_NOW');
  return said === code ? yes(null) : no('STATION_CODE_WRONG', [{ path: 'code', problem: 'wrong' }]);
}
