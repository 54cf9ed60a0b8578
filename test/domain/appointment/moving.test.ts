import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { type Candidate, givenTo } from '#domain/appointment/handler';
import type { Appointment } from '#domain/appointment/request';
import { newSlot } from '#domain/appointment/slot';
import type { Studio } from '#domain/appointment/studio';
import { pauseLeft } from '#domain/appointment/timing';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  ABOVE_ACTOR,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  markOfActor,
  placeAt,
  REPLY,
  studioOf,
  TEN,
  WORDS,
} from '../../kit/given-requests';
import { refusal, withLin } from '../../kit/given-talks';
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';
import { settled, toldBy } from '../../kit/what-follows';

const at = (who: typeof LIU, now = TEN + DAY) => moment({ actor: who, now });

describe('A request that moves', () => {
  const transferTo = (held: Case, id: string | null, who = CHAIR_ACTOR) =>
    moving.transfer(held, id === null ? null : studioOf(id), WORDS, USUAL, at(who));
  const times = (transfers: number, changes: Partial<Appointment> = {}): Case => {
    const held = inState('requested');
    return { ...held, request: { ...held.request, transfers, ...changes } };
  };

  it('goes anywhere twice, the third time only up, and at the top no further', () => {
    expect(done(transferTo(times(0), ZHONGSHAN)).request).toMatchObject({
      transfers: 1,
      studio: { id: ZHONGSHAN },
      desk: `studio/${ZHONGSHAN}`,
      officer: null,
      aboveDesk: null,
    });
    expect(transferTo(times(1), ZHONGSHAN)).toMatchObject({ ok: true, after: { request: { transfers: 2 } } });
    expect(transferTo(times(2), ZHONGSHAN)).toMatchObject(refusal('STUDIO_NOT_FOUND', 'studioId', 'unknown'));
    expect(transferTo(times(2), DISTRICT)).toMatchObject({ ok: true });
    const top = times(2);
    const atTop = { ...top.request, studio: { ...top.request.studio, aboveId: null } };
    expect(transferTo({ ...top, request: atTop }, ZHONGSHAN)).toMatchObject(refusal('AT_THE_TOP'));
    expect(transferTo(times(0), YUNNAN)).toMatchObject(refusal('SAME_STUDIO', 'studioId', 'same'));
    expect(transferTo(times(0), null)).toMatchObject(refusal('STUDIO_NOT_FOUND'));
  });

  it('goes where it was sent, and from the third time on to the studio above whatever was chosen', () => {
    const { studio } = inState('requested').request;
    const target = (transfers: number, aboveId: string | null = DISTRICT) =>
      moving.targetIdOf({ transfers, studio: { ...studio, aboveId } }, ZHONGSHAN);
    expect([0, 1, 2, 3].map((transfers) => target(transfers))).toEqual([
      ZHONGSHAN,
      ZHONGSHAN,
      DISTRICT,
      DISTRICT,
    ]);
    expect(target(2, null)).toBe(ZHONGSHAN);
  });

  it('keeps its deadline and whoever has seen it above, and takes its words along', () => {
    const held = times(0, { aboveDesk: `above/${DISTRICT}` });
    const after = done(transferTo(held, ZHONGSHAN)).request;
    expect([after.dueAt, after.aboveDesk]).toEqual([held.request.dueAt, `above/${DISTRICT}`]);
    expect(after.notes).toEqual([{ at: TEN + DAY, action: 'transfer', by: 'officer', words: WORDS }]);
  });

  it('is named to another officer of the same studio, who keeps the time of a dispute and gives up that of a need', () => {
    const above = { aboveDesk: `above/${DISTRICT}` };
    const slot = newSlot({ ...placeAt(MONDAY + 3 * DAY + 5 * HOUR).planned } as Parameters<
      typeof newSlot
    >[0]);
    const booked = { id: slot._id, from: slot.from, to: slot.to };
    const reassigned = (
      topic: 'dispute' | 'psychological',
      officerId: string,
      studio: Studio | null = withLin,
    ) => {
      const held = inState('requested', { topic });
      const request = settled({ ...held.request, ...above, slot: booked, meetingAt: slot.from });
      return moving.reassign({ ...held, request, slot }, studio, officerId, USUAL, at(ABOVE_ACTOR));
    };
    expect(done(reassigned('dispute', 'lin')).request).toMatchObject({
      officer: { memberId: 'lin' },
      slot: booked,
    });
    expect(done(reassigned('psychological', 'lin')).request).toMatchObject({
      officer: { memberId: 'lin' },
      desk: 'officer/lin',
      slot: null,
      meetingAt: null,
    });
    const told = (topic: 'dispute' | 'psychological', officerId: string) =>
      toldBy(done(reassigned(topic, officerId)).request);
    const lins = 'lin: appointment-reassigned';
    expect(told('psychological', 'lin')).toEqual([lins, 'liu: appointment-time-lost']);
    expect(told('dispute', 'lin')).toEqual([lins, 'liu: appointment-officer-changed']);
    expect(told('psychological', 'zheng')).toEqual([
      'liu: appointment-officer-changed',
      'zheng: appointment-reassigned',
    ]);
    expect(done(reassigned('psychological', 'zheng')).request.slot).toEqual(booked);
    const unknown = refusal('OFFICER_NOT_FOUND', 'officerId', 'unknown');
    expect(reassigned('psychological', 'chair')).toMatchObject(unknown);
    expect(reassigned('dispute', 'qian')).toMatchObject(unknown);
    expect(reassigned('dispute', 'qian', studioOf(ZHONGSHAN))).toMatchObject(unknown);
    expect(reassigned('dispute', 'lin', null)).toMatchObject(unknown);
  });

  it('keeps every pause, ends the one that lasts, and is asked back for five working days in all', () => {
    const earlier = { from: MONDAY, to: MONDAY + HOUR };
    const held = inState('accepted');
    const paused = { ...held, request: { ...held.request, pauses: [earlier] } };
    const back = done(moving.askBack(paused, markOfActor(CHAIR_ACTOR), WORDS, USUAL, at(CHAIR_ACTOR, TEN)));
    expect(back.request.pauses).toEqual([earlier, { from: TEN, to: null }]);
    expect(back.request.due).toMatchObject({
      what: 'reply',
      from: TEN,
      at: instantOf('2026-11-20', '17:30'),
    });
    const supplied = done(asker.supply(back, REPLY, USUAL, at(LIU, TEN + HOUR)));
    expect(supplied.request.pauses).toEqual([earlier, { from: TEN, to: TEN + HOUR }]);
    expect(pauseLeft(supplied.request, USUAL)).toBe(33 * HOUR);
    const withdrawn = done(asker.withdraw(back, USUAL, at(LIU, TEN + HOUR)));
    expect(withdrawn.request.pauses.at(-1)).toEqual({ from: TEN, to: TEN + HOUR });
    const above = { ...back, request: { ...back.request, aboveDesk: `above/${DISTRICT}` } };
    const named = done(moving.reassign(above, withLin, 'lin', USUAL, at(ABOVE_ACTOR, TEN + HOUR)));
    expect(named.request.pauses.at(-1)).toEqual({ from: TEN, to: TEN + HOUR });
  });

  it('begins a new round when it is reopened: new limits, no answer, no judgement, its officer and his desk', () => {
    const held = inState('evaluated');
    const now = TEN + 2 * DAY;
    const after = done(asker.reopen(held, WORDS, USUAL, at(LIU, now))).request;
    expect(after).toMatchObject({
      state: 'reopened',
      round: 2,
      roundAt: now,
      answerFrom: now,
      respondedAt: null,
      respondedInTime: null,
      pauses: [],
      answer: null,
      evaluation: null,
      officer: { memberId: 'chair' },
      desk: `studio/${YUNNAN}`,
      aboveDesk: null,
      slot: null,
      due: { what: 'response', from: now },
    });
    const need = inState('answered', { topic: 'psychological' });
    expect(done(asker.reopen(need, WORDS, USUAL, at(LIU, now))).request).toMatchObject({
      desk: 'officer/zheng',
      aboveDesk: `above/${DISTRICT}`,
    });
  });

  it('is handled by whoever takes it up, by name; nobody takes up what may not be given to him', () => {
    const held = inState('requested');
    const by = (officer: Candidate | null) => ({
      accept: handling.accept(held, officer, null, USUAL, at(CHAIR_ACTOR)),
      answer: handling.answer(
        held,
        { outcome: 'resolved', words: WORDS, people: 1, recoveredFen: 0 },
        officer,
        USUAL,
        at(CHAIR_ACTOR),
      ),
      askBack: moving.askBack(held, officer, WORDS, USUAL, at(CHAIR_ACTOR)),
    });
    for (const decision of Object.values(by(markOfActor(CHAIR_ACTOR))))
      expect(done<Case>(decision).request).toMatchObject({
        officer: { memberId: 'chair', name: '周主席' },
        respondedAt: TEN + DAY,
      });
    const unable = { memberId: 'liu', name: '刘女士', cares: true };
    for (const officer of [null, unable])
      for (const decision of Object.values(by(officer)))
        expect(decision).toMatchObject(refusal('NOT_AN_OFFICER'));
    const need = { topic: 'psychological', residentId: 'liu' } as const;
    const chair = { memberId: 'chair', name: '周主席', cares: false };
    expect(givenTo(need, YUNNAN, chair)).toBeNull();
    expect(givenTo(need, YUNNAN, unable)).toBeNull();
    expect(givenTo(need, YUNNAN, { ...chair, cares: true })).toEqual({
      officer: { memberId: 'chair', name: '周主席' },
      desk: 'officer/chair',
    });
  });

  it('is responded to in time up to the last instant, and answered in time likewise', () => {
    const held = inState('requested');
    const due = held.request.dueAt ?? 0;
    const accept = (now: number) =>
      done(handling.accept(held, markOfActor(CHAIR_ACTOR), null, USUAL, at(CHAIR_ACTOR, now))).request;
    expect([accept(due).respondedInTime, accept(due + 1).respondedInTime]).toEqual([true, false]);
    const accepted = inState('accepted');
    const said = { outcome: 'resolved', words: WORDS, people: 3, recoveredFen: 100 } as const;
    const answer = (now: number) =>
      done(handling.answer(accepted, said, markOfActor(CHAIR_ACTOR), USUAL, at(CHAIR_ACTOR, now))).request;
    const last = accepted.request.dueAt ?? 0;
    expect([answer(last).answer?.inTime, answer(last + 1).answer?.inTime]).toEqual([true, false]);
    expect(answer(last)).toMatchObject({
      respondedAt: TEN,
      desk: null,
      aboveDesk: null,
      due: null,
      calendarVersion: null,
      answer: { ...said, at: last, officerId: 'chair' },
    });
  });
});
