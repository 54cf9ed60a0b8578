import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, instantOf, isWithin } from '#domain/kernel/time';
import type { Calendar, DayException } from '../calendar';
import { areOrderly, type Hours } from '../hours';
import { arranged } from './arranged';

const EXCEPTIONS_MAX = 400;
/** What lies further back or ahead is a wrong year. What stands there by mistake can always be taken out. */
const CALENDAR_REACH = { back: 2 * 366 * DAY, ahead: 2 * 366 * DAY };

const WRONG_HOURS = [{ path: 'hours', problem: 'not in order' }] as const;

export function setHours(
  calendar: Calendar,
  hours: readonly Hours[],
  moment: Moment,
): Decision<Calendar, 'HOURS_NOT_POSSIBLE'> {
  if (hours.length === 0 || !areOrderly(hours)) return no('HOURS_NOT_POSSIBLE', WRONG_HOURS);
  return change(withEvent({ ...calendar, hours }, moment, arranged('setHours', 'staff', null)));
}

/** A day that is not as the notice says; null as the name takes that back. */
export function setDay(
  calendar: Calendar,
  day: DayException | { readonly on: string; readonly name: null },
  moment: Moment,
): Decision<Calendar, 'HOURS_NOT_POSSIBLE' | 'DAY_NOT_POSSIBLE' | 'TOO_MANY_DAYS'> {
  if (day.name !== null && !isWithin(instantOf(day.on), moment.now, CALENDAR_REACH))
    return no('DAY_NOT_POSSIBLE', [{ path: 'on', problem: 'out of reach' }]);
  const others = calendar.exceptions.filter(({ on }) => on !== day.on);
  if (day.name !== null && day.hours && !areOrderly(day.hours)) return no('HOURS_NOT_POSSIBLE', WRONG_HOURS);
  if (others.length >= EXCEPTIONS_MAX) return no('TOO_MANY_DAYS');
  const exceptions = day.name === null ? others : [...others, day].sort((a, b) => (a.on < b.on ? -1 : 1));
  return change(withEvent({ ...calendar, exceptions }, moment, arranged('setDay', 'staff', day.on)));
}

/** The notice of a year has been published and entered day by day: it is provisional no longer. */
export function setYear(
  calendar: Calendar,
  year: number,
  entered: boolean,
  moment: Moment,
): Decision<Calendar, never> {
  const others = calendar.enteredYears.filter((one) => one !== year);
  const enteredYears = entered ? [...others, year].sort() : others;
  return change(withEvent({ ...calendar, enteredYears }, moment, arranged('setYear', 'staff', String(year))));
}
