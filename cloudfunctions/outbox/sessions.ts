import { CLOCK } from '#domain/kernel/actor';
import { change } from '#domain/kernel/entity';
import { count, follow, lapse, remind } from '#domain/session/decide/following';
import { changeLike, onTime } from '#domain/session/decide/keeping';
import type { ChangeLater, LapseSignUp } from '#domain/session/owed';
import { renewsBadge, type Session } from '#domain/session/session';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';
import { sessions, signUps } from '../store/sessions';
import { followCourse } from './follow-course';

const momentFor = (id: string) => momentOf(CLOCK, `clock-${newId()}`, id);

/** Offers that ran out go on, and at the end its list is closed. */
export async function actOnSession(id: string): Promise<boolean> {
  const moment = momentFor(id);
  const acted = await changeNoun({
    noun: 'session',
    id,
    moment,
    decide: (session: Session) => onTime(session, moment),
  });
  return owes(acted);
}

/** 提醒 */
export async function actOnSignUp(id: string): Promise<boolean> {
  const moment = momentFor(id);
  const acted = await changeNoun({
    noun: 'sign-up',
    id,
    moment,
    beside: async () => {
      const known = await signUps.findById(id);
      return known && sessions.findById(known.sessionId);
    },
    decide: (signUp: SignUp, session) => change(remind(signUp, session?.title ?? '', moment.now)),
  });
  return owes(acted);
}

/** Everybody on its list hears of it, page by page: whoever has heard is found no more. */
export async function followSession(sessionId: string): Promise<void> {
  const session = await sessions.findById(sessionId);
  if (!session) return;
  // Who has come already goes home, too, where it is called off.
  const states = session.cancelled ? [...OPEN_SIGN_UP, 'came' as const] : OPEN_SIGN_UP;
  const heard =
    session.heldAt !== null || session.cancelled ? Number.MAX_SAFE_INTEGER : session.events.length;
  for (let page = await signUps.toFollow(sessionId, states, heard); page.length > 0; ) {
    for (const { _id } of page) await followOne(_id, session);
    page = await signUps.toFollow(sessionId, states, heard);
  }
  if (session.heldAt !== null && renewsBadge(session)) await countComers(session);
  await followCourse(session);
}

/** 培训: each who came, once. */
async function countComers(session: Session): Promise<void> {
  const heard = session.events.length;
  for (let page = await signUps.toFollow(session._id, ['came'], heard); page.length > 0; ) {
    for (const { _id } of page) {
      const moment = momentFor(_id);
      const decide = (signUp: SignUp) => count(signUp, session, moment);
      owedStillIfBusy(await changeNoun({ noun: 'sign-up', id: _id, moment, decide }));
    }
    page = await signUps.toFollow(session._id, ['came'], heard);
  }
}

async function followOne(id: string, session: Session): Promise<void> {
  const moment = momentFor(id);
  const followed = await changeNoun({
    noun: 'sign-up',
    id,
    moment,
    decide: (signUp: SignUp) => follow(signUp, session, moment),
  });
  owedStillIfBusy(followed);
}

/** The offer ran out, or the place is not its own. */
export async function lapseSignUp({ requestId }: LapseSignUp, sessionId: string): Promise<void> {
  const moment = momentFor(requestId);
  const lapsed = await changeNoun({
    noun: 'sign-up',
    id: requestId,
    moment,
    decide: async (signUp: SignUp) => lapse(signUp, await sessions.findById(sessionId), moment),
  });
  owedStillIfBusy(lapsed);
}

/** 系列: each later one once, however often this is carried out, for its request is named by the cause. */
export async function changeLater(effect: ChangeLater): Promise<void> {
  for (const { _id } of await sessions.later(effect.seriesId, effect.after)) {
    const moment = momentOf(CLOCK, effect.cause, effect);
    const changed = await changeNoun({
      noun: 'session',
      id: _id,
      moment,
      decide: (session: Session) => changeLike(session, effect, moment),
    });
    owedStillIfBusy(changed);
  }
}
