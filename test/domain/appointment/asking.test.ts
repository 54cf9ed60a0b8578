import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { type Asking, ask, type Entering, enter } from '#domain/appointment/decide/asking';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { follow } from '#domain/appointment/decide/ticking';
import type { Appointment } from '#domain/appointment/request';
import { newSlot } from '#domain/appointment/slot';
import type { Studio } from '#domain/appointment/studio';
import { pauseLeft } from '#domain/appointment/timing';
import { personOf } from '#domain/appointment/walk-in';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  ABOVE_ACTOR,
  asked,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  markOfActor,
  placeAt,
  studioOf,
  TEN,
  WORDS,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';
import { settled, toldBy } from '../../kit/what-follows';

const refusal = (code: string, path?: string, problem?: string) => ({
  ok: false,
  refusal: { code, ...(path ? { fields: [{ path, ...(problem ? { problem } : {}) }] } : {}) },
});
const LIN = { memberId: 'lin', name: '林老师', title: '干事', cares: true };
const withLin: Studio = { ...studioOf(YUNNAN), officers: [...studioOf(YUNNAN).officers, LIN] };
const withoutCare: Studio = {
  ...studioOf(YUNNAN),
  officers: studioOf(YUNNAN).officers.map((one) => ({ ...one, cares: false })),
};

const wish: Asking = {
  id: 'request-1',
  topic: 'dispute',
  mode: 'studio',
  people: 1,
  studio: studioOf(YUNNAN),
  place: null,
  about: WORDS,
  contact: WORDS,
  reachable: true,
};
const asking = (changes: Partial<Asking>, now = MONDAY, who = LIU) =>
  ask({ ...wish, ...changes }, USUAL, moment({ actor: who, now }));

describe('Whoever asks', () => {
  it('asks a studio that is open, and leaves a number where it is by telephone or video', () => {
    expect(asking({ studio: null })).toMatchObject(refusal('STUDIO_NOT_FOUND', 'studioId', 'unknown'));
    expect(asking({ studio: { ...studioOf(YUNNAN), open: false } })).toMatchObject(
      refusal('STUDIO_NOT_FOUND'),
    );
    for (const mode of ['phone', 'video'] as const) {
      expect(asking({ mode, reachable: false })).toMatchObject(refusal('PHONE_NEEDED', 'phone', 'required'));
      expect(asking({ mode })).toMatchObject({ ok: true });
    }
    expect(asking({ reachable: false })).toMatchObject({ ok: true });
  });

  it('is not sent to a studio without a counsellor in need, nor to the own person', () => {
    expect(asking({ topic: 'psychological', studio: withoutCare })).toMatchObject(
      refusal('NO_CARE_HERE', 'topic', 'nobody'),
    );
    expect(asking({ topic: 'psychological' }, MONDAY, ZHENG_ACTOR)).toMatchObject(refusal('NO_CARE_HERE'));
    expect(asking({ studio: withoutCare })).toMatchObject({ ok: true });
  });

  it('comes to counsellors day by day in turn', () => {
    const whose = (day: number) =>
      done(asking({ topic: 'psychological', studio: withLin }, MONDAY + day * DAY)).request.officer?.memberId;
    expect(new Set([whose(0), whose(1)])).toEqual(new Set(['zheng', 'lin']));
    expect([whose(2), whose(3)]).toEqual([whose(0), whose(1)]);
  });

  it('hears within one working day, in need within two working hours; the answer is due five days after the chosen time', () => {
    const soon = asked().request;
    expect(soon).toMatchObject({
      state: 'requested',
      channel: 'asked',
      residentId: 'liu',
      officer: null,
      desk: `studio/${YUNNAN}`,
      aboveDesk: null,
      round: 1,
      transfers: 0,
      requestedAt: MONDAY,
      roundAt: MONDAY,
      answerFrom: MONDAY,
      due: {
        what: 'response',
        at: instantOf('2026-11-16', '17:30'),
        remindAt: instantOf('2026-11-16', '16:06'),
      },
    });
    expect(soon.dueAt).toBe(soon.due?.at);
    expect(soon.actsAt).toBe(soon.due?.remindAt);
    const need = asked({ topic: 'psychological' }).request;
    expect(need).toMatchObject({
      officer: { memberId: 'zheng' },
      desk: 'officer/zheng',
      aboveDesk: `above/${DISTRICT}`,
      due: { what: 'response', at: MONDAY + 2 * HOUR },
    });
    const place = placeAt(MONDAY + DAY + HOUR);
    expect(asked({ place }).request.answerFrom).toBe(MONDAY + DAY + 2 * HOUR);
    const accepted = inState('accepted');
    expect(accepted.request.due).toMatchObject({ what: 'answer', at: instantOf('2026-11-20', '17:30') });
  });
});

const entering = (changes: Partial<Entering> = {}): Entering => ({
  id: 'entered-1',
  channel: 'walk-in',
  topic: 'dispute',
  mode: 'studio',
  people: 1,
  studio: studioOf(YUNNAN),
  residentId: 'liu',
  shared: false,
  about: WORDS,
  unsaid: { ...WORDS, box: 'nothing' },
  contact: WORDS,
  meetingAt: null,
  ...changes,
});
const enterBy = (changes: Partial<Entering>, who = CHAIR_ACTOR) =>
  enter(entering(changes), USUAL, moment({ actor: who, now: TEN }));

describe('An officer who enters somebody', () => {
  it('agrees a time ahead, within thirty days: a time in 2099 or 2100 would escape every deadline', () => {
    const at = (meetingAt: number | null) => enterBy({ meetingAt });
    for (const good of [null, TEN + 1, TEN + 30 * DAY]) expect(at(good)).toMatchObject({ ok: true });
    for (const bad of [
      TEN,
      TEN - 1,
      TEN + 30 * DAY + 1,
      instantOf('2099-12-31', '10:00'),
      instantOf('2100-01-04', '10:00'),
    ])
      expect(at(bad)).toMatchObject(refusal('TIME_NOT_POSSIBLE', 'meetingAt', 'not possible'));
  });

  it('and whoever accepts a request agrees one in the same way', () => {
    const at = (meetingAt: number) =>
      handling.accept(
        inState('requested'),
        markOfActor(CHAIR_ACTOR),
        meetingAt,
        USUAL,
        moment({ actor: CHAIR_ACTOR, now: TEN }),
      );
    expect(done(at(TEN + 30 * DAY)).request.meetingAt).toBe(TEN + 30 * DAY);
    for (const bad of [TEN, TEN + 30 * DAY + 1, instantOf('2100-01-04', '10:00')])
      expect(at(bad)).toMatchObject(refusal('TIME_NOT_POSSIBLE', 'meetingAt', 'not possible'));
    const chosen = inState('requested', { place: placeAt(MONDAY + DAY + HOUR) });
    const kept = handling.accept(
      chosen,
      markOfActor(CHAIR_ACTOR),
      instantOf('2100-01-04', '10:00'),
      USUAL,
      moment({ actor: CHAIR_ACTOR, now: TEN }),
    );
    expect(done(kept).request.meetingAt).toBe(MONDAY + DAY + HOUR);
  });

  it('has it in hand from that instant on; the answer is due five days after the agreed time', () => {
    expect(done(enterBy({ meetingAt: TEN + DAY })).request).toMatchObject({
      state: 'accepted',
      channel: 'walk-in',
      residentId: 'liu',
      officer: { memberId: 'chair', name: '周主席' },
      respondedAt: TEN,
      respondedInTime: true,
      meetingAt: TEN + DAY,
      answerFrom: TEN + DAY,
    });
    expect(done(enterBy({})).request.answerFrom).toBe(TEN);
    expect(done(enterBy({ channel: 'invited' })).request.events.map(({ action }) => action)).toEqual([
      'invite',
    ]);
    expect(done(enterBy({})).request.events.map(({ action }) => action)).toEqual(['record']);
  });

  it('is one of the studio, does not enter himself, and invites whom a number leads to', () => {
    expect(enterBy({ studio: null })).toMatchObject(refusal('STUDIO_NOT_FOUND'));
    expect(enterBy({ studio: studioOf(ZHONGSHAN) })).toMatchObject(refusal('STUDIO_NOT_FOUND'));
    expect(enterBy({ residentId: 'chair' })).toMatchObject(refusal('OWN_REQUEST', 'phone', 'own'));
    const invited = { channel: 'invited' } as const;
    expect(enterBy({ ...invited, residentId: null })).toMatchObject(
      refusal('MEMBER_NOT_FOUND', 'phone', 'unknown'),
    );
    expect(enterBy({ ...invited, residentId: null, shared: true })).toMatchObject(
      refusal('PHONE_SHARED', 'phone', 'shared'),
    );
    expect(enterBy({ residentId: null, shared: true })).toMatchObject({ ok: true });
    expect(enterBy({ ...invited, topic: 'psychological' })).toMatchObject(
      refusal('COUNSELLOR_ONLY', 'topic', 'counsellors only'),
    );
    expect(enterBy({ ...invited, topic: 'psychological' }, ZHENG_ACTOR)).toMatchObject({ ok: true });
  });

  it('writes no word of a need unless he is a counsellor, and is told where there is none', () => {
    expect(done(enterBy({ topic: 'psychological' })).request).toMatchObject({
      state: 'requested',
      officer: { memberId: 'zheng' },
      about: { box: 'nothing' },
      respondedAt: null,
      due: { what: 'response', at: TEN + 2 * HOUR },
      aboveDesk: `above/${DISTRICT}`,
    });
    expect(done(enterBy({ topic: 'psychological' }, ZHENG_ACTOR)).request.about).toEqual(WORDS);
    expect(enterBy({ topic: 'psychological', studio: withoutCare })).toMatchObject(
      refusal('NO_CARE_HERE', 'topic', 'nobody'),
    );
  });

  it('knows by the number who has come; a shared one tells nobody, and in need the name has to agree as well', () => {
    const one = { kind: 'one', member: { _id: 'liu', name: '刘女士' } } as const;
    expect(personOf(one, 'dispute', '别人')).toBe('liu');
    expect(personOf(one, 'psychological', '别人')).toBeNull();
    expect(personOf(one, 'psychological', '刘女士')).toBe('liu');
    expect(personOf({ kind: 'several' }, 'dispute', '刘女士')).toBeNull();
    expect(personOf({ kind: 'none' }, 'dispute', '刘女士')).toBeNull();
  });
});

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
      const request = { ...held.request, ...above, slot: booked, meetingAt: slot.from };
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
    expect(toldBy(settled(done(reassigned('psychological', 'zheng')).request))).toEqual([]);
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
    const supplied = done(asker.supply(back, WORDS, USUAL, at(LIU, TEN + HOUR)));
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
      answer: { ...said, at: last, officerId: 'chair' },
    });
  });
});

describe('Once officers or rosters have changed', () => {
  const slotAt = MONDAY + DAY + 5 * HOUR;
  const looked = (
    request: Appointment,
    studio: Studio | null,
    { seat = false, now = TEN + 3 * MINUTE } = {},
  ) =>
    follow(
      {
        held: { request: settled(request), slot: null, wanted: null },
        studio,
        above: studioOf(DISTRICT),
        seat,
      },
      USUAL,
      moment({ actor: CLOCK, now }),
    );
  const without = (memberId: string): Studio => ({
    ...studioOf(YUNNAN),
    officers: studioOf(YUNNAN).officers.filter((one) => one.memberId !== memberId),
  });

  it('a request stays with whoever took it up while he is there, else it lies before his colleagues', () => {
    const { request } = inState('accepted');
    expect(looked(request, studioOf(YUNNAN))).toMatchObject(refusal('NOT_NOW'));
    const left = done(looked(request, without('chair'))).request;
    expect(left).toMatchObject({
      officer: null,
      desk: `studio/${YUNNAN}`,
      aboveDesk: null,
      state: 'accepted',
    });
    expect(toldBy(left)).toEqual(['liu: appointment-officer-changed', 'zheng: appointment-asked']);
    expect(left.events.at(-1)).toMatchObject({ action: 'changeOfficer', by: 'clock', why: YUNNAN });
  });

  it('where nobody is left the level above sees it and is told; at the top staff are', () => {
    const { request } = inState('accepted');
    const empty = { ...studioOf(YUNNAN), officers: [] };
    const left = done(looked(request, empty)).request;
    expect(left.aboveDesk).toBe(`above/${DISTRICT}`);
    expect(toldBy(left)).toEqual(['above: appointment-nobody-has-it', 'liu: appointment-officer-changed']);
    const top = { ...request, studio: { ...request.studio, aboveId: null } };
    const staffs = done(looked(top, empty)).request;
    expect(staffs.aboveDesk).toBe('staff');
    expect(toldBy(staffs)).toEqual(['liu: appointment-officer-changed', 'staff: appointment-nobody-has-it']);
  });

  it('a need goes to the next counsellor, with the time only where he sits in it', () => {
    const place = placeAt(slotAt);
    const { request } = asked({ topic: 'psychological', place });
    const lins = { ...withLin, officers: withLin.officers.filter(({ memberId }) => memberId !== 'zheng') };
    const lost = done(looked(request, lins)).request;
    expect(lost).toMatchObject({
      officer: { memberId: 'lin' },
      desk: 'officer/lin',
      slot: null,
      meetingAt: null,
    });
    expect(toldBy(lost)).toEqual(['lin: appointment-reassigned', 'liu: appointment-time-lost']);
    const seated = { ...withLin, exceptions: [{ at: slotAt, officerId: 'lin' }] };
    const taken = done(looked(request, seated)).request;
    expect(taken).toMatchObject({ officer: { memberId: 'lin' }, slot: { from: slotAt } });
    expect(toldBy(taken)).toEqual(['lin: appointment-reassigned', 'liu: appointment-officer-changed']);
    expect(looked(request, { ...studioOf(YUNNAN), officers: [] })).toMatchObject({
      ok: true,
      after: { request: { officer: null, desk: `care/${YUNNAN}` } },
    });
  });

  it('a dispute follows whoever covers its slot, and only him who does', () => {
    const place = placeAt(slotAt);
    const { request } = asked({ place });
    const covered = { ...studioOf(YUNNAN), exceptions: [{ at: slotAt, officerId: 'chair' }] };
    expect(looked(request, covered)).toMatchObject(refusal('NOT_NOW'));
    expect(done(looked(request, covered, { seat: true })).request.officer).toMatchObject({
      memberId: 'chair',
    });
    expect(looked(request, covered, { seat: true, now: slotAt })).toMatchObject(refusal('NOT_NOW'));
  });

  it('nothing moves that is over', () => {
    expect(looked(inState('answered').request, null)).toMatchObject(refusal('NOT_NOW'));
  });
});
