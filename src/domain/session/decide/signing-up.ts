import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { holdOf, offerTo, take, wait } from '#domain/means/places';
import { SESSION_RULES } from '../rules';
import { type Session, stateOf } from '../session';
import { closedUntil, type SignUp, type SignUpParty } from '../sign-up';
import { allowed, comerOf, countedBy, leaving, type SignUpRefusal, step, tell } from './step';

export type SigningRefusal =
  | SignUpRefusal
  | 'SESSION_NOT_OPEN'
  | 'SESSION_NOT_FOR_YOU'
  | 'SIGN_UP_CLOSED'
  | 'SESSION_FULL';

/** Whoever wants to come. */
export interface Comer {
  /** Absent: whoever acts. Else staff do it for a caller. */
  readonly memberId?: string;
  readonly name: string;
  /** The unions that this person is a member of: the own one and all above it; none for who is no member. */
  readonly unionIds: readonly string[];
  /** Those of the own sign-ups whose fault stands. */
  readonly faults: readonly Pick<SignUp, 'fault'>[];
}

export interface SigningUp {
  readonly id: string;
  readonly size: number;
  /** Where it is full, one waits for a place. */
  readonly orWait: boolean;
}

/** A sign-up with the session as it is with it. */
export interface Signed {
  readonly session: Session;
  readonly signUp: SignUp;
}

const partyFor = (memberId: string, { actor }: Pick<Moment, 'actor'>): SignUpParty =>
  memberId === actor.memberId ? 'comer' : actor.roles.includes('staff') ? 'staff' : 'stranger';

export const isFor = (
  { audience, unionId }: Pick<Session, 'audience' | 'unionId'>,
  unionIds: readonly string[],
): boolean =>
  audience === 'everybody' || (audience === 'members' ? unionIds.length > 0 : unionIds.includes(unionId));

/** 报名, for oneself and who comes along; or the yes to a place that was offered. */
export function signUp(
  session: Session | null,
  before: SignUp | null,
  { id, size, orWait }: SigningUp,
  comer: Comer,
  moment: Moment,
): Decision<Signed, SigningRefusal> {
  if (!session) return no('NOT_FOUND');
  if (stateOf(session) !== 'published' || session.from <= moment.now) return no('SESSION_NOT_OPEN');
  if (!isFor(session, comer.unionIds)) return no('SESSION_NOT_FOR_YOU');
  const until = closedUntil(comer.faults, moment.now);
  if (until !== null && !offerTo(session, id))
    return no('SIGN_UP_CLOSED', [{ path: 'sessionId', problem: `until ${until}` }]);
  const { memberId = moment.actor.memberId } = comer;
  const by = partyFor(memberId, moment);
  const waits = before?.state === 'waiting';
  const known = before ?? newSignUp(id, session, { memberId, name: comer.name }, moment.now);
  if (before && !allowed(before, 'take', by).ok) return no('NOT_NOW');
  const people = waits ? known.size : size;
  const who = {
    ...{ requestId: id, memberId, event: known.events.length, size: people },
  };
  const from = before ? {} : ({ from: null } as const);
  // Its size is what the session counts: what was taken by this very step before is not taken anew.
  const signed = (now: Session, action: 'take' | 'wait') => {
    const held = holdOf(now, id)?.size ?? people;
    const own = { ...anew(session, held, moment.now), name: comer.name, forgotten: false };
    const again = { ...known, ...own };
    const effects = by === 'staff' ? [tell(again, 'session-signed-for', session.title)] : [];
    return change({ session: now, signUp: step(again, moment, action, by, { ...from, effects }) });
  };
  const taken = take(SESSION_RULES, session, who, moment.now);
  if (taken) return signed(taken, 'take');
  const queued = orWait && !waits ? wait(SESSION_RULES, session, who, moment.now) : null;
  return queued ? signed(queued, 'wait') : no('SESSION_FULL', [{ path: 'size', problem: 'full' }]);
}

const newSignUp = (
  id: string,
  session: Session,
  { memberId, name }: Pick<SignUp, 'memberId' | 'name'>,
  now: number,
): SignUp => ({
  ...newNoun(id),
  ...{ state: 'cancelled', sessionId: session._id, memberId, name, size: 1 },
  ...countedBy(session),
  ...{
    heard: 0,
    free: false,
    freeHours: 0,
    signedAt: now,
    cameAt: null,
    evaluation: null,
  },
  ...{ fault: null, faultOf: null, appeal: null, appealedAt: null, remindedTo: now, actsAt: null },
});

/** Of a session as it is now; what was wrong with an earlier one of the same person stays on record in its events. */
const anew = (session: Session, size: number, now: number): Partial<SignUp> => ({
  ...{ size, ...countedBy(session), heard: session.events.length, free: false },
  freeHours: session.freeUntilHours,
  ...{ signedAt: now, remindedTo: now },
});

/** 取消报名: the place goes to the next one. Late, it counts, unless the session was changed since. */
export function cancel(
  signUp: SignUp,
  session: Session | null,
  moment: Moment,
): Decision<SignUp, SignUpRefusal> {
  const may = allowed(signUp, 'cancel', comerOf(signUp, moment));
  if (!may.ok) return may;
  if (!session || session.from <= moment.now) return no('NOT_NOW');
  const late = signUp.state === 'placed' && isLate(session, signUp, moment.now - ASKING);
  const fault = { what: 'late', at: moment.now } as const;
  const after = late
    ? { ...signUp, fault, faultOf: signUp.memberId, appeal: null, appealedAt: null }
    : signUp;
  return change(step(after, moment, 'cancel', may.value, { effects: [leaving(signUp)] }));
}

/** Whoever was asked 取消报名吗 just before it begins to count answers meanwhile. */
const ASKING = 5 * MINUTE;

/** Whether calling off now counts: by what was said as one signed up, or less; not where it was moved since, though nobody has said so yet. */
export const isLate = (
  { from, freeUntilHours }: Pick<Session, 'from' | 'freeUntilHours'>,
  { free, freeHours, signedAt, from: known }: Pick<SignUp, 'free' | 'freeHours' | 'signedAt' | 'from'>,
  now: number,
): boolean =>
  !free && known === from && now > from - Math.min(freeHours, freeUntilHours) * HOUR && now > signedAt + HOUR;
