import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { newNoun } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { DAY } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import type { NoShow } from '#domain/no-show/no-show';
import { providerContract } from '#domain/provider-contract';
import { newLadder } from '#domain/standing/ladder';
import { aForm, aPaper, creditCode, idNumber, joinedBy, PAPER_PHOTO, verdictsOn } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { upToCommit } from '../kit/costs';
import { aLadder, ended } from '../kit/courses';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';

let cloud: TestCloud;
const [APPLICANT, WORKER, JOINER] = ['wx-applicant', 'wx-newcomer', 'wx-joiner'];
const PHONE = '13905335001';

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), aResident('applicant'), aResident('newcomer'), aResident('joiner')],
    identities: [
      ...(small.identities ?? []),
      anIdentity(APPLICANT, 'applicant', ['resident']),
      anIdentity(WORKER, 'newcomer', ['resident']),
      anIdentity(JOINER, 'joiner', ['resident']),
    ],
    standings: [aLadder('firm-1', MONDAY_NINE, { upheld: 3 })],
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
    // It holds how many are begun in a day, and looks first whether one is there.
    ['startApplication', 'wx-stranger', aForm({ creditCode: creditCode(62) }), 4, 7],
  ] as const)('%s', async (action, openid, input, depth: number = 3, calls: number = 5) => {
    const event = { action, requestId: `request-of-${action}-000000`, input };
    const { result } = await cloud.call('provider', event, { openid });
    expect(result).toMatchObject({ ok: true });
    expect(cost().calls).toBeLessThanOrEqual(calls);
    // Tickets of files are spent in a write of their own, before the commit.
    expect(cost().depth).toBeLessThanOrEqual(
      action === 'handIn' || action === 'startApplication' ? depth + 1 : depth,
    );
  });
});

describe('What a firm goes through costs no more than what holds the anchors of others', () => {
  test('from the draft to the admission', async () => {
    const form = aForm({ creditCode: creditCode(61) });
    const her = cloud.phone(APPLICANT);
    const begun = await her.ask('provider', 'startApplication', form);
    const applicationId = begun.ok ? begun.value.application.id : '';
    await her.ask('provider', 'saveApplication', { ...form, applicationId });
    expect(cost()).toEqual({ calls: 4, depth: 4 });
    const sent = await her.ask('provider', 'submitApplication', { applicationId });
    expect(cost()).toEqual({ calls: 7, depth: 4 });
    const verdicts = verdictsOn(sent.ok ? sent.value.application.items : []);
    const approval = { applicationId, outcome: 'approve', why: '', verdicts } as const;
    await cloud.phone(STAFF).ask('provider', 'review', approval);
    expect(upToCommit(cloud.last())).toEqual({ calls: 7, depth: 4 });
    const workerId = await joinedBy(cloud, APPLICANT, { openid: WORKER, phone: PHONE, number: 61 });
    const admission = { providerId: applicationId, workerId, right: true, trainedOn: '2026-11-10', why: '' };
    await cloud.phone(STAFF).ask('provider', 'admit', admission);
    expect(cost()).toEqual({ calls: 4, depth: 4 });
  });

  test('from the suspension to the reinstatement', async () => {
    await ended(cloud, 'fourth', 'firm-1', 'upheld');
    const { steps } = await cloud.phone(MANAGER).does('provider', 'ownStanding', {});
    expect(cost().calls).toBeLessThanOrEqual(4);
    const stepId = steps[0]?.id ?? '';
    await cloud.phone(MANAGER).ask('provider', 'appealStep', { stepId, why: '记错了日子' });
    expect(cost().calls).toBeLessThanOrEqual(7);
    const kept = { providerId: 'firm-1', stepId, overturned: false, why: '查过' };
    await cloud.phone(STAFF).ask('provider', 'decideAppeal', kept);
    expect(upToCommit(cloud.last())).toEqual({ calls: 4, depth: 3 });
    const consent = { providerId: 'firm-1', trainedOn: '2026-11-16', why: '补了课' };
    expect(await cloud.phone(STAFF).ask('provider', 'reinstate', consent)).toMatchObject({ ok: true });
    expect(upToCommit(cloud.last())).toEqual({ calls: 4, depth: 3 });
  });
});

/** Sends it, whatever comes of it; answers what came and what it cost. */
async function asked(openid: string, action: string, input: object) {
  const { result } = await cloud.call('provider', { action, requestId: newRequestId(), input }, { openid });
  const answer = result as Answer;
  return { came: 'refusal' in answer ? answer.refusal.code : answer.ok, ...cost() };
}

describe('Who looks at one firm pays for who asks, the firm and what stands beside it', () => {
  const ONE = { providerId: 'firm-1' };
  test.each([
    ['ownPapers', MA, {}, 2, 2],
    ['ownPapers', MANAGER, {}, 2, 2],
    ['firm', MANAGER, {}, 2, 2],
    ['firmFile', STAFF, ONE, 2, 2],
    ['duty', MA, {}, 2, 2],
    ['ownApplication', APPLICANT, {}, 2, 2],
    ['recount', STAFF, ONE, 4, 3],
    ['ownStanding', MANAGER, {}, 4, 3],
    ['firmStanding', STAFF, ONE, 4, 3],
    ['profile', LIU, ONE, 5, 3],
  ] as const)('%s by %s', async (action, openid, input, calls, depth) => {
    expect(await asked(openid, action, input)).toEqual({ came: true, calls, depth });
  });
});

describe('What staff open costs what it shows and the line that is written about it', () => {
  test('an application, an identity, the register and its table; and an application is withdrawn', async () => {
    const { application: approved } = await cloud.phone(APPLICANT).does('provider', 'ownApplication', {});
    const { application: draft } = await cloud.phone('wx-stranger').does('provider', 'ownApplication', {});
    const identity = { of: 'worker', id: 'w1', providerId: 'firm-1', reason: '核对身份' };
    const all = { standing: null, category: null, street: null, waiting: false, words: '', sort: 'name' };
    for (const [openid, action, input, calls, depth] of [
      [STAFF, 'application', { applicationId: approved?.id }, 3, 3],
      [STAFF, 'openIdentity', identity, 5, 5],
      [STAFF, 'firms', { ...all, from: 0 }, 4, 3],
      [STAFF, 'exportFirms', { ...all, why: '年检' }, 6, 4],
      ['wx-stranger', 'withdrawApplication', { applicationId: draft?.id }, 3, 3],
    ] as const) {
      expect([action, await asked(openid, action, input)]).toEqual([action, { came: true, calls, depth }]);
    }
  });
});

describe('A no costs no more than what it takes to know it', () => {
  const [worker, day] = [{ providerId: 'firm-1', workerId: 'w1' }, '2026-11-10'];
  const paper = { providerId: 'firm-1', paperId: 'none', right: true, why: '' };
  test.each([
    ['train', STAFF, { ...worker, workerId: 'none', trainedOn: day }, 'NOT_FOUND'],
    ['train', STAFF, { ...worker, trainedOn: '2026-12-10' }, 'TRAINING_DAY_WRONG'],
    ['admit', STAFF, { ...worker, right: true, trainedOn: day, why: '' }, 'NOT_NOW'],
    ['checkPaper', STAFF, paper, 'NOT_FOUND'],
    ['leave', LIU, { providerId: 'firm-1', workerId: null }, 'NOT_FOUND'],
    ['handIn', MANAGER, { workerId: 'none', paper: aPaper() }, 'NOT_FOUND'],
  ] as const)('%s by %s of %j: %s', async (action, openid, input, came) => {
    const answer = await asked(openid, action, input);
    expect(answer.came).toBe(came);
    expect(answer.calls).toBeLessThanOrEqual(3);
    expect(answer.depth).toBe(2);
  });
});

test('A paper that was handed in costs three calls to check, and two where the verdict lacks its reason', async () => {
  const number = '鲁管 2026 第 99 号';
  await cloud
    .phone(MANAGER)
    .does('provider', 'handIn', { workerId: null, paper: { ...aPaper(), kind: '安全生产证明', number } });
  const { firm } = await cloud.phone(STAFF).does('provider', 'firmFile', { providerId: 'firm-1' });
  const paperId = firm.certificates.find((one) => one.number === number)?.id ?? '';
  const verdict = { providerId: 'firm-1', paperId, right: false, why: '' };
  const unreasoned = await asked(STAFF, 'checkPaper', verdict);
  expect(unreasoned).toEqual({ came: 'REASON_MISSING', calls: 2, depth: 2 });
  const checked = await asked(STAFF, 'checkPaper', { ...verdict, right: true });
  expect(checked).toEqual({ came: true, calls: 3, depth: 3 });
});

test('Joining and leaving commit the firm alone; what the person may do follows before the answer', async () => {
  const phone = '13905335009';
  const { invitations } = await cloud.phone(MANAGER).does('provider', 'invite', { name: '又一位', phone });
  const code = invitations[0]?.code ?? '';
  const person = { code, name: '又一位', idNumber: idNumber(66), photo: PAPER_PHOTO, papers: [aPaper()] };
  const joins = (changes: Partial<typeof person>) => asked(JOINER, 'join', { ...person, ...changes });
  const wrongNumber = `${idNumber(66).slice(0, 17)}${idNumber(66).endsWith('1') ? '2' : '1'}`;
  expect(await joins({ idNumber: wrongNumber })).toEqual({ came: 'ID_NUMBER_WRONG', calls: 1, depth: 1 });
  expect(await joins({})).toEqual({ came: 'OWN_PHONE_NEEDED', calls: 5, depth: 2 });
  await cloud.phone(JOINER).does('membership', 'setPhone', { code: `phone:${phone}` });
  const invented = code === '00000000' ? '00000001' : '00000000';
  expect(await joins({ code: invented })).toEqual({ came: 'INVITATION_NOT_VALID', calls: 6, depth: 3 });
  const joined = await joins({});
  expect(joined.came).toBe(true);
  expect(upToCommit(cloud.last())).toEqual({ calls: 7, depth: 4 });
  const left = await asked(JOINER, 'leave', { providerId: 'firm-1', workerId: null });
  expect(left.came).toBe(true);
  expect(upToCommit(cloud.last())).toEqual({ calls: 4, depth: 3 });
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
      confirmBy: i % 2 === 0 ? MONDAY_NINE + i : null,
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
    const noShows = firms.map(({ _id }, i) => aNoShow(`no-show-${_id}`, MONDAY_NINE - i));
    cloud.seed({ providers: firms, standings: appealed, applications, no_shows: noShows });
    for (const [action, openid, input, collection] of [
      ['waitingFirms', STAFF, {}, 'providers'],
      ['appealedFirms', STAFF, {}, 'standings'],
      ['proposedSuspensions', STAFF, {}, 'standings'],
      ['vettingDesk', STAFF, { list: 'submitted' }, 'applications'],
      ['noShowDesk', STAFF, {}, 'no_shows'],
      ['ownNoShows', MA, {}, 'no_shows'],
      ['noShowsOfFirm', MANAGER, {}, 'no_shows'],
    ] as const) {
      const event = { action, requestId: newRequestId(), input };
      const { result } = await cloud.call('provider', event, { openid });
      // Nothing is cut without a word: whoever reads it knows that there is more.
      expect(result).toMatchObject({ ok: true, value: { more: true } });
      expect((result as { value: { rows: unknown[] } }).value.rows).toHaveLength(PAGE_ROWS);
      const ops = cloud.last().ops.filter((op) => op.collection === collection);
      expect(ops).toHaveLength(1);
      expect(ops[0]?.examined).toBeLessThanOrEqual(PAGE_ROWS + 1);
      expect(ops[0]?.index).toBeTruthy();
    }
  });
});

/** Contested, of 马师傅 at firm-1. */
const aNoShow = (id: string, at: number): NoShow => ({
  ...newNoun(id),
  version: 1,
  state: 'contested',
  orderId: `order-of-${id}`,
  order: { id: `order-of-${id}`, itemName: '厨房下水道疏通', promisedAt: at },
  at,
  workerMemberId: 'member-w1',
  worker: { workerId: 'w1', memberId: 'member-w1', name: '马师傅' },
  providerId: 'firm-1',
  providerName: 'firm-1 管道服务',
  residentId: 'liu',
  toldIds: ['liu'],
  saidBy: 'resident',
  visits: [],
  answer: { at, words: '门口等了半小时', photos: [] },
  ruling: null,
  dueAt: at + 2 * DAY,
  actsAt: at + 2 * DAY,
});

/** Where each list of the contract is asked with many stored; or why it needs not be. */
const LISTS: Readonly<Record<string, string>> = {
  waitingFirms: 'provider-calls.test.ts',
  appealedFirms: 'provider-calls.test.ts',
  vettingDesk: 'provider-calls.test.ts',
  firms: 'register.test.ts',
  list: 'provider-list.test.ts',
  standings: 'of all firms: the register holds as many as the district has',
  ownComplaints: 'complaint-calls.test.ts',
  complaintDesk: 'complaint-calls.test.ts',
  complaintsOfFirm: 'complaint-calls.test.ts',
  complaintsOfOrder: 'of one order: each kind may be complained of once',
  proposedSuspensions: 'provider-calls.test.ts',
  noShowDesk: 'provider-calls.test.ts',
  ownNoShows: 'provider-calls.test.ts',
  noShowsOfFirm: 'provider-calls.test.ts',
};
describe('Each list of the contract is examined with many stored', () => {
  test('all of them, and nothing else', () => {
    const lists = Object.entries(providerContract).filter(
      ([, { output }]) =>
        output instanceof z.ZodObject && ('rows' in output.shape || 'providers' in output.shape),
    );
    expect(Object.keys(LISTS).sort()).toEqual(lists.map(([action]) => action).sort());
  });

  test.each(Object.entries(LISTS).filter(([, file]) => file.endsWith('.ts')))(
    '%s in %s',
    async (action, file) => {
      const text = await readFile(new URL(file, import.meta.url), 'utf8');
      expect(text).toContain(`'${action}'`);
      expect(text).toMatch(/examined\)?\.toBeLessThanOrEqual/);
    },
  );
});
