import { type Complaint, UNSETTLED } from './complaint/complaint';
import { blank } from './kernel/blank';
import { DAY } from './kernel/time';
import type { RepairOrder } from './repair/order';
import { repairHoldings } from './repair/personal';
import { CONTACT_KEPT } from './repair/retention';

// 保存期到: what becomes of an order whose contacts have been kept long enough, unless somebody complains of it still.

const OPEN: readonly string[] = UNSETTLED;
const SEALS = ['contact', 'sealed'] as const;

/** Without name, phone and door, or with a later day for that; null where that day has not come. */
export function afterItsTime(
  order: RepairOrder,
  complaints: readonly Complaint[],
  now: number,
): RepairOrder | null {
  if (order.contactGoesAt == null || order.contactGoesAt > now) return null;
  const kept = keptFor(complaints, now);
  if (kept > now) return { ...order, contactGoesAt: kept };
  const gone = blank(order, {
    ...{ holding: repairHoldings.repair_orders, isAbout: () => true },
    ...{ left: 'past', kinds: SEALS },
  });
  return { ...gone.document, contactGoesAt: null };
}

/** Until when what was said of the order keeps it: looked at again tomorrow as long as it is open. */
const keptFor = (complaints: readonly Complaint[], now: number): number =>
  Math.max(
    0,
    ...complaints.map(({ state, events }) =>
      OPEN.includes(state) ? now + DAY : (events[events.length - 1]?.at ?? 0) + CONTACT_KEPT,
    ),
  );
