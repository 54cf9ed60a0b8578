import type { Moment } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { CONFIRMS_AFTER, type Finish, freeHolder, type RepairOrder } from '../order';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker } from './step';

export type FinishRefusal = StepRefusal | 'CHECKLIST_INCOMPLETE' | 'PAID_ABOVE_QUOTE';

/** 完工: every point of the standard ticked, photos before and after, and what was paid. */
export function finish(
  order: RepairOrder,
  done: Omit<Finish, 'at'>,
  moment: Moment,
): Decision<RepairOrder, FinishRefusal> {
  const may = allowedTo(order, 'finish', moment);
  if (!may.ok) return may;
  if (!order.item.standard.every((point) => done.checked.includes(point))) {
    return no('CHECKLIST_INCOMPLETE', [{ path: 'checked', problem: 'every point must be checked' }]);
  }
  if (done.paidFen > (order.quote?.totalFen ?? 0)) {
    return no('PAID_ABOVE_QUOTE', [{ path: 'paidFen', problem: 'above the approved quote' }]);
  }
  return change(
    step(order, moment, {
      action: 'finish',
      by: may.value,
      changes: {
        finish: { ...done, checked: order.item.standard, at: moment.now },
        actsAt: moment.now + CONFIRMS_AFTER,
        urgentHolder: freeHolder(order._id),
      },
      effects: tellHer(order, 'repair-finished'),
    }),
  );
}

/** She confirms with the amount that she paid; a difference to the worker's figure is shown to staff. */
export function confirm(
  order: RepairOrder,
  paidFen: number,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'confirm', moment);
  if (!may.ok) return may;
  return change(close(order, 'confirm', paidFen, moment, may.value));
}

/** After 48 hours of silence the clock confirms. */
export function autoConfirm(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'autoConfirm', moment);
  if (!may.ok) return may;
  if (order.actsAt === null || order.actsAt > moment.now) return no('NOT_NOW');
  return change(close(order, 'autoConfirm', null, moment, may.value));
}

const close = (
  order: RepairOrder,
  action: 'confirm' | 'autoConfirm',
  paidFen: number | null,
  moment: Moment,
  by: Parameters<typeof step>[2]['by'],
): RepairOrder =>
  step(order, moment, {
    action,
    by,
    changes: { paidFen, closedAt: moment.now, actsAt: null },
    effects: [
      ...tellWorker(order, 'repair-closed'),
      ...(action === 'autoConfirm' ? tellHer(order, 'repair-closed') : []),
      ...earned(order),
    ],
  });

const earned = (order: RepairOrder): Effect[] =>
  order.channel === 'online'
    ? [{ kind: 'award', cause: `repair-closed-${order._id}`, to: order.residentId, rule: 'repair-closed' }]
    : [];
