import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effects';
import { schemaOf } from '../../cloudfunctions/store/migrations';
import type { LocalCloud } from '../../local-cloud';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// Writing things down: all of it or nothing, and only where nobody has changed what was read.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/commit')),
  ...(await import('../../cloudfunctions/store/documents')),
});

type Any = Record<string, unknown> & { _id: string; version: number };
const one = (collection: string, id: string) => stored<Any>(cloud, collection).find(({ _id }) => _id === id);
const tell = (to: string): Effect => ({
  kind: 'notify',
  cause: '1-1',
  to,
  about: 'repair-closed',
  noun: 'repair-order',
  id: '1',
});
const noun = (id: string, of: object = {}) => ({
  _id: id,
  version: 0,
  events: [],
  effects: {},
  owed: 0,
  ...of,
});
const reward = (id: string) => ({
  collection: 'rewards' as const,
  before: null,
  after: noun(id, { points: 1 }),
});

describe('A commit', () => {
  test('of nothing is done, and of a new document is that document, in today’s shape, with what it owes counted', async () => {
    expect(await store.commit([])).toBe('done');
    expect(await store.commit([reward('mug')])).toBe('done');
    expect(one('rewards', 'mug')).toMatchObject({
      version: 1,
      schema: schemaOf('rewards'),
      owed: 0,
      points: 1,
    });
    const owing = { ...reward('bag'), after: noun('bag', { effects: { a: tell('liu') } }) };
    expect(await store.commit([owing])).toBe('done');
    expect(one('rewards', 'bag')).toMatchObject({ owed: 1, effects: { a: { to: 'liu' } } });
  });

  test('of a document that there is already is lost, by itself and among others, and leaves the others alone', async () => {
    cloud.seed(rows('rewards', [{ _id: 'mug' }]));
    expect(await store.commit([reward('mug')])).toBe('lost');
    expect(await store.commit([reward('bag'), reward('mug')])).toBe('lost');
    expect(one('rewards', 'bag')).toBeUndefined();
    // Nothing is held by what was not done.
    expect(await store.commit([reward('bag')])).toBe('done');
  });

  test('of what somebody has changed meanwhile is lost, by itself and among others', async () => {
    cloud.seed(
      rows('rewards', [
        { _id: 'mug', version: 4, points: 1 },
        { _id: 'bag', version: 2, points: 1 },
      ]),
    );
    const [mug, bag] = [one('rewards', 'mug') as Any, one('rewards', 'bag') as Any];
    const more = (before: Any, version = before.version) => ({
      collection: 'rewards' as const,
      before: { ...before, version },
      after: { ...before, points: 9 },
    });
    expect(await store.commit([more(mug, 3)])).toBe('lost');
    expect(await store.commit([more(bag), more(mug, 3)])).toBe('lost');
    expect([one('rewards', 'mug'), one('rewards', 'bag')]).toMatchObject([{ points: 1 }, { points: 1 }]);
    expect(await store.commit([more(bag), more(mug)])).toBe('done');
    expect([one('rewards', 'mug'), one('rewards', 'bag')]).toMatchObject([
      { points: 9, version: 5 },
      { points: 9, version: 3 },
    ]);
    expect(await store.commit([more(bag)])).toBe('lost');
  });

  test('that broke off in between holds nothing of what it had begun to write', async () => {
    cloud.seed(rows('rewards', [{ _id: 'mug' }, { _id: 'bag' }]));
    const changed = (id: string) => {
      const before = one('rewards', id) as Any;
      return { collection: 'rewards' as const, before, after: { ...before, points: 9 } };
    };
    const [mug, bag] = [changed('mug'), changed('bag')];
    cloud.faults.add({ when: { op: 'update', nth: 2 }, kind: 'timeout' });
    await expect(store.commit([mug, bag])).rejects.toThrow(/socket hang up|ECONNRESET/);
    cloud.faults.clear();
    expect(await store.commit([mug])).toBe('done');
    expect([one('rewards', 'mug'), one('rewards', 'bag')]).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  test('clashes where another document holds what is granted once; a new one may try another time', async () => {
    cloud.seed(
      rows('redemptions', [
        { _id: 'a', pickup: 'east/1' },
        { _id: 'b', pickup: 'east/2' },
      ]),
    );
    const b = one('redemptions', 'b') as Any;
    const taking = { collection: 'redemptions' as const, before: b, after: { ...b, pickup: 'east/1' } };
    expect(await store.commit([taking])).toBe('clash');
    const born = { collection: 'redemptions' as const, before: null, after: noun('c', { pickup: 'east/1' }) };
    expect(await store.commit([born])).toBe('lost');
    expect(await store.commit([taking, born])).toBe('lost');
  });

  test('writes what has changed and nothing else, and adds what is owed to what is owed already', async () => {
    cloud.seed(
      rows('rewards', [{ _id: 'mug', points: 1, name: '杯子', effects: { a: tell('liu') }, owed: 1 }]),
    );
    const before = one('rewards', 'mug') as Any;
    const { database } = await import('../../cloudfunctions/runtime/wechat-world');
    // Somebody strikes off and writes beside it at the same time, which moves no version.
    await database
      .collection('rewards')
      .where({ _id: 'mug' })
      .update({ data: { name: '水杯' } });
    const after = { ...before, points: 2, effects: { ...(before.effects as object), b: tell('daughter') } };
    expect(await store.commit([{ collection: 'rewards', before, after }])).toBe('done');
    expect(one('rewards', 'mug')).toMatchObject({
      name: '水杯',
      points: 2,
      version: 2,
      owed: 2,
      effects: { a: { to: 'liu' }, b: { to: 'daughter' } },
    });
  });

  test('counts nothing as owed in what owes nothing', async () => {
    cloud.seed({ allowances: [{ _id: 'liu', version: 1, held: {}, days: {} }] });
    const before = one('allowances', 'liu') as Any;
    const after: Any = { ...before, held: { x: [] } };
    await store.commit([{ collection: 'allowances', before, after }]);
    expect(one('allowances', 'liu')).toEqual({ _id: 'liu', version: 2, held: { x: [] }, days: {} });
    await store.commit([{ collection: 'allowances', before: null, after: { _id: 'new', version: 0 } }]);
    expect(one('allowances', 'new')).not.toHaveProperty('owed');
  });

  test('writes what lies there in an older shape whole, without what that shape had and today’s has not', async () => {
    cloud.seed({ points_accounts: [{ _id: 'liu', version: 1, balance: 5, had: { mug: 1 } }] });
    const before = (await store.findById('points_accounts', 'liu')) as Any;
    expect(before).not.toMatchObject({ had: { mug: 1 } });
    const after: Any = { ...before, balance: 6 };
    await store.commit([{ collection: 'points_accounts', before, after }]);
    expect(one('points_accounts', 'liu')).toEqual({
      _id: 'liu',
      version: 2,
      schema: schemaOf('points_accounts'),
      balance: 6,
    });
  });

  test('writes in today’s shape, too, what an older document owes, and what its new shape adds to that', async () => {
    const visit = { kind: 'count-visit', cause: 'visit-1', at: 1, urgent: true, inTime: false };
    const order = { arrivedAt: null, visit: null, rework: null, visitFeeDueFen: 0, arrivalCode: null };
    cloud.seed({ repair_orders: [{ ...noun('old'), ...order, version: 1, effects: { visit }, owed: 1 }] });
    cloud.seed({ providers: [{ ...noun('firm'), version: 1, workers: [{ memberId: 'once', left: true }] }] });
    for (const collection of ['repair_orders', 'providers'] as const) {
      const before = (await store.findById(collection, collection === 'providers' ? 'firm' : 'old')) as Any;
      expect(await store.commit([{ collection, before, after: before }])).toBe('done');
    }
    expect(one('repair_orders', 'old')).toMatchObject({
      owed: 1,
      effects: { visit: { inTime: false, halfHour: false, theirHalfHour: false } },
    });
    expect(one('providers', 'firm')).toMatchObject({
      owed: 1,
      effects: { 'follow-firm:firm-left:once': { kind: 'follow-firm', to: 'once' } },
    });
  });
});
