import { createHash } from 'node:crypto';
import {
  type Complaint,
  type ComplaintKind,
  type ComplaintState,
  UNSETTLED,
} from '#domain/complaint/complaint';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { PAGE_MAX } from './in-pages';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
/** Six kinds, and few firms that had one order. */
const OF_ORDER_MAX = 50;

/** Once per order, kind and firm: whoever comes second, by hand or by effect, finds it there. */
export const complaintId = (orderId: string, kind: ComplaintKind, providerId: string): string =>
  hashed(`${orderId}:${kind}:${providerId}`);

/** A case that staff open is one per request. */
export const caseId = (providerId: string, memberId: string, requestId: string): string =>
  hashed(`${providerId}:${memberId}:${requestId}`);

const hashed = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32);

/** 投诉 */
export const complaints = {
  findById: (id: string) => findById<Complaint>('complaints', id),

  /** What was filed from one instant until before another, oldest first. */
  filedFrom: (from: number, before: number) =>
    find<Complaint>('complaints', {
      where: { filedAt: command.gte(from).and(command.lt(before)) },
      orderBy: ['filedAt', 'asc'],
      limit: PAGE_MAX,
    }),

  ofOrder: (orderId: string) =>
    find<Complaint>('complaints', {
      where: { orderId },
      orderBy: ['filedAt', 'desc'],
      limit: OF_ORDER_MAX,
    }),

  /** Newest first. */
  ofFirm: (providerId: string, before?: number) =>
    find<Complaint>('complaints', {
      where: before === undefined ? { providerId } : { providerId, filedAt: command.lt(before) },
      orderBy: ['filedAt', 'desc'],
      limit: ONE_PAGE,
    }),

  /** Of a firm one that is not settled, if there is any. */
  openOf: (providerId: string) =>
    find<Complaint>('complaints', {
      where: { providerId, state: command.in(UNSETTLED) },
      limit: 1,
    }),

  /** What the firm has to answer, or may appeal: the one that is due first before the others. */
  dueByFirm: (providerId: string, after = 0) =>
    find<Complaint>('complaints', {
      where: { providerId, firmDueAt: command.gt(after) },
      orderBy: ['firmDueAt', 'asc'],
      limit: ONE_PAGE,
    }),

  inStates: (states: readonly ComplaintState[], after = 0) =>
    find<Complaint>('complaints', {
      where: { state: command.in(states), dueAt: command.gt(after) },
      orderBy: ['dueAt', 'asc'],
      limit: ONE_PAGE,
    }),
};
