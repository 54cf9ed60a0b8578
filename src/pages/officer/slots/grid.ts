import type { SlotView } from '#domain/appointment/contract';
import { sayMinutes } from '#domain/appointment/slot-words';
import { DAY, HOUR, MINUTE, sayWeekday, startOfDay } from '#domain/kernel/time';

/** Where a slot stands in a week, and what is said of it. */

export type CellState = 'open' | 'full' | 'cancelled' | 'past' | 'within' | 'none';

const DAYS_A_WEEK = 7;
export const WEEKS = 2;

/** Seven days from today on, or the seven after them. */
export const weekFrom = (now: number, week: number): number[] =>
  Array.from({ length: DAYS_A_WEEK }, (_, day) => startOfDay(now) + (week * DAYS_A_WEEK + day) * DAY);

const minuteOf = (at: number): number => Math.round((at - startOfDay(at)) / MINUTE);

/** The hours that stand at the side, in order: those of a working day, and every other one at which something begins. */
export const hoursOf = (days: readonly number[], slots: readonly SlotView[], usual: readonly number[]) => {
  const shown = slots.filter(({ from }) => days.includes(startOfDay(from)));
  return [...new Set([...usual, ...shown.map(({ from }) => minuteOf(from))])].sort((a, b) => a - b);
};

/** What stands in a cell, and the slot that it belongs to. */
export function cellAt(
  slots: readonly SlotView[],
  at: number,
  now: number,
): { readonly state: CellState; readonly slot: SlotView | null } {
  const slot = slots.find(({ from }) => from === at) ?? null;
  if (slot) return { state: stateOf(slot, now), slot };
  const longer = slots.find(({ from, to, cancelled }) => from < at && at < to && !cancelled) ?? null;
  if (longer) return { state: 'within', slot: longer };
  return { state: at <= now ? 'past' : 'none', slot: null };
}

function stateOf({ cancelled, from, free }: SlotView, now: number): CellState {
  if (cancelled) return 'cancelled';
  if (from <= now) return 'past';
  return free > 0 ? 'open' : 'full';
}

const STATE_WORDS = { open: '开着', full: '约满', cancelled: '已取消', past: '已过' } as const;

/** 2 人约了，1 人候补 */
export function sayTaken({ capacity, free, waiting, cancelled }: SlotView): string {
  if (cancelled) return STATE_WORDS.cancelled;
  const taken = capacity - free;
  return [taken > 0 ? `${taken} 人约了` : '没有人约', waiting > 0 && `${waiting} 人候补`]
    .filter(Boolean)
    .join('，');
}

/** 周三 14:00 开着，2 人约了 */
export function sayCell(slots: readonly SlotView[], at: number, now: number): string {
  const when = `${sayWeekday(at)} ${sayMinutes(minuteOf(at))}`;
  const { state, slot } = cellAt(slots, at, now);
  if (state === 'within') return `${when} 接着上一段`;
  if (slot === null) return state === 'past' ? `${when} 已过，没有接待` : `${when} 没有接待`;
  const words = state === 'none' ? '' : STATE_WORDS[state];
  return state === 'cancelled' ? `${when} ${words}` : `${when} ${words}，${sayTaken(slot)}`;
}

/** An hour that is opened ends after sixty minutes, or where the next slot begins. */
export const endOf = (slots: readonly SlotView[], at: number): number =>
  Math.min(at + HOUR, ...slots.flatMap(({ from, cancelled }) => (from > at && !cancelled ? from : [])));

/** 3 段: what a day of the strip holds. */
export function sayDayOfStrip(slots: readonly SlotView[], midnight: number): string {
  const there = slots.filter(({ from, cancelled }) => startOfDay(from) === midnight && !cancelled).length;
  return there > 0 ? `${there} 段` : '没有';
}

/** The day that is shown first: where something is ahead, otherwise today. */
export const firstDay = (slots: readonly SlotView[], now: number): number =>
  startOfDay(slots.find(({ from, cancelled }) => from > now && !cancelled)?.from ?? now);
