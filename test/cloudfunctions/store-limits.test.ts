import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { LimitName } from '#domain/limits';
import { OPEN_LIMITS } from '#domain/open-limits';
import type { LocalCloud } from '../../local-cloud';
import { NOW } from '../kit/given';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';
import { lastOperation } from '../local-cloud/orders';

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
  ...(await import('../../cloudfunctions/store/people')),
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
const people = (...members: readonly { readonly _id: string; readonly phoneKey?: string }[]) =>
  cloud.seed(
    rows(
      'members',
      members.map((one) => ({ phoneConfirmed: { how: 'wechat' }, feeFirst: null, ...one })),
    ),
  );
const holding = (_id: string, held: Readonly<Record<string, readonly string[]>>) =>
  cloud.seed(
    rows('allowances', [
      {
        ...{ _id, days: {} },
        held: Object.fromEntries(
          Object.entries(held).map(([limit, those]) => [limit, those.map((id) => ({ id, at: NOW }))]),
        ),
      },
    ]),
  );
const OK = { ok: true, value: null };

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
    people({ _id: 'liu' });
    const full = async (now: number) =>
      store.fullFor(await store.personWithMeasures('liu', OPEN_LIMITS), now);
    expect(await full(NOW)).toEqual([]);
    for (const id of ['a', 'b']) await store.admit(claim(id, ['open-orders', 'open-urgent-orders']));
    expect(await full(NOW + 9 * MINUTE)).toEqual([
      { limit: 'open-urgent-orders', says: 'TOO_MANY_URGENT_ORDERS' },
    ]);
  });

  test('is looked up by kind, each by what being open means there, in one call and with whose it is', async () => {
    openOrders(['a', 'open'], ['b', 'closed']);
    cloud.seed(
      rows('complaints', [
        { _id: 'c', state: 'filed' },
        { _id: 'f', state: 'final' },
      ]),
    );
    people({ _id: 'liu' });
    holding('liu', { 'open-orders': ['a', 'b', 'gone'], 'open-complaints': ['c', 'f'] });
    const known = { a: true, b: false, c: true, f: false };
    const found = await store.personWithMeasures('liu', OPEN_LIMITS);
    expect(lastOperation(cloud)).toMatchObject({ op: 'aggregate', collection: 'members', examined: 6 });
    expect(found).toMatchObject({ member: { _id: 'liu' }, phoneConfirmed: true, feeFirst: false });
    expect(Object.fromEntries(found.measures.known)).toEqual(known);
    const { measures } = await store.personWithMeasures('liu', ['open-complaints']);
    expect([...measures.known.keys()]).toEqual(['c', 'f']);
    expect(Object.fromEntries((await store.measuresOf(['liu'], OPEN_LIMITS)).known)).toEqual(known);
    expect(await store.personWithMeasures('nobody', OPEN_LIMITS)).toMatchObject({
      ...{ member: null, phoneConfirmed: false },
      measures: { allowances: [] },
    });
  });

  test('by whoever books for somebody else is found with what that person has open, with an account or without', async () => {
    openOrders(['a', 'open'], ['b', 'closed'], ['c', 'open']);
    people({ _id: 'liu' }, { _id: 'wang', phoneKey: 'one' }, { _id: 'li', phoneKey: 'two' });
    people({ _id: 'lu', phoneKey: 'two' });
    cloud.seed(rows('catalogue_items', [{ _id: 'drain' }]));
    holding('liu', { 'open-orders': ['a'] });
    holding('wang', { 'open-orders': ['b'] });
    holding('unknown-none', { 'open-orders': ['c'] });
    const toldOf = async (phoneKey: string) => {
      const naming = { memberId: 'liu', itemId: 'drain', phoneKey, unknownId: `unknown-${phoneKey}` };
      const { item, district, booker, holder } = await store.namedIn(naming, ['open-orders']);
      expect([item?._id, district._id]).toEqual(['drain', 'district']);
      expect(booker).toMatchObject({ member: { _id: 'liu' }, phoneConfirmed: true });
      const { allowances, known } = booker.measures;
      return [holder.kind, allowances.map(({ _id }) => _id).sort(), Object.fromEntries(known)];
    };
    expect(await toldOf('one')).toEqual(['one', ['liu', 'wang'], { a: true, b: false }]);
    expect(await toldOf('none')).toEqual(['none', ['liu', 'unknown-none'], { a: true, c: true }]);
    expect(await toldOf('two')).toEqual(['several', ['liu'], { a: true }]);
  });

  test('of a day is counted by the day', async () => {
    const uploads = (times: number, now = NOW) => store.admit({ ...claim('x', ['uploads']), times, now });
    expect([await uploads(150), await uploads(50)]).toEqual([OK, OK]);
    expect(await uploads(1)).toEqual({ ok: false, refusal: { code: 'TOO_MANY_UPLOADS' } });
    expect(heldBy('liu')?.days).toEqual({ uploads: { on: '2026-03-18', count: 200 } });
    expect(await uploads(1, NOW + 24 * 60 * MINUTE)).toEqual(OK);
  });
});
