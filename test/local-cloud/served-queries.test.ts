import { beforeAll, describe, expect, it } from 'vitest';
import type { Invocation, LocalCloud } from '../../local-cloud/index';
import { cloudWith, functionsIn, temporaryFolder } from './fixture';
import { lastOperation, ORDERS, orders } from './orders';
import { type Database, type Doc, databaseAt, failureOf } from './sdk';

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  cloud = await cloudWith({ collections: [ORDERS, { name: 'owners' }, { name: 'held' }], strict: true });
  db = databaseAt(cloud);
  cloud.seed({
    orders: orders(1000),
    owners: Array.from({ length: 50 }, (_, at) => ({ _id: `owner${at}`, name: `name${at}` })),
  });
});

describe('strict mode', () => {
  it.each([
    [
      'a condition that no index begins with',
      () => db.collection('orders').where({ at: 5 }).get(),
      '[["at",1]]',
    ],
    [
      'an order that no index gives',
      () => db.collection('orders').where({ owner: 'owner1' }).orderBy('state', 'asc').get(),
      '[["owner",1],["state",1]]',
    ],
    [
      'a range before the order',
      () =>
        db
          .collection('orders')
          .where({ state: 'open', at: db.command.gt?.(5) })
          .orderBy('owner', 'asc')
          .get(),
      '[["state",1],["owner",1],["at",1]]',
    ],
    ['a whole collection', () => db.collection('orders').get(), 'order by _id'],
    [
      'an update by a field without index',
      () =>
        db
          .collection('orders')
          .where({ note: 'x' })
          .update({ data: { a: 1 } }),
      'note',
    ],
    [
      'a removal by a field without index',
      () => db.collection('orders').where({ note: 'x' }).remove(),
      'note',
    ],
    [
      'an aggregation that starts without an index',
      () => db.collection('orders').aggregate().match({ note: 'x' }).end(),
      'note',
    ],
  ])('refuses %s and names the index that would serve it', async (_, attempt, index) => {
    const { message } = await failureOf(attempt());
    expect(message).toContain('is not served by a declared index');
    expect(message).toContain(index);
  });

  it('lets queries by _id and in the order of _id pass', async () => {
    expect((await db.collection('orders').orderBy('_id', 'desc').limit(1).get()).data[0]?.at).toBe(999);
    const ids = db.command.in?.(['order00003', 'order00001']);
    const { data } = await db.collection('orders').where({ _id: ids }).orderBy('owner', 'asc').get();
    expect(data.map(({ at }) => at)).toEqual([1, 3]);
  });
});

describe('an aggregation', () => {
  it('groups what an index leads to', async () => {
    const { list } = await db
      .collection('orders')
      .aggregate()
      .match({ owner: 'owner1' })
      .group({ _id: '$state', orders: db.command.aggregate.sum?.(1) })
      .sort({ _id: 1 })
      .end();
    expect(list).toEqual([
      { _id: 'accepted', orders: 10 },
      { _id: 'cancelled', orders: 10 },
    ]);
    expect(lastOperation(cloud)).toMatchObject({ op: 'aggregate', index: 'owner_at', examined: 20 });
  });

  it('reads no more than a leading $limit lets through', async () => {
    const { list } = await db
      .collection('orders')
      .aggregate()
      .match({ state: 'open' })
      .sort({ at: -1 })
      .limit(3)
      .end();
    expect(list.map(({ at }) => at)).toEqual([996, 992, 988]);
    expect(lastOperation(cloud).examined).toBe(3);
  });

  it('looks up in another collection by its index', async () => {
    const lookup = { from: 'owners', localField: 'owner', foreignField: '_id', as: 'people' };
    const { list } = await db
      .collection('orders')
      .aggregate()
      .match({ owner: 'owner2' })
      .limit(1)
      .lookup(lookup)
      .end();
    expect(list[0]?.people).toEqual([{ _id: 'owner2', name: 'name2' }]);
    expect(lastOperation(cloud).examined).toBe(2);
  });

  it('looks up by ids that stand in lists, also in what was looked up before, and by what was put in', async () => {
    cloud.seed({
      held: [
        {
          _id: 'owner3',
          held: { 'open-orders': [{ id: 'order00003' }, { id: 'order00007' }, { id: 'gone' }] },
        },
      ],
    });
    const { list } = await db
      .collection('owners')
      .aggregate()
      .match({ _id: 'owner3' })
      .addFields({ whose: ['$_id', 'nobody'] })
      .lookup({ from: 'held', localField: 'whose', foreignField: '_id', as: 'measures' })
      .lookup({ from: 'orders', localField: 'measures.held.open-orders.id', foreignField: '_id', as: 'open' })
      .end();
    expect(list[0]).toMatchObject({ whose: ['owner3', 'nobody'], measures: [{ _id: 'owner3' }] });
    const open = (list[0]?.open ?? []) as Doc[];
    expect(open.map(({ _id }) => _id).sort()).toEqual(['order00003', 'order00007']);
    expect(lastOperation(cloud)).toMatchObject({ op: 'aggregate', examined: 4 });
  });

  it('finds nothing for whom nothing was found before', async () => {
    const { list } = await db
      .collection('owners')
      .aggregate()
      .match({ _id: 'owner4' })
      .lookup({ from: 'held', localField: '_id', foreignField: '_id', as: 'measures' })
      .lookup({ from: 'orders', localField: 'measures.held.open-orders.id', foreignField: '_id', as: 'open' })
      .end();
    expect(list).toEqual([{ _id: 'owner4', name: 'name4', measures: [], open: [] }]);
  });

  it('answers 100 rows unless it has a limit of its own', async () => {
    const pipeline = () => db.collection('orders').aggregate().match({ state: 'open' });
    expect((await pipeline().end()).list).toHaveLength(100);
    expect((await pipeline().limit(200).end()).list).toHaveLength(200);
  });
});

describe('the documents examined', () => {
  it('do not grow with the collection', async () => {
    const functions = functionsIn(temporaryFolder(), {
      pool: {
        code: `exports.main = async () => {
          const open = db.collection('orders').where({ state: _.in(['open', 'accepted']) });
          return (await open.orderBy('at', 'desc').limit(20).get()).data.length;
        };`,
      },
    });
    const costs: Pick<Invocation, 'calls' | 'examined' | 'returned'>[] = [];
    for (const count of [1000, 10_000]) {
      const other = await cloudWith({ collections: [ORDERS], functions, strict: true });
      other.seed({ orders: orders(count) });
      const { result, invocation } = await other.call('pool', {});
      expect(result).toBe(20);
      costs.push({ calls: invocation.calls, examined: invocation.examined, returned: invocation.returned });
    }
    expect(costs[0]).toEqual(costs[1]);
    expect(costs[0]?.examined).toBeLessThanOrEqual(22);
    databaseAt(cloud);
  });
});
