import { DAY, startOfDay } from '#domain/kernel/time';
import type { Calendar } from './calendar';
import type { SlotView, StudioView } from './contract';
import type { Slot } from './slot';
import { isAhead, openSlots, type PlannedSlot, plannedSlots, SLOTS_AHEAD_DAYS, type Studio } from './studio';
import { slotView, studioView } from './view';

/** What is shown of times: of all studios to everybody, of one to whoever chooses, of the own one to its officers. */

const viewsOf = (studio: Studio, planned: readonly PlannedSlot[], stored: readonly Slot[]): SlotView[] =>
  planned.map((one) => slotView(one, stored.find(({ _id }) => _id === one.id) ?? null, studio));

const isOpenDay = ({ title, cancelled }: SlotView): boolean => title !== null && !cancelled;

const lastMidnight = (now: number): number => startOfDay(now) + SLOTS_AHEAD_DAYS * DAY;

/** 工作室 that are open, with the places that are free today and the open days of the next two weeks. */
export function studiosShown(
  all: readonly Studio[],
  calendar: Calendar,
  stored: readonly Slot[],
  now: number,
): { studios: StudioView[]; freeToday: number } {
  const midnight = startOfDay(now) + DAY;
  const studios = all
    .filter(({ open }) => open)
    .map((studio) => {
      const today = viewsOf(studio, plannedSlots(studio, calendar, now + 1, midnight), stored);
      const ahead = openSlots(studio).filter(({ from }) => isAhead(from, now));
      return studioView(studio, today, viewsOf(studio, ahead, stored).filter(isOpenDay));
    });
  return { studios, freeToday: studios.reduce((sum, one) => sum + one.freeToday, 0) };
}

/** The times of one studio that can be chosen. Nobody is offered one with the own person. */
export const timesFor = (
  memberId: string,
  studio: Studio,
  calendar: Calendar,
  stored: readonly Slot[],
  now: number,
): SlotView[] =>
  viewsOf(studio, plannedSlots(studio, calendar, now + 1, lastMidnight(now)), stored).filter(
    ({ officerId }) => officerId !== memberId,
  );

/** 我的接待时段: those of today that are over as well; places are free only in what is ahead. */
export function ownTimes(
  studio: Studio,
  calendar: Calendar,
  stored: readonly Slot[],
  now: number,
): { studio: StudioView; slots: SlotView[] } {
  const from = startOfDay(now);
  const slots = viewsOf(studio, plannedSlots(studio, calendar, from, lastMidnight(now)), stored);
  const ahead = slots.filter((slot) => slot.from > now);
  const today = ahead.filter((slot) => slot.from < from + DAY);
  return { studio: studioView(studio, today, ahead.filter(isOpenDay)), slots };
}
