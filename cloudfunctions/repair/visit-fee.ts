import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/visit-fee';
import type { UseCases } from '../runtime/serve';
import { changeOrder } from './change-order';

type Cases = UseCases<RepairContract>;

/** 收到了、没收到 */
export const sayReceived: Cases['sayReceived'] = ({ orderId, received }, context) =>
  changeOrder(orderId, context, (order) => decide.sayReceived(order, received, context.moment));

/** 付了 */
export const payFee: Cases['payFee'] = ({ orderId }, context) =>
  changeOrder(orderId, context, (order) => decide.payFee(order, context.moment));

/** Staff: waived, paid or unpaid, with a reason. */
export const ruleFee: Cases['ruleFee'] = ({ orderId, to, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.ruleFee(order, { to, why: reason }, context.moment));
