import type { Provider } from '#domain/firm/firm';
import { PAGE_ROWS } from '#domain/kernel/limits';
import type { RepairOrder } from '#domain/repair/order';
import { PAYMENTS, type Payment } from '#domain/repair/order-parts';
import type { State } from '#domain/repair/order-states';
import { command, database } from '../runtime/wechat-world';
import { find, findAlong, findById, findByIds } from './documents';
import { PAGE_MAX } from './in-pages';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;
const upTo = (field: string, before?: number) =>
  before === undefined ? {} : { [field]: command.lt(before) };

/** More than three within a month is too many, however many. */
const OF_PAIR_MAX = 4;

/** 维修单 */
export const orders = {
  findById: (id: string) => findById<RepairOrder>('repair_orders', id),
  findAll: (ids: readonly string[]) => findByIds<RepairOrder>('repair_orders', ids),

  /** With the firms of its category; one call. */
  withFirms: async (id: string) => {
    const query = { where: { _id: id }, limit: 1 };
    const steps = { firms: { from: 'providers', by: 'item.category', on: 'categories' } } as const;
    const [row] = await findAlong<RepairOrder, { firms: Provider }>('repair_orders', query, steps);
    return row ? { order: row.found, firms: row.along.firms } : null;
  },

  /** Her own, and those she booked for others. */
  ofFollower: (memberId: string, before?: number) =>
    newestFirst({ followerIds: memberId, ...upTo('bookedAt', before) }),

  ofWorker: (memberId: string, before?: number) =>
    newestFirst({ 'worker.memberId': memberId, ...upTo('bookedAt', before) }),

  /** Does an order show this picture of who came? */
  showsPortrait: async (memberId: string, photo: string): Promise<boolean> => {
    const found = await Promise.all(
      ['worker', 'rework.first.worker'].map((who) =>
        find<RepairOrder>('repair_orders', {
          where: { [`${who}.memberId`]: memberId, [`${who}.photo`]: photo },
          limit: 1,
        }),
      ),
    );
    return found.some(({ length }) => length > 0);
  },

  ofWorkerInStates: (memberId: string, states: readonly State[], before?: number) =>
    newestFirst({
      'worker.memberId': memberId,
      state: command.in(states),
      ...upTo('bookedAt', before),
    }),

  ofFirmInStates: (providerId: string, states: readonly State[], before?: number) =>
    newestFirst({
      'worker.providerId': providerId,
      state: command.in(states),
      ...upTo('bookedAt', before),
    }),

  inStates: (states: readonly State[], before?: number) =>
    newestFirst({ state: command.in(states), ...upTo('bookedAt', before) }),

  /** What was closed from one instant until before another, by whether both say the same of the payment. */
  closedBetween: (payments: readonly Payment[], from: number, before: number) =>
    find<RepairOrder>('repair_orders', {
      where: {
        payment: command.in(payments),
        closedAt: command.gte(from).and(command.lt(before)),
      },
      orderBy: ['closedAt', 'desc'],
      limit: ONE_PAGE,
    }),

  /** Likewise, oldest first and as many as the cloud gives. */
  closedFrom: (from: number, before: number) =>
    find<RepairOrder>('repair_orders', {
      // One that is done again says nothing of a payment, and stays closed as it was.
      where: {
        payment: command.in([...PAYMENTS, null]),
        closedAt: command.gte(from).and(command.lt(before)),
      },
      orderBy: ['closedAt', 'asc'],
      limit: PAGE_MAX,
    }),

  alarming: (now: number) =>
    find<RepairOrder>('repair_orders', {
      where: { alarmAt: command.lte(now) },
      orderBy: ['alarmAt', 'asc'],
      limit: ONE_PAGE,
    }),

  /** Those that have differed for longest first; each ends in fourteen days. */
  feesThatDiffer: (now: number) =>
    find<RepairOrder>('repair_orders', {
      where: { feeDiffersAt: command.lte(now) },
      orderBy: ['feeDiffersAt', 'asc'],
      limit: ONE_PAGE,
    }),

  /** How many fees of one resident ended as unpaid since an instant. */
  unpaidFees: async (residentId: string, since: number): Promise<number> => {
    const where = { residentId, 'visitFee.state': 'unpaid', 'visitFee.settledAt': command.gte(since) };
    return (await database.collection('repair_orders').where(where).count()).total;
  },

  /** The urgent order that a worker holds; the unique index sees to it that it is one. */
  urgentOf: async (workerId: string) =>
    (await find<RepairOrder>('repair_orders', { where: { urgentHolder: workerId }, limit: 1 }))[0] ?? null,

  /** The urgent orders that any of these workers hold, one each at most. */
  urgentOfAny: (workerIds: readonly string[]) =>
    find<RepairOrder>('repair_orders', {
      where: { urgentHolder: command.in(workerIds) },
      limit: workerIds.length,
    }),

  /** The one of his orders that a worker accepted last. */
  acceptedLast: async (memberId: string) =>
    (
      await find<RepairOrder>('repair_orders', {
        where: { 'worker.memberId': memberId },
        orderBy: ['acceptedAt', 'desc'],
        limit: 1,
      })
    )[0] ?? null,

  /** The last few orders of one resident that one firm had closed by an instant. */
  closedByPair: (residentId: string, providerId: string, upTo: number) =>
    find<RepairOrder>('repair_orders', {
      where: { residentId, 'worker.providerId': providerId, closedAt: command.lte(upTo) },
      orderBy: ['closedAt', 'desc'],
      limit: OF_PAIR_MAX,
    }),

  /** Where a firm's workers are still expected. */
  expectedOf: (providerId: string, limit: number) =>
    find<RepairOrder>('repair_orders', {
      where: { 'worker.providerId': providerId, state: command.in(['accepted', 'postponed']) },
      orderBy: ['bookedAt', 'desc'],
      limit,
    }),
};

const newestFirst = (where: object) =>
  find<RepairOrder>('repair_orders', { where, orderBy: ['bookedAt', 'desc'], limit: ONE_PAGE });
