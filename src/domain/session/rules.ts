import type { Holder, KeepRules } from '#domain/means/place-kept';
import { closesAt, type Session } from './session';
import type { SignUp } from './sign-up';

/** What the places of a session owe, and when it closes. */
export const SESSION_RULES: KeepRules<Session> = {
  taken: (_, cause, { requestId, event }, at) => [{ kind: 'check-sign-up', cause, requestId, event, at }],
  // Called off and waited for anew, it is another offer, though it may run as long.
  offered: (session, { requestId, memberId, until, event = 0 }) => [
    {
      ...{ kind: 'notify', cause: `${session._id}-${requestId}-offer-${event}-${until}`, to: memberId },
      ...{ about: 'session-place-offered', noun: 'session', id: session._id, matter: session.title },
    },
  ],
  lapsed: ({ _id }, { requestId, until }) => [
    { kind: 'lapse-sign-up', cause: `${_id}-${requestId}-lapse-${until}`, requestId },
  ],
  lost: ({ _id }, { requestId, event }) => [
    { kind: 'lapse-sign-up', cause: `${_id}-${requestId}-${event}`, requestId },
  ],
  late: {
    movedBy: ({ movedBy = 0 }) => movedBy,
    follow: ({ _id }, { requestId, event }) => [
      { kind: 'follow-session', cause: `session-${_id}-late-${requestId}-${event}` },
    ],
  },
  // From its beginning on nobody moves up any more.
  nextAt: (session) => {
    if (session.heldAt !== null || session.cancelled) return null;
    return session.waiting.length > 0 ? session.from : closesAt(session);
  },
};

export const holderIn = ({ events, state, sessionId, heard }: SignUp): Holder => ({
  heard,
  events: events.length,
  placeId: state === 'placed' || state === 'came' || state === 'waiting' ? sessionId : null,
  hasPlace: state === 'placed' || state === 'came',
});
