import type { Member } from '#domain/membership/member';
import { isFeeFirst } from '#domain/repair/decide/visit-fee';
import { orders } from './orders';

/** Whether staff ask for a visit fee to be settled before this person books again. Nobody is told of somebody else's. */
export async function owesFirst(booker: Member | null): Promise<boolean> {
  const order = booker?.feeFirst ? await orders.findById(booker.feeFirst) : null;
  return order !== null && isFeeFirst(order);
}
