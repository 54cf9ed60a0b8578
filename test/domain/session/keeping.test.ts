import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { take, wait } from '#domain/means/places';
import { appeal, checkIn, evaluate, mayAppeal, rule, tick } from '#domain/session/decide/attending';
import { follow } from '#domain/session/decide/following';
import { callOff, callRoll, change, changeLike, make, onTime } from '#domain/session/decide/keeping';
import type { ChangeLater } from '#domain/session/owed';
import { SESSION_RULES } from '#domain/session/rules';
import { SESSION_TABLE, type Session, type SessionAction, stateOf } from '#domain/session/session';
import { keeperCan, sessionView } from '#domain/session/view';
import { sayFault, sayFree, sayOwn, saySession } from '#domain/session/words';
import {
  actor,
  at,
  BEGINS,
  clock,
  code,
  done,
  lecture,
  NINE,
  owes,
  PLAN,
  series,
  signed,
  UNION,
} from '../../kit/given-sessions';

// What a union offers: made, changed, called off; who came, who did not, and how it was.

const LAW: Readonly<Record<SessionAction, readonly [from: string, to: string | null, by: string]>> = {
  make: ['', 'published', 'keeper'],
  change: ['published', null, 'keeper clock'],
  callOff: ['published', 'cancelled', 'keeper clock'],
  begin: ['published', null, 'clock'],
  callRoll: ['published', null, 'keeper'],
  close: ['published', 'held', 'clock'],
};

test('the table is the law', () => {
  for (const [action, { from, to, by }] of Object.entries(SESSION_TABLE))
    expect([from.join(' '), to, by.join(' ')]).toEqual(LAW[action as SessionAction]);
});

const KEEPER = actor('keeper');
const changed = (session: Session, part: object, now = NINE) =>
  change(session, { ...PLAN, andLater: false, ...part }, 'keeper', at(KEEPER, now));

describe('A session', () => {
  test('lies ahead, ends after it begins, and lasts no longer than twelve hours', () => {
    const asks = (from: number, to: number) => {
      const made = make(['x'], UNION, { ...PLAN, from, to }, at(KEEPER));
      return made.ok ? 'done' : made.refusal.code;
    };
    expect(asks(NINE, NINE + HOUR)).toBe('SESSION_TIME_NOT_POSSIBLE');
    expect(asks(NINE + 1, NINE + 1)).toBe('SESSION_TIME_NOT_POSSIBLE');
    expect(asks(NINE + 1, NINE + 1 + 12 * HOUR)).toBe('done');
    expect(asks(NINE + 1, NINE + 2 + 12 * HOUR)).toBe('SESSION_TIME_NOT_POSSIBLE');
    expect(asks(NINE + 181 * DAY, NINE + 181 * DAY + HOUR)).toBe('SESSION_TIME_NOT_POSSIBLE');
  });

  test('changed by a stranger is as if there were none; once it has begun nobody changes it', () => {
    const asks = change(lecture(), { ...PLAN, andLater: false }, 'stranger', at(actor('x')));
    expect(code(asks)).toBe('NOT_FOUND');
    expect(code(changed(lecture(), {}, BEGINS))).toBe('NOT_NOW');
  });

  test('has never fewer places than people, and gives more to who waits', () => {
    let known = signed('liu', lecture(), 3).session;
    expect(code(changed(known, { capacity: 2 }))).toBe('CAPACITY_TAKEN');
    known = signed('chen', known, 2).session;
    const larger = done(changed(known, { capacity: 5 }));
    expect(larger.offers).toMatchObject([{ requestId: 'up-chen' }]);
    expect(owes(larger)).not.toContain('follow-session');
    expect(owes(done(changed(known, { where: '湖南路 2 号' })))).toContain('follow-session');
  });

  test('moved nearer, an offer is not answered after half an hour before it begins', () => {
    let known = signed('liu', lecture(), 3).session;
    known = signed('chen', known).session;
    known = {
      ...known,
      taken: [],
      offers: [{ requestId: 'up-chen', memberId: 'chen', until: NINE + 4 * HOUR }],
      waiting: [],
    };
    const moved = done(changed(known, { from: NINE + 2 * HOUR, to: NINE + 3 * HOUR }));
    expect(moved.offers).toMatchObject([{ until: NINE + 90 * MINUTE }]);
  });
});

describe('A series', () => {
  const later = (session: Session): ChangeLater => {
    const owed = Object.values(session.effects).find((one) => one.kind === 'change-later');
    if (!owed) throw new Error('nothing follows');
    return owed;
  };

  test('is one a week, each for itself', () => {
    expect(series(3).map(({ _id, seriesId, seriesNo, from }) => [_id, seriesId, seriesNo, from])).toEqual([
      ['s1', 's1', 1, BEGINS],
      ['s2', 's1', 2, BEGINS + 7 * DAY],
      ['s3', 's1', 3, BEGINS + 14 * DAY],
    ]);
  });

  test('changed in the middle changes the later ones by as much, and touches no past one', () => {
    const [first, second, third] = series(3);
    if (!first || !second || !third) throw new Error('there are three');
    const now = second.from - DAY;
    const part = { from: second.from + HOUR, to: second.to + HOUR, title: '用电安全', andLater: true };
    const effect = later(done(changed(second, part, now)));
    expect([effect.seriesId, effect.after, effect.shift]).toEqual(['s1', 2, HOUR]);
    const after = done(changeLike(third, effect, clock(now)));
    expect([after.title, after.from, after.to]).toEqual(['用电安全', third.from + HOUR, third.to + HOUR]);
    expect(code(changeLike(first, effect, clock(now)))).toBe('NOT_NOW');
    expect(code(changeLike({ ...third, heldAt: now }, effect, clock(now)))).toBe('NOT_NOW');
  });

  test('leaves a later one as many places as people have there already', () => {
    const [, second, third] = series(3);
    if (!second || !third) throw new Error('there are three');
    const effect = later(
      done(changed(second, { from: second.from, to: second.to, capacity: 1, andLater: true })),
    );
    const full = signed('liu', third, 3).session;
    expect(done(changeLike(full, effect, clock(NINE))).capacity).toBe(3);
  });

  test('called off from one on', () => {
    const [first, second] = series(2);
    if (!first || !second) throw new Error('there are two');
    const off = done(callOff(first, { why: '停电', andLater: true }, 'keeper', at(KEEPER)));
    expect([stateOf(off), owes(off).sort()]).toEqual(['cancelled', ['change-later', 'follow-session']]);
    const next = done(changeLike(second, later(off), clock(NINE)));
    expect([stateOf(next), next.whyCancelled]).toEqual(['cancelled', '停电']);
  });
});

describe('At the door', () => {
  const up = () => signed('liu', lecture());
  const OPEN = BEGINS - HOUR;

  test('one comes in from an hour before, by the own sign-up alone', () => {
    const { session, signUp } = up();
    expect(code(checkIn(signUp, session, at(actor('liu'), OPEN - 1)))).toBe('DOOR_NOT_OPEN');
    expect(code(checkIn(signUp, session, at(actor('chen'), OPEN)))).toBe('NOT_FOUND');
    expect(done(checkIn(signUp, session, at(actor('liu'), OPEN)))).toMatchObject({
      state: 'came',
      cameAt: OPEN,
    });
  });

  test('its keeper ticks who came, and takes back what was ticked wrongly', () => {
    const { session, signUp } = up();
    const party = 'keeper';
    const came = done(tick(signUp, session, { party, came: true }, at(KEEPER, BEGINS)));
    const back = done(tick(came, session, { party, came: false }, at(KEEPER, BEGINS)));
    expect([came.state, back.state, back.cameAt]).toEqual(['came', 'placed', null]);
    expect(code(tick(signUp, session, { party: 'stranger', came: true }, at(actor('x'), BEGINS)))).toBe(
      'NOT_FOUND',
    );
    expect(keeperCan(session, OPEN - 1)).toEqual(['change', 'callOff']);
    expect(keeperCan(session, OPEN)).toEqual(['callOff', 'tick']);
    expect(keeperCan(session, BEGINS)).toEqual(['callOff', 'tick', 'callRoll']);
  });

  test('twelve hours after its end the clock closes it: who was not ticked did not come, where its keeper says that all were', () => {
    const { session, signUp } = up();
    const ends = session.to + 12 * HOUR;
    expect(session.actsAt).toBe(ends);
    const held = done(onTime(session, clock(ends)));
    expect([stateOf(held), owes(held)]).toEqual(['held', ['check-sign-up', 'follow-session']]);
    const called = { ...held, calledAt: session.to };
    const missed = done(follow(signUp, called, clock(ends)));
    expect([missed.state, missed.fault?.what, missed.faultOf]).toEqual(['missed', 'absent', 'liu']);
    expect(owes(missed)).toEqual(['session-missed']);
    // Nobody has called the roll, or it was changed after this person signed up: it counts for nothing.
    const nobody = done(follow(signUp, held, clock(ends)));
    expect([nobody.state, nobody.fault]).toEqual(['over', null]);
    expect(done(follow({ ...signUp, free: true }, called, clock(ends))).fault).toBeNull();
    expect(done(follow({ ...signUp, state: 'waiting' }, held, clock(ends))).state).toBe('lapsed');
  });

  test('who came says once how it was', () => {
    const { session, signUp } = up();
    const said = { stars: 5, words: '很好' };
    expect(code(evaluate(signUp, said, at(actor('liu'), BEGINS)))).toBe('NOT_NOW');
    const came = done(checkIn(signUp, session, at(actor('liu'), BEGINS)));
    const told = done(evaluate(came, said, at(actor('liu'), BEGINS)));
    expect(told.evaluation).toEqual({ ...said, at: BEGINS });
    expect(code(evaluate(told, said, at(actor('liu'), BEGINS)))).toBe('NOT_NOW');
  });

  test('an appeal is heard once, by staff whom it does not concern; upheld, it counts no more', () => {
    const { session, signUp } = up();
    const held = { ...session, heldAt: BEGINS, calledAt: BEGINS };
    const missed = done(follow(signUp, held, clock(BEGINS)));
    expect([mayAppeal(missed, BEGINS + 30 * DAY - 1), mayAppeal(missed, BEGINS + 30 * DAY)]).toEqual([
      true,
      false,
    ]);
    const waits = done(appeal(missed, '我来了', '讲座', at(actor('liu'), BEGINS)));
    expect([waits.appealedAt, owes(waits)]).toEqual([BEGINS, ['session-missed', 'session-appealed']]);
    expect(code(appeal(waits, '再说', '讲座', at(actor('liu'), BEGINS)))).toBe('NOT_NOW');
    const ruling = { upheld: true, words: '有人看见' };
    expect(code(rule(waits, ruling, '讲座', at(actor('liu', ['staff']))))).toBe('OWN_CASE');
    expect(code(rule(waits, ruling, '讲座', at(actor('x'))))).toBe('NOT_FOUND');
    const staff = at(actor('zhou', ['staff']));
    expect(done(rule(waits, ruling, '讲座', staff))).toMatchObject({ faultOf: null, appealedAt: null });
    expect(done(rule(waits, { ...ruling, upheld: false }, '讲座', staff)).faultOf).toBe('liu');
  });
});

test('the roll is called once, from its beginning on', () => {
  const asks = (session: Session, now: number) => code(callRoll(session, 'keeper', at(KEEPER, now)));
  expect([asks(lecture(), BEGINS - 1), asks(lecture(), BEGINS)]).toEqual(['NOT_NOW', 'done']);
  expect(asks({ ...lecture(), calledAt: BEGINS }, BEGINS + HOUR)).toBe('NOT_NOW');
  expect(code(callRoll(lecture(), 'stranger', at(actor('x'), BEGINS)))).toBe('NOT_FOUND');
});

test('once the door is open it is not moved, and never to within the hour; it is called off to its end', () => {
  expect(code(changed(lecture(), {}, BEGINS - HOUR))).toBe('NOT_NOW');
  const to = NINE + 3 * HOUR;
  expect(code(changed(lecture(), { from: NINE + HOUR, to }))).toBe('SESSION_TIME_NOT_POSSIBLE');
  expect(code(changed(lecture(), { from: NINE + HOUR + 1, to }))).toBe('done');
  const said = { why: '老师没有来', andLater: false };
  const off = (now: number) => code(callOff(lecture(), said, 'keeper', at(KEEPER, now)));
  expect([off(BEGINS + HOUR), off(BEGINS + 2 * HOUR + 12 * HOUR)]).toEqual(['done', 'NOT_NOW']);
});

test('how one joins what is online is seen by who has a place, and by who keeps it', () => {
  const online = lecture({ online: true, where: '会议号 123' });
  const seenBy = (session: Session, who: string, keeps: boolean) => {
    const reader = { signUp: null, unionIds: [], faults: [], keeps };
    return sessionView(session, reader, { actor: actor(who), now: NINE }).where;
  };
  const { session } = signed('liu', online);
  expect([seenBy(session, 'x', false), seenBy(session, 'x', true), seenBy(session, 'liu', false)]).toEqual([
    '',
    '会议号 123',
    '会议号 123',
  ]);
});

test('called off, everybody on its list hears it', () => {
  const { session, signUp } = signed('liu', lecture());
  const off = done(callOff(session, { why: '停电', andLater: false }, 'keeper', at(KEEPER)));
  expect([off.taken, off.actsAt]).toEqual([[], null]);
  const told = done(follow(signUp, off, clock(NINE)));
  expect([told.state, owes(told)]).toEqual(['called-off', ['session-called-off']]);
  expect(take(SESSION_RULES, off, { requestId: 'a', memberId: 'a' }, NINE)).toBeNull();
  expect(wait(SESSION_RULES, off, { requestId: 'a', memberId: 'a' }, NINE)).toBeNull();
});

describe('The page of a session', () => {
  const seen = (session: Session, who: string, own = signed(who, session).signUp, now = NINE) =>
    sessionView(session, { signUp: own, unionIds: [], faults: [], keeps: false }, { actor: actor(who), now });

  test('offers what can be done now, and says where the reader stands', () => {
    const none = { signUp: null, unionIds: [], faults: [], keeps: false };
    const as = (session: Session) => sessionView(session, none, { actor: actor('x'), now: NINE });
    expect(as(lecture()).can).toEqual(['signUp']);
    const full = signed('liu', lecture(), 3);
    expect([as(full.session).can, sayFree(as(full.session), NINE)]).toEqual([['wait'], '满了，可以候补']);
    const mine = seen(full.session, 'liu', full.signUp);
    expect([mine.can, mine.own, sayOwn(mine, NINE)]).toEqual([['cancel'], 'placed', '已经报名，3 个人。']);
    const waits = signed('chen', full.session);
    const queued = seen(waits.session, 'chen', waits.signUp);
    expect([queued.can, sayOwn(queued, NINE)]).toEqual([['cancel'], '您在候补，排第 1 位。']);
    expect(saySession(queued, NINE)).toBe('讲座 · 周四 09:00–11:00 · 云南路 1 号');
    const late = seen(full.session, 'liu', full.signUp, BEGINS - HOUR);
    expect([late.can, late.late]).toEqual([['cancel', 'checkIn'], true]);
  });

  test('says what counts as a fault, and how the appeal stands', () => {
    const { session, signUp } = signed('liu', lecture());
    const missed = done(follow(signUp, { ...session, heldAt: BEGINS, calledAt: BEGINS }, clock(BEGINS)));
    const view = seen({ ...session, heldAt: BEGINS }, 'liu', missed, BEGINS);
    expect([view.can, view.signUp && sayFault(view.signUp)]).toEqual([
      ['appeal'],
      '报了名没有来，记一次爽约。三个月里两次，三十天不能报名。',
    ]);
  });
});
