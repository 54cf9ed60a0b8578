import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, isWithin, MINUTE, startOfDay, weekdayOf } from '#domain/kernel/time';
import { DUTIES_MAX, type Duty, OPEN_DAYS_MAX, type OpenDay, officerOf, type Studio } from '../studio';
import { arranged, byOf, followed } from './arranged';

/** The weekly roster, by officers of the studio, no two duties beginning at the same time. */
export function saveRoster(
  studio: Studio,
  duties: readonly Omit<Duty, 'id'>[],
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND' | 'DUTY_NOT_POSSIBLE'> {
  const roster = duties.map((duty) => ({ ...duty, id: `${duty.weekday}-${duty.from}` }));
  if (roster.some(({ officerId }) => !officerOf(studio, officerId))) {
    return no('OFFICER_NOT_FOUND', [{ path: 'duties', problem: 'unknown' }]);
  }
  const starts = new Set(roster.map(({ weekday, from }) => `${weekday} ${from}`));
  const possible = roster.every(({ from, to }) => from < to) && starts.size === roster.length;
  if (!possible || roster.length > DUTIES_MAX) {
    return no('DUTY_NOT_POSSIBLE', [{ path: 'duties', problem: 'not possible' }]);
  }
  return change(
    followed(withEvent({ ...studio, roster }, moment, arranged('saveRoster', 'staff', null)), null),
  );
}

export const UNKNOWN_STUDIO = [{ path: 'studioId', problem: 'unknown' }] as const;

/** By staff, or by an officer for the own studio. */
const isArrangedBy = (studio: Studio, { actor }: Moment): boolean =>
  actor.roles.includes('staff') || actor.seat?.studioId === studio._id;

/** Two slots of a studio would have one anchor if they began together. */
const begins = ({ roster, openDays }: Studio, at: number): boolean =>
  openDays.some(({ from }) => from === at) ||
  roster.some(({ weekday, from }) => weekday === weekdayOf(at) && startOfDay(at) + from * MINUTE === at);

/** Nobody plans a day further ahead; a typo in the year would stand there for ever. */
const OPEN_DAY_REACH = { back: 0, ahead: 366 * DAY };

/** 主席接待日: one slot with many places. Another studio's is answered to an officer like a missing one. */
export function addOpenDay(
  studio: Studio,
  day: OpenDay,
  moment: Moment,
): Decision<Studio, 'STUDIO_NOT_FOUND' | 'OFFICER_NOT_FOUND' | 'DUTY_NOT_POSSIBLE'> {
  if (!isArrangedBy(studio, moment)) return no('STUDIO_NOT_FOUND', UNKNOWN_STUDIO);
  if (!officerOf(studio, day.officerId))
    return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const ahead = studio.openDays.filter(({ to }) => to > moment.now);
  const wrong =
    !isWithin(day.from, moment.now + 1, OPEN_DAY_REACH) ||
    day.to <= day.from ||
    day.to - day.from > 12 * 60 * MINUTE;
  if (wrong || ahead.length >= OPEN_DAYS_MAX || begins(studio, day.from)) {
    return no('DUTY_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
  }
  return change(
    withEvent({ ...studio, openDays: [...ahead, day] }, moment, arranged('addOpenDay', byOf(moment), day.id)),
  );
}
