import type { Moment } from '#domain/kernel/actor';
import type { Effect, NoticeKind } from '#domain/kernel/effect';
import { owing } from '#domain/kernel/noun';
import { no, type Result, yes } from '#domain/kernel/result';
import { DOOR, type OrderAction, type Party, type RepairOrder } from '../order';
import { partyOf } from '../party';

export type StepRefusal = 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW';

/** May this person do this to this order as it stands? A stranger is answered as if there were none. */
export function allowed(order: RepairOrder, action: OrderAction, party: Party): Result<Party, StepRefusal> {
  if (party === 'stranger') return no('NOT_FOUND');
  if (!DOOR[action].by.includes(party)) return no('FORBIDDEN');
  if (!DOOR[action].from.includes(order.state)) return no('NOT_NOW');
  return yes(party);
}

export const allowedTo = (order: RepairOrder, action: OrderAction, moment: Moment) =>
  allowed(order, action, partyOf(order, moment.actor));

interface Step {
  readonly action: OrderAction;
  readonly by: Party;
  readonly changes?: Partial<RepairOrder>;
  readonly why?: string | null;
  readonly effects?: readonly Effect[];
}

/** The order one row of the table further, with the event that explains it. */
export function step(
  order: RepairOrder,
  moment: Moment,
  { action, by, changes, why, effects }: Step,
): RepairOrder {
  const to = DOOR[action].to;
  const event = {
    at: moment.now,
    action,
    by,
    memberId: moment.actor.memberId,
    from: order.events.length === 0 ? null : order.state,
    to,
    why: why ?? null,
    requestId: moment.requestId,
    digest: moment.digest,
  };
  return owing({ ...order, ...changes, state: to, events: [...order.events, event] }, effects ?? []);
}

/** What leaves the order without a worker: the fields of a visit that did not take place. */
export const withoutWorker = (order: RepairOrder, freeHolder: string) =>
  ({
    worker: null,
    urgentHolder: freeHolder,
    acceptedAt: null,
    promisedAt: null,
    recognised: null,
    arrivalCode: null,
    lastProvider: order.worker
      ? { id: order.worker.providerId, name: order.worker.providerName }
      : order.lastProvider,
  }) as const;

const notify = (order: RepairOrder, to: string, about: NoticeKind): Effect => ({
  kind: 'notify',
  cause: `${order._id}-${order.events.length}`,
  to,
  about,
  noun: 'repair-order',
  id: order._id,
});

/** Tells the resident, and who booked for her. */
export const tellHer = (order: RepairOrder, about: NoticeKind): Effect[] =>
  [...new Set([order.residentId, order.bookedById])].map((to) => notify(order, to, about));

export const tellWorker = (order: RepairOrder, about: NoticeKind): Effect[] =>
  order.worker ? [notify(order, order.worker.memberId, about)] : [];
