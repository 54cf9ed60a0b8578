import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { Membership } from '#domain/union/membership';
import { refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { CHAIR, withStudios } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
const [LIUS, STRANGERS, OWN] = ['13905328801', '13905328802', '13905328803'];

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  const [first] = stored<Member>({ dump: () => district }, 'members');
  cloud.seed({ ...district, members: [...(district.members ?? []), { ...first, _id: 'staff-zhou' }] });
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${LIUS}` });
  await cloud.phone(STRANGER).does('membership', 'setPhone', { code: `phone:${STRANGERS}` });
  await cloud.phone(STAFF).does('membership', 'setPhone', { code: `phone:${OWN}` });
});
afterAll(() => cloud.stop());

const CARD = { phone: LIUS, number: 'QD-0001', sinceOn: '2019-03-01' };
const record = (changes: object = {}, openid = STAFF, requestId?: string) =>
  say(openid, 'union', 'record', { ...CARD, ...changes }, requestId);
const memberOf = (id: string) => stored<Member>(cloud, 'members').find(({ _id }) => _id === id);

describe('That somebody belongs to the union', () => {
  test('is recorded by staff alone, for a person known by her number, and by nobody for herself', async () => {
    expect(await record({}, LIU)).toEqual(refused('FORBIDDEN'));
    expect(await record({}, CHAIR)).toEqual(refused('FORBIDDEN'));
    expect(await record({ phone: '13905328809' })).toEqual({
      ok: false,
      refusal: { code: 'MEMBER_NOT_FOUND', fields: [{ path: 'phone', problem: 'unknown' }] },
    });
    expect(await record({ phone: OWN })).toEqual(refused('OWN_CASE'));
    expect(await record({ sinceOn: '2026-11-17' })).toEqual(refused('DAY_TO_COME'));
    expect((await cloud.phone(LIU).does('membership', 'me', {})).union).toBeNull();
    const wish = 'record-once-and-again';
    const recorded = { ok: true, value: { name: '刘女士', number: 'QD-0001', sinceOn: '2019-03-01' } };
    expect(await record({}, STAFF, wish)).toMatchObject(recorded);
    expect(await record({}, STAFF, wish)).toMatchObject(recorded);
    expect(await record({ number: 'QD-0009' }, STAFF, wish)).toEqual(refused('REQUEST_REUSED'));
  });

  test('is shown to her alone, and who recorded it when stays on record', async () => {
    const { union } = await cloud.phone(LIU).does('membership', 'me', {});
    expect(union).toEqual({ number: 'QD-0001', sinceOn: '2019-03-01' });
    expect(memberOf('liu')?.union).toMatchObject({
      recordedBy: 'staff-zhou',
      recordedAt: expect.any(Number),
    });
    const [membership] = stored<Membership>(cloud, 'memberships');
    expect(membership).toMatchObject({ _id: 'liu', state: 'admitted', unionId: 'district' });
    expect(membership?.events).toMatchObject([{ action: 'record', by: 'staff', memberId: 'staff-zhou' }]);
  });

  test('has a number that is one person’s; a correction gives the wrong one back', async () => {
    expect(await record({ phone: STRANGERS })).toEqual(refused('NUMBER_TAKEN'));
    expect(await record({ number: 'QD-0002' })).toMatchObject({ ok: true });
    expect(await record({ phone: STRANGERS })).toMatchObject({ ok: true });
    const numbers = stored<Membership>(cloud, 'memberships').map(({ _id, numberKey }) => [_id, numberKey]);
    expect(numbers.sort()).toEqual([
      ['liu', 'QD-0002'],
      ['stranger', 'QD-0001'],
    ]);
  });

  test('entered anew with another day is corrected, and the number stays hers', async () => {
    expect(await record({ number: 'QD-0002', sinceOn: '2018-05-01' })).toMatchObject({
      ok: true,
      value: { number: 'QD-0002', sinceOn: '2018-05-01' },
    });
    expect(memberOf('liu')?.union).toMatchObject({ number: 'QD-0002', sinceOn: '2018-05-01' });
  });

  test('cannot be recorded where several people gave the same number', async () => {
    await cloud.phone(CHAIR).does('membership', 'setPhone', { code: `phone:${LIUS}` });
    expect(await record({ number: 'QD-0003' })).toEqual({
      ok: false,
      refusal: { code: 'SHARED_PHONE', fields: [{ path: 'phone', problem: 'shared' }] },
    });
  });

  test.each([1, 2, 3, 4])(
    'and two members of staff who give one number at once give it once (%i)',
    async (seed) => {
      const number = `RACE-${seed}`;
      const phones = [0, 1].map((i) => `1390532770${i}`);
      for (const [i, phone] of phones.entries()) {
        await cloud.phone(`wx-race-${i}`).does('membership', 'enter', { agreed: 1 });
        await cloud.phone(`wx-race-${i}`).does('membership', 'setPhone', {
          code: `phone:${phone}@${Math.round(cloud.clock.now())}-${seed}`,
        });
      }
      cloud.clock.move(DAY);
      cloud.reseed(seed);
      const answers = await Promise.all(phones.map((phone) => record({ phone, number })));
      expect(answers.filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1);
      expect(answers).toContainEqual(refused('NUMBER_TAKEN'));
      expect(stored<Member>(cloud, 'members').filter(({ union }) => union?.number === number)).toHaveLength(
        1,
      );
    },
  );
});
