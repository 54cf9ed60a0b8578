import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { toRank } from './effects';
import { badgeValid, mayTakeOrders, type Provider, workerOf } from './firm';

export type DutyRefusal = 'NOT_A_WORKER' | 'NOT_IN_GOOD_STANDING' | 'BADGE_NOT_VALID';

/** 开工、收工: whether a worker is offered orders now. Going on duty twice changes nothing. */
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
  const since = onDuty ? moment.now : null;
  const workers = provider.workers.map((w) => (w === worker ? { ...w, onDutySince: since } : w));
  return change(owing({ ...provider, workers }, [toRank(provider, worker, moment)]));
}
