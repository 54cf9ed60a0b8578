import type { Provider } from '#domain/firm/firm';
import * as decide from '#domain/firm/union-wish';
import type { ProviderContract } from '#domain/provider-contract';
import { whoAnswers } from '#domain/union/wishes';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { unions } from '../store/unions';

/** 提出建立工会 */
export const wishUnion: UseCases<ProviderContract>['wishUnion'] = async (_, { actor, moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    beside: async () => whoAnswers(await unions.answering()),
    decide: (provider: Provider, tellIds) => decide.wishUnion(provider, tellIds, moment),
  });
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};
