import type { Moment } from '#domain/kernel/actor';
import type { NameOf } from '#domain/kernel/called';
import type { OpenSeal } from '#domain/kernel/sealed';
import type { AttendingView, DeskOrderRow } from './contract';
import {
  attendedByStaff,
  attendingPossible,
  type IsOnStaff,
  isTheirs,
  mayAttendTo,
} from './decide/attending';
import type { RepairOrder } from './order';
import { orderRow } from './view-row';

type Viewer = Pick<Moment, 'actor'>;

/** Of those who look after orders: how they are called, and whether they are of the staff still. */
export interface Attendants {
  readonly nameOf: NameOf;
  readonly isOnStaff: IsOnStaff;
}

/** Who looks after it has to see that, also where it has become the own case. */
const mayLeave = (order: RepairOrder, actor: Moment['actor']): boolean =>
  isTheirs(order, actor) && actor.roles.includes('staff');

/** Who of the staff looks after it, for staff whose own case it is not, and for who does. */
function attendantView(
  order: RepairOrder,
  { actor }: Viewer,
  { nameOf, isOnStaff }: Attendants,
): DeskOrderRow['attendant'] {
  const { attendant } = attendedByStaff(order, isOnStaff);
  if (!attendant || !(mayAttendTo(order, actor) || mayLeave(order, actor))) return null;
  const { memberId, since } = attendant;
  return { name: nameOf(memberId), since, mine: memberId === actor.memberId };
}

/** What staff tell each other of an order; null for anybody else. Whose own case it has become is shown how to leave it, and no call. */
export function attendingView(
  order: RepairOrder,
  viewer: Viewer,
  attendants: Attendants,
  open: OpenSeal,
): AttendingView | null {
  const attendant = attendantView(order, viewer, attendants);
  const can = attendingPossible(order, viewer);
  if (!mayAttendTo(order, viewer.actor)) return attendant && { attendant, calls: [], can };
  const calls = (order.calls ?? []).map(({ at, by, whom, outcome, words }) => ({
    ...{ at, whom, outcome },
    name: attendants.nameOf(by),
    words: open(words),
  }));
  return { attendant, calls: calls.reverse(), can };
}

/** What is left to see for whoever left what had become the own case. */
export const LEFT_ALONE: AttendingView = { attendant: null, calls: [], can: [] };

/** A row of staff's desk. */
export const deskOrderRow = (order: RepairOrder, viewer: Viewer, attendants: Attendants): DeskOrderRow => ({
  ...orderRow(order),
  attendant: attendantView(order, viewer, attendants),
});
