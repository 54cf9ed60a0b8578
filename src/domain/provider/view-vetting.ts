import type { Entity } from '#domain/kernel/entity';
import type { Sealed } from '#domain/kernel/sealed';
import { dayOf, daysUntil } from '#domain/kernel/time';
import { type Application, itemsOf, toMend } from './application';
import { badgeState } from './badge';
import type {
  CertificateView,
  CrewMember,
  FirmView,
  OwnPapers,
  PaperHolder,
  WaitingFirm,
} from './contract-crew';
import type { ApplicationRow, ApplicationView } from './contract-vetting';
import { maskedIdNumber, maskedPhone } from './identity-numbers';
import { nameOf } from './managers';
import {
  type Certificate,
  type FirmContact,
  isOpenAt,
  isRenewed,
  isWaiting,
  type Proposal,
  type Provider,
  type Worker,
} from './provider';

export type OpenSeal = (sealed: Sealed) => string;

/** An application as its applicant and staff see it; sealed fields masked. */
export const applicationView = (
  application: Application,
  open: OpenSeal,
  links: Record<string, string>,
): ApplicationView => ({
  id: application._id,
  state: application.state,
  name: application.name,
  creditCode: application.creditCode,
  representative: application.representative,
  idNumber: application.idNumber && maskedIdNumber(open(application.idNumber)),
  contactName: application.contactName,
  contactPhone: application.contactPhone && maskedPhone(open(application.contactPhone)),
  office: application.office,
  streets: [...application.streets],
  categories: [...application.categories],
  papers: application.papers.map((paper) => ({ ...paper })),
  commitments: application.commitments,
  introduction: application.introduction,
  videos: application.videos.map((video) => ({ ...video })),
  joinsUnion: application.joinsUnion,
  changedAt: application.events.at(-1)?.at ?? application.begunAt,
  submittedAt: application.submittedAt,
  forUnionAbove: application.forUnionAbove,
  items: itemsOf(application),
  toMend: toMend(application).map((verdict) => ({ ...verdict })),
  why: application.reviews.at(-1)?.why || null,
  links,
});

export const filesOfApplication = ({ papers, videos }: Application): string[] => [
  ...papers.map(({ photo }) => photo),
  ...videos.flatMap(({ fileId, poster }) => [fileId, poster]),
];

export const applicationRow = (application: Application): ApplicationRow => ({
  id: application._id,
  name: application.name,
  categories: [...application.categories],
  state: application.state,
  submittedAt: application.submittedAt ?? 0,
  reviews: application.reviews.length,
});

/** 经过: what happened, newest first; who did it is told by the capacity, not by name. */
export const storyOf = ({ events }: Pick<Entity, 'events'>) =>
  [...events].reverse().map(({ at, action, by, why }) => ({ at, action, by, why }));

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

const crewMember = (provider: Provider, worker: Worker, open: OpenSeal, now: number): CrewMember => ({
  workerId: worker.workerId,
  name: worker.name,
  photo: worker.photo,
  badgeNo: worker.badgeNo,
  phone: maskedPhone(open(worker.phone)),
  idNumber: maskedIdNumber(open(worker.idNumber)),
  badge: badgeState(provider, worker, now),
  onDuty: worker.onDutySince !== null,
  admitted: worker.approvedAt !== null,
  trainedUntilOn: worker.trainedUntilOn,
  joinedAt: worker.joinedAt,
  certificates: certificateViews(worker.certificates, now),
});

/** A firm as its manager sees it; staff see it without the codes of invitations. */
export const firmView = (
  provider: Provider,
  open: OpenSeal,
  links: Record<string, string>,
  { now, asManager }: { readonly now: number; readonly asManager: boolean },
): FirmView => ({
  id: provider._id,
  name: provider.name,
  creditCode: provider.creditCode,
  standing: provider.standing,
  approvedOn: provider.approvedOn,
  streets: [...provider.streets],
  categories: [...provider.categories],
  certificates: certificateViews(provider.certificates, now),
  crew: provider.workers.filter(({ left }) => !left).map((worker) => crewMember(provider, worker, open, now)),
  managers: provider.managerIds.map((id) => ({
    id,
    workerId: provider.workers.find((one) => one.memberId === id && !one.left)?.workerId ?? null,
    name: nameOf(provider, id),
  })),
  invitations: provider.invitations
    .filter(({ until, usedAt }) => usedAt === null && now < until)
    .map(({ name, phone, code, until }) => ({
      name,
      phone: maskedPhone(open(phone)),
      code: asManager ? code : null,
      until,
      used: false,
    })),
  introduction: provider.introduction,
  office: provider.office,
  contact: provider.contact && contactView(provider.contact, open),
  videos: provider.videos.map(({ releasedAt, ...video }) => ({ ...video, released: releasedAt !== null })),
  amendments: provider.amendments.map(({ id, at, proposal }) => ({
    id,
    at,
    item: proposal.item,
    proposed: proposedIn(proposal, open),
  })),
  amended: answersIn(provider),
  links,
});

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

const contactView = ({ name, phone }: FirmContact, open: OpenSeal) => ({
  name,
  phone: maskedPhone(open(phone)),
});

function proposedIn(proposal: Proposal, open: OpenSeal): string[] {
  if (proposal.item === 'contact') return Object.values(contactView(proposal.contact, open));
  return 'words' in proposal ? [proposal.words] : [...proposal.list];
}

const ANSWERS_SHOWN = 5;
const answersIn = ({ events }: Provider): FirmView['amended'] =>
  events
    .filter(({ action }) => action === 'checkAmendment' || action === 'refuseAmendment')
    .slice(-ANSWERS_SHOWN)
    .reverse()
    .map(({ at, action, why }) => ({ at, right: action === 'checkAmendment', why: why ?? '' }));

export const filesOfFirm = ({ certificates, videos, workers }: Provider): string[] => [
  ...videos.flatMap(({ fileId, poster }) => [fileId, poster]),
  ...certificates.map(({ photo }) => photo),
  ...workers
    .filter(({ left }) => !left)
    .flatMap((worker) => [worker.photo, ...worker.certificates.map(({ photo }) => photo)]),
];

export const waitingFirm = (provider: Provider): WaitingFirm => {
  const present = provider.workers.filter(({ left }) => !left);
  const papers = [
    ...provider.certificates,
    ...present.filter(({ approvedAt }) => approvedAt !== null).flatMap(({ certificates }) => certificates),
  ];
  return {
    providerId: provider._id,
    name: provider.name,
    since: provider.waitingSince ?? 0,
    workers: present.filter(({ approvedAt }) => approvedAt === null).length,
    papers: papers.filter(isWaiting).length,
    amendments: provider.amendments.length + provider.videos.filter(({ releasedAt }) => !releasedAt).length,
  };
};
