import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LimitName } from '#domain/kernel/allowance';
import { MINUTE } from '#domain/kernel/time';
import type { LocalCloud } from '../../local-cloud';
import { NOW } from '../kit/given';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// What is counted before it is made, so that no race passes a limit.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/allowances')),
  ...(await import('../../cloudfunctions/store/open-nouns')),
});

const LIU = { memberId: 'liu', phoneConfirmed: true };
const STRANGER = { memberId: 'stranger', phoneConfirmed: false };
const claim = (id: string, limits: readonly LimitName[] = ['open-orders'], claimants = [LIU]) => ({
  id,
  limits,
  claimants,
  now: NOW,
});
const heldBy = (memberId: string) =>
  stored<{ _id: string; held: Record<string, { id: string }[]>; days: object }>(cloud, 'allowances').find(
    ({ _id }) => _id === memberId,
  );
const ids = (memberId: string, limit = 'open-orders') => heldBy(memberId)?.held[limit]?.map(({ id }) => id);
const openOrders = (...orders: readonly (readonly [id: string, state: string])[]) =>
  cloud.seed(
    rows(
      'repair_orders',
      orders.map(([_id, state]) => ({ _id, state, urgentHolder: `free:${_id}` })),
    ),
  );
const OK = { ok: true };

describe('What somebody has open', () => {
  test('is counted up to the measure, the same one once, and is not counted where nobody is asked about', async () => {
    openOrders(...['a', 'b', 'c', 'd', 'e'].map((id) => [id, 'open'] as const));
    for (const id of ['a', 'b', 'c', 'd', 'a', 'e']) expect(await store.admit(claim(id))).toEqual(OK);
    expect(ids('liu')?.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await store.admit(claim('f'))).toEqual({ ok: false, refusal: { code: 'TOO_MANY_ORDERS' } });
    expect(ids('liu')).toHaveLength(5);
    expect(await store.admit(claim('f', [], [STRANGER]))).toEqual(OK);
    expect(await store.admit(claim('f', ['open-orders'], []))).toEqual(OK);
    expect(heldBy('stranger')).toBeUndefined();
  });

  test('makes room when one of them has ended, and when what was counted was not made after all', async () => {
    openOrders(['a', 'open'], ['b', 'closed'], ['c', 'accepted'], ['d', 'frozen'], ['e', 'open']);
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect(await store.admit(claim(id))).toEqual(OK);
    expect(await store.admit(claim('f'))).toEqual(OK);
    expect(ids('liu')).not.toContain('b');
    await store.giveBack(claim('f'));
    expect(ids('liu')).not.toContain('f');
    expect(await store.admit({ ...claim('g'), now: NOW + 3 * MINUTE })).toEqual(OK);
    expect(ids('liu')).toContain('g');
  });

  test('is counted for all for whom it counts, or for nobody', async () => {
    openOrders(['a', 'open']);
    const both = claim('a', ['open-orders', 'open-urgent-orders'], [LIU, STRANGER]);
    expect(await store.admit(both)).toEqual(OK);
    for (const who of ['liu', 'stranger'])
      for (const limit of both.limits) expect(ids(who, limit)).toEqual(['a']);
    const next = claim('b', ['open-orders'], [LIU, STRANGER]);
    expect(await store.admit(next)).toEqual({ ok: false, refusal: { code: 'PHONE_UNCONFIRMED' } });
  });

  test('is told as full before anybody fills in a form for nothing', async () => {
    openOrders(['a', 'open'], ['b', 'open']);
    expect(await store.fullFor(LIU, NOW)).toEqual([]);
    for (const id of ['a', 'b']) await store.admit(claim(id, ['open-orders', 'open-urgent-orders']));
    expect(await store.fullFor(LIU, NOW + 9 * MINUTE)).toEqual([
      { limit: 'open-urgent-orders', says: 'TOO_MANY_URGENT_ORDERS' },
    ]);
  });

  test('is looked up by kind, each by what being open means there', async () => {
    openOrders(['a', 'open'], ['b', 'closed']);
    cloud.seed(
      rows('complaints', [
        { _id: 'c', state: 'filed' },
        { _id: 'a', state: 'final' },
      ]),
    );
    const held = [
      { noun: 'repair-order', id: 'a' },
      { noun: 'repair-order', id: 'b' },
      { noun: 'repair-order', id: 'a' },
      { noun: 'complaint', id: 'c' },
      { noun: 'complaint', id: 'gone' },
    ] as const;
    expect(await store.lookUp(held)).toEqual(
      new Map([
        ['a', true],
        ['b', false],
        ['c', true],
      ]),
    );
  });

  test('of a day is counted by the day', async () => {
    const uploads = (times: number, now = NOW) => store.admit({ ...claim('x', ['uploads']), times, now });
    expect([await uploads(150), await uploads(50)]).toEqual([OK, OK]);
    expect(await uploads(1)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_UPLOADS' } });
    expect(heldBy('liu')?.days).toEqual({ uploads: { on: '2026-03-18', count: 200 } });
    expect(await uploads(1, NOW + 24 * 60 * MINUTE)).toEqual(OK);
  });
});
