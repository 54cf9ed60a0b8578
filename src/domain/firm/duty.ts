import type { Moment } from '#domain/kernel/actor';
import { countedOn } from '#domain/kernel/allowance';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { CHANGES_A_DAY } from '#domain/kernel/often';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { toRank } from './effects';
import { badgeValid, mayTakeOrders, type Provider, workerOf } from './firm';

export type DutyRefusal = 'NOT_A_WORKER' | 'NOT_IN_GOOD_STANDING' | 'BADGE_NOT_VALID' | 'TOO_MANY_CHANGES';

/** 开始接单、休息: whether a worker is offered orders now. Going on duty twice changes nothing. */
export function setDuty(
  provider: Provider,
  onDuty: boolean,
  moment: Moment,
): Decision<Provider, DutyRefusal> {
  const worker = workerOf(provider, moment.actor.memberId);
  if (!worker) return no('NOT_A_WORKER');
  if (onDuty && !mayTakeOrders(provider)) return no('NOT_IN_GOOD_STANDING');
  if (onDuty && !badgeValid(worker, moment.now)) return no('BADGE_NOT_VALID');
  if ((worker.onDutySince !== null) === onDuty) return change(provider);
  const wentOn = onDuty ? countedOn(worker.wentOn, dayOf(moment.now)) : worker.wentOn;
  if (onDuty && wentOn && wentOn.count > CHANGES_A_DAY.max) return no(CHANGES_A_DAY.refusal);
  const turned = { ...worker, onDutySince: onDuty ? moment.now : null, ...(wentOn ? { wentOn } : {}) };
  const workers = provider.workers.map((w) => (w === worker ? turned : w));
  return change(owing({ ...provider, workers }, [toRank(provider, worker, moment)]));
}
