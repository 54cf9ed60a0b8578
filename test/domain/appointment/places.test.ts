import { describe, expect, it } from 'vitest';
import { limitsOfRebooking, limitsOfRequest } from '#domain/appointment/asking-limits';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { type Place, placeIn } from '#domain/appointment/decide/asking';
import type { Case } from '#domain/appointment/decide/step';
import { loseSlot } from '#domain/appointment/decide/ticking';
import type { Appointment, AppointmentAction, Topic } from '#domain/appointment/request';
import {
  concerned,
  expire,
  freePlaces,
  isThereAlready,
  leave,
  newSlot,
  offerTo,
  type Slot,
  take,
  wait,
} from '#domain/appointment/slot';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  ABOVE_ACTOR,
  asked,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  placeAt,
  studioOf,
  TEN,
} from '../../kit/given-requests';
import { DISTRICT, YUNNAN } from '../../kit/studios';
import { settled, toldBy } from '../../kit/what-follows';
import { COMMANDS } from './commands';

/** Tuesday at ten, with one place; at two, with three. */
const ONE = MONDAY + DAY + HOUR;
const THREE = MONDAY + DAY + 5 * HOUR;
const who = (memberId: string) => ({ requestId: `request-${memberId}`, memberId });

function slotAt(from: number): Slot {
  const { planned } = placeAt(from);
  if (!planned) throw new Error('no slot is planned then');
  return newSlot(planned);
}
const [ONE_PLACE, THREE_PLACES] = [slotAt(ONE), slotAt(THREE)];
const taken = (slot: Slot, ...people: readonly string[]): Slot => ({ ...slot, taken: people.map(who) });
const people = (all: readonly { readonly memberId: string }[]) => all.map(({ memberId }) => memberId);
const placesOf = (slot: Slot | null) =>
  slot && { taken: people(slot.taken), offered: people(slot.offers), waiting: people(slot.waiting) };

describe('A slot', () => {
  it('has as many free places as are neither taken nor offered, and none when it is cancelled', () => {
    expect([ONE_PLACE, THREE_PLACES].map(freePlaces)).toEqual([1, 3]);
    expect(freePlaces(taken(THREE_PLACES, 'a', 'b'))).toBe(1);
    const offered = { ...taken(THREE_PLACES, 'a'), offers: [{ ...who('b'), until: ONE }] };
    expect(freePlaces(offered)).toBe(1);
    expect(freePlaces({ ...THREE_PLACES, cancelled: true })).toBe(0);
    expect(freePlaces(taken(ONE_PLACE, 'a', 'b'))).toBe(0);
  });

  it('gives its last place to one person', () => {
    const first = take(ONE_PLACE, who('a'), TEN);
    expect(placesOf(first)).toEqual({ taken: ['a'], offered: [], waiting: [] });
    expect(first && take(first, who('b'), TEN)).toBeNull();
    expect(first && placesOf(take(first, who('a'), TEN))).toEqual({ taken: ['a'], offered: [], waiting: [] });
  });

  it('takes nobody from its beginning on, nor when it is cancelled', () => {
    expect([ONE - 1, ONE, ONE + 1].map((now) => take(ONE_PLACE, who('a'), now) !== null)).toEqual([
      true,
      false,
      false,
    ]);
    expect([ONE - 1, ONE].map((now) => wait(ONE_PLACE, who('a'), now) !== null)).toEqual([true, false]);
    const cancelled = { ...ONE_PLACE, cancelled: true };
    expect([take(cancelled, who('a'), TEN), wait(cancelled, who('a'), TEN)]).toEqual([null, null]);
  });

  it('keeps a place that is offered for whom it is offered to', () => {
    const offered = { ...ONE_PLACE, offers: [{ ...who('a'), until: TEN + HOUR }], actsAt: TEN + HOUR };
    expect(take(offered, who('b'), TEN)).toBeNull();
    expect(take(offered, who('a'), TEN)).toMatchObject({ taken: [who('a')], offers: [], actsAt: null });
    expect(offerTo(offered, 'request-a')?.until).toBe(TEN + HOUR);
    expect([offerTo(offered, 'request-b'), offerTo(null, 'request-a')]).toEqual([null, null]);
  });

  it('lets two hundred wait, in the order in which they came, each once', () => {
    const crowd = Array.from({ length: 199 }, (_, index) => who(`c${index}`));
    const nearly = { ...ONE_PLACE, waiting: crowd };
    const full = wait(nearly, who('last'), TEN);
    expect(full?.waiting).toEqual([...crowd, who('last')]);
    expect(full && wait(full, who('too late'), TEN)).toBeNull();
    expect(full && wait(full, who('c7'), TEN)).toBe(full);
  });

  it('knows everybody whom it concerns, and whoever is there already by another request', () => {
    const slot = {
      ...taken(THREE_PLACES, 'a'),
      offers: [{ ...who('b'), until: ONE }],
      waiting: [who('c')],
    };
    expect(people(concerned(slot))).toEqual(['a', 'b', 'c']);
    const again = (memberId: string) => isThereAlready(slot, { requestId: 'another', memberId });
    expect(['a', 'b', 'c', 'd'].map(again)).toEqual([true, true, true, false]);
    expect(isThereAlready(slot, who('a'))).toBe(false);
    expect(isThereAlready(null, who('a'))).toBe(false);
  });
});

describe('A place that is given back', () => {
  const full = { ...taken(ONE_PLACE, 'liu'), waiting: [who('b'), who('c')] };

  it('is offered to the next one for four hours, who is told so', () => {
    const after = leave(full, 'request-liu', TEN);
    expect(placesOf(after)).toEqual({ taken: [], offered: ['b'], waiting: ['c'] });
    expect(after).toMatchObject({ offers: [{ until: TEN + 4 * HOUR }], actsAt: TEN + 4 * HOUR });
    expect(toldBy(after)).toEqual(['b: appointment-place-offered']);
  });

  it('is offered until half an hour before it begins at the latest, and then to nobody', () => {
    const at = (now: number) => leave(full, 'request-liu', now).offers.map(({ until }) => until);
    const last = ONE - 30 * MINUTE;
    expect(at(last - 4 * HOUR)).toEqual([last]);
    expect(at(last - 1)).toEqual([last]);
    expect(at(last)).toEqual([]);
    expect(leave(full, 'request-liu', last).waiting).toHaveLength(2);
  });

  it('comes to as many as have room', () => {
    const three = { ...taken(THREE_PLACES, 'liu', 'x', 'y'), waiting: ['b', 'c', 'd'].map(who) };
    const one = leave(three, 'request-liu', TEN);
    expect(placesOf(one)).toEqual({ taken: ['x', 'y'], offered: ['b'], waiting: ['c', 'd'] });
    const two = leave(one, 'request-x', TEN + HOUR);
    expect(placesOf(two)).toEqual({ taken: ['y'], offered: ['b', 'c'], waiting: ['d'] });
    expect(two.actsAt).toBe(TEN + 4 * HOUR);
  });

  it('goes on when the offer is not answered in time; whoever let it pass is told and waits no longer', () => {
    const offered = settled(leave(full, 'request-liu', TEN));
    const until = TEN + 4 * HOUR;
    expect(placesOf(expire(offered, until - 1))).toEqual({ taken: [], offered: ['b'], waiting: ['c'] });
    const after = expire(offered, until);
    expect(placesOf(after)).toEqual({ taken: [], offered: ['c'], waiting: [] });
    expect(toldBy(after)).toEqual(['c: appointment-place-offered']);
    expect(Object.values(after.effects)).toContainEqual({
      kind: 'lose-slot',
      cause: `${ONE_PLACE._id}-request-b-lapse-${until}`,
      requestId: 'request-b',
      lapsed: true,
    });
    expect(after.actsAt).toBe(until + 4 * HOUR);
    expect(expire(settled(after), until + 4 * HOUR)).toMatchObject({ offers: [], actsAt: null });
  });
});

const SLOT = { id: ONE_PLACE._id, from: ONE, to: ONE + HOUR };
const FULL: Slot = { ...taken(ONE_PLACE, 'liu'), waiting: [who('b')] };
const holding = (state: 'requested' | 'accepted', topic: Topic, changes: Partial<Appointment> = {}): Case => {
  const { request } = inState(state, { topic, id: 'request-liu' });
  return {
    request: { ...settled(request), slot: SLOT, meetingAt: ONE, ...changes },
    slot: FULL,
    wanted: null,
  };
};

describe('A place in a slot that is still ahead', () => {
  const WAYS: readonly (readonly [string, AppointmentAction, Actor, Topic, Partial<Appointment>])[] = [
    ['is given back by who takes the request back', 'withdraw', LIU, 'dispute', {}],
    ['is given back by who declines an invitation', 'decline', LIU, 'dispute', { channel: 'invited' }],
    ['is given back where the officer cannot keep the time', 'cancelMeeting', CHAIR_ACTOR, 'dispute', {}],
    ['is given back where it is answered earlier', 'answer', CHAIR_ACTOR, 'dispute', {}],
    ['is given back where it goes to another studio', 'transfer', CHAIR_ACTOR, 'dispute', {}],
    ['is given back by who wishes another time', 'rebook', LIU, 'dispute', {}],
    [
      'is given back where a need goes to a counsellor who does not sit there',
      'reassign',
      ABOVE_ACTOR,
      'psychological',
      { aboveDesk: `above/${DISTRICT}`, officer: { memberId: 'lin', name: '林老师' } },
    ],
  ];

  it.each(WAYS)('%s', (_, action, actor, topic, changes) => {
    const decision = COMMANDS[action]?.(
      holding('accepted', topic, changes),
      moment({ actor, now: TEN + 2 * HOUR }),
    );
    const after = decision?.ok ? decision.after : null;
    expect(placesOf(after?.slot ?? null)).toEqual({ taken: [], offered: ['b'], waiting: [] });
    expect(after?.request).toMatchObject({ slot: null, waitsFor: null });
    expect(after?.request.meetingAt).toBe(action === 'answer' ? ONE : null);
  });

  it.each(WAYS.filter(([, action]) => ['withdraw', 'answer', 'transfer'].includes(action)))(
    'but no longer once it has begun: %s',
    (_, action, actor, topic, changes) => {
      const decision = COMMANDS[action]?.(holding('accepted', topic, changes), moment({ actor, now: ONE }));
      const after = decision?.ok ? decision.after : null;
      expect(placesOf(after?.slot ?? null)).toEqual({ taken: ['liu'], offered: [], waiting: ['b'] });
      if (action === 'answer') expect(after?.request.slot).toEqual(SLOT);
    },
  );

  it('stays with who is only accepted, asked back or given to a colleague of the counsellor’s own time', () => {
    for (const [action, actor] of [
      ['accept', CHAIR_ACTOR],
      ['askBack', CHAIR_ACTOR],
    ] as const) {
      const decision = COMMANDS[action]?.(holding('requested', 'dispute'), moment({ actor, now: TEN }));
      const after = decision?.ok ? decision.after : null;
      expect(placesOf(after?.slot ?? null)).toEqual({ taken: ['liu'], offered: [], waiting: ['b'] });
      expect(after?.request).toMatchObject({ slot: SLOT, meetingAt: ONE });
    }
    const above = { aboveDesk: `above/${DISTRICT}` };
    const kept = COMMANDS.reassign?.(
      holding('accepted', 'dispute', above),
      moment({ actor: ABOVE_ACTOR, now: TEN }),
    );
    expect(kept).toMatchObject({ ok: true, after: { request: { slot: SLOT, meetingAt: ONE } } });
  });

  it('is lost with its slot; whoever waited for one there keeps a time that was agreed meanwhile', () => {
    const lost = (request: Appointment, slot: Slot | null = null, lapsed = false) =>
      loseSlot(request, { slotId: SLOT.id, slot, lapsed }, USUAL, moment({ actor: CLOCK, now: TEN }));
    const { request } = holding('accepted', 'dispute');
    expect(done(lost(request))).toMatchObject({ state: 'requested', slot: null, meetingAt: null });
    const waits = { ...request, slot: null, waitsFor: SLOT, meetingAt: TEN + HOUR };
    const told = done(lost(waits));
    expect(told).toMatchObject({ state: 'accepted', waitsFor: null, meetingAt: TEN + HOUR });
    expect(toldBy(told)).toEqual(['liu: appointment-time-lost']);
    const lapsed = done(lost(waits, ONE_PLACE, true));
    expect(toldBy(lapsed)).toEqual(['liu: appointment-place-lapsed']);
    expect(lapsed).toMatchObject({ state: 'accepted', waitsFor: null, meetingAt: TEN + HOUR });
    expect(lapsed.events.at(-1)).toMatchObject({ action: 'lapsePlace', by: 'clock' });
    expect(lost(waits, { ...ONE_PLACE, waiting: [who('liu')] }, true)).toMatchObject({ ok: false });
    expect(lost({ ...waits, waitsFor: { ...SLOT, id: 'another' } })).toMatchObject({ ok: false });
    expect(lost({ ...waits, due: null })).toMatchObject({ ok: false });
  });
});

describe('Whoever chooses a time', () => {
  const ZHENG = { memberId: 'zheng', name: '郑干事', cares: true };
  const place = (slot: Slot | null, orWait = false, from = ONE): Place => placeAt(from, slot, orWait);
  const placed = (one: Place, topic: Topic = 'dispute', now = TEN) =>
    placeIn(one, ZHENG, { topic }, who('liu'), now);
  const code = (one: ReturnType<typeof placed>) => (one.ok ? 'yes' : one.refusal.code);

  it('has it with the place, and is met at its beginning', () => {
    expect(placed(place(null))).toMatchObject({
      ok: true,
      value: {
        fields: { slot: SLOT, waitsFor: null, meetingAt: ONE },
        officer: ZHENG,
        slot: { taken: [who('liu')] },
      },
    });
  });

  it('is told where there is none, and may wait for one', () => {
    const full = taken(ONE_PLACE, 'x');
    expect(placed(place(full))).toMatchObject({
      ok: false,
      refusal: { code: 'SLOT_FULL', fields: [{ path: 'slot', problem: 'full' }] },
    });
    expect(placed(place(full, true))).toMatchObject({
      ok: true,
      value: { fields: { slot: null, waitsFor: SLOT, meetingAt: null }, slot: { waiting: [who('liu')] } },
    });
  });

  it('has one place in a slot; somebody in need comes to whoever sits there all the same', () => {
    const there = { ...taken(THREE_PLACES), taken: [{ requestId: 'another', memberId: 'liu' }] };
    expect(placed(place(there, false, THREE))).toMatchObject({
      ok: false,
      refusal: { code: 'THERE_ALREADY', fields: [{ path: 'slot', problem: 'already' }] },
    });
    expect(placed(place(there, false, THREE), 'psychological')).toMatchObject({
      ok: true,
      value: { slot: null, fields: { slot: null, waitsFor: null, meetingAt: null }, officer: ZHENG },
    });
  });

  it('chooses among those of the next fourteen days that take place and have somebody for it', () => {
    const far = MONDAY + 14 * DAY + HOUR;
    const planned = (from: number) => ({
      ...place(null),
      planned: { ...place(null).planned, from } as Place['planned'],
    });
    expect(code(placed(planned(far)))).toBe('SLOT_NOT_POSSIBLE');
    expect(code(placed(planned(far - DAY)))).toBe('yes');
    expect(code(placed(place(null), 'dispute', ONE))).toBe('SLOT_NOT_POSSIBLE');
    expect(code(placed(place({ ...ONE_PLACE, cancelled: true }, true)))).toBe('SLOT_NOT_POSSIBLE');
    expect(code(placed({ ...place(null), planned: null }))).toBe('SLOT_NOT_POSSIBLE');
    expect(placeIn(place(null), null, { topic: 'dispute' }, who('liu'), TEN)).toMatchObject({
      ok: false,
      refusal: { code: 'SLOT_NOT_POSSIBLE', fields: [{ path: 'slot', problem: 'not possible' }] },
    });
  });

  it('gives up the old place for the new one in one step, and is not sent away where the new one is full', () => {
    const held = { ...holding('accepted', 'dispute'), wanted: THREE_PLACES };
    const chosen = (slot: Slot | null) => ({
      place: placeAt(THREE, slot),
      studio: studioOf(YUNNAN),
    });
    const rebook = (one: Case) => asker.rebook(one, chosen(null), USUAL, moment({ actor: LIU, now: TEN }));
    const after = done(rebook(held));
    expect(placesOf(after.slot)).toEqual({ taken: [], offered: ['b'], waiting: [] });
    expect(placesOf(after.wanted)).toEqual({ taken: ['liu'], offered: [], waiting: [] });
    expect(after.request).toMatchObject({
      state: 'requested',
      officer: { memberId: 'zheng' },
      slot: { from: THREE },
      meetingAt: THREE,
      answerFrom: THREE + HOUR,
    });
    const full = rebook({ ...held, wanted: taken(THREE_PLACES, 'x', 'y', 'z') });
    expect(full).toMatchObject({ ok: false, refusal: { code: 'SLOT_FULL' } });
  });

  it('may say yes to the place that was offered in the slot that she waits for', () => {
    const offered = { ...ONE_PLACE, offers: [{ ...who('liu'), until: TEN + HOUR }], waiting: [who('b')] };
    const held = holding('requested', 'dispute', { slot: null, waitsFor: SLOT, meetingAt: null });
    const after = done(
      asker.rebook(
        { ...held, slot: offered, wanted: offered },
        { place: placeAt(ONE), studio: studioOf(YUNNAN) },
        USUAL,
        moment({ actor: LIU, now: TEN }),
      ),
    );
    expect(placesOf(after.slot)).toEqual({ taken: ['liu'], offered: [], waiting: ['b'] });
    expect(after.wanted).toBeNull();
    expect(after.request).toMatchObject({ slot: SLOT, waitsFor: null, meetingAt: ONE });
  });
});

describe('What counts against the measure of a person', () => {
  it('every request but one in need, of which only the times of counsellors count', () => {
    expect(
      (['dispute', 'suggestion', 'interests'] as const).map((topic) => limitsOfRequest(topic, true)),
    ).toEqual([['open-requests'], ['open-requests'], ['open-requests']]);
    expect([true, false].map((place) => limitsOfRequest('psychological', place))).toEqual([
      ['care-places'],
      [],
    ]);
  });

  it('another time of one in need that has none yet', () => {
    const { request } = asked({ topic: 'psychological' });
    expect(limitsOfRebooking(request, 'liu')).toEqual(['care-places']);
    expect(limitsOfRebooking({ ...request, slot: SLOT }, 'liu')).toEqual([]);
    expect(limitsOfRebooking({ ...request, waitsFor: SLOT }, 'liu')).toEqual([]);
    expect(limitsOfRebooking(asked().request, 'liu')).toEqual([]);
  });

  it('a group as one: it takes one place, however many it speaks for', () => {
    const group = asked({ place: placeAt(THREE), people: 12 });
    expect(placesOf(group.slot)).toEqual({ taken: ['liu'], offered: [], waiting: [] });
    expect(group.request.people).toBe(12);
  });
});
