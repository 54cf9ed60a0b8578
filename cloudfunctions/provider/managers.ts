import type { Provider } from '#domain/firm/firm';
import * as decide from '#domain/firm/managers';
import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import type { ProviderContract } from '#domain/provider-contract';
import type { Context, UseCases } from '../runtime/serve';
import { followFirm } from '../store/capacities';
import { complaints } from '../store/complaints';
import { changeNoun } from '../store/nouns';
import { carryOutNow } from '../store/owed';
import { roleChanges } from '../store/role-changes';
import { isOfFirm } from './firm';

type Cases = UseCases<ProviderContract>;

/** 负责人: the firm says who manages it; who came or went manages it, or does not, before the answer. */
async function changeManagers<Code extends string>(
  id: string,
  context: Context,
  decideOn: (
    provider: Provider,
    known: { readonly ownCase: boolean },
    moment: Moment,
  ) => Decision<Provider, Code> | Promise<Decision<Provider, Code>>,
) {
  const { moment } = context;
  const changed = await changeNoun({
    noun: 'provider',
    id,
    moment,
    decide: (provider: Provider) => decideOn(provider, { ownCase: isOfFirm(provider, context) }, moment),
  });
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-firm', followFirm);
  await carryOutNow('provider', changed.value, 'note-role', roleChanges.note);
  return { ...changed, value: { done: true as const } };
}

export const giveManager: Cases['giveManager'] = ({ providerId, ...wish }, context) =>
  changeManagers(providerId, context, (provider, known, moment) =>
    decide.give(provider, wish, known, moment),
  );

export const takeManager: Cases['takeManager'] = ({ providerId, ...wish }, context) =>
  changeManagers(providerId, context, async (provider, known, moment) => {
    const open = decide.isLastOfQuit(provider) ? await complaints.openOf(providerId) : [];
    return decide.take(provider, wish, { ...known, caseOpen: open.length > 0 }, moment);
  });
