import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Grants, Notice } from '#domain/notice/notice';
import { command, database } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** Beyond this the app says 99+. */
const UNREAD_MAX = 100;

/** 消息 */
export const notices = {
  findById: (id: string) => findById<Notice>('notices', id),
  ofMember: (memberId: string, before?: number) =>
    find<Notice>('notices', {
      where: before === undefined ? { memberId } : { memberId, at: command.lt(before) },
      orderBy: ['at', 'desc'],
      limit: PAGE_ROWS + 1,
    }),
  unread: (memberId: string) =>
    find<Notice>('notices', { where: { memberId, readAt: null }, orderBy: ['at', 'asc'], limit: UNREAD_MAX }),
  /** Reading is hers alone and changes nothing else, so it needs no version. */
  markRead: (memberId: string, until: number, now: number) =>
    database
      .collection('notices')
      .where({ memberId, readAt: null, at: command.lte(until) })
      .update({ data: { readAt: now } }),
};

/** 订阅授权 left, per member and purpose. */
export const grants = {
  findById: (memberId: string) => findById<Grants>('notice_grants', memberId),
  findAll: (memberIds: readonly string[]) =>
    memberIds.length === 0
      ? Promise.resolve([])
      : find<Grants>('notice_grants', {
          where: { _id: command.in(memberIds) },
          limit: memberIds.length,
        }),
};
