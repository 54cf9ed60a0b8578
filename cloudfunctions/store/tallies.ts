import type { Scope, Tally } from '#domain/appointment/figures';
import { command } from '../runtime/wechat-world';
import { findByOwner } from './documents';

/** 考核数字 by month; the officers of a district, of as many months as are asked for. */
export const tallies = {
  of: (scope: Scope, months: readonly string[]): Promise<Tally[]> =>
    findByOwner<Tally>('appointment_tallies', { scope, month: command.in(months) }, 'owner'),
};
