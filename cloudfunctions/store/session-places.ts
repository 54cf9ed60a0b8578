import type { Decision } from '#domain/kernel/entity';
import type { Signed } from '#domain/session/decide/signing-up';
import type { CheckSignUp, LeaveSession } from '#domain/session/owed';
import { holderIn, SESSION_RULES } from '#domain/session/rules';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { command } from '../runtime/wechat-world';
import { type Keeping, keepIn, leaveIn, lookIn, takeIn } from './kept-places';
import { sessions, signUps } from './sessions';

/** 名额 of a session, held by sign-ups. */
const SESSIONS: Keeping<Session, SignUp> = {
  noun: 'session',
  rules: SESSION_RULES,
  find: sessions.findById,
  findRequest: signUps.findById,
  holderIn,
  unmoved: ({ events }) => ({ events: command.size(events.length) }),
  takenIn: ({ effects }) =>
    Object.entries(effects).flatMap(([key, effect]) =>
      effect.kind === 'check-sign-up' ? [[key, effect] as const] : [],
    ),
};

/** Takes, or waits for, a place; the sign-up is not written yet. */
export const takeSessionPlace = <Code extends string>(
  asRead: Session,
  decide: (session: Session | null) => Decision<Signed, Code>,
): Promise<Decision<Signed, Code | 'BUSY'>> =>
  takeIn(SESSIONS, { id: asRead._id, asRead }, decide, ({ session }) => session);

/** The sign-up was written, or was not; answers whether somebody may have to be told of it. */
export const keepSessionPlace = (session: Session, id: string, signUp: SignUp | null): Promise<boolean> =>
  keepIn(SESSIONS, session, id, signUp);

export const checkSignUp = (effect: CheckSignUp, sessionId: string): Promise<void> =>
  lookIn(SESSIONS, effect, sessionId);

export const leaveSession = ({ sessionId, ...left }: LeaveSession): Promise<void> =>
  leaveIn(SESSIONS, left, sessionId);
