import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { type Reminder, reminderCause, reminderOf } from '#domain/kernel/reminders';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { isConcerned } from '#domain/means/places';
import type { NoticeKind } from '#domain/notices';
import { renewsBadge, type Session, stateOf } from '../session';
import type { SignUp } from '../sign-up';
import { allowed, countedBy, type SignUpRefusal, step, tell, timed, titleOf } from './step';

// What the clock does to a sign-up: it follows its session, and is reminded.

/** The session was changed, called off, or is over. */
export function follow(signUp: SignUp, session: Session, moment: Moment): Decision<SignUp, SignUpRefusal> {
  const state = stateOf(session);
  if (state === 'cancelled') return callOff(signUp, session, moment);
  if (state === 'held') return close(signUp, session, moment);
  const may = allowed(signUp, 'hear', 'clock');
  if (!may.ok) return may;
  if (signUp.heard >= (session.movedBy ?? 0)) return no('NOT_NOW');
  const after = {
    ...signUp,
    ...{ ...countedBy(session), heard: session.events.length, free: true, remindedTo: moment.now },
  };
  const effects = [tell(signUp, 'session-changed', session.title)];
  return change(step(after, moment, 'hear', 'clock', { effects }));
}

function callOff(signUp: SignUp, session: Session, moment: Moment): Decision<SignUp, SignUpRefusal> {
  const may = allowed(signUp, 'callOff', 'clock');
  if (!may.ok) return may;
  const effects = [tell(signUp, 'session-called-off', session.title)];
  return change(step(signUp, moment, 'callOff', 'clock', { effects }));
}

/** 培训: its list is closed, so that it is certain who came; the day counts for the badge, once. */
export function count(signUp: SignUp, session: Session, moment: Moment): Decision<SignUp, SignUpRefusal> {
  const may = allowed(signUp, 'count', 'clock');
  if (!may.ok) return may;
  if (!renewsBadge(session) || signUp.heard >= session.events.length) return no('NOT_NOW');
  const effect: Effect = {
    ...{ kind: 'count-training', cause: `training-${signUp._id}` },
    ...{ memberId: signUp.memberId, trainedOn: dayOf(session.from) },
  };
  const after = { ...signUp, heard: session.events.length };
  return change(step(after, moment, 'count', 'clock', { effects: [effect] }));
}

/** 没有来: who had a place and was not ticked, where its keeper says that all were. It was changed meanwhile: it counts for nothing. */
function close(signUp: SignUp, session: Session, moment: Moment): Decision<SignUp, SignUpRefusal> {
  if (signUp.state === 'waiting') return change(lapsed(signUp, session, moment));
  const action = session.calledAt === null || signUp.free ? 'end' : 'miss';
  const may = allowed(signUp, action, 'clock');
  if (!may.ok) return may;
  if (action === 'end') return change(step(signUp, moment, 'end', 'clock'));
  const fault = { what: 'absent', at: moment.now } as const;
  const after = { ...signUp, fault, faultOf: signUp.memberId, appeal: null, appealedAt: null };
  const effects = [tell(signUp, 'session-missed', session.title)];
  return change(step(after, moment, 'miss', 'clock', { effects }));
}

/** The offer ran out, or the place is not its own any more. */
export function lapse(
  signUp: SignUp,
  session: Session | null,
  moment: Moment,
): Decision<SignUp, SignUpRefusal> {
  if (session?.cancelled) return callOff(signUp, session, moment);
  const may = allowed(signUp, 'lapse', 'clock');
  if (!may.ok) return may;
  if (isConcerned(session, signUp._id)) return no('NOT_NOW');
  return change(lapsed(signUp, session, moment));
}

const lapsed = (signUp: SignUp, session: Session | null, moment: Moment): SignUp => {
  const effects = [tell(signUp, 'session-place-lapsed', titleOf(session))];
  return step(signUp, moment, 'lapse', 'clock', { effects });
};

const REMINDED: Readonly<Record<Reminder, NoticeKind>> = { ahead: 'session-ahead', soon: 'session-soon' };

/** 提醒: nothing of it changes, so it leaves no event; what was told is known by its cause, which names the instant. */
export function remind(signUp: SignUp, title: string, now: number): SignUp {
  const after = timed({ ...signUp, remindedTo: now });
  const reminder = signUp.state === 'placed' ? reminderOf(signUp.from, now) : null;
  if (reminder === null) return after;
  const about = REMINDED[reminder];
  return owing(after, [tell(signUp, about, title, reminderCause(about, signUp._id, signUp.from))]);
}
