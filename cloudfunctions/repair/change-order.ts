import type { Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Followed } from '#domain/kernel/wire';
import type { OrderView } from '#domain/repair/contract';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { open } from '../runtime/seal';
import type { Context } from '../runtime/serve';
import { type Changed, changeNoun } from '../store/nouns';

/** One command on one order, answered with the order as the person may now see it. */
export const changeOrder = <Code extends string>(
  orderId: string,
  context: Context,
  decide: (order: RepairOrder) => Decision<RepairOrder, Code>,
): Promise<Changed<OrderView, Code | 'NOT_FOUND' | 'BUSY'>> =>
  changeOrderKnowing({ orderId, context, decide });

interface OrderWish<Code extends string, Beside> {
  readonly orderId: string;
  readonly context: Context;
  /** What else the decision needs, read at the same time as the order, anew in each round. */
  readonly beside?: () => Promise<Beside>;
  readonly decide: (order: RepairOrder, beside: Beside) => Decision<RepairOrder, Code>;
  readonly clash?: Code;
}

export async function changeOrderKnowing<Code extends string, Beside = undefined>({
  orderId,
  context,
  ...wish
}: OrderWish<Code, Beside>): Promise<Changed<OrderView, Code | 'NOT_FOUND' | 'BUSY'>> {
  const { moment } = context;
  const changed = await changeNoun({ noun: 'repair-order', id: orderId, moment, ...wish });
  return changed.ok ? shownTo(context, changed) : changed;
}

/**
 * The order as the person who has changed it may see it now. A retry may come from somebody who has lost it meanwhile:
 * to him it is as if there were none.
 */
export function shownTo(
  { moment }: Context,
  changed: Followed<RepairOrder>,
): Changed<OrderView, 'NOT_FOUND'> {
  const view = orderView(changed.value, moment.actor, moment.now, open);
  return view ? { ...changed, value: view } : no('NOT_FOUND');
}

/** Her own order as she sees it; there is no moment at which she does not. */
export function viewForHer(order: RepairOrder, { moment }: Context): OrderView {
  const view = orderView(order, moment.actor, moment.now, open);
  if (!view) throw new Error(`order ${order._id} is hidden from whoever booked it`);
  return view;
}
