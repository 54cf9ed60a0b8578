import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

// No Intl on Android's WeChat and a UTC clock in the cloud: Beijing is simply UTC+8, all year.
dayjs.extend(utc);

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const beijing = (at: number) => dayjs.utc(at).utcOffset(8);

/** The Beijing day of an instant, YYYY-MM-DD. */
export const dayOf = (at: number): string => beijing(at).format('YYYY-MM-DD');
/** The Beijing hour: `YYYY-MM-DD-HH`. */
export const hourOf = (at: number): string => beijing(at).format('YYYY-MM-DD-HH');
/** The Beijing month of an instant, YYYY-MM. */
export const monthOf = (at: number): string => beijing(at).format('YYYY-MM');
/** The month so many months earlier: 2026-01 and 2 are 2025-11. */
export const monthsBefore = (month: string, months: number): string =>
  dayjs.utc(`${month}-01`).subtract(months, 'month').format('YYYY-MM');
/** All months from one to another, two years of them at most. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  for (let ago = 0; ago < MONTHS_MAX && monthsBefore(to, ago) >= from; ago += 1) {
    months.unshift(monthsBefore(to, ago));
  }
  return months;
}
const MONTHS_MAX = 24;

export const yearOf = (at: number): number => beijing(at).year();
/** Midnight in Beijing at which the day begins. */
export const startOfDay = (at: number): number => instantOf(dayOf(at));
/** Local time of a Beijing day, as an instant. */
export const instantOf = (day: string, clock = '00:00'): number =>
  dayjs(`${day}T${clock}:00+08:00`).valueOf();

/** Whether the calendar has this day: it has no 2026-02-30. */
export const isDay = (day: string): boolean => dayOf(instantOf(day)) === day;

/** How far from now a time may lie that somebody means. */
export interface Reach {
  readonly back: number;
  readonly ahead: number;
}
export const isWithin = (at: number, now: number, { back, ahead }: Reach): boolean =>
  at >= now - back && at <= now + ahead;

/** How many days a Beijing day is away: 0 today, -1 yesterday. */
export const daysUntil = (day: string, now: number): number =>
  Math.round((instantOf(day) - startOfDay(now)) / DAY);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (at: number): number => beijing(at).day() || 7;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** 周三 */
export const sayWeekday = (at: number): string => WEEKDAYS[beijing(at).day()] ?? '';
/** 12月1日 */
export const sayMonthDay = (at: number): string => beijing(at).format('M月D日');

/** 今天 18:20 · 明天 09:00 · 周三 14:00 · 3月5日 14:00 · 2025年3月5日 */
export function sayInstant(at: number, now: number): string {
  const then = beijing(at);
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days === 0) return `今天 ${then.format('HH:mm')}`;
  if (days === -1) return `昨天 ${then.format('HH:mm')}`;
  if (days === 1) return `明天 ${then.format('HH:mm')}`;
  if (days > 1 && days < 7) return `${WEEKDAYS[then.day()]} ${then.format('HH:mm')}`;
  return yearOf(at) === yearOf(now) ? sayDayAndClock(at) : then.format('YYYY年M月D日');
}

/** 今天 18:00–20:00 */
export const sayWindow = (from: number, to: number, now: number): string =>
  `${sayInstant(from, now)}–${beijing(to).format('HH:mm')}`;

/** As WeChat's messages want an instant: 2026年12月1日 14:00. */
export const sayMinute = (at: number): string => beijing(at).format('YYYY年M月D日 HH:mm');
/** 12月1日 14:00 */
export const sayDayAndClock = (at: number): string => beijing(at).format('M月D日 HH:mm');
export const hourOfDay = (at: number): number => beijing(at).hour();

export const sayClock = (at: number): string => beijing(at).format('HH:mm');
/** 2026年3月 */
export const sayMonth = (month: string): string => beijing(instantOf(`${month}-01`)).format('YYYY年M月');
/** 3月, where the year goes without saying. */
export const sayMonthOnly = (month: string): string => beijing(instantOf(`${month}-01`)).format('M月');
export const sayDay = (day: string): string => beijing(instantOf(day)).format('YYYY年M月D日');

const AGE_DAYS_MAX = 14;

/** 刚刚 · 12 分钟前 · 3 小时前 · 5 天前; of what is older one wants the day: 3月5日 · 2025年3月5日 */
export function sayAge(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE) return '刚刚';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} 分钟前`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} 小时前`;
  if (passed < AGE_DAYS_MAX * DAY) return `${Math.floor(passed / DAY)} 天前`;
  return beijing(at).format(yearOf(at) === yearOf(now) ? 'M月D日' : 'YYYY年M月D日');
}
