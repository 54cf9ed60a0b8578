import { DAY } from '#domain/kernel/time';
import { type Firm, isMember, type RepairOrder } from './order';
import type { State } from './order-states';
import { isOrderAction } from './transitions';

/**
 * So long after its end an order can be complained of: long enough to find out at home whether the work holds, short
 * enough that photos and memories are there, and that a firm can answer.
 */
const COMPLAIN_WITHIN = 30 * DAY;

/** What of an order a firm can be asked to answer for. */
export interface Complainable {
  readonly firm: Firm;
  readonly worker: { readonly workerId: string; readonly memberId: string; readonly name: string } | null;
  /** Members whose order it is. */
  readonly complainantIds: readonly string[];
  /** She sent it back, or had it done again under warranty. */
  readonly sentBack: boolean;
  /** null while it goes on. */
  readonly until: number | null;
}

const ENDED: readonly State[] = ['closed', 'cancelled', 'lapsed'];

/** What staff note beside it does not keep it open. */
const lastStepOf = ({ events, bookedAt }: RepairOrder): number =>
  events.filter(({ action }) => isOrderAction(action)).at(-1)?.at ?? bookedAt;

/** The firm that has it, or had it last; null where none ever had. */
export function complainable(order: RepairOrder): Complainable | null {
  const { worker, lastProvider } = order;
  const firm = worker ? { id: worker.providerId, name: worker.providerName } : lastProvider;
  if (!firm) return null;
  const endedAt = ENDED.includes(order.state) ? lastStepOf(order) : null;
  return {
    firm,
    worker: worker && { workerId: worker.workerId, memberId: worker.memberId, name: worker.name },
    complainantIds: order.followerIds.filter(isMember),
    sentBack: order.rejected !== null || order.rework !== null,
    until: endedAt === null ? null : endedAt + COMPLAIN_WITHIN,
  };
}

/** What a complaint tells of the order to everybody concerned: neither door nor phone, nor what she wrote there. */
export const headlineOf = ({ _id, item, place, bookedAt }: RepairOrder) => ({
  id: _id,
  itemName: item.name,
  icon: item.icon,
  street: place.street,
  community: place.community,
  bookedAt,
});
