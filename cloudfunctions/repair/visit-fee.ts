import type { RepairContract } from '#domain/repair/contract';
import * as decide from '#domain/repair/decide/settle-fee';
import type { RepairOrder } from '#domain/repair/order';
import type { UseCases } from '../runtime/serve';
import { feeFirst } from '../store/members';
import { changeNoun } from '../store/nouns';
import { orders } from '../store/orders';
import { carryOutNow } from '../store/owed';
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

/** Staff: nothing is booked before this one is settled, which the person's own document says before it is answered. */
export const askFeeFirst: Cases['askFeeFirst'] = async ({ orderId }, context) => {
  const { moment } = context;
  const decideWith = async (order: RepairOrder) => {
    const unpaid = await orders.unpaidFees(order.residentId, moment.now - decide.UNPAID_WITHIN);
    return decide.askFeeFirst(order, unpaid, moment);
  };
  const done = await changeNoun({ noun: 'repair-order', id: orderId, moment, decide: decideWith });
  if (!done.ok) return done;
  await carryOutNow('repair-order', done.value, 'ask-fee-first', ({ to }) => feeFirst.ask(to, orderId));
  return shownTo(context, done);
};
