import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { type CrewRefusal, trainedUntil } from './crew';
import { tell, toRank } from './effects';
import type { Provider, Worker } from './firm';
import { badgeNoFor } from './joining';
import { withPapers } from './papers';
import { withEvent } from './story';
import { tellBoth } from './suspension-steps';
import { withWorker } from './waiting';

// 收回: a badge that staff take from a worker, and a paper that they found right and find wrong now.

type WithReason = { readonly why: string };
interface Known {
  readonly ownCase: boolean;
}

/** 收回工牌: until he has been trained again and is given another one, under another number. */
export function revokeBadge(
  provider: Provider,
  { workerId, why }: WithReason & { readonly workerId: string },
  { ownCase }: Known,
  moment: Moment,
): Decision<Provider, CrewRefusal> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (ownCase) return no('OWN_CASE');
  if (worker.approvedAt === null || worker.revoked) return no('NOT_NOW');
  const after = { ...worker, revoked: { at: moment.now, why }, onDutySince: null };
  return change(
    withEvent({ ...withWorker(provider, after, moment.now), sweepsAt: moment.now }, moment, {
      ...{ action: 'revokeBadge', by: 'staff', to: provider.standing, why: `${worker.name}：${why}` },
      effects: [
        toRank(provider, worker, moment),
        ...tellBoth(provider, worker, 'badge-revoked', 'crew-badge-revoked'),
      ],
    }),
  );
}

/** 发新工牌 */
export function giveBadge(
  provider: Provider,
  { workerId, trainedOn }: { readonly workerId: string; readonly trainedOn: string },
  { ownCase }: Known,
  moment: Moment,
): Decision<Provider, CrewRefusal | 'TRAINING_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (ownCase) return no('OWN_CASE');
  if (!worker.revoked) return no('NOT_NOW');
  if (trainedOn < dayOf(worker.revoked.at) || trainedOn > dayOf(moment.now))
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  const trainedUntilOn = trainedUntil(trainedOn);
  const after: Worker = { ...worker, revoked: null, badgeNo: badgeNoFor(moment), trainedUntilOn };
  return change(
    withEvent(withWorker(provider, after, moment.now), moment, {
      ...{ action: 'giveBadge', by: 'staff', to: provider.standing, why: worker.name },
      effects: [toRank(provider, worker, moment), tell(provider, worker.memberId, 'badge-given')],
    }),
  );
}

/** 撤销证件: it opens nothing from the next call on; who holds it hands in another one. */
export function withdrawPaper(
  provider: Provider,
  { paperId, why }: WithReason & { readonly paperId: string },
  { ownCase }: Known,
  moment: Moment,
): Decision<Provider, CrewRefusal> {
  const isIt = ({ id }: { readonly id: string }) => id === paperId;
  const worker = provider.workers.find((one) => !one.left && one.certificates.some(isIt));
  const { certificates } = worker ?? provider;
  const paper = certificates.find(isIt);
  if (!paper) return no('NOT_FOUND');
  if (ownCase) return no('OWN_CASE');
  if (paper.checkedAt === null) return no('NOT_NOW');
  const { now } = moment;
  const refused = { at: now, why };
  const without = certificates.map((one) => (one === paper ? { ...one, checkedAt: null, refused } : one));
  const told = [...new Set([...provider.managerIds, ...(worker ? [worker.memberId] : [])])];
  return change(
    withEvent(withPapers(provider, worker, without, now), moment, {
      ...{ action: 'withdrawPaper', by: 'staff', to: provider.standing, why: `${paper.kind}：${why}` },
      effects: [
        ...told.map((to) => tell(provider, to, 'paper-withdrawn')),
        ...provider.workers.filter(({ left }) => !left).map((one) => toRank(provider, one, moment)),
      ],
    }),
  );
}
