import type { Decision } from '#domain/kernel/noun';
import type { OrderView } from '#domain/repair/contract';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { open } from '../runtime/seal';
import type { Context } from '../runtime/serve';
import { type Changed, changeNoun, NOTHING } from '../store/nouns';

/** One command on one order, answered with the order as the person may now see it. */
export const changeOrder = <Code extends string>(
  orderId: string,
  context: Context,
  decide: (order: RepairOrder) => Decision<RepairOrder, Code>,
): Promise<Changed<OrderView, Code | 'NOT_FOUND' | 'BUSY'>> =>
  changeOrderKnowing({ orderId, context, beside: NOTHING, decide });

interface OrderWish<Code extends string, Beside> {
  readonly orderId: string;
  readonly context: Context;
  /** What else the decision needs, read at the same time as the order. */
  readonly beside: Promise<Beside>;
  readonly decide: (order: RepairOrder, beside: Beside) => Decision<RepairOrder, Code>;
  readonly clash?: Code;
}

export async function changeOrderKnowing<Code extends string, Beside>({
  orderId,
  context,
  ...wish
}: OrderWish<Code, Beside>): Promise<Changed<OrderView, Code | 'NOT_FOUND' | 'BUSY'>> {
  const { moment } = context;
  const changed = await changeNoun({ noun: 'repair-order', id: orderId, moment, ...wish });
  return changed.ok ? { ...changed, value: viewFor(changed.value, context) } : changed;
}

/** The order as the person who has just changed it sees it. */
export function viewFor(order: RepairOrder, { moment }: Context): OrderView {
  const view = orderView(order, moment.actor, moment.now, open);
  if (!view) throw new Error(`whoever changed order ${order._id} cannot see it`);
  return view;
}
