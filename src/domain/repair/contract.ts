import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { contact } from '#domain/kernel/sealed';
import { PHOTOS_MAX, QUOTE_LINES_MAX } from './order';

/* ---- views: what leaves the room ---- */

const place = z.strictObject({ street: z.string(), community: z.string() });
const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('urgent') }),
  z.strictObject({ kind: z.literal('window'), from: field.instant, to: field.instant }),
]);
const priceLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  minFen: field.fen,
  maxFen: field.fen,
});
const category = z.strictObject({ id: z.string(), name: z.string(), icon: z.string() });
const item = z.strictObject({
  id: z.string(),
  category,
  name: z.string(),
  words: z.array(z.string()),
  path: z.enum(['door', 'consult']),
  priceMinFen: field.fen,
  priceMaxFen: field.fen,
  prices: z.array(priceLine),
  visitFeeFen: field.fen,
  warrantyDays: z.int(),
  standard: z.array(z.string()),
});
const state = z.enum([
  'open',
  'accepted',
  'arrived',
  'quoted',
  'approved',
  'finished',
  'closed',
  'cancelled',
  'lapsed',
  'frozen',
]);
const party = z.enum(['resident', 'booker', 'candidate', 'worker', 'manager', 'staff', 'clock']);
const orderAction = z.enum([
  'book',
  'accept',
  'acceptFor',
  'offer',
  'recognise',
  'disown',
  'arrive',
  'quote',
  'approve',
  'decline',
  'finish',
  'confirm',
  'autoConfirm',
  'cancel',
  'release',
  'reportNoShow',
  'resume',
  'releaseByStaff',
  'cancelByStaff',
  'lapse',
]);
const worker = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  /** For the resident while the worker is hers; null otherwise. */
  phone: z.string().nullable(),
});
const quote = z.strictObject({
  id: z.string(),
  lines: z.array(
    z.strictObject({
      kind: z.enum(['labour', 'part']),
      priceId: z.string().nullable(),
      name: z.string(),
      unit: z.string(),
      quantity: z.int(),
      unitFen: field.fen,
    }),
  ),
  totalFen: field.fen,
  at: field.instant,
});
const finish = z.strictObject({
  at: field.instant,
  checked: z.array(z.string()),
  photosBefore: z.array(z.string()),
  photosAfter: z.array(z.string()),
  paidFen: field.fen,
});

/** An order as one viewer may see it. */
const order = z.strictObject({
  id: z.string(),
  state,
  /** How the viewer stands to it. */
  party,
  /** What the viewer may do now. */
  can: z.array(orderAction),
  item: item.omit({ words: true, path: true }),
  wrong: z.string(),
  photos: z.array(z.string()),
  video: z.string().nullable(),
  place,
  contact: contact.nullable(),
  when,
  bookedAt: field.instant,
  /** Nobody is offered it until the resident chooses: after a release or a no-show. */
  awaitsChoice: z.boolean(),
  chosenProviderId: z.string().nullable(),
  lastProvider: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  worker: worker.nullable(),
  promisedAt: field.instant.nullable(),
  noShowFrom: field.instant.nullable(),
  recognised: z.boolean(),
  /** The code she reads to the worker; only hers, only until he has arrived. */
  arrivalCode: z.string().nullable(),
  arrivedAt: field.instant.nullable(),
  punctual: z.boolean().nullable(),
  quote: quote.nullable(),
  finish: finish.nullable(),
  paidFen: field.fen.nullable(),
  visitFeeDueFen: field.fen,
  closedAt: field.instant.nullable(),
  warrantyUntil: field.instant.nullable(),
  actsAt: field.instant.nullable(),
  timeline: z.array(
    z.strictObject({ at: field.instant, action: orderAction, by: party, why: z.string().nullable() }),
  ),
});

/** A row of a list: no text of hers, no person. */
const row = z.strictObject({
  id: z.string(),
  state,
  itemName: z.string(),
  icon: z.string(),
  place,
  when,
  bookedAt: field.instant,
  priceMinFen: field.fen,
  priceMaxFen: field.fen,
  workerName: z.string().nullable(),
  promisedAt: field.instant.nullable(),
  awaitsChoice: z.boolean(),
  alarmAt: field.instant,
  totalFen: field.fen.nullable(),
  /** Staff see where the two figures of what was paid differ. */
  paidDiffers: z.boolean(),
});
const rows = z.strictObject({ rows: z.array(row), more: z.boolean() });
/** What everybody learns who commands: the order as it is now. */
const changed = order;

export type OrderView = z.infer<typeof order>;
export type OrderRow = z.infer<typeof row>;
export type ItemView = z.infer<typeof item>;
export type CategoryView = z.infer<typeof category>;

/* ---- inputs ---- */

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

const STEP = ['NOT_FOUND', 'NOT_NOW', 'BUSY'] as const;
const ACCEPT = [
  'NOT_FOUND',
  'TAKEN',
  'NOT_NOW',
  'NOT_ON_DUTY',
  'NOT_IN_GOOD_STANDING',
  'BADGE_NOT_VALID',
  'ONE_URGENT_AT_A_TIME',
  'BUSY',
] as const;

/** 维修: what can be asked of the room, by whom, and every no that can come back. */
export const repairContract = {
  catalogue: action({
    by: ['visitor'],
    input: field.nothing,
    output: z.strictObject({ items: z.array(item) }),
    refusals: [],
  }),
  book: action({
    by: ['resident'],
    input: z.strictObject({
      itemId: field.id,
      wrong: field.text(500, 2),
      photos: field.photos(PHOTOS_MAX),
      video: field.fileId.nullable(),
      addressId: field.id,
      when,
      providerId: field.id.nullable(),
    }),
    output: changed,
    refusals: [
      'ITEM_NOT_FOUND',
      'ADDRESS_NOT_FOUND',
      'PROVIDER_NOT_AVAILABLE',
      'WINDOW_NOT_POSSIBLE',
      'BUSY',
    ],
  }),
  mine: action({ by: ['resident'], input: field.page, output: rows, refusals: [] }),
  order: action({
    by: ['resident', 'worker', 'manager', 'staff'],
    input: one,
    output: z.strictObject({ order, links: z.record(z.string(), z.string()), rated: z.boolean() }),
    refusals: ['NOT_FOUND'],
  }),
  pool: action({
    by: ['worker'],
    input: field.nothing,
    output: z.strictObject({ rows: z.array(row), onDuty: z.boolean() }),
    refusals: ['NOT_A_WORKER'],
  }),
  jobs: action({
    by: ['worker'],
    /** Without `inHand` also what is done with; an order for a window may be older than many of those. */
    input: z.strictObject({ before: field.instant.optional(), inHand: z.literal(true).optional() }),
    output: rows,
    refusals: ['NOT_A_WORKER'],
  }),
  desk: action({
    by: ['staff'],
    input: z.strictObject({ list: z.enum(['live', 'alarms', 'frozen']), before: field.instant.optional() }),
    output: rows,
    refusals: [],
  }),
  accept: action({ by: ['worker'], input: one, output: changed, refusals: ACCEPT }),
  acceptFor: action({
    by: ['manager'],
    input: z.strictObject({ orderId, workerId: field.id }),
    output: changed,
    refusals: ACCEPT,
  }),
  offer: action({
    by: ['resident'],
    input: z.strictObject({ orderId, to: z.enum(['everyone', 'same-firm']) }),
    output: changed,
    refusals: STEP,
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
    refusals: [...STEP, 'NOT_RECOGNISED_YET', 'WRONG_CODE', 'NOT_IN_GOOD_STANDING'],
  }),
  quote: action({
    by: ['worker'],
    input: z.strictObject({ orderId, lines: z.array(quotedLine).min(1).max(QUOTE_LINES_MAX) }),
    output: changed,
    refusals: [...STEP, 'PRICE_NOT_ON_LIST', 'PRICE_ABOVE_LIST', 'TOTAL_TOO_HIGH'],
  }),
  approve: action({
    by: ['resident'],
    input: z.strictObject({ orderId, quoteId: field.id }),
    output: changed,
    refusals: [...STEP, 'QUOTE_CHANGED'],
  }),
  decline: action({ by: ['resident'], input: oneMaybeReason, output: changed, refusals: STEP }),
  finish: action({
    by: ['worker'],
    input: z.strictObject({
      orderId,
      checked: z.array(field.text(100)).max(30),
      photosBefore: field.photos(PHOTOS_MAX, 1),
      photosAfter: field.photos(PHOTOS_MAX, 1),
      paidFen: field.fen,
    }),
    output: changed,
    refusals: [...STEP, 'CHECKLIST_INCOMPLETE', 'PAID_ABOVE_QUOTE'],
  }),
  confirm: action({
    by: ['resident'],
    input: z.strictObject({ orderId, paidFen: field.fen }),
    output: changed,
    refusals: STEP,
  }),
  cancel: action({ by: ['resident'], input: oneMaybeReason, output: changed, refusals: STEP }),
  /** He does not see it any more afterwards. */
  release: action({ by: ['worker'], input: oneWithReason, output: field.done, refusals: STEP }),
  reportNoShow: action({ by: ['resident'], input: one, output: changed, refusals: [...STEP, 'TOO_EARLY'] }),
  resume: action({ by: ['staff'], input: oneWithReason, output: changed, refusals: STEP }),
  releaseByStaff: action({ by: ['staff'], input: oneWithReason, output: changed, refusals: STEP }),
  cancelByStaff: action({ by: ['staff'], input: oneWithReason, output: changed, refusals: STEP }),
  /** Phone and door in an open case; who looked and why is logged. */
  openContact: action({
    by: ['staff'],
    input: oneWithReason,
    output: contact,
    refusals: ['NOT_FOUND', 'NOT_NOW'],
  }),
} as const;
export type RepairContract = typeof repairContract;
