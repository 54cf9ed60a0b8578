import { CATEGORY_LABEL } from '#domain/firm/categories';
import { fits, sorted } from '#domain/firm/search';
import { filesOfProfile, providerCard, providerProfile } from '#domain/firm/view';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import { categoriesMeant } from '#domain/repair/catalogue';
import type { UseCases } from '../runtime/serve';
import { catalogue } from '../store/catalogue';
import { providers } from '../store/providers';
import { links } from '../store/uploads';
import { knownElsewhere, knownOf, shownScores, worthOf } from './known';

type Cases = UseCases<ProviderContract>;

/** Vetted firms that fit, the best first by what she sorts by; who was made to leave is not among them. */
export const list: Cases['list'] = async ({ sort, ...wanted }, { moment: { now } }) => {
  const asked = wanted.words.replace(/\s+/g, '');
  const [found, items] = await Promise.all([
    providers.inCategories(wanted.category ? [wanted.category] : Object.keys(CATEGORY_LABEL)),
    asked === '' ? [] : catalogue.all(),
  ]);
  const meant = categoriesMeant(
    items.filter(({ offered }) => offered),
    asked,
  );
  const fitting = found.filter((provider) => fits(provider, { ...wanted, words: asked }, meant, now));
  const elsewhere = await knownElsewhere(fitting.map(({ _id }) => _id));
  const firms = fitting.map((provider) => {
    const known = knownOf(provider, elsewhere, wanted, now);
    return { ...worthOf(provider, known, elsewhere, now), card: providerCard(provider, known, now) };
  });
  return yes({ providers: sorted(firms, sort).map(({ card }) => card) });
};

const ANYWHERE = { category: null, street: null };

export const profile: Cases['profile'] = async ({ providerId }, { moment: { now } }) => {
  const provider = await providers.findById(providerId);
  if (!provider) return no('NOT_FOUND');
  const scored = [provider._id, ...provider.workers.map((w) => w.workerId)];
  const [elsewhere, linkOf] = await Promise.all([
    knownElsewhere([provider._id], scored),
    links(filesOfProfile(provider)),
  ]);
  const known = { ...knownOf(provider, elsewhere, ANYWHERE, now), scores: shownScores(elsewhere, now) };
  return yes(providerProfile(provider, known, linkOf, now));
};
