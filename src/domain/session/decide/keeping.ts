import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change as changed, type Decision } from '#domain/kernel/entity';
import { causeOf } from '#domain/kernel/lifecycle';
import { no, type Result } from '#domain/kernel/result';
import { DAY, monthOf } from '#domain/kernel/time';
import { waitNoMore } from '#domain/means/place-kept';
import { expire, moveUp, peopleIn } from '#domain/means/places';
import type { ChangeLater, Offering } from '../owed';
import type { SessionPlan, SessionWords } from '../plan';
import { SESSION_RULES } from '../rules';
import {
  changesOf,
  closesAt,
  DOOR_OPENS,
  isDoorOpen,
  SESSION_AHEAD,
  SESSION_LASTS,
  type Session,
  type SessionParty,
  stateOf,
} from '../session';
import { newSessions } from './new-session';
import { allowed, follow, step } from './session-step';

/** What a union's keeper does with a session; whether somebody keeps it, the use case knows. */
export type KeepRefusal =
  | 'NOT_FOUND'
  | 'NOT_NOW'
  | 'SESSION_TIME_NOT_POSSIBLE'
  | 'CAPACITY_TAKEN'
  | 'CHANGED_MEANWHILE'
  | 'VENUE_HOUR_STANDS';

/** 发布, once or every week so many times. */
export function make(
  ids: readonly string[],
  union: Offering,
  plan: SessionPlan,
  moment: Moment,
): Result<readonly Session[], 'SESSION_TIME_NOT_POSSIBLE'> {
  if (!isPossible(plan, moment.now)) return NOT_POSSIBLE;
  return { ok: true, value: newSessions(ids, union, plan, moment) };
}

/** 改, with all the later ones of its series where that is said. */
export function change(
  session: Session,
  {
    andLater,
    seen = changesOf(session),
    ...plan
  }: SessionPlan & { readonly andLater: boolean; readonly seen?: number },
  party: SessionParty,
  moment: Moment,
): Decision<Session, KeepRefusal> {
  const may = allowed(session, 'change', party);
  if (!may.ok) return may;
  if (seen !== changesOf(session)) return no('CHANGED_MEANWHILE');
  // At the door are people already, who are not sent away by a change.
  if (session.from - DOOR_OPENS <= moment.now) return no('NOT_NOW');
  const stands = standsIn(session, plan);
  if (stands) return no('VENUE_HOUR_STANDS', [{ path: stands, problem: 'of a venue' }]);
  const moved = plan.from !== session.from;
  if (!isPossible(plan, moment.now) || (moved && plan.from - DOOR_OPENS <= moment.now)) return NOT_POSSIBLE;
  const { from, to, ...words } = plan;
  const later = { words, shift: from - session.from, lasts: to - from };
  return planned(session, plan, may.value, andLater ? [changeLater(session, later, moment)] : [], moment);
}

/** 场地: when and where its hours are, it has said itself; nothing else becomes an hour of one. */
const standsIn = (session: Session, plan: SessionPlan) =>
  session.venueId === undefined
    ? plan.kind === 'venue' && 'kind'
    : (['kind', 'from', 'to', 'where', 'online', 'stationId'] as const).find(
        (name) => plan[name] !== session[name],
      );

/** 系列: a later one becomes what an earlier one became, at its own time moved by as much. */
export function changeLike(
  session: Session,
  { words, shift = 0, lasts = 0, why = '' }: ChangeLater,
  moment: Moment,
): Decision<Session, KeepRefusal> {
  if (session.from - DOOR_OPENS <= moment.now) return no('NOT_NOW');
  if (!words) return callOff(session, { why, andLater: false }, 'clock', moment);
  const may = allowed(session, 'change', 'clock');
  if (!may.ok) return may;
  const from = session.from + shift;
  if (from - DOOR_OPENS <= moment.now) return NOT_POSSIBLE;
  return planned(session, { ...roomier(session, words), from, to: from + lasts }, may.value, [], moment);
}

/** In a later one more people may have places already. */
const roomier = (session: Session, words: SessionWords): SessionWords => ({
  ...words,
  capacity: Math.max(words.capacity, inUse(session)),
});

const inUse = ({ taken, offers }: Session): number => peopleIn(taken) + peopleIn(offers);

function planned(
  session: Session,
  plan: SessionPlan,
  by: SessionParty,
  effects: readonly Effect[],
  moment: Moment,
): Decision<Session, KeepRefusal> {
  if (plan.capacity < inUse(session)) return no('CAPACITY_TAKEN', [{ path: 'capacity', problem: 'taken' }]);
  const moved = (['kind', 'from', 'to', 'where', 'online'] as const).some(
    (name) => plan[name] !== session[name],
  );
  const latest = plan.from - HALF_HOUR;
  const offers = session.offers.map((one) => ({ ...one, until: Math.min(one.until, latest) }));
  const of = { month: monthOf(plan.from), ...(moved ? { movedBy: session.events.length + 1 } : {}) };
  const anew = expire(SESSION_RULES, { ...session, ...plan, ...of, offers }, moment.now);
  const after = moveUp(SESSION_RULES, anew, moment.now);
  return changed(
    step(after, moment, 'change', by, {
      effects: [...effects, ...(moved ? [follow(session)] : [])],
    }),
  );
}

/** An offer is not answered later than that. */
const HALF_HOUR = DAY / 48;

/** 取消活动: everybody on its list is told; also where the teacher did not come to what has begun. */
export function callOff(
  session: Session,
  { why, andLater }: { readonly why: string; readonly andLater: boolean },
  party: SessionParty,
  moment: Moment,
): Decision<Session, 'NOT_FOUND' | 'NOT_NOW'> {
  const may = allowed(session, 'callOff', party);
  if (!may.ok) return may;
  if (closesAt(session) <= moment.now) return no('NOT_NOW');
  const none = { taken: [], offers: [], waiting: [], actsAt: null };
  const after = { ...session, ...none, cancelled: true, whyCancelled: why };
  const later = andLater ? [changeLater(session, { why }, moment)] : [];
  const effects = [follow(session), ...later, ...freeing(session)];
  return changed(step(after, moment, 'callOff', may.value, { why, effects }));
}

/** 场地: its hour can be published anew. */
const freeing = ({ _id, venueId }: Session): readonly Effect[] =>
  venueId === undefined ? [] : [{ kind: 'free-hour', cause: `free-${_id}`, venueId, sessionId: _id }];

/** 点名完了: whoever is not ticked did not come. */
export function callRoll(
  session: Session,
  party: SessionParty,
  moment: Moment,
): Decision<Session, 'NOT_FOUND' | 'NOT_NOW'> {
  const may = allowed(session, 'callRoll', party);
  if (!may.ok) return may;
  if (!mayCallRoll(session, moment.now)) return no('NOT_NOW');
  return changed(step({ ...session, calledAt: moment.now }, moment, 'callRoll', may.value, {}));
}

export const mayCallRoll = (session: Session, now: number): boolean =>
  session.calledAt === null && now >= session.from && isDoorOpen(session, now);

/** The clock comes: what was offered and not taken goes on, from its beginning on nobody waits, and at the end its list is closed. */
export function onTime(session: Session, moment: Moment): Decision<Session, 'NOT_NOW'> {
  if (stateOf(session) !== 'published') return no('NOT_NOW');
  const waits = session.waiting.length > 0;
  if (closesAt(session) > moment.now)
    return changed(
      waits && session.from <= moment.now
        ? step(waitNoMore(SESSION_RULES, session, moment.now), moment, 'begin', 'clock', {})
        : expire(SESSION_RULES, session, moment.now),
    );
  const after = { ...session, heldAt: moment.now, offers: [], waiting: [], actsAt: null };
  return changed(step(after, moment, 'close', 'clock', { effects: [follow(session)] }));
}

const changeLater = (
  session: Session,
  what: Pick<ChangeLater, 'words' | 'shift' | 'lasts' | 'why'>,
  { actor }: Pick<Moment, 'actor'>,
): Effect => ({
  ...{ kind: 'change-later', cause: causeOf('series', session) },
  ...{ seriesId: session.seriesId, after: session.seriesNo, by: actor.memberId, ...what },
});

/** It lies ahead, ends after it begins, and lasts no longer than a day's work. */
export const isPossible = ({ from, to }: Pick<Session, 'from' | 'to'>, now: number): boolean =>
  from > now && from <= now + SESSION_AHEAD && to > from && to - from <= SESSION_LASTS;

export const NOT_POSSIBLE = no('SESSION_TIME_NOT_POSSIBLE', [{ path: 'from', problem: 'not possible' }]);
