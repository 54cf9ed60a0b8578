import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { lookAtPlace } from '#domain/means/place-kept';
import { hasKept, tick } from '#domain/session/decide/attending';
import { follow, lapse } from '#domain/session/decide/following';
import { change, onTime } from '#domain/session/decide/keeping';
import { holderIn, SESSION_RULES } from '#domain/session/rules';
import { closesAt, type Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
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
  signed,
} from '../../kit/given-sessions';

// What becomes of who waits as it begins, and of who signs up while it is moved.

describe('From its beginning on', () => {
  const full = () => {
    const { session, signUp: placed } = signed('liu', lecture(), 3);
    return { placed, ...signed('chen', session) };
  };

  test('nobody waits: the clock comes then, and whoever waited hears once that no place came up', () => {
    const { session, signUp: waits, placed } = full();
    expect([signed('liu', lecture()).session.actsAt, session.actsAt]).toEqual([closesAt(session), BEGINS]);
    const begun = done(onTime(session, clock(BEGINS)));
    expect([begun.waiting, begun.actsAt, begun.taken.length]).toEqual([[], closesAt(session), 1]);
    expect(Object.values(begun.effects).filter(({ kind }) => kind === 'lapse-sign-up')).toMatchObject([
      { requestId: waits._id },
    ]);
    const lapsed = done(lapse(waits, begun, clock(BEGINS)));
    expect([lapsed.state, owes(lapsed)]).toEqual(['lapsed', ['session-place-lapsed']]);
    expect(code(lapse(lapsed, begun, clock(BEGINS)))).toBe('NOT_NOW');
    expect(code(lapse(placed, begun, clock(BEGINS)))).toBe('NOT_NOW');
    expect(done(onTime(begun, clock(BEGINS + HOUR))).events).toEqual(begun.events);
  });

  test('who was written down as waiting only after it had begun is told, too', () => {
    const { session, signUp: waits } = full();
    const begun = { ...done(onTime(session, clock(BEGINS))), effects: {} };
    const taken = { requestId: waits._id, event: 0, at: BEGINS - 1 };
    const looked = lookAtPlace(SESSION_RULES, begun, taken, holderIn(waits), BEGINS + 1);
    expect(looked && owes(looked)).toEqual(['lapse-sign-up']);
  });

  test('who waits to its end, for the clock did not come, hears it as its list is closed', () => {
    const { session, signUp: waits } = full();
    const lapsed = done(follow(waits, done(onTime(session, clock(closesAt(session)))), clock(BEGINS + DAY)));
    expect([lapsed.state, owes(lapsed)]).toEqual(['lapsed', ['session-place-lapsed']]);
  });
});

describe('Whose sign-up is written while the session is changed', () => {
  const changed = (session: Session, part: object): Session => ({
    ...done(change(session, { ...PLAN, andLater: false, ...part }, 'keeper', at(actor('keeper')))),
    effects: {},
  });
  const looked = (session: Session, up: SignUp) => {
    const taken = { requestId: up._id, event: 0, at: NINE };
    return lookAtPlace(SESSION_RULES, session, taken, holderIn(up), NINE);
  };

  test('hears of it though everybody else was told before', () => {
    const { session, signUp: up } = signed('liu', lecture());
    const moved = changed(session, { from: BEGINS + HOUR, to: BEGINS + 2 * HOUR });
    const after = looked(moved, up);
    expect(after && owes(after)).toEqual(['follow-session']);
    const heard = done(follow(up, moved, clock(NINE)));
    expect([heard.from, owes(heard)]).toEqual([BEGINS + HOUR, ['session-changed']]);
    expect(looked(moved, heard)).toBe(moved);
  });

  test('hears nothing of other words, which nobody is told of', () => {
    const { session, signUp: up } = signed('liu', lecture());
    const named = changed(session, { title: '用电安全讲座' });
    expect(looked(named, up)).toBe(named);
    expect(code(follow(up, named, clock(NINE)))).toBe('NOT_NOW');
  });
});

test('who offered it, called the roll or ticked this one has kept it; who came has not', () => {
  const { session, signUp: up } = signed('liu', lecture());
  const ticked = done(
    tick(up, session, { party: 'keeper', came: true }, at(actor('zhou', ['staff']), BEGINS)),
  );
  const kept = (one: SignUp, who: string) => hasKept(session, one, who);
  expect([kept(up, 'keeper'), kept(up, 'zhou'), kept(ticked, 'zhou'), kept(ticked, 'liu')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
