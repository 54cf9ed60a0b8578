import type { Effect } from '#domain/effects';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { DAY, dayOf, MINUTE, startOfDay, weekdayOf, yearOf } from '#domain/kernel/time';
import type { Hours } from './hours';
import { OFFICIAL } from './official-days';

/** 工作日历 of the district: opening hours, and what staff know better than the official notice. */
export interface Calendar extends Entity<Effect> {
  /** Of every working day, in order, none touching another. */
  readonly hours: readonly Hours[];
  readonly exceptions: readonly DayException[];
  /** Years whose notice staff have entered by hand. */
  readonly enteredYears: readonly number[];
}

/** What decides whether a day is worked. */
export type WorkingRules = Pick<Calendar, 'hours' | 'exceptions' | 'enteredYears'>;

/** One day that differs: no hours means closed, null means the usual ones. */
export interface DayException {
  readonly on: string;
  readonly hours: readonly Hours[] | null;
  readonly name: string;
}

/** A stretch of time in which the clock of a request stands still. */
export interface Pause {
  readonly from: number;
  /** null while it lasts. */
  readonly to: number | null;
}

export interface Limit {
  readonly unit: 'day' | 'hour';
  readonly amount: number;
}

export const CALENDAR_ID = 'district';
export const USUAL: Calendar = {
  ...newNoun(CALENDAR_ID),
  hours: [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60 + 30, to: 17 * 60 + 30 },
  ],
  exceptions: [],
  enteredYears: [],
};

export interface Day {
  readonly on: string;
  readonly hours: readonly Hours[];
  /** Why it is as it is; null for an ordinary working day. */
  readonly name: string | null;
  /** The year's notice has not been published: it may still change. */
  readonly provisional: boolean;
}

export function dayAt(calendar: WorkingRules, at: number): Day {
  const on = dayOf(at);
  const provisional = isProvisional(calendar, yearOf(at));
  const told = calendar.exceptions.find((one) => one.on === on);
  if (told) return { on, hours: told.hours ?? calendar.hours, name: told.name, provisional };
  const official = OFFICIAL[yearOf(at)];
  const holiday = official?.off.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  if (holiday) return { on, hours: [], name: holiday.name, provisional };
  if (official?.madeUp.includes(on)) return { on, hours: calendar.hours, name: '调休上班', provisional };
  if (weekdayOf(at) > 5) return { on, hours: [], name: '周末', provisional };
  return { on, hours: calendar.hours, name: null, provisional };
}

export const isProvisional = (calendar: Pick<Calendar, 'enteredYears'>, year: number): boolean =>
  OFFICIAL[year] === undefined && !calendar.enteredYears.includes(year);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Working time of one day that is not paused, in order. */
function spansOf(calendar: Calendar, midnight: number, pauses: readonly Pause[]): Span[] {
  const open = dayAt(calendar, midnight).hours.map(({ from, to }) => ({
    from: midnight + from * MINUTE,
    to: midnight + to * MINUTE,
  }));
  return pauses.reduce((spans, pause) => spans.flatMap((span) => outside(span, pause)), open);
}

function outside(span: Span, { from, to }: Pause): Span[] {
  const until = to ?? Number.POSITIVE_INFINITY;
  const parts = [
    { from: span.from, to: Math.min(span.to, from) },
    { from: Math.max(span.from, until), to: span.to },
  ];
  return parts.filter((part) => part.from < part.to);
}

/** Nobody closes an office for three years; this only keeps a mistaken calendar from stopping the clock. */
const DAYS_MAX = 3 * 366;

/** The instant at which so much working time has passed since `from`. */
export function workingTimeAfter(
  calendar: Calendar,
  from: number,
  ms: number,
  pauses: readonly Pause[] = [],
): number {
  let left = ms;
  for (let day = 0, midnight = startOfDay(from); day < DAYS_MAX; day += 1, midnight += DAY) {
    for (const span of spansOf(calendar, midnight, pauses)) {
      const begins = Math.max(span.from, from);
      if (begins >= span.to) continue;
      if (left <= span.to - begins) return begins + left;
      left -= span.to - begins;
    }
  }
  return startOfDay(from) + DAYS_MAX * DAY;
}

/** How much of a usual working day a limit is. */
export const lengthOf = (calendar: Calendar, { unit, amount }: Limit): number =>
  amount * (unit === 'hour' ? 60 : minutesADay(calendar)) * MINUTE;

export const workingDaysAfter = (calendar: Calendar, from: number, amount: number): number =>
  workingTimeAfter(calendar, from, lengthOf(calendar, { unit: 'day', amount }));

const minutesADay = (calendar: Calendar): number =>
  calendar.hours.reduce((sum, { from, to }) => sum + to - from, 0);

/** What an instant is computed from, so that a person can follow it. */
export interface Because {
  /** The first working instant that counts. */
  readonly startsAt: number;
  /** Days in between that do not count, by name, each with its days. */
  readonly skipped: readonly { readonly name: string; readonly on: readonly string[] }[];
  /** 调休上班 in between: days that do count although they look as if not. */
  readonly madeUp: readonly string[];
  readonly provisional: boolean;
}

export function because(calendar: Calendar, from: number, until: number): Because {
  const days: Day[] = [];
  for (let at = startOfDay(from); at <= until && days.length < DAYS_MAX; at += DAY)
    days.push(dayAt(calendar, at));
  const closed = days.filter((day) => day.hours.length === 0);
  const names = [...new Set(closed.map((day) => day.name ?? ''))];
  return {
    startsAt: workingTimeAfter(calendar, from, 0),
    skipped: names.map((name) => ({
      name,
      on: closed.filter((day) => day.name === name).map(({ on }) => on),
    })),
    madeUp: days.filter((day) => day.name === '调休上班').map(({ on }) => on),
    provisional: days.some((day) => day.provisional),
  };
}

/** Working time that passes between two instants. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  for (let day = 0, midnight = startOfDay(from); midnight < to && day < DAYS_MAX; day += 1, midnight += DAY) {
    for (const span of spansOf(calendar, midnight, [])) {
      sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    }
  }
  return sum;
}
