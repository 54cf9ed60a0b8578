import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Answer } from '#domain/kernel/wire';
import type { Application } from '#domain/vetting/application';
import { fingerprint } from '../../cloudfunctions/runtime/seal';
import type { FaultRule } from '../../local-cloud';
import { aForm, aPaper, creditCode, idNumber, PAPER_PHOTO } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  aResident,
  HER_DOOR,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  smallDistrict,
} from '../kit/district';
import { stored } from '../kit/once';
import { filesIn, readableIn } from '../kit/secrets';
import { rated } from '../kit/story';

const NEW_PHONE = '13905329876';
const NEW_DOOR = '贵州路 77 号 5 户';
const GIVEN_PHONE = '13905328765';
/** Whom the manager invites, who applies for a firm, and who joins one. */
const INVITED_PHONE = '13905327654';
const APPLICANT_PHONE = '13905326543';
const [APPLICANT_ID, JOINERS_ID] = [idNumber(51), idNumber(52)];
const SECRETS = [
  ...[HER_PHONE, HER_DOOR, NEW_PHONE, NEW_DOOR, GIVEN_PHONE, '13805320002'],
  ...[INVITED_PHONE, APPLICANT_PHONE, APPLICANT_ID, JOINERS_ID],
];
/** In the order in which the contract reads it. */
const HER_WISH = {
  id: null,
  street: '云南路街道',
  community: '寿张路社区',
  house: '贵州路 77 号',
  unit: '',
  room: '5 户',
  name: '刘女士',
  phone: NEW_PHONE,
};
const BROKEN = 'wx-broken';

let cloud: TestCloud;
let folder = '';
const faulted: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongdaojia-privacy-'));
  cloud = await openCloud({ data: folder, now: MONDAY_NINE });
  const whole = aResident('broken');
  const sealedElsewhere = whole.addresses.map((address) => ({
    ...address,
    contact: { ...address.contact, key: 'k9' },
  }));
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), { ...whole, addresses: sealedElsewhere }],
    identities: [...(small.identities ?? []), anIdentity(BROKEN, 'broken', ['resident'])],
  });
  await rated(cloud);
  await live();
  await liveAtAFirm();
  for (const kind of ['timeout', 'crash', 'conflict', 'busy'] as const) {
    for (const op of ['get', 'update', 'add']) await suffer({ when: { op }, kind, times: 50 });
  }
  await suffer({ when: { op: 'phonenumber.getPhoneNumber' }, kind: 'errcode', errcode: -1 });
  await ask('membership', 'me', {}, BROKEN);
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(room: string, action: string, input: object, openid = LIU): Promise<void> {
  const { result } = await cloud.call(room, { action, requestId: newRequestId(), input }, { openid });
  const answer = result as Answer | undefined;
  if (answer && 'fault' in answer) faulted.push(answer.fault.requestId);
}

/** What she does with her phone number and her door, and what strangers try with theirs. */
async function live(): Promise<void> {
  const address = HER_WISH;
  await ask('membership', 'saveAddress', address);
  await ask('membership', 'saveAddress', { ...address, phone: `${NEW_PHONE}0` });
  await ask('membership', 'saveAddress', { ...address, wrong: NEW_DOOR });
  await ask('membership', 'setPhone', { code: `phone:${GIVEN_PHONE}` });
  await ask('membership', 'me', {});
}

/** An application is begun, a worker is invited and joins, staff open seals with a reason, a badge is looked at. */
async function liveAtAFirm(): Promise<void> {
  const form = aForm({ idNumber: APPLICANT_ID, contactPhone: APPLICANT_PHONE, creditCode: creditCode(51) });
  await ask('provider', 'startApplication', form, STRANGER);
  const draft = stored<Application>(cloud, 'applications')[0]?._id ?? 'none';
  await ask('provider', 'saveApplication', { ...form, applicationId: draft }, STRANGER);
  await ask('provider', 'saveApplication', { ...form, applicationId: draft, wrong: APPLICANT_ID }, STRANGER);
  await ask('provider', 'submitApplication', { applicationId: draft }, STRANGER);
  const opening = { of: 'application', id: draft, providerId: null, reason: '核对执照' };
  await ask('provider', 'openIdentity', opening, STAFF);
  for (const phone of [INVITED_PHONE, GIVEN_PHONE]) {
    await ask('provider', 'invite', { name: '新师傅', phone }, MANAGER);
  }
  const [invitation] = stored<Provider>(cloud, 'providers').flatMap(({ invitations }) => invitations);
  const joining = { name: '新师傅', idNumber: JOINERS_ID, photo: PAPER_PHOTO, papers: [aPaper()] };
  await ask('provider', 'join', { ...joining, code: invitation?.code ?? '00000000' });
  await ask('provider', 'join', { ...joining, code: JOINERS_ID });
  await ask('provider', 'firm', {}, MANAGER);
  await ask('provider', 'firmFile', { providerId: 'firm-1' }, STAFF);
  await ask('provider', 'badge', {}, MA);
}

async function suffer(rule: FaultRule): Promise<void> {
  cloud.faults.clear();
  cloud.faults.add(rule);
  await live();
  if (rule.kind === 'crash') await liveAtAFirm();
  cloud.faults.clear();
}

describe('Whoever steals the files reads no phone, no door and no ID number', () => {
  test('what is not secret is found in them, so that finding nothing means something', () => {
    const files = filesIn(folder);
    expect([...files.keys()].filter((name) => name.startsWith('database.sqlite')).length).toBeGreaterThan(1);
    const found = readableIn(files, ['厨房下水道堵了', 'repair-accepted']);
    expect(found.some((line) => line.includes('database.sqlite'))).toBe(true);
    expect(faulted.length).toBeGreaterThan(5);
    const log = files.get('cloud.log')?.toString() ?? '';
    expect(faulted.filter((requestId) => !log.includes(requestId))).toEqual([]);
  });

  test('an application, an invitation and a worker who joined are in them', () => {
    expect(stored<Application>(cloud, 'applications').map(({ state }) => state)).toContain('submitted');
    const firm = stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
    expect(firm?.invitations.length).toBeGreaterThan(1);
    expect(firm?.workers.map(({ name }) => name)).toContain('新师傅');
    expect(stored<object>(cloud, 'seal_openings').length).toBeGreaterThan(0);
  });

  test('neither database nor write-ahead log nor log holds them, whatever failed on the way', () => {
    expect(readableIn(filesIn(folder), SECRETS)).toEqual([]);
  });

  test('nor can they try one number after the other against what a request left behind', () => {
    const { phone, ...rest } = HER_WISH;
    const left = createHash('sha256').update(
      JSON.stringify({ action: 'saveAddress', input: { ...rest, phone } }),
    );
    expect(readableIn(filesIn(folder), [left.digest('base64url')])).toEqual([]);
    const keyed = fingerprint(JSON.stringify({ action: 'saveAddress', input: HER_WISH }));
    expect(readableIn(filesIn(folder), [keyed])).not.toEqual([]);
  });

  test('neither keys nor tokens stand in them', () => {
    const keys = (process.env.SEAL_KEYS ?? '').split(',').map((pair) => pair.split(':')[1] ?? '');
    const tokens = cloud.invocations().map(({ id }) => id);
    expect(keys.every((key) => key.length > 20)).toBe(true);
    expect(tokens.length).toBeGreaterThan(50);
    expect(readableIn(filesIn(folder), [...keys, ...tokens])).toEqual([]);
  });
});
