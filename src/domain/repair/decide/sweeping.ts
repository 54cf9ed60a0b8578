import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { RepairOrder } from '../order';
import { hasBegun } from './fitness';
import { ASKS_NOBODY, reopened } from './offering';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker } from './step';

/**
 * The firm may not take orders any more: what it accepted and has not begun goes back to the resident, who chooses
 * again, and not this firm. Nobody is blamed for it a second time.
 */
export function releaseBySweep(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'releaseBySweep', moment);
  if (!may.ok) return may;
  if (hasBegun(order)) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'releaseBySweep',
      by: may.value,
      changes: {
        ...reopened(order, order.worker?.workerId ?? null, moment),
        delayedBy: order.delayedBy,
        lastProvider: null,
      },
      effects: [...tellHer(order, 'repair-swept'), ...tellWorker(order, 'repair-cancelled')],
    }),
  );
}

/** It was asked and has not answered: she chooses another. */
export function withdrawOffer(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'withdrawOffer', moment);
  if (!may.ok) return may;
  if (order.chosenProviderId === null) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'withdrawOffer',
      by: may.value,
      changes: { ...ASKS_NOBODY, lastProvider: null, lookedAt: moment.now },
      effects: tellHer(order, 'repair-swept'),
    }),
  );
}
