import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { freePlaces, leave, offerAgain } from '#domain/means/places';
import { follow, lapse, remind } from '#domain/session/decide/following';
import { cancel, signUp } from '#domain/session/decide/signing-up';
import { SESSION_RULES } from '#domain/session/rules';
import {
  closedUntil,
  SIGN_UP_KEPT,
  SIGN_UP_STATES,
  SIGN_UP_TABLE,
  type SignUp,
  type SignUpAction,
} from '#domain/session/sign-up';
import {
  ANYBODY,
  actor,
  at,
  BEGINS,
  clock,
  code,
  done,
  lecture,
  NINE,
  owes,
  signed,
  wish,
} from '../../kit/given-sessions';

// 报名: one of a person, for as many as come along; full, one waits; late or absent, it counts.

/** By hand: who may do what from where. */
const LAW: Readonly<Record<SignUpAction, readonly [from: string, to: string | null, by: string]>> = {
  take: ['waiting cancelled lapsed', 'placed', 'comer staff'],
  wait: ['cancelled lapsed', 'waiting', 'comer staff'],
  cancel: ['placed waiting', 'cancelled', 'comer'],
  lapse: ['placed waiting', 'lapsed', 'clock'],
  callOff: ['placed waiting came', 'called-off', 'clock'],
  end: ['placed', 'over', 'clock'],
  hear: ['placed waiting', null, 'clock'],
  checkIn: ['placed', 'came', 'comer'],
  tick: ['placed', 'came', 'keeper'],
  untick: ['came', 'placed', 'keeper'],
  miss: ['placed', 'missed', 'clock'],
  count: ['came', null, 'clock'],
  evaluate: ['came over', null, 'comer'],
  appeal: [SIGN_UP_STATES.join(' '), null, 'comer'],
  rule: [SIGN_UP_STATES.join(' '), null, 'staff'],
};

test('the table is the law', () => {
  for (const [action, { from, to, by }] of Object.entries(SIGN_UP_TABLE))
    expect([from.join(' '), to, by.join(' ')]).toEqual(LAW[action as SignUpAction]);
  for (const { from } of Object.values(SIGN_UP_TABLE))
    for (const state of from) expect(SIGN_UP_STATES).toContain(state);
});

describe('Whoever signs up', () => {
  test('has a place for all who come along, and the session says so, too', () => {
    const { session, signUp: own } = signed('liu', lecture(), 2);
    expect([freePlaces(session), own.state, own.size]).toEqual([1, 'placed', 2]);
    expect(session.taken).toEqual([{ requestId: 'up-liu', memberId: 'liu', event: 0, size: 2 }]);
    expect(owes(session)).toEqual(['check-sign-up']);
  });

  test('waits where there are not so many places, and says no to that by signing up for fewer', () => {
    const { session } = signed('liu', lecture(), 2);
    expect(signed('chen', session, 2).signUp.state).toBe('waiting');
    const now = { id: 'up-chen', size: 2, orWait: false };
    expect(code(signUp(session, null, now, ANYBODY, at(actor('chen'))))).toBe('SESSION_FULL');
    expect(signed('chen', session, 1).signUp.state).toBe('placed');
  });

  test('comes to nothing that has begun, was called off, or is for members of another union', () => {
    const asks = (session: Parameters<typeof wish>[1], unionIds: string[] = [], now = NINE) =>
      code(
        signUp(
          session,
          null,
          { id: 'x', size: 1, orWait: true },
          { ...ANYBODY, unionIds },
          at(actor('liu'), now),
        ),
      );
    expect(asks(lecture(), [], BEGINS)).toBe('SESSION_NOT_OPEN');
    expect(asks({ ...lecture(), cancelled: true })).toBe('SESSION_NOT_OPEN');
    const members = lecture({ audience: 'members' });
    expect([asks(members), asks(members, ['other'])]).toEqual(['SESSION_NOT_FOR_YOU', 'done']);
    const below = lecture({ audience: 'union' });
    expect([asks(below, ['other', 'district']), asks(below, ['small', 'union-1'])]).toEqual([
      'SESSION_NOT_FOR_YOU',
      'done',
    ]);
  });

  test('has one place: another sign-up is not possible while one stands', () => {
    const { session, signUp: own } = signed('liu', lecture());
    expect(code(wish('liu', session, 1, NINE, own))).toBe('NOT_NOW');
  });

  test('may come again after calling off, and the place given back late does not take the new one', () => {
    const first = signed('liu', lecture());
    const off = done(cancel(first.signUp, first.session, at(actor('liu'))));
    const again = done(wish('liu', { ...first.session, version: 2 }, 3, NINE, off));
    expect([again.signUp.state, freePlaces(again.session)]).toEqual(['placed', 0]);
    const left = { requestId: 'up-liu', event: first.signUp.events.length };
    expect(leave(SESSION_RULES, again.session, left, NINE).taken).toHaveLength(1);
  });
});

describe('What is counted is what was taken', () => {
  test('a step whose sign-up was never written keeps its size, whatever the next one wishes', () => {
    const lost = signed('liu', lecture(), 1).session;
    const again = done(wish('liu', lost, 3));
    expect([again.signUp.size, freePlaces(again.session)]).toEqual([1, 2]);
  });

  test('an offer for one is no offer for three', () => {
    const full = signed('chen', lecture(), 2).session;
    const offer = { requestId: 'up-liu', memberId: 'liu', event: 0, size: 1, until: NINE + HOUR };
    const off: SignUp = {
      ...signed('liu', lecture()).signUp,
      state: 'cancelled',
      events: [...signed('liu', lecture()).signUp.events, ...signed('liu', lecture()).signUp.events],
    };
    const asked = done(wish('liu', { ...full, offers: [offer] }, 3, NINE, off));
    expect([asked.signUp.state, asked.session.taken.length]).toEqual(['waiting', 1]);
  });

  test('with fewer than before, the next ones have the rest', () => {
    const first = signed('liu', lecture(), 3);
    const waits = signed('chen', first.session, 2);
    const off = done(cancel(first.signUp, waits.session, at(actor('liu'))));
    const again = done(wish('liu', waits.session, 1, NINE, off));
    expect(again.session.offers).toMatchObject([{ requestId: 'up-chen', size: 2 }]);
  });

  test('a yes that was lost can be said once more', () => {
    const full = signed('liu', lecture(), 3);
    const waits = signed('chen', full.session, 2);
    const moved = leave(SESSION_RULES, waits.session, { requestId: 'up-liu', event: 1 }, NINE);
    const lost = done(wish('chen', moved, 2, NINE, waits.signUp)).session;
    const offered = offerAgain(SESSION_RULES, lost, 'up-chen', NINE);
    expect(offered.offers).toMatchObject([{ requestId: 'up-chen' }]);
    expect(done(wish('chen', offered, 2, NINE, waits.signUp)).signUp.state).toBe('placed');
  });
});

describe('The wait-list', () => {
  const full = () => signed('liu', lecture(), 3);

  test('moves up as somebody calls off, and who is offered a place says yes in time', () => {
    const { session, signUp: own } = full();
    const waits = signed('chen', session, 2);
    const off = done(cancel(own, waits.session, at(actor('liu'))));
    expect(owes(off)).toEqual(['leave-session']);
    const moved = leave(SESSION_RULES, waits.session, { requestId: 'up-liu', event: 1 }, NINE);
    expect(moved.offers).toMatchObject([{ requestId: 'up-chen', size: 2, until: NINE + 4 * HOUR }]);
    expect(owes(moved)).toContain('session-place-offered');
    const yes = done(wish('chen', { ...moved, version: 4 }, 5, NINE + HOUR, waits.signUp));
    expect([yes.signUp.state, yes.signUp.size, freePlaces(yes.session)]).toEqual(['placed', 2, 1]);
  });

  test('forgets who does not say yes, and tells so', () => {
    const { signUp: waits } = signed('chen', full().session);
    const lapsed = done(lapse(waits, lecture(), clock(NINE + 5 * HOUR)));
    expect([lapsed.state, owes(lapsed)]).toEqual(['lapsed', ['session-place-lapsed']]);
  });
});

describe('Calling off', () => {
  const own = () => signed('liu', lecture());

  test('counts for nothing until a day before, and as a fault after that', () => {
    const { session, signUp: up } = own();
    const early = done(cancel(up, session, at(actor('liu'), BEGINS - 24 * HOUR)));
    expect([early.fault, early.faultOf]).toEqual([null, null]);
    const late = done(cancel(up, session, at(actor('liu'), BEGINS - 24 * HOUR + 5 * MINUTE + 1)));
    expect([late.fault?.what, late.faultOf]).toEqual(['late', 'liu']);
    expect(code(cancel(up, session, at(actor('liu'), BEGINS)))).toBe('NOT_NOW');
  });

  test('counts for nothing where the session was changed since, and for who merely waited', () => {
    const { session, signUp: up } = own();
    const heard = done(
      follow(up, { ...session, movedBy: 2, events: [...session.events, ...session.events] }, clock(NINE)),
    );
    const off = done(cancel(heard, session, at(actor('liu'), BEGINS - HOUR)));
    expect(off.fault).toBeNull();
    // It was moved, and the clock has not told yet; or the rule became stricter since.
    const asked = (part: object) => cancel(up, { ...session, ...part }, at(actor('liu'), BEGINS - HOUR));
    expect(done(asked({ from: BEGINS + 1 })).fault).toBeNull();
    const lenient: SignUp = { ...up, freeHours: 0 };
    expect(done(cancel(lenient, session, at(actor('liu'), BEGINS - HOUR))).fault).toBeNull();
    const waiting: SignUp = { ...up, state: 'waiting' };
    expect(done(cancel(waiting, session, at(actor('liu'), BEGINS - HOUR))).fault).toBeNull();
  });

  test('two faults within ninety days close sign-up for thirty, counted from the last', () => {
    const fault = (days: number) => ({ fault: { what: 'late' as const, at: NINE - days * DAY } });
    expect(closedUntil([fault(1)], NINE)).toBeNull();
    expect(closedUntil([fault(10), fault(1)], NINE)).toBe(NINE + 29 * DAY);
    expect(closedUntil([fault(91), fault(1)], NINE)).toBeNull();
    // As long as it was said, also where the first one is older than that by then.
    expect(closedUntil([fault(95), fault(6)], NINE)).toBe(NINE + 24 * DAY);
    expect(closedUntil([fault(50), fault(31)], NINE)).toBeNull();
    const comer = { ...ANYBODY, faults: [fault(10), fault(1)] };
    const asked = signUp(lecture(), null, { id: 'x', size: 1, orWait: true }, comer, at(actor('liu')));
    expect(asked).toMatchObject({
      refusal: { code: 'SIGN_UP_CLOSED', fields: [{ problem: `until ${NINE + 29 * DAY}` }] },
    });
  });
});

test('who has a place is reminded in the evening before and two hours before; who called off is not', () => {
  const { signUp: up } = signed('liu', lecture());
  expect(up.actsAt).toBe(BEGINS - 15 * HOUR);
  const evening = remind(up, '讲座', BEGINS - 15 * HOUR);
  expect([owes(evening), evening.actsAt]).toEqual([['session-ahead'], BEGINS - 2 * HOUR]);
  const soon = remind(evening, '讲座', BEGINS - 2 * HOUR);
  expect([owes(soon), soon.actsAt]).toEqual([['session-ahead', 'session-soon'], BEGINS + SIGN_UP_KEPT]);
  const off: SignUp = { ...up, state: 'cancelled' };
  expect(owes(remind(off, '讲座', BEGINS - HOUR))).toEqual([]);
});
