import type { StudioView } from './contract';
import { sayMinutes } from './slot-words';
import type { Studio } from './studio';

type Reception = StudioView['receives'][number];

/** When somebody sits there in a usual week, however many sit there at once. */
export function receptionsOf({ roster }: Pick<Studio, 'roster'>): Reception[] {
  const times = new Map(
    roster.map(({ weekday, from, to }) => [`${weekday} ${from} ${to}`, { weekday, from, to }]),
  );
  return [...times.values()].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 周一、周三 9:00–11:00；周五 14:00–16:00 */
export function sayReceptions(receives: readonly Reception[]): string {
  const days = new Map<string, string[]>();
  for (const { weekday, from, to } of receives) {
    const hours = `${sayMinutes(from)}–${sayMinutes(to)}`;
    days.set(hours, [...(days.get(hours) ?? []), `周${WEEKDAYS[weekday - 1]}`]);
  }
  return [...days].map(([hours, on]) => `${on.join('、')} ${hours}`).join('；');
}
