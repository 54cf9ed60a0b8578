import type { RepairContract } from '#domain/repair/contract';
import { arrive as decideArrive } from '#domain/repair/decide/door';
import { unfitFor } from '#domain/repair/decide/fitness';
import type { UseCases } from '../runtime/serve';
import { codeTries } from '../store/tries';
import { candidateNow, firmOf } from './candidate';
import { changeOrderKnowing } from './change-order';

/** 到达: standing, badge and certificate are looked at again, for much may have happened since the acceptance. */
export const arrive: UseCases<RepairContract>['arrive'] = async ({ orderId, code }, context) => {
  const { moment } = context;
  const own = codeTries.findById(moment.actor.memberId);
  const answer = await changeOrderKnowing({
    orderId,
    context,
    beside: Promise.all([firmOf(context), own]),
    decide: (order, [provider, tries]) =>
      decideArrive(order, code, unfitFor(order, candidateNow(provider, context)), moment, tries?.wrong),
  });
  if (!answer.ok && answer.refusal.code === 'WRONG_CODE') {
    await codeTries.count(moment.actor.memberId, await own, moment);
  }
  return answer;
};
