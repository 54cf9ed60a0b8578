import type { RepairOrder } from './order';
import type { Payment } from './order-parts';

/** Null while it is not closed, also while it is done again; `unsaid`: the resident never said. */
export function paymentOf({
  state,
  paidFen,
  finish,
}: Pick<RepairOrder, 'state' | 'paidFen' | 'finish'>): Payment | null {
  if (state !== 'closed') return null;
  if (paidFen === null || !finish) return 'unsaid';
  return paidFen === finish.paidFen ? 'agreed' : 'differs';
}

/** As staff read it. */
export const PAYMENT_LABEL: Readonly<Record<Payment, string>> = {
  differs: '对不上',
  agreed: '一致',
  unsaid: '居民没有填',
};
