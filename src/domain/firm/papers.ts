import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import type { Paper } from './certificate';
import { type Certificate, handedIn, isRenewed, isWaiting } from './certificate';
import type { CrewRefusal } from './crew';
import { tell, toRank } from './effects';
import { hasQuit, type Provider, type Worker } from './firm';
import { withEvent } from './story';
import { waiting, withWorker } from './waiting';

/** Of one holder: every paper that an application may have, and its renewal. */
const PAPERS_KEPT = 24;

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
): Decision<Provider, CrewRefusal | 'PAPER_DATES_WRONG' | 'TOO_MANY_PAPERS' | 'HAS_QUIT'> {
  const { memberId } = moment.actor;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  const himself = worker?.memberId === memberId;
  if (!himself && !provider.managerIds.includes(memberId)) return no('NOT_FOUND');
  if (workerId !== null && !worker) return no('NOT_FOUND');
  if (hasQuit(provider)) return no('HAS_QUIT');
  if (paper.validFromOn > paper.validToOn || paper.validToOn < dayOf(moment.now)) {
    return no('PAPER_DATES_WRONG', [{ path: 'paper.validToOn', problem: 'not possible' }]);
  }
  const isNew = worker?.approvedAt === null;
  const papers = [...stillNeeded(worker ?? provider, paper, moment.now), handedIn(paper, moment)];
  if (papers.length > PAPERS_KEPT) return no('TOO_MANY_PAPERS');
  return change(
    withEvent(withPapers(provider, worker, papers, moment.now), moment, {
      action: 'handIn',
      by: himself ? 'worker' : 'manager',
      to: provider.standing,
      why: `${worker ? `${worker.name} ` : ''}${paper.kind}`,
      effects: known.staffIds.map((to) => tell(provider, to, isNew ? 'worker-waits' : 'paper-waits')),
    }),
  );
}

/** A paper handed in again takes the place of the one that waits or was refused; what was renewed and has run out goes. */
const stillNeeded = (
  { certificates }: Pick<Worker, 'certificates'>,
  { category, kind }: Paper,
  now: number,
): Certificate[] =>
  certificates.filter((one) =>
    one.checkedAt === null
      ? one.category !== category || one.kind !== kind
      : one.validToOn >= dayOf(now) || !isRenewed(one, certificates, now),
  );

/** The firm with other papers of its own, or of one worker. */
export const withPapers = (
  provider: Provider,
  worker: Worker | undefined,
  certificates: readonly Certificate[],
  now: number,
): Provider =>
  worker
    ? withWorker(provider, { ...worker, certificates }, now)
    : waiting({ ...provider, certificates }, now);

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
  const waits = (paper: Certificate) => paper.id === paperId && isWaiting(paper);
  const worker = provider.workers.find((one) => !one.left && one.certificates.some(waits));
  const { certificates } = worker ?? provider;
  const paper = certificates.find(waits);
  if (!paper) return no('NOT_FOUND');
  if (known.ownCase) return no('OWN_CASE');
  // A newcomer's papers are looked at with himself.
  if (worker && worker.approvedAt === null) return no('NOT_NOW');
  if (!right && why.trim() === '') return no('REASON_MISSING', [{ path: 'why', problem: 'required' }]);
  const { now } = moment;
  const verdict = right ? { checkedAt: now } : { refused: { at: now, why: why.trim() } };
  const judged = certificates.map((one) => (one === paper ? { ...one, ...verdict } : one));
  const after = withPapers(provider, worker, judged, now);
  const told = [...new Set([...provider.managerIds, ...(worker ? [worker.memberId] : [])])];
  return change(
    withEvent(worker ? after : widened(after, right, paper), moment, {
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
