import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import type { Invitation } from '#domain/union/invitation';
import type { Union } from '#domain/union/union';
import { granted, refused, saying } from '../kit/answers';
import { approvedFirm, joinedBy } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MANAGER, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { effort } from '../kit/effort';
import { answer } from '../kit/invited';
import { ANNA, BERT, CARL, DORA, EMIL, founded, PHONES, posted, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';

// 建工会: a firm wishes for a union of its own, the federation answers once, and the crew is invited into it.

const FIRM = '顺心管道服务部';

let cloud: TestCloud;
let firmId: string;
let federationId: string;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
const settleIn = async () => {
  const town = await unionTown(cloud);
  federationId = (await founded(cloud, '家政维修行业工会联合会', 'federation', town.root.id)).id;
  await cloud.phone(STAFF).does('union', 'givePost', posted(federationId, DORA, 'officer'));
  firmId = await approvedFirm(cloud, EMIL, STAFF);
};
beforeEach(settleIn);
afterAll(() => cloud.stop());

const unions = () => stored<Union>(cloud, 'unions');
const firm = (id = firmId) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const seen = (openid: string) => cloud.phone(openid).does('union', 'unionWishes', {});
const ownWish = async (openid: string) =>
  (await cloud.phone(openid).does('provider', 'overview', {})).unionWish;
const words = (of: object = {}) => ({
  ...{ firmId, parentId: federationId, name: `${FIRM}工会`, area: [], admits: 'review' as const },
  ...of,
});
const founds = (openid: string, requestId?: string, of: object = {}) =>
  say(openid, 'union', 'foundForFirm', words(of), requestId);
const declines = (openid: string, requestId?: string, why = '已有工会') =>
  say(openid, 'union', 'declineWish', { firmId, why }, requestId);
const told = (about: string) =>
  stored<{ about: string }>(cloud, 'notices').filter((notice) => notice.about === about).length;
const clockRuns = async () => {
  cloud.clock.move(HOUR);
  await cloud.tick('clock');
};

describe('A firm that was approved with the wish', () => {
  test('is seen by the federation, the chair above and staff: whom one reaches, how many, since when; no number', async () => {
    const row = { firmId, name: FIRM, contactName: '郭经理', workers: 0, at: expect.any(Number) };
    const parents = [{ id: federationId, name: '家政维修行业工会联合会' }];
    for (const who of [DORA, CARL, STAFF])
      expect(await seen(who)).toEqual({ rows: [row], more: false, parents });
    expect(await ownWish(EMIL)).toMatchObject({ state: 'open', unionName: null });
    await clockRuns();
    expect(told('union-wished')).toBe(1);
  });

  test('is seen and answered by nobody else, be it the firm itself or an officer of another union', async () => {
    for (const who of [LIU, STRANGER, ANNA, BERT, EMIL, MANAGER]) {
      expect(await say(who, 'union', 'unionWishes', {})).toEqual(refused('NOT_FOUND'));
      expect(await founds(who)).toEqual(refused('NOT_FOUND'));
      expect(await declines(who)).toEqual(refused('NOT_FOUND'));
    }
    expect(firm()?.unionWish?.state).toBe('open');
    // Also where there is no such firm, or none that wishes.
    expect(await founds(DORA, undefined, { firmId: 'firm-1' })).toEqual(refused('NOT_FOUND'));
    expect(await founds(DORA, undefined, { firmId: 'nobody' })).toEqual(refused('NOT_FOUND'));
    expect(unions()).toHaveLength(3);
  });

  test('is answered at the district where there is no federation', async () => {
    const plain = { parentId: 'district', area: [], admits: 'review' as const, newCode: false, open: false };
    const closing = { ...plain, unionId: federationId, name: '家政维修行业工会联合会' };
    await cloud.phone(STAFF).does('union', 'change', closing);
    expect(await say(DORA, 'union', 'unionWishes', {})).toEqual(refused('NOT_FOUND'));
    expect((await seen(CARL)).parents).toEqual([{ id: 'district', name: '区总工会' }]);
    expect(await founds(CARL)).toEqual(refused('PARENT_NOT_POSSIBLE'));
    expect(await founds(CARL, undefined, { parentId: 'district' })).toEqual(granted());
  });

  test('is not answered by whoever is of it, whatever the post', async () => {
    await cloud.phone(STAFF).does('union', 'givePost', posted(federationId, EMIL, 'officer'));
    expect((await seen(EMIL)).rows).toHaveLength(1);
    expect(await founds(EMIL)).toEqual(refused('OWN_CASE'));
    expect(await declines(EMIL)).toEqual(refused('OWN_CASE'));
  });
});

describe('Founded', () => {
  test('the union stands under the federation, the firm remembers it and reads it, its manager is told', async () => {
    const { id } = await cloud.phone(DORA).does('union', 'foundForFirm', words());
    const union = await cloud.phone(EMIL).does('union', 'union', { unionId: id });
    expect(union).toMatchObject({
      ...{ name: `${FIRM}工会`, kind: 'enterprise', parentId: federationId, officers: [], can: [] },
    });
    expect(unions().find(({ _id }) => _id === id)).toMatchObject({
      ...{ firmId, aboveIds: [federationId, 'district'], events: [{ action: 'found', by: 'officer' }] },
    });
    expect(await ownWish(EMIL)).toMatchObject({ state: 'founded', unionId: id, unionName: `${FIRM}工会` });
    expect((await seen(DORA)).rows).toEqual([]);
    expect(await founds(STAFF)).toEqual(refused('WISH_ANSWERED'));
    expect(await declines(DORA)).toEqual(refused('WISH_ANSWERED'));
    expect(await say(EMIL, 'provider', 'wishUnion', {})).toEqual(refused('WISHED_ALREADY'));
    await clockRuns();
    expect(told('union-wish-founded')).toBe(1);
  });

  test('under no other union, and where the district is', async () => {
    for (const parentId of ['district', 'nobody', firmId])
      expect(await founds(DORA, undefined, { parentId })).toEqual(refused('PARENT_NOT_POSSIBLE'));
    const area = [{ street: '月球街道', community: null }];
    expect(await founds(DORA, undefined, { area })).toEqual(refused('PLACE_UNKNOWN'));
    expect(firm()?.unionWish?.state).toBe('open');
  });

  test('it is there once, sent again or after whoever founded it has died', async () => {
    const requestId = newRequestId();
    cloud.faults.add({ when: { op: 'add', collection: 'unions' }, kind: 'crash' });
    await founds(DORA, requestId).catch(() => undefined);
    cloud.faults.clear();
    expect([firm()?.unionWish?.state, unions().length]).toEqual(['founded', 3]);
    const again = await founds(DORA, requestId);
    expect(again).toEqual(granted());
    expect(await founds(DORA, requestId)).toEqual(again);
    expect(await founds(DORA, requestId, { name: '别的工会' })).toEqual(refused('REQUEST_REUSED'));
    await clockRuns();
    expect(unions().filter(({ kind }) => kind === 'enterprise')).toHaveLength(1);
  });

  test('it is founded by the clock where nobody asks again', async () => {
    cloud.faults.add({ when: { op: 'add', collection: 'unions' }, kind: 'crash' });
    await founds(DORA).catch(() => undefined);
    cloud.faults.clear();
    expect(await ownWish(EMIL)).toMatchObject({ state: 'founded', unionName: null });
    await clockRuns();
    expect(await ownWish(EMIL)).toMatchObject({ state: 'founded', unionName: `${FIRM}工会` });
  });
});

describe('Declined', () => {
  test('the firm reads why, its manager is told once, and nobody answers once more', async () => {
    const requestId = newRequestId();
    for (let times = 0; times < 2; times += 1) expect(await declines(DORA, requestId)).toEqual(granted());
    expect(await declines(DORA, requestId, '人数不够')).toEqual(refused('REQUEST_REUSED'));
    expect(await ownWish(EMIL)).toMatchObject({ state: 'declined', why: '已有工会', unionId: null });
    expect((await seen(STAFF)).rows).toEqual([]);
    expect(await founds(STAFF)).toEqual(refused('WISH_ANSWERED'));
    expect(await say(EMIL, 'provider', 'wishUnion', {})).toEqual(refused('WISHED_ALREADY'));
    await clockRuns();
    expect(told('union-wish-declined')).toBe(1);
  });
});

describe('At the same moment', () => {
  const SEEDS = effort(3, 30);

  test('two who answer leave one answer: one union or one reason, never both', async () => {
    const before = cloud.dump();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await cloud.renew(MONDAY_NINE);
      cloud.seed(before);
      cloud.reseed(seed);
      const racers = [founds(DORA), founds(STAFF, undefined, { name: '顺心工会' }), declines(CARL)];
      const answers = await Promise.all(racers);
      cloud.reseed(undefined);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const one of answers.filter(({ ok }) => !ok)) expect(one).toEqual(refused('WISH_ANSWERED'));
      await clockRuns();
      const made = unions().filter(({ kind }) => kind === 'enterprise');
      const { state, unionId } = firm()?.unionWish ?? {};
      expect(made.map(({ _id }) => _id)).toEqual(state === 'founded' ? [unionId] : []);
    }
  });
});

describe('A firm that did not say it', () => {
  test('says it later, once, by its manager alone', async () => {
    expect(await ownWish(MANAGER)).toBeNull();
    for (const who of [LIU, STAFF, 'wx-w1'])
      expect(await say(who, 'provider', 'wishUnion', {})).toEqual(refused('FORBIDDEN'));
    const requestId = newRequestId();
    cloud.clock.move(MINUTE);
    for (let times = 0; times < 2; times += 1)
      expect(await say(MANAGER, 'provider', 'wishUnion', {}, requestId)).toEqual(granted());
    expect(await say(MANAGER, 'provider', 'wishUnion', {})).toEqual(refused('WISHED_ALREADY'));
    expect(await ownWish(MANAGER)).toMatchObject({ state: 'open' });
    expect((await seen(DORA)).rows.map((row) => row.firmId)).toEqual([firmId, 'firm-1']);
    await clockRuns();
    expect(told('union-wished')).toBe(2);
  });

  test('and one that was made to leave waits for nothing', async () => {
    await rewrite(cloud, 'providers', firmId, { standing: 'expelled' });
    expect((await seen(DORA)).rows).toEqual([]);
    expect(await founds(DORA)).toEqual(refused('NOT_FOUND'));
  });
});

describe('What was approved before firms had the wish themselves', () => {
  const asOfOld = async () => {
    // One that has run knows that nothing is left to be rewritten.
    await cloud.stop();
    cloud = await openCloud({ now: MONDAY_NINE, patience: 6 });
    await settleIn();
    const at = firm()?.unionWish?.at;
    await rewrite(cloud, 'providers', firmId, { unionWish: null });
    await rewrite(cloud, 'applications', firmId, { schema: 1 });
    return at;
  };

  test('has it from the next run of the clock on, once', async () => {
    const at = await asOfOld();
    expect((await seen(DORA)).rows).toEqual([]);
    for (let times = 0; times < 3; times += 1) await clockRuns();
    expect((await seen(DORA)).rows).toMatchObject([{ firmId, at }]);
  });

  test('keeps what the firm has said and heard meanwhile', async () => {
    await asOfOld();
    await cloud.phone(EMIL).does('provider', 'wishUnion', {});
    await declines(DORA);
    for (let times = 0; times < 3; times += 1) await clockRuns();
    expect(await ownWish(EMIL)).toMatchObject({ state: 'declined' });
  });
});

describe('The crew', () => {
  const crewOf = async () => {
    const workerId = await joinedBy(cloud, EMIL, { openid: ANNA, phone: PHONES[ANNA] ?? '', number: 9 });
    const admitted = { workerId, right: true, trainedOn: dayOf(MONDAY_NINE), why: '' };
    await cloud.phone(STAFF).does('provider', 'admit', { providerId: firmId, ...admitted });
    return (await cloud.phone(DORA).does('union', 'foundForFirm', words())).id;
  };
  const invites = (openid: string, unionId: string, requestId?: string) =>
    say(openid, 'union', 'inviteCrew', { unionId }, requestId);
  const invitations = () => stored<Invitation>(cloud, 'invitations');

  test('is invited by name and number of the firm’s file, without anybody being shown a number, and joins', async () => {
    const unionId = await crewOf();
    await joinedBy(cloud, EMIL, { openid: BERT, phone: PHONES[BERT] ?? '', number: 10 });
    await cloud.phone(STAFF).does('union', 'givePost', posted(unionId, CARL, 'officer'));
    expect((await cloud.phone(CARL).does('union', 'union', { unionId })).can).toContain('inviteCrew');
    const requestId = newRequestId();
    const brought = await invites(CARL, unionId, requestId);
    expect(brought).toMatchObject({ ok: true, value: { rows: 1, written: 1, done: true } });
    expect(await invites(CARL, unionId, requestId)).toEqual(brought);
    const list = await cloud.phone(CARL).does('union', 'invitations', { unionId, show: 'invited' });
    expect(list.rows).toMatchObject([{ name: '新师傅', phone: '139****7701' }]);
    expect(JSON.stringify([brought, list, cloud.dump()])).not.toContain(PHONES[ANNA]);
    const [asked] = (await cloud.phone(ANNA).does('union', 'mine', {})).invitations;
    expect(asked).toMatchObject({ unionName: `${FIRM}工会`, idNumber: null });
    const joined = await cloud.phone(ANNA).does('union', 'joinInvited', answer(asked?.id ?? '', '新师傅'));
    expect(joined).toMatchObject({ state: 'admitted', unionName: `${FIRM}工会` });
  });

  test('is invited once, however often, and whoever was admitted since is invited then', async () => {
    const unionId = await crewOf();
    for (let times = 0; times < 2; times += 1) expect(await invites(STAFF, unionId)).toEqual(granted());
    expect(invitations()).toHaveLength(1);
  });

  test('is invited by nobody who does not serve there, be it the firm or the federation’s officer', async () => {
    const unionId = await crewOf();
    for (const who of [EMIL, DORA, LIU, BERT, MANAGER])
      expect(await invites(who, unionId)).toEqual(refused('NOT_FOUND'));
    expect(await invites(STAFF, federationId)).toEqual(refused('NOT_FOUND'));
    expect(invitations()).toEqual([]);
  });

  test('of whom staff have admitted nobody is told so, and a union that is closed invites nobody', async () => {
    const { id: unionId } = await cloud.phone(DORA).does('union', 'foundForFirm', words());
    expect(await invites(STAFF, unionId)).toEqual(refused('NOBODY_TO_INVITE'));
    const { name, area, admits } = words();
    const closing = { unionId, name, area, admits, parentId: federationId, newCode: false, open: false };
    await cloud.phone(STAFF).does('union', 'change', closing);
    expect(await invites(STAFF, unionId)).toEqual(refused('UNION_CLOSED'));
  });
});
