import { CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun, owing } from '#domain/kernel/entity';
import { type Happening, withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, instantOf, isWithin, MINUTE, startOfDay, weekdayOf } from '#domain/kernel/time';
import type { Calendar, DayException } from '../calendar';
import { areOrderly, type Hours } from '../hours';
import { type Person, sitsElsewhere } from '../seat';
import {
  DUTIES_MAX,
  type Duty,
  OFFICERS_MAX,
  type Officer,
  OPEN_DAYS_MAX,
  type OpenDay,
  officerOf,
  type Studio,
} from '../studio';

/** What staff arrange: calendar, studios, officers, rosters, open days. */

/** A house's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;
const EXCEPTIONS_MAX = 400;
/** What lies further back or ahead is a wrong year. What stands there by mistake can always be taken out. */
const CALENDAR_REACH = { back: 2 * 366 * DAY, ahead: 2 * 366 * DAY };

export const arranged = (action: string, by: string, why: string | null): Happening => ({
  action,
  by,
  to: 'arranged',
  why,
  kept: EVENTS_KEPT,
});

/** An officer arranges something for the own studio; where somebody is both, the staff do. */
const byOf = ({ actor }: Moment) => {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  return actor.roles.includes('staff') ? 'staff' : 'officer';
};

/* ---- the calendar ---- */

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

/* ---- studios ---- */

export interface StudioWish {
  readonly name: string;
  readonly unionName: string;
  readonly aboveId: string | null;
  readonly street: string;
  readonly address: string;
  readonly open: boolean;
}

export const WRONG_ABOVE = [{ path: 'aboveId', problem: 'not possible' }] as const;

/** A new studio, or an old one changed. The one above must be there, and no studio stands above itself. */
export function saveStudio(
  before: Studio | null,
  id: string,
  wish: StudioWish,
  above: readonly string[],
  moment: Moment,
): Decision<Studio, 'ABOVE_NOT_POSSIBLE'> {
  if (wish.aboveId !== null && (above.length === 0 || above.includes(id))) {
    return no('ABOVE_NOT_POSSIBLE', WRONG_ABOVE);
  }
  const { unionName, ...rest } = wish;
  const known = before ?? { ...newNoun(id), officers: [], roster: [], exceptions: [], openDays: [] };
  const union = { id: before?.union.id ?? `union-${id}`, name: unionName };
  return change(withEvent({ ...known, ...rest, union }, moment, arranged('saveStudio', 'staff', null)));
}

/** By somebody else, with a reason. An officer sits in one studio; `person` is what is known of who is to sit here. */
export function appoint(
  studio: Studio,
  officer: Officer,
  person: Person | null,
  moment: Moment,
  why: string | null = null,
): Decision<Studio, 'TOO_MANY_OFFICERS' | 'MEMBER_NOT_FOUND' | 'SITS_ELSEWHERE' | 'ANOTHER_NEEDED'> {
  if (officer.memberId === moment.actor.memberId) return no('ANOTHER_NEEDED');
  const others = studio.officers.filter(({ memberId }) => memberId !== officer.memberId);
  if (others.length >= OFFICERS_MAX) return no('TOO_MANY_OFFICERS');
  if (!person) return no('MEMBER_NOT_FOUND');
  if (sitsElsewhere(person, studio._id)) return no('SITS_ELSEWHERE');
  const after = { ...studio, officers: [...others, officer] };
  const event = arranged('appoint', 'staff', officer.memberId);
  const arrangedNow = withEvent(after, moment, event);
  return change(onRecord(followed(arrangedNow, officer.memberId), officer, 'given', why, moment));
}

/** 任免 are kept for good, and the person is told; a studio's own history is cut. */
function onRecord(
  studio: Studio,
  { memberId, name, title }: Officer,
  what: 'given' | 'taken',
  why: string | null,
  { actor, now }: Moment,
): Studio {
  const cause = `officer-${studio._id}-${studio.version}`;
  const where = `${studio.name}，${title}`;
  const note = { kind: 'note-role', cause, role: 'officer', what, memberId, name, where } as const;
  const about = what === 'given' ? 'officer-given' : 'officer-taken';
  return owing(studio, [
    { ...note, byId: actor.memberId, why, at: now },
    { kind: 'notify', cause, to: memberId, about, noun: 'role', id: studio._id },
  ]);
}

/** What people have here follows: places in slots, and what lies with somebody who may not have it any more. */
const followed = (studio: Studio, officerId: string | null): Studio => {
  const cause = `${studio._id}-${studio.version}`;
  const seat = officerId === null ? [] : [{ kind: 'follow-seat', cause, to: officerId } as const];
  return owing(studio, [...seat, { kind: 'follow-studio', cause, officerId }]);
};

/** Who leaves gives up duties, open days and what was to be covered; requests are handed on, and people are told. */
export function dismiss(
  studio: Studio,
  officerId: string,
  moment: Moment,
  why: string | null = null,
): Decision<Studio, 'OFFICER_NOT_FOUND'> {
  const officer = officerOf(studio, officerId);
  if (!officer) return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const after = {
    ...studio,
    officers: studio.officers.filter(({ memberId }) => memberId !== officerId),
    roster: studio.roster.filter((duty) => duty.officerId !== officerId),
    openDays: studio.openDays.filter((day) => day.officerId !== officerId || day.to <= moment.now),
    exceptions: studio.exceptions.map((one) =>
      one.officerId === officerId ? { ...one, officerId: null } : one,
    ),
  };
  const event = arranged('dismiss', byOf(moment), officerId);
  return change(
    onRecord(followed(withEvent(after, moment, event), officerId), officer, 'taken', why, moment),
  );
}

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
