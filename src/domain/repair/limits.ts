import type { Limits } from '#domain/kernel/allowance';
import type { When } from './order';

export const repairLimits = {
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
export type OrderLimit = keyof typeof repairLimits;

/** What such an order counts as. */
export const limitsOfOrder = (when: When['kind']): OrderLimit[] =>
  when === 'urgent' ? ['orders-a-day', 'open-orders', 'open-urgent-orders'] : ['orders-a-day', 'open-orders'];

/** A report of danger is taken however often the order was changed on that day. */
export const orderStepsWithoutLimit = ['disown'] as const;
