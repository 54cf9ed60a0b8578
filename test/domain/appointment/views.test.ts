import { describe, expect, it } from 'vitest';
import type { Appointment, State } from '#domain/appointment/request';
import { requestRow } from '#domain/appointment/row-view';
import { newSlot } from '#domain/appointment/slot';
import { requestView } from '#domain/appointment/view';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { LIU, openBoxes } from '../../kit/given';
import { ABOVE_ACTOR, CHAIR_ACTOR, inState, MONDAY, placeAt, TEN } from '../../kit/given-requests';
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
    expect(requestRow(inState('accepted').request, 'asker', OPEN)).toMatchObject({
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
    const over = requestRow(
      { ...inState('answered').request, waitsFor: SLOT, escalated: ['answer-1'] },
      'asker',
      OPEN,
    );
    expect(over).toMatchObject({
      waiting: true,
      escalated: true,
      dueWhat: null,
      dueAt: null,
      remindAt: null,
      outcome: 'resolved',
      answeredAt: TEN,
    });
    expect(requestRow(inState('requested').request, 'asker', OPEN)).toMatchObject({ officerName: null });
  });

  it('with its photos for who asks and who may read the words, and for nobody else', () => {
    const photos = [{ fileId: 'cloud://a/photo.jpg', traceId: 'evidence-1' }];
    const pictures = { urlOf: () => 'https://here', verdictOn: () => 'pass' as const };
    const seen = { pictures, face: null };
    const above = { aboveDesk: `above/${DISTRICT}` };
    const shown = (who: Actor, more: Partial<Appointment> = {}) =>
      requestView({ ...inState('accepted').request, photos, ...more }, null, who, LATER, OPEN, seen)?.photos;
    const photo = { url: 'https://here', verdict: 'pass' };
    expect(shown(LIU)).toEqual([{ ...photo, ownFile: 'cloud://a/photo.jpg' }]);
    expect(shown(CHAIR_ACTOR)).toEqual([{ ...photo, ownFile: null }]);
    expect(shown(ABOVE_ACTOR, above)).toEqual([{ ...photo, ownFile: null }]);
    expect(shown(ABOVE_ACTOR, { ...above, topic: 'psychological' })).toEqual([]);
    expect(shown(ABOVE_ACTOR)).toBeUndefined();
  });

  it('in a list: of its officer who asks and how it begins; of anybody else, and of a psychological one, neither', () => {
    const { request } = inState('accepted');
    for (const party of ['officer', 'above'] as const)
      expect(requestRow(request, party, OPEN).asks).toEqual({ name: expect.any(String), about: '话' });
    for (const party of ['asker', 'overseer', 'clock'] as const)
      expect(requestRow(request, party, OPEN).asks).toBeNull();
    const care = { ...request, topic: 'psychological' as const };
    for (const party of ['officer', 'above', 'overseer', 'asker'] as const)
      expect(requestRow(care, party, OPEN).asks).toBeNull();
    const long = { ...OPEN, words: () => '字'.repeat(400) };
    expect(requestRow(request, 'officer', long).asks?.about).toBe(`${'字'.repeat(40)}…`);
  });
});
