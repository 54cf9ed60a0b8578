import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { attendingContract } from './contract-attending';
import { bookingContract } from './contract-booking';
import { catalogueContract } from './contract-catalogue';
import { feeContract } from './contract-fee';
import {
  changed,
  one,
  oneMaybeReason,
  oneWithReason,
  orderId,
  reason,
  STEP,
  window,
} from './contract-fields';
import { listsContract } from './contract-lists';
import { PHOTOS_MAX, QUOTE_LINES_MAX } from './order';

export type { AttendingView } from './contract-attending';
export type { CategoryView, ItemView } from './contract-item';
export type { DeskOrderRow, OfferedRow, OrderRow, OrderView, OwnOrderRow } from './contract-views';

const quantity = z.int().min(1).max(999);
const quotedLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('labour'), priceId: field.id, quantity, unitFen: field.fen }),
  z.strictObject({ kind: z.literal('part'), name: field.text(40), quantity, unitFen: field.fen }),
]);

/** Who accepted is not fit any more: the order is with her again. */
const UNFIT = ['FIRM_STOPPED', 'BADGE_RAN_OUT', 'CERTIFICATE_RAN_OUT'] as const;

/**
 * 维修: what can be asked of the room, by whom, and every no that can come back. Here the steps of an order from the
 * acceptance to the end of its warranty; the others in the files that are spread.
 */
export const repairContract = {
  ...catalogueContract,
  ...listsContract,
  ...bookingContract,
  ...attendingContract,
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
  showBefore: action({
    by: ['worker'],
    input: z.strictObject({ orderId, photosBefore: field.photos('work-photo', PHOTOS_MAX, 1) }),
    output: changed,
    refusals: [...STEP, 'TOO_MANY_PHOTOS'],
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
  ...feeContract,
} as const;
export type RepairContract = typeof repairContract;
