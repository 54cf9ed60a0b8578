import type { ClosedRow } from './contract-closed';
import { type RepairOrder, workerOfRecord } from './order';
import { paymentOf } from './payment';

/** What was quoted, approved, and paid as each side says. */
export function closedRow(order: RepairOrder): ClosedRow {
  const worker = workerOfRecord(order);
  return {
    id: order._id,
    itemName: order.item.name,
    place: { street: order.place.street, community: order.place.community },
    closedAt: order.closedAt ?? 0,
    workerName: worker?.name ?? '',
    firmName: worker?.providerName ?? '',
    payment: order.payment ?? paymentOf(order) ?? 'unsaid',
    quotedFen: order.quote?.totalFen ?? null,
    approvedFen: order.approvedQuote?.totalFen ?? null,
    paidFen: order.paidFen,
    statedFen: order.finish?.paidFen ?? null,
  };
}
