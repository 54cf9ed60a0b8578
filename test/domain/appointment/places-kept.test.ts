import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { loseSlot } from '#domain/appointment/decide/losing-slot';
import type { Appointment, AppointmentAction, Topic } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { HOUR } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import { ABOVE_ACTOR, CHAIR_ACTOR, TEN } from '../../kit/given-requests';
import { FULL, givenBack, holding, ONE, ONE_PLACE, placesOf, SLOT, who } from '../../kit/given-talks';
import { DISTRICT } from '../../kit/studios';
import { owes, toldBy } from '../../kit/what-follows';
import { COMMANDS } from './commands';

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
    const now = TEN + 2 * HOUR;
    const decision = COMMANDS[action]?.(holding('accepted', topic, changes), moment({ actor, now }));
    const after = decision?.ok ? decision.after : null;
    expect(after && placesOf(givenBack(FULL, after.request, now))).toEqual({
      taken: [],
      offered: ['b'],
      waiting: [],
    });
    expect(after?.request).toMatchObject({ slot: null, waitsFor: null });
    expect(after?.request.meetingAt).toBe(action === 'answer' ? ONE : null);
  });

  it.each(WAYS.filter(([, action]) => ['withdraw', 'answer', 'transfer'].includes(action)))(
    'but no longer once it has begun: %s',
    (_, action, actor, topic, changes) => {
      const decision = COMMANDS[action]?.(holding('accepted', topic, changes), moment({ actor, now: ONE }));
      const after = decision?.ok ? decision.after : null;
      expect(after && owes(after.request, 'leave-slot')).toBe(false);
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
      expect(after && owes(after.request, 'leave-slot')).toBe(false);
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
