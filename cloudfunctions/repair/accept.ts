import { type Provider, type Worker, workerOf } from '#domain/firm/firm';
import type { Moment } from '#domain/kernel/actor';
import type { RepairContract } from '#domain/repair/contract';
import { accept as decideAccept } from '#domain/repair/decide/acceptance';
import type { Context, UseCases } from '../runtime/serve';
import { candidateOf, firmOf } from './candidate';
import { changeOrderKnowing } from './change-order';

type Cases = UseCases<RepairContract>;

/** 接单, by the worker himself. */
export const accept: Cases['accept'] = (input, context) =>
  acceptBy('candidate', input, context, (provider) => workerOf(provider, context.actor.memberId));

/** The manager accepts for one of the own workers; the order is open, so nobody is replaced. */
export const acceptFor: Cases['acceptFor'] = (input, context) =>
  acceptBy('manager', input, context, (provider) =>
    provider.workers.find((worker) => worker.workerId === input.workerId && !worker.left),
  );

function acceptBy(
  by: 'candidate' | 'manager',
  { orderId, from }: { readonly orderId: string; readonly from?: number | undefined },
  context: Context,
  pick: (provider: Provider) => Worker | undefined,
): ReturnType<Cases['accept']> {
  const { moment } = context;
  return changeOrderKnowing({
    orderId,
    context,
    beside: () => firmOf(context),
    decide: (order, provider) =>
      decideAccept(order, provider && candidateFrom(provider, pick(provider), moment), by, moment, from),
    clash: 'ONE_URGENT_AT_A_TIME',
  });
}

const candidateFrom = (provider: Provider, worker: Worker | undefined, moment: Moment) =>
  worker ? candidateOf(provider, worker, moment) : null;
