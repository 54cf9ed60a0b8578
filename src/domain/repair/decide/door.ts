import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { againAt, codesCause, isFull, oneMoreWrong, tryAgainAt, type WrongTry } from '#domain/kernel/tries';
import { NO_SHOW_AFTER } from '../deadlines';
import { freeHolder, isUrgent, needsNoQuote, type RepairOrder } from '../order';
import { promiseFrom } from './acceptance';
import { turnedAway, type Unfit } from './fitness';
import { reopened } from './offering';
import {
  allowedTo,
  complaintOf,
  type StepRefusal,
  step,
  tellHer,
  tellStaff,
  tellWorker,
  timesSince,
} from './step';
import { arrivalOf } from './visit-figures';

/** Visits have to be looked at again each time, and there are not many. */
const RECOGNISED_MAX = 20;

/** 是本人: she has seen the person who accepted, and gets the code for him. */
export function recognise(
  order: RepairOrder,
  seen: { readonly workerId: string; readonly badgeWorn: boolean; readonly uniformWorn: boolean },
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'WORKER_CHANGED'> {
  const may = allowedTo(order, 'recognise', moment);
  if (!may.ok) return may;
  if (order.worker?.workerId !== seen.workerId) return no('WORKER_CHANGED');
  // Said twice, by her and her daughter, it is one and the same; said again and again it is nothing.
  if (timesSince(order, 'recognise', ['accept', 'acceptFor']) >= RECOGNISED_MAX) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: 'recognise',
      by: may.value,
      changes: {
        recognised: { at: moment.now, badgeWorn: seen.badgeWorn, uniformWorn: seen.uniformWorn },
        arrivalCode: order.arrivalCode ?? { digits: moment.newCode(), wrong: [] },
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
      // Somebody else's doing, perhaps: until staff have looked into it he is free for others.
      changes: { recognised: null, arrivalCode: null, urgentHolder: freeHolder(order._id) },
      effects: [
        ...tellWorker(order, 'repair-frozen'),
        ...tellStaff(order, 'repair-case'),
        ...complaintOf(order, 'subcontracting', why, moment),
      ],
    }),
  );
}

export type ArriveRefusal = StepRefusal | 'NOT_RECOGNISED_YET' | 'WRONG_CODE' | 'TOO_MANY_TRIES' | Unfit;

/**
 * The accepted worker's own account enters the code that the resident was shown. `tried` are the wrong codes that he typed
 * anywhere. Whoever has reached the measure waits, and the resident sees a new code.
 */
export function arrive(
  order: RepairOrder,
  code: string,
  unfit: Unfit | null,
  moment: Moment,
  tried: readonly WrongTry[] = [],
): Decision<RepairOrder, ArriveRefusal> {
  const action = needsNoQuote(order) ? 'resumeWork' : 'arrive';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  const away = turnedAway(order, unfit, moment);
  if (away) return away;
  if (!order.recognised || !order.arrivalCode) return no('NOT_RECOGNISED_YET');
  const again = againAt(order.arrivalCode.wrong, moment) ?? againAt(tried, moment);
  if (again !== null) return no('TOO_MANY_TRIES', tryAgainAt(again));
  if (code !== order.arrivalCode.digits) return { ...no('WRONG_CODE'), after: afterWrongCode(order, moment) };
  const { now } = moment;
  const arrival = order.arrivedAt === null ? { arrivedAt: now, arrivalPromisedAt: order.promisedAt } : {};
  const reachedAt = order.reachedAt ?? now;
  return change(
    step(order, moment, {
      action,
      by: may.value,
      changes: { ...arrival, reachedAt, arrivalCode: null, visit: null },
      effects: arrivalOf(order, { ...order, ...arrival }, now),
    }),
  );
}

function afterWrongCode(order: RepairOrder, moment: Moment): RepairOrder {
  const { digits, wrong: before } = order.arrivalCode ?? { digits: moment.newCode(), wrong: [] };
  const wrong = oneMoreWrong(before, moment);
  if (wrong === before) return order;
  if (!isFull(wrong, moment)) return { ...order, arrivalCode: { digits, wrong } };
  const cause = codesCause(order._id, moment.now);
  const alarm = tellStaff(order, 'codes-tried').map((told): Effect => ({ ...told, cause }));
  return owing({ ...order, arrivalCode: { digits: moment.newCode(), wrong } }, alarm);
}

/** He holds another urgent order by now: the commit says so, by the unique index. */
export type ResumeRefusal = StepRefusal | 'WORKER_AT_ANOTHER';

/** So long has a worker who was there before to come again, once staff have found a way on. */
const COMES_AGAIN_WITHIN = DAY;

/**
 * Staff found a way on: the same worker comes, and has to be recognised again. Whatever was promised before the case
 * began cannot hold any more. An urgent order that he has not begun holds him again, unless another one does by now.
 */
export function resume(
  order: RepairOrder,
  why: string,
  moment: Moment,
): Decision<RepairOrder, ResumeRefusal> {
  const may = allowedTo(order, 'resume', moment);
  if (!may.ok) return may;
  const wasThere = order.arrivedAt !== null || order.rejected !== null;
  const anew = wasThere ? moment.now + COMES_AGAIN_WITHIN : promiseFrom(order, moment.now);
  const promisedAt = Math.max(order.promisedAt ?? 0, anew);
  const urgentHolder =
    isUrgent(order) && !wasThere && order.worker ? order.worker.workerId : order.urgentHolder;
  return change(
    step(order, moment, {
      action: 'resume',
      by: may.value,
      why,
      changes: {
        promisedAt,
        urgentHolder,
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
