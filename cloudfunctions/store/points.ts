import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Account, Entry } from '#domain/points/ledger';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 积分账户 of members; `_id` is the memberId. */
export const accounts = { findById: (memberId: string) => findById<Account>('points_accounts', memberId) };

/** 流水: append only; `_id` is the cause. */
export const entries = {
  findById: (cause: string) => findById<Entry>('points_entries', cause),
  ofMember: (memberId: string, before?: number) =>
    find<Entry>('points_entries', {
      where: before === undefined ? { memberId } : { memberId, at: command.lt(before) },
      orderBy: ['at', 'desc'],
      limit: PAGE_ROWS + 1,
    }),
};
