import type { FirmContact, Provider } from '#domain/firm/firm';
import { withEvent } from '#domain/firm/story';
import { wished } from '#domain/firm/union-wish';
import type { Moment } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import { dayOf } from '#domain/kernel/time';
import type { Application } from './application';

/** The firm that an approved application becomes; its workers come later, one by one. */
export function vettedFirm(
  application: Application,
  moment: Moment,
  /** Who answers its wish for a union. */
  tellIds: readonly string[] = [],
): Provider {
  const { now } = moment;
  const provider: Provider = {
    ...newNoun(application._id),
    name: application.name,
    introduction: application.introduction,
    approvedOn: dayOf(now),
    standing: 'good',
    office: application.office,
    streets: application.streets,
    categories: application.categories,
    certificates: application.papers.map((paper) => ({ ...paper, id: moment.newId(), checkedAt: now })),
    workers: [],
    managerIds: [application.applicantId],
    // Each of them was looked at by itself.
    videos: application.videos.map((video) => ({ ...video, id: moment.newId(), releasedAt: now })),
    creditCode: application.creditCode,
    contact: contactOf(application),
    amendments: [],
    representativeKey: application.idKey ?? '',
    invitations: [],
    waitingSince: null,
    sweepsAt: null,
  };
  const firm = application.joinsUnion ? wished(provider, tellIds, moment) : provider;
  return withEvent(firm, moment, { action: 'approve', by: 'staff', to: 'good' });
}

const contactOf = ({ contactName, contactPhone, contactPhoneKey }: Application): FirmContact | null =>
  contactPhone && contactPhoneKey
    ? { name: contactName, phone: contactPhone, phoneKey: contactPhoneKey }
    : null;
