import { yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/visit-fee';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { changeTogether } from '../store/change-together';
import { members } from '../store/members';
import { orders } from '../store/orders';
import { changeOrder, shownTo } from './change-order';

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

/** Staff: nothing is booked before this one is settled. The person is told where to look by the own document. */
export const askFeeFirst: Cases['askFeeFirst'] = async ({ orderId }, context) => {
  const { moment } = context;
  const decideWith = async (order: RepairOrder) => {
    const [unpaid, member] = await Promise.all([
      orders.unpaidFees(order.residentId, moment.now - decide.UNPAID_WITHIN),
      members.findById(order.residentId),
    ]);
    const decided = decide.askFeeFirst(order, unpaid, moment);
    if (!decided.ok) return decided;
    const after = member && { ...member, feeFirst: order._id };
    const theirs = after ? [{ collection: 'members' as const, before: member, after }] : [];
    return { ...yes(null), after: decided.after, with: theirs };
  };
  const done = await changeTogether({ noun: 'repair-order', id: orderId, moment, decide: decideWith });
  return done.ok ? shownTo(context, done) : done;
};
