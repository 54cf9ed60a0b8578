import type { Provider } from '#domain/firm/firm';
import * as decide from '#domain/firm/quitting';
import type { ProviderContract } from '#domain/provider-contract';
import { IN_HAND } from '#domain/repair/order-states';
import type { Context, UseCases } from '../runtime/serve';
import { followFirm } from '../store/capacities';
import { complaints } from '../store/complaints';
import { type Changed, changeNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { carryOutNow } from '../store/owed';
import { isOfFirm } from './firm';
import { knownOfRepresentative } from './representing';

type Cases = UseCases<ProviderContract>;

/** 退出服务: who worked there is free before the answer. */
export const quit: Cases['quit'] = async ({ providerId, why }, { moment }) =>
  followed(
    await changeNoun({
      noun: 'provider',
      id: providerId,
      moment,
      beside: async () => {
        const [held, open] = await Promise.all([
          orders.ofFirmInStates(providerId, IN_HAND),
          complaints.openOf(providerId),
        ]);
        return { ordersInHand: held.length > 0, caseOpen: open.length > 0 };
      },
      decide: (provider: Provider, known) => decide.quit(provider, why, known, moment),
    }),
  );

/** 重新接纳 */
export const comeBack: Cases['comeBack'] = async ({ providerId, why }, context: Context) => {
  const { moment } = context;
  return followed(
    await changeNoun({
      noun: 'provider',
      id: providerId,
      moment,
      decide: async (provider: Provider) => {
        const represents = await knownOfRepresentative(provider.representativeKey, provider._id);
        const known = { ownCase: isOfFirm(provider, context), represents };
        return decide.comeBack(provider, why, known, moment);
      },
    }),
  );
};

async function followed<Code extends string>(changed: Changed<Provider, Code>) {
  if (!changed.ok) return changed;
  await carryOutNow('provider', changed.value, 'follow-firm', followFirm);
  return { ...changed, value: { done: true as const } };
}
