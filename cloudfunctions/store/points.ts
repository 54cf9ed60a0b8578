import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Sums } from '#domain/points/books';
import type { Account, Entry } from '#domain/points/ledger';
import type { EarningRule } from '#domain/points/owed';
import type { RuleBook } from '#domain/points/terms';
import { command, database } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { PAGE_MAX } from './in-pages';

/** The cloud gives at most so many rows at a time. */
const ROWS_MAX = 1_000;

/** 积分账户 of members; `_id` is the memberId. */
export const accounts = {
  findById: (memberId: string) => findById<Account>('points_accounts', memberId),
  /** All of them in the order of their ids, so many at a time. */
  after: (memberId: string, limit: number) =>
    find<Account>('points_accounts', {
      where: { _id: command.gt(memberId) },
      orderBy: ['_id', 'asc'],
      limit,
    }),
};

/** 流水: append only; `_id` is computed from the cause. */
export const entries = {
  findById: (id: string) => findById<Entry>('points_entries', id),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Entry>('points_entries', { where: { _id: command.in(ids) }, limit: ids.length }),

  /** One more than a page, newest first. */
  ofMember: (
    memberId: string,
    { month, before }: { month?: string | undefined; before?: number | undefined },
  ) =>
    find<Entry>('points_entries', {
      where: {
        memberId,
        ...(month === undefined ? {} : { month }),
        ...(before === undefined ? {} : { no: command.lt(before) }),
      },
      orderBy: ['no', 'desc'],
      limit: PAGE_ROWS + 1,
    }),

  /** All of one member and month; the caps leave room for far fewer that gave anything. */
  allOfMonth: (memberId: string, month: string) =>
    find<Entry>('points_entries', {
      where: { memberId, month },
      orderBy: ['no', 'desc'],
      limit: ROWS_MAX,
    }),

  /** In the order of their numbers, from one number on. */
  inOrder: (memberId: string, from: number) =>
    find<Entry>('points_entries', {
      where: { memberId, no: command.gte(from) },
      orderBy: ['no', 'asc'],
      limit: ROWS_MAX,
    }),

  /** Of one month, as they were booked, from an instant on. */
  ofMonth: (month: string, from: number) =>
    find<Entry>('points_entries', {
      where: { month, at: command.gte(from) },
      orderBy: ['at', 'asc'],
      limit: PAGE_MAX,
    }),

  /** What was moved since an instant, by month and kind. */
  async sumsSince(at: number): Promise<Sums> {
    const { sum } = command.aggregate;
    const { list } = await database
      .collection('points_entries')
      .aggregate()
      .match({ at: command.gte(at) })
      .group({ _id: { month: '$month', kind: '$kind' }, points: sum('$points') })
      .limit(ROWS_MAX)
      .end();
    return sumsOf(list as Summed[]);
  },
};

interface Summed {
  readonly _id: { readonly month: string; readonly kind: Entry['kind'] };
  readonly points: number;
}

function sumsOf(list: readonly Summed[]): Sums {
  const sums: Record<string, Partial<Record<Entry['kind'], number>>> = {};
  for (const { _id, points } of list) sums[_id.month] = { ...sums[_id.month], [_id.kind]: points };
  return sums;
}

/** 积分规则 that staff have touched; the others hold as they began. */
export const ruleBooks = {
  findById: (rule: EarningRule) => findById<RuleBook>('points_rules', rule),
};
