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
  nextAt: (session) => (session.heldAt === null && !session.cancelled ? closesAt(session) : null),
};

export const holderIn = ({ events, state, sessionId }: SignUp): Holder => ({
  events: events.length,
  placeId: state === 'placed' || state === 'came' || state === 'waiting' ? sessionId : null,
  hasPlace: state === 'placed' || state === 'came',
});
