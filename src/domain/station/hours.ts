import { DAY, dayOf, instantOf, MINUTE, startOfDay, weekdayOf } from '#domain/kernel/time';

// When a station is open: data, from which it is said whether one can go there now.

/** Minutes after midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Hours =
  | { readonly by: 'always' }
  /** Monday first; null: not on that day. */
  | { readonly by: 'week'; readonly week: readonly (Span | null)[] }
  /** As it was written down before hours were data. Whether it is open now is not known. */
  | { readonly by: 'words'; readonly words: string };

export const WEEK = 7;
export const MINUTES_A_DAY = 1_440;
export const HOURS_WORDS_MAX = 30;

const DAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

interface Opening {
  readonly hours: Hours;
  readonly closedOn: readonly string[];
}

/** Open on that day from when to when; null: not. */
function spanOn({ hours, closedOn }: Opening, at: number): Span | null {
  if (closedOn.includes(dayOf(at))) return null;
  if (hours.by === 'always') return { from: 0, to: MINUTES_A_DAY };
  return hours.by === 'week' ? (hours.week[weekdayOf(at) - 1] ?? null) : null;
}

export type OpenNow =
  | { readonly is: 'open'; readonly until: number | null }
  | { readonly is: 'shut'; readonly from: number | null }
  | { readonly is: 'unknown' };

/** So many days ahead one is told when it opens again. */
const AHEAD = 14;

/** By the hours alone. */
export function openAt(opening: Opening, now: number): OpenNow {
  if (opening.hours.by === 'words') return { is: 'unknown' };
  const today = spanOn(opening, now);
  const midnight = startOfDay(now);
  if (today) {
    const [from, until] = [midnight + today.from * MINUTE, midnight + today.to * MINUTE];
    if (now < from) return { is: 'shut', from };
    if (now < until) return { is: 'open', until: opening.hours.by === 'always' ? null : until };
  }
  for (let days = 1; days <= AHEAD; days += 1) {
    const span = spanOn(opening, midnight + days * DAY);
    if (span) return { is: 'shut', from: midnight + days * DAY + span.from * MINUTE };
  }
  return { is: 'shut', from: null };
}

/** Until the end of that day nobody comes in. */
export const isClosed = (closed: { readonly until: string | null } | null, now: number): boolean =>
  closed !== null && (closed.until === null || now < instantOf(closed.until) + DAY);

/** 24 小时 · 每天 08:00–20:00 · 周一至周五 09:00–17:00，周六 09:00–12:00 */
export function sayHours(hours: Hours): string {
  if (hours.by === 'always') return '24 小时';
  if (hours.by === 'words') return hours.words;
  const parts: { days: number[]; span: Span }[] = [];
  for (const [day, span] of hours.week.entries()) {
    const same = span && parts.find((one) => one.span.from === span.from && one.span.to === span.to);
    if (same) same.days.push(day);
    else if (span) parts.push({ days: [day], span });
  }
  if (parts.length === 0) return '暂不开放';
  return parts.map(({ days, span }) => `${sayDays(days)} ${sayClockSpan(span)}`).join('，');
}

const sayClockSpan = ({ from, to }: Span): string => `${clockOf(from)}–${clockOf(to)}`;
const two = (number: number) => String(number).padStart(2, '0');
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** 每天 · 周一至周五 · 周六、周日; never 工作日, for holidays are not known here. */
function sayDays(days: readonly number[]): string {
  const [first = 0] = days;
  const last = days[days.length - 1] ?? first;
  if (days.length === WEEK) return '每天';
  const inRow = days.length > 2 && last - first === days.length - 1;
  if (inRow) return `周${DAY_NAMES[first] ?? ''}至周${DAY_NAMES[last] ?? ''}`;
  return days.map((day) => `周${DAY_NAMES[day] ?? ''}`).join('、');
}

const SAID =
  /^(每天|工作日|周一至周五|周一到周五|周一至周日|周一至周六)?\s*(\d{1,2})[:：](\d\d)\s*[-–—~～至]\s*(\d{1,2})[:：](\d\d)$/;
const OPEN_DAYS: Readonly<Record<string, number>> = {
  工作日: 5,
  周一至周五: 5,
  周一到周五: 5,
  周一至周六: 6,
};

/** What was written in words, as data where it is understood. */
export function readHours(words: string): Hours {
  const said = words.trim();
  if (/^(全天|24\s*小时)$/.test(said)) return { by: 'always' };
  const [whole, days = '', ...clocks] = SAID.exec(said) ?? [];
  const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = clocks.map(Number);
  const span = { from: h1 * 60 + m1, to: h2 * 60 + m2 };
  if (whole === undefined || !isSpan(span)) return { by: 'words', words };
  const open = OPEN_DAYS[days] ?? WEEK;
  return { by: 'week', week: Array.from({ length: WEEK }, (_, day) => (day < open ? span : null)) };
}

export const isSpan = ({ from, to }: Span): boolean => from >= 0 && from < to && to <= MINUTES_A_DAY;
