import * as z from 'zod';
import * as field from '#domain/kernel/fields';
import { contact } from '#domain/kernel/sealed';
import { item } from './contract-item';
import { FEE_STATES } from './order-parts';
import { STATES } from './order-states';
import { ORDER_ACTIONS } from './transitions';

/** The shapes of what leaves the repair room: views, never stored documents. */

const place = z.strictObject({ street: z.string(), community: z.string() });
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('urgent') }),
  z.strictObject({ kind: z.literal('window'), from: field.instant, to: field.instant }),
]);
const state = z.enum(STATES);
const party = z.enum(['resident', 'booker', 'candidate', 'worker', 'manager', 'staff', 'involved', 'clock']);
const orderAction = z.enum(ORDER_ACTIONS);
const worker = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  photo: z.string(),
  badgeNo: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  /** Where the firm receives people; empty where it only comes to them. */
  office: z.string(),
  /** For the resident while the worker is hers; null otherwise. */
  phone: z.string().nullable(),
});
const firm = z.strictObject({ id: z.string(), name: z.string() });
/** 再次上门: two hours that one side proposed. */
const visit = z.strictObject({
  from: field.instant,
  to: field.instant,
  /** The viewer's own side proposed it. */
  mine: z.boolean(),
  agreed: z.boolean(),
  why: z.string(),
  /** Another time that waits for an answer while the agreed one holds. */
  proposed: z.strictObject({ from: field.instant, to: field.instant, mine: z.boolean() }).nullable(),
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

/** 上门费: what both sides say of it, and until when. */
const fee = z.strictObject({
  state: z.enum(FEE_STATES),
  fen: field.fen,
  received: z.boolean().nullable(),
  saidPaid: z.boolean(),
  /** When it ends by itself; null once it is settled. */
  until: field.instant.nullable(),
  /** Nothing can be booked before she says that it is paid. */
  first: z.boolean(),
  /** Why staff settled it as they did. */
  why: z.string().nullable(),
});

/** An order as one viewer may see it. */
export const order = z.strictObject({
  id: z.string(),
  state,
  /** How the viewer stands to it. */
  party,
  /** What the viewer may do now. */
  can: z.array(orderAction),
  item: item.omit({ words: true }),
  wrong: z.string(),
  photos: z.array(z.string()),
  video: z.string().nullable(),
  place,
  contact: contact.nullable(),
  when,
  meeting: z.enum(['home', 'phone', 'office']),
  /** How who booked for her stands to her; null when she booked herself. */
  bookedBy: z.string().nullable(),
  bookedAt: field.instant,
  /** How many workers have been asked so far, while it is offered in rounds; null: everyone. */
  invited: z.int().nullable(),
  /** Until when the chosen firm is waited for. */
  chosenUntil: field.instant.nullable(),
  /** From when the union looks after it by telephone, because nobody accepts or nobody comes. */
  alarmAt: field.instant.nullable(),
  /** A firm that staff found for her. */
  suggestion: firm.nullable(),
  /** Nobody is offered it until the resident chooses: after a release or a no-show. */
  awaitsChoice: z.boolean(),
  chosenProviderId: z.string().nullable(),
  lastProvider: firm.nullable(),
  /** What she may choose now, of everyone, the firm that had it and the one that staff found. */
  offers: z.array(z.enum(['everyone', 'same-firm', 'suggested'])),
  worker: worker.nullable(),
  promisedAt: field.instant.nullable(),
  noShowFrom: field.instant.nullable(),
  recognised: z.boolean(),
  /** The code she reads to the worker; only hers, only until he has arrived. */
  arrivalCode: z.string().nullable(),
  arrivedAt: field.instant.nullable(),
  punctual: z.boolean().nullable(),
  quote: quote.nullable(),
  /** What she has approved; a quote above it waits for her. */
  approvedFen: field.fen.nullable(),
  /** The most that may be taken now. */
  payableFen: field.fen,
  visit: visit.nullable(),
  /** The state before the work, as it was shown by whoever has the order now. */
  photosBefore: z.array(z.string()),
  finish: finish.nullable(),
  rejected: z.string().nullable(),
  rework: z.strictObject({ why: z.string(), firstFinish: finish.nullable() }).nullable(),
  paidFen: field.fen.nullable(),
  visitFee: fee.nullable(),
  /** 上门费 that is owed if she ends it now. */
  feeIfEndedFen: field.fen,
  closedAt: field.instant.nullable(),
  warrantyUntil: field.instant.nullable(),
  actsAt: field.instant.nullable(),
  timeline: z.array(
    z.strictObject({ at: field.instant, action: orderAction, by: party, why: z.string().nullable() }),
  ),
});

/** A row of a list: no text of hers, no person. */
export const row = z.strictObject({
  id: z.string(),
  state,
  itemId: z.string(),
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
  alarmAt: field.instant.nullable(),
  rework: z.boolean(),
  meeting: z.enum(['home', 'phone', 'office']),
  totalFen: field.fen.nullable(),
  visitFee: z.enum(FEE_STATES).nullable(),
  /** Staff see where the two figures of what was paid differ. */
  paidDiffers: z.boolean(),
});
export const attendant = z.strictObject({ name: z.string(), since: field.instant, mine: z.boolean() });
/** A row of staff's desk says who of them looks after the order. */
const deskRow = row.extend({ attendant: attendant.nullable() });
/** One of her own; it may wait for her rating. */
export const ownRow = row.extend({ toRate: z.boolean() });
/** Whom staff can telephone when nobody accepts. */
export const callee = z.strictObject({
  workerId: z.string(),
  name: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  onDuty: z.boolean(),
  phone: z.string(),
});
export const rows = z.strictObject({ rows: z.array(row), more: z.boolean() });
export const deskRows = z.strictObject({ rows: z.array(deskRow), more: z.boolean() });
/** An open order that a firm may take, with those of its workers who may have it. */
export const offeredRow = row.extend({
  workers: z.array(
    z.strictObject({
      workerId: z.string(),
      name: z.string(),
      onDuty: z.boolean(),
      /** Holds no urgent order; only that matters, and only for another urgent one. */
      free: z.boolean(),
    }),
  ),
});

export type OrderView = z.infer<typeof order>;
export type OrderRow = z.infer<typeof row>;
export type DeskOrderRow = z.infer<typeof deskRow>;
export type OwnOrderRow = z.infer<typeof ownRow>;
export type OfferedRow = z.infer<typeof offeredRow>;
