import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Studio } from '#domain/appointment/studio';
import { DAY } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import { askedFor, ONE_PLACE, placeOf, storedRequest, storedSlot, THREE_PLACES } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';
import { CHAIR, withStudios, YUNNAN, ZHONGSHAN } from '../kit/studios';

// 任免、代班、停诊: the studio is written, and what follows it before the answer, or a little later.

let cloud: TestCloud;
const PHONE = '13905327777';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
  await cloud.phone(STRANGER).does('membership', 'setPhone', { code: `phone:${PHONE}` });
});
afterAll(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

/** Before the second write the studio is written, and what follows is not; each death costs an instance's start. */
const DEATHS = IN_FULL
  ? [1, 2, 3].flatMap((write) => (['before', 'after'] as const).map((phase) => [write, phase] as const))
  : [[2, 'before'] as const];

const identity = () => stored<Identity>(cloud, 'identities').find(({ memberId }) => memberId === 'stranger');
const studiosOf = () =>
  stored<Studio>(cloud, 'studios')
    .filter(({ officers }) => officers.some(({ memberId }) => memberId === 'stranger'))
    .map(({ _id }) => _id);
/** The studio has the officer, who is one; or neither. */
const agree = () => {
  const studios = studiosOf();
  expect([identity()?.seat?.studioId ?? '', identity()?.roles.includes('officer')]).toEqual([
    studios[0] ?? '',
    studios.length === 1,
  ]);
};
const appoint = (studioId: string, requestId = newRequestId()) => {
  const officer = { studioId, phone: PHONE, name: '林老师', title: '干事', cares: true, why: '值班要人' };
  return cloud.phone(STAFF).ask('appointment', 'appoint', officer, requestId);
};
const dismiss = (studioId: string, requestId = newRequestId()) =>
  cloud
    .phone(STAFF)
    .ask('appointment', 'dismiss', { studioId, officerId: 'stranger', why: '调离岗位' }, requestId);

describe('Whoever is appointed or dismissed', () => {
  test('is an officer with the next call, or none, whoever died at a write', async () => {
    for (const [write, phase] of DEATHS)
      for (const command of [appoint, dismiss]) {
        const requestId = newRequestId();
        expect(await dyingAt(cloud, { write, phase }, () => command(YUNNAN, requestId))).toBe(true);
        await tick();
        agree();
        expect(await command(YUNNAN, requestId)).toMatchObject({ ok: true });
        agree();
        expect(studiosOf()).toEqual(command === appoint ? [YUNNAN] : []);
      }
  });

  const SEEDS = effort(2, 40);
  test(`by two studios at the same moment sits in one of them, and the other one knows (${SEEDS} interleavings)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      cloud.reseed(seed);
      const answers = await Promise.all([YUNNAN, ZHONGSHAN].map((studio) => appoint(studio)));
      cloud.reseed(undefined);
      expect(answers.some(({ ok }) => ok)).toBe(true);
      await tick();
      expect(studiosOf()).toHaveLength(1);
      agree();
      for (const studio of studiosOf()) expect(await dismiss(studio)).toMatchObject({ ok: true });
      agree();
    }
  });
});

describe('Whoever dies while two officers swap, or while a slot is cancelled', () => {
  const day = (place: number, days: number) => place + days * DAY;

  test('leaves slots and people following the roster after the next tick', async () => {
    for (const [place, [write, phase]] of DEATHS.entries()) {
      const [one, other] = [day(ONE_PLACE, place % 4), day(THREE_PLACES, place % 4)];
      const requestId = await askedFor(cloud, { place: placeOf(one) });
      const swap = () => cloud.phone(CHAIR).ask('appointment', 'swap', { from: one, other });
      expect(await dyingAt(cloud, { write, phase }, swap)).toBe(true);
      await tick();
      const written = write > 1 || phase === 'after';
      expect(storedSlot(cloud, one)?.officerId).toBe(written ? 'zheng' : 'chair');
      const cancel = () => cloud.phone(CHAIR).ask('appointment', 'cancelSlot', { from: one });
      expect(await dyingAt(cloud, { write, phase }, cancel)).toBe(true);
      await tick();
      expect(storedSlot(cloud, one)?.cancelled).toBe(written);
      expect(storedRequest(cloud, requestId).slot === null).toBe(written);
    }
  });
});
