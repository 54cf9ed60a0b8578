import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { byWorker } from '../by-worker';
import type { RepairOrder } from '../order';
import { hasEndedWithoutWork } from '../retention';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker } from './step';
import { feeOwed, owedFor } from './visit-fee';

// Staff found that somebody came of whom it was said that he did not.

/** Whoever is said not to have come, with the way that is owed to him should it turn out that he did. */
export const reportedNow = (order: RepairOrder, now: number): Pick<RepairOrder, 'reported'> =>
  order.worker && feeOwed(order, now)
    ? { reported: { worker: order.worker, cameAfterAll: false } }
    : { reported: order.reported };

/** Staff found that he came: where the order has ended, the way is owed to him; where it goes on, once it ends so. */
export const foundThatHeCame = (order: RepairOrder, workerId: string, moment: Moment) =>
  hasEndedWithoutWork(order) ? oweFee(order, workerId, moment) : cameAfterAll(order, workerId, moment);

export function cameAfterAll(
  order: RepairOrder,
  workerId: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'cameAfterAll', moment);
  if (!may.ok) return may;
  const reported = reportedOf(order, workerId);
  if (!reported) return no('NOT_NOW');
  const changes = { reported: { ...reported, cameAfterAll: true } };
  const after = step(order, moment, { action: 'cameAfterAll', by: may.value, changes });
  // Nobody has more time for what the order waits for.
  return change({ ...after, actsAt: order.actsAt });
}

/** Nobody was at the door after him, else the fee would be owed to whoever was. */
export function oweFee(
  order: RepairOrder,
  workerId: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'oweFee', moment);
  if (!may.ok) return may;
  const reported = reportedOf(order, workerId);
  if (!reported || order.visitFee) return no('NOT_NOW');
  const his = { ...order, worker: reported.worker, reported: null };
  return change(
    step(his, moment, {
      action: 'oweFee',
      by: may.value,
      changes: { visitFee: owedFor(order, moment.now) },
      effects: [
        ...tellHer(order, 'repair-fee-due', byWorker(his, owedFor(order, moment.now).fen)),
        ...tellWorker(his, 'repair-cancelled'),
      ],
    }),
  );
}

const reportedOf = ({ reported }: RepairOrder, workerId: string) =>
  reported?.worker.workerId === workerId ? reported : null;
