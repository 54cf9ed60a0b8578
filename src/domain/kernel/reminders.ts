import { DAY, dayOf, HOUR, instantOf } from './time';

// 提醒: of something agreed, in the evening of the day before and two hours before it begins. A room keeps up to when its reminders
// were looked at, and has its own clock come at the next of them. Who agrees on it was told just then: of an instant that is over by
// then nobody is reminded.

/** `ahead`: the evening before; `soon`: in the last two hours. */
export type Reminder = 'ahead' | 'soon';

const EVENING = '18:00';
const SOON = 2 * HOUR;

const eveningBefore = (at: number): number => instantOf(dayOf(at - DAY), EVENING);

/** What is worth saying now of what begins then, however late it is said; null: nothing yet, or nothing any more. */
export function reminderOf(at: number, now: number): Reminder | null {
  if (now >= at || now < eveningBefore(at)) return null;
  return now >= at - SOON ? 'soon' : 'ahead';
}

/** The next instant at which somebody is reminded; it lies behind us where nobody has come to do it. */
export const nextReminderAt = (at: number, lookedAt: number): number | null =>
  [eveningBefore(at), at - SOON].find((instant) => instant > lookedAt) ?? null;

/** Names the instant, so that each is told once, and whoever sends it later knows of what it was. */
export const reminderCause = (about: string, what: string, at: number): string => `${about}-${what}-${at}`;
