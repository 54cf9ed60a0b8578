import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { byWorker } from '../by-worker';
import { freeHolder, type RepairOrder } from '../order';
import type { OrderAction } from '../transitions';
import { allowedTo, dueTo, type StepRefusal, step, tellHer, tellStaff, tellWorker } from './step';
import { endedAbout, feeOwed } from './visit-fee';
import { unreached } from './visit-figures';

/**
 * Nobody is offered it any more and nothing is waited for; who worked on it stays on record. What was closed before a
 * rework stands again as it was.
 */
export const ended = (order: RepairOrder) => ({
  pool: null,
  chosenUntil: null,
  suggestion: null,
  arrivalCode: null,
  urgentHolder: freeHolder(order._id),
  ...order.rework?.first,
});

/** Free before arrival; the visit fee until she approves; after that only staff cancel. */
export function cancel(
  order: RepairOrder,
  why: string | null,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const action: OrderAction = order.rework ? 'endRework' : 'cancel';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  if (!mayCancel(order)) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action,
      by: may.value,
      why,
      changes: { ...ended(order), visitFee: feeOwed(order, moment.now) },
      effects: [...tellWorker(order, 'repair-cancelled'), ...unreached(order, moment.now)],
    }),
  );
}

/** May she still call it off herself? Not once work was approved; rework costs nothing, so she may. */
export const mayCancel = (order: RepairOrder): boolean =>
  order.rework !== null || order.approvedQuote === null;

export function cancelByStaff(
  order: RepairOrder,
  why: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const action: OrderAction = order.rework ? 'endReworkByStaff' : 'cancelByStaff';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action,
      by: may.value,
      why,
      changes: { ...ended(order), visitFee: feeOwed(order, moment.now) },
      effects: [
        ...tellHer(order, endedAbout(order, moment.now), byWorker(order, feeOwed(order, moment.now)?.fen)),
        ...tellWorker(order, 'repair-cancelled'),
        ...unreached(order, moment.now),
      ],
    }),
  );
}

/**
 * Nobody has done anything for days: a visit without a quote, a quote without an answer, a worker who wishes to come
 * again and gets none, a case without a ruling.
 */
export function standStill(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const action: OrderAction = order.rework ? 'reworkRanOut' : 'standStill';
  const may = dueTo(order, action, moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action,
      by: may.value,
      changes: { ...ended(order), visitFee: feeOwed(order, moment.now) },
      effects: [
        ...tellHer(order, endedAbout(order, moment.now), byWorker(order, feeOwed(order, moment.now)?.fen)),
        ...tellWorker(order, 'repair-cancelled'),
        ...unreached(order, moment.now),
      ],
    }),
  );
}

/** Approved a week ago and not finished: money may have changed hands, so staff look into it. */
export function stall(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'stall', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'stall',
      by: may.value,
      changes: { urgentHolder: freeHolder(order._id) },
      effects: [
        ...tellHer(order, 'repair-stalled'),
        ...tellWorker(order, 'repair-stalled'),
        ...tellStaff(order, 'repair-case'),
      ],
    }),
  );
}
