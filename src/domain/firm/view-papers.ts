import { dayOf, daysUntil } from '#domain/kernel/time';
import { badgeState } from './badge';
import { type Certificate, isOpenAt, isRenewed } from './certificate';
import type { CertificateView, OwnPapers, PaperHolder } from './contract-views';
import type { Provider, Worker } from './firm';

/** The papers of one holder. What has run out and was renewed is left out. */
export const certificateViews = (papers: readonly Certificate[], now: number): CertificateView[] =>
  papers
    .map((paper) => certificateView(paper, papers, now))
    .filter(({ renewed, daysLeft }) => !renewed || daysLeft >= 0);

function certificateView(paper: Certificate, all: readonly Certificate[], now: number): CertificateView {
  const { id, kind, category, number, validFromOn, validToOn, photo } = paper;
  return {
    ...{ id, kind, category, number, validFromOn, validToOn, photo },
    state: stateOf(paper, now),
    daysLeft: daysUntil(validToOn, now),
    renewed: paper.checkedAt !== null && isRenewed(paper, all, now),
    why: paper.refused?.why ?? null,
  };
}

function stateOf(paper: Certificate, now: number): CertificateView['state'] {
  if (paper.refused) return 'refused';
  if (paper.checkedAt === null) return 'waiting';
  if (paper.validFromOn > dayOf(now)) return 'later';
  if (paper.validToOn >= dayOf(now)) return 'valid';
  return isOpenAt(paper, now) ? 'grace' : 'closed';
}

/** 证件 as who holds them sees them: a worker his own, a manager the firm's and everybody's. */
export function papersView(provider: Provider, memberId: string, now: number): Omit<OwnPapers, 'links'> {
  const manages = provider.managerIds.includes(memberId);
  const present = provider.workers.filter((one) => !one.left && (manages || one.memberId === memberId));
  const firm: PaperHolder = {
    ...{ workerId: null, name: provider.name, himself: false, badge: null },
    ...{ trainedUntilOn: null, trainingDaysLeft: null },
    certificates: certificateViews(provider.certificates, now),
  };
  const workers = present.map((worker) => holderOf(provider, worker, memberId, now));
  return { firmId: provider._id, firmName: provider.name, holders: manages ? [firm, ...workers] : workers };
}

function holderOf(provider: Provider, worker: Worker, memberId: string, now: number): PaperHolder {
  const { workerId, name, trainedUntilOn } = worker;
  return {
    ...{ workerId, name, himself: worker.memberId === memberId },
    badge: badgeState(provider, worker, now),
    trainedUntilOn: trainedUntilOn || null,
    trainingDaysLeft: trainedUntilOn ? daysUntil(trainedUntilOn, now) : null,
    certificates: certificateViews(worker.certificates, now),
  };
}
