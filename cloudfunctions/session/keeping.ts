import { type Decision, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { minuteOf } from '#domain/kernel/minute-code';
import { no, yes } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import type { SessionContract } from '#domain/session/contract';
import * as decide from '#domain/session/decide/keeping';
import { LIMITS_OF_SESSION } from '#domain/session/limits';
import { isDoorOpen, type Session } from '#domain/session/session';
import { keeperCan, personRow, sessionRow } from '#domain/session/view';
import { servesIn } from '#domain/union/party';
import { ROOT_ID } from '#domain/union/union';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { changeNoun } from '../store/nouns';
import { type SessionAround, sessions, signUps } from '../store/sessions';
import { unions } from '../store/unions';
import { addNew } from '../store/unit-of-work';
import { allowed, keeps, NOT_ALLOWED } from './around';
import { codeAt } from './attending';

type Cases = UseCases<SessionContract>;

/** Those of a union that somebody serves in; staff begin with the district's. */
export const desk: Cases['desk'] = async ({ unionId, list, from }, { actor, moment }) => {
  const own = await unions.ofOfficer(actor.memberId);
  const first = unionId ?? own[0]?._id ?? (actor.roles.includes('staff') ? ROOT_ID : null);
  if (first === null) return no('NOT_FOUND');
  const [found, rows] = await Promise.all([
    unions.withAbove(first),
    sessions.ofUnion(first, list, from ?? moment.now),
  ]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  const others = own.filter(({ _id }) => _id !== first);
  return yes({
    unions: [found.union, ...others].map(({ _id, name }) => ({ id: _id, name })),
    unionId: first,
    rows: rows.slice(0, PAGE_ROWS).map((one) => sessionRow(one, actor.memberId, true)),
    more: rows.length > PAGE_ROWS,
  });
};

export const people: Cases['people'] = async ({ sessionId }, { actor, moment }) => {
  const [around, list] = await Promise.all([
    sessions.around(sessionId, actor.memberId),
    signUps.ofSession(sessionId),
  ]);
  if (!around || !keeps(around, actor)) return no('NOT_FOUND');
  const { session } = around;
  const minute = minuteOf(moment.now);
  const code = { code: codeAt(sessionId, minute), until: (minute + 1) * MINUTE };
  return yes({
    session: {
      ...sessionRow(session, actor.memberId, true),
      ...{ words: session.words, freeUntilHours: session.freeUntilHours },
    },
    people: [...list].sort((a, b) => a.signedAt - b.signedAt).map(personRow),
    code: isDoorOpen(session, moment.now) ? code : null,
    can: keeperCan(session, moment.now),
  });
};

/** 发布, one or a series. Sent again it is found under the ids that this request computes. */
export const make: Cases['make'] = async ({ unionId, times, ...plan }, { actor, moment, openid }) => {
  const found = await unions.withAbove(unionId);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  if (found.union.state !== 'open') return no('UNION_CLOSED');
  if (!(await allowed(wordsOf(plan), openid))) return NOT_ALLOWED;
  const ids = Array.from({ length: times }, (_, week) => idOf(moment, week));
  const { _id, name, aboveIds } = found.union;
  const made = decide.make(ids, { unionId: _id, unionName: name, aboveIds }, plan, moment);
  const [first = ''] = ids;
  if (!made.ok) return sentAgain(first, moment, made);
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const claim = { limits: LIMITS_OF_SESSION, id: first, now: moment.now, sent: moment.requestId };
  const counted = await admit({ ...claim, claimants });
  if (!counted.ok) return counted;
  const added = await addNew('sessions', made.value);
  return added.length > 0 ? yes({ id: first }) : sentAgain(first, moment, no('REQUEST_REUSED'));
};

const idOf = ({ actor, requestId }: Context['moment'], week: number): string =>
  idFor({ actor, requestId: week === 0 ? requestId : `${requestId}-${week}` });

async function sentAgain<N>(id: string, moment: Context['moment'], otherwise: N) {
  const known = await sessions.findById(id);
  return known && sentBefore(known, moment) === 'same' ? yes({ id }) : otherwise;
}

export const change: Cases['change'] = ({ sessionId, ...plan }, context) =>
  keep(sessionId, context, {
    words: wordsOf(plan),
    decide: (session, party) => decide.change(session, plan, party, context.moment),
  });

export const callOff: Cases['callOff'] = ({ sessionId, ...said }, context) =>
  keep(sessionId, context, {
    words: said.why,
    decide: (session, party) => decide.callOff(session, said, party, context.moment),
  });

/** 点名完了 */
export const callRoll: Cases['callRoll'] = ({ sessionId }, context) =>
  keep(sessionId, context, {
    words: null,
    decide: (session, party) => decide.callRoll(session, party, context.moment),
  });

interface Step<Code extends string> {
  /** What others read of it, which WeChat looks at first. */
  readonly words: string | null;
  readonly decide: (session: Session, party: 'keeper' | 'stranger') => Decision<Session, Code>;
}

/** One command of whoever keeps it. */
async function keep<Code extends string>(
  id: string,
  { moment, openid }: Pick<Context, 'moment' | 'openid'>,
  { words, decide: decideOn }: Step<Code>,
) {
  const around = await sessions.around(id, moment.actor.memberId);
  if (!around || !keeps(around, moment.actor)) return no('NOT_FOUND');
  if (words !== null && !(await allowed(words, openid))) return NOT_ALLOWED;
  const changed = await changeNoun({
    noun: 'session',
    id,
    moment,
    asRead: around.session,
    beside: async (round): Promise<SessionAround | null> =>
      round === 1 ? around : sessions.around(id, moment.actor.memberId),
    decide: (session: Session, now) =>
      decideOn(session, now && keeps(now, moment.actor) ? 'keeper' : 'stranger'),
  });
  return changed.ok ? { ...changed, value: { id } } : changed;
}

const wordsOf = ({ title, words, where }: Pick<Session, 'title' | 'words' | 'where'>): string =>
  `${title} ${where} ${words}`;
