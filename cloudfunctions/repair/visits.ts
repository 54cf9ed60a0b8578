import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/visits';
import type { UseCases } from '../runtime/serve';
import { changeOrder } from './change-order';

type Cases = UseCases<RepairContract>;

/** 约个时间再来 */
export const postpone: Cases['postpone'] = ({ orderId, at, reason }, context) =>
  changeOrder(orderId, context, (order) => decide.postpone(order, { at, why: reason }, context.moment));

/** 换个时间 */
export const moveVisit: Cases['moveVisit'] = ({ orderId, at }, context) =>
  changeOrder(orderId, context, (order) => decide.moveVisit(order, at, context.moment));

/** 同意这个时间 */
export const agreeVisit: Cases['agreeVisit'] = ({ orderId, from }, context) =>
  changeOrder(orderId, context, (order) => decide.agreeVisit(order, from, context.moment));
