import type { Scope, Tally } from '#domain/appointment/figures';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

/** Two years of a district's officers. */
const TALLIES_MAX = 1000;

/** 考核数字 by month. */
export const tallies = {
  /** Months are named one by one, for they are few. */
  between: (scope: Scope, from: string, to: string) =>
    find<Tally>('appointment_tallies', {
      where: { scope, month: command.in(monthsFrom(from, to)) },
      limit: TALLIES_MAX,
    }),
};

const MONTHS_MAX = 24;

function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = from; at <= to && months.length < MONTHS_MAX; at = after(at)) months.push(at);
  return months;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
