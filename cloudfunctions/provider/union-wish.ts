import type { Provider } from '#domain/firm/firm';
import * as decide from '#domain/firm/union-wish';
import type { ProviderContract } from '#domain/provider-contract';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';

/** 提出建立工会 */
export const wishUnion: UseCases<ProviderContract>['wishUnion'] = async (_, { actor, moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    decide: (provider: Provider) => decide.wishUnion(provider, moment),
  });
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};
