import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Application } from '#domain/vetting/application';
import { FORBIDDEN_WORD } from '../../local-cloud/wechat/open-api';
import { forgetAllowances } from '../kit/allowances';
import { granted, refused, saying } from '../kit/answers';
import {
  aForm,
  aPaper,
  applied,
  approvedFirm,
  creditCode,
  idNumber,
  joinedBy,
  PAPER_PHOTO,
  verdictsOn,
} from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  aResident,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  smallDistrict,
} from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';
import { filesIn, readableIn } from '../kit/secrets';
import { booked } from '../kit/story';

const PEOPLE = Array.from({ length: 24 }, (_, place) => `person-${place}`);
const wx = (place: number) => `wx-person-${place}`;
const SEEDS = effort(4, 60);
const SECOND = 'wx-second-staff';
const PHONES = PEOPLE.map((_, place) => `139053310${String(place).padStart(2, '0')}`);

let cloud: TestCloud;
let folder = '';
const say = saying(() => cloud);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongdaojia-vetting-'));
  cloud = await openCloud({ data: folder, now: MONDAY_NINE });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [
      ...(small.members ?? []),
      aResident('staff-zhou'),
      ...PEOPLE.map((id) => aResident(id)),
      aResident('second'),
    ],
    identities: [
      ...(small.identities ?? []),
      anIdentity(SECOND, 'second', ['resident', 'staff']),
      ...PEOPLE.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
    ],
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const storedApplication = (id: string) =>
  stored<Application>(cloud, 'applications').find(({ _id }) => _id === id);
const storedFirm = (id: string) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });

describe('A firm is vetted', () => {
  test('applies, is returned once with what to mend, mends, is approved, and its worker accepts an order', async () => {
    const { id, items } = await applied(cloud, wx(0));
    const returned = { applicationId: id, outcome: 'return' as const, why: '' };
    const verdicts = verdictsOn(items, { contact: '电话打不通' });
    await cloud.phone(STAFF).does('provider', 'review', { ...returned, verdicts });
    const { application } = await cloud.phone(wx(0)).does('provider', 'ownApplication', {});
    expect(application?.toMend).toEqual([{ item: 'contact', right: false, why: '电话打不通' }]);
    const mended = { ...aForm(), applicationId: id, idNumber: null, contactPhone: '13905330002' };
    await cloud.phone(wx(0)).does('provider', 'saveApplication', mended);
    await cloud.phone(wx(0)).does('provider', 'submitApplication', { applicationId: id });
    const approve = { applicationId: id, outcome: 'approve' as const, why: '', verdicts: verdictsOn(items) };
    await cloud.phone(STAFF).does('provider', 'review', approve);
    expect(storedFirm(id)).toMatchObject({ standing: 'good', managerIds: ['person-0'], workers: [] });

    const worker = { openid: wx(1), phone: PHONES[1] ?? '', number: 11 };
    const workerId = await joinedBy(cloud, wx(0), worker);
    const orderId = await booked(cloud);
    // Approved is the firm, not yet he.
    expect(await say(wx(1), 'provider', 'setDuty', { onDuty: true })).toEqual(refused('BADGE_NOT_VALID'));
    expect(await say(wx(1), 'repair', 'accept', { orderId })).toEqual(refused('NOT_FOUND'));
    const admission = { providerId: id, workerId, right: true, trainedOn: '2026-11-10', why: '' };
    await cloud.phone(STAFF).does('provider', 'admit', admission);
    await cloud.phone(wx(1)).does('provider', 'setDuty', { onDuty: true });
    expect(await say(wx(1), 'repair', 'accept', { orderId })).toEqual(granted());
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    const { story } = await cloud.phone(STAFF).does('provider', 'firmFile', { providerId: id });
    expect(story.map(({ action }) => action)).toEqual(['admit', 'join', 'invite', 'approve']);
  });

  test('one living application per credit code, also when two are sent in at the same moment', async () => {
    const drafts = await Promise.all(
      [2, 3].map((place) =>
        cloud.phone(wx(place)).does('provider', 'startApplication', aForm({ creditCode: creditCode(2) })),
      ),
    );
    const answers = await Promise.all(
      drafts.map(({ application }, place) =>
        say(wx(place + 2), 'provider', 'submitApplication', { applicationId: application.id }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refused('CREDIT_CODE_TAKEN'));
    const first = answers.findIndex(({ ok }) => ok);
    const ids = drafts.map(({ application }) => application.id);
    await cloud
      .phone(wx(2 + first))
      .does('provider', 'withdrawApplication', { applicationId: ids[first] ?? '' });
    const again = { applicationId: ids[1 - first] ?? '' };
    expect(await say(wx(3 - first), 'provider', 'submitApplication', again)).toEqual(granted());
  });

  test('one draft per person; the same wish sent again finds it', async () => {
    const requestId = newRequestId();
    const first = await say(
      wx(4),
      'provider',
      'startApplication',
      aForm({ creditCode: creditCode(4) }),
      requestId,
    );
    const counted = stored(cloud, 'allowances');
    expect(
      await say(wx(4), 'provider', 'startApplication', aForm({ creditCode: creditCode(4) }), requestId),
    ).toEqual(first);
    expect(await say(wx(4), 'provider', 'startApplication', aForm())).toEqual(refused('DRAFT_THERE_ALREADY'));
    expect(stored(cloud, 'allowances')).toEqual(counted);
  });

  test('numbers that cannot be right, streets that are not served and a half-filled form are refused by name', async () => {
    const begin = (changes: object) => say(wx(5), 'provider', 'startApplication', { ...aForm(), ...changes });
    const wrongId = `${idNumber(5).slice(0, 17)}${idNumber(5).endsWith('1') ? '2' : '1'}`;
    expect(await begin({ idNumber: wrongId })).toEqual(refused('ID_NUMBER_WRONG'));
    const form = aForm({ streets: ['火星街道'], creditCode: creditCode(5) });
    const { application } = await cloud.phone(wx(5)).does('provider', 'startApplication', form);
    const one = { applicationId: application.id };
    expect(await say(wx(5), 'provider', 'submitApplication', one)).toEqual(refused('PLACE_UNKNOWN'));
    await cloud.phone(wx(5)).does('provider', 'saveApplication', {
      ...one,
      ...aForm({ introduction: '', creditCode: creditCode(5) }),
    });
    expect(await say(wx(5), 'provider', 'submitApplication', one)).toMatchObject({
      refusal: { code: 'APPLICATION_INCOMPLETE', fields: [{ path: 'introduction' }] },
    });
    const wrongCode = `${creditCode(5).slice(0, 17)}${creditCode(5).endsWith('1') ? '2' : '1'}`;
    await cloud
      .phone(wx(5))
      .does('provider', 'saveApplication', { ...aForm({ creditCode: wrongCode }), ...one });
    expect(await say(wx(5), 'provider', 'submitApplication', one)).toEqual(refused('CREDIT_CODE_WRONG'));
  });

  test('words that must not be public are refused before staff see them', async () => {
    const { application } = await cloud
      .phone(wx(6))
      .does(
        'provider',
        'startApplication',
        aForm({ introduction: `老店，${FORBIDDEN_WORD}`, creditCode: creditCode(6) }),
      );
    const one = { applicationId: application.id };
    expect(await say(wx(6), 'provider', 'submitApplication', one)).toEqual(refused('WORDS_NOT_ALLOWED'));
    expect(storedApplication(application.id)?.state).toBe('draft');
    expect(stored<{ subject: string }>(cloud, 'notices').map(({ subject }) => subject)).not.toContain(
      application.id,
    );
    await cloud
      .phone(wx(6))
      .does('provider', 'saveApplication', { ...aForm({ creditCode: creditCode(6) }), ...one });
    expect(await say(wx(6), 'provider', 'submitApplication', one)).toEqual(granted());
  });

  test(`what was looked at is what is sent in, also when other words are written at the same moment (${SEEDS} interleavings)`, async () => {
    const her = cloud.phone(wx(22));
    const clean = aForm({ creditCode: creditCode(22) });
    const foul = { ...clean, introduction: `老店，${FORBIDDEN_WORD}` };
    const seen: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      cloud.reseed(undefined);
      await forgetAllowances(cloud);
      const { application } = await her.does('provider', 'startApplication', clean);
      const one = { applicationId: application.id };
      cloud.reseed(seed);
      await Promise.all([
        her.ask('provider', 'submitApplication', one),
        her.ask('provider', 'saveApplication', { ...foul, ...one }),
      ]);
      cloud.reseed(undefined);
      const { state, introduction = '' } = storedApplication(application.id) ?? {};
      seen.push(`${state}, ${introduction.includes(FORBIDDEN_WORD) ? 'foul' : 'clean'}`);
      await her.does('provider', 'withdrawApplication', one);
    }
    expect(seen.filter((one) => !['draft, foul', 'submitted, clean'].includes(one))).toEqual([]);
  });

  test('where WeChat does not answer nothing is sent in, and it can be sent again', async () => {
    const { application } = await cloud
      .phone(wx(21))
      .does('provider', 'startApplication', aForm({ creditCode: creditCode(21) }));
    const one = { applicationId: application.id };
    cloud.faults.add({ when: { op: 'security.msgSecCheck' }, kind: 'errcode', errcode: -1, times: 1 });
    const answer = await say(wx(21), 'provider', 'submitApplication', one);
    cloud.faults.clear();
    expect(answer.ok).toBe(false);
    expect(storedApplication(application.id)?.state).toBe('draft');
    expect(await say(wx(21), 'provider', 'submitApplication', one)).toEqual(granted());
  });

  test('somebody else’s application is answered like a missing one', async () => {
    const { id } = await applied(cloud, wx(7), { creditCode: creditCode(7) });
    for (const [action, input] of [
      ['saveApplication', { applicationId: id, ...aForm() }],
      ['submitApplication', { applicationId: id }],
      ['withdrawApplication', { applicationId: id }],
    ] as const)
      expect(await say(LIU, 'provider', action, input)).toEqual(refused('NOT_FOUND'));
    expect(await say(wx(7), 'provider', 'application', { applicationId: id })).toEqual(refused('FORBIDDEN'));
  });
});

describe('Who applies never reviews', () => {
  test('not as staff, nor under the number at which the firm is reached', async () => {
    const { id, items } = await applied(cloud, STAFF, { creditCode: creditCode(8) });
    const wish = { applicationId: id, outcome: 'approve', why: '', verdicts: verdictsOn(items) };
    expect(await say(STAFF, 'provider', 'review', wish)).toEqual(refused('OWN_CASE'));
    const file = await cloud.phone(STAFF).does('provider', 'application', { applicationId: id });
    expect(file.ownCase).toBe(true);

    const other = await applied(cloud, wx(9), { creditCode: creditCode(9), contactPhone: '13905339999' });
    await cloud.phone(SECOND).does('membership', 'setPhone', { code: 'phone:13905339999' });
    const second = {
      applicationId: other.id,
      outcome: 'approve',
      why: '',
      verdicts: verdictsOn(other.items),
    };
    expect(await say(SECOND, 'provider', 'review', second)).toEqual(refused('OWN_CASE'));
    expect(await say(SECOND, 'provider', 'review', wish)).toEqual(granted());
    expect(await say(STAFF, 'provider', 'review', second)).toEqual(granted());
  });

  test('and who became a manager meanwhile decides nothing about the own firm', async () => {
    // The approval above made 周工 the manager of her own firm.
    const own = stored<Provider>(cloud, 'providers').find(({ managerIds }) =>
      managerIds.includes('staff-zhou'),
    );
    const workerId = await joinedBy(cloud, STAFF, { openid: wx(10), phone: PHONES[10] ?? '', number: 20 });
    const admission = { providerId: own?._id, workerId, right: true, trainedOn: '2026-11-10', why: '' };
    expect(await say(STAFF, 'provider', 'admit', admission)).toEqual(refused('OWN_CASE'));
    expect(await say(SECOND, 'provider', 'admit', admission)).toEqual(granted());
  });
});

describe('Workers join by a one-time invitation and their own phone number', () => {
  let firmId = '';
  beforeAll(async () => {
    firmId = await approvedFirm(cloud, wx(11), SECOND, { creditCode: creditCode(11) });
  });
  const invited = async (phone: string) => {
    const firm = await cloud.phone(wx(11)).does('provider', 'invite', { name: '新师傅', phone });
    return firm.invitations[0]?.code ?? '';
  };
  const joining = (code: string, number: number) => ({
    code,
    name: '新师傅',
    idNumber: idNumber(number),
    photo: PAPER_PHOTO,
    papers: [aPaper()],
  });

  test('not without a number of the own, nor with another’s, nor with a code that nobody gave', async () => {
    const code = await invited(PHONES[12] ?? '');
    expect(await say(wx(12), 'provider', 'join', joining(code, 12))).toEqual(refused('OWN_PHONE_NEEDED'));
    await cloud.phone(wx(13)).does('membership', 'setPhone', { code: `phone:${PHONES[13]}` });
    expect(await say(wx(13), 'provider', 'join', joining(code, 13))).toEqual(refused('INVITATION_NOT_VALID'));
    await cloud.phone(wx(12)).does('membership', 'setPhone', { code: `phone:${PHONES[12]}` });
    expect(await say(wx(12), 'provider', 'join', joining('00000000', 12))).toEqual(
      refused('INVITATION_NOT_VALID'),
    );
    expect(await say(wx(12), 'provider', 'join', joining(code, 12))).toEqual(granted());
  });

  test('twice with one code joins once, and a retry is told the same', async () => {
    const code = await invited(PHONES[14] ?? '');
    await cloud.phone(wx(14)).does('membership', 'setPhone', { code: `phone:${PHONES[14]}` });
    const requestId = newRequestId();
    const first = await say(wx(14), 'provider', 'join', joining(code, 14), requestId);
    expect(first).toEqual(granted());
    expect(await say(wx(14), 'provider', 'join', joining(code, 14), requestId)).toEqual(first);
    expect(await say(wx(14), 'provider', 'join', joining(code, 14))).toEqual(refused('INVITATION_NOT_VALID'));
    expect(storedFirm(firmId)?.workers.filter(({ memberId }) => memberId === 'person-14')).toHaveLength(1);
  });

  test('whoever works for one firm leaves it first, and not with orders in hand', async () => {
    const code = await invited('13805320002');
    await cloud.phone(MA).does('membership', 'setPhone', { code: 'phone:13805320002' });
    expect(await say(MA, 'provider', 'join', joining(code, 15))).toEqual(refused('ALREADY_IN_A_FIRM'));
    const orderId = await booked(cloud);
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    const leaving = { providerId: 'firm-1', workerId: null };
    expect(await say(MA, 'provider', 'leave', leaving)).toEqual(refused('ORDERS_IN_HAND'));
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    expect(await say(STRANGER, 'provider', 'leave', { ...leaving, workerId: 'w1' })).toEqual(
      refused('NOT_FOUND'),
    );
    const requestId = newRequestId();
    const left = await say(MA, 'provider', 'leave', leaving, requestId);
    expect(left).toEqual(granted());
    // He is no worker of it any more, and is told the same where the answer was lost.
    expect(await say(MA, 'provider', 'leave', leaving, requestId)).toEqual(left);
    expect(await say(MA, 'provider', 'leave', leaving)).toEqual(refused('NOT_FOUND'));
    expect(await say(MA, 'provider', 'duty', {})).toEqual(refused('FORBIDDEN'));
    expect(await say(MA, 'provider', 'join', joining(code, 15))).toEqual(granted());
  });

  test('a worker who is refused is free again, and knows why', async () => {
    const workerId = await joinedBy(cloud, wx(11), { openid: wx(16), phone: PHONES[16] ?? '', number: 16 });
    const no = { providerId: firmId, workerId, right: false, trainedOn: null, why: '' };
    expect(await say(SECOND, 'provider', 'admit', no)).toEqual(refused('REASON_MISSING'));
    await cloud.phone(SECOND).does('provider', 'admit', { ...no, why: '证件照片看不清' });
    expect(await say(wx(16), 'provider', 'duty', {})).toEqual(refused('FORBIDDEN'));
    const told = stored<{ memberId: string; about: string }>(cloud, 'notices');
    expect(told).toContainEqual(expect.objectContaining({ memberId: 'person-16', about: 'worker-refused' }));
  });

  test('a training that has not taken place, or is older than a year, admits nobody', async () => {
    const workerId = await joinedBy(cloud, wx(11), { openid: wx(17), phone: PHONES[17] ?? '', number: 17 });
    for (const trainedOn of [null, '2026-11-17', '2025-11-15']) {
      const wish = { providerId: firmId, workerId, right: true, trainedOn, why: '' };
      expect(await say(SECOND, 'provider', 'admit', wish)).toEqual(refused('TRAINING_DAY_WRONG'));
    }
  });

  test('a paper that is handed in later opens nothing before staff have looked at it', async () => {
    const paper = aPaper('locks');
    await cloud.phone(wx(11)).does('provider', 'handIn', { workerId: null, paper });
    const waits = (await cloud.phone(SECOND).does('provider', 'firmFile', { providerId: firmId })).firm;
    const handed = waits.certificates.find(({ category }) => category === 'locks');
    expect(handed?.state).toBe('waiting');
    expect(storedFirm(firmId)?.categories).toEqual(['pipes']);
    const verdict = { providerId: firmId, paperId: handed?.id ?? '', right: true, why: '' };
    await cloud.phone(SECOND).does('provider', 'checkPaper', verdict);
    expect(storedFirm(firmId)?.categories).toEqual(['pipes', 'locks']);
    const reversed = { ...paper, validFromOn: '2028-01-02' };
    expect(await say(wx(11), 'provider', 'handIn', { workerId: null, paper: reversed })).toEqual(
      refused('PAPER_DATES_WRONG'),
    );
  });
});

describe('Numbers are sealed', () => {
  test('neither database nor log holds an ID number or a phone in clear', () => {
    const secrets = [
      ...PHONES,
      '13905330001',
      '13905330002',
      '13905339999',
      ...Array.from({ length: 24 }, (_, place) => idNumber(place)),
    ];
    expect(readableIn(filesIn(folder), secrets)).toEqual([]);
    expect(readableIn(filesIn(folder), ['顺心管道服务部'])).not.toEqual([]);
  });

  test('they are shown masked, and in full to staff only, after the reason is on record', async () => {
    const { id } = await applied(cloud, wx(18), { creditCode: creditCode(18), idNumber: idNumber(18) });
    const file = await cloud.phone(SECOND).does('provider', 'application', { applicationId: id });
    expect(JSON.stringify(file)).not.toContain(idNumber(18));
    expect(file.application.idNumber).toMatch(/^3702\*+\d{3}[\dX]$/);
    const opening = { of: 'application', id, providerId: null, reason: '核对执照' };
    expect(await say(SECOND, 'provider', 'openIdentity', opening)).toEqual({
      ok: true,
      value: { name: '郭经理', idNumber: idNumber(18), phone: '13905330001' },
    });
    expect(stored<{ subject: string }>(cloud, 'seal_openings')).toContainEqual(
      expect.objectContaining({ subject: id, reason: '核对执照', memberId: 'second' }),
    );
    for (const openid of [LIU, wx(18), MANAGER])
      expect(await say(openid, 'provider', 'openIdentity', opening)).toEqual(refused('FORBIDDEN'));
  });

  test('who opened a seal under the name of another wish sees nothing', async () => {
    const { id } = await applied(cloud, wx(19), { creditCode: creditCode(19) });
    const requestId = newRequestId();
    const opening = { of: 'application', id, providerId: null, reason: '核对执照' };
    await say(SECOND, 'provider', 'openIdentity', opening, requestId);
    const other = { ...opening, reason: '随便看看' };
    expect(await say(SECOND, 'provider', 'openIdentity', other, requestId)).toEqual(
      refused('REQUEST_REUSED'),
    );
  });
});

describe('What the room costs', () => {
  test('the desk is one indexed query, the longest waiting first', async () => {
    const { rows } = await cloud.phone(SECOND).does('provider', 'vettingDesk', { list: 'submitted' });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ submittedAt }) => submittedAt)).toEqual(
      rows.map(({ submittedAt }) => submittedAt).sort(),
    );
    const queries = cloud.last().ops.filter(({ collection }) => collection === 'applications');
    expect(queries.map(({ index }) => index)).toEqual(['queue']);
    await cloud.phone(SECOND).does('provider', 'waitingFirms', {});
    const firms = cloud.last().ops.filter(({ collection }) => collection === 'providers');
    expect(firms.map(({ index }) => index)).toEqual(['waiting']);
  });

  test('an invitation costs three calls besides the links, and saving a draft likewise', async () => {
    await cloud.phone(wx(11)).ask('provider', 'invite', { name: '再来一位', phone: '13905330077' });
    expect(cost().calls).toBeLessThanOrEqual(4);
    const { application } = await cloud
      .phone(wx(20))
      .does('provider', 'startApplication', aForm({ creditCode: creditCode(20) }));
    await cloud
      .phone(wx(20))
      .ask('provider', 'saveApplication', { ...aForm(), applicationId: application.id });
    expect(cost().calls).toBeLessThanOrEqual(4);
  });
});
