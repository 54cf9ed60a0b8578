import type { Moment } from '#domain/kernel/actor';
import {
  badgeValid,
  mayTakeOrders,
  type Provider,
  servedBy,
  type Worker,
  workerOf,
} from '#domain/provider/provider';
import type { Candidate } from '#domain/repair/eligible';
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

/** The firm for which whoever calls works. */
export const firmOf = ({ actor }: Context): Promise<Provider | null> =>
  actor.providerId ? providers.findById(actor.providerId) : Promise.resolve(null);

/** The caller as that firm knows him now. */
export function candidateNow(provider: Provider | null, { moment }: Context): Candidate | null {
  const worker = provider && workerOf(provider, moment.actor.memberId);
  return worker ? candidateOf(provider, worker, moment) : null;
}
