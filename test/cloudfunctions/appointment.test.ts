import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tally } from '#domain/appointment/figures';
import type { Appointment } from '#domain/appointment/request';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Entry } from '#domain/points/ledger';
import { forgetAllowances } from '../kit/allowances';
import { granted, refused, saying } from '../kit/answers';
import {
  ANSWER,
  acceptedFor,
  answeredFor,
  askedFor,
  ONE_PLACE,
  placeOf,
  storedRequest,
  WISH,
} from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { ABOVE, CHAIR, QIAN, withStudios, YUNNAN, ZHENG, ZHONGSHAN } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeEachFile();

function beforeEachFile(): void {
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(withStudios(smallDistrict()));
  });
  afterAll(() => cloud.stop());
}

describe('Where somebody looks', () => {
  test('a stranger, another studio and staff are answered as if there were no request', async () => {
    const requestId = await askedFor(cloud);
    for (const openid of [STRANGER, QIAN, STAFF, ABOVE]) {
      expect(await say(openid, 'appointment', 'request', { requestId })).toEqual(refused('NOT_FOUND'));
    }
  });

  test('the studio of the topic is asked only for what it can do', async () => {
    const ask = (wish: object) => say(LIU, 'appointment', 'ask', { ...WISH, ...wish });
    expect(await ask({ studioId: 'nowhere' })).toEqual(refused('STUDIO_NOT_FOUND'));
    expect(await ask({ mode: 'phone', phone: null })).toEqual(refused('PHONE_NEEDED'));
    expect(await ask({ place: placeOf(ONE_PLACE + 1) })).toEqual(refused('SLOT_NOT_POSSIBLE'));
    expect(await ask({ place: placeOf(MONDAY_NINE - 7 * DAY + HOUR) })).toEqual(refused('SLOT_NOT_POSSIBLE'));
  });
});

describe('By the clock', () => {
  test('the officer is reminded at four fifths, and the level above sees it once it is late, each once', async () => {
    const requestId = await askedFor(cloud);
    const told = (about: string) =>
      stored<Notice>(cloud, 'notices')
        .filter((one) => one.subject === requestId && one.about === about)
        .map(({ memberId }) => memberId)
        .sort();
    cloud.clock.move(6 * HOUR);
    await cloud.tick('clock');
    expect(told('appointment-due-soon')).toEqual([]);
    cloud.clock.move(2 * HOUR);
    await cloud.tick('clock');
    await cloud.tick('clock');
    expect(told('appointment-due-soon')).toEqual(['chair', 'zheng']);
    expect(told('appointment-escalated')).toEqual([]);
    cloud.clock.move(DAY);
    for (let again = 0; again < 3; again += 1) await cloud.tick('clock');
    expect(told('appointment-escalated')).toEqual(['above']);
    expect(storedRequest(cloud, requestId).aboveDesk).toBe('above/district-studio');
    const view = await cloud.phone(ABOVE).does('appointment', 'request', { requestId });
    expect(view).toMatchObject({ party: 'above', escalated: true, words: { about: WISH.about } });
  });

  test('who was asked back and stays silent for five working days is answered with what there is', async () => {
    const requestId = await acceptedFor(cloud);
    await cloud.phone(CHAIR).does('appointment', 'askBack', { requestId, words: '请拍合同' });
    expect(storedRequest(cloud, requestId)).toMatchObject({ state: 'returned', due: { what: 'reply' } });
    cloud.clock.move(8 * DAY);
    for (let again = 0; again < 2; again += 1) await cloud.tick('clock');
    const after = storedRequest(cloud, requestId);
    expect(after).toMatchObject({ state: 'accepted', due: { what: 'answer' } });
    expect(await say(CHAIR, 'appointment', 'askBack', { requestId, words: '再拍' })).toEqual(
      refused('NO_PAUSE_LEFT'),
    );
  });

  test('that comes late, what was to be reminded of and what is late since are told at once', async () => {
    const requestId = await askedFor(cloud);
    cloud.clock.move(20 * DAY);
    await cloud.tick('clock');
    const done = storedRequest(cloud, requestId).events.map(({ action }) => action);
    expect(done).toEqual(['ask', 'remind', 'escalate']);
  });

  test('thirty days after the answer she is asked again, and a no reopens it, once', async () => {
    const requestId = await answeredFor(cloud);
    expect(await say(LIU, 'appointment', 'evaluateAgain', { requestId, solved: false })).toEqual(
      refused('NOT_YET'),
    );
    cloud.clock.move(31 * DAY);
    await cloud.tick('clock');
    expect(
      stored<Notice>(cloud, 'notices').filter(
        (one) => one.subject === requestId && one.about === 'appointment-really-solved',
      ),
    ).toHaveLength(1);
    expect(await say(LIU, 'appointment', 'reopen', { requestId, words: '没有' })).toEqual(
      refused('REOPEN_TOO_LATE'),
    );
    const view = await cloud.phone(LIU).does('appointment', 'evaluateAgain', { requestId, solved: false });
    expect(view).toMatchObject({ state: 'reopened', due: { what: 'response' } });
  });
});

describe('A third transfer', () => {
  test('goes to the level above, whatever was chosen, and from the top there is only an answer', async () => {
    const requestId = await askedFor(cloud);
    const transfer = (openid: string, studioId: string) =>
      say(openid, 'appointment', 'transfer', { requestId, studioId, words: '归他们办' });
    expect(await transfer(CHAIR, YUNNAN)).toEqual(refused('SAME_STUDIO'));
    const due = storedRequest(cloud, requestId).dueAt;
    expect(await transfer(CHAIR, ZHONGSHAN)).toMatchObject({ ok: true });
    expect(storedRequest(cloud, requestId).dueAt).toBe(due);
    expect(await transfer(CHAIR, ZHONGSHAN)).toEqual(refused('NOT_FOUND'));
    expect(await transfer(QIAN, YUNNAN)).toMatchObject({ ok: true });
    expect(await transfer(ZHENG, ZHONGSHAN)).toMatchObject({ ok: true });
    expect(storedRequest(cloud, requestId).studio.id).toBe('district-studio');
    expect(await transfer(ABOVE, YUNNAN)).toEqual(refused('AT_THE_TOP'));
  });
});

describe('An invitation', () => {
  const entering = {
    channel: 'invited',
    topic: 'suggestion',
    mode: 'studio',
    people: 1,
    about: '想听您的意见',
    name: '刘女士',
    phone: '13905324444',
    meetingAt: null,
  };

  test('goes to a member by her number, as accepted, and she may decline', async () => {
    expect(await say(CHAIR, 'appointment', 'enter', entering)).toEqual(refused('MEMBER_NOT_FOUND'));
    await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905324444' });
    const answer = await say(CHAIR, 'appointment', 'enter', entering);
    const { id, state } = (answer as { value: { request: { id: string; state: string } } }).value.request;
    expect(state).toBe('accepted');
    const declined = await cloud.phone(LIU).does('appointment', 'decline', { requestId: id });
    expect(declined.state).toBe('withdrawn');
  });

  test('and what is recorded otherwise are fifty a day by one officer; a psychological need is always taken down', async () => {
    const walkIn = { ...entering, channel: 'telephone', topic: 'interests', phone: '13905326666' };
    const days = { 'recorded-a-day': { on: dayOf(cloud.clock.now()), count: 49, last: 'earlier' } };
    cloud.seed({ allowances: [{ _id: 'zheng', version: 1, held: {}, days }] });
    const both = [1, 2, 3].map(() => say(ZHENG, 'appointment', 'enter', walkIn));
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await say(ZHENG, 'appointment', 'enter', walkIn)).toEqual(refused('TOO_MANY_RECORDED'));
    expect(await say(ZHENG, 'appointment', 'enter', { ...walkIn, topic: 'psychological' })).toEqual(
      granted(),
    );
    await forgetAllowances(cloud);
  });

  test('who walked in is no member perhaps, and is answered all the same', async () => {
    const walkIn = { ...entering, channel: 'walk-in', topic: 'interests', phone: '13905325555' };
    const answer = await say(ZHENG, 'appointment', 'enter', walkIn);
    const { id } = (answer as { value: { request: { id: string } } }).value.request;
    expect(storedRequest(cloud, id)).toMatchObject({
      residentId: null,
      state: 'accepted',
      officer: { name: '郑干事' },
    });
    expect(await say(ZHENG, 'appointment', 'askBack', { requestId: id, words: '请说' })).toEqual(
      refused('NOBODY_TO_ASK'),
    );
    expect(await say(ZHENG, 'appointment', 'answer', { requestId: id, ...ANSWER })).toMatchObject({
      ok: true,
    });
  });
});

describe('The score of a studio', () => {
  test('is given once a month by who got an answer there, and nothing stored leads back to her', async () => {
    const open = await askedFor(cloud);
    expect(await say(LIU, 'appointment', 'scoreStudio', { requestId: open, stars: 5 })).toEqual(
      refused('NOT_NOW'),
    );
    const requestId = await answeredFor(cloud);
    expect(await say(STRANGER, 'appointment', 'scoreStudio', { requestId, stars: 1 })).toEqual(
      refused('NOT_FOUND'),
    );
    const again = 'score-once-and-again';
    expect(await say(LIU, 'appointment', 'scoreStudio', { requestId, stars: 4 }, again)).toMatchObject({
      ok: true,
    });
    expect(await say(LIU, 'appointment', 'scoreStudio', { requestId, stars: 4 }, again)).toMatchObject({
      ok: true,
    });
    expect(await say(LIU, 'appointment', 'scoreStudio', { requestId, stars: 5 })).toEqual(
      refused('ALREADY_SCORED'),
    );
    expect(stored(cloud, 'studio_score_sums')).toMatchObject([{ studioId: YUNNAN, count: 1, stars: 4 }]);
    const kept = JSON.stringify([stored(cloud, 'studio_scores'), stored(cloud, 'studio_score_sums')]);
    expect(kept).not.toContain('liu');
    expect(kept).not.toContain(requestId);
  });
});

describe('What follows', () => {
  test('an adopted suggestion earns its points once', async () => {
    const requestId = await askedFor(cloud, { topic: 'suggestion' });
    expect(await say(CHAIR, 'appointment', 'answer', { requestId, ...ANSWER })).toEqual(
      refused('OUTCOME_NOT_POSSIBLE'),
    );
    await cloud.phone(CHAIR).does('appointment', 'answer', { requestId, ...ANSWER, outcome: 'adopted' });
    await cloud.tick('clock');
    const earned = stored<Entry>(cloud, 'points_entries').filter(({ _id }) => _id.includes(requestId));
    expect(earned).toHaveLength(1);
  });

  test('the monthly figures follow every request, and equal a recount', async () => {
    for (let again = 0; again < 3; again += 1) await cloud.tick('clock');
    const { contributionsOf, NO_FIGURES, plus, tallyId } = await import('#domain/appointment/figures');
    const recount = new Map<string, typeof NO_FIGURES>();
    for (const one of stored<Appointment>(cloud, 'appointments').flatMap(contributionsOf)) {
      recount.set(tallyId(one), plus(recount.get(tallyId(one)) ?? NO_FIGURES, one.figures));
    }
    const kept = stored<Tally>(cloud, 'appointment_tallies').filter(({ figures }) =>
      Object.values(figures).some((n) => n !== 0),
    );
    expect(Object.fromEntries(kept.map(({ _id, figures }) => [_id, figures]))).toEqual(
      Object.fromEntries([...recount].filter(([, figures]) => Object.values(figures).some((n) => n !== 0))),
    );
  });
});
