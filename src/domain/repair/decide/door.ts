import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { NO_SHOW_AFTER } from '../deadlines';
import { needsNoQuote, type RepairOrder, WRONG_TRIES_MAX, wasPunctual } from '../order';
import { visitOf } from './acceptance';
import { turnedAway, type Unfit } from './fitness';
import { reopened } from './offering';
import { allowedTo, complaintOf, type StepRefusal, step, tellHer, tellStaff, tellWorker } from './step';

/** 是本人: she has seen the person who accepted, and gets the code for him. */
export function recognise(
  order: RepairOrder,
  seen: { readonly workerId: string; readonly badgeWorn: boolean; readonly uniformWorn: boolean },
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'WORKER_CHANGED'> {
  const may = allowedTo(order, 'recognise', moment);
  if (!may.ok) return may;
  if (order.worker?.workerId !== seen.workerId) return no('WORKER_CHANGED');
  return change(
    step(order, moment, {
      action: 'recognise',
      by: may.value,
      changes: {
        recognised: { at: moment.now, badgeWorn: seen.badgeWorn, uniformWorn: seen.uniformWorn },
        arrivalCode: order.arrivalCode ?? { digits: moment.newCode(), wrongTries: 0 },
      },
    }),
  );
}

/** 不是本人: somebody else came. The order freezes and staff look into it. */
export function disown(
  order: RepairOrder,
  why: string | null,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'disown', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'disown',
      by: may.value,
      why,
      changes: { recognised: null, arrivalCode: null },
      effects: [
        ...tellWorker(order, 'repair-frozen'),
        ...tellStaff(order, 'repair-case'),
        ...complaintOf(order, 'subcontracting', why, moment),
      ],
    }),
  );
}

export type ArriveRefusal = StepRefusal | 'NOT_RECOGNISED_YET' | 'WRONG_CODE' | Unfit;

/** The accepted worker's own account enters the code that she was shown. Five wrong ones make a new code. */
export function arrive(
  order: RepairOrder,
  code: string,
  unfit: Unfit | null,
  moment: Moment,
): Decision<RepairOrder, ArriveRefusal> {
  const action = needsNoQuote(order) ? 'resumeWork' : 'arrive';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  const away = turnedAway(order, unfit, moment);
  if (away) return away;
  if (!order.recognised || !order.arrivalCode) return no('NOT_RECOGNISED_YET');
  if (code !== order.arrivalCode.digits) return { ...no('WRONG_CODE'), after: afterWrongCode(order, moment) };
  const first = order.arrivedAt === null;
  const arrived = { ...order, arrivedAt: order.arrivedAt ?? moment.now };
  const counts = first && !order.rework;
  return change(
    step(order, moment, {
      action,
      by: may.value,
      changes: { arrivedAt: arrived.arrivedAt, arrivalCode: null, visit: null },
      effects: counts ? [visitOf(order, moment.now, wasPunctual(arrived) === true)] : [],
    }),
  );
}

function afterWrongCode(order: RepairOrder, moment: Moment): RepairOrder {
  const tries = (order.arrivalCode?.wrongTries ?? 0) + 1;
  const digits = order.arrivalCode?.digits ?? moment.newCode();
  const arrivalCode =
    tries < WRONG_TRIES_MAX ? { digits, wrongTries: tries } : { digits: moment.newCode(), wrongTries: 0 };
  return { ...order, arrivalCode };
}

/** Staff found a way on: the same worker comes, and has to be recognised again. */
export function resume(order: RepairOrder, why: string, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'resume', moment);
  if (!may.ok) return may;
  // Whatever was promised before the case began cannot hold any more.
  const promisedAt = Math.max(order.promisedAt ?? 0, moment.now);
  return change(
    step(order, moment, {
      action: 'resume',
      by: may.value,
      why,
      changes: {
        promisedAt,
        alarmAt: promisedAt + NO_SHOW_AFTER,
        recognised: null,
        arrivalCode: null,
        visit: null,
        finish: null,
      },
      effects: [...tellHer(order, 'repair-resumed'), ...tellWorker(order, 'repair-resumed')],
    }),
  );
}

/** Staff take it away from the worker; she chooses who comes next. */
export function releaseByStaff(
  order: RepairOrder,
  why: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'releaseByStaff', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'releaseByStaff',
      by: may.value,
      why,
      changes: reopened(order, order.worker?.workerId ?? null, moment),
      effects: [...tellHer(order, 'repair-released'), ...tellWorker(order, 'repair-cancelled')],
    }),
  );
}
