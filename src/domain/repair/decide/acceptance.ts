import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { type Candidate, concerns } from '../eligible';
import { DOOR, isUrgent, NO_SHOW_AFTER, type Party, type RepairOrder, URGENT_PROMISE } from '../order';
import { reopened } from './booking';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker } from './step';

export type AcceptRefusal =
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'NOT_NOW'
  | 'NOT_ON_DUTY'
  | 'NOT_IN_GOOD_STANDING'
  | 'BADGE_NOT_VALID'
  | 'ONE_URGENT_AT_A_TIME';

/**
 * 接单. Exactly one of any number of rivals succeeds: all of them decide here on a version they have read, and
 * only one commit of that version happens.
 */
export function accept(
  order: RepairOrder,
  candidate: Candidate | null,
  by: Extract<Party, 'candidate' | 'manager'>,
  moment: Moment,
): Decision<RepairOrder, AcceptRefusal> {
  if (!candidate || order.residentId === candidate.worker.memberId || !concerns(order, candidate)) {
    return no('NOT_FOUND');
  }
  const unfit = unfitness(candidate);
  if (unfit) return no(unfit);
  if (!DOOR.accept.from.includes(order.state) || order.pool === null) return no('TAKEN');
  // Its time is over although the clock has not come round to say so.
  if (order.actsAt !== null && order.actsAt <= moment.now) return no('NOT_NOW');
  return change(
    step(order, moment, {
      action: by === 'manager' ? 'acceptFor' : 'accept',
      by,
      changes: taken(order, candidate, moment.now),
      effects: tellHer(order, 'repair-accepted'),
    }),
  );
}

function unfitness(candidate: Candidate): AcceptRefusal | null {
  if (!candidate.inGoodStanding) return 'NOT_IN_GOOD_STANDING';
  if (!candidate.badgeValid) return 'BADGE_NOT_VALID';
  return candidate.onDuty ? null : 'NOT_ON_DUTY';
}

const taken = (order: RepairOrder, candidate: Candidate, now: number) => ({
  worker: candidate.worker,
  urgentHolder: isUrgent(order) ? candidate.worker.workerId : order.urgentHolder,
  pool: null,
  acceptedAt: now,
  promisedAt: order.when.kind === 'urgent' ? now + URGENT_PROMISE : order.when.to,
  actsAt: null,
});

/** The worker cannot come after all: back to the resident, and he is not offered it again. */
export function release(order: RepairOrder, why: string, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'release', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'release',
      by: may.value,
      why,
      changes: reopened(order, order.worker?.workerId ?? null, moment),
      effects: tellHer(order, 'repair-released'),
    }),
  );
}

export function reportNoShow(
  order: RepairOrder,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'TOO_EARLY'> {
  const may = allowedTo(order, 'reportNoShow', moment);
  if (!may.ok) return may;
  if (order.promisedAt === null || moment.now < order.promisedAt + NO_SHOW_AFTER) return no('TOO_EARLY');
  return change(
    step(order, moment, {
      action: 'reportNoShow',
      by: may.value,
      changes: reopened(order, order.worker?.workerId ?? null, moment),
      effects: tellWorker(order, 'repair-no-show'),
    }),
  );
}
