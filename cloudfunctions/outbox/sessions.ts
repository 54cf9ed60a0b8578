import { CLOCK } from '#domain/kernel/actor';
import { change, type Entity } from '#domain/kernel/entity';
import { count, follow, lapse, remind } from '#domain/session/decide/following';
import { onTime } from '#domain/session/decide/keeping';
import { followSeries } from '#domain/session/decide/series';
import type { ChangeLater, LapseSignUp } from '#domain/session/owed';
import { withoutComer } from '#domain/session/retention';
import { renewsBadge, type Session } from '#domain/session/session';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import { momentOf, newId } from '../runtime/moment';
import { type Changed, changeNoun, owes } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';
import { sessions, signUps } from '../store/sessions';
import { withheld } from '../store/withheld';
import { followCourse } from './follow-course';
import type { Known } from './known';

/** What was committed is settled at once, so that who is concerned hears of it now. */
async function settled(
  noun: 'session' | 'sign-up',
  done: Changed<Entity, string>,
  known: Known,
): Promise<void> {
  owedStillIfBusy(done);
  if (owes(done) && done.ok) await known.settle(noun, done.value._id);
}

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

/** 提醒, and that its time is over. */
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
    decide: async (signUp: SignUp, session) => {
      const past = withoutComer(signUp, moment.now);
      if (past) await withheld.forget(signUp.memberId, 'sign_ups', id);
      return change(past ?? remind(signUp, session?.title ?? '', moment.now));
    },
  });
  return owes(acted);
}

/** Everybody on its list hears of it, page by page: whoever has heard is found no more. */
export async function followSession(sessionId: string, known: Known): Promise<void> {
  const session = await sessions.findById(sessionId);
  if (!session) return;
  // Who has come already goes home, too, where it is called off.
  const states = session.cancelled ? [...OPEN_SIGN_UP, 'came' as const] : OPEN_SIGN_UP;
  const heard =
    session.heldAt !== null || session.cancelled ? Number.MAX_SAFE_INTEGER : (session.movedBy ?? 0);
  for (let page = await signUps.toFollow(sessionId, states, heard); page.length > 0; ) {
    for (const { _id } of page) await followOne(_id, session, known);
    page = await signUps.toFollow(sessionId, states, heard);
  }
  if (session.heldAt !== null && renewsBadge(session)) await countComers(session, known);
  await followCourse(session, known);
}

/** 培训: each who came, once. */
async function countComers(session: Session, known: Known): Promise<void> {
  const heard = session.events.length;
  for (let page = await signUps.toFollow(session._id, ['came'], heard); page.length > 0; ) {
    for (const { _id } of page) {
      const moment = momentFor(_id);
      const decide = (signUp: SignUp) => count(signUp, session, moment);
      await settled('sign-up', await changeNoun({ noun: 'sign-up', id: _id, moment, decide }), known);
    }
    page = await signUps.toFollow(session._id, ['came'], heard);
  }
}

async function followOne(id: string, session: Session, known: Known): Promise<void> {
  const moment = momentFor(id);
  const followed = await changeNoun({
    noun: 'sign-up',
    id,
    moment,
    decide: (signUp: SignUp) => follow(signUp, session, moment),
  });
  await settled('sign-up', followed, known);
}

/** The offer ran out, or the place is not its own. */
export async function lapseSignUp(
  { requestId }: LapseSignUp,
  sessionId: string,
  known: Known,
): Promise<void> {
  const moment = momentFor(requestId);
  const lapsed = await changeNoun({
    noun: 'sign-up',
    id: requestId,
    moment,
    decide: async (signUp: SignUp) => lapse(signUp, await sessions.findById(sessionId), moment),
  });
  await settled('sign-up', lapsed, known);
}

/** 系列: each later one once, however often this is carried out, for its request is named by the cause. */
export async function changeLater(effect: ChangeLater, _: string, known: Known): Promise<void> {
  for (const { _id } of await sessions.later(effect.seriesId, effect.after)) {
    const moment = momentOf(CLOCK, effect.cause, effect);
    const changed = await changeNoun({
      noun: 'session',
      id: _id,
      moment,
      decide: (session: Session) => followSeries(session, effect, moment),
    });
    await settled('session', changed, known);
  }
}
