import type { Moment } from '#domain/kernel/actor';
import { freePlaces, offerTo, peopleIn } from '#domain/means/places';
import {
  type AppealedRow,
  KEEPER_CAN,
  type KeeperCan,
  type OwnSignUp,
  type OwnSignUpRow,
  type SessionCan,
  type SessionPerson,
  type SessionRow,
  type SessionView,
} from './contract-views';
import { mayAppeal, mayEvaluate } from './decide/attending';
import { mayCallRoll } from './decide/keeping';
import { isFor, isLate } from './decide/signing-up';
import { closesAt, DOOR_OPENS, isDoorOpen, renewsBadge, type Session, stateOf } from './session';
import { closedUntil, type Fault, OPEN_SIGN_UP, type SignUp, type SignUpState } from './sign-up';

const HAS_PLACE: readonly SignUpState[] = ['placed', 'came'];

/** How one joins what is online is for who has a place, and for who keeps it. */
export function sessionRow(session: Session, memberId: string, keeps = false): SessionRow {
  const { kind, title, unionName, from, to, online, audience, capacity, seriesOf, seriesNo } = session;
  const own = ownIn(session, memberId);
  const where = online && !keeps && own !== 'placed' ? '' : session.where;
  return {
    id: session._id,
    ...{ kind, title, unionName, from, to, online, where, audience, capacity },
    state: stateOf(session),
    free: freePlaces(session),
    people: peopleIn(session.taken),
    waiting: session.waiting.length,
    seriesNo: seriesOf > 1 ? seriesNo : null,
    own,
  };
}

function ownIn({ taken, offers, waiting }: Session, memberId: string): SessionRow['own'] {
  const isOwn = (one: { readonly memberId: string }) => one.memberId === memberId;
  if (taken.some(isOwn)) return 'placed';
  if (offers.some(isOwn)) return 'offered';
  return waiting.some(isOwn) ? 'waiting' : null;
}

export interface Reader {
  readonly signUp: SignUp | null;
  readonly unionIds: readonly string[];
  readonly faults: readonly SignUp[];
  readonly keeps: boolean;
}

/** One session as somebody sees it, with what this person can do. */
export function sessionView(
  session: Session,
  { signUp, unionIds, faults, keeps }: Reader,
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): SessionView {
  const notForYou = !isFor(session, unionIds);
  const closed = closedUntil(faults, now);
  const { words, freeUntilHours, whyCancelled } = session;
  return {
    ...sessionRow(session, actor.memberId, keeps),
    ...{ words, freeUntilHours, whyCancelled, keeps, notForYou, closedUntil: closed },
    signUp: signUp && ownSignUp(signUp, session, now),
    can: canIn(session, signUp, { notForYou, closed: closed !== null }, now),
    renews: renewsBadge(session),
    late: signUp?.state === 'placed' && isLate(session, signUp, now),
  };
}

function ownSignUp(signUp: SignUp, session: Session, now: number): OwnSignUp {
  const place = session.waiting.findIndex(({ requestId }) => requestId === signUp._id);
  const { appeal } = signUp;
  return {
    ...{ id: signUp._id, state: signUp.state, size: signUp.size, stars: signUp.evaluation?.stars ?? null },
    position: signUp.state === 'waiting' && place >= 0 ? place + 1 : null,
    offeredUntil: offeredUntil(session, signUp, now),
    fault: signUp.fault && faultView(signUp.fault, signUp),
    appeal: appeal && {
      ...{ words: appeal.words, upheld: appeal.ruling?.upheld ?? null, ruling: appeal.ruling?.words ?? '' },
    },
  };
}

const faultView = ({ what, at }: Fault, { faultOf }: SignUp) => ({ what, at, counts: faultOf !== null });

function offeredUntil(session: Session, { _id, state }: SignUp, now: number): number | null {
  const offer = state === 'waiting' ? offerTo(session, _id) : null;
  return offer && offer.until > now ? offer.until : null;
}

interface Shut {
  readonly notForYou: boolean;
  readonly closed: boolean;
}

function canIn(session: Session, signUp: SignUp | null, shut: Shut, now: number): SessionCan[] {
  const open = stateOf(session) === 'published' && session.from > now;
  const holds = signUp !== null && OPEN_SIGN_UP.includes(signUp.state);
  const may = open && !shut.notForYou;
  const joins = may && !shut.closed && !holds && !signUp?.state.match(/^(came|missed|over|called-off)$/);
  const free = freePlaces(session) > 0;
  const offered = signUp !== null && offeredUntil(session, signUp, now) !== null;
  const can: Readonly<Record<SessionCan, boolean>> = {
    signUp: joins && free,
    wait: joins && !free,
    // In the last half hour nothing is offered any more: whoever waits takes what is free.
    accept:
      may && signUp?.state === 'waiting' && (offered || (signUp.size <= freePlaces(session) && !shut.closed)),
    cancel: open && holds,
    checkIn: signUp?.state === 'placed' && isDoorOpen(session, now),
    evaluate: signUp !== null && mayEvaluate(signUp),
    appeal: signUp !== null && mayAppeal(signUp, now),
  };
  return (Object.keys(can) as SessionCan[]).filter((one) => can[one]);
}

export const ownSignUpRow = (signUp: SignUp, session: Session): OwnSignUpRow => ({
  ...{ id: signUp._id, sessionId: signUp.sessionId, state: signUp.state, size: signUp.size },
  ...{ from: session.from, kind: session.kind, title: session.title },
  where: session.online && !HAS_PLACE.includes(signUp.state) ? '' : session.where,
  signedAt: signUp.signedAt,
});

export const personRow = ({ _id, name, size, state, evaluation }: SignUp): SessionPerson => ({
  ...{ id: _id, name, size, state, stars: evaluation?.stars ?? null, words: evaluation?.words ?? '' },
});

export const appealedRow = (signUp: SignUp, session: Session): AppealedRow[] =>
  signUp.fault && signUp.appeal && signUp.appealedAt !== null
    ? [
        {
          ...{ id: signUp._id, name: signUp.name, title: session.title, from: session.from },
          ...{ fault: faultView(signUp.fault, signUp), words: signUp.appeal.words },
          appealedAt: signUp.appealedAt,
        },
      ]
    : [];

/** What its keeper can do with it now. */
export function keeperCan(session: Session, now: number): KeeperCan[] {
  const open = stateOf(session) === 'published' && closesAt(session) > now;
  const can: Readonly<Record<KeeperCan, boolean>> = {
    change: open && session.from - DOOR_OPENS > now,
    callOff: open,
    tick: isDoorOpen(session, now),
    callRoll: mayCallRoll(session, now),
  };
  return KEEPER_CAN.filter((one) => can[one]);
}
