import type { Callback } from '#domain/callback/callback';
import { withoutCaller } from '#domain/callback/retention';
import type { RepairOrder } from '#domain/repair/order';
import { afterItsTime } from '#domain/retention';
import { forgetMarks } from '#domain/station/use';
import { complaints } from '../store/complaints';
import { findById } from '../store/documents';
import { orders } from '../store/orders';
import { stationMonths } from '../store/station-months';
import { untilCommitted } from '../store/unit-of-work';
import { withheld } from '../store/withheld';

/** 保存期到: name, phone and door of an order go, unless somebody complains of it still, or did so not long ago. */
export async function forgetContact(id: string): Promise<void> {
  const found = await complaints.ofOrder(id);
  await untilCommitted(async () => {
    const before = await orders.findById(id);
    const after = before && afterItsTime(before, found, Date.now());
    if (!before || !after) return [];
    if (after.contactGoesAt === null) await withheld.forgetSeals(peopleOf(before), 'repair_orders', id);
    return [{ collection: 'repair_orders', before, after }];
  });
}

/** 保存期到: the name of who asked to be called goes, and what was said. */
export const forgetCaller = (id: string): Promise<void> =>
  untilCommitted(async () => {
    const before = await findById<Callback>('callbacks', id);
    const after = before && withoutCaller(before, Date.now());
    return before && after ? [{ collection: 'callbacks', before, after }] : [];
  });

/** The day is over: what kept people from being counted twice goes. */
export const forgetWhoCame = (id: string): Promise<void> =>
  untilCommitted(async () => {
    const before = await stationMonths.findById(id);
    const after = before && forgetMarks(before, Date.now());
    return before && after ? [{ collection: 'station_months', before, after }] : [];
  });

const peopleOf = ({ residentId, bookedById, worker, rework }: RepairOrder): string[] => [
  ...new Set(
    [residentId, bookedById, worker?.memberId, rework?.first.worker?.memberId].flatMap((one) => one ?? []),
  ),
];
