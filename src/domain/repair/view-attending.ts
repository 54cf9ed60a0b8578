import type { Moment } from '#domain/kernel/actor';
import type { NameOf } from '#domain/kernel/called';
import type { OpenSeal } from '#domain/kernel/sealed';
import type { AttendingView, DeskOrderRow } from './contract';
import { attendingPossible, mayAttendTo } from './decide/attending';
import type { RepairOrder } from './order';
import { orderRow } from './view-row';

type Viewer = Pick<Moment, 'actor'>;

/** Who of the staff looks after it, for staff whose own case it is not. */
function attendantView(order: RepairOrder, { actor }: Viewer, nameOf: NameOf): DeskOrderRow['attendant'] {
  const { attendant } = order;
  if (!attendant || !mayAttendTo(order, actor)) return null;
  const { memberId, since } = attendant;
  return { name: nameOf(memberId), since, mine: memberId === actor.memberId };
}

/** What staff tell each other of an order; null for anybody else. */
export function attendingView(
  order: RepairOrder,
  viewer: Viewer,
  nameOf: NameOf,
  open: OpenSeal,
): AttendingView | null {
  if (!mayAttendTo(order, viewer.actor)) return null;
  const calls = (order.calls ?? []).map(({ at, by, whom, outcome, words }) => ({
    ...{ at, whom, outcome },
    name: nameOf(by),
    words: open(words),
  }));
  return {
    attendant: attendantView(order, viewer, nameOf),
    calls: calls.reverse(),
    can: attendingPossible(order, viewer),
  };
}

/** A row of staff's desk. */
export const deskOrderRow = (order: RepairOrder, viewer: Viewer, nameOf: NameOf): DeskOrderRow => ({
  ...orderRow(order),
  attendant: attendantView(order, viewer, nameOf),
});
