import { PAGE_ROWS } from '#domain/kernel/limits';
import { minuteOf } from '#domain/kernel/minute-code';
import { no, yes } from '#domain/kernel/result';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { SessionContract } from '#domain/session/contract';
import * as decide from '#domain/session/decide/attending';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { appealedRow } from '#domain/session/view';
import { minuteCode } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { changeNoun } from '../store/nouns';
import { sessions, signUps } from '../store/sessions';
import { codeTries } from '../store/tries';
import { unitOfWork } from '../store/unit-of-work';
import { changeOwn, done, keeps } from './around';

type Cases = UseCases<SessionContract>;

/** A code is taken for so many minutes: whoever types it slowly comes in all the same. */
const MINUTES_TAKEN = 5;
export const codeAt = (sessionId: string, minute: number): string => minuteCode('session', sessionId, minute);

const isCode = (sessionId: string, code: string, now: number): boolean =>
  Array.from({ length: MINUTES_TAKEN }, (_, ago) => minuteOf(now) - ago).some(
    (minute) => codeAt(sessionId, minute) === code,
  );

/**
 * 签到, by the code that hangs at the door. Who guesses is stopped before guessing can succeed, and so are many who guess at one
 * door; only who could come in by the right code is counted there.
 */
export const checkIn: Cases['checkIn'] = async ({ sessionId, code }, { moment }) => {
  const { memberId } = moment.actor;
  const door = `session-${sessionId}`;
  const reading = Promise.all([sessions.around(sessionId, memberId), codeTries.findById(door)]);
  const right = await unitOfWork<null, 'SESSION_CODE_WRONG' | 'TOO_MANY_SESSION_TRIES'>(async () => {
    const [own, [, tries]] = await Promise.all([codeTries.findById(memberId), reading]);
    const again = againAt(own?.wrong ?? [], moment) ?? againAt(tries?.wrong ?? [], moment);
    if (again !== null) return no('TOO_MANY_SESSION_TRIES', tryAgainAt(again));
    if (isCode(sessionId, code, moment.now))
      return { ok: true, value: null, changes: codeTries.touch(own, memberId) };
    const wrong = no('SESSION_CODE_WRONG', [{ path: 'code', problem: 'not valid' }]);
    return { ...wrong, changes: codeTries.change(own, memberId, moment) };
  });
  const [around, tries] = await reading;
  if (right.ok)
    return changeOwn(sessionId, moment, (own, session) => decide.checkIn(own, session, moment), around);
  const { signUp, session } = around ?? { signUp: null };
  const comes = signUp && session && decide.checkIn(signUp, session, moment).ok;
  if (right.refusal.code === 'SESSION_CODE_WRONG' && comes) await codeTries.count(door, tries, moment);
  return right;
};

/** 评价: what others read is looked at by WeChat first. */
export const evaluate: Cases['evaluate'] = async ({ sessionId, ...said }, { moment, openid }) => {
  if (openid && !(await wordsAllowed(said.words, openid)))
    return no('WORDS_NOT_ALLOWED', [{ path: 'words', problem: 'not allowed' }]);
  return changeOwn(sessionId, moment, (own) => decide.evaluate(own, said, moment));
};

export const appeal: Cases['appeal'] = ({ sessionId, words }, { moment }) =>
  changeOwn(sessionId, moment, (own, { title }) => decide.appeal(own, words, title, moment));

/** 点名 */
export const tick: Cases['tick'] = async ({ signUpId, came }, { actor, moment }) => {
  const signUp = await signUps.findById(signUpId);
  const around = signUp && (await sessions.around(signUp.sessionId, actor.memberId));
  if (!around || !keeps(around, actor)) return no('NOT_FOUND');
  return done(
    await changeNoun({
      ...{ noun: 'sign-up', id: signUpId, moment, asRead: signUp },
      decide: (own: SignUp) => decide.tick(own, around.session, { party: 'keeper', came }, moment),
    }),
  );
};

/** 爽约申诉 */
export const appeals: Cases['appeals'] = async ({ after }) => {
  const found = await signUps.appealed(after);
  const known = await sessions.findAll(found.map(({ sessionId }) => sessionId));
  const rows = found.slice(0, PAGE_ROWS).flatMap((signUp) => {
    const session = known.find(({ _id }) => _id === signUp.sessionId);
    return session ? appealedRow(signUp, session) : [];
  });
  return yes({ rows, more: found.length > PAGE_ROWS });
};

export const rule: Cases['rule'] = async ({ signUpId, ...ruling }, { moment }) => {
  const signUp = await signUps.findById(signUpId);
  const session = signUp && (await sessions.findById(signUp.sessionId));
  if (!session) return no('NOT_FOUND');
  const forAnother =
    decide.hasKept(session, signUp, moment.actor.memberId) && (await anotherCan(session, signUp));
  return done(
    await changeNoun({
      ...{ noun: 'sign-up', id: signUpId, moment, asRead: signUp },
      decide: (own: SignUp) => decide.rule(own, { ...ruling, forAnother }, session.title, moment),
    }),
  );
};

/** Where nobody else is there, whoever kept it rules on it: an appeal waits for nobody who does not come. */
const anotherCan = async (session: Session, signUp: SignUp): Promise<boolean> =>
  (await identities.staff()).some(
    ({ memberId }) => memberId !== signUp.memberId && !decide.hasKept(session, signUp, memberId),
  );
