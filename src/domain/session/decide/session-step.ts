import type { Effect } from '#domain/effects';
import { CLOCK, type Moment } from '#domain/kernel/actor';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import {
  SESSION_TABLE,
  type Session,
  type SessionAction,
  type SessionParty,
  type SessionState,
  stateOf,
} from '../session';

// A session one row further.

export function allowed(
  session: Session,
  action: SessionAction,
  party: SessionParty,
): Result<SessionParty, 'NOT_FOUND' | 'NOT_NOW'> {
  const row: Row<SessionState, SessionParty> = SESSION_TABLE[action];
  const may = mayTake(row, stateOf(session), party);
  return may.ok ? may : no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
}

interface Step {
  readonly from?: null;
  readonly why?: string;
  readonly effects?: readonly Effect[];
}

export const step = (
  after: Session,
  moment: Moment,
  action: SessionAction,
  by: SessionParty,
  { from, why, effects = [] }: Step,
): Session =>
  withEvent(after, moment, {
    ...{ action, by: moment.actor.memberId === CLOCK.memberId ? 'clock' : by, effects },
    ...{ from: from === null ? null : 'published', to: stateOf(after), why: why ?? null },
  });

/** Everybody on its list hears of it. */
export const follow = (session: Session): Effect => ({
  kind: 'follow-session',
  cause: causeOf('session', session),
});
