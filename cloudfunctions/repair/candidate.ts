import {
  badgeValid,
  mayServe,
  mayTakeOrders,
  type Provider,
  servedBy,
  type Worker,
  workerOf,
} from '#domain/firm/firm';
import type { Moment } from '#domain/kernel/actor';
import type { Candidate } from '#domain/repair/eligible';
import type { RepairOrder } from '#domain/repair/order';
import type { Context } from '../runtime/serve';
import { providers } from '../store/providers';

/** What the provider room knows of a worker, as acceptance needs it. */
export const candidateOf = (provider: Provider, worker: Worker, { now }: Moment): Candidate => ({
  worker: {
    workerId: worker.workerId,
    memberId: worker.memberId,
    name: worker.name,
    photo: worker.photo,
    badgeNo: worker.badgeNo,
    phone: worker.phone,
    providerId: provider._id,
    providerName: provider.name,
    office: provider.office,
  },
  onDuty: worker.onDutySince !== null,
  inGoodStanding: mayTakeOrders(provider),
  onProbation: provider.standing === 'probation',
  badgeValid: badgeValid(worker, now),
  streets: provider.streets,
  categories: servedBy(provider, worker, now),
});

/** Of a firm's workers: who may come to orders, called to duty if need be. */
export const fitCrew = (provider: Provider, moment: Moment): Candidate[] =>
  provider.workers
    .filter(({ left }) => !left)
    .map((worker) => candidateOf(provider, worker, moment))
    .filter((one) => one.badgeValid && one.inGoodStanding);

/** Whom staff may telephone for an order that nobody has taken. */
export const mayBeCalled = (provider: Provider, order: RepairOrder, now: number): Worker[] =>
  mayServe(provider, order.item.category, order.place.street, now)
    ? provider.workers.filter(
        (one) =>
          badgeValid(one, now) &&
          servedBy(provider, one, now).includes(order.item.category) &&
          !order.excludedWorkerIds.includes(one.workerId),
      )
    : [];

/** May whoever came the first time come again, and is there still a firm that could send somebody else? */
export function stillThere(order: RepairOrder, provider: Provider | null, now: number) {
  if (!provider || !mayTakeOrders(provider)) return { workerIsThere: false, firmIsGone: true };
  const worker = provider.workers.find(({ workerId }) => workerId === order.worker?.workerId);
  const workerIsThere =
    !!worker && badgeValid(worker, now) && servedBy(provider, worker, now).includes(order.item.category);
  return { workerIsThere, firmIsGone: false };
}

/** The firm for which whoever calls works. */
export const firmOf = ({ actor }: Context): Promise<Provider | null> =>
  actor.providerId ? providers.findById(actor.providerId) : Promise.resolve(null);

/** The caller as that firm knows him now. */
export function candidateNow(provider: Provider | null, { moment }: Context): Candidate | null {
  const worker = provider && workerOf(provider, moment.actor.memberId);
  return worker ? candidateOf(provider, worker, moment) : null;
}
