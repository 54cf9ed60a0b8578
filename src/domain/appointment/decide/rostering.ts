import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import type { Calendar } from '../calendar';
import { concerned, newSlot, type Slot } from '../slot';
import {
  type DutyException,
  isAhead,
  officerOf,
  type PlannedSlot,
  plannedSlot,
  type Studio,
} from '../studio';
import { arranged } from './arranged';

/** What officers change in the roster of the own studio, and what slots follow. */

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
  studio: Studio,
  at: number,
  officerId: string,
  calendar: Calendar,
  moment: Moment,
): Decision<Studio, SlotRefusal> {
  const planned = isAhead(at, moment.now) ? plannedSlot(studio, calendar, at) : null;
  if (!planned) return no('SLOT_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
  const officer = officerOf(studio, officerId);
  if (!officer) return no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);
  const after = exceptionAt(studio, { at, officerId }, moment.now);
  const follows = {
    kind: 'follow-slot',
    cause: `${planned.id}-${studio.version}`,
    slotId: planned.id,
  } as const;
  return change(owing(withEvent(after, moment, arranged('cover', 'officer', String(at))), [follows]));
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
  studio: Studio,
  [one, other]: readonly [number, number],
  calendar: Calendar,
  moment: Moment,
): Decision<Studio, SlotRefusal> {
  const first = plannedSlot(studio, calendar, one);
  const second = plannedSlot(studio, calendar, other);
  if (!first || !second || first.officerId === second.officerId) {
    return no('SLOT_NOT_POSSIBLE', [{ path: 'other', problem: 'not possible' }]);
  }
  const half = cover(studio, one, second.officerId, calendar, moment);
  return half.ok ? cover(half.after, other, first.officerId, calendar, moment) : half;
}

/** 停诊: it does not take place. Everybody who has, was offered or waits for a place is led to another time. */
export function cancelSlot(
  studio: Studio,
  at: number,
  calendar: Calendar,
  moment: Moment,
): Decision<Studio, 'SLOT_NOT_POSSIBLE'> {
  const planned = isAhead(at, moment.now) ? plannedSlot(studio, calendar, at) : null;
  if (!planned) return no('SLOT_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
  const follows = { kind: 'cancel-slot', cause: `${planned.id}-${studio.version}`, planned } as const;
  return change(owing(withEvent(studio, moment, arranged('cancelSlot', 'officer', String(at))), [follows]));
}

/** The slot says so itself, also where nobody had a place in it yet. */
export const cancelled = (slot: Slot | null, planned: PlannedSlot): Slot =>
  slot?.cancelled ? slot : emptied(slot ?? newSlot(planned));

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
