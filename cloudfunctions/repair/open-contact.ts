import { no, yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { commit } from '../store/commit';
import { orders } from '../store/orders';

/** Staff in an open case see phone and door, and it is written down first who looked and why. */
export const openContact: UseCases<RepairContract>['openContact'] = async (
  { orderId, reason },
  { moment },
) => {
  const order = await orders.findById(orderId);
  if (!order) return no('NOT_FOUND');
  if (order.state !== 'frozen') return no('NOT_NOW');
  const opening = {
    _id: `${moment.actor.memberId}-${moment.requestId}`,
    version: 0,
    memberId: moment.actor.memberId,
    noun: 'repair-order',
    subject: orderId,
    reason,
    at: moment.now,
  };
  await commit([{ collection: 'seal_openings', before: null, after: opening }]);
  return yes(open.contact(order.contact));
};
