import { sayClock, sayInstant } from '#domain/kernel/time';
import type { SlotView } from './contract';

/** 今天 14:00–15:00 */
export const saySlot = ({ from, to }: { readonly from: number; readonly to: number }, now: number): string =>
  `${sayInstant(from, now)}–${sayClock(to)}`;

/** How many places are left; where many are invited, of how many. */
export const sayPlaces = ({ free, capacity, waiting, title }: SlotView): string => {
  if (free > 0) return `还有 ${free} 个名额${title === null ? '' : `，共 ${capacity} 个`}`;
  return waiting > 0 ? `已约满，${waiting} 人候补` : '已约满，可以候补';
};

/** 09:00, of minutes after midnight. */
export const sayMinutes = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const sayHours = (hours: readonly { readonly from: number; readonly to: number }[]): string =>
  hours.length === 0
    ? '不上班'
    : hours.map(({ from, to }) => `${sayMinutes(from)}–${sayMinutes(to)}`).join('，');
