import { no } from '#domain/kernel/result';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Cause, Grounds } from './cause';
import { firstDay } from './counting';

/** Somebody else confirms it within so many working days; where nobody else is of the staff, it holds for so long. */
export const CONFIRM_AT_ONCE_WITHIN_DAYS = 1;
export const ALONE_HOLDS = 7 * DAY;

export function wrongGrounds({ kind, happenedOn }: Grounds, fallen: readonly Cause[], now: number) {
  if (happenedOn > dayOf(now) || happenedOn < firstDay(now))
    return no('CAUSE_DAY_WRONG', [{ path: 'grounds.happenedOn', problem: 'not possible' }]);
  const isKnown = fallen.some((one) => one.kind === kind && one.happenedOn === happenedOn);
  return isKnown ? no('SAME_CAUSE') : null;
}

/** With one more that fell; what is too long ago to be named again is forgotten. */
export const withFallen = (fallen: readonly Cause[], { kind, happenedOn }: Cause, now: number): Cause[] =>
  [...fallen, { kind, happenedOn }].filter((one) => one.happenedOn >= firstDay(now));
