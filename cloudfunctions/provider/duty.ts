import { setDuty as decideDuty } from '#domain/firm/duty';
import { type Provider, workerOf } from '#domain/firm/firm';
import { dutyView } from '#domain/firm/view';
import type { Moment } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import type { ProviderContract } from '#domain/provider-contract';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { providers } from '../store/providers';

type Cases = UseCases<ProviderContract>;

export const duty: Cases['duty'] = async (_, { actor, moment }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  const view = provider && ownDuty(provider, moment);
  return view ? yes(view) : no('NOT_A_WORKER');
};

/** 开始接单、休息 */
export const setDuty: Cases['setDuty'] = async ({ onDuty }, { actor, moment }) => {
  const changed = await changeNoun({
    noun: 'provider',
    id: actor.providerId ?? 'none',
    moment,
    decide: (provider: Provider) => decideDuty(provider, onDuty, moment),
  });
  if (!changed.ok) return changed;
  const view = ownDuty(changed.value, moment);
  return view ? { ...changed, value: view } : no('NOT_A_WORKER');
};

function ownDuty(provider: Provider, { actor, now }: Moment) {
  const worker = workerOf(provider, actor.memberId);
  return worker && dutyView(provider, worker, now);
}
