import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import { DAY, dayOf, instantOf, MINUTE, startOfDay, weekdayOf } from '#domain/kernel/time';
import { type Calendar, dayAt } from './calendar';
import type { Portrait } from './portrait';

/** 工会有约工作室: where officers sit and listen. It belongs to a union, and another studio stands above it. */
export interface Studio extends Entity<Effect> {
  readonly name: string;
  readonly union: Union;
  /** The studio of the union above; null at the top, above which are the district's staff. */
  readonly aboveId: string | null;
  readonly street: string;
  readonly address: string;
  readonly officers: readonly Officer[];
  /** 值班表: the weekly roster. */
  readonly roster: readonly Duty[];
  readonly exceptions: readonly DutyException[];
  /** 主席接待日 and other single occasions. */
  readonly openDays: readonly OpenDay[];
  /** Lists of studios show it while it is open. */
  readonly open: boolean;
}

/** 工会 */
interface Union {
  readonly id: string;
  readonly name: string;
}

/** 工会干部 of a studio. */
export interface Officer {
  readonly memberId: string;
  readonly name: string;
  readonly title: string;
  /** 心理值班: takes psychological requests. */
  readonly cares: boolean;
  /** Absent where none was ever handed in. */
  readonly portrait?: Portrait;
}

/** Monday is 1. Minutes after midnight in Beijing. */
export interface Duty {
  readonly id: string;
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  readonly officerId: string;
  readonly capacity: number;
}

/** One slot that differs from the roster: somebody else sits there, or nobody. */
export interface DutyException {
  /** Start of the slot. */
  readonly at: number;
  /** null: it does not take place. */
  readonly officerId: string | null;
}

export interface OpenDay {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly officerId: string;
  readonly capacity: number;
}

/** A slot as roster, exceptions and open days say it. */
export interface PlannedSlot {
  readonly id: string;
  readonly studioId: string;
  readonly officerId: string;
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  /** Of an open day. */
  readonly title: string | null;
}

/** How far ahead people can choose a time. */
export const SLOTS_AHEAD_DAYS = 14;
export const isAhead = (from: number, now: number): boolean =>
  from > now && from < startOfDay(now) + SLOTS_AHEAD_DAYS * DAY;
export const OFFICERS_MAX = 30;
export const DUTIES_MAX = 60;
export const OPEN_DAYS_MAX = 30;
export const CAPACITY_MAX = 200;

export const slotId = (studioId: string, from: number): string => `${studioId}-${from}`;

/** The slots that begin within [from, until). The weekly roster rests on days off; an open day takes place. */
export function plannedSlots(studio: Studio, calendar: Calendar, from: number, until: number): PlannedSlot[] {
  const weekly: PlannedSlot[] = [];
  for (let midnight = startOfDay(from); midnight < until; midnight += DAY) {
    if (dayAt(calendar, midnight).hours.length === 0) continue;
    const weekday = weekdayOf(midnight);
    for (const duty of studio.roster.filter((one) => one.weekday === weekday)) {
      weekly.push(...onDuty(studio, duty, midnight));
    }
  }
  const open = openSlots(studio);
  const taken = new Set(open.map(({ id }) => id));
  return [...weekly.filter(({ id }) => !taken.has(id)), ...open]
    .filter((slot) => slot.from >= from && slot.from < until)
    .sort((a, b) => a.from - b.from);
}

/** 开放日 as slots; there may be one at any hour, also on a day off. */
export const openSlots = (studio: Studio): PlannedSlot[] =>
  [...studio.openDays]
    .sort((a, b) => a.from - b.from)
    .map(({ id: _, ...day }) => ({ ...day, id: slotId(studio._id, day.from), studioId: studio._id }));

function onDuty(studio: Studio, duty: Duty, midnight: number): PlannedSlot[] {
  const from = midnight + duty.from * MINUTE;
  const exception = studio.exceptions.find(({ at }) => at === from);
  const officerId = exception ? exception.officerId : duty.officerId;
  if (officerId === null) return [];
  const slot = { id: slotId(studio._id, from), studioId: studio._id, officerId, from };
  return [{ ...slot, to: midnight + duty.to * MINUTE, capacity: duty.capacity, title: null }];
}

export const plannedSlot = (studio: Studio, calendar: Calendar, from: number): PlannedSlot | null =>
  plannedSlots(studio, calendar, from, from + 1)[0] ?? null;

export const officerOf = (studio: Studio, memberId: string): Officer | null =>
  studio.officers.find((one) => one.memberId === memberId) ?? null;

/** 心理值班: who takes the psychological requests of a day; they take turns day by day. */
export function onCareDuty(studio: Studio, at: number, except: string | null = null): Officer | null {
  const carers = studio.officers.filter((one) => one.cares && one.memberId !== except);
  const turn = Math.floor(instantOf(dayOf(at)) / DAY);
  return carers[turn % Math.max(carers.length, 1)] ?? null;
}
