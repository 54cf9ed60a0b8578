import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { nextReminderAt } from '#domain/kernel/reminders';
import { no, type Result } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import type { Row } from '#domain/kernel/transitions';
import type { NoticeKind } from '#domain/notices';
import type { Session } from '../session';
import {
  SIGN_UP_KEPT,
  SIGN_UP_TABLE,
  type SignUp,
  type SignUpAction,
  type SignUpParty,
  type SignUpState,
} from '../sign-up';

export type SignUpRefusal = 'NOT_FOUND' | 'NOT_NOW';

/** To anybody else it is as if there were none. */
export function allowed(
  signUp: SignUp,
  action: SignUpAction,
  party: SignUpParty,
): Result<SignUpParty, SignUpRefusal> {
  const row: Row<SignUpState, SignUpParty> = SIGN_UP_TABLE[action];
  const may = mayTake(row, signUp.state, party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

export const comerOf = ({ memberId }: Pick<SignUp, 'memberId'>, { actor }: Pick<Moment, 'actor'>) =>
  actor.memberId === memberId ? 'comer' : 'stranger';

interface Step {
  readonly from?: null;
  readonly why?: string | null;
  readonly effects?: readonly Effect[];
}

/** The sign-up one row further, with when its next reminder is due. */
export function step(
  signUp: SignUp,
  moment: Moment,
  action: SignUpAction,
  by: SignUpParty,
  { from, why = null, effects = [] }: Step = {},
): SignUp {
  const state = SIGN_UP_TABLE[action].to ?? signUp.state;
  return withEvent(timed({ ...signUp, state }), moment, {
    ...{ action, by, from: from === null ? null : signUp.state, to: state, why, effects },
  });
}

/** When it begins, and by what it is counted. */
export const countedBy = ({ from, unionId, kind, month }: Session) => ({ from, unionId, kind, month });

export const timed = (signUp: SignUp): SignUp => ({
  ...signUp,
  actsAt:
    (signUp.state === 'placed' ? nextReminderAt(signUp.from, signUp.remindedTo) : null) ?? forgetsAt(signUp),
});

/** What staff have to rule on still is looked at again a day later. */
const forgetsAt = ({ forgotten, from, appealedAt, remindedTo }: SignUp): number | null => {
  if (forgotten) return null;
  return Math.max(from + SIGN_UP_KEPT, appealedAt === null ? 0 : remindedTo + DAY);
};

/** What the place that it has, or waits for, is given back by. */
export const leaving = (signUp: SignUp): Effect => ({
  ...{ kind: 'leave-session', cause: `${signUp._id}-${signUp.events.length}` },
  ...{ sessionId: signUp.sessionId, requestId: signUp._id, event: signUp.events.length },
});

export const tell = (
  signUp: SignUp,
  about: NoticeKind,
  title: string,
  cause = `${about}-${signUp._id}-${signUp.events.length}`,
): Effect => ({
  ...{ kind: 'notify', cause, to: signUp.memberId, about },
  ...{ noun: 'session', id: signUp.sessionId, matter: title },
});

export const titleOf = (session: Pick<Session, 'title'> | null): string => session?.title ?? '';
