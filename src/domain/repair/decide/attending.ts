import type { Actor, Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { ownCaseOr } from '#domain/kernel/own-case';
import { no, type Result } from '#domain/kernel/result';
import { whyNothing } from '#domain/kernel/sealed';
import { keysOf } from '#domain/kernel/tables';
import { startOfDay } from '#domain/kernel/time';
import type { Transitions } from '#domain/kernel/transitions';
import type { RepairOrder } from '../order';
import { CALL_NOTES_MAX, type CallNote } from '../order-parts';
import { type Party, STATES, type State } from '../order-states';
import { partyOf } from '../party';
import { hasEnded } from '../retention';

// 跟进: who of the staff looks after an order, and what came of their telephone calls. It is no step of the order: nothing follows it,
// nothing waits for it, and nobody but staff is shown it.

export type AttendingAction = 'attend' | 'handBack' | 'noteCall';
type AttendingRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

const GOING_ON: readonly State[] = STATES.filter((state) => !hasEnded({ state }));

export const ATTENDING_TABLE = {
  /** Also in a colleague's place. */
  attend: { from: GOING_ON, to: null, by: ['staff'] },
  handBack: { from: GOING_ON, to: null, by: ['staff'] },
  /** Also afterwards: of a fee, of a warranty. */
  noteCall: { from: STATES, to: null, by: ['staff'] },
} as const satisfies Transitions<AttendingAction, State, Party>;

/** Who is shown it, and may do something about it: staff whose own case it is not. */
export const mayAttendTo = (order: RepairOrder, actor: Actor): boolean => partyOf(order, actor) === 'staff';

function allowed(
  order: RepairOrder,
  action: AttendingAction,
  { actor }: Pick<Moment, 'actor'>,
): Result<Party, AttendingRefusal> {
  const isStaff = actor.roles.includes('staff');
  // Who looks after it may always stop, above all where it has become the own case.
  const leaves = action === 'handBack' && isStaff && isTheirs(order, actor);
  const party = leaves ? 'staff' : partyOf(order, actor);
  return ownCaseOr(mayTake<State, Party>(ATTENDING_TABLE[action], order.state, party), isStaff);
}

export const isTheirs = ({ attendant }: RepairOrder, { memberId }: Pick<Actor, 'memberId'>): boolean =>
  attendant?.memberId === memberId;

/** Whether somebody is of the staff now, as the roll says. */
export type IsOnStaff = (memberId: string) => boolean;

/** As colleagues see it: who was dismissed since looks after nothing. */
export const attendedByStaff = (order: RepairOrder, isOnStaff: IsOnStaff): RepairOrder =>
  order.attendant && !isOnStaff(order.attendant.memberId) ? { ...order, attendant: null } : order;

/** So often a day an order goes from one to another; from one who was dismissed it can always be taken. */
export const ATTENDED_MAX = 40;

/** 我来跟进, where nobody of the staff does, or in the place of the colleague who was seen: since `instead`. */
export function attend(
  order: RepairOrder,
  instead: number | null,
  isOnStaff: IsOnStaff,
  moment: Moment,
): Decision<RepairOrder, AttendingRefusal | 'ATTENDED_ALREADY' | 'ATTENDED_TOO_OFTEN'> {
  const may = allowed(order, 'attend', moment);
  if (!may.ok) return may;
  if (isTheirs(order, moment.actor)) return no('NOT_NOW');
  const colleague = attendedByStaff(order, isOnStaff).attendant ?? null;
  // Also in the place of one who was seen and dismissed a moment later.
  const seen = [colleague, order.attendant ?? null].some((one) => (one?.since ?? null) === instead);
  if (!seen) return no('ATTENDED_ALREADY');
  const wasDismissed = order.attendant && !colleague;
  if (!wasDismissed && takenToday(order, moment) >= ATTENDED_MAX) return no('ATTENDED_TOO_OFTEN');
  const attendant = { memberId: moment.actor.memberId, since: moment.now };
  return change(noted({ ...order, attendant }, moment, 'attend'));
}

/** Of the day alone: an order may lie for months, and has to find somebody on each of them. */
const takenToday = ({ events }: RepairOrder, { now }: Moment): number =>
  events.filter(({ action, at }) => action === 'attend' && at >= startOfDay(now)).length;

/** 不跟了, by who does */
export function handBack(order: RepairOrder, moment: Moment): Decision<RepairOrder, AttendingRefusal> {
  const may = allowed(order, 'handBack', moment);
  if (!may.ok) return may;
  if (!isTheirs(order, moment.actor)) return no('NOT_NOW');
  return change(noted({ ...order, attendant: null }, moment, 'handBack'));
}

/** 记一次通话. As long as the order's contact is kept: what was said goes together with it. */
export function noteCall(
  order: RepairOrder,
  said: Pick<CallNote, 'whom' | 'outcome' | 'words'>,
  moment: Moment,
): Decision<RepairOrder, AttendingRefusal | 'CALL_NOTES_FULL'> {
  const may = allowed(order, 'noteCall', moment);
  if (!may.ok) return may;
  if (whyNothing(order.contact) !== null) return no('NOT_NOW');
  const calls = order.calls ?? [];
  if (calls.length >= CALL_NOTES_MAX) return no('CALL_NOTES_FULL');
  const call = { at: moment.now, by: moment.actor.memberId, ...said };
  return change(noted({ ...order, calls: [...calls, call] }, moment, 'noteCall'));
}

/** The order stands as it stood: neither its state nor the clock's next turn nor how long anything is kept. */
const noted = (order: RepairOrder, moment: Moment, action: AttendingAction): RepairOrder =>
  withEvent(order, moment, { action, by: 'staff', from: order.state, to: order.state });

/** What this person may do about it now. */
export const attendingPossible = (order: RepairOrder, { actor }: Pick<Moment, 'actor'>): AttendingAction[] =>
  keysOf(ATTENDING_TABLE).filter((action) => {
    if (!allowed(order, action, { actor }).ok) return false;
    if (action === 'noteCall') return whyNothing(order.contact) === null;
    return isTheirs(order, actor) === (action === 'handBack');
  });
