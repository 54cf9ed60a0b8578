import type { RepairContract } from '#domain/repair/contract';
import { arrive as decideArrive } from '#domain/repair/decide/door';
import { unfitFor } from '#domain/repair/decide/fitness';
import type { UseCases } from '../runtime/serve';
import { candidateNow, firmOf } from './candidate';
import { changeOrderKnowing } from './change-order';

/** 到达: standing, badge and certificate are looked at again, for much may have happened since the acceptance. */
export const arrive: UseCases<RepairContract>['arrive'] = ({ orderId, code }, context) =>
  changeOrderKnowing({
    orderId,
    context,
    beside: firmOf(context),
    decide: (order, provider) =>
      decideArrive(order, code, unfitFor(order, candidateNow(provider, context)), context.moment),
  });
