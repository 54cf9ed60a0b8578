import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { changed, orderId, STEP, window } from './contract-fields';
import { when } from './contract-views';
import { OFFERS } from './decide/offering';
import { PHOTOS_MAX } from './order';

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

/** From the booking until somebody has accepted. */
export const bookingContract = {
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
  /** Before anybody has accepted. */
  moveWindow: action({
    by: ['resident'],
    input: z.strictObject({ orderId, at: window }),
    output: changed,
    refusals: [...STEP, 'WINDOW_NOT_POSSIBLE', 'TOO_MANY_TIMES'],
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
} as const;
