import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Session } from '#domain/session/session';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import { aSession } from '../kit/a-session';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { effort } from '../kit/effort';
import { ANNA, BERT, DORA, SECOND_STAFF, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

// 活动: whoever it concerns hears of it as the phone asks for what follows, before any clock comes.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

let unionId = '';
beforeEach(async () => {
  unionId = (await unionTown(cloud)).street.id;
});

const keeper = () => cloud.phone(BERT);
const offered = async (of: Parameters<typeof aSession>[1] = {}) =>
  (await keeper().does('session', 'make', { unionId, ...aSession(MONDAY_NINE, of) })).id;
const wish = (sessionId: string, size = 1) => ({ sessionId, size, orWait: true });
const up = (openid: string, sessionId: string, size = 1) =>
  cloud.phone(openid).does('session', 'signUp', wish(sessionId, size));
const moved = (part: object = {}) => {
  const { times: _, from, to, ...plan } = aSession(MONDAY_NINE);
  return { ...plan, from: from + HOUR, to: to + HOUR, seen: 0, andLater: false, ...part };
};
const told = (kind: string) => stored<Notice>(cloud, 'notices').filter(({ about }) => about === kind).length;
const ups = () => stored<SignUp>(cloud, 'sign_ups');

test('moved or called off, everybody on its list hears of it at once, also of the later ones of a series', async () => {
  const first = await offered({ times: 2 });
  const second = stored<Session>(cloud, 'sessions').find(({ seriesNo }) => seriesNo === 2)?._id ?? '';
  await up(LIU, first);
  await up(STRANGER, first);
  await up(STRANGER, second);
  await keeper().does('session', 'change', { sessionId: first, ...moved({ andLater: true }) });
  expect(told('session-changed')).toBe(3);
  await keeper().does('session', 'callOff', { sessionId: first, why: '停电', andLater: true });
  expect(told('session-called-off')).toBe(3);
});

test('who moves up as somebody calls off hears of it at once, and so does who loses an offer', async () => {
  const sessionId = await offered({ capacity: 1 });
  for (const openid of [LIU, STRANGER, DORA]) await up(openid, sessionId);
  await cloud.phone(LIU).does('session', 'cancel', { sessionId });
  expect(told('session-place-offered')).toBe(1);
  cloud.clock.move(4 * HOUR);
  await cloud.tick('clock');
  expect([told('session-place-lapsed'), told('session-place-offered')]).toEqual([1, 2]);
});

test('from its beginning on nobody waits: whoever did hears once that no place came up', async () => {
  const sessionId = await offered({ capacity: 1 });
  await up(LIU, sessionId);
  await up(STRANGER, sessionId);
  const { from, to } = aSession(MONDAY_NINE);
  cloud.clock.set(from);
  await cloud.tick('clock');
  expect(
    ups()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['lapsed', 'placed']);
  expect(told('session-place-lapsed')).toBe(1);
  cloud.clock.set(to + 12 * HOUR);
  await cloud.tick('clock');
  await cloud.tick('clock');
  expect(told('session-place-lapsed')).toBe(1);
});

test.each(Array.from({ length: effort(3, 20) }, (_, seed) => seed + 1))(
  'signed up for while it is moved, everybody knows when it begins, interleaving %i',
  async (seed) => {
    const sessionId = await offered();
    await up(ANNA, sessionId);
    cloud.reseed(seed);
    await Promise.all([
      keeper().does('session', 'change', { sessionId, ...moved() }),
      ...[LIU, STRANGER].map((openid) => up(openid, sessionId)),
    ]);
    cloud.reseed(undefined);
    const { from } = moved();
    const open = ups().filter(({ state }) => OPEN_SIGN_UP.includes(state));
    expect(open.map((one) => one.from)).toEqual([from, from, from]);
  },
);

test('an appeal is not ruled on by who kept the session, as long as another of the staff can', async () => {
  const plan = aSession(MONDAY_NINE);
  const staff = cloud.phone(STAFF);
  const { id: sessionId } = await staff.does('session', 'make', { unionId, ...plan });
  await up(LIU, sessionId);
  cloud.clock.set(plan.from - HOUR);
  await cloud.phone(LIU).does('session', 'cancel', { sessionId });
  await cloud.phone(LIU).does('session', 'appeal', { sessionId, words: '走不开' });
  const ruling = { signUpId: ups()[0]?._id ?? '', upheld: true, words: '属实' };
  expect(await staff.ask('session', 'rule', ruling)).toEqual(refused('OWN_CASE'));
  expect(await cloud.phone(SECOND_STAFF).ask('session', 'rule', ruling)).toMatchObject({ ok: true });
});
