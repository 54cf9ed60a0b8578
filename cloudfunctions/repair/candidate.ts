import type { Moment } from '#domain/kernel/actor';
import { badgeValid, mayTakeOrders, type Provider, servedBy, type Worker } from '#domain/provider/provider';
import type { Candidate } from '#domain/repair/eligible';

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
