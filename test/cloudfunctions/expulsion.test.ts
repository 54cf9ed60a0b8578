import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Rank } from '#domain/repair/rank';
import { fingerprint } from '../../cloudfunctions/runtime/seal';
import { granted, refused, saying } from '../kit/answers';
import { aForm, aPaper, applied, creditCode, idNumber, PAPER_PHOTO, verdictsOn } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { aLadder, ended } from '../kit/courses';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';

const [BAD, WORSE] = ['firm-bad', 'firm-worse'];
/** 郭经理 represents both firms; her number is `idNumber(7)`. */
const HERS = idNumber(7);
const [BOSS, JOINER, APPLICANT, COLLEAGUE] = ['wx-boss', 'wx-joiner', 'wx-applicant', 'wx-colleague'];
const PHONE = '13905339001';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  const represented = { representativeKey: fingerprint(HERS), managerIds: ['boss'] };
  cloud.seed({
    ...small,
    providers: [
      ...(small.providers ?? []),
      aFirm(BAD, [aWorker(`w-${BAD}`)], { ...represented, creditCode: creditCode(71) }),
      aFirm(WORSE, [aWorker(`w-${WORSE}`)], { ...represented, creditCode: creditCode(72) }),
    ],
    members: [...(small.members ?? []), ...['joiner', 'applicant', 'colleague'].map((id) => aResident(id))],
    identities: [
      ...(small.identities ?? []),
      anIdentity(BOSS, 'boss', ['resident', 'manager'], BAD),
      anIdentity(`wx-w-${BAD}`, `member-w-${BAD}`, ['resident', 'worker'], BAD),
      anIdentity(JOINER, 'joiner', ['resident']),
      anIdentity(APPLICANT, 'applicant', ['resident']),
      anIdentity(COLLEAGUE, 'colleague', ['resident', 'staff']),
    ],
  });
});
afterAll(() => cloud.stop());

const firm = (id: string) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const told = (memberId: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.memberId === memberId)
    .map(({ about }) => about);

/** She applies for a new firm under another licence; answers what the room says to the sending in. */
async function applies(code: string, idNo = HERS) {
  const { application } = await cloud.phone(APPLICANT).does('provider', 'ownApplication', {});
  const form = aForm({ creditCode: code, idNumber: idNo });
  const open = application && ['draft', 'returned'].includes(application.state) ? application.id : null;
  const id = open ?? (await cloud.phone(APPLICANT).does('provider', 'startApplication', form)).application.id;
  if (open) await cloud.phone(APPLICANT).does('provider', 'saveApplication', { applicationId: id, ...form });
  return say(APPLICANT, 'provider', 'submitApplication', { applicationId: id });
}

/** Firm-1 invites her as a worker. */
async function joins() {
  const { invitations } = await cloud
    .phone('wx-manager')
    .does('provider', 'invite', { name: '郭师傅', phone: PHONE });
  // WeChat gives another code at each tap, and each is good once.
  const code = `phone:${PHONE}@${cloud.clock.now()}-${newRequestId()}`;
  await cloud.phone(JOINER).does('membership', 'setPhone', { code });
  return say(JOINER, 'provider', 'join', {
    code: invitations[0]?.code ?? '',
    name: '郭师傅',
    idNumber: HERS,
    photo: PAPER_PHOTO,
    papers: [aPaper()],
  });
}

async function appeals(openid: string): Promise<string> {
  const { steps } = await cloud.phone(openid).does('provider', 'ownStanding', {});
  const stepId = steps[0]?.id ?? '';
  await cloud.phone(openid).does('provider', 'appealStep', { stepId, why: '证件是真的，登记册可以查' });
  return stepId;
}

describe('Forged papers expel a firm', () => {
  let orderId = '';
  test('its worker loses what he had accepted, has no turn any more, and its people are told', async () => {
    await cloud.phone(`wx-w-${BAD}`).does('provider', 'setDuty', { onDuty: false });
    await cloud.phone(`wx-w-${BAD}`).does('provider', 'setDuty', { onDuty: true });
    orderId = await booked(cloud);
    await cloud.phone(`wx-w-${BAD}`).does('repair', 'accept', { orderId });
    await ended(cloud, 'forged', BAD, 'forged-papers');
    await tick();
    expect(firm(BAD)?.standing).toBe('expelled');
    expect(storedOrder(cloud, orderId)).toMatchObject({ state: 'open', worker: null });
    expect(stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === `w-${BAD}`)?.ready).toBe(false);
    await tick();
    expect(told('boss')).toContain('standing-expelled');
    expect(told('liu')).toContain('repair-swept');
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('who represented it does not come back, neither with another licence nor as a worker elsewhere', async () => {
    expect(await applies(creditCode(73))).toEqual(refused('BARRED'));
    expect(await joins()).toEqual(refused('BARRED'));
  });

  test('nor does its licence under another name', async () => {
    expect(await applies(creditCode(71), idNumber(8))).toEqual(refused('BARRED'));
  });

  test('an application of hers that was with staff already is not approved', async () => {
    const sent = await (async () => {
      cloud.seed({
        members: [aResident('other')],
        identities: [anIdentity('wx-other', 'other', ['resident'])],
        providers: [aFirm('firm-third', [], { representativeKey: fingerprint(idNumber(9)) })],
      });
      return applied(cloud, 'wx-other', { creditCode: creditCode(74), idNumber: idNumber(9) });
    })();
    await ended(cloud, 'forged-third', 'firm-third', 'forged-papers');
    const verdict = { applicationId: sent.id, outcome: 'approve', why: '', verdicts: verdictsOn(sent.items) };
    expect(await say(STAFF, 'provider', 'review', verdict)).toEqual(refused('BARRED'));
  });
});

describe('A firm that has lost esteem does not begin anew under another licence', () => {
  const [AGAIN, STEADY] = ['wx-again', 'wx-steady'];
  const firmHeldBy = (id: string, number: string, standing: Provider['standing']) =>
    aFirm(id, [], { representativeKey: fingerprint(number), standing });

  test('an application of its representative is not taken while its standing is not good', async () => {
    cloud.seed({
      members: [aResident('again'), aResident('steady')],
      identities: [anIdentity(AGAIN, 'again', ['resident']), anIdentity(STEADY, 'steady', ['resident'])],
      providers: [
        firmHeldBy('firm-watched', idNumber(12), 'probation'),
        firmHeldBy('firm-steady', idNumber(13), 'good'),
      ],
      standings: [aLadder('firm-steady', cloud.clock.now(), { upheld: 3 })],
    });
    const form = aForm({ creditCode: creditCode(77), idNumber: idNumber(12) });
    const { application } = await cloud.phone(AGAIN).does('provider', 'startApplication', form);
    expect(await say(AGAIN, 'provider', 'submitApplication', { applicationId: application.id })).toEqual(
      refused('OTHER_FIRM_NOT_GOOD'),
    );
  });

  test('one that is with staff when the other firm is suspended is not approved', async () => {
    const sent = await applied(cloud, STEADY, { creditCode: creditCode(78), idNumber: idNumber(13) });
    await ended(cloud, 'one-too-many', 'firm-steady', 'upheld');
    expect(firm('firm-steady')?.standing).toBe('suspended');
    const verdict = { applicationId: sent.id, outcome: 'approve', why: '', verdicts: verdictsOn(sent.items) };
    expect(await say(STAFF, 'provider', 'review', verdict)).toEqual(refused('OTHER_FIRM_NOT_GOOD'));
  });
});

describe('An expulsion that was overturned never counted', () => {
  test('the firm stands where it stood, takes orders again, and nothing is swept from it any more', async () => {
    const stepId = await appeals(BOSS);
    const decision = { providerId: BAD, stepId, overturned: true, why: '登记册里查到了原件' };
    await cloud.phone(COLLEAGUE).does('provider', 'decideAppeal', decision);
    expect(firm(BAD)?.standing).toBe('good');
    await tick();
    cloud.clock.move(3 * MINUTE);
    await tick();
    expect(firm(BAD)).toMatchObject({ standing: 'good', sweepsAt: null });
    expect(stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === `w-${BAD}`)?.ready).toBe(true);
    expect(told('boss')).toEqual(expect.arrayContaining(['standing-good', 'standing-appeal-decided']));
    const orderId = await booked(cloud);
    cloud.clock.move(16 * MINUTE);
    expect(await say(`wx-w-${BAD}`, 'repair', 'accept', { orderId })).toEqual(granted());
    await tick();
    expect(storedOrder(cloud, orderId).state).toBe('accepted');
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('and who represented it may apply and join again', async () => {
    expect(await applies(creditCode(73))).toEqual(granted());
    expect(await joins()).toEqual(granted());
  });

  test('but not while another firm of hers remains expelled', async () => {
    await ended(cloud, 'forged-again', BAD, 'forged-papers');
    await ended(cloud, 'forged-elsewhere', WORSE, 'forged-papers');
    const stepId = await appeals(BOSS);
    const decision = { providerId: BAD, stepId, overturned: true, why: '又查到了原件' };
    await cloud.phone(COLLEAGUE).does('provider', 'decideAppeal', decision);
    expect(firm(BAD)?.standing).toBe('good');
    const { application } = await cloud.phone(APPLICANT).does('provider', 'ownApplication', {});
    await cloud
      .phone(APPLICANT)
      .does('provider', 'withdrawApplication', { applicationId: application?.id ?? '' });
    expect(await applies(creditCode(75))).toEqual(refused('BARRED'));
  });
});

describe('An expulsion that was overturned while another proven case stands', () => {
  const id = 'firm-twice';
  const manager = 'wx-twice-boss';
  const overturn = async () => {
    const stepId = await appeals(manager);
    const decision = { providerId: id, stepId, overturned: true, why: '查到了原件' };
    return cloud.phone(COLLEAGUE).does('provider', 'decideAppeal', decision);
  };
  const bar = () =>
    stored<{ _id: string; firms: string[] }>(cloud, 'barred').find(
      ({ _id }) => _id === fingerprint(creditCode(76)),
    )?.firms;

  test('leaves the firm expelled, by a step of the other case, which may be appealed as well', async () => {
    cloud.seed({
      providers: [
        aFirm(id, [aWorker(`w-${id}`)], { managerIds: ['twice-boss'], creditCode: creditCode(76) }),
      ],
      identities: [anIdentity(manager, 'twice-boss', ['resident', 'manager'], id)],
    });
    await ended(cloud, 'twice-forged', id, 'forged-papers');
    await ended(cloud, 'twice-handed-on', id, 'subcontracting', 'zhou');
    const after = await overturn();
    expect([firm(id)?.standing, bar()]).toEqual(['expelled', [id]]);
    expect(after.steps).toMatchObject([
      { from: 'good', to: 'expelled', rule: 'subcontracting', orders: ['twice-handed-on'], mayAppeal: true },
      { to: 'expelled', rule: 'forged-papers', appeal: { state: 'overturned' } },
    ]);
  });

  test('and takes it back when that one is overturned too', async () => {
    await overturn();
    expect([firm(id)?.standing, bar()]).toEqual(['good', []]);
  });
});

describe('A suspended firm comes back with a training and the consent of staff', () => {
  test('its workers have turns again, its people are told, nothing is swept, and it is judged from that day on', async () => {
    const id = 'firm-late';
    cloud.seed({
      providers: [aFirm(id, [aWorker(`w-${id}`)], { managerIds: ['late-boss'] })],
      identities: [
        anIdentity('wx-late-boss', 'late-boss', ['resident', 'manager'], id),
        anIdentity(`wx-w-${id}`, `member-w-${id}`, ['resident', 'worker'], id),
      ],
      standings: [aLadder(id, cloud.clock.now(), { upheld: 3 })],
    });
    await cloud.phone(`wx-w-${id}`).does('provider', 'setDuty', { onDuty: false });
    await cloud.phone(`wx-w-${id}`).does('provider', 'setDuty', { onDuty: true });
    await ended(cloud, 'fourth', id, 'upheld');
    await tick();
    const ready = () => stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === `w-${id}`)?.ready;
    expect([firm(id)?.standing, ready()]).toEqual(['suspended', false]);
    cloud.clock.move(DAY);
    const trainedOn = '2026-11-17';
    await cloud
      .phone(STAFF)
      .does('provider', 'reinstate', { providerId: id, trainedOn, why: '全员补了课，考过了' });
    await tick();
    await tick();
    expect([firm(id)?.standing, firm(id)?.sweepsAt, ready()]).toEqual(['good', null, true]);
    expect(told('late-boss').filter((about) => about === 'standing-good')).toHaveLength(1);
    await ended(cloud, 'first-after', id, 'upheld');
    expect(firm(id)?.standing).toBe('good');
  });
});
