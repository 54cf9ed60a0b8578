import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { newNoun } from '#domain/kernel/noun';
import { newLadder } from '#domain/provider/ladder';
import { aForm, aPaper, creditCode, joinedBy, verdictsOn } from '../kit/applications';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aLadder, ended } from '../kit/courses';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';

let cloud: TestCloud;
const [APPLICANT, WORKER] = ['wx-applicant', 'wx-newcomer'];
const PHONE = '13905335001';

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), aResident('applicant'), aResident('newcomer')],
    identities: [
      ...(small.identities ?? []),
      anIdentity(APPLICANT, 'applicant', ['resident']),
      anIdentity(WORKER, 'newcomer', ['resident']),
    ],
    standings: [aLadder('firm-1', MONDAY_NINE, { noShow: 3 })],
  });
});
afterAll(() => cloud.stop());

const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });

describe('A command on one document costs at most four database calls, at most three of them in sequence', () => {
  test.each([
    ['setDuty', MA, { onDuty: false }],
    ['invite', MANAGER, { name: '新师傅', phone: PHONE }],
    ['handIn', MANAGER, { workerId: null, paper: aPaper() }],
    ['train', STAFF, { providerId: 'firm-1', workerId: 'w1', trainedOn: '2026-11-10' }],
    ['startApplication', 'wx-stranger', aForm({ creditCode: creditCode(62) })],
  ] as const)('%s', async (action, openid, input) => {
    const event = { action, requestId: `request-of-${action}-000000`, input };
    const { result } = await cloud.call('provider', event, { openid });
    expect(result).toMatchObject({ ok: true });
    expect(cost().calls).toBeLessThanOrEqual(4);
    expect(cost().depth).toBeLessThanOrEqual(3);
  });
});

describe('What changes several documents together costs what their transaction costs', () => {
  test('from the draft to the admission', async () => {
    const form = aForm({ creditCode: creditCode(61) });
    const her = cloud.phone(APPLICANT);
    const begun = await her.ask('provider', 'startApplication', form);
    const applicationId = begun.ok ? begun.value.application.id : '';
    await her.ask('provider', 'saveApplication', { ...form, applicationId });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    const sent = await her.ask('provider', 'submitApplication', { applicationId });
    expect(cost()).toEqual({ calls: 7, depth: 4 });
    const verdicts = verdictsOn(sent.ok ? sent.value.application.items : []);
    const approval = { applicationId, outcome: 'approve', why: '', verdicts } as const;
    await cloud.phone(STAFF).ask('provider', 'review', approval);
    expect(cost().calls).toBeLessThanOrEqual(13);
    const workerId = await joinedBy(cloud, APPLICANT, { openid: WORKER, phone: PHONE, number: 61 });
    const admission = { providerId: applicationId, workerId, right: true, trainedOn: '2026-11-10', why: '' };
    await cloud.phone(STAFF).ask('provider', 'admit', admission);
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });

  test('from the suspension to the reinstatement', async () => {
    await ended(cloud, 'fourth', 'firm-1', 'no-show');
    const { steps } = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    expect(cost().calls).toBeLessThanOrEqual(4);
    const stepId = steps[0]?.id ?? '';
    await cloud.phone(MANAGER).ask('provider', 'appealStep', { stepId, why: '记错了日子' });
    expect(cost().calls).toBeLessThanOrEqual(7);
    const kept = { providerId: 'firm-1', stepId, overturned: false, why: '查过' };
    await cloud.phone(STAFF).ask('provider', 'decideAppeal', kept);
    expect(cost().calls).toBeLessThanOrEqual(6);
    const consent = { providerId: 'firm-1', trainedOn: '2026-11-16', why: '补了课' };
    expect(await cloud.phone(STAFF).ask('provider', 'reinstate', consent)).toMatchObject({ ok: true });
    expect(cost().calls).toBeLessThanOrEqual(11);
  });
});

describe.each([100, 1000])('With %d firms stored', (many) => {
  test('each desk is one indexed query that examines no more than a page', async () => {
    const firms = Array.from({ length: many }, (_, i) =>
      aFirm(`many-${many}-${i}`, [aWorker(`many-${many}-${i}`)], {
        waitingSince: i % 2 === 0 ? MONDAY_NINE + i : null,
      }),
    );
    const appealed = firms.map(({ _id }, i) => ({
      ...newLadder(_id, 'suspended'),
      version: 1,
      appealDueAt: i % 2 === 0 ? MONDAY_NINE + i : null,
    }));
    const applications = firms.map(({ _id }, i) => ({
      ...newNoun(`application-${_id}`),
      version: 1,
      state: 'submitted',
      submittedAt: MONDAY_NINE + i,
      holds: `held-${_id}`,
      applicantId: `applicant-${_id}`,
      name: _id,
      categories: [],
      papers: [],
      videos: [],
      reviews: [],
      streets: [],
      commitments: { noSubcontracting: true, listPrices: true },
    }));
    cloud.seed({ providers: firms, standings: appealed, applications });
    for (const [action, input, collection] of [
      ['waitingFirms', {}, 'providers'],
      ['appealedFirms', {}, 'standings'],
      ['vettingDesk', { list: 'submitted' }, 'applications'],
    ] as const) {
      await cloud.call(
        'provider',
        { action, requestId: `request-of-${action}-${many}00`, input },
        { openid: STAFF },
      );
      const ops = cloud.last().ops.filter((op) => op.collection === collection);
      expect(ops).toHaveLength(1);
      expect(ops[0]?.examined).toBeLessThanOrEqual(PAGE_ROWS + 1);
      expect(ops[0]?.index).toBeTruthy();
    }
  });
});
