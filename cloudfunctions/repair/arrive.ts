import type { RepairContract } from '#domain/repair/contract';
import { arrive as decideArrive } from '#domain/repair/decide/door';
import { unfitFor } from '#domain/repair/decide/fitness';
import type { UseCases } from '../runtime/serve';
import { type CodeTries, codeTries } from '../store/tries';
import { candidateNow, firmOf } from './candidate';
import { changeOrderKnowing } from './change-order';

/** 到达: standing, badge and certificate are looked at again, for much may have happened since the acceptance. */
export const arrive: UseCases<RepairContract>['arrive'] = async ({ orderId, code }, context) => {
  const { moment } = context;
  let tried: CodeTries | null = null;
  const readTries = async () => {
    tried = await codeTries.findById(moment.actor.memberId);
    return tried;
  };
  const answer = await changeOrderKnowing({
    orderId,
    context,
    beside: () => Promise.all([firmOf(context), readTries()]),
    decide: (order, [provider, tries]) =>
      decideArrive(order, code, unfitFor(order, candidateNow(provider, context)), moment, tries?.wrong),
  });
  if (!answer.ok && answer.refusal.code === 'WRONG_CODE') {
    await codeTries.count(moment.actor.memberId, tried, moment);
  }
  return answer;
};
