import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { contact } from '#domain/kernel/sealed';
import { closedRows } from './contract-closed';
import { one, oneWithReason, orderId } from './contract-fields';
import { callee, deskRows, offeredRow, order, ownRow, row, rows } from './contract-views';
import { FIRM_LISTS } from './order-states';

/** Urgent orders stand apart from those for a window; a further page is one of either. */
const poolPage = z.strictObject({
  further: z.strictObject({ list: z.enum(['urgent', 'window']), after: field.instant }).optional(),
});
const next = z.strictObject({ urgent: field.instant.nullable(), window: field.instant.nullable() });
/** An urgent order waits in one of these pools, or came not long ago: the phone asks again soon. */
const likely = z.boolean();

/** What is looked at: an order, the lists in which it stands, and whom to telephone. */
export const listsContract = {
  /** 半小时到达率 of the district: null before the first urgent visit. */
  figures: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({
      district: z
        .strictObject({
          month: z.string(),
          /** The month is over; otherwise it is this month so far. */
          whole: z.boolean(),
          urgent: z.int(),
          urgentInTime: z.int(),
        })
        .nullable(),
    }),
    refusals: [],
  }),
  mine: action({
    by: ['resident'],
    input: field.page,
    output: z.strictObject({ rows: z.array(ownRow), more: z.boolean() }),
    refusals: [],
  }),
  order: action({
    by: ['resident', 'worker', 'manager', 'staff'],
    input: one,
    output: z.strictObject({
      order,
      links: z.record(z.string(), z.string()),
      /** Files that nobody will see: what was handed in was no picture or no film. */
      refused: z.array(z.string()),
      rated: z.boolean(),
    }),
    refusals: ['NOT_FOUND'],
  }),
  pool: action({
    by: ['worker'],
    input: poolPage,
    output: z.strictObject({ rows: z.array(row), next, likely, onDuty: z.boolean() }),
    refusals: ['NOT_A_WORKER'],
  }),
  jobs: action({
    by: ['worker'],
    /** Without `inHand` also what is done with; an order for a window may be older than many of those. */
    input: z.strictObject({ before: field.instant.optional(), inHand: z.literal(true).optional() }),
    output: rows,
    refusals: ['NOT_A_WORKER'],
  }),
  /** The own firm's, for its manager. */
  firmOrders: action({
    by: ['manager'],
    input: z.strictObject({ list: z.enum(FIRM_LISTS), before: field.instant.optional() }),
    output: rows,
    refusals: ['NOT_FOUND'],
  }),
  /** What one of the firm's workers could have now, were he on duty. */
  firmPool: action({
    by: ['manager'],
    /** With an order's id: that one alone. */
    input: poolPage.extend({ orderId: orderId.optional() }),
    output: z.strictObject({ rows: z.array(offeredRow), next, likely }),
    refusals: ['NOT_FOUND'],
  }),
  desk: action({
    by: ['staff'],
    input: z.strictObject({
      /** `streets`: what goes on, as many at once as the board by streets counts. */
      list: z.enum(['live', 'alarms', 'frozen', 'fees', 'streets']),
      before: field.instant.optional(),
    }),
    output: deskRows,
    refusals: [],
  }),
  /** 办结的单子 of a month, for staff: those on whose payment both sides differ apart from the others. */
  closedOrders: action({
    by: ['staff'],
    input: z.strictObject({
      month: field.month,
      list: z.enum(['differing', 'others']),
      before: field.instant.optional(),
    }),
    output: closedRows,
    refusals: [],
  }),
  /** Whom to telephone about an order that nobody accepts; who looked is logged. */
  callees: action({
    by: ['staff'],
    input: one,
    output: z.strictObject({ workers: z.array(callee) }),
    refusals: ['NOT_FOUND', 'NOT_NOW'],
  }),
  /** Phone and door in an open case; who looked and why is logged. */
  openContact: action({
    by: ['staff'],
    input: oneWithReason,
    output: contact,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'TOO_MANY_OPENINGS', 'BUSY'],
  }),
} as const;
