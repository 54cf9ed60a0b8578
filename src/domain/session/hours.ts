import { DAY, dayOf, instantOf, MINUTE } from '#domain/kernel/time';
import type { Hour } from './plan';
import { SERIES_MAX, SESSION_AHEAD } from './session';
import type { Venue } from './venue';

// 开放时段: a time of the day is cut into hours, with the buffer between them.

/** What is asked for: from a minute of the day to another, every week so many times. */
export interface Opening {
  readonly day: string;
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly times: number;
}

export type Span = Omit<Hour, 'id'>;
type Cut = Pick<Venue, 'lastsMinutes' | 'bufferMinutes'>;

/** All that fit in, the earliest first. What is left over at the end of the day is no hour. */
export function cutInto({ day, fromMinutes, toMinutes, times }: Opening, venue: Cut): Span[] {
  const each = venue.lastsMinutes + venue.bufferMinutes;
  const fit = Math.max(0, Math.floor((toMinutes - fromMinutes + venue.bufferMinutes) / each));
  return Array.from({ length: times }, (_, week) =>
    Array.from({ length: fit }, (__, nth) => {
      const from = instantOf(day) + week * 7 * DAY + (fromMinutes + nth * each) * MINUTE;
      return { from, to: from + venue.lastsMinutes * MINUTE };
    }),
  ).flat();
}

/** The field that is wrong: none fits in, some lie behind us, or too far ahead. */
export function wrongIn({ day, times }: Opening, spans: readonly Span[], now: number): string | null {
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return 'toMinutes';
  if (first.from <= now) return day < dayOf(now) ? 'day' : 'fromMinutes';
  if (last.from <= now + SESSION_AHEAD) return null;
  return times > 1 && first.from <= now + SESSION_AHEAD ? 'times' : 'day';
}

/** The first of those that stand which one of these overlaps, or comes closer to than the buffer. */
export const clashIn = (
  hours: readonly Span[],
  spans: readonly Span[],
  { bufferMinutes }: Pick<Venue, 'bufferMinutes'>,
): Span | null => {
  const gap = bufferMinutes * MINUTE;
  return (
    hours.find((one) => spans.some(({ from, to }) => from < one.to + gap && one.from < to + gap)) ?? null
  );
};

export const WEEKS_MAX = SERIES_MAX;
