import { DAY, dayOf, sayClock, sayMonthDay, sayWeekday } from '#domain/kernel/time';
import type { VenueRow } from './contract-venues';
import type { SessionRow } from './contract-views';
import type { Span } from './hours';
import { hoursAhead, type Venue } from './venue';

export function venueRow(venue: Venue, now: number): VenueRow {
  const { _id: id, unionName, madeAt, name, where, words, open, capacity } = venue;
  const { lastsMinutes, bufferMinutes, audience, freeUntilHours } = venue;
  return {
    ...{ id, unionName, madeAt, name, where, words, open, capacity },
    ...{ lastsMinutes, bufferMinutes, audience, freeUntilHours },
    nextFrom: hoursAhead(venue, now)[0]?.from ?? null,
  };
}

/** 每段 60 分钟，中间空 15 分钟 */
export const sayLength = ({
  lastsMinutes,
  bufferMinutes,
}: Pick<Venue, 'lastsMinutes' | 'bufferMinutes'>): string =>
  `每段 ${lastsMinutes} 分钟${bufferMinutes > 0 ? `，中间空 ${bufferMinutes} 分钟` : ''}`;

/** 14:00–15:00 */
export const saySpan = ({ from, to }: Span): string => `${sayClock(from)}–${sayClock(to)}`;

/** 今天 · 明天 · 周三 12月2日 */
export function sayHoursDay(at: number, now: number): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return '今天';
  return day === dayOf(now + DAY) ? '明天' : `${sayWeekday(at)} ${sayMonthDay(at)}`;
}

/** Whether an hour can be had. */
export function sayHour({ own, free, capacity }: Pick<SessionRow, 'own' | 'free' | 'capacity'>): string {
  if (own === 'placed') return '您借了';
  if (own !== null) return own === 'offered' ? '轮到您了' : '候补中';
  if (free === 0) return '有人借了';
  return capacity === 1 ? '空着' : `还能来 ${free} 人`;
}

/** By their days, in their order. */
export function byDay<T extends Span>(spans: readonly T[]): readonly (readonly [day: string, of: T[]])[] {
  const days = new Map<string, T[]>();
  for (const span of spans) days.set(dayOf(span.from), [...(days.get(dayOf(span.from)) ?? []), span]);
  return [...days];
}
