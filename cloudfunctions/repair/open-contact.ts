import { no, yes } from '#domain/kernel/result';
import type { RepairContract } from '#domain/repair/contract';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { commit } from '../store/commit';
import { findById } from '../store/documents';
import { orders } from '../store/orders';

interface Opening {
  readonly digest: string;
}

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
    digest: moment.digest,
  };
  const outcome = await commit([{ collection: 'seal_openings', before: null, after: opening }]);
  if (outcome !== 'done') {
    // Sent again, it stands written already; but the name of another wish must not open a seal unseen.
    const earlier = await findById<Opening>('seal_openings', opening._id);
    if (earlier?.digest !== moment.digest) return no('REQUEST_REUSED');
  }
  return yes(open.contact(order.contact));
};
