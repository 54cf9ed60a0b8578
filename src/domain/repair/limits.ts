import type { Limits } from '#domain/kernel/allowance';
import type { When } from './order';

const orderLimits = {
  'open-orders': {
    counts: 'open',
    noun: 'repair-order',
    max: 5,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_ORDERS',
  },
  'open-urgent-orders': {
    counts: 'open',
    noun: 'repair-order',
    max: 2,
    unconfirmedMax: 1,
    refusal: 'TOO_MANY_URGENT_ORDERS',
  },
  /** Booked, whatever has become of it: whoever calls one off at once books another. */
  'orders-a-day': { counts: 'day', max: 20, refusal: 'TOO_MANY_ORDERS_TODAY' },
} as const satisfies Limits;
export type OrderLimit = keyof typeof orderLimits;

export const repairLimits = {
  ...orderLimits,
  /** 通话记录, of one of the staff. */
  'call-notes-a-day': { counts: 'day', max: 200, refusal: 'TOO_MANY_CALL_NOTES' },
} as const satisfies Limits;
export const CALL_NOTE_LIMITS = ['call-notes-a-day'] as const;

/** What such an order counts as. */
export const limitsOfOrder = (when: When['kind']): OrderLimit[] =>
  when === 'urgent' ? ['orders-a-day', 'open-orders', 'open-urgent-orders'] : ['orders-a-day', 'open-orders'];

/** A report of danger is taken however often the order was changed on that day. */
export const orderStepsWithoutLimit = ['disown'] as const;
