import type { RepairContract } from '#domain/repair/contract';
import { rework as decideRework } from '#domain/repair/decide/warranty';
import type { UseCases } from '../runtime/serve';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { stillThere } from './candidate';
import { changeOrderKnowing } from './change-order';

/** 保修返工: by the worker who was there, as long as he and his firm still may. */
export const rework: UseCases<RepairContract>['rework'] = ({ orderId, at, reason }, context) =>
  changeOrderKnowing({
    orderId,
    context,
    beside: () => whoIsStillThere(orderId, context.moment.now),
    decide: (order, who) => decideRework(order, { why: reason, at, ...who }, context.moment),
  });

/** A closed order keeps its worker, so reading it a moment earlier tells the same. */
async function whoIsStillThere(orderId: string, now: number) {
  const order = await orders.findById(orderId);
  if (!order) return { workerIsThere: false, firmIsGone: true };
  return stillThere(order, order.worker && (await providers.findById(order.worker.providerId)), now);
}
