import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { DAY } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { refused, saying } from '../kit/answers';
import { ONE_PLACE, placeOf, storedRequest, storedSlot, THREE_PLACES, WISH } from '../kit/asking';
import type { TestCloud } from '../kit/cloud';
import { ABOUT, EVERYBODY, HE, LIN, openWithCounsellors, PHONES } from '../kit/counsellors';
import { aResident, LIU, STAFF, STRANGER } from '../kit/district';
import { stored } from '../kit/once';
import { ABOVE, CHAIR, QIAN, YUNNAN, ZHENG } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
const tick = async () => {
  for (let again = 0; again < 3; again += 1) await cloud.tick('clock');
};

const appoint = (memberId: string, cares: boolean, studioId = YUNNAN) =>
  say(STAFF, 'appointment', 'appoint', {
    studioId,
    phone: PHONES[memberId] ?? '',
    name: memberId,
    title: '干事',
    cares,
    why: '值班要人',
  });
const dismiss = (officerId: string) =>
  say(STAFF, 'appointment', 'dismiss', { studioId: YUNNAN, officerId, why: '调离岗位' });

const inNeed = async (place: object | null = null, openid = LIU): Promise<string> =>
  (
    await cloud
      .phone(openid)
      .does('appointment', 'ask', { ...WISH, topic: 'psychological', about: ABOUT, place } as never)
  ).id;

/** Everybody who reads a word of it, through the real views. */
async function readersOf(requestId: string): Promise<string[]> {
  const readers: string[] = [];
  for (const openid of EVERYBODY) {
    const seen = [
      await say(openid, 'appointment', 'request', { requestId }),
      await say(openid, 'appointment', 'desk', { list: 'due' }),
      await say(openid, 'appointment', 'desk', { list: 'above' }),
      await say(openid, 'appointment', 'desk', { list: 'answered' }),
    ];
    if (JSON.stringify(seen).includes(ABOUT)) readers.push(openid);
  }
  return readers;
}

const told = (requestId: string, about: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.subject === requestId && one.about === about)
    .map(({ memberId }) => memberId);

describe('A psychological request never follows a slot', () => {
  beforeEach(async () => {
    cloud = await openWithCounsellors();
    return () => cloud.stop();
  });

  test('a time with somebody who is no counsellor is neither offered nor given for it', async () => {
    const { slots } = await cloud.phone(LIU).does('appointment', 'times', { studioId: YUNNAN });
    expect(slots.filter(({ from }) => from === ONE_PLACE || from === THREE_PLACES)).toMatchObject([
      { officerName: '周主席', cares: false },
      { officerName: '郑干事', cares: true },
    ]);
    const wish = { ...WISH, topic: 'psychological' as const, place: placeOf(ONE_PLACE) };
    expect(await say(LIU, 'appointment', 'ask', wish)).toEqual(refused('SLOT_NOT_POSSIBLE'));
    const requestId = await inNeed();
    expect(await say(LIU, 'appointment', 'rebook', { requestId, place: placeOf(ONE_PLACE) })).toEqual(
      refused('SLOT_NOT_POSSIBLE'),
    );
  });

  test('a time with one of two counsellors goes to that one, whoever has turn of duty that day', async () => {
    await appoint('lin', true);
    for (let days = 0; days < 4; days += 1) {
      const requestId = await inNeed(placeOf(THREE_PLACES + days * DAY));
      expect(storedRequest(cloud, requestId)).toMatchObject({
        officer: { memberId: 'zheng' },
        desk: 'officer/zheng',
        slot: { from: THREE_PLACES + days * DAY },
      });
      expect(await readersOf(requestId)).toEqual([LIU, ZHENG]);
      await cloud.phone(LIU).does('appointment', 'withdraw', { requestId });
    }
  });

  test('a colleague who is no counsellor and covers gets the slot, but not the request: it keeps its counsellor and loses the time', async () => {
    const requestId = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(CHAIR).does('appointment', 'cover', { from: THREE_PLACES, officerId: 'chair' });
    expect(await readersOf(requestId)).toEqual([LIU, ZHENG]);
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU, ZHENG]);
    expect(storedRequest(cloud, requestId)).toMatchObject({
      state: 'requested',
      officer: { memberId: 'zheng' },
      slot: null,
      meetingAt: null,
    });
    expect(storedSlot(cloud, THREE_PLACES)).toMatchObject({ officerId: 'chair', taken: [] });
    expect(told(requestId, 'appointment-time-lost')).toEqual(['liu']);
    expect(told(requestId, 'appointment-reassigned')).toEqual([]);
  });

  test('who waits for such a time, or was offered it, does not get it with a colleague either', async () => {
    const requestId = await inNeed(placeOf(THREE_PLACES, true));
    for (const other of [STRANGER, 'wx-lin', 'wx-he'])
      await cloud.phone(other).does('appointment', 'ask', { ...WISH, place: placeOf(THREE_PLACES, true) });
    const waiting = await inNeed(placeOf(THREE_PLACES, true), QIAN);
    expect(storedRequest(cloud, waiting).waitsFor).not.toBeNull();
    await cloud.phone(CHAIR).does('appointment', 'cover', { from: THREE_PLACES, officerId: 'chair' });
    await tick();
    expect(await readersOf(waiting)).toEqual([ZHENG, QIAN]);
    expect(storedRequest(cloud, waiting)).toMatchObject({ waitsFor: null, officer: { memberId: 'zheng' } });
    const slot = storedSlot(cloud, THREE_PLACES);
    expect(slot?.taken.map(({ memberId }) => memberId).sort()).toEqual(['lin', 'stranger']);
    expect(slot?.offers.map(({ memberId }) => memberId)).toEqual(['he']);
    expect(storedRequest(cloud, requestId).slot).toBeNull();
  });

  test('a counsellor who covers takes it over with its time, and the former one reads it no more', async () => {
    await appoint('lin', true);
    const requestId = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(CHAIR).does('appointment', 'cover', { from: THREE_PLACES, officerId: 'lin' });
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU, LIN]);
    expect(storedRequest(cloud, requestId)).toMatchObject({
      officer: { memberId: 'lin' },
      desk: 'officer/lin',
      slot: { from: THREE_PLACES },
    });
    expect(told(requestId, 'appointment-reassigned')).toEqual(['lin']);
    expect(told(requestId, 'appointment-officer-changed')).toEqual(['liu']);
  });

  test('two who swap take the slots along, and the request stays with its counsellor', async () => {
    const requestId = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(CHAIR).does('appointment', 'swap', { from: THREE_PLACES, other: ONE_PLACE + DAY });
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU, ZHENG]);
    expect(storedRequest(cloud, requestId)).toMatchObject({ slot: null, officer: { memberId: 'zheng' } });
  });

  test('another time with another counsellor takes it to that one alone', async () => {
    await appoint('lin', true);
    const at = THREE_PLACES + DAY;
    await cloud.phone(CHAIR).does('appointment', 'cover', { from: at, officerId: 'lin' });
    const requestId = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(ZHENG).does('appointment', 'accept', { requestId, meetingAt: null });
    await cloud.phone(LIU).does('appointment', 'rebook', { requestId, place: placeOf(at) });
    expect(await readersOf(requestId)).toEqual([LIU, LIN]);
    expect(storedSlot(cloud, THREE_PLACES)?.taken).toEqual([]);
    expect(told(requestId, 'appointment-asked')).toEqual(['zheng', 'lin']);
  });

  test('who is a counsellor no longer reads nothing any more from the next call on, and the next one has it', async () => {
    await appoint('lin', true);
    const old = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(ZHENG).does('appointment', 'answer', {
      requestId: old,
      outcome: 'resolved',
      words: '陪同就医',
      people: 1,
      recoveredFen: 0,
    });
    const requestId = await inNeed(placeOf(THREE_PLACES + DAY));
    await appoint('zheng', false);
    expect(await readersOf(requestId)).toEqual([LIU]);
    expect(await readersOf(old)).toEqual([LIU]);
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU, LIN]);
    expect(storedRequest(cloud, requestId)).toMatchObject({ slot: null, officer: { memberId: 'lin' } });
    expect(storedSlot(cloud, THREE_PLACES + DAY)).toMatchObject({ officerId: 'zheng', taken: [] });
    await cloud.phone(LIU).does('appointment', 'reopen', { requestId: old, words: '又睡不着了' });
    await tick();
    expect(await readersOf(old)).toEqual([LIU, LIN]);
  });

  test('who is dismissed loses it to the next one; where there is none, nobody reads it and the level above knows that it is there', async () => {
    const requestId = await inNeed(placeOf(THREE_PLACES));
    const due = storedRequest(cloud, requestId).dueAt;
    await dismiss('zheng');
    expect(await readersOf(requestId)).toEqual([LIU]);
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU]);
    expect(storedRequest(cloud, requestId)).toMatchObject({
      officer: null,
      desk: 'care/yunnan',
      slot: null,
      dueAt: due,
    });
    expect(told(requestId, 'appointment-nobody-has-it')).toEqual(['above']);
    const above = await cloud.phone(ABOVE).does('appointment', 'request', { requestId });
    expect(above).toMatchObject({ party: 'overseer', words: null, officerName: null, can: ['reassign'] });
    const desk = await cloud.phone(CHAIR).does('appointment', 'desk', { list: 'due' });
    expect(desk.rows.map(({ id }) => id)).not.toContain(requestId);
    const input = { requestId, officerId: 'chair' };
    expect(await say(ABOVE, 'appointment', 'reassign', input)).toEqual(refused('OFFICER_NOT_FOUND'));
    await appoint('he', true);
    await tick();
    expect(await readersOf(requestId)).toEqual([LIU, HE]);
    expect(told(requestId, 'appointment-reassigned')).toEqual(['he']);
  });

  test('the level above takes it to another counsellor unseen, who does not sit in its time', async () => {
    await appoint('lin', true);
    const requestId = await inNeed(placeOf(THREE_PLACES));
    await cloud.phone(ABOVE).does('appointment', 'reassign', { requestId, officerId: 'lin' });
    expect(await readersOf(requestId)).toEqual([LIU, LIN]);
    expect(storedRequest(cloud, requestId)).toMatchObject({ slot: null, desk: 'officer/lin' });
    expect(storedSlot(cloud, THREE_PLACES)?.taken).toEqual([]);
    expect(told(requestId, 'appointment-time-lost')).toEqual(['liu']);
    await tick();
    expect(storedRequest(cloud, requestId).officer).toMatchObject({ memberId: 'lin' });
  });

  test('a counsellor who asks the own studio is not assigned to herself', async () => {
    expect(await say(ZHENG, 'appointment', 'ask', { ...WISH, topic: 'psychological' })).toEqual(
      refused('NO_CARE_HERE'),
    );
    const own = await cloud.phone(ZHENG).does('appointment', 'times', { studioId: YUNNAN });
    expect(own.slots.map(({ officerName }) => officerName)).not.toContain('郑干事');
    await appoint('lin', true);
    for (let days = 0; days < 3; days += 1) {
      const requestId = await inNeed(null, ZHENG);
      expect(storedRequest(cloud, requestId).officer).toMatchObject({ memberId: 'lin' });
      cloud.clock.move(DAY);
    }
  });

  test('an officer who is no counsellor and hears of a need records no word of it: a counsellor calls back', async () => {
    const input = {
      channel: 'walk-in',
      topic: 'psychological',
      mode: 'studio',
      people: 1,
      about: ABOUT,
      name: '林女士',
      phone: '13905329999',
      meetingAt: null,
    } as const;
    const answer = await cloud.phone(CHAIR).does('appointment', 'enter', input);
    expect(answer).toEqual({ request: null });
    const [request] = stored<Appointment>(cloud, 'appointments');
    const requestId = request?._id ?? '';
    expect(request).toMatchObject({
      state: 'requested',
      officer: { memberId: 'zheng' },
      desk: 'officer/zheng',
      due: { what: 'response', limit: { unit: 'hour', amount: 2 } },
    });
    expect(await readersOf(requestId)).toEqual([]);
    const view = await cloud.phone(ZHENG).does('appointment', 'request', { requestId });
    expect(view.words).toMatchObject({
      name: '林女士',
      phone: '13905329999',
      about: '没有记下内容，请回电。',
    });
    expect(await say(CHAIR, 'appointment', 'request', { requestId })).toEqual(refused('NOT_FOUND'));
    expect(
      await say(CHAIR, 'appointment', 'enter', { ...input, channel: 'invited', phone: PHONES.lin }),
    ).toEqual(refused('COUNSELLOR_ONLY'));
  });
});

describe('A phone number that several people share', () => {
  beforeAll(async () => {
    cloud = await openWithCounsellors();
    for (const openid of [LIU, STRANGER])
      await cloud.phone(openid).does('membership', 'setPhone', { code: 'phone:13905328888' });
  });
  afterAll(() => cloud.stop());

  const entering = {
    channel: 'walk-in',
    topic: 'dispute',
    mode: 'studio',
    people: 1,
    about: ABOUT,
    name: '刘女士',
    phone: '13905328888',
    meetingAt: null,
  } as const;

  test('shows a walk-in to neither of them, and invites neither', async () => {
    for (const topic of ['dispute', 'psychological'] as const) {
      const { request } = await cloud.phone(ZHENG).does('appointment', 'enter', { ...entering, topic });
      expect(storedRequest(cloud, request?.id ?? '').residentId).toBeNull();
      for (const openid of [LIU, STRANGER])
        expect((await cloud.phone(openid).does('appointment', 'mine', {})).rows).toEqual([]);
    }
    expect(await say(ZHENG, 'appointment', 'enter', { ...entering, channel: 'invited' })).toEqual(
      refused('PHONE_SHARED'),
    );
  });

  test('makes nobody an officer', async () => {
    const officer = {
      studioId: YUNNAN,
      phone: '13905328888',
      name: '王干事',
      title: '干事',
      cares: true,
      why: '值班要人',
    };
    expect(await say(STAFF, 'appointment', 'appoint', officer)).toEqual(refused('PHONE_SHARED'));
    for (const openid of [LIU, STRANGER])
      expect(await say(openid, 'appointment', 'desk', { list: 'due' })).toEqual(refused('FORBIDDEN'));
  });

  test('even a number with one holder tells nobody of a need that somebody else by that number has', async () => {
    const by = (name: string) => ({
      ...entering,
      topic: 'psychological' as const,
      phone: PHONES.lin ?? '',
      name,
    });
    const other = await cloud.phone(ZHENG).does('appointment', 'enter', by('她的邻居'));
    expect(storedRequest(cloud, other.request?.id ?? '').residentId).toBeNull();
    const { name } = aResident('lin', PHONES.lin ?? '', '');
    const own = await cloud.phone(ZHENG).does('appointment', 'enter', by(name));
    expect(storedRequest(cloud, own.request?.id ?? '').residentId).toBe('lin');
  });
});

describe('An officer who is dismissed', () => {
  beforeAll(async () => {
    cloud = await openWithCounsellors();
  });
  afterAll(() => cloud.stop());

  test('leaves what lay with him to his colleagues, what was booked with him to another time, and everybody hears of it', async () => {
    const booked = (await cloud.phone(LIU).does('appointment', 'ask', { ...WISH, place: placeOf(ONE_PLACE) }))
      .id;
    const soon = (await cloud.phone(STRANGER).does('appointment', 'ask', WISH)).id;
    await cloud.phone(CHAIR).does('appointment', 'accept', { requestId: soon, meetingAt: null });
    await dismiss('chair');
    await tick();
    expect(storedRequest(cloud, booked)).toMatchObject({
      state: 'requested',
      officer: null,
      desk: 'studio/yunnan',
      slot: null,
      aboveDesk: null,
    });
    expect(storedRequest(cloud, soon)).toMatchObject({
      state: 'accepted',
      officer: null,
      desk: 'studio/yunnan',
    });
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({ cancelled: true, taken: [] });
    expect(told(booked, 'appointment-time-lost')).toEqual(['liu']);
    expect(told(soon, 'appointment-officer-changed')).toEqual(['stranger']);
    expect(told(soon, 'appointment-asked')).toContain('zheng');
    const { rows } = await cloud.phone(ZHENG).does('appointment', 'desk', { list: 'due' });
    expect(rows.map(({ id }) => id).sort()).toEqual([booked, soon].sort());
    expect(await say(CHAIR, 'appointment', 'desk', { list: 'due' })).toEqual(refused('FORBIDDEN'));
    expect(await say(CHAIR, 'appointment', 'request', { requestId: soon })).toEqual(refused('NOT_FOUND'));
  });
});
