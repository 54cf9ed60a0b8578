import type { FirmView } from '#domain/firm/contract-views';
import type { Provider } from '#domain/firm/firm';
import { filesOfFirm, firmView, storyOf } from '#domain/firm/view-file';
import { papersView } from '#domain/firm/view-papers';
import { isOrWasOf } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import { unseal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { providers } from '../store/providers';
import { links } from '../store/uploads';

type Cases = UseCases<ProviderContract>;

/** The own firm, for its manager. */
export const firm: Cases['firm'] = async (_, { actor, moment }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  if (!provider?.managerIds.includes(actor.memberId)) return no('NOT_FOUND');
  return yes(await shownToManager(provider, moment.now));
};

/** 证件: the own ones, for whoever has to keep them current. */
export const ownPapers: Cases['ownPapers'] = async (
  _,
  { actor: { memberId, providerId }, moment: { now } },
) => {
  const provider = providerId ? await providers.findById(providerId) : null;
  if (!provider) return no('NOT_FOUND');
  const found = papersView(provider, memberId, now);
  const pictures = found.holders.flatMap(({ certificates }) => certificates.map(({ photo }) => photo));
  return yes({ ...found, links: await links(pictures) });
};

/** Any firm, for staff, with everything that was ever done about it. */
export const firmFile: Cases['firmFile'] = async ({ providerId }, context) => {
  const provider = await providers.findById(providerId);
  if (!provider) return no('NOT_FOUND');
  return yes({
    firm: await shownToStaff(provider, context.moment.now),
    ownCase: isOfFirm(provider, context),
    story: storyOf(provider),
  });
};

export const shownToManager = (provider: Provider, now: number): Promise<FirmView> =>
  shown(provider, now, true);
export const shownToStaff = (provider: Provider, now: number): Promise<FirmView> =>
  shown(provider, now, false);

const shown = async (provider: Provider, now: number, asManager: boolean): Promise<FirmView> =>
  firmView(provider, unseal, await links(filesOfFirm(provider)), { now, asManager });

/** Who belongs to a firm, or was one of its workers, decides nothing about it, in whatever capacity. */
export const isOfFirm = (provider: Provider, { actor }: Context): boolean =>
  isOrWasOf(actor, provider._id) ||
  provider.managerIds.includes(actor.memberId) ||
  provider.workers.some((one) => one.memberId === actor.memberId);
