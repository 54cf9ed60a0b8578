import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';
import { tell, toFollow, toRank } from './effects';
import type { Provider, Worker } from './firm';
import { withEvent } from './story';
import { waitsForStaff, withWorker } from './waiting';

/** An induction training counts for a year. */
export const TRAINING_DAYS = 365;

export type CrewRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

export interface Admission {
  readonly workerId: string;
  readonly right: boolean;
  /** The day of the induction training. */
  readonly trainedOn: string | null;
  readonly why: string;
}

/** Staff admit a worker with his papers and the date of his training, or say why not. */
export function admit(
  provider: Provider,
  { workerId, right, trainedOn, why }: Admission,
  known: {
    readonly ownCase: boolean;
    /** Works for another firm since: two had him join at the same moment. */
    readonly elsewhere: boolean;
  },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'REASON_MISSING' | 'TRAINING_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (known.ownCase || worker.memberId === moment.actor.memberId) return no('OWN_CASE');
  if (worker.approvedAt !== null || (right && known.elsewhere)) return no('NOT_NOW');
  if (right && !waitsForStaff(worker)) return no('NOT_NOW');
  if (!right && why.trim() === '') return no('REASON_MISSING', [{ path: 'why', problem: 'required' }]);
  if (right && !isTrainingDay(trainedOn, moment.now)) {
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  }
  const after = right
    ? admitted(worker, trainedUntil(trainedOn ?? ''), moment.now)
    : { ...worker, left: true, onDutySince: null };
  return change(
    withEvent(withWorker(provider, after, moment.now), moment, {
      action: right ? 'admit' : 'refuseWorker',
      by: 'staff',
      to: provider.standing,
      why: why.trim() === '' ? worker.name : `${worker.name}：${why}`,
      effects: [
        ...(right ? [] : [toFollow(provider, worker.memberId)]),
        tell(provider, worker.memberId, right ? 'worker-admitted' : 'worker-refused'),
      ],
    }),
  );
}

const admitted = (worker: Worker, trainedUntilOn: string, now: number): Worker => ({
  ...worker,
  trainedUntilOn,
  approvedAt: now,
  certificates: worker.certificates.map((paper) => ({ ...paper, checkedAt: paper.checkedAt ?? now })),
});

/** 上岗培训, again: its day is what the badge counts from. */
export function train(
  provider: Provider,
  { workerId, trainedOn }: { readonly workerId: string; readonly trainedOn: string },
  known: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'TRAINING_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (known.ownCase) return no('OWN_CASE');
  if (worker.approvedAt === null) return no('NOT_NOW');
  if (!isTrainingDay(trainedOn, moment.now)) {
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  }
  return change(trained(provider, worker, trainedOn, 'staff', moment));
}

/** The same by having been there: the day counts where it is later than what counts so far. */
export function trainByAttendance(
  provider: Provider,
  { memberId, trainedOn }: { readonly memberId: string; readonly trainedOn: string },
  moment: Moment,
): Decision<Provider, 'NOT_NOW'> {
  const worker = provider.workers.find((one) => one.memberId === memberId && !one.left);
  if (!worker || worker.approvedAt === null || !isTrainingDay(trainedOn, moment.now)) return no('NOT_NOW');
  if (trainedUntil(trainedOn) <= worker.trainedUntilOn) return no('NOT_NOW');
  return change(trained(provider, worker, trainedOn, 'clock', moment));
}

function trained(
  provider: Provider,
  worker: Worker,
  trainedOn: string,
  by: 'staff' | 'clock',
  moment: Moment,
): Provider {
  const after = { ...worker, trainedUntilOn: trainedUntil(trainedOn) };
  return withEvent(withWorker(provider, after, moment.now), moment, {
    ...{ action: 'train', by, to: provider.standing, why: `${worker.name} ${trainedOn}` },
    effects: [toRank(provider, worker, moment), tell(provider, worker.memberId, 'training-counted')],
  });
}

export const trainedUntil = (on: string): string => dayOf(instantOf(on) + TRAINING_DAYS * DAY);

/** It has taken place, within the last year. */
const isTrainingDay = (on: string | null, now: number): boolean =>
  on !== null && on <= dayOf(now) && trainedUntil(on) > dayOf(now);

/** He leaves, or the manager lets him go; whoever still holds orders finishes or releases them first. */
export function leave(
  provider: Provider,
  workerId: string,
  known: { readonly ordersInHand: boolean },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'ORDERS_IN_HAND'> {
  const { memberId } = moment.actor;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  const himself = worker?.memberId === memberId;
  if (!worker || (!himself && !provider.managerIds.includes(memberId))) return no('NOT_FOUND');
  if (known.ordersInHand) return no('ORDERS_IN_HAND');
  const gone = { ...worker, left: true, onDutySince: null };
  // An order that is accepted at this very moment is taken back, so that nobody waits for somebody who has left.
  const after = { ...withWorker(provider, gone, moment.now), sweepsAt: moment.now };
  return change(
    withEvent(after, moment, {
      action: himself ? 'leave' : 'dismiss',
      by: himself ? 'worker' : 'manager',
      to: provider.standing,
      why: worker.name,
      effects: [
        toFollow(provider, worker.memberId),
        toRank(provider, worker, moment),
        ...(himself ? [] : [tell(provider, worker.memberId, 'worker-left')]),
      ],
    }),
  );
}

/** Another firm had him join at the same moment: nobody works for two, so the one whose turn came second lets him go. */
export function turnAway(
  provider: Provider,
  memberId: string,
  moment: Moment,
): Decision<Provider, CrewRefusal> {
  const worker = provider.workers.find((one) => one.memberId === memberId && !one.left);
  if (!worker) return no('NOT_FOUND');
  return change(
    withEvent(withWorker(provider, { ...worker, left: true, onDutySince: null }, moment.now), moment, {
      action: 'turnAway',
      by: 'clock',
      to: provider.standing,
      why: worker.name,
    }),
  );
}
