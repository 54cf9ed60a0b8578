import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { type Place, placeAt as placeAtStart, placeIn } from '#domain/appointment/decide/place';
import { comesAllTheSame, limitsOfRebooking, limitsOfRequest } from '#domain/appointment/limits';
import type { Topic } from '#domain/appointment/request';
import { TOPICS } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import type { Studio } from '#domain/appointment/studio';
import { DAY, HOUR } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import { asked, MONDAY, placeAt, studioOf, TEN } from '../../kit/given-requests';
import {
  FULL,
  givenBack,
  holding,
  ONE,
  ONE_PLACE,
  placesOf,
  SLOT,
  THREE,
  THREE_PLACES,
  taken,
  who,
} from '../../kit/given-talks';
import { YUNNAN } from '../../kit/studios';
import { owes } from '../../kit/what-follows';

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

  it('gives up the old place for the new one and is not sent away where the new one is full', () => {
    const held = holding('accepted', 'dispute');
    const rebook = (slot: Slot | null) => {
      const chosen = { place: placeAt(THREE, slot), studio: studioOf(YUNNAN) };
      return asker.rebook(held, chosen, USUAL, moment({ actor: LIU, now: TEN }));
    };
    const after = done(rebook(THREE_PLACES));
    expect(placesOf(givenBack(FULL, after.request, TEN))).toEqual({
      taken: [],
      offered: ['b'],
      waiting: [],
    });
    expect(placesOf(after.slot)).toEqual({ taken: ['liu'], offered: [], waiting: [] });
    expect(after.request).toMatchObject({
      state: 'requested',
      officer: { memberId: 'zheng' },
      slot: { from: THREE },
      meetingAt: THREE,
      answerFrom: THREE + HOUR,
    });
    const full = rebook(taken(THREE_PLACES, 'x', 'y', 'z'));
    expect(full).toMatchObject({ ok: false, refusal: { code: 'SLOT_FULL' } });
  });

  it('may say yes to the place that was offered in the slot that she waits for', () => {
    const offered = { ...ONE_PLACE, offers: [{ ...who('liu'), until: TEN + HOUR }], waiting: [who('b')] };
    const held = holding('requested', 'dispute', { slot: null, waitsFor: SLOT, meetingAt: null });
    const after = done(
      asker.rebook(
        held,
        { place: placeAt(ONE, offered), studio: studioOf(YUNNAN) },
        USUAL,
        moment({ actor: LIU, now: TEN }),
      ),
    );
    expect(placesOf(after.slot)).toEqual({ taken: ['liu'], offered: [], waiting: ['b'] });
    expect(owes(after.request, 'leave-slot')).toBe(false);
    expect(after.request).toMatchObject({ slot: SLOT, waitsFor: null, meetingAt: ONE });
  });
});

describe('A time that was chosen', () => {
  it('is the one that the studio plans to begin then, and none where it plans nothing or is not there', () => {
    const chosen = (from: number, studio: Studio | null = studioOf(YUNNAN), slot: Slot | null = null) =>
      placeAtStart({ from, orWait: true }, studio, USUAL, slot);
    expect(chosen(ONE)).toEqual({ planned: placeAt(ONE).planned, slot: null, orWait: true });
    expect(chosen(ONE).planned).toMatchObject({ officerId: 'chair', from: ONE, to: ONE + HOUR });
    expect(chosen(ONE, studioOf(YUNNAN), ONE_PLACE).slot).toBe(ONE_PLACE);
    for (const from of [ONE - 1, ONE + 1]) expect(chosen(from).planned).toBeNull();
    expect(chosen(ONE, null).planned).toBeNull();
  });
});

describe('What counts against the measure of a person', () => {
  it('every request but one in need, of which only the times of counsellors count', () => {
    expect(
      (['dispute', 'suggestion', 'interests'] as const).map((topic) => limitsOfRequest(topic, true)),
    ).toEqual(Array(3).fill(['requests-a-day', 'open-requests']));
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
    expect(limitsOfRebooking(request, 'neighbour')).toEqual([]);
  });

  it('beyond it a need comes without a time, and anything else not at all', () => {
    expect(TOPICS.filter(comesAllTheSame)).toEqual(['psychological']);
  });

  it('a group as one: it takes one place, however many it speaks for', () => {
    const group = asked({ place: placeAt(THREE), people: 12 });
    expect(placesOf(group.slot)).toEqual({ taken: ['liu'], offered: [], waiting: [] });
    expect(group.request.people).toBe(12);
  });
});
