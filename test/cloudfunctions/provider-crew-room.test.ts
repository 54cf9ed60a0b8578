import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { MINUTE } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import type { LocalCloud } from '../../local-cloud';
import { idNumber } from '../kit/applications';
import {
  actor,
  aWorker,
  HUIMIN,
  LIU,
  liuAsMember,
  MA,
  managerOf,
  NOW,
  STAFF,
  WANG,
  workerActor,
} from '../kit/given';
import { filed } from '../kit/given-complaints';
import { anOrder } from '../kit/given-orders';
import { called, codeOf } from '../kit/in-room';
import { stored } from '../kit/once';
import { sealedFirm } from '../kit/sealed-firm';
import { cloudForStores, rows } from '../kit/stores';

// How workers come, show themselves and leave, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/provider/crew')),
  ...(await import('../../cloudfunctions/provider/duty')),
  ...(await import('../../cloudfunctions/provider/badge')),
  ...(await import('../../cloudfunctions/provider/quitting')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
const BOSS = managerOf(HUIMIN);
const HIM = workerActor(HUIMIN, MA);
const NEW = actor('newcomer');
const PHONE = '13905327001';
const member = (id: string, over: object = {}) => ({
  ...liuAsMember,
  _id: id,
  phoneKey: `none-${id}`,
  ...over,
});
const identity = (
  memberId: string,
  roles: Identity['roles'],
  providerId: string | null = null,
): Identity => ({
  ...{ _id: `wx-${memberId}`, version: 1, memberId, roles, providerId },
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(async () => {
  await cloud.renew(NOW);
  cloud.seed({
    ...rows('providers', [sealedFirm(room.seal)]),
    ...rows('members', [
      member('newcomer', { phone: room.seal(PHONE), phoneKey: room.fingerprint(PHONE) }),
      member('no-phone', { phone: null }),
    ]),
    ...rows('identities', [
      identity('newcomer', ['resident']),
      identity(MA.memberId, ['resident', 'worker'], 'huimin'),
      identity(WANG.memberId, ['resident', 'worker'], 'huimin'),
      identity(BOSS.memberId, ['resident', 'manager'], 'huimin'),
    ]),
  });
});
const firm = () => stored<Provider>(cloud, 'providers')[0] ?? HUIMIN;
const identityOf = (memberId: string) =>
  stored<Identity>(cloud, 'identities').find((one) => one.memberId === memberId);

describe('Who is invited', () => {
  const invited = async () => {
    const answer = await room.invite({ name: '新师傅', phone: PHONE }, called(BOSS));
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.invitations[0]?.code ?? '';
  };
  const wish = (code: string) => ({
    code,
    name: '新师傅',
    idNumber: idNumber(1),
    photo: 'me.jpg',
    papers: [],
  });

  test('is so by the own manager, who passes the code on, and by nobody else', async () => {
    expect(await invited()).toMatch(/^\d{8}$/);
    expect(firm().invitations).toMatchObject([
      { name: '新师傅', phoneKey: room.fingerprint(PHONE), usedAt: null },
    ]);
    for (const who of [LIU, actor('boss-elsewhere', ['manager'], 'elsewhere'), HIM])
      expect(codeOf(await room.invite({ name: 'x', phone: PHONE }, called(who)))).toBe('NOT_FOUND');
  });

  test('joins with the own phone, is a worker of that firm at once, and is told the same when it is sent again', async () => {
    const code = await invited();
    const sent = { requestId: 'join', digest: 'd' };
    const joined = await room.join(wish(code), called(NEW, sent));
    expect(joined).toMatchObject({
      value: { firmName: 'huimin服务部', badgeNo: expect.stringMatching(/^GDJ-\d{6}$/) },
    });
    expect(identityOf('newcomer')).toMatchObject({ roles: ['resident', 'worker'], providerId: 'huimin' });
    expect(await room.join(wish(code), called(NEW, sent))).toMatchObject({
      value: joined.ok ? joined.value : {},
    });
    expect(firm().workers.filter(({ memberId }) => memberId === 'newcomer')).toHaveLength(1);
    const again = { ...called(NEW), identity: identityOf('newcomer') ?? null };
    expect(codeOf(await room.join(wish(await invited()), again))).toBe('ALREADY_IN_A_FIRM');
  });

  test('is refused with a wrong ID number, without the own phone, and waits after five wrong codes', async () => {
    const code = await invited();
    expect(await room.join({ ...wish(code), idNumber: '37020219800100100X' }, called(NEW))).toMatchObject({
      refusal: { code: 'ID_NUMBER_WRONG', fields: [{ path: 'idNumber', problem: 'checksum' }] },
    });
    expect(codeOf(await room.join(wish(code), called(actor('no-phone'))))).toBe('OWN_PHONE_NEEDED');
    for (let times = 1; times <= 5; times += 1)
      expect(codeOf(await room.join(wish('00000000'), called(NEW)))).toBe('INVITATION_NOT_VALID');
    expect(await room.join(wish(code), called(NEW))).toMatchObject({
      refusal: { code: 'TOO_MANY_TRIES', fields: [{ problem: `again at ${NOW + 10 * MINUTE}` }] },
    });
    expect(codeOf(await room.join(wish(code), called(NEW, { now: NOW + 10 * MINUTE })))).toBe('ok');
  });
});

describe('Who leaves', () => {
  const inHand = (workerId: string, memberId: string) => {
    const order = anOrder({ state: 'accepted' });
    cloud.seed(
      rows('repair_orders', [{ ...order, worker: order.worker && { ...order.worker, workerId, memberId } }]),
    );
  };
  const leave = (workerId: string | null, who = HIM) =>
    room.leave({ providerId: 'huimin', workerId }, called(who));

  test('goes by himself, or because the manager says so, and has no capacity of the firm any more', async () => {
    expect(await leave(null)).toMatchObject({ value: { done: true } });
    expect(firm().workers.map(({ workerId, left }) => [workerId, left])).toEqual([
      ['ma', true],
      ['wang', false],
    ]);
    expect(identityOf(MA.memberId)).toMatchObject({ roles: ['resident'], providerId: null });
    expect(codeOf(await leave(null))).toBe('NOT_FOUND');
    expect(codeOf(await leave('ma', BOSS))).toBe('NOT_FOUND');
    expect(codeOf(await leave('wang', BOSS))).toBe('ok');
    expect(identityOf(WANG.memberId)).toMatchObject({ roles: ['resident'] });
  });

  test('finishes or gives back first the one order that is in hand; what another holds holds nobody else', async () => {
    inHand('wang', WANG.memberId);
    expect(codeOf(await leave('wang', BOSS))).toBe('ORDERS_IN_HAND');
    expect(codeOf(await leave(null))).toBe('ok');
    await cloud.renew(NOW);
    cloud.seed(rows('providers', [sealedFirm(room.seal)]));
    inHand('ma', MA.memberId);
    expect(codeOf(await leave(null))).toBe('ORDERS_IN_HAND');
    expect(codeOf(await leave('wang', BOSS))).toBe('ok');
  });
});

describe('A firm that lays its work down', () => {
  const quit = (who = BOSS) => room.quit({ providerId: 'huimin', why: '单位要关了' }, called(who));
  const back = (who = STAFF) => room.comeBack({ providerId: 'huimin', why: '单位又开了' }, called(who));
  const order = anOrder({ state: 'accepted' });
  const seedFirm = (over: Partial<Provider> = {}) =>
    cloud.seed(rows('providers', [sealedFirm(room.seal, over)]));

  test('frees its workers before the answer, keeps its manager, and is taken back by staff', async () => {
    expect(codeOf(await back())).toBe('NOT_NOW');
    expect(codeOf(await quit(HIM))).toBe('NOT_FOUND');
    expect(await quit()).toMatchObject({ value: { done: true } });
    for (const memberId of [MA.memberId, WANG.memberId])
      expect(identityOf(memberId)).toMatchObject({ roles: ['resident'], providerId: null });
    expect(identityOf(BOSS.memberId)).toMatchObject({ roles: ['resident', 'manager'], providerId: 'huimin' });
    expect(codeOf(await quit())).toBe('HAS_QUIT');
    expect(codeOf(await back())).toBe('ok');
    expect(firm()).toMatchObject({ quitAt: null, managerIds: [BOSS.memberId] });
  });

  test('cannot while somebody waits for it, with an order in hand or a complaint that is not settled', async () => {
    cloud.seed(rows('repair_orders', [{ ...order, state: 'frozen' }]));
    expect(codeOf(await quit())).toBe('ORDERS_IN_HAND');
    await cloud.renew(NOW);
    seedFirm();
    cloud.seed(rows('repair_orders', [{ ...order, state: 'closed' }]));
    cloud.seed(rows('complaints', [{ ...filed(), state: 'ruled' }]));
    expect(codeOf(await quit())).toBe('CASE_OPEN');
    await cloud.renew(NOW);
    seedFirm();
    cloud.seed(rows('complaints', [{ ...filed(), state: 'final' }]));
    expect(codeOf(await quit())).toBe('ok');
  });

  test('is taken back by nobody whose own it was, and not where its representative was made to leave elsewhere', async () => {
    await cloud.renew(NOW);
    const other = { _id: 'other', creditCode: 'other', standing: 'probation', workers: [] } as const;
    cloud.seed(
      rows('providers', [sealedFirm(room.seal, { quitAt: NOW, workers: [] }), sealedFirm(room.seal, other)]),
    );
    expect(codeOf(await back({ ...STAFF, everOf: ['huimin'] }))).toBe('OWN_CASE');
    expect(codeOf(await back())).toBe('OTHER_FIRM_NOT_GOOD');
    await cloud.renew(NOW);
    seedFirm({ quitAt: NOW, workers: [] });
    cloud.seed(rows('barred', [{ _id: HUIMIN.representativeKey, firms: ['other'] }]));
    expect(codeOf(await back())).toBe('BARRED');
  });
});

describe('Who is on duty', () => {
  test('says so himself, and who is no worker of the firm is told that he is none', async () => {
    expect(await room.duty({}, called(HIM))).toMatchObject({ value: { onDuty: true, since: NOW - 1000 } });
    expect(await room.setDuty({ onDuty: false }, called(HIM))).toMatchObject({ value: { onDuty: false } });
    expect(await room.duty({}, called(HIM))).toMatchObject({ value: { onDuty: false, since: null } });
    for (const who of [LIU, BOSS, actor('x', ['worker'], 'elsewhere')])
      expect(codeOf(await room.duty({}, called(who)))).toBe('NOT_A_WORKER');
    expect(codeOf(await room.setDuty({ onDuty: true }, called(LIU)))).not.toBe('ok');
  });
});

describe('A badge', () => {
  const shown = async (now = NOW) => {
    const answer = await room.badge({}, called(HIM, { now }));
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  const check = (code: string, who = LIU, now = NOW, badgeNo = 'B-ma') =>
    room.checkBadge({ badgeNo, code }, called(who, { now }));

  test('shows its worker, its firm and a code until the end of the minute', async () => {
    const start = Math.floor(NOW / MINUTE) * MINUTE;
    expect(await shown(start + 1)).toMatchObject({
      ...{ name: 'ma师傅', badgeNo: 'B-ma', firmName: 'huimin服务部', firmId: 'huimin', state: 'valid' },
      ...{ code: expect.stringMatching(/^\d{6}$/), at: start + 1, until: start + MINUTE },
    });
    expect((await shown(start)).code).toBe((await shown(start + MINUTE - 1)).code);
    expect((await shown(start)).code).not.toBe((await shown(start + MINUTE)).code);
    for (const who of [LIU, BOSS]) expect(codeOf(await room.badge({}, called(who)))).toBe('NOT_A_WORKER');
  });

  test('answers to the one person who typed it, again as well, and to nobody else in that minute', async () => {
    const { code } = await shown();
    expect(await check(code)).toMatchObject({ value: { name: 'ma师傅', state: 'valid' } });
    expect(codeOf(await check(code))).toBe('ok');
    expect(codeOf(await check(code, actor('chen')))).toBe('BADGE_CODE_USED');
    // A right code counts against nobody.
    expect(stored<{ wrong: object[] }>(cloud, 'code_tries').flatMap(({ wrong }) => wrong)).toEqual([]);
    const next = NOW + 2 * MINUTE;
    expect(codeOf(await check(code, LIU, next))).toBe('BADGE_CODE_WRONG');
    expect(codeOf(await check((await shown(next)).code, actor('chen'), next))).toBe('ok');
  });

  test('of who has left shows as such, and one number that two bear is told apart by the code', async () => {
    await cloud.renew(NOW);
    const twins = [aWorker('first', { badgeNo: 'B-ma', left: true }), aWorker('ma')];
    cloud.seed(rows('providers', [sealedFirm(room.seal, { workers: twins })]));
    expect(await check((await shown()).code)).toMatchObject({ value: { name: 'ma师傅', state: 'valid' } });
  });

  test('stops who guesses after five wrong codes, and staff are told where many guess one badge', async () => {
    for (let times = 1; times <= 5; times += 1)
      expect(codeOf(await check('000000'))).toBe('BADGE_CODE_WRONG');
    expect(await check((await shown()).code)).toMatchObject({
      refusal: { code: 'TOO_MANY_BADGE_TRIES', fields: [{ problem: `again at ${NOW + 10 * MINUTE}` }] },
    });
    const tries = () =>
      stored<{ _id: string; wrong: object[]; effects: object }>(cloud, 'code_tries').map((one) => [
        one._id,
        one.wrong.length,
        Object.keys(one.effects).length,
      ]);
    expect(tries().sort()).toEqual([
      ['badge-B-ma', 5, 1],
      ['liu', 5, 0],
    ]);
    expect(codeOf(await check('000000', actor('chen'), NOW, 'B-nobody'))).toBe('BADGE_CODE_WRONG');
    expect(
      tries()
        .map(([id]) => id)
        .sort(),
    ).toEqual(['badge-B-ma', 'chen', 'liu']);
  });
});
