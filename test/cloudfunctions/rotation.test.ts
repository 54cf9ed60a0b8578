import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../cloudfunctions/runtime/seal';
import { refused, saying } from '../kit/answers';
import { aForm, creditCode, idNumber } from '../kit/applications';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { CHAIR, withStudios, YUNNAN } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
const data = mkdtempSync(join(tmpdir(), 'gongdaojia-rotation-'));
const keys = process.env.SEAL_KEYS ?? '';
const rotated = `k2:${randomBytes(32).toString('base64')},${keys}`;
const HER_PHONE = '13905328801';
const CARD = { phone: HER_PHONE, number: 'QD-0001', sinceOn: '2019-03-01' };
const SCORE = { studioId: YUNNAN, stars: 4 };
const APPLICANT = 'wx-applicant';
const BARRED = { creditCode: creditCode(71), idNumber: idNumber(7) };

const withKeys = (SEAL_KEYS: string) =>
  openCloud({
    data,
    now: MONDAY_NINE,
    env: { SEAL_KEYS, FINGERPRINT_KEY: process.env.FINGERPRINT_KEY ?? '' },
  });

/** Everything that is found again by fingerprint comes to be under the first key; then the seal gets a second one. */
beforeAll(async () => {
  cloud = await withKeys(keys);
  const district = withStudios(smallDistrict());
  cloud.seed({
    ...district,
    members: [...(district.members ?? []), aResident('applicant'), aResident('staff-zhou')],
    identities: [...(district.identities ?? []), anIdentity(APPLICANT, 'applicant', ['resident'])],
    barred: [BARRED.creditCode, BARRED.idNumber].map((number) => ({
      _id: fingerprint(number),
      version: 1,
      firms: ['firm-gone'],
    })),
  });
  await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  await cloud.phone(STRANGER).does('membership', 'setPhone', { code: 'phone:13905328802' });
  expect(await say(STAFF, 'union', 'record', CARD, 'recorded-before')).toMatchObject({ ok: true });
  expect(await say(LIU, 'appointment', 'scoreYearly', SCORE, 'scored-before')).toMatchObject({ ok: true });
  await cloud.stop();
  cloud = await withKeys(rotated);
});
afterAll(() => cloud.stop());

const applies = async (numbers: Partial<typeof BARRED>) => {
  const form = aForm({ creditCode: creditCode(72), idNumber: idNumber(8), ...numbers });
  const { application } = await cloud.phone(APPLICANT).does('provider', 'startApplication', form);
  const sent = await say(APPLICANT, 'provider', 'submitApplication', { applicationId: application.id });
  await cloud.phone(APPLICANT).does('provider', 'withdrawApplication', { applicationId: application.id });
  return sent;
};

describe('After the keys of the seal were rotated', () => {
  test('what was sealed before is opened', async () => {
    const { phone } = await cloud.phone(LIU).does('membership', 'me', {});
    expect(phone).toBe('139****8801');
  });

  test('nobody who is barred comes back, neither the person nor the licence', async () => {
    expect(await applies({ idNumber: BARRED.idNumber })).toEqual(refused('BARRED'));
    expect(await applies({ creditCode: BARRED.creditCode })).toEqual(refused('BARRED'));
  });

  test('a person is found by her phone number, by officers and by staff', async () => {
    const walkIn = {
      name: '刘女士',
      phone: HER_PHONE,
      topic: 'dispute',
      channel: 'walk-in',
      people: 1,
      meetingAt: null,
      mode: 'studio',
      about: '拖欠工资',
    };
    const entered = await say(CHAIR, 'appointment', 'enter', walkIn);
    expect(entered).toMatchObject({ ok: true });
    expect(stored<{ residentId: string }>(cloud, 'appointments').map(({ residentId }) => residentId)).toEqual(
      ['liu'],
    );
  });

  test('a union number is still one person’s', async () => {
    const again = { ...CARD, phone: '13905328802' };
    expect(await say(STAFF, 'union', 'record', again)).toEqual(refused('NUMBER_TAKEN'));
  });

  test('a studio is still scored once a year by one person', async () => {
    expect(await say(LIU, 'appointment', 'scoreYearly', SCORE)).toEqual(refused('SCORED_THIS_YEAR'));
  });

  test('a wish that is sent again is known as the same wish, and another one under its name is not', async () => {
    const recorded = await say(STAFF, 'union', 'record', CARD, 'recorded-before');
    expect(recorded).toMatchObject({ ok: true });
    expect(await say(LIU, 'appointment', 'scoreYearly', SCORE, 'scored-before')).toMatchObject({ ok: true });
    const other = { ...CARD, sinceOn: '2018-03-01' };
    expect(await say(STAFF, 'union', 'record', other, 'recorded-before')).toEqual(refused('REQUEST_REUSED'));
  });
});
