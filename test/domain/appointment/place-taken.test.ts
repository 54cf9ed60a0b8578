import { describe, expect, it } from 'vitest';
import type { LookAtPlace } from '#domain/appointment/owed';
import { BEING_MADE, isAgreed, lookAtPlace } from '#domain/appointment/place-kept';
import type { Appointment } from '#domain/appointment/request';
import { leave, type Slot, take, wait } from '#domain/appointment/slot';
import { HOUR } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import { inState, TEN } from '../../kit/given-requests';
import { holding, ONE, ONE_PLACE, placesOf, SLOT, THREE_PLACES, taken, who } from '../../kit/given-talks';
import { owes, toldBy } from '../../kit/what-follows';
import { COMMANDS } from './commands';

const at = (event: number) => ({ ...who('liu'), event });
const must = (slot: Slot | null): Slot => {
  if (!slot) throw new Error('no place');
  return slot;
};
const lookOf = ({ effects }: Slot): LookAtPlace[] =>
  Object.values(effects).filter((one) => one.kind === 'look-at-place');

describe('A place that is taken before its request is written', () => {
  it('is looked at, and taken once for the same step of the request', () => {
    const once = must(take(ONE_PLACE, at(2), TEN));
    expect(lookOf(once)).toEqual([
      {
        kind: 'look-at-place',
        cause: `${ONE_PLACE._id}-request-liu-${ONE_PLACE.version}`,
        requestId: 'request-liu',
        event: 2,
        at: TEN,
      },
    ]);
    expect(take(once, at(2), TEN + 1)).toBe(once);
    const later = must(take(once, at(3), TEN));
    expect(later.taken).toEqual([at(3)]);
    expect(take(later, at(2), TEN)).toBe(later);
    expect(lookOf(must(take({ ...ONE_PLACE, version: 7 }, at(2), TEN)))[0]?.cause).toMatch(/-7$/);
    const waits = must(wait(taken(ONE_PLACE, 'x'), at(2), TEN));
    expect(lookOf(waits)).toHaveLength(1);
    expect(wait(waits, at(2), TEN + 1)).toBe(waits);
    const anew = must(wait({ ...waits, waiting: [...waits.waiting, who('b')] }, at(3), TEN));
    expect(anew.waiting).toEqual([at(3), who('b')]);
    const offered = { ...ONE_PLACE, offers: [{ ...at(2), until: TEN + HOUR }] };
    expect([take(offered, at(2), TEN), wait(offered, at(2), TEN)]).toEqual([null, offered]);
    expect(must(take(offered, at(3), TEN)).taken).toEqual([at(3)]);
  });

  it('is lost to nobody by an older leaving that is done late, or twice', () => {
    const left = (event: number) => ({ requestId: 'request-liu', event });
    const held = { ...taken(THREE_PLACES, 'x'), taken: [who('x'), at(4)] };
    expect(leave(held, left(3), TEN)).toBe(held);
    const after = leave(held, left(4), TEN);
    expect(placesOf(after)).toEqual({ taken: ['x'], offered: [], waiting: [] });
    expect(leave(after, left(4), TEN)).toBe(after);
    expect(leave(taken(ONE_PLACE, 'liu'), left(0), TEN).taken).toEqual([]);
    expect(leave(held, left(4), held.from)).toBe(held);
  });
});

describe('Whoever looks at such a place', () => {
  const look = (event: number): LookAtPlace => ({
    kind: 'look-at-place',
    cause: 'look',
    requestId: 'request-liu',
    event,
    at: TEN,
  });
  const slot = { ...taken(ONE_PLACE), taken: [at(1)], waiting: [who('b')] };
  const request = (changes: Partial<Appointment> = {}): Appointment =>
    holding('accepted', 'dispute', changes).request;
  const EVENTS = request().events.length;
  const LATE = TEN + BEING_MADE;

  it('cannot tell while the request may still be written, and gives it back once it cannot any more', () => {
    expect(lookAtPlace(slot, look(0), null, LATE - 1)).toBeNull();
    expect(lookAtPlace(slot, look(EVENTS), request({ slot: null }), LATE - 1)).toBeNull();
    for (const [event, found] of [
      [1, null],
      [EVENTS, request({ slot: null })],
    ] as const) {
      const late = lookAtPlace({ ...slot, taken: [at(event)] }, look(event), found, LATE);
      expect(late && placesOf(late)).toEqual({ taken: [], offered: ['b'], waiting: [] });
    }
  });

  it('gives it back at once where the request went another way, and leaves it where the request has it', () => {
    const other = lookAtPlace(slot, look(1), request({ slot: { ...SLOT, id: 'another' } }), TEN);
    expect(other && placesOf(other)).toEqual({ taken: [], offered: ['b'], waiting: [] });
    expect(lookAtPlace(slot, look(1), request(), TEN)).toBe(slot);
    expect(lookAtPlace(slot, look(0), request(), LATE)).toBe(slot);
  });

  it('offers it once more to whoever was about to say yes', () => {
    const waits = request({ slot: null, waitsFor: SLOT, meetingAt: null });
    const again = must(lookAtPlace({ ...slot, taken: [at(EVENTS)] }, look(EVENTS), waits, LATE));
    expect(placesOf(again)).toEqual({ taken: [], offered: ['liu'], waiting: ['b'] });
    expect(toldBy(again)).toEqual(['liu: appointment-place-offered']);
    const waiting = { ...taken(ONE_PLACE, 'x'), waiting: [at(EVENTS)] };
    expect(lookAtPlace(waiting, look(EVENTS), waits, LATE)).toBe(waiting);
  });

  it('tells whose slot was cancelled in between', () => {
    const cancelled = { ...ONE_PLACE, cancelled: true };
    const told = must(lookAtPlace(cancelled, look(1), request(), TEN));
    expect(owes(told, 'lose-slot')).toBe(true);
    expect(lookAtPlace(cancelled, look(1), request({ slot: null }), TEN)).toBe(cancelled);
  });
});

describe('Slot and request', () => {
  it('agree where both say that it has the place, or that it waits', () => {
    const { request } = holding('accepted', 'dispute');
    const waits = { ...request, slot: null, waitsFor: SLOT };
    const [sits, queues] = [taken(ONE_PLACE, 'liu'), { ...ONE_PLACE, waiting: [who('liu')] }];
    expect([sits, queues].map((slot) => isAgreed(slot, request))).toEqual([true, false]);
    expect([sits, queues].map((slot) => isAgreed(slot, waits))).toEqual([false, true]);
    expect(isAgreed(queues, { ...request, slot: null })).toBe(false);
    expect(isAgreed({ ...sits, _id: 'another' }, request)).toBe(false);
  });
});

describe('A place that somebody waits for', () => {
  it('is given up, too, where the time that was agreed meanwhile was missed', () => {
    const held = inState('accepted');
    const waits = { ...held.request, waitsFor: SLOT, meetingAt: TEN + HOUR };
    const miss = COMMANDS.miss?.({ ...held, request: waits }, moment({ actor: LIU, now: ONE - HOUR }));
    if (!miss?.ok) throw new Error('not missed');
    expect(done(miss).request.waitsFor).toBeNull();
    expect(Object.values(miss.after.request.effects)).toContainEqual({
      kind: 'leave-slot',
      cause: `request-1-${held.request.events.length}`,
      requestId: 'request-1',
      event: held.request.events.length,
      slotId: SLOT.id,
    });
  });
});
