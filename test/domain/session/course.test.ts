import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { BEING_MADE, isAgreed } from '#domain/means/place-kept';
import { concerned, freePlaces, peopleIn } from '#domain/means/places';
import { checkIn } from '#domain/session/decide/attending';
import { callOff, change } from '#domain/session/decide/keeping';
import { holderIn } from '#domain/session/rules';
import { isDoorOpen, type Session, stateOf } from '#domain/session/session';
import { dice } from '../../kit/dice';
import { actor, at, NINE, PLAN, series } from '../../kit/given-sessions';
import { Course } from '../../kit/session-course';

// Fifty rivals and a series of three: signing up for up to six, calling off, offers that run out, a larger or smaller room, one
// moved with all the later ones, one called off; what is owed is carried out late.

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);
const KEEPER = actor('keeper');

function holds(session: Session, now: number): void {
  expect(peopleIn(session.taken) + peopleIn(session.offers)).toBeLessThanOrEqual(session.capacity);
  const ids = concerned(session).map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(ids.length);
  if (stateOf(session) !== 'published' || now >= session.from - 30 * MINUTE) return;
  expect(session.waiting.filter(({ size = 1 }) => size <= freePlaces(session))).toEqual([]);
}

function changes(course: Course, id: string, roll: (sides: number) => number): void {
  const session = course.session(id);
  const { from, to } = session;
  const moved = roll(2) * HOUR;
  const plan = {
    ...PLAN,
    title: `讲座 ${roll(9)}`,
    capacity: 3 + roll(12),
    from: from + moved,
    to: to + moved,
  };
  const decision = change(session, { ...plan, andLater: roll(2) === 0 }, 'keeper', at(KEEPER, course.now));
  course.decided(decision, (after) => course.keep(after));
}

function step(course: Course, roll: (sides: number) => number): void {
  const id = `s${1 + roll(3)}`;
  const who = `r${roll(50)}`;
  const kind = roll(20);
  if (kind < 9) course.signsUp(id, who, 1 + roll(6), roll(10) > 0);
  else if (kind < 14) course.callsOff(id, who);
  else if (kind < 15) changes(course, id, roll);
  else if (kind < 16 && id === 's3' && roll(6) === 0) {
    const said = { why: '停电', andLater: false };
    const decision = callOff(course.session(id), said, 'keeper', at(KEEPER, course.now));
    course.decided(decision, (after) => course.keep(after));
  } else comes(course, id, who);
}

function comes(course: Course, id: string, who: string): void {
  const up = course.ups.get(`${id}-${who}`);
  const session = course.session(id);
  if (up && isDoorOpen(session, course.now))
    course.decided(checkIn(up, session, at(actor(who), course.now)), (after) => course.write(after));
}

test.each(SEEDS)('never over capacity, never empty while somebody waits who fits, seed %i', (seed) => {
  const roll = dice(seed + 1);
  const course = new Course(series(3, { capacity: 4 + roll(12) }), NINE);
  const past = new Map<string, string>();
  for (let steps = 0; steps < 700; steps += 1) {
    step(course, roll);
    if (roll(3) === 0) course.now += roll(200) * MINUTE;
    course.clockComes();
    course.carryOut(() => roll(3) > 0);
    for (const session of course.sessions.values()) {
      holds(session, course.now);
      if (session.from > course.now || session.cancelled) continue;
      // Whoever is still being made leaves by itself; nothing else of it changes from its beginning on.
      const { title, words, where, from, to, capacity } = session;
      const said = JSON.stringify({ title, words, where, from, to, capacity });
      expect(past.get(session._id) ?? said).toBe(said);
      past.set(session._id, said);
    }
  }
  agrees(course);
});

/** When nothing is owed any more, session and sign-ups say the same, and a recount tells who came and who did not. */
function agrees(course: Course): void {
  course.now += BEING_MADE;
  for (let rounds = 0; rounds < 9 && course.carryOut(() => true); rounds += 1) course.clockComes();
  for (const session of course.sessions.values()) {
    const own = [...course.ups.values()].filter(({ sessionId }) => sessionId === session._id);
    const open = own.filter(({ state }) => state === 'placed' || state === 'waiting');
    if (stateOf(session) === 'published' && session.from > course.now) {
      expect(open.every((up) => isAgreed(session, up._id, holderIn(up)))).toBe(true);
      expect(
        concerned(session)
          .map(({ requestId }) => requestId)
          .sort(),
      ).toEqual(open.map(({ _id }) => _id).sort());
    }
    if (stateOf(session) === 'held') {
      expect(open).toEqual([]);
      const came = own.some(({ state }) => state === 'came');
      for (const { state, fault } of own)
        if (state === 'missed') expect(fault?.what ?? null).toBe(came ? 'absent' : null);
    }
    if (session.cancelled) expect(open).toEqual([]);
  }
}
