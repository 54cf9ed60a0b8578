import type { Moment } from '#domain/kernel/actor';
import { freePlaces, offerTo, peopleIn } from '#domain/means/places';
import type {
  AppealedRow,
  OwnSignUp,
  OwnSignUpRow,
  SessionCan,
  SessionPerson,
  SessionRow,
  SessionView,
} from './contract-views';
import { mayAppeal } from './decide/attending';
import { isFor, isLate } from './decide/signing-up';
import { isDoorOpen, renewsBadge, type Session, stateOf } from './session';
import { closedUntil, type Fault, OPEN_SIGN_UP, type SignUp } from './sign-up';

export function sessionRow(session: Session, memberId: string): SessionRow {
  const { kind, title, unionName, from, to, online, where, audience, capacity, seriesOf, seriesNo } = session;
  return {
    id: session._id,
    ...{ kind, title, unionName, from, to, online, where, audience, capacity },
    state: stateOf(session),
    free: freePlaces(session),
    people: peopleIn(session.taken),
    waiting: session.waiting.length,
    seriesNo: seriesOf > 1 ? seriesNo : null,
    own: ownIn(session, memberId),
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
    ...sessionRow(session, actor.memberId),
    ...{ words, freeUntilHours, whyCancelled, keeps, notForYou, closedUntil: closed },
    signUp: signUp && ownSignUp(signUp, session, now),
    can: canIn(session, signUp, notForYou || closed !== null, now),
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

function canIn(session: Session, signUp: SignUp | null, shut: boolean, now: number): SessionCan[] {
  const open = stateOf(session) === 'published' && session.from > now;
  const holds = signUp !== null && OPEN_SIGN_UP.includes(signUp.state);
  const joins = open && !shut && !holds && !signUp?.state.match(/^(came|missed|called-off)$/);
  const free = freePlaces(session) > 0;
  const can: Readonly<Record<SessionCan, boolean>> = {
    signUp: joins && free,
    wait: joins && !free,
    accept: open && signUp !== null && offeredUntil(session, signUp, now) !== null,
    cancel: open && holds,
    checkIn: signUp?.state === 'placed' && isDoorOpen(session, now),
    evaluate: signUp?.state === 'came' && signUp.evaluation === null,
    appeal: signUp !== null && mayAppeal(signUp, now),
  };
  return (Object.keys(can) as SessionCan[]).filter((one) => can[one]);
}

export const ownSignUpRow = (signUp: SignUp, session: Session): OwnSignUpRow => ({
  ...{ id: signUp._id, sessionId: signUp.sessionId, state: signUp.state, size: signUp.size },
  ...{ from: session.from, kind: session.kind, title: session.title, where: session.where },
  signedAt: signUp.signedAt,
});

export const personRow = ({ _id, name, size, state, evaluation }: SignUp): SessionPerson => ({
  ...{ id: _id, name, size, state, stars: evaluation?.stars ?? null, words: evaluation?.words ?? '' },
});

export const appealedRow = (signUp: SignUp, session: Session): AppealedRow[] =>
  signUp.fault && signUp.appeal
    ? [
        {
          ...{ id: signUp._id, name: signUp.name, title: session.title, from: session.from },
          ...{ fault: faultView(signUp.fault, signUp), words: signUp.appeal.words },
        },
      ]
    : [];

/** What its keeper can do with it now. */
export function keeperCan(session: Session, now: number): ('change' | 'callOff' | 'tick')[] {
  const ahead = stateOf(session) === 'published' && session.from > now;
  return [
    ...(ahead ? (['change', 'callOff'] as const) : []),
    ...(isDoorOpen(session, now) ? (['tick'] as const) : []),
  ];
}
