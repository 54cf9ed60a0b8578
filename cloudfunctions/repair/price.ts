import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/price';
import type { UseCases } from '../runtime/serve';
import { changeOrder } from './change-order';

type Cases = UseCases<RepairContract>;

/** 报价 */
export const quote: Cases['quote'] = ({ orderId, lines }, context) =>
  changeOrder(orderId, context, (order) => decide.quote(order, lines, context.moment));

/** 同意报价 */
export const approve: Cases['approve'] = ({ orderId, quoteId }, context) =>
  changeOrder(orderId, context, (order) => decide.approve(order, quoteId, context.moment));

/** 不同意报价 */
export const decline: Cases['decline'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.decline(order, reason, context.moment));
