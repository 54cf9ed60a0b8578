import type { OutputOf } from '#domain/kernel/contract';
import { yearOf } from '#domain/kernel/time';
import { type Calendar, isProvisional } from './calendar';
import type { AppointmentContract } from './contract';
import { portraitsWaiting } from './portrait';
import type { Studio } from './studio';

/** What staff see of what they arrange: the calendar, and each studio as it stands. */

const YEARS_SHOWN = 3;

export const calendarView = (calendar: Calendar, now: number): OutputOf<AppointmentContract, 'calendar'> => ({
  hours: [...calendar.hours],
  exceptions: calendar.exceptions.map(({ on, hours, name }) => ({ on, name, hours: hours && [...hours] })),
  years: Array.from({ length: YEARS_SHOWN }, (_, i) => yearOf(now) + i).map((year) => ({
    year,
    provisional: isProvisional(calendar, year),
  })),
});

export const arrangedView = (studio: Studio): OutputOf<AppointmentContract, 'saveStudio'> => ({
  id: studio._id,
  name: studio.name,
  unionId: studio.union.id,
  unionName: studio.union.name,
  aboveId: studio.aboveId,
  street: studio.street,
  address: studio.address,
  open: studio.open,
  officers: studio.officers.map(({ memberId, name, title, cares }) => ({ id: memberId, name, title, cares })),
  portraitsWaiting: portraitsWaiting(studio.officers),
  duties: studio.roster.map(({ id: _, ...duty }) => duty),
  openDays: [...studio.openDays],
});
