import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { fingerprint } from '../../cloudfunctions/runtime/seal';
import { granted, refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';

const NUMBER = '13905327001';
let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    members: [
      ...(district.members ?? []),
      aResident('staff-zhou'),
      ...['anna', 'bert', 'carl', 'dora', 'emil'].map((id) => ({ ...aResident(id), phoneConfirmed: null })),
    ],
    identities: [
      ...(district.identities ?? []),
      ...['anna', 'bert', 'carl', 'dora', 'emil'].map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
    ],
  });
});
afterAll(() => cloud.stop());

const member = (id: string) => stored<Member>(cloud, 'members').find(({ _id }) => _id === id);
const waiting = async (phone: string) =>
  (await cloud.phone(STAFF).does('membership', 'waitingPhones', { phone })).waiting;
const confirm = (memberId: string, phone: string, by = STAFF) =>
  say(by, 'membership', 'confirmPhone', { memberId, phone, how: 'counter' });

describe('A typed phone number', () => {
  test('waits, shows its middle hidden and digits to read out, and finds nobody', async () => {
    const me = await cloud.phone('wx-anna').does('membership', 'typePhone', { phone: NUMBER });
    expect(me).toMatchObject({ phone: '139****7001', phoneConfirmed: false });
    expect(me.phoneCode).toMatch(/^\d{4}$/);
    expect(member('anna')?.phoneKey).toBe('none-anna');
    const card = { phone: NUMBER, number: 'QD-7001', sinceOn: '2019-03-01' };
    expect(await say(STAFF, 'union', 'record', card)).toEqual(refused('MEMBER_NOT_FOUND'));
  });

  test('is found at the counter with the digits that its person reads out, and confirmed by who saw the person', async () => {
    const [row, ...others] = await waiting(NUMBER);
    const me = await cloud.phone('wx-anna').does('membership', 'me', {});
    expect([row?.code, others]).toEqual([me.phoneCode, []]);
    expect(await confirm('anna', NUMBER)).toEqual(granted());
    expect(member('anna')).toMatchObject({
      phoneKey: fingerprint(NUMBER),
      phoneConfirmed: { how: 'counter', byId: 'staff-zhou', at: expect.any(Number) },
      phoneWaiting: null,
    });
    expect(await waiting(NUMBER)).toEqual([]);
    expect(await cloud.phone('wx-anna').does('membership', 'me', {})).toMatchObject({
      phoneConfirmed: true,
      phoneCode: null,
    });
  });

  test('that somebody else has confirmed takes nothing from that person; confirmed, too, it is shared and finds nobody', async () => {
    await cloud.phone('wx-bert').does('membership', 'typePhone', { phone: NUMBER });
    const card = { phone: NUMBER, number: 'QD-7002', sinceOn: '2019-03-01' };
    expect(await say(STAFF, 'union', 'record', card)).toEqual(granted());
    expect(member('anna')?.union?.number).toBe('QD-7002');
    expect(await cloud.phone(STAFF).does('membership', 'waitingPhones', { phone: NUMBER })).toMatchObject({
      known: true,
    });
    expect(await confirm('bert', NUMBER)).toEqual(granted());
    expect(await say(STAFF, 'union', 'record', card)).toEqual(refused('SHARED_PHONE'));
  });

  test('is confirmed as it was looked for: what was typed since then is another number', async () => {
    await cloud.phone('wx-carl').does('membership', 'typePhone', { phone: '13905327003' });
    await cloud.phone('wx-carl').does('membership', 'typePhone', { phone: '13905327004' });
    expect(await confirm('carl', '13905327003')).toEqual(refused('NUMBER_NOT_WAITING'));
    expect(member('carl')?.phoneConfirmed).toBeNull();
  });

  test('that is changed loses its confirmation, typed once more it keeps it, and WeChat’s button confirms by itself', async () => {
    const dora = cloud.phone('wx-dora');
    await dora.does('membership', 'setPhone', { code: 'phone:13905327005' });
    expect((await dora.does('membership', 'typePhone', { phone: '13905327005' })).phoneConfirmed).toBe(true);
    expect((await dora.does('membership', 'typePhone', { phone: '13905327006' })).phoneConfirmed).toBe(false);
    expect(member('dora')?.phoneKey).toBe('none-dora');
    expect(await dora.does('membership', 'setPhone', { code: 'phone:13905327006' })).toMatchObject({
      phoneConfirmed: true,
      phoneCode: null,
    });
    expect(await waiting('13905327006')).toEqual([]);
  });

  test('is nobody’s own to confirm, nor a resident’s', async () => {
    await cloud.phone(STAFF).does('membership', 'typePhone', { phone: '13905327009' });
    expect(await confirm('staff-zhou', '13905327009')).toEqual(refused('OWN_CASE'));
    expect(await confirm('staff-zhou', '13905327009', 'wx-anna')).toEqual(refused('FORBIDDEN'));
  });

  test('is taken five times a day, however many other changes lie between', async () => {
    const emil = cloud.phone('wx-emil');
    for (let i = 0; i < 5; i += 1) {
      await emil.does('membership', 'typePhone', { phone: `1390532800${i}` });
      await emil.does('membership', 'editProfile', { name: `艾${i}`, elder: false });
    }
    const sixth = { phone: '13905328009' };
    expect(await say('wx-emil', 'membership', 'typePhone', sixth)).toEqual(refused('TOO_MANY_NUMBERS'));
    cloud.clock.move(DAY);
    expect(await say('wx-emil', 'membership', 'typePhone', sixth)).toEqual(granted());
  });
});
