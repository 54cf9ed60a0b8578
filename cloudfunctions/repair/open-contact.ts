import { no, yes } from '#domain/kernel/result';
import { isCase } from '#domain/repair/case';
import type { RepairContract } from '#domain/repair/contract';
import { partyOf } from '#domain/repair/party';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { orders } from '../store/orders';
import { noteChosenOpening } from '../store/seal-openings';

/** Staff in an open case see phone and door, and it is written down first who looked and why. */
export const openContact: UseCases<RepairContract>['openContact'] = async (
  { orderId, reason },
  { moment },
) => {
  const order = await orders.findById(orderId);
  if (!order) return no('NOT_FOUND');
  if (partyOf(order, moment.actor) === 'involved') return no('OWN_CASE');
  if (!isCase(order, moment.now)) return no('NOT_NOW');
  const opened = { noun: 'repair-order', subject: orderId, reason, concerns: [order.residentId] };
  const noted = await noteChosenOpening(opened, moment);
  return noted.ok ? yes(open.contact(order.contact)) : noted;
};
