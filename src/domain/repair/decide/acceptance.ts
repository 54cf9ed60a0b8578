import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { NO_SHOW_AFTER } from '../deadlines';
import { type Candidate, concerns } from '../eligible';
import { isUrgent, type RepairOrder, URGENT_PROMISE } from '../order';
import type { Party } from '../order-states';
import { mayAcceptFrom } from '../rounds';
import { rowOf } from '../transitions';
import { reportedNow } from './came-after-all';
import { delayedBy, reopened } from './offering';
import { allowedTo, courseOf, dueTo, type StepRefusal, step, tellHer, tellWorker } from './step';
import { notCome } from './visit-figures';

export type AcceptRefusal =
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'NOT_NOW'
  | 'NOT_YOUR_ROUND'
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
  seenFrom?: number,
): Decision<RepairOrder, AcceptRefusal | 'VISIT_CHANGED'> {
  if (!candidate) return no('NOT_FOUND');
  const refused = objection(order, candidate, moment.now);
  if (refused) return no(refused);
  if (seenFrom !== undefined && order.when.kind === 'window' && order.when.from !== seenFrom) {
    return no('VISIT_CHANGED', [{ path: 'from', problem: 'another time is wished' }]);
  }
  const changes = taken(order, candidate, moment.now);
  return change(
    step(order, moment, {
      action: by === 'manager' ? 'acceptFor' : 'accept',
      by,
      changes,
      effects: tellHer(order, 'repair-accepted', {
        who: candidate.worker.memberId,
        ...(order.meeting === 'home' ? { at: changes.promisedAt } : {}),
      }),
    }),
  );
}

/** Why this worker cannot have this order now; null when he can. */
export function objection(order: RepairOrder, candidate: Candidate, now: number): AcceptRefusal | null {
  if (order.followerIds.includes(candidate.worker.memberId) || !concerns(order, candidate))
    return 'NOT_FOUND';
  const unfit = unfitness(candidate);
  if (unfit) return unfit;
  if (!rowOf(order, 'accept')?.from.includes(order.state) || order.pool === null) return 'TAKEN';
  // Its time is over although the clock has not come round to say so.
  if (Math.min(order.lapsesAt, order.chosenUntil ?? order.lapsesAt) <= now) return 'NOT_NOW';
  return isOffered(order, candidate, now) ? null : 'NOT_YOUR_ROUND';
}

/** Has the round come in which this worker sees it? */
const isOffered = ({ rounds }: RepairOrder, candidate: Candidate, now: number): boolean =>
  mayAcceptFrom(rounds, candidate.worker.workerId, candidate.onProbation) <= now;

function unfitness(candidate: Candidate): AcceptRefusal | null {
  if (!candidate.inGoodStanding) return 'NOT_IN_GOOD_STANDING';
  if (!candidate.badgeValid) return 'BADGE_NOT_VALID';
  return candidate.onDuty ? null : 'NOT_ON_DUTY';
}

function taken(order: RepairOrder, candidate: Candidate, now: number) {
  const promisedAt = promiseFrom(order, now);
  return {
    worker: candidate.worker,
    urgentHolder: isUrgent(order) && !order.rework ? candidate.worker.workerId : order.urgentHolder,
    pool: null,
    chosenUntil: null,
    suggestion: null,
    acceptedAt: now,
    promisedAt,
    alarmAt: promisedAt + NO_SHOW_AFTER,
  };
}

/** A window that has passed was agreed with somebody who failed her; now it is as soon as possible. */
export const promiseFrom = ({ when }: RepairOrder, now: number): number =>
  when.kind === 'window' && when.to > now ? when.to : now + URGENT_PROMISE;

/**
 * The worker cannot come after all: back to the resident, and he is not offered it again. Said half an hour after he
 * was to be there, it is the same as not coming.
 */
export function release(order: RepairOrder, why: string, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'release', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'release',
      by: may.value,
      why,
      changes: { ...reopened(order, order.worker?.workerId ?? null, moment), ...delayHeard(order, moment) },
      effects: [
        ...tellHer(order, 'repair-released'),
        ...(isLate(order, moment.now)
          ? notCome(order, 'worker', moment.now)
          : courseOf(order, 'released', moment.now)),
      ],
    }),
  );
}

export function reportNoShow(
  order: RepairOrder,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'TOO_EARLY'> {
  const may = allowedTo(order, 'reportNoShow', moment);
  if (!may.ok) return may;
  if (!isLate(order, moment.now)) return no('TOO_EARLY');
  return change(
    step(order, moment, {
      action: 'reportNoShow',
      by: may.value,
      changes: missedOnce(order, moment),
      effects: [...tellWorker(order, 'repair-no-show'), ...notCome(order, 'resident', moment.now)],
    }),
  );
}

const missedOnce = (order: RepairOrder, moment: Moment) => ({
  ...reopened(order, order.worker?.workerId ?? null, moment),
  ...delayHeard(order, moment),
  ...reportedNow(order, moment.now),
});

/** What he is said to have missed waits until he was heard, and so does what it delayed. */
const delayHeard = (order: RepairOrder, { now }: Moment) =>
  isLate(order, now) ? delayedBy(order, { awaitsHearing: true }) : {};

/** Half an hour past what was promised, and a time that nobody agreed to promises nothing. */
export const isLate = ({ promisedAt, visit }: RepairOrder, now: number): boolean =>
  promisedAt !== null && visit?.agreed !== false && now >= promisedAt + NO_SHOW_AFTER;

/** A day past the promise nobody has come and nobody has said a word; a visit was proposed and nobody answered. */
export function nobodyCame(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'nobodyCame', moment);
  if (!may.ok) return may;
  return change(
    step(order, moment, {
      action: 'nobodyCame',
      by: may.value,
      changes: missedOnce(order, moment),
      effects: [
        ...tellHer(order, 'repair-nobody-came'),
        ...tellWorker(order, 'repair-nobody-came'),
        ...(isLate(order, moment.now) ? notCome(order, 'clock', moment.now) : []),
      ],
    }),
  );
}
