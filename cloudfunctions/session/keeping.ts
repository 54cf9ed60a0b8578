import { type Decision, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { minuteOf } from '#domain/kernel/minute-code';
import { no, yes } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import type { SessionContract } from '#domain/session/contract';
import * as decide from '#domain/session/decide/keeping';
import { LIMITS_OF_SESSION } from '#domain/session/limits';
import { changesOf, isDoorOpen, type Session } from '#domain/session/session';
import { keeperCan, personRow, sessionRow } from '#domain/session/view';
import { servesIn } from '#domain/union/party';
import { ROOT_ID } from '#domain/union/union';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { changeNoun } from '../store/nouns';
import { type SessionAround, sessions, signUps } from '../store/sessions';
import { stations } from '../store/stations';
import { unions } from '../store/unions';
import { addNew } from '../store/unit-of-work';
import { keeps } from './around';
import { codeAt } from './attending';
import { allowed, NOT_ALLOWED } from './read-by-others';

type Cases = UseCases<SessionContract>;

/** Those of a union that somebody serves in; staff begin with the district's. */
export const desk: Cases['desk'] = async ({ unionId, list, after }, { actor, moment }) => {
  const own = await unions.ofOfficer(actor.memberId);
  const first = unionId ?? own[0]?._id ?? (actor.roles.includes('staff') ? ROOT_ID : null);
  if (first === null) return no('NOT_FOUND');
  const [found, rows] = await Promise.all([
    unions.withAbove(first),
    sessions[list === 'coming' ? 'toHold' : 'over'](first, moment.now, after),
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
      ...{ words: session.words, freeUntilHours: session.freeUntilHours, stationId: session.stationId },
      ...{ unionId: session.unionId, changes: changesOf(session) },
    },
    people: [...list].sort((a, b) => a.signedAt - b.signedAt).map(personRow),
    code: isDoorOpen(session, moment.now) ? code : null,
    can: keeperCan(session, moment.now),
  });
};

/** 发布, one or a series. Sent again it is found under the ids that this request computes. */
export const make: Cases['make'] = async ({ unionId, times, ...plan }, { actor, moment, openid }) => {
  const [found, isThere] = await Promise.all([unions.withAbove(unionId), isOf(plan.stationId, unionId)]);
  if (!found || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  if (!isThere) return NO_STATION;
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

export const change: Cases['change'] = async ({ sessionId, ...plan }, context) => {
  const around = await kept(sessionId, context.moment);
  if (!around) return no('NOT_FOUND');
  // What was said when the station was still its own stands.
  const { stationId, unionId } = around.session;
  if (plan.stationId !== stationId && !(await isOf(plan.stationId, unionId))) return NO_STATION;
  return say(around, context, wordsOf(plan), (session, party) =>
    decide.change(session, plan, party, context.moment),
  );
};

export const callOff: Cases['callOff'] = async ({ sessionId, ...said }, context) => {
  const around = await kept(sessionId, context.moment);
  if (!around) return no('NOT_FOUND');
  return say(around, context, said.why, (session, party) =>
    decide.callOff(session, said, party, context.moment),
  );
};

/** 点名完了 */
export const callRoll: Cases['callRoll'] = async ({ sessionId }, { moment }) => {
  const around = await kept(sessionId, moment);
  if (!around) return no('NOT_FOUND');
  return keep(around, moment, (session, party) => decide.callRoll(session, party, moment));
};

type DecideOn<Code extends string> = (
  session: Session,
  party: 'keeper' | 'stranger',
) => Decision<Session, Code>;

/** Null to who does not keep it. */
async function kept(id: string, { actor }: Context['moment']): Promise<SessionAround | null> {
  const around = await sessions.around(id, actor.memberId);
  return around && keeps(around, actor) ? around : null;
}

/** One command of whoever keeps it, with words that others read, which WeChat looks at first. */
async function say<Code extends string>(
  around: SessionAround,
  { moment, openid }: Pick<Context, 'moment' | 'openid'>,
  words: string,
  decideOn: DecideOn<Code>,
) {
  if (!(await allowed(words, openid))) return NOT_ALLOWED;
  return keep(around, moment, decideOn);
}

async function keep<Code extends string>(
  around: SessionAround,
  moment: Context['moment'],
  decideOn: DecideOn<Code>,
) {
  const id = around.session._id;
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

/** A union's sessions are held at stations of its own, where they are held at one. */
const isOf = async (stationId: string | null, unionId: string): Promise<boolean> =>
  stationId === null || (await stations.findById(stationId))?.unionId === unionId;

const NO_STATION = no('SESSION_STATION_UNKNOWN', [{ path: 'stationId', problem: 'unknown' }]);
