import { type Day, dayAt } from '#domain/appointment/calendar';
import type { Output } from '../platform/rooms';

/** A day as the working calendar has it, reckoned on the phone from what staff entered. */
export const workingDay = (
  { hours, exceptions, years }: Output<'appointment', 'calendar'>,
  at: number,
): Day =>
  dayAt(
    { hours, exceptions, enteredYears: years.filter((one) => !one.provisional).map(({ year }) => year) },
    at,
  );
