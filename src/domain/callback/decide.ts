import type { Effect } from '#domain/effects';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { ownCaseOr } from '#domain/kernel/own-case';
import { no, type Result } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Row } from '#domain/kernel/transitions';
import {
  CALLBACK_KEPT,
  CALLBACK_TABLE,
  type Callback,
  type CallbackAction,
  type CallbackParty,
  type CallbackState,
  TO_CALL,
  TRIES_MAX,
} from './callback';
import { tell, tellCaller, tellStaff } from './follows';

export type CallbackRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/** By when somebody has to have called, and when that is near; reckoned by the working clock. */
export interface Terms {
  readonly dueAt: number;
  readonly remindAt: number;
}

/** How somebody stands to it. Of staff who asked themselves a colleague calls. */
function partyTo({ memberId }: Pick<Callback, 'memberId'>, { actor }: Pick<Moment, 'actor'>): CallbackParty {
  if (actor.memberId === CLOCK.memberId) return 'clock';
  if (actor.memberId === memberId) return 'resident';
  return actor.roles.includes('staff') ? 'staff' : 'stranger';
}

export function allowed(
  callback: Callback,
  action: CallbackAction,
  moment: Pick<Moment, 'actor'>,
): Result<CallbackParty, CallbackRefusal> {
  const row: Row<CallbackState, CallbackParty> = CALLBACK_TABLE[action];
  const may = mayTake(row, callback.state, partyTo(callback, moment));
  return ownCaseOr(may, row.by.includes('staff') && moment.actor.roles.includes('staff'));
}

interface Asker {
  readonly name: Sealed;
  /** There is a number to call, confirmed or to be confirmed by this very call. */
  readonly hasPhone: boolean;
}

/** 请工会打给我 */
export function ask(
  id: string,
  { name, hasPhone }: Asker,
  terms: Terms,
  moment: Moment,
): Decision<Callback, 'OWN_PHONE_NEEDED'> {
  if (!hasPhone) return no('OWN_PHONE_NEEDED');
  const asked: Callback = {
    ...newNoun(id),
    ...{ state: 'waiting', memberId: moment.actor.memberId, name, askedAt: moment.now },
    ...{ takenById: null, tries: [], dueAt: null, remindAt: null, actsAt: null },
    ...{ endedAt: null, goesAt: null },
  };
  const after = { ...asked, ...awaited(terms) };
  return change(
    step(after, moment, 'ask', 'resident', { from: null, effects: [tellStaff(after, 'callback-asked')] }),
  );
}

/** 我来打 */
export function take(callback: Callback, moment: Moment): Decision<Callback, CallbackRefusal> {
  const may = allowed(callback, 'take', moment);
  if (!may.ok) return may;
  return change(step({ ...callback, takenById: moment.actor.memberId }, moment, 'take', may.value));
}

/** 放回去 */
export function release(callback: Callback, moment: Moment): Decision<Callback, CallbackRefusal> {
  const may = allowed(callback, 'release', moment);
  return may.ok ? change(step({ ...callback, takenById: null }, moment, 'release', may.value)) : may;
}

export interface Said {
  readonly reached: boolean;
  readonly words: Sealed;
}

/** 打过了: reached, or not; not reached for the last time ends it, and the person hears of it each time. */
export function record(
  callback: Callback,
  { reached, words }: Said,
  terms: Terms,
  moment: Moment,
): Decision<Callback, CallbackRefusal> {
  const last = callback.tries.length + 1 >= TRIES_MAX;
  const action = reached ? 'reach' : last ? 'giveUp' : 'miss';
  const may = allowed(callback, action, moment);
  if (!may.ok) return may;
  if (callback.takenById !== moment.actor.memberId) return no('NOT_NOW');
  const by = moment.actor.memberId;
  const called = { ...callback, tries: [...callback.tries, { at: moment.now, by, reached, words }] };
  if (action === 'miss') {
    const again = { ...called, takenById: null, ...awaited(terms) };
    return change(
      step(again, moment, action, may.value, { effects: [tellCaller(again, 'callback-missed')] }),
    );
  }
  const effects = action === 'giveUp' ? [tellCaller(called, 'callback-unreached')] : [];
  return change(step(called, moment, action, may.value, { effects }));
}

/** 不用打了 */
export function withdraw(callback: Callback, moment: Moment): Decision<Callback, CallbackRefusal> {
  const may = allowed(callback, 'withdraw', moment);
  return may.ok ? change(step(callback, moment, 'withdraw', may.value)) : may;
}

/**
 * The time is nearly over: who took it hears it, else all staff, also where that one is of the staff no more. It is over: all staff do,
 * and it stays at the top of the desk.
 */
export function onTime(
  callback: Callback,
  isStaff: (memberId: string) => boolean,
  moment: Moment,
): Decision<Callback, CallbackRefusal> {
  const { actsAt, dueAt, takenById } = callback;
  if (actsAt === null || dueAt === null || actsAt > moment.now) return no('NOT_NOW');
  const action = moment.now < dueAt ? 'remind' : 'escalate';
  const may = allowed(callback, action, moment);
  if (!may.ok) return may;
  const calls = takenById !== null && isStaff(takenById) ? takenById : null;
  const remind = calls ? tell(callback, calls, 'callback-due') : tellStaff(callback, 'callback-due');
  const effects = [action === 'remind' ? remind : tellStaff(callback, 'callback-overdue')];
  const after = { ...callback, actsAt: action === 'remind' ? dueAt : null };
  return change(step(after, moment, action, 'clock', { effects }));
}

const awaited = ({ dueAt, remindAt }: Terms) => ({ dueAt, remindAt, actsAt: remindAt });

const OVER = { dueAt: null, remindAt: null, actsAt: null } as const;

interface Step {
  readonly from?: null;
  readonly effects?: readonly Effect[];
}

function step(
  callback: Callback,
  moment: Moment,
  action: CallbackAction,
  by: CallbackParty,
  { from, effects = [] }: Step = {},
): Callback {
  const state = CALLBACK_TABLE[action].to ?? callback.state;
  const ends = TO_CALL.includes(state)
    ? {}
    : { ...OVER, endedAt: moment.now, goesAt: moment.now + CALLBACK_KEPT };
  return withEvent({ ...callback, state, ...ends }, moment, {
    ...{ action, by, from: from === null ? null : callback.state, to: state, effects },
  });
}
