import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { refused, saying } from '../kit/answers';
import {
  ANSWER,
  acceptedFor,
  askedFor,
  ONE_PLACE,
  placeOf,
  storedRequest,
  storedSlot,
  THREE_PLACES,
  WISH,
} from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { upToCommit } from '../kit/costs';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import {
  ABOVE,
  anOfficer,
  CHAIR,
  DISTRICT,
  QIAN,
  withStudios,
  YUNNAN,
  ZHENG,
  ZHONGSHAN,
} from '../kit/studios';
import { aUnion } from '../kit/unions';

let cloud: TestCloud;
const say = saying(() => cloud);
/** Has the role, but sits nowhere; sits in a studio that is not there. */
const [NOWHERE, GONE] = ['wx-nowhere', 'wx-gone'];
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const gone = { studioId: 'no-studio', name: '老干事', cares: false };
  cloud.seed({
    ...district,
    unions: [aUnion()],
    identities: [
      ...(district.identities ?? []),
      anOfficer(NOWHERE, 'nowhere'),
      { ...anOfficer(GONE, 'gone'), seat: gone },
    ],
  });
});
afterAll(() => cloud.stop());

const taken = (from: number) => storedSlot(cloud, from)?.taken.map(({ memberId }) => memberId);
const day = (days: number) => THREE_PLACES + days * DAY;

describe('A place that is not needed any more', () => {
  test.each([
    ['撤回', LIU, 'withdraw', {}],
    ['不能按时', CHAIR, 'cancelMeeting', { words: '有会要开' }],
    ['答复', CHAIR, 'answer', ANSWER],
    ['转办', CHAIR, 'transfer', { studioId: ZHONGSHAN, words: '归他们办' }],
    ['换个时间', LIU, 'rebook', { place: null }],
  ] as const)('is free for others in the same moment: %s', async (_, openid, action, input) => {
    const requestId = await acceptedFor(cloud, { place: placeOf(day(0)) });
    expect(taken(day(0))).toEqual(['liu']);
    expect(await say(openid, 'appointment', action, { requestId, ...input })).toMatchObject({ ok: true });
    expect(taken(day(0))).toEqual([]);
    expect(storedRequest(cloud, requestId).slot).toBeNull();
  });

  test('is given back by the clock where that failed in the same moment', async () => {
    const requestId = await askedFor(cloud, { place: placeOf(day(0)) });
    cloud.faults.add({ when: { collection: 'appointment_slots', op: 'update' }, kind: 'timeout' });
    expect(await say(LIU, 'appointment', 'withdraw', { requestId })).toMatchObject({ ok: true });
    expect(taken(day(0))).toEqual(['liu']);
    await cloud.tick('clock');
    expect(taken(day(0))).toEqual([]);
  });

  test('is free where whoever was invited declines, and where a need goes to another counsellor', async () => {
    await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905324444' });
    const invitation = {
      topic: 'suggestion',
      mode: 'studio',
      people: 1,
      about: '想听意见',
      name: '刘女士',
    } as const;
    const { request } = await cloud.phone(ZHENG).does('appointment', 'enter', {
      ...invitation,
      channel: 'invited',
      phone: '13905324444',
      meetingAt: null,
    });
    const requestId = request?.id ?? '';
    await cloud.phone(LIU).does('appointment', 'rebook', { requestId, place: placeOf(day(1)) });
    await cloud.phone(ZHENG).does('appointment', 'accept', { requestId, meetingAt: null });
    expect(taken(day(1))).toEqual(['liu']);
    await cloud.phone(LIU).does('appointment', 'decline', { requestId });
    expect(taken(day(1))).toEqual([]);

    await cloud.phone(STRANGER).does('membership', 'setPhone', { code: 'phone:13905327777' });
    const lin = {
      studioId: YUNNAN,
      phone: '13905327777',
      name: '林老师',
      title: '干事',
      cares: true,
      why: '值班要人',
    };
    await cloud.phone(STAFF).does('appointment', 'appoint', lin);
    const need = await askedFor(cloud, { topic: 'psychological', place: placeOf(day(1)) });
    expect(taken(day(1))).toEqual(['liu']);
    await cloud.phone(ABOVE).does('appointment', 'reassign', { requestId: need, officerId: 'stranger' });
    expect(taken(day(1))).toEqual([]);
    await cloud
      .phone(STAFF)
      .does('appointment', 'dismiss', { studioId: YUNNAN, officerId: 'stranger', why: '调离岗位' });
  });

  test('goes to the time that was chosen instead, in one step', async () => {
    const requestId = await askedFor(cloud, { place: placeOf(day(2)) });
    const view = await cloud.phone(LIU).does('appointment', 'rebook', { requestId, place: placeOf(day(3)) });
    expect(view).toMatchObject({ slot: { from: day(3) }, waitsFor: null, offeredUntil: null });
    expect([taken(day(2)), taken(day(3))]).toEqual([[], ['liu']]);
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId });
  });

  test('is offered to whoever waits, who sees until when', async () => {
    const from = ONE_PLACE + DAY;
    const first = await askedFor(cloud, { place: placeOf(from) });
    const waits = await askedFor(cloud, { place: placeOf(from, true) }, STRANGER);
    const offer = async () => {
      const view = await cloud.phone(STRANGER).does('appointment', 'request', { requestId: waits });
      return [view.waitsFor?.from, view.offeredUntil !== null];
    };
    expect(await offer()).toEqual([from, false]);
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId: first });
    expect(await offer()).toEqual([from, true]);
    const place = placeOf(from);
    const view = await cloud.phone(STRANGER).does('appointment', 'rebook', { requestId: waits, place });
    expect(view).toMatchObject({ slot: { from }, waitsFor: null, offeredUntil: null });
  });
});

describe('A place that stays where it is', () => {
  test('is not written again where a need is named to the counsellor who sits there', async () => {
    const requestId = await askedFor(cloud, { topic: 'psychological', place: placeOf(day(2)) });
    const before = storedSlot(cloud, day(2));
    await cloud.phone(ABOVE).does('appointment', 'reassign', { requestId, officerId: 'zheng' });
    expect(storedSlot(cloud, day(2))).toEqual(before);
    await cloud.phone(LIU).does('appointment', 'withdraw', { requestId });
  });

  test('is with whoever sits there once two officers have swapped', async () => {
    const [one, other] = [ONE_PLACE + 2 * DAY, day(3)];
    await askedFor(cloud, { place: placeOf(one) });
    await askedFor(cloud, { place: placeOf(other) });
    await cloud.phone(CHAIR).does('appointment', 'swap', { from: one, other });
    expect([one, other].map((from) => storedSlot(cloud, from)?.officerId)).toEqual(['zheng', 'chair']);
  });

  test('is not asked for by a request that is not there', async () => {
    const place = placeOf(day(3));
    expect(await say(LIU, 'appointment', 'rebook', { requestId: 'nowhere', place })).toEqual(
      refused('NOT_FOUND'),
    );
  });
});

describe('Whoever asks by telephone without saying a number', () => {
  test('is called at the number of the own profile', async () => {
    const wish = { ...WISH, mode: 'phone', phone: null } as const;
    expect(await say(QIAN, 'appointment', 'ask', { ...wish, mode: 'studio' })).toMatchObject({ ok: true });
    await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905326666' });
    const requestId = await askedFor(cloud, wish);
    const view = await cloud.phone(CHAIR).does('appointment', 'request', { requestId });
    expect(view.words).toMatchObject({ name: '刘女士', phone: '13905326666' });
    const said = await askedFor(cloud, { ...wish, phone: '13905328888' });
    const other = await cloud.phone(CHAIR).does('appointment', 'request', { requestId: said });
    expect(other.words?.phone).toBe('13905328888');
  });
});

describe('Staff arrange', () => {
  const studio = {
    studioId: null,
    name: '江苏路工会有约',
    unionId: 'district',
    aboveId: null,
    street: '江苏路街道',
    address: '龙江路 1 号',
    open: true,
  };
  const save = (changes: object) => say(STAFF, 'appointment', 'saveStudio', { ...studio, ...changes });

  test('a studio in a street that is served, and change one that is there', async () => {
    expect(await save({ street: '月亮路街道' })).toEqual(refused('PLACE_UNKNOWN'));
    expect(await save({ studioId: 'nowhere' })).toEqual(refused('STUDIO_NOT_FOUND'));
    const number = newRequestId();
    const send = (changes: object) =>
      say(STAFF, 'appointment', 'saveStudio', { ...studio, ...changes }, number);
    const [first, again] = [await send({}), await send({})];
    expect(again).toEqual(first);
    expect(await send({ name: '另一处' })).toEqual(refused('REQUEST_REUSED'));
    const made = (first as { value: { id: string } }).value;
    const under = { studioId: made.id, aboveId: ZHONGSHAN };
    expect(await save(under)).toMatchObject({ ok: true, value: { aboveId: ZHONGSHAN } });
    // It is announced first, after a look at all studios.
    expect(upToCommit(cloud.last())).toEqual({ calls: 7, depth: 5 });
    expect(await save({ ...under, name: '新名' })).toMatchObject({ ok: true, value: { name: '新名' } });
    expect(await save({ studioId: DISTRICT, aboveId: made.id, street: '云南路街道' })).toEqual(
      refused('ABOVE_NOT_POSSIBLE'),
    );
    expect(await save({ studioId: made.id, aboveId: null })).toMatchObject({ value: { aboveId: null } });
    const { studios } = await cloud.phone(STAFF).does('appointment', 'arrangedStudios', {});
    expect(studios.map(({ id }) => id).sort()).toEqual([made.id, DISTRICT, YUNNAN, ZHONGSHAN].sort());
  });

  test('no officer by a number that two people share, nor one without an identity', async () => {
    const phone = '13905329999';
    const officer = { studioId: YUNNAN, phone, name: '林', title: '干事', cares: false, why: '值班要人' };
    for (const openid of [LIU, QIAN])
      await cloud.phone(openid).does('membership', 'setPhone', { code: `phone:${phone}` });
    expect(await say(STAFF, 'appointment', 'appoint', officer)).toEqual(refused('PHONE_SHARED'));
  });
});

describe('An officer without a studio', () => {
  test.each([NOWHERE, GONE])('changes no roster and has no times: %s', async (openid) => {
    for (const [action, input] of [
      ['ownSlots', {}],
      ['cover', { from: ONE_PLACE, officerId: 'zheng' }],
      ['swap', { from: ONE_PLACE, other: THREE_PLACES }],
      ['cancelSlot', { from: ONE_PLACE }],
    ] as const)
      expect(await say(openid, 'appointment', action, input)).toEqual(refused('NOT_AN_OFFICER'));
    expect(await say(openid, 'appointment', 'desk', { list: 'due' })).toMatchObject({ value: { rows: [] } });
  });

  test('and a studio that is not there has no times', async () => {
    expect(await say(LIU, 'appointment', 'times', { studioId: 'nowhere' })).toEqual(
      refused('STUDIO_NOT_FOUND'),
    );
    expect(await say(LIU, 'appointment', 'request', { requestId: 'nowhere' })).toEqual(refused('NOT_FOUND'));
  });
});
