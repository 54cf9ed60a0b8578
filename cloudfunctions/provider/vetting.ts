import { storyOf, waitingFirm } from '#domain/firm/view-file';
import { isOrWasOf } from '#domain/kernel/actor';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import type { Application } from '#domain/vetting/application';
import * as decide from '#domain/vetting/review';
import { applicationRow } from '#domain/vetting/view';
import { unseal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { applications } from '../store/applications';
import { barred } from '../store/barred';
import { foundFirm } from '../store/capacities';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { providers } from '../store/providers';
import { noteChosenOpening } from '../store/seal-openings';
import { shown } from './application';
import { isOfFirm } from './firm';

type Cases = UseCases<ProviderContract>;

export const vettingDesk: Cases['vettingDesk'] = async ({ list, after }, { actor }) => {
  const found = await applications.inState(list, after);
  const rows = found.slice(0, PAGE_ROWS).map((one) => ({
    ...applicationRow(one),
    may: one.applicantId !== actor.memberId && !isOrWasOf(actor, one._id),
  }));
  return yes({ rows, more: found.length > PAGE_ROWS });
};

export const waitingFirms: Cases['waitingFirms'] = async (_, context) => {
  const found = await providers.waiting();
  const rows = found
    .slice(0, PAGE_ROWS)
    .map((one) => ({ ...waitingFirm(one), may: !isOfFirm(one, context) }));
  return yes({ rows, more: found.length > PAGE_ROWS });
};

export const application: Cases['application'] = async ({ applicationId }, context) => {
  const found = await applications.findById(applicationId);
  // A draft is nobody else's business.
  if (!found || found.submittedAt === null) return no('NOT_FOUND');
  const [view, ownCase] = await Promise.all([shown(found), isOwnCase(found, context)]);
  return yes({ application: view, ownCase, story: storyOf(found) });
};

/** 审核: an approval makes the firm and its manager, before it is answered. */
export const review: Cases['review'] = async ({ applicationId, ...wish }, context) => {
  const { moment } = context;
  const changed = await changeNoun<Application, decide.ReviewRefusal>({
    noun: 'application',
    id: applicationId,
    moment,
    decide: async (found) => {
      const [ownCase, isBarred, otherFirms, identity] = await Promise.all([
        isOwnCase(found, context),
        barred.holdsOf(found.idKey, found.creditCode),
        providers.ofRepresentative(found.idKey),
        identities.findByMember(found.applicantId),
      ]);
      const known = { ownCase, barred: isBarred, otherFirms, inAFirm: identity?.providerId != null };
      return decide.review(found, wish, known, moment);
    },
  });
  if (!changed.ok) return changed;
  await carryOutNow('application', changed.value, 'found-firm', ({ cause }) => foundFirm(cause));
  return { ...changed, value: { application: await shown(changed.value) } };
};

/** The reviewer applied, belongs to the firm, or is who can be reached under its number. */
async function isOwnCase(found: Application, { actor }: Context): Promise<boolean> {
  if (found.applicantId === actor.memberId || isOrWasOf(actor, found._id)) return true;
  const member = await members.findById(actor.memberId);
  return member?.phone != null && member.phoneKey === found.contactPhoneKey;
}

/** ID number and phone in full; who looked and why is written down first. */
export const openIdentity: Cases['openIdentity'] = async ({ of, id, providerId, reason }, { moment }) => {
  const sealed = of === 'application' ? await ofApplication(id) : await ofWorker(providerId, id);
  if (!sealed) return no('NOT_FOUND');
  const opened = { noun: of, subject: id, reason, concerns: [sealed.memberId] };
  const noted = await noteChosenOpening(opened, moment);
  if (!noted.ok) return noted;
  return yes({
    name: sealed.name,
    idNumber: unseal(sealed.idNumber),
    phone: unseal(sealed.phone),
  });
};

async function ofApplication(id: string) {
  const found = await applications.findById(id);
  if (!found || found.submittedAt === null || !found.idNumber || !found.contactPhone) return null;
  const { applicantId: memberId, representative: name } = found;
  return { memberId, name, idNumber: found.idNumber, phone: found.contactPhone };
}

async function ofWorker(providerId: string | null, workerId: string) {
  const provider = providerId ? await providers.findById(providerId) : null;
  return provider?.workers.find((one) => one.workerId === workerId) ?? null;
}
