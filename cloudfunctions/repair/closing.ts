import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/closing';
import { unfitFor } from '#domain/repair/decide/fitness';
import type { UseCases } from '../runtime/serve';
import { candidateNow, firmOf } from './candidate';
import { changeOrder, changeOrderKnowing } from './change-order';

type Cases = UseCases<RepairContract>;

/** 完工 */
export const finish: Cases['finish'] = ({ orderId, ...done }, context) =>
  changeOrderKnowing({
    orderId,
    context,
    beside: () => firmOf(context),
    decide: (order, provider) =>
      decide.finish(order, done, unfitFor(order, candidateNow(provider, context)), context.moment),
  });

/** 确认修好 */
export const confirm: Cases['confirm'] = ({ orderId, paidFen }, context) =>
  changeOrder(orderId, context, (order) => decide.confirm(order, paidFen, context.moment));

/** 没修好 */
export const reject: Cases['reject'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.reject(order, reason, context.moment));

/** 还是没修好 */
export const dispute: Cases['dispute'] = ({ orderId, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.dispute(order, reason, context.moment));
