import { describe, expect, it } from 'vitest';
import { partyOf } from '#domain/appointment/party';
import { type Appointment, aboveDeskOf, desksOf, type State } from '#domain/appointment/request';
import { newSlot } from '#domain/appointment/slot';
import { isAhead, type Studio } from '#domain/appointment/studio';
import { requestRow, requestView, slotView, studioView } from '#domain/appointment/view';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { actor, LIU, openBoxes, STAFF } from '../../kit/given';
import {
  ABOVE_ACTOR,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  placeAt,
  QIAN_ACTOR,
  studioOf,
  TEN,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { DISTRICT, YUNNAN } from '../../kit/studios';

const OPEN = { ...openBoxes, words: () => '话' };
const LATER = TEN + 2 * HOUR;
const see = (state: State, who: Actor, changes: Partial<Appointment> = {}, now = LATER) =>
  requestView({ ...inState(state).request, ...changes }, null, who, now, OPEN);
const can = (...args: Parameters<typeof see>) => [...(see(...args)?.can ?? [])].sort();
const SLOT = { id: 'yunnan-slot', from: LATER + HOUR, to: LATER + 2 * HOUR };

describe('What the screen offers', () => {
  it.each([
    ['requested', CHAIR_ACTOR, ['accept', 'answer', 'askBack', 'transfer']],
    ['accepted', CHAIR_ACTOR, ['answer', 'askBack', 'meet', 'transfer']],
    ['met', CHAIR_ACTOR, ['answer', 'askBack', 'transfer']],
    ['returned', CHAIR_ACTOR, ['answer']],
    ['answered', CHAIR_ACTOR, []],
    ['requested', LIU, ['rebook', 'withdraw']],
    ['accepted', LIU, ['rebook', 'withdraw']],
    ['met', LIU, ['withdraw']],
    ['returned', LIU, ['supply', 'withdraw']],
    ['answered', LIU, ['evaluate', 'reopen']],
    ['evaluated', LIU, ['reopen']],
    ['withdrawn', LIU, []],
  ] as const)('while it is %s', (state, who, actions) => {
    expect(can(state, who)).toEqual(actions);
  });

  it('is what the level above may do, and of a need only to name another counsellor', () => {
    const above = { aboveDesk: `above/${DISTRICT}` };
    expect(can('requested', ABOVE_ACTOR, above)).toEqual(['answer', 'reassign', 'transfer']);
    const need = requestView(
      inState('requested', { topic: 'psychological' }).request,
      null,
      ABOVE_ACTOR,
      LATER,
      OPEN,
    );
    expect(need).toMatchObject({ party: 'overseer', can: ['reassign'], words: null });
  });

  it('depends on the time that was agreed', () => {
    const met = (at: number) => can('accepted', CHAIR_ACTOR, { slot: SLOT, meetingAt: SLOT.from }, at);
    expect(met(SLOT.from - 1)).toEqual(['answer', 'askBack', 'cancelMeeting', 'transfer']);
    expect(met(SLOT.from)).toEqual(['answer', 'askBack', 'meet', 'miss', 'transfer']);
    expect(can('accepted', LIU, { meetingAt: LATER })).toEqual(['miss', 'rebook', 'withdraw']);
    expect(can('accepted', LIU, { meetingAt: LATER + 1 })).toEqual(['rebook', 'withdraw']);
  });

  it('lets whoever was invited decline instead of withdrawing, as long as nothing else has happened', () => {
    const invited = { channel: 'invited' } as const;
    expect(can('accepted', LIU, invited)).toEqual(['decline', 'rebook']);
    expect(can('requested', LIU, invited)).toEqual(['rebook', 'withdraw']);
  });

  it('asks nobody back who has no account, and hands nothing on from the top for the third time', () => {
    expect(can('accepted', CHAIR_ACTOR, { residentId: null })).toEqual(['answer', 'meet', 'transfer']);
    const { studio } = inState('accepted').request;
    const top = { transfers: 2, studio: { ...studio, aboveId: null } };
    expect(can('accepted', CHAIR_ACTOR, top)).toEqual(['answer', 'askBack', 'meet']);
    expect(can('accepted', CHAIR_ACTOR, { ...top, transfers: 1 })).toContain('transfer');
    expect(can('accepted', CHAIR_ACTOR, { transfers: 2 })).toContain('transfer');
  });

  it('lets her reopen for fifteen days, and asks from the thirtieth on, once', () => {
    const at = (after: number, changes: Partial<Appointment> = {}) =>
      can('evaluated', LIU, changes, TEN + after);
    expect(at(15 * DAY)).toEqual(['reopen']);
    expect(at(15 * DAY + 1)).toEqual([]);
    expect(at(30 * DAY - 1)).toEqual([]);
    expect(at(30 * DAY)).toEqual(['evaluateAgain', 'reopenUnsolved']);
    expect(at(30 * DAY, { lasting: { at: TEN, solved: true } })).toEqual([]);
  });
});

describe('What is shown of a request', () => {
  it('to her: everything that was said, by when it is due, and until when a place is kept for her', () => {
    const { request } = inState('returned');
    const planned = placeAt(MONDAY + DAY + HOUR).planned;
    const slot = planned && {
      ...newSlot(planned),
      offers: [{ requestId: request._id, memberId: 'liu', until: LATER + HOUR }],
    };
    const view = requestView(request, slot, LIU, LATER, OPEN);
    expect(view).toMatchObject({
      state: 'returned',
      party: 'asker',
      studio: { id: YUNNAN },
      officerName: '周主席',
      offeredUntil: LATER + HOUR,
      words: {
        name: '刘女士',
        about: '话',
        answer: null,
        verdict: null,
        notes: [{ action: 'askBack', words: '话' }],
      },
      due: { what: 'reply', at: request.dueAt },
      escalated: false,
      goesUp: false,
      answer: null,
    });
    expect(view?.timeline.map(({ action, by }) => [action, by])).toEqual([
      ['ask', 'asker'],
      ['askBack', 'officer'],
    ]);
    expect(see('evaluated', LIU)).toMatchObject({
      words: { answer: '话', verdict: null },
      answer: { outcome: 'resolved', inTime: true },
      evaluation: { stars: 5, solved: true },
      lasting: null,
      offeredUntil: null,
    });
    const judged = {
      evaluation: { at: TEN, stars: 1, solved: false, words: inState('accepted').request.about },
    };
    expect(see('evaluated', LIU, judged)?.words?.verdict).toBe('话');
    expect(see('accepted', LIU, { escalated: ['answer-1'], transfers: 2 })).toMatchObject({
      escalated: true,
      goesUp: true,
    });
  });

  it('in a list: what it is about in a word, whose it is, and what is due', () => {
    expect(requestRow(inState('accepted').request)).toMatchObject({
      id: 'request-1',
      state: 'accepted',
      topic: 'dispute',
      officerName: '周主席',
      waiting: false,
      dueWhat: 'answer',
      escalated: false,
      outcome: null,
      answeredAt: null,
    });
    const over = requestRow({ ...inState('answered').request, waitsFor: SLOT, escalated: ['answer-1'] });
    expect(over).toMatchObject({
      waiting: true,
      escalated: true,
      dueWhat: null,
      dueAt: null,
      remindAt: null,
      outcome: 'resolved',
      answeredAt: TEN,
    });
    expect(requestRow(inState('requested').request)).toMatchObject({ officerName: null });
  });
});

describe('What is shown of a studio', () => {
  const studio = studioOf(YUNNAN);
  const views = ([10, 14] as const).map((hour) => {
    const { planned } = placeAt(instantOf('2026-11-17', `${hour}:00`));
    if (!planned) throw new Error('nothing is planned then');
    return slotView(planned, null, studio);
  });

  it('its officers, who of them counsels, and how many places are free today', () => {
    expect(views).toMatchObject([
      {
        officerId: 'chair',
        officerName: '周主席',
        cares: false,
        capacity: 1,
        free: 1,
        waiting: 0,
        cancelled: false,
      },
      { officerId: 'zheng', officerName: '郑干事', cares: true, capacity: 3, free: 3 },
    ]);
    expect(studioView(studio, views, [])).toMatchObject({ cares: true, freeToday: 4, openDays: [] });
    expect(studioView(studio, [], []).freeToday).toBe(0);
    const without = { ...studio, officers: studio.officers.slice(0, 1) };
    expect(studioView(without, [], []).cares).toBe(false);
  });

  it('in a slot what its document knows', () => {
    const { planned } = placeAt(instantOf('2026-11-17', '14:00'));
    const slot = planned && {
      ...newSlot(planned),
      taken: [{ requestId: 'r', memberId: 'liu' }],
      waiting: [{ requestId: 's', memberId: 'sun' }],
    };
    expect(planned && slotView(planned, slot, studio)).toMatchObject({ free: 2, waiting: 1 });
    const nobody: Studio = { ...studio, officers: [] };
    expect(planned && slotView(planned, slot, nobody)).toMatchObject({ officerName: '', cares: false });
  });

  it('the times of today and the next thirteen days', () => {
    const midnight = instantOf('2026-11-16');
    expect([MONDAY, MONDAY + 1].map((from) => isAhead(from, MONDAY))).toEqual([false, true]);
    expect([midnight + 14 * DAY - 1, midnight + 14 * DAY].map((from) => isAhead(from, MONDAY))).toEqual([
      true,
      false,
    ]);
  });
});

describe('Who stands how to a request', () => {
  const { request } = inState('accepted');
  const need = inState('accepted', { topic: 'psychological' }).request;
  const seated = (who: Actor, studioId: string): Actor => ({
    ...who,
    seat: { ...who.seat, studioId } as never,
  });

  it('an officer of its studio, not of another, not without the role, and not one who has asked himself', () => {
    expect([CHAIR_ACTOR, ZHENG_ACTOR, QIAN_ACTOR, LIU].map((who) => partyOf(request, who))).toEqual([
      'officer',
      'officer',
      'stranger',
      'asker',
    ]);
    const former = { ...CHAIR_ACTOR, roles: ['visitor', 'resident'] } as const;
    expect(partyOf(request, former)).toBe('stranger');
    expect(partyOf({ ...request, residentId: 'chair' }, CHAIR_ACTOR)).toBe('asker');
    expect(partyOf(request, { ...CHAIR_ACTOR, roles: ['officer'] })).toBe('officer');
    expect(partyOf(request, actor('chair', ['officer']))).toBe('stranger');
  });

  it('of a need one counsellor, while he is one and sits there', () => {
    const whose = (who: Actor) => partyOf(need, who);
    expect([CHAIR_ACTOR, ZHENG_ACTOR, seated(ZHENG_ACTOR, 'zhongshan')].map(whose)).toEqual([
      'stranger',
      'officer',
      'stranger',
    ]);
    const { seat } = ZHENG_ACTOR;
    expect(whose({ ...ZHENG_ACTOR, ...(seat ? { seat: { ...seat, cares: false } } : {}) })).toBe('stranger');
  });

  it('a studio that happens to be called as the staff’s desk once was, or is, is none of theirs', () => {
    for (const id of ['district', 'staff']) {
      const above = seated(ABOVE_ACTOR, id);
      const top = { ...request, aboveDesk: aboveDeskOf(null) };
      const below = { ...request, aboveDesk: aboveDeskOf(id) };
      expect([partyOf(top, above), partyOf(top, STAFF)]).toEqual(['stranger', 'above']);
      expect([partyOf(below, above), partyOf(below, STAFF)]).toEqual(['above', 'stranger']);
      expect(desksOf(id, 'above')).not.toContain(aboveDeskOf(null));
    }
  });

  it('nobody from above before it is late, and a former officer of the studio above never', () => {
    expect([ABOVE_ACTOR, STAFF].map((who) => partyOf(request, who))).toEqual(['stranger', 'stranger']);
    const late = { ...request, aboveDesk: aboveDeskOf(DISTRICT) };
    expect([ABOVE_ACTOR, CHAIR_ACTOR, QIAN_ACTOR].map((who) => partyOf(late, who))).toEqual([
      'above',
      'officer',
      'stranger',
    ]);
    expect(partyOf(late, { ...ABOVE_ACTOR, roles: ['visitor', 'resident'] })).toBe('stranger');
    expect(partyOf(late, actor('above', ['officer']))).toBe('stranger');
  });
});
