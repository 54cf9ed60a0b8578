import { type Actor, CLOCK, isOrWasOf } from '#domain/kernel/actor';
import type { RepairOrder } from './order';
import type { Party } from './order-states';

/**
 * How somebody stands to an order. Her own relation counts before any role: staff who book for themselves are
 * residents there, and staff who are of the firm that came, or once were, are concerned themselves. A candidate is only somebody for whom the caller has proven eligibility (see `eligible`).
 */
export function partyOf(order: RepairOrder, actor: Actor): Party {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (order.residentId === actor.memberId) return 'resident';
  if (order.bookedById === actor.memberId) return 'booker';
  if (order.worker?.memberId === actor.memberId && actor.roles.includes('worker')) return 'worker';
  if (managesIts(order, actor)) return 'manager';
  if (actor.roles.includes('staff'))
    return order.worker && isOrWasOf(actor, order.worker.providerId) ? 'involved' : 'staff';
  return 'stranger';
}

const managesIts = (order: RepairOrder, actor: Actor) =>
  actor.roles.includes('manager') &&
  actor.providerId !== null &&
  order.worker?.providerId === actor.providerId;
