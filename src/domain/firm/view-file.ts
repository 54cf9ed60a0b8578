import type { Entity } from '#domain/kernel/entity';
import { maskedIdNumber, maskedPhone } from '#domain/kernel/identity-numbers';
import type { OpenSeal } from '#domain/kernel/sealed';
import { badgeState } from './badge';
import { isWaiting } from './certificate';
import type { CrewMember, FirmView, WaitingFirm } from './contract-views';
import type { FirmContact, Proposal, Provider, Worker } from './firm';
import { nameOf } from './managers';
import { certificateViews } from './view-papers';
import { suspensionView } from './view-suspension';
import { waitsForStaff } from './waiting';

/** 经过: what happened, newest first; who did it is told by the capacity, not by name. */
export const storyOf = ({ events }: Pick<Entity, 'events'>) =>
  [...events].reverse().map(({ at, action, by, why }) => ({ at, action, by, why }));

const crewMember = (provider: Provider, worker: Worker, open: OpenSeal, now: number): CrewMember => ({
  workerId: worker.workerId,
  name: worker.name,
  photo: worker.photo,
  badgeNo: worker.badgeNo,
  phone: maskedPhone(open(worker.phone)),
  idNumber: maskedIdNumber(open(worker.idNumber)),
  badge: badgeState(provider, worker, now),
  suspension: suspensionView(worker, now),
  revoked: worker.revoked?.why ?? null,
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
  quitAt: provider.quitAt ?? null,
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

const contactView = ({ name, phone }: FirmContact, open: OpenSeal) => ({
  name,
  phone: maskedPhone(open(phone)),
});

function proposedIn(proposal: Proposal, open: OpenSeal): string[] {
  if (proposal.item === 'representative') {
    const { name, idNumber } = proposal.representative;
    return [name, maskedIdNumber(open(idNumber))];
  }
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
    workers: present.filter(waitsForStaff).length,
    papers: papers.filter(isWaiting).length,
    amendments: provider.amendments.length + provider.videos.filter(({ releasedAt }) => !releasedAt).length,
  };
};
