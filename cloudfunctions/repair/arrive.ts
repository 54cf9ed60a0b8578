import { badgeValid, mayTakeOrders, type Provider, workerOf } from '#domain/provider/provider';
import type { RepairContract } from '#domain/repair/contract';
import { arrive as decideArrive } from '#domain/repair/decide/door';
import type { Context, UseCases } from '../runtime/serve';
import { providers } from '../store/providers';
import { changeOrderKnowing } from './change-order';

/** 到达: standing and badge are looked at again, for the firm may have been suspended since the acceptance. */
export const arrive: UseCases<RepairContract>['arrive'] = ({ orderId, code }, context) => {
  const { providerId } = context.actor;
  return changeOrderKnowing({
    orderId,
    context,
    beside: providerId ? providers.findById(providerId) : Promise.resolve(null),
    decide: (order, provider) => decideArrive(order, code, stillFit(provider, context), context.moment),
  });
};

function stillFit(provider: Provider | null, { moment }: Context): boolean {
  const worker = provider && workerOf(provider, moment.actor.memberId);
  return provider !== null && mayTakeOrders(provider) && !!worker && badgeValid(worker, moment.now);
}
