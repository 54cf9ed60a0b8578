import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { type CollectionSpec, cloudWith } from './fixture';
import { lastOperation, ORDERS, orders } from './orders';
import { type Database, databaseAt, failureOf } from './sdk';

const LISTS: CollectionSpec = { name: 'lists', indexes: [{ name: 'values', fields: [['values', 1]] }] };

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  cloud = await cloudWith({ collections: [ORDERS, LISTS], strict: true });
  db = databaseAt(cloud);
  cloud.seed({
    orders: orders(1000),
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
    expect(lastOperation(cloud)).toMatchObject({ index: 'state_at', returned: 20 });
    expect(lastOperation(cloud).examined).toBeLessThanOrEqual(23);
  });

  it('reads an index backwards where that gives the order', async () => {
    const { data } = await db
      .collection('orders')
      .where({ state: 'open' })
      .orderBy('at', 'asc')
      .limit(3)
      .get();
    expect(data.map(({ at }) => at)).toEqual([0, 4, 8]);
    expect(lastOperation(cloud).examined).toBe(3);
  });

  it('uses a range behind the equal fields', async () => {
    const at = db.command.and?.(db.command.gte?.(100), db.command.lt?.(200));
    const { data } = await db.collection('orders').where({ owner: 'owner7', at }).get();
    expect(data.map((order) => order.at)).toEqual([107, 157]);
    expect(lastOperation(cloud)).toMatchObject({ index: 'owner_at', examined: 2 });
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
    expect(lastOperation(cloud)).toMatchObject({ op: 'count', examined: 0 });
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
    expect(lastOperation(cloud)).toMatchObject({ index: 'owner_at', examined: 20 });
  });
});
