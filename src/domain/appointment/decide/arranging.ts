import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type DomainEvent, newNoun, owing } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { DAY, instantOf, isWithin, MINUTE, startOfDay, weekdayOf } from '#domain/kernel/time';
import type { Calendar, DayException, Hours } from '../calendar';
import { concerned, newSlot, type Slot } from '../slot';
import {
  DUTIES_MAX,
  type Duty,
  type DutyException,
  isAhead,
  OFFICERS_MAX,
  type Officer,
  OPEN_DAYS_MAX,
  type OpenDay,
  officerOf,
  plannedSlot,
  type Studio,
} from '../studio';

/** What staff arrange (calendar, studios, officers, rosters), and what officers change in the own roster. */

/** A house's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;
const EXCEPTIONS_MAX = 400;
/** What lies further back or ahead is a wrong year. What stands there by mistake can always be taken out. */
const CALENDAR_REACH = { back: 2 * 366 * DAY, ahead: 2 * 366 * DAY };

const eventOf = (action: string, by: string, why: string | null, moment: Moment): DomainEvent => ({
  at: moment.now,
  action,
  by,
  memberId: moment.actor.memberId,
  from: null,
  to: 'arranged',
  why,
  requestId: moment.requestId,
  digest: moment.digest,
});

/** An officer arranges something for the own studio; where somebody is both, the staff do. */
const byOf = ({ actor }: Moment) => (actor.roles.includes('staff') ? 'staff' : 'officer');

const noted = <T extends { readonly events: readonly DomainEvent[] }>(noun: T, event: DomainEvent): T => ({
  ...noun,
  events: [...noun.events, event].slice(-EVENTS_KEPT),
});

/* ---- the calendar ---- */

/** In order, none touching another, none empty. */
const orderly = (hours: readonly Hours[]): boolean =>
  hours.every(({ from, to }, place) => from < to && from >= (hours[place - 1]?.to ?? 0));

const WRONG_HOURS = [{ path: 'hours', problem: 'not in order' }] as const;

export function setHours(
  calendar: Calendar,
  hours: readonly Hours[],
  moment: Moment,
): Decision<Calendar, 'HOURS_NOT_POSSIBLE'> {
  if (hours.length === 0 || !orderly(hours)) return no('HOURS_NOT_POSSIBLE', WRONG_HOURS);
  return change(noted({ ...calendar, hours }, eventOf('setHours', 'staff', null, moment)));
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
  if (day.name !== null && day.hours && !orderly(day.hours)) return no('HOURS_NOT_POSSIBLE', WRONG_HOURS);
  if (others.length >= EXCEPTIONS_MAX) return no('TOO_MANY_DAYS');
  const exceptions = day.name === null ? others : [...others, day].sort((a, b) => (a.on < b.on ? -1 : 1));
  return change(noted({ ...calendar, exceptions }, eventOf('setDay', 'staff', day.on, moment)));
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
  return change(noted({ ...calendar, enteredYears }, eventOf('setYear', 'staff', String(year), moment)));
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

/** A new studio, or an old one changed. The one above must be there, and no studio stands above itself. */
export function saveStudio(
  before: Studio | null,
  id: string,
  wish: StudioWish,
  chain: readonly string[],
  moment: Moment,
): Decision<Studio, 'ABOVE_NOT_POSSIBLE'> {
  if (wish.aboveId !== null && (chain.length === 0 || chain.includes(id))) {
    return no('ABOVE_NOT_POSSIBLE', [{ path: 'aboveId', problem: 'not possible' }]);
  }
  const { unionName, ...rest } = wish;
  const known = before ?? { ...newNoun(id), officers: [], roster: [], exceptions: [], openDays: [] };
  const union = { id: before?.union.id ?? `union-${id}`, name: unionName };
  return change(noted({ ...known, ...rest, union }, eventOf('saveStudio', 'staff', null, moment)));
}

export function appoint(
  studio: Studio,
  officer: Officer,
  moment: Moment,
): Decision<Studio, 'TOO_MANY_OFFICERS'> {
  const others = studio.officers.filter(({ memberId }) => memberId !== officer.memberId);
  if (others.length >= OFFICERS_MAX) return no('TOO_MANY_OFFICERS');
  const after = { ...studio, officers: [...others, officer] };
  const event = eventOf('appoint', 'staff', officer.memberId, moment);
  return change(followed(noted(after, event), officer.memberId));
}

/** What people have here follows: places in slots, and what lies with somebody who may not have it any more. */
const followed = (studio: Studio, officerId: string | null): Studio =>
  owing(studio, [{ kind: 'follow-studio', cause: `${studio._id}-${studio.version}`, officerId }]);

/** Who leaves gives up duties, open days and what was to be covered; requests are handed on, and people are told. */
export function dismiss(
  studio: Studio,
  officerId: string,
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND'> {
  if (!officerOf(studio, officerId))
    return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const after = {
    ...studio,
    officers: studio.officers.filter(({ memberId }) => memberId !== officerId),
    roster: studio.roster.filter((duty) => duty.officerId !== officerId),
    openDays: studio.openDays.filter((day) => day.officerId !== officerId || day.to <= moment.now),
    exceptions: studio.exceptions.map((one) =>
      one.officerId === officerId ? { ...one, officerId: null } : one,
    ),
  };
  return change(followed(noted(after, eventOf('dismiss', 'staff', officerId, moment)), officerId));
}

/** The weekly roster, by officers of the studio, no two duties beginning at the same time. */
export function saveRoster(
  studio: Studio,
  roster: readonly Duty[],
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND' | 'DUTY_NOT_POSSIBLE'> {
  if (roster.some(({ officerId }) => !officerOf(studio, officerId))) {
    return no('OFFICER_NOT_FOUND', [{ path: 'duties', problem: 'unknown' }]);
  }
  const starts = new Set(roster.map(({ weekday, from }) => `${weekday} ${from}`));
  const possible = roster.every(({ from, to }) => from < to) && starts.size === roster.length;
  if (!possible || roster.length > DUTIES_MAX) {
    return no('DUTY_NOT_POSSIBLE', [{ path: 'duties', problem: 'not possible' }]);
  }
  return change(followed(noted({ ...studio, roster }, eventOf('saveRoster', 'staff', null, moment)), null));
}

/** Two slots of a studio would have one anchor if they began together. */
const begins = ({ roster, openDays }: Studio, at: number): boolean =>
  openDays.some(({ from }) => from === at) ||
  roster.some(({ weekday, from }) => weekday === weekdayOf(at) && startOfDay(at) + from * MINUTE === at);

/** Nobody plans a day further ahead; a typo in the year would stand there for ever. */
const OPEN_DAY_REACH = { back: 0, ahead: 366 * DAY };

/** 主席接待日: one slot with many places. */
export function addOpenDay(
  studio: Studio,
  day: OpenDay,
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND' | 'DUTY_NOT_POSSIBLE'> {
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
    noted({ ...studio, openDays: [...ahead, day] }, eventOf('addOpenDay', byOf(moment), day.id, moment)),
  );
}

/* ---- what officers change in the own roster ---- */

/** A studio with the anchors of the slots that change with it. */
export interface Rostered {
  readonly studio: Studio;
  readonly slots: readonly Slot[];
}

type SlotRefusal = 'SLOT_NOT_POSSIBLE' | 'OFFICER_NOT_FOUND';

/** What is past is not kept, so that they stay few. */
const exceptionAt = (studio: Studio, exception: DutyException, now: number): Studio => ({
  ...studio,
  exceptions: [...studio.exceptions.filter(({ at }) => at !== exception.at && at > now - DAY), exception],
  openDays: studio.openDays.map((day) =>
    day.from === exception.at && exception.officerId ? { ...day, officerId: exception.officerId } : day,
  ),
});

/** 代班: a colleague sits there. Who has a place keeps it, if the request may be his, and is told. */
export function cover(
  { studio, slots }: Rostered,
  at: number,
  officerId: string,
  calendar: Calendar,
  moment: Moment,
): Decision<Rostered, SlotRefusal> {
  const planned = isAhead(at, moment.now) ? plannedSlot(studio, calendar, at) : null;
  if (!planned) return no('SLOT_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
  const officer = officerOf(studio, officerId);
  if (!officer) return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const moved = slots.map((slot) => (slot.from === at ? seated(slot, officerId) : slot));
  const after = exceptionAt(studio, { at, officerId }, moment.now);
  return change({ studio: noted(after, eventOf('cover', 'officer', String(at), moment)), slots: moved });
}

const seated = (slot: Slot, officerId: string): Slot =>
  owing(
    { ...slot, officerId },
    concerned(slot).map(({ requestId }) => ({
      kind: 'change-officer',
      cause: `${slot._id}-${requestId}-${slot.version}`,
      requestId,
      seat: true,
    })),
  );

/** 换班: two officers of a studio exchange two slots. */
export function swap(
  rostered: Rostered,
  [one, other]: readonly [number, number],
  calendar: Calendar,
  moment: Moment,
): Decision<Rostered, SlotRefusal> {
  const first = plannedSlot(rostered.studio, calendar, one);
  const second = plannedSlot(rostered.studio, calendar, other);
  if (!first || !second || first.officerId === second.officerId) {
    return no('SLOT_NOT_POSSIBLE', [{ path: 'other', problem: 'not possible' }]);
  }
  const half = cover(rostered, one, second.officerId, calendar, moment);
  return half.ok ? cover(half.after, other, first.officerId, calendar, moment) : half;
}

/** 停诊: it does not take place. Everybody who has, was offered or waits for a place is led to another time. */
export function cancelSlot(
  { studio, slots }: Rostered,
  at: number,
  calendar: Calendar,
  moment: Moment,
): Decision<Rostered, 'SLOT_NOT_POSSIBLE'> {
  const planned = isAhead(at, moment.now) ? plannedSlot(studio, calendar, at) : null;
  if (!planned) return no('SLOT_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
  const slot = slots.find(({ from }) => from === at) ?? newSlot(planned);
  const cancelled = emptied(slot);
  const event = eventOf('cancelSlot', 'officer', String(at), moment);
  return change({ studio: noted(studio, event), slots: [cancelled] });
}

const emptied = (slot: Slot): Slot =>
  owing(
    { ...slot, cancelled: true, taken: [], offers: [], waiting: [], actsAt: null },
    concerned(slot).map(({ requestId }) => ({
      kind: 'lose-slot',
      cause: `${slot._id}-${requestId}`,
      requestId,
    })),
  );

/** A slot in which people have places, as the studio plans it now: with somebody else, or not at all. */
export function followPlan(
  slot: Slot,
  studio: Studio | null,
  calendar: Calendar,
  moment: Moment,
): Decision<Slot, 'NOT_NOW'> {
  if (slot.cancelled || slot.from <= moment.now) return no('NOT_NOW');
  const planned = studio && plannedSlot(studio, calendar, slot.from);
  if (!planned) return change(emptied(slot));
  return planned.officerId === slot.officerId ? no('NOT_NOW') : change(seated(slot, planned.officerId));
}
