import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import type { Paper } from './application';
import { type CrewRefusal, handedIn, tell, waiting, withWorker } from './crew';
import { toRank } from './decide';
import { noted } from './note';
import type { Certificate, Provider } from './provider';

/** Whose paper it is: the firm's, or one worker's. */
export interface PaperWish {
  readonly workerId: string | null;
  readonly paper: Paper;
}

/** 换证、增项: handed in by the manager or the worker himself, opens something once staff have looked at it. */
export function handIn(
  provider: Provider,
  { workerId, paper }: PaperWish,
  known: { readonly staffIds: readonly string[] },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'PAPER_DATES_WRONG'> {
  const { memberId } = moment.actor;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  const himself = worker?.memberId === memberId;
  if (!himself && !provider.managerIds.includes(memberId)) return no('NOT_FOUND');
  if (workerId !== null && !worker) return no('NOT_FOUND');
  if (paper.validFromOn > paper.validToOn || paper.validToOn < dayOf(moment.now)) {
    return no('PAPER_DATES_WRONG', [{ path: 'paper.validToOn', problem: 'not possible' }]);
  }
  const handed = handedIn(paper, moment);
  const after = worker
    ? withWorker(provider, { ...worker, certificates: [...worker.certificates, handed] }, moment.now)
    : waiting({ ...provider, certificates: [...provider.certificates, handed] }, moment.now);
  return change(
    noted(after, moment, {
      action: 'handIn',
      by: himself ? 'worker' : 'manager',
      to: provider.standing,
      why: `${worker ? `${worker.name} ` : ''}${paper.kind}`,
      effects: known.staffIds.map((to) => tell(provider, to, 'paper-waits')),
    }),
  );
}

export interface PaperVerdict {
  readonly paperId: string;
  readonly right: boolean;
  readonly why: string;
}

export function checkPaper(
  provider: Provider,
  { paperId, right, why }: PaperVerdict,
  known: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'REASON_MISSING'> {
  const waits = (paper: Certificate) => paper.id === paperId && paper.checkedAt === null;
  const worker = provider.workers.find((one) => !one.left && one.certificates.some(waits));
  const paper = [...provider.certificates, ...(worker?.certificates ?? [])].find(waits);
  if (!paper) return no('NOT_FOUND');
  if (known.ownCase) return no('OWN_CASE');
  // A newcomer's papers are looked at with himself.
  if (worker && worker.approvedAt === null) return no('NOT_NOW');
  if (!right && why.trim() === '') return no('REASON_MISSING', [{ path: 'why', problem: 'required' }]);
  const judged = (papers: readonly Certificate[]) =>
    right
      ? papers.map((one) => (waits(one) ? { ...one, checkedAt: moment.now } : one))
      : papers.filter((one) => !waits(one));
  const after = worker
    ? withWorker(provider, { ...worker, certificates: judged(worker.certificates) }, moment.now)
    : waiting(
        widened({ ...provider, certificates: judged(provider.certificates) }, right, paper),
        moment.now,
      );
  const told = [...new Set([...provider.managerIds, ...(worker ? [worker.memberId] : [])])];
  return change(
    noted(after, moment, {
      action: right ? 'checkPaper' : 'refusePaper',
      by: 'staff',
      to: provider.standing,
      why: why.trim() === '' ? paper.kind : `${paper.kind}：${why}`,
      effects: [
        ...told.map((to) => tell(provider, to, right ? 'paper-checked' : 'paper-refused')),
        ...provider.workers.filter(({ left }) => !left).map((one) => toRank(provider, one, moment)),
      ],
    }),
  );
}

/** A paper for a further category lets the firm work in it. */
const widened = (provider: Provider, right: boolean, { category }: Certificate): Provider =>
  right && !provider.categories.includes(category)
    ? { ...provider, categories: [...provider.categories, category] }
    : provider;
