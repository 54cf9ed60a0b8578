import { DAY, HOUR, sayClock, sayInstant, startOfDay } from '#domain/kernel/time';
import { WINDOW_AHEAD_MAX, WINDOW_LENGTH } from '#domain/repair/order';

/** People let somebody in between eight in the morning and eight in the evening. */
const HOURS = [8, 10, 12, 14, 16, 18] as const;

interface Slot {
  readonly from: number;
  /** 18:00–20:00 */
  readonly label: string;
}

export interface DayOfSlots {
  readonly day: number;
  /** 今天、明天、周三、12月3日 */
  readonly label: string;
  readonly slots: readonly Slot[];
}

/** The days of the next two weeks on which somebody may still come, each with its free two-hour windows. */
export function daysAhead(now: number): DayOfSlots[] {
  const today = startOfDay(now);
  return Array.from({ length: WINDOW_AHEAD_MAX / DAY }, (_, place) => today + place * DAY)
    .map((day) => ({ day, label: sayInstant(day, now).split(' ')[0] ?? '', slots: slotsOf(day, now) }))
    .filter(({ slots }) => slots.length > 0);
}

const slotsOf = (day: number, now: number): Slot[] =>
  HOURS.map((hour) => day + hour * HOUR)
    .filter((from) => from > now)
    .map((from) => ({ from, label: `${sayClock(from)}–${sayClock(from + WINDOW_LENGTH)}` }));

/** What the cloud is told of the two hours that begin then. */
export const windowFrom = (from: number) => ({ kind: 'window' as const, from, to: from + WINDOW_LENGTH });

/** What was chosen days ago may be over: then a time has to be chosen again. */
export const stillToCome = (from: number | null, now: number): number | null =>
  from !== null && from > now ? from : null;
