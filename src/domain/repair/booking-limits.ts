import type { LimitName } from '#domain/kernel/allowance';
import type { When } from './order';

export type OrderLimit = Extract<LimitName, 'orders-a-day' | 'open-orders' | 'open-urgent-orders'>;

/** What such an order counts as. */
export const limitsOfOrder = (when: When['kind']): OrderLimit[] =>
  when === 'urgent' ? ['orders-a-day', 'open-orders', 'open-urgent-orders'] : ['orders-a-day', 'open-orders'];
