import type { OrderRow } from './contract';
import type { RepairOrder } from './order';

export const awaitsChoice = (order: RepairOrder): boolean => order.state === 'open' && order.pool === null;

export const orderRow = (order: RepairOrder): OrderRow => ({
  id: order._id,
  state: order.state,
  itemId: order.item.id,
  itemName: order.item.name,
  icon: order.item.icon,
  place: order.place,
  when: order.when,
  bookedAt: order.bookedAt,
  priceMinFen: order.item.priceMinFen,
  priceMaxFen: order.item.priceMaxFen,
  workerName: order.worker?.name ?? null,
  promisedAt: order.promisedAt,
  awaitsChoice: awaitsChoice(order),
  alarmAt: order.alarmAt,
  rework: order.rework !== null,
  meeting: order.meeting,
  totalFen: order.quote?.totalFen ?? null,
  visitFee: order.visitFee?.state ?? null,
  paidDiffers: order.paidFen !== null && order.finish !== null && order.paidFen !== order.finish.paidFen,
});
