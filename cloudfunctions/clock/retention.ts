import { type Complaint, UNDECIDED } from '#domain/complaint/complaint';
import { blank } from '#domain/kernel/blank';
import { DAY } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { CONTACT_KEPT } from '#domain/repair/retention';
import { complaints } from '../store/complaints';
import { HOLDINGS } from '../store/holdings';
import { orders } from '../store/orders';
import { untilCommitted } from '../store/unit-of-work';
import { withheld } from '../store/withheld';

/** Ruled, a complaint can still be appealed. */
const OPEN: readonly string[] = [...UNDECIDED, 'ruled'];
const SEALS = ['contact', 'sealed'] as const;

/** 保存期到: name, phone and door of an order go, unless somebody complains of it still, or did so not long ago. */
export async function forgetContact(id: string): Promise<void> {
  const keptUntil = keptFor(await complaints.ofOrder(id), Date.now());
  await untilCommitted(async () => {
    const before = await orders.findById(id);
    if (!before || before.contactGoesAt == null || before.contactGoesAt > Date.now()) return [];
    if (keptUntil > Date.now())
      return [{ collection: 'repair_orders', before, after: { ...before, contactGoesAt: keptUntil } }];
    await withheld.forgetSeals(peopleOf(before), 'repair_orders', id);
    const gone = blank(before, {
      ...{ holding: HOLDINGS.repair_orders, isAbout: () => true },
      ...{ left: 'past', kinds: SEALS },
    });
    return [{ collection: 'repair_orders', before, after: { ...gone.document, contactGoesAt: null } }];
  });
}

const peopleOf = ({ residentId, bookedById, worker, rework }: RepairOrder): string[] => [
  ...new Set(
    [residentId, bookedById, worker?.memberId, rework?.first.worker?.memberId].flatMap((one) => one ?? []),
  ),
];

/** Until when what was said of the order keeps it: looked at again tomorrow as long as it is open. */
const keptFor = (found: readonly Complaint[], now: number): number =>
  Math.max(
    0,
    ...found.map(({ state, events }) =>
      OPEN.includes(state) ? now + DAY : (events[events.length - 1]?.at ?? 0) + CONTACT_KEPT,
    ),
  );
