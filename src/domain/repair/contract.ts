import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { contact } from '#domain/kernel/sealed';
import { catalogueContract } from './contract-catalogue';
import { callee, offeredRow, order, row, rows, when } from './contract-views';
import { OFFERS } from './decide/offering';
import { FEE_RULINGS } from './decide/visit-fee';
import { FIRM_LISTS, PHOTOS_MAX, QUOTE_LINES_MAX } from './order';

export type { CategoryView, ItemView, OfferedRow, OrderRow, OrderView } from './contract-views';

/** What everybody learns who commands: the order as it is now. */
const changed = order;

const orderId = field.id;
const one = z.strictObject({ orderId });
const reason = field.text(200, 2);
const oneWithReason = z.strictObject({ orderId, reason });
const oneMaybeReason = z.strictObject({ orderId, reason: reason.nullable() });
const quantity = z.int().min(1).max(999);
const quotedLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('labour'), priceId: field.id, quantity, unitFen: field.fen }),
  z.strictObject({ kind: z.literal('part'), name: field.text(40), quantity, unitFen: field.fen }),
]);

const window = z.strictObject({ kind: z.literal('window'), from: field.instant, to: field.instant });

/** What is to be done, when and by whom; the same whoever books. */
const wish = z.strictObject({
  itemId: field.id,
  wrong: field.text(500, 2),
  photos: field.photos('order-photo', PHOTOS_MAX),
  video: field.upload('order-film').nullable(),
  when,
  /** How a consultation takes place; an order at the door has none. */
  meeting: z.enum(['phone', 'office']).optional(),
  providerId: field.id.nullable(),
});
/** Urgent orders stand apart from those for a window; a further page is one of either. */
const poolPage = z.strictObject({
  further: z.strictObject({ list: z.enum(['urgent', 'window']), after: field.instant }).optional(),
});
const next = z.strictObject({ urgent: field.instant.nullable(), window: field.instant.nullable() });

const BOOK = [
  'ITEM_NOT_FOUND',
  'ADDRESS_NOT_FOUND',
  'PROVIDER_NOT_AVAILABLE',
  'WINDOW_NOT_POSSIBLE',
  'MEETING_NOT_POSSIBLE',
  'TOO_MANY_ORDERS',
  'TOO_MANY_ORDERS_TODAY',
  'TOO_MANY_URGENT_ORDERS',
  'PHONE_UNCONFIRMED',
  'FEE_FIRST',
  'BUSY',
] as const;

const STEP = ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'BUSY'] as const;
/** Who accepted is not fit any more: the order is with her again. */
const UNFIT = ['FIRM_STOPPED', 'BADGE_RAN_OUT', 'CERTIFICATE_RAN_OUT'] as const;
/** When the window began that was on the screen as it was accepted: another one is nobody's promise. */
const seenFrom = field.instant.optional();

const ACCEPT = [
  'NOT_FOUND',
  'TAKEN',
  'NOT_NOW',
  'VISIT_CHANGED',
  'NOT_YOUR_ROUND',
  'NOT_ON_DUTY',
  'NOT_IN_GOOD_STANDING',
  'BADGE_NOT_VALID',
  'ONE_URGENT_AT_A_TIME',
  'BUSY',
] as const;

/** 维修: what can be asked of the room, by whom, and every no that can come back. */
export const repairContract = {
  ...catalogueContract,
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
  book: action({
    by: ['resident'],
    input: wish.extend({ addressId: field.id }),
    output: changed,
    refusals: BOOK,
  }),
  /** For somebody else: family, a neighbour, or staff on the telephone. That she agreed is on record. */
  bookFor: action({
    by: ['resident'],
    input: wish.extend({
      whose: z.strictObject({
        name: field.text(20),
        phone: field.phone,
        street: field.text(20),
        community: field.text(20),
        ...field.door,
      }),
      consent: z.strictObject({
        agreed: z.literal(true),
        how: z.enum(['in-person', 'by-telephone']),
        relation: field.text(20),
      }),
    }),
    output: changed,
    refusals: [...BOOK, 'PLACE_UNKNOWN'],
  }),
  mine: action({ by: ['resident'], input: field.page, output: rows, refusals: [] }),
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
    output: z.strictObject({ rows: z.array(row), next, onDuty: z.boolean() }),
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
    output: z.strictObject({ rows: z.array(offeredRow), next }),
    refusals: ['NOT_FOUND'],
  }),
  desk: action({
    by: ['staff'],
    input: z.strictObject({
      list: z.enum(['live', 'alarms', 'frozen', 'fees']),
      before: field.instant.optional(),
    }),
    output: rows,
    refusals: [],
  }),
  accept: action({
    by: ['worker'],
    input: z.strictObject({ orderId, from: seenFrom }),
    output: changed,
    refusals: ACCEPT,
  }),
  acceptFor: action({
    by: ['manager'],
    input: z.strictObject({ orderId, workerId: field.id, from: seenFrom }),
    output: changed,
    refusals: ACCEPT,
  }),
  offer: action({
    by: ['resident'],
    input: z.strictObject({ orderId, to: z.enum(OFFERS) }),
    output: changed,
    refusals: STEP,
  }),
  /** Staff name a firm, never a worker; nobody of it is asked before she agrees. */
  suggest: action({
    by: ['staff'],
    input: z.strictObject({ orderId, providerId: field.id }),
    output: changed,
    refusals: [...STEP, 'PROVIDER_NOT_AVAILABLE'],
  }),
  /** Whom to telephone about an order that nobody accepts; who looked is logged. */
  callees: action({
    by: ['staff'],
    input: one,
    output: z.strictObject({ workers: z.array(callee) }),
    refusals: ['NOT_FOUND', 'NOT_NOW'],
  }),
  recognise: action({
    by: ['resident'],
    input: z.strictObject({ orderId, workerId: field.id, badgeWorn: z.boolean(), uniformWorn: z.boolean() }),
    output: changed,
    refusals: [...STEP, 'WORKER_CHANGED'],
  }),
  disown: action({ by: ['resident'], input: oneMaybeReason, output: changed, refusals: STEP }),
  arrive: action({
    by: ['worker'],
    input: z.strictObject({ orderId, code: z.string().regex(/^\d{6}$/) }),
    output: changed,
    refusals: [...STEP, ...UNFIT, 'NOT_RECOGNISED_YET', 'WRONG_CODE', 'TOO_MANY_TRIES'],
  }),
  quote: action({
    by: ['worker'],
    input: z.strictObject({ orderId, lines: z.array(quotedLine).min(1).max(QUOTE_LINES_MAX) }),
    output: changed,
    refusals: [
      ...STEP,
      'PRICE_NOT_ON_LIST',
      'PRICE_ABOVE_LIST',
      'TOTAL_TOO_HIGH',
      'REWORK_IS_FREE',
      'TOO_MANY_QUOTES',
    ],
  }),
  approve: action({
    by: ['resident'],
    input: z.strictObject({ orderId, quoteId: field.id }),
    output: changed,
    refusals: [...STEP, 'QUOTE_CHANGED'],
  }),
  decline: action({ by: ['resident'], input: oneMaybeReason, output: changed, refusals: STEP }),
  postpone: action({
    by: ['worker'],
    input: z.strictObject({ orderId, at: window, reason }),
    output: changed,
    refusals: [...STEP, 'WINDOW_NOT_POSSIBLE'],
  }),
  moveVisit: action({
    by: ['resident', 'worker'],
    input: z.strictObject({ orderId, at: window }),
    output: changed,
    refusals: [...STEP, 'WINDOW_NOT_POSSIBLE', 'PROMISE_MISSED', 'TOO_MANY_TIMES'],
  }),
  /** Before anybody has accepted. */
  moveWindow: action({
    by: ['resident'],
    input: z.strictObject({ orderId, at: window }),
    output: changed,
    refusals: [...STEP, 'WINDOW_NOT_POSSIBLE', 'TOO_MANY_TIMES'],
  }),
  agreeVisit: action({
    by: ['resident', 'worker'],
    /** `from` of the time that was seen. */
    input: z.strictObject({ orderId, from: field.instant }),
    output: changed,
    refusals: [...STEP, 'VISIT_CHANGED', 'WINDOW_NOT_POSSIBLE', 'PROMISE_MISSED'],
  }),
  finish: action({
    by: ['worker'],
    input: z.strictObject({
      orderId,
      checked: z.array(field.text(100)).max(30),
      photosBefore: field.photos('work-photo', PHOTOS_MAX),
      photosAfter: field.photos('work-photo', PHOTOS_MAX),
      paidFen: field.fen,
    }),
    output: changed,
    refusals: [...STEP, ...UNFIT, 'CHECKLIST_INCOMPLETE', 'PHOTOS_MISSING', 'PAID_ABOVE_QUOTE'],
  }),
  confirm: action({
    by: ['resident'],
    input: z.strictObject({ orderId, paidFen: field.fen }),
    output: changed,
    refusals: STEP,
  }),
  reject: action({ by: ['resident'], input: oneWithReason, output: changed, refusals: STEP }),
  dispute: action({ by: ['resident'], input: oneWithReason, output: changed, refusals: STEP }),
  rework: action({
    by: ['resident'],
    input: z.strictObject({ orderId, at: window, reason }),
    output: changed,
    refusals: [...STEP, 'WARRANTY_OVER', 'WINDOW_NOT_POSSIBLE'],
  }),
  cancel: action({ by: ['resident'], input: oneMaybeReason, output: changed, refusals: STEP }),
  /** He does not see it any more afterwards. */
  release: action({ by: ['worker'], input: oneWithReason, output: field.done, refusals: STEP }),
  reportNoShow: action({ by: ['resident'], input: one, output: changed, refusals: [...STEP, 'TOO_EARLY'] }),
  resume: action({
    by: ['staff'],
    input: oneWithReason,
    output: changed,
    refusals: [...STEP, 'WORKER_AT_ANOTHER'],
  }),
  releaseByStaff: action({ by: ['staff'], input: oneWithReason, output: changed, refusals: STEP }),
  cancelByStaff: action({ by: ['staff'], input: oneWithReason, output: changed, refusals: STEP }),
  /** 上门费: 收到了 or 没收到. */
  sayReceived: action({
    by: ['worker'],
    input: z.strictObject({ orderId, received: z.boolean() }),
    output: changed,
    refusals: STEP,
  }),
  /** 上门费: 付了. */
  payFee: action({ by: ['resident'], input: one, output: changed, refusals: STEP }),
  ruleFee: action({
    by: ['staff'],
    input: z.strictObject({ orderId, to: z.enum(FEE_RULINGS), reason }),
    output: changed,
    refusals: STEP,
  }),
  /** Nothing is booked before this visit fee is settled. */
  askFeeFirst: action({
    by: ['staff'],
    input: one,
    output: changed,
    refusals: [...STEP, 'FEE_FIRST_TOO_EARLY'],
  }),
  /** Phone and door in an open case; who looked and why is logged. */
  openContact: action({
    by: ['staff'],
    input: oneWithReason,
    output: contact,
    refusals: ['NOT_FOUND', 'NOT_NOW', 'OWN_CASE', 'TOO_MANY_OPENINGS', 'BUSY'],
  }),
} as const;
export type RepairContract = typeof repairContract;
