import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { concerned, freePlaces, peopleIn } from '#domain/means/places';
import type { Notice } from '#domain/notice/notice';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { aSession } from '../kit/a-session';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_PHONE, LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { ANNA, BERT, CARL, DORA, EMIL, PHONES, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { A_STATION, aStation } from '../kit/stations';

// 活动 on the local cloud: made by a union, signed up for, moved up, ticked, closed.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

let unionId = '';
beforeEach(async () => {
  unionId = (await unionTown(cloud)).street.id;
});

const keeper = () => cloud.phone(BERT);
const offered = async (of: Parameters<typeof aSession>[1] = {}) =>
  (await keeper().does('session', 'make', { unionId, ...aSession(MONDAY_NINE, of) })).id;
const up = (openid: string, sessionId: string, size = 1) =>
  cloud.phone(openid).does('session', 'signUp', { sessionId, size, orWait: true });
const theSession = (id: string) => {
  const found = stored<Session>(cloud, 'sessions').find(({ _id }) => _id === id);
  if (!found) throw new Error('there is one');
  return found;
};
const told = (kind: string) => stored<Notice>(cloud, 'notices').filter(({ about }) => about === kind).length;

test('officers of the union and staff keep it, nobody else', async () => {
  const sessionId = await offered();
  for (const openid of [STAFF, BERT]) {
    const { session } = await cloud.phone(openid).does('session', 'people', { sessionId });
    expect(session.title).toBe('用气安全讲座');
  }
  expect(await cloud.phone(LIU).ask('session', 'people', { sessionId })).toEqual(refused('NOT_FOUND'));
  const plan = { unionId, ...aSession(MONDAY_NINE) };
  expect(await cloud.phone(LIU).ask('session', 'make', plan)).toEqual(refused('NOT_FOUND'));
  const { rows } = await cloud.phone(LIU).does('session', 'soon', {});
  expect(rows.map(({ id, free }) => [id, free])).toEqual([[sessionId, 3]]);
});

test('it is held at a station of its own union, or at no station', async () => {
  cloud.seed({ stations: [aStation('own', 1, { unionId }), aStation('other', 2, { unionId: 'district' })] });
  const plan = (stationId: string) => ({ unionId, ...aSession(MONDAY_NINE, { stationId }) });
  for (const stationId of ['other', 'nowhere'])
    expect(await keeper().ask('session', 'make', plan(stationId))).toMatchObject({
      refusal: { code: 'SESSION_STATION_UNKNOWN', fields: [{ path: 'stationId' }] },
    });
  const { id: sessionId } = await keeper().does('session', 'make', plan('own'));
  const { times: _, ...moved } = aSession(MONDAY_NINE, { stationId: 'other' });
  expect(
    await keeper().ask('session', 'change', { sessionId, seen: 0, ...moved, andLater: false }),
  ).toMatchObject({
    refusal: { code: 'SESSION_STATION_UNKNOWN' },
  });
  // It moved to another union since: what stands can be changed all the same.
  const moving = { ...A_STATION, stationId: 'own', seen: 0, unionId: 'district' };
  await cloud.phone(STAFF).does('station', 'saveStation', moving);
  const { times: __, ...kept } = aSession(MONDAY_NINE, { stationId: 'own', capacity: 9 });
  await keeper().does('session', 'change', { sessionId, seen: 0, ...kept, andLater: false });
  expect(theSession(sessionId)).toMatchObject({ stationId: 'own', capacity: 9 });
});

test('full, one waits and is told the position; who calls off makes the next one move up, who says yes', async () => {
  const sessionId = await offered();
  await up(LIU, sessionId, 3);
  const waits = await up(STRANGER, sessionId, 2);
  expect([waits.signUp?.state, waits.signUp?.position, waits.can]).toEqual(['waiting', 1, ['cancel']]);
  await cloud.phone(LIU).does('session', 'cancel', { sessionId });
  const asked = await cloud.phone(STRANGER).does('session', 'session', { sessionId });
  expect(asked.signUp?.offeredUntil).toBeGreaterThanOrEqual(MONDAY_NINE + 4 * HOUR);
  expect(asked.can).toEqual(['accept', 'cancel']);
  await cloud.tick('clock');
  expect(told('session-place-offered')).toBe(1);
  const yes = await up(STRANGER, sessionId);
  expect([yes.signUp?.state, yes.signUp?.size, yes.free]).toEqual(['placed', 2, 1]);
});

test('staff sign up whoever telephones, past the measure, and she is told; nobody else does so', async () => {
  const sessionId = await offered({ capacity: 2 });
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  const call = { sessionId, phone: HER_PHONE, size: 2 };
  expect(await keeper().ask('session', 'signUpFor', call)).toMatchObject({ refusal: { code: 'FORBIDDEN' } });
  const staff = cloud.phone(STAFF);
  expect(await staff.ask('session', 'signUpFor', { ...call, phone: '13900000000' })).toMatchObject({
    refusal: { code: 'MEMBER_NOT_FOUND' },
  });
  expect(await staff.does('session', 'signUpFor', call)).toEqual({ waits: false });
  expect(await staff.ask('session', 'signUpFor', call)).toEqual(refused('SIGNED_UP_ALREADY'));
  const hers = await cloud.phone(LIU).does('session', 'session', { sessionId });
  expect([hers.signUp?.state, hers.signUp?.size, told('session-signed-for')]).toEqual(['placed', 2, 1]);
  const [requestId, next] = [newRequestId(), { ...call, phone: PHONES[ANNA] ?? '', size: 1 }];
  for (let times = 0; times < 2; times += 1)
    expect(await staff.ask('session', 'signUpFor', next, requestId)).toMatchObject({
      value: { waits: true },
    });
  await cloud.phone(LIU).does('session', 'cancel', { sessionId });
  expect(theSession(sessionId).offers.map(({ size = 1 }) => size)).toEqual([1]);
});

test('an offer that nobody answers goes on, and who let it pass waits no longer', async () => {
  const sessionId = await offered({ capacity: 1 });
  for (const openid of [LIU, STRANGER, DORA]) await up(openid, sessionId);
  await cloud.phone(LIU).does('session', 'cancel', { sessionId });
  cloud.clock.move(4 * HOUR);
  await cloud.tick('clock');
  await cloud.tick('clock');
  const { offers, waiting } = theSession(sessionId);
  expect([offers.map(({ memberId }) => memberId).length, waiting.length]).toEqual([1, 0]);
  const { signUp } = await cloud.phone(STRANGER).does('session', 'session', { sessionId });
  expect(signUp?.state).toBe('lapsed');
});

test('at the door the code of these minutes lets in, a wrong one does not; the clock closes the list', async () => {
  const sessionId = await offered();
  await up(LIU, sessionId);
  await up(STRANGER, sessionId);
  const { from, to } = theSession(sessionId);
  cloud.clock.set(from);
  const { code, people } = await keeper().does('session', 'people', { sessionId });
  const wrong = code?.code === '000000' ? '000001' : '000000';
  const liu = cloud.phone(LIU);
  expect(await liu.ask('session', 'checkIn', { sessionId, code: wrong })).toMatchObject({
    refusal: { code: 'SESSION_CODE_WRONG' },
  });
  await liu.does('session', 'checkIn', { sessionId, code: code?.code ?? '' });
  const { can } = await liu.does('session', 'evaluate', { sessionId, stars: 5, words: '很清楚' });
  expect([people.length, can]).toEqual([2, []]);
  // 点名完了: without it nobody would have been absent.
  await keeper().does('session', 'callRoll', { sessionId });
  expect(await keeper().ask('session', 'callRoll', { sessionId })).toMatchObject({
    refusal: { code: 'NOT_NOW' },
  });
  cloud.clock.set(to + 12 * HOUR);
  await cloud.tick('clock');
  await cloud.tick('clock');
  const states = stored<SignUp>(cloud, 'sign_ups')
    .map(({ state }) => state)
    .sort();
  expect(theSession(sessionId).heldAt).toBeGreaterThanOrEqual(to + 12 * HOUR);
  expect(states).toEqual(['came', 'missed']);
  const missed = await cloud.phone(STRANGER).does('session', 'session', { sessionId });
  expect([missed.can, missed.signUp?.fault?.counts]).toEqual([['appeal'], true]);
  await cloud.phone(STRANGER).does('session', 'appeal', { sessionId, words: '我来了，忘了签到' });
  const { rows } = await cloud.phone(STAFF).does('session', 'appeals', {});
  const ruling = { signUpId: rows[0]?.id ?? '', upheld: true, words: '主办方看见了' };
  await cloud.phone(STAFF).does('session', 'rule', ruling);
  expect(stored<SignUp>(cloud, 'sign_ups').map(({ faultOf }) => faultOf)).toEqual([null, null]);
});

test('a series changed in the middle changes the later ones, once, and no past one', async () => {
  const first = await offered({ times: 3 });
  const all = () => [...stored<Session>(cloud, 'sessions')].sort((a, b) => a.seriesNo - b.seriesNo);
  const [one, two] = all();
  expect([one?._id, all().length]).toEqual([first, 3]);
  cloud.clock.set((one?.to ?? 0) + HOUR);
  const { times: _, ...plan } = aSession(MONDAY_NINE, { title: '用电安全讲座' });
  const moved = { from: (two?.from ?? 0) + HOUR, to: (two?.to ?? 0) + HOUR };
  const wish = { sessionId: two?._id ?? '', seen: 0, ...plan, ...moved, andLater: true };
  await keeper().does('session', 'change', wish);
  expect(await keeper().ask('session', 'change', wish)).toEqual(refused('CHANGED_MEANWHILE'));
  await cloud.tick('clock');
  await cloud.tick('clock');
  expect(all().map(({ title, from }) => [title, from])).toEqual([
    ['用气安全讲座', MONDAY_NINE + 3 * DAY],
    ['用电安全讲座', MONDAY_NINE + 10 * DAY + HOUR],
    ['用电安全讲座', MONDAY_NINE + 17 * DAY + HOUR],
  ]);
});

test('called off, whoever has or waits for a place hears of it', async () => {
  const sessionId = await offered({ capacity: 1 });
  await up(LIU, sessionId);
  await up(STRANGER, sessionId);
  await keeper().does('session', 'callOff', { sessionId, why: '停电', andLater: false });
  for (let ticks = 0; ticks < 3; ticks += 1) await cloud.tick('clock');
  expect(told('session-called-off')).toBe(2);
  expect(await cloud.phone(DORA).ask('session', 'signUp', { sessionId, size: 1, orWait: true })).toEqual(
    refused('SESSION_NOT_OPEN'),
  );
});

describe('At the same moment', () => {
  test('the last place goes to one, whoever comes; the others wait, and session and sign-ups agree', async () => {
    const sessionId = await offered({ capacity: 2 });
    const people = [LIU, STRANGER, ANNA, CARL, DORA, EMIL];
    await Promise.all(
      people.map((openid) =>
        cloud.phone(openid).ask('session', 'signUp', {
          ...{ sessionId, size: 1, orWait: true },
        }),
      ),
    );
    const session = theSession(sessionId);
    const ups = stored<SignUp>(cloud, 'sign_ups');
    expect([peopleIn(session.taken), freePlaces(session)]).toEqual([2, 0]);
    expect(concerned(session)).toHaveLength(ups.length);
    expect(ups.filter(({ state }) => state === 'placed')).toHaveLength(2);
  });
});
