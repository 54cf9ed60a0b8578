import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider/contract';
import { CATEGORY_LABEL } from '#domain/provider/labels';
import type { Provider } from '#domain/provider/provider';
import { providerCard, providerProfile, type ShownScore } from '#domain/provider/view';
import { shown } from '#domain/rating/score';
import type { UseCases } from '../runtime/serve';
import { links } from '../runtime/wechat-world';
import { providers } from '../store/providers';
import { scores } from '../store/ratings';

type Cases = UseCases<ProviderContract>;

/** Vetted firms, of one category or all, the best first; who was made to leave is not among them. */
export const list: Cases['list'] = async ({ category }, { moment }) => {
  const found = await providers.inCategories(category ? [category] : Object.keys(CATEGORY_LABEL));
  const vetted = found.filter((provider) => provider.standing !== 'expelled');
  const scoreOf = await shownScores(
    vetted.map((provider) => provider._id),
    moment.now,
  );
  const cards = vetted.map((provider) => providerCard(provider, scoreOf.get(provider._id), moment.now));
  return yes({ providers: cards.sort((a, b) => (b.score.mean ?? 0) - (a.score.mean ?? 0)) });
};

export const profile: Cases['profile'] = async ({ providerId }, { moment }) => {
  const provider = await providers.findById(providerId);
  if (!provider) return no('NOT_FOUND');
  const [scoreOf, linkOf] = await Promise.all([
    shownScores([provider._id, ...provider.workers.map((w) => w.workerId)], moment.now),
    links(filesOf(provider)),
  ]);
  return yes(providerProfile(provider, scoreOf, linkOf, moment.now));
};

async function shownScores(ids: readonly string[], now: number): Promise<Map<string, ShownScore>> {
  const found = await scores.findAll(ids);
  return new Map(found.map((score) => [score._id, shown(score, now)]));
}

const filesOf = (provider: Provider) => [...provider.photos, ...provider.workers.map((w) => w.photo)];
