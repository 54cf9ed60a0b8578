import { beforeAll, describe, expect, it } from 'vitest';
import type { Invocation, LocalCloud } from '../../local-cloud/index';
import { type CollectionSpec, cloudWith, functionsIn, temporaryFolder } from './fixture';
import { type Database, databaseAt, failureOf } from './sdk';

const ORDERS: CollectionSpec = {
  name: 'orders',
  indexes: [
    {
      name: 'state_at',
      fields: [
        ['state', 1],
        ['at', -1],
      ],
    },
    {
      name: 'owner_at',
      fields: [
        ['owner', 1],
        ['at', 1],
      ],
    },
    {
      name: 'tags_at',
      fields: [
        ['tags', 1],
        ['at', 1],
      ],
    },
    { name: 'line_item', fields: [['lines.item', 1]] },
  ],
};

const LISTS: CollectionSpec = { name: 'lists', indexes: [{ name: 'values', fields: [['values', 1]] }] };

let cloud: LocalCloud;
let db: Database;

const STATES = ['open', 'accepted', 'closed', 'cancelled'];

function orders(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    _id: `order${String(at).padStart(5, '0')}`,
    state: STATES[at % 4],
    owner: `owner${at % 50}`,
    at,
    tags: [`tag${at % 3}`, `tag${at % 5}`],
    lines: [{ item: `item${at % 7}`, fen: 100 }, { fen: 5 }],
    ...(at % 2 === 0 ? { note: null } : {}),
  }));
}

beforeAll(async () => {
  cloud = await cloudWith({ collections: [ORDERS, { name: 'owners' }, LISTS], strict: true });
  db = databaseAt(cloud);
  cloud.seed({
    orders: orders(1000),
    owners: Array.from({ length: 50 }, (_, at) => ({ _id: `owner${at}`, name: `name${at}` })),
  });
});

describe('a query', () => {
  it('over several states in the order of time examines its rows and one more per state', async () => {
    const { _ } = { _: db.command };
    const query = { state: _.in?.(['open', 'closed', 'cancelled']) };
    const { data } = await db.collection('orders').where(query).orderBy('at', 'desc').limit(20).get();
    expect(data.map(({ at }) => at)).toEqual(
      [...Array(1000).keys()]
        .reverse()
        .filter((at) => at % 4 !== 1)
        .slice(0, 20),
    );
    expect(lastOperation()).toMatchObject({ index: 'state_at', returned: 20 });
    expect(lastOperation().examined).toBeLessThanOrEqual(23);
  });

  it('reads an index backwards where that gives the order', async () => {
    const { data } = await db
      .collection('orders')
      .where({ state: 'open' })
      .orderBy('at', 'asc')
      .limit(3)
      .get();
    expect(data.map(({ at }) => at)).toEqual([0, 4, 8]);
    expect(lastOperation().examined).toBe(3);
  });

  it('uses a range behind the equal fields', async () => {
    const at = db.command.and?.(db.command.gte?.(100), db.command.lt?.(200));
    const { data } = await db.collection('orders').where({ owner: 'owner7', at }).get();
    expect(data.map((order) => order.at)).toEqual([107, 157]);
    expect(lastOperation()).toMatchObject({ index: 'owner_at', examined: 2 });
  });

  it('finds the elements of lists, each document once', async () => {
    const tags = db.command.in?.(['tag1', 'tag4']);
    const { data } = await db
      .collection('orders')
      .where({ tags, at: db.command.lt?.(10) })
      .get();
    expect(data.map((order) => order.at).sort()).toEqual([1, 4, 6, 7, 9]);
    const items = await db.collection('orders').where({ 'lines.item': 'item3' }).limit(2).get();
    expect(items.data.map((order) => order.at)).toEqual([3, 10]);
  });

  it('finds absent fields and nulls alike by null', async () => {
    const all = await db.collection('orders').where({ state: 'open', note: null }).count();
    const present = await db
      .collection('orders')
      .where({ state: 'open', note: db.command.exists?.(true) })
      .count();
    expect([all.total, present.total]).toEqual([250, 250]);
    const { data } = await db
      .collection('orders')
      .where({ state: 'accepted', note: db.command.gte?.(null) })
      .limit(1)
      .get();
    expect(data).toHaveLength(1);
  });

  it('by several alternatives needs an index for each', async () => {
    const { or } = db.command;
    const both = or?.({ owner: 'owner1' }, { state: 'open', at: db.command.lt?.(20) });
    const { data } = await db
      .collection('orders')
      .where(both as Record<string, unknown>)
      .get();
    expect(data).toHaveLength(20 + 5);
    const unserved = or?.({ owner: 'owner1' }, { note: 'x' });
    const failure = await failureOf(
      db
        .collection('orders')
        .where(unserved as Record<string, unknown>)
        .get(),
    );
    expect(failure.message).toContain('not served');
  });

  it('finds text by a regular expression among what an index leads to', async () => {
    const owner = db.RegExp({ regexp: '^OWNER1$', options: 'i' });
    const { data } = await db
      .collection('orders')
      .where({ state: 'accepted', owner, at: db.command.lt?.(100) })
      .get();
    expect(data.map(({ at }) => at)).toEqual([1]);
  });

  it.each([
    ['an unknown operator', { state: { $foo: 1 } }],
    ['an unknown operator at the top', { $where: 'true' }],
    ['$in without a list', { state: { $in: 5 } }],
    ['an empty $or', { $or: [] }],
  ])('with %s is refused', async (_, query) => {
    const body = { action: 'database.getDocument', collectionName: 'orders', query: JSON.stringify(query) };
    const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  it('about places on the map is refused clearly', async () => {
    const near = db.command.geoNear?.({ geometry: new db.Geo.Point(120, 36), maxDistance: 1000 });
    expect((await failureOf(db.collection('orders').where({ place: near }).get())).message).toContain(
      'no geo queries',
    );
  });
});

describe('a query over lists', () => {
  const lists = () => db.collection('lists');

  beforeAll(() => {
    cloud.seed({
      lists: [
        { _id: 'gap', values: [0, 9] },
        { _id: 'in', values: [3] },
        { _id: 'out', values: [7] },
      ],
    });
  });

  it('takes a list for within limits when different elements keep them', async () => {
    const values = db.command.and?.(db.command.gt?.(1), db.command.lt?.(5));
    expect((await lists().where({ values }).get()).data.map(({ _id }) => _id).sort()).toEqual(['gap', 'in']);
    expect((await lists().where({ values }).count()).total).toBe(2);
  });

  it('counts a list once, however many of its elements are asked for', async () => {
    expect(
      (
        await lists()
          .where({ values: db.command.in?.([0, 3, 9]) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('demands every value that is demanded', async () => {
    const both = db.command.and?.({ values: 0 }, { values: 9 });
    expect(
      (
        await lists()
          .where(both as Record<string, unknown>)
          .get()
      ).data.map(({ _id }) => _id),
    ).toEqual(['gap']);
    const never = db.command.and?.({ values: 3 }, { values: 9 });
    expect(
      (
        await lists()
          .where(never as Record<string, unknown>)
          .count()
      ).total,
    ).toBe(0);
  });

  it('cannot take its order from an index over them', async () => {
    expect((await failureOf(lists().orderBy('values', 'asc').get())).message).toContain('not served');
  });
});

describe('counting', () => {
  it('is done in the index where all conditions lie in it', async () => {
    const { total } = await db
      .collection('orders')
      .where({ state: 'open', at: db.command.gte?.(500) })
      .count();
    expect(total).toBe(125);
    expect(lastOperation()).toMatchObject({ op: 'count', examined: 0 });
  });

  it('finds none where one field should have two values', async () => {
    const both = db.command.and?.({ state: 'open' }, { state: 'closed' });
    expect(
      (
        await db
          .collection('orders')
          .where(both as Record<string, unknown>)
          .count()
      ).total,
    ).toBe(0);
  });

  it('fetches documents where a condition lies outside', async () => {
    const { total } = await db.collection('orders').where({ owner: 'owner4', state: 'open' }).count();
    expect(total).toBe(10);
    expect(lastOperation()).toMatchObject({ index: 'owner_at', examined: 20 });
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
    expect(lastOperation()).toMatchObject({ op: 'aggregate', index: 'owner_at', examined: 20 });
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
    expect(lastOperation().examined).toBe(3);
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
    expect(lastOperation().examined).toBe(2);
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

function lastOperation() {
  const last = cloud.operationsFromOutside().at(-1);
  if (!last) throw new Error('no operation was noted');
  return last;
}
