import type { RepairContract } from '#domain/repair/contract';
import { reportNoShow as decideNoShow, release as decideRelease } from '#domain/repair/decide/acceptance';
import * as decide from '#domain/repair/decide/ending';
import { offer as decideOffer } from '#domain/repair/decide/offering';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { changeOrder } from './change-order';

type Cases = UseCases<RepairContract>;

/** 取消, by the resident. */
export const cancel: Cases['cancel'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.cancel(order, reason, context.moment));

export const cancelByStaff: Cases['cancelByStaff'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.cancelByStaff(order, reason, context.moment));

/** 退回, by the worker: from then on he does not see it. */
export const release: Cases['release'] = async ({ orderId, reason }, { moment }) => {
  const changed = await changeNoun({
    noun: 'repair-order',
    id: orderId,
    moment,
    decide: (order: RepairOrder) => decideRelease(order, reason, moment),
  });
  return changed.ok ? { ...changed, value: { done: true } } : changed;
};

/** 师傅没有来 */
export const reportNoShow: Cases['reportNoShow'] = ({ orderId }, context) =>
  changeOrder(orderId, context, (order) => decideNoShow(order, context.moment));

/** What she chooses after a release or when the chosen firm does not answer. */
export const offer: Cases['offer'] = ({ orderId, to }, context) =>
  changeOrder(orderId, context, (order) => decideOffer(order, to, context.moment));
