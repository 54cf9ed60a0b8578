import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as handling from '#domain/appointment/decide/handling';
import { personOf } from '#domain/appointment/walk-in';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { done, moment } from '../../kit/given';
import {
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
import { asking, enterBy, refusal, withLin, withoutCare } from '../../kit/given-talks';
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';

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
    const alone = (day: number) =>
      done(asking({ topic: 'psychological' }, MONDAY + day * DAY)).request.officer;
    expect([0, 1, 2].map((day) => alone(day)?.memberId)).toEqual(['zheng', 'zheng', 'zheng']);
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
