import { sayMinutes } from '#domain/appointment/slot-words';
import type { Studio } from './studio';

export type { Studio } from './studio';
export type Duty = Studio['duties'][number];

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

export const isAt = (duty: Duty, weekday: number, from?: number): boolean =>
  duty.weekday === weekday && (from === undefined || duty.from === from);

/** One that begins at the same time is replaced. */
export const withDuty = (duties: readonly Duty[], duty: Duty): Duty[] => [...withoutDuty(duties, duty), duty];

export const withoutDuty = (duties: readonly Duty[], { weekday, from }: Duty): Duty[] =>
  duties.filter((one) => !isAt(one, weekday, from));

/** The hours of a working day, and every other one at which a duty begins. */
export const rosterHours = (duties: readonly Duty[], usual: readonly number[]): number[] =>
  [...new Set([...usual, ...duties.map(({ from }) => from)])].sort((a, b) => a - b);

/** 周三 14:00 周主席值班，2 个名额 */
export function sayDuty({ officers, duties }: Studio, weekday: number, from: number): string {
  const when = `${WEEKDAYS[weekday - 1]} ${sayMinutes(from)}`;
  const duty = duties.find((one) => isAt(one, weekday, from));
  if (!duty) return `${when} 没有人值班`;
  const name = officers.find(({ id }) => id === duty.officerId)?.name ?? '';
  return `${when} ${name}值班，${duty.capacity} 个名额`;
}
