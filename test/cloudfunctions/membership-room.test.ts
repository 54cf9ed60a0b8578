import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Allowance } from '#domain/kernel/allowance';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, liuAsMember, NOW, STAFF } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { called, codeOf } from '../kit/in-room';
import { stored } from '../kit/once';
import { DISTRICT } from '../kit/places';
import { cloudForStores, rows } from '../kit/stores';

// Who somebody is here, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/membership/me')),
  ...(await import('../../cloudfunctions/membership/counter')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(async () => {
  await cloud.renew(NOW);
  cloud.seed(rows('districts', [DISTRICT]));
});

const PHONE = '13905320001';
const person = (id: string, over: Partial<Member> = {}): Member => ({
  ...liuAsMember,
  ...{ _id: id, phone: null, phoneKey: `none-${id}`, phoneConfirmed: null, addresses: [] },
  ...over,
});
const seed = (...members: Member[]) => cloud.seed(rows('members', members));
const kept = (id: string) => stored<Member>(cloud, 'members').find(({ _id }) => _id === id);
const ADDRESS = {
  ...{ street: '云南路街道', community: '寿张路社区', house: '28 号', unit: '', room: '402' },
  ...{ name: '王女士', phone: '13905321234' },
};

describe('Who has entered', () => {
  test('is shown to the own person, with the capacities; whoever has not is a visitor', async () => {
    seed(person('liu'));
    expect(await room.me({}, called(LIU))).toMatchObject({
      value: { memberId: 'liu', name: '刘女士', roles: ['visitor', 'resident'] },
    });
    const visitor = { ok: true, value: { memberId: null, roles: ['visitor'] } };
    expect(await room.me({}, called(actor('nobody')))).toMatchObject(visitor);
    expect(await room.me({}, { ...called(LIU), identity: null })).toMatchObject(visitor);
  });

  test('is one person, however often the consent is sent, and nobody without a WeChat identity', async () => {
    const agreed = { agreed: 1 } as const;
    expect(codeOf(await room.enter(agreed, { ...called(LIU), openid: null }))).toBe('NO_IDENTITY');
    expect(await room.enter(agreed, called(LIU))).toMatchObject({
      value: { memberId: 'liu', roles: ['resident'] },
    });
    expect(stored(cloud, 'identities')).toMatchObject([
      { _id: 'wx-liu', memberId: 'liu', roles: ['resident'] },
    ]);
    // Again, from where nobody knows yet who that is.
    const anew = { ...called(actor('another')), openid: 'wx-liu' };
    expect(await room.enter(agreed, anew)).toMatchObject({ value: { memberId: 'liu' } });
    expect(stored<Member>(cloud, 'members').map(({ _id }) => _id)).toEqual(['liu']);
  });
});

describe('What is open and what has to be settled', () => {
  const limits = async () =>
    (await room.limits({}, called(LIU))) as { value: { full: object[]; feeFirst: boolean } };
  const holding = (...ids: string[]): Allowance[] => [
    { _id: 'liu', version: 1, held: { 'open-orders': ids.map((id) => ({ id, at: NOW })) }, days: {} },
  ];

  test('is said by what the person holds, an unconfirmed phone counted as one', async () => {
    const order = { ...anOrder({ state: 'open' }), _id: 'order-1' };
    cloud.seed({
      ...rows('members', [person('liu')]),
      ...rows('repair_orders', [order]),
      ...rows('allowances', holding('order-1')),
    });
    const unconfirmed = (await limits()).value.full;
    expect(unconfirmed).toHaveLength(1);
    expect(JSON.stringify(unconfirmed)).toContain('PHONE_UNCONFIRMED');
    const confirmed = person('liu', { phoneConfirmed: { how: 'wechat', byId: 'liu', at: NOW } });
    await cloud.renew(NOW);
    cloud.seed({
      ...rows('members', [confirmed]),
      ...rows('repair_orders', [order]),
      ...rows('allowances', holding('order-1')),
    });
    expect((await limits()).value).toEqual({ full: [], feeFirst: false });
  });

  test('has the fee that staff ask for first, as long as it is not settled', async () => {
    const arrived = anOrder({ state: 'arrived' });
    const visitFee = { state: 'unpaid', fen: 2_000, owedAt: NOW, received: false, saidPaid: false } as const;
    const owing = (state: string) => ({
      ...{ ...arrived, _id: 'owing', state: 'cancelled', urgentHolder: 'free:owing' },
      visitFee: { ...visitFee, state, settledAt: NOW, why: null, first: true },
      events: [...arrived.events, { ...arrived.events[0], action: 'askFeeFirst' }],
    });
    for (const [state, asked] of [
      ['unpaid', true],
      ['paid', false],
    ] as const) {
      await cloud.renew(NOW);
      cloud.seed({
        ...rows('members', [person('liu', { feeFirst: 'owing' })]),
        ...rows('repair_orders', [owing(state)]),
      });
      expect([state, (await limits()).value.feeFirst]).toEqual([state, asked]);
    }
  });
});

describe('The own phone number', () => {
  test('comes from WeChat, sealed, with the mark by which it is found', async () => {
    seed(person('liu'));
    const set = await room.setPhone({ code: `phone:${PHONE}` }, called(LIU, { requestId: 'once' }));
    expect(set).toMatchObject({ value: { phone: '139****0001', phoneConfirmed: true } });
    expect(kept('liu')).toMatchObject({
      phoneKey: room.fingerprint(PHONE),
      phoneConfirmed: { how: 'wechat' },
    });
    expect(JSON.stringify(kept('liu')?.phone)).not.toContain(PHONE);
  });

  test('that WeChat honours once is told again to the same request, and to no other', async () => {
    seed(person('liu'));
    const by = (requestId: string, digest = 'd') => called(LIU, { requestId, digest });
    await room.setPhone({ code: `phone:${PHONE}` }, by('once'));
    expect(await room.setPhone({ code: 'spent' }, by('once'))).toMatchObject({
      value: { phone: '139****0001' },
    });
    for (const other of [by('once', 'other'), by('another'), called(actor('nobody'))]) {
      expect(await room.setPhone({ code: 'spent' }, other)).toEqual({
        ok: false,
        refusal: { code: 'PHONE_NOT_GIVEN', fields: [{ path: 'code', problem: 'unknown to WeChat' }] },
      });
    }
  });

  test('that is typed waits, and is confirmed by staff under the number they looked for', async () => {
    seed(person('liu'), person('chen', { name: '陈先生' }), person('zhou'));
    await room.typePhone({ phone: PHONE }, called(LIU));
    await room.typePhone({ phone: PHONE }, called(actor('chen'), { now: NOW + MINUTE }));
    const asked = async (phone = PHONE) =>
      (await room.waitingPhones({ phone }, called(STAFF))) as {
        value: { waiting: { memberId: string; code: string }[]; known: boolean };
      };
    expect(await asked()).toEqual({
      ok: true,
      value: {
        waiting: [
          { memberId: 'chen', name: '陈先生', code: kept('chen')?.phoneWaiting?.code, typedAt: NOW + MINUTE },
          { memberId: 'liu', name: '刘女士', code: kept('liu')?.phoneWaiting?.code, typedAt: NOW },
        ],
        known: false,
      },
    });
    expect((await asked('13905329999')).value).toEqual({ waiting: [], known: false });
    const confirm = (phone: string) =>
      room.confirmPhone({ memberId: 'chen', phone, how: 'counter' }, called(STAFF, { now: NOW + DAY }));
    expect(codeOf(await confirm('13905329999'))).toBe('NUMBER_NOT_WAITING');
    expect(await confirm(PHONE)).toEqual({ ok: true, value: { done: true } });
    expect(kept('chen')?.phoneConfirmed).toEqual({ how: 'counter', byId: 'zhou', at: NOW + DAY });
    const after = (await asked()).value;
    expect([after.waiting.map(({ memberId }) => memberId), after.known]).toEqual([['liu'], true]);
  });
});

describe('The own address book', () => {
  test('keeps what is saved for the own person alone, and forgets what is removed', async () => {
    seed(person('liu'), person('chen'));
    const saved = await room.saveAddress({ id: null, ...ADDRESS }, called(LIU));
    expect(saved).toMatchObject({
      value: { memberId: 'liu', addresses: [{ door: '28 号 402 室', house: '28 号' }] },
    });
    const id = kept('liu')?.addresses[0]?.id ?? '';
    expect(kept('chen')?.addresses).toEqual([]);
    expect(codeOf(await room.removeAddress({ id }, called(actor('chen'))))).toBe('ADDRESS_NOT_FOUND');
    expect(await room.removeAddress({ id }, called(LIU))).toMatchObject({ value: { addresses: [] } });
    expect(await room.editProfile({ name: '刘阿姨', elder: true }, called(LIU))).toMatchObject({
      value: { name: '刘阿姨', elder: true, roles: ['visitor', 'resident'] },
    });
  });
});
