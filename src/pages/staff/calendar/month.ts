import type { Day } from '#domain/appointment/calendar';
import { DAY, instantOf, monthOf, sayMonthDay, sayWeekday, weekdayOf } from '#domain/kernel/time';

/** A month as weeks of seven days; null before its first and after its last day. */
export function weeksOf(month: string): (number | null)[][] {
  const first = instantOf(`${month}-01`);
  const days: number[] = [];
  for (let at = first; monthOf(at) === month; at += DAY) days.push(at);
  const cells: (number | null)[] = [...Array<null>(weekdayOf(first) - 1).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export const nextMonth = (month: string): string => monthOf(instantOf(`${month}-28`) + 4 * DAY);

/** How a day differs from an ordinary working day. */
export type DayLook = 'usual' | 'off' | 'made-up' | 'changed';

/** What staff entered differs from the notice; a day off is a day without hours. */
export function lookOf(day: Day, entered: boolean): DayLook {
  if (entered) return 'changed';
  if (day.hours.length === 0) return 'off';
  return day.name === null ? 'usual' : 'made-up';
}

/** In the cell, where two letters fit: 休, 班, or nothing. */
export const markOf = (day: Day): string => {
  if (day.hours.length === 0) return '休';
  return day.name === null ? '' : '班';
};

/** 1月1日 周四，元旦，不上班 */
export function sayWorkingDay(day: Day, at: number, today: boolean): string {
  return [
    `${sayMonthDay(at)} ${sayWeekday(at)}`,
    today && '今天',
    day.name !== '周末' && day.name,
    day.hours.length === 0 ? '不上班' : '上班',
    day.provisional && '暂定',
  ]
    .filter(Boolean)
    .join('，');
}
