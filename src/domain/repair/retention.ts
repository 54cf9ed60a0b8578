import { whyNothing } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { type RepairOrder, warrantyUntil } from './order';
import type { State } from './order-states';

// 保存期: how long name, phone and door of an order are kept once nobody has to come any more.

export const CONTACT_KEPT = 90 * DAY;
const ENDED: readonly State[] = ['closed', 'cancelled', 'lapsed'];
export const hasEnded = ({ state }: Pick<RepairOrder, 'state'>): boolean => ENDED.includes(state);
export const hasEndedWithoutWork = ({ state }: Pick<RepairOrder, 'state'>): boolean =>
  state === 'cancelled' || state === 'lapsed';

/**
 * From when on they go: ninety days after the last of its end, the end of its warranty and the fee that was settled. While
 * something is open there is no such day, nor once they are gone.
 */
export function keptUntil(order: RepairOrder, now: number): Pick<RepairOrder, 'contactGoesAt'> {
  const { visitFee, contact, contactGoesAt } = order;
  const isOpen = !hasEnded(order) || visitFee?.state === 'owed';
  // What was never over has no such field.
  if (isOpen || whyNothing(contact) !== null)
    return contactGoesAt === undefined ? {} : { contactGoesAt: null };
  return { contactGoesAt: Math.max(now, warrantyUntil(order) ?? 0) + CONTACT_KEPT };
}
