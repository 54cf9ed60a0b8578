import type { Moment } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { sessionView } from '#domain/session/view';
import { servesIn } from '#domain/union/party';
import { wordsAllowed } from '../runtime/wechat-world';
import { type Changed, changeNoun } from '../store/nouns';
import { type SessionAround, sessions, signUpId } from '../store/sessions';

/** Whoever has a post in the union that offers it, or the chair above it; and staff. */
export const keeps = ({ offering, above }: SessionAround, actor: Moment['actor']): boolean =>
  offering ? servesIn(offering, above, actor) : actor.roles.includes('staff');

export const viewOf = (around: SessionAround, signUp: SignUp | null, moment: Moment) =>
  sessionView(
    around.session,
    { ...around, signUp, keeps: keeps(around, moment.actor) },
    { actor: moment.actor, now: moment.now },
  );

/** One command on the own sign-up, which is answered by the session as it is with it. */
export async function changeOwn<Code extends string>(
  sessionId: string,
  moment: Moment,
  decide: (signUp: SignUp, session: Session) => Decision<SignUp, Code>,
) {
  const around = await sessions.around(sessionId, moment.actor.memberId);
  if (!around) return no('NOT_FOUND');
  const changed: Changed<SignUp, Code | 'NOT_FOUND' | 'BUSY'> = await changeNoun({
    noun: 'sign-up',
    id: signUpId(sessionId, moment.actor.memberId),
    moment,
    asRead: around.signUp,
    decide: (signUp: SignUp) => decide(signUp, around.session),
  });
  if (!changed.ok) return changed;
  return { ...changed, value: viewOf(around, changed.value, moment) };
}

export const done = <Code extends string>(changed: Changed<unknown, Code>) =>
  changed.ok ? { ...changed, value: yes({ done: true } as const).value } : changed;

/** What others read is looked at by WeChat first. */
export const allowed = async (words: string, openid: string | null): Promise<boolean> =>
  openid === null || wordsAllowed(words, openid);

export const NOT_ALLOWED = no('WORDS_NOT_ALLOWED', [{ path: 'words', problem: 'not allowed' }]);
