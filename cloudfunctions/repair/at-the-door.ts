import type { Decision } from '#domain/kernel/entity';
import type { RepairContract } from '#domain/repair/contract';
import type { ResumeRefusal } from '#domain/repair/decide/door';
import * as decide from '#domain/repair/decide/door';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { changeOrder, changeOrderKnowing } from './change-order';

type Cases = UseCases<RepairContract>;

/** 是本人 */
export const recognise: Cases['recognise'] = ({ orderId, ...seen }, context) =>
  changeOrder(orderId, context, (order) => decide.recognise(order, seen, context.moment));

/** 不是本人 */
export const disown: Cases['disown'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.disown(order, reason, context.moment));

/** The ways out of `frozen`, all of them by staff. */
export const resume: Cases['resume'] = ({ orderId, reason }, context) =>
  changeOrderKnowing({
    orderId,
    context,
    decide: (order): Decision<RepairOrder, ResumeRefusal> => decide.resume(order, reason, context.moment),
    clash: 'WORKER_AT_ANOTHER',
  });

export const releaseByStaff: Cases['releaseByStaff'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.releaseByStaff(order, reason, context.moment));
