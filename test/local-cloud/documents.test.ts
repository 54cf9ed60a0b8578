import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith } from './fixture';
import { type Database, databaseAt, failureOf, sdkAt } from './sdk';

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  const orders = {
    name: 'orders',
    indexes: [{ name: 'by_number', fields: [['number', 1] as [string, 1]], unique: true }],
  };
  cloud = await cloudWith({ collections: [orders, { name: 'notes' }, { name: 'rows' }] });
  db = databaseAt(cloud);
});

describe('a document', () => {
  it('is read back as it was written, dates and nested lists included', async () => {
    const doc = {
      _id: 'a',
      at: new Date(1790000000000),
      big: 1790000000000,
      half: 1.5,
      no: null,
      list: [{ x: 1 }, 'y'],
    };
    await db.collection('notes').add({ data: doc });
    expect((await db.collection('notes').doc('a').get()).data).toEqual(doc);
  });

  it('gets an _id of its own when none is given', async () => {
    const { _id } = await db.collection('notes').add({ data: { text: 'hello' } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await db.collection('notes').doc(_id).get()).data).toEqual({ _id, text: 'hello' });
  });

  it('that is missing is null when the caller wants it so, and an error otherwise', async () => {
    expect((await db.collection('notes').doc('nowhere').get()).data).toBeNull();
    const strict = sdkAt(cloud).database();
    const failure = await failureOf(strict.collection('notes').doc('nowhere').get());
    expect(failure).toMatchObject({ errCode: -1, message: expect.stringContaining('does not exist') });
  });

  it('can be made and replaced by set', async () => {
    const place = db.collection('notes').doc('set');
    expect((await place.set({ data: { a: 1, b: 2 } })).stats).toEqual({ updated: 0, created: 1 });
    expect((await place.set({ data: { a: 2 } })).stats).toEqual({ updated: 1, created: 0 });
    expect((await place.get()).data).toEqual({ _id: 'set', a: 2 });
  });

  it('set to what it was before counts as updated', async () => {
    const place = db.collection('notes').doc('set again');
    await place.set({ data: { a: 1 } });
    expect((await place.set({ data: { a: 1 } })).stats).toEqual({ updated: 1, created: 0 });
  });

  it('is asked for by an ObjectId that it holds, and shows it as a text', async () => {
    const ref = { $oid: '5f5fe4de7fc4b06b6f9e2a3c' };
    await db.collection('notes').add({ data: { _id: 'with ObjectId', ref, deep: { refs: [ref] } } });
    const read = { _id: 'with ObjectId', ref: ref.$oid, deep: { refs: [ref.$oid] } };
    expect((await db.collection('notes').doc('with ObjectId').get()).data).toEqual(read);
    expect((await db.collection('notes').where({ 'deep.refs': ref }).get()).data).toEqual([read]);
    expect((await db.collection('notes').aggregate().match({ ref }).end()).list).toEqual([read]);
    expect((await db.collection('notes').where({ ref: ref.$oid }).get()).data).toEqual([]);
  });

  it('that is not there is neither updated nor removed', async () => {
    expect(
      (
        await db
          .collection('notes')
          .doc('nowhere')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0);
    expect((await db.collection('notes').doc('nowhere').remove()).stats.removed).toBe(0);
  });

  it('counts as updated only if something changed', async () => {
    await db.collection('notes').add({ data: { _id: 'same', a: 1 } });
    expect(
      (
        await db
          .collection('notes')
          .doc('same')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0);
    expect(
      (
        await db
          .collection('notes')
          .doc('same')
          .update({ data: { a: 2 } })
      ).stats.updated,
    ).toBe(1);
  });

  it('gets the time of the cloud for a server date', async () => {
    cloud.clock.set(1800000000000);
    await db
      .collection('notes')
      .add({ data: { _id: 'dated', at: db.serverDate(), later: db.serverDate({ offset: 1000 }) } });
    const { data } = await db.collection('notes').doc('dated').get();
    expect(Math.abs(Number(data?.at) - 1800000000000)).toBeLessThan(5000);
    expect(Number(data?.later) - Number(data?.at)).toBe(1000);
  });

  it('is answered with the wanted fields only', async () => {
    await db.collection('notes').add({ data: { _id: 'fields', a: 1, b: { c: 2, d: 3 } } });
    const { data } = await db.collection('notes').doc('fields').field({ 'b.c': true }).get();
    expect(data).toEqual({ _id: 'fields', b: { c: 2 } });
  });

  it.each([
    ['a field name with a dollar', { _id: 'x', a: { $b: 1 } }],
    ['a field name with a dot', { _id: 'x', 'a.b': 1 }],
    ['a list as its _id', { _id: ['x'] }],
  ])('is refused with %s', async (_, doc) => {
    expect((await failureOf(db.collection('notes').add({ data: doc }))).errCode).toBe(-502001);
  });

  it('is refused above 16 MB', async () => {
    const failure = await failureOf(
      db.collection('notes').add({ data: { text: 'x'.repeat(16 * 1024 * 1024 + 1) } }),
    );
    expect(failure.message).toContain('too large');
  });
});

describe('a key', () => {
  it('that exists already as _id fails with E11000 and no code of its own', async () => {
    await db.collection('orders').add({ data: { _id: 'one', number: 1 } });
    const failure = await failureOf(db.collection('orders').add({ data: { _id: 'one', number: 2 } }));
    expect(failure).toMatchObject({ errCode: -502001, code: undefined });
    expect(failure.message).toContain('E11000 duplicate key error');
  });

  it('that exists already in a unique index fails with E11000, for add, update and set alike', async () => {
    await db.collection('orders').add({
      data: [
        { _id: 'u1', number: 11 },
        { _id: 'u2', number: 12 },
      ],
    });
    const attempts = [
      () => db.collection('orders').add({ data: { _id: 'u3', number: 11 } }),
      () =>
        db
          .collection('orders')
          .doc('u2')
          .update({ data: { number: 11 } }),
      () =>
        db
          .collection('orders')
          .doc('u2')
          .set({ data: { number: 11 } }),
    ];
    for (const attempt of attempts) expect((await failureOf(attempt())).message).toContain('E11000');
    expect((await db.collection('orders').doc('u2').get()).data?.number).toBe(12);
  });

  it('that is absent counts as null in a unique index, once', async () => {
    await db.collection('orders').add({ data: { _id: 'no-number' } });
    expect(
      (await failureOf(db.collection('orders').add({ data: { _id: 'none-either' } }))).message,
    ).toContain('E11000');
  });

  it('is free again after its document was removed or changed', async () => {
    await db.collection('orders').add({
      data: [
        { _id: 'f1', number: 21 },
        { _id: 'f2', number: 22 },
      ],
    });
    await db.collection('orders').doc('f1').remove();
    await db
      .collection('orders')
      .doc('f2')
      .update({ data: { number: 23 } });
    await db.collection('orders').add({
      data: [
        { _id: 'f3', number: 21 },
        { _id: 'f4', number: 22 },
      ],
    });
    expect((await db.collection('orders').where({ number: 21 }).get()).data.map(({ _id }) => _id)).toEqual([
      'f3',
    ]);
  });

  it('in the middle of several documents keeps those before it, as MongoDB does', async () => {
    const docs = [{ _id: 'm1' }, { _id: 'm1' }, { _id: 'm2' }];
    expect((await failureOf(db.collection('notes').add({ data: docs }))).message).toContain('E11000');
    expect((await db.collection('notes').doc('m1').get()).data).toEqual({ _id: 'm1' });
    expect((await db.collection('notes').doc('m2').get()).data).toBeNull();
  });

  it('longer than 1024 bytes cannot be indexed', async () => {
    const failure = await failureOf(db.collection('orders').add({ data: { number: 'n'.repeat(1025) } }));
    expect(failure.message).toContain('1024');
    await db.collection('orders').add({ data: { number: 'n'.repeat(1024) } });
  });
});

describe('a collection', () => {
  it('that does not exist fails with -502005 for every operation', async () => {
    const missing = db.collection('missing');
    const attempts = [
      () => missing.add({ data: { a: 1 } }),
      () => missing.doc('a').get(),
      () => missing.where({ a: 1 }).get(),
      () => missing.count(),
      () => missing.doc('a').update({ data: { a: 1 } }),
      () => missing.doc('a').set({ data: { a: 1 } }),
      () => missing.where({ a: 1 }).remove(),
    ];
    for (const attempt of attempts) expect((await failureOf(attempt())).errCode).toBe(-502005);
  });

  it('that does not exist fails for aggregations, too, though the SDK loses the code there', async () => {
    const failure = await failureOf(db.collection('missing').aggregate().match({ a: 1 }).end());
    expect(failure).toMatchObject({
      errCode: -1,
      message: expect.stringContaining('Db or Table not exist: missing'),
    });
  });

  it('can be created once', async () => {
    await db.createCollection('fresh');
    await db.collection('fresh').add({ data: { a: 1 } });
    expect((await failureOf(db.createCollection('fresh'))).message).toContain('exist');
  });

  it('answers 100 rows by default and never more than 1000', async () => {
    cloud.seed({ rows: Array.from({ length: 1100 }, (_, at) => ({ _id: `row${at}`, at })) });
    expect((await db.collection('rows').get()).data).toHaveLength(100);
    expect((await db.collection('rows').limit(5000).get()).data).toHaveLength(1000);
    expect((await db.collection('rows').limit(7).get()).data).toHaveLength(7);
    expect((await db.collection('rows').skip(1095).get()).data).toHaveLength(5);
    expect((await db.collection('rows').count()).total).toBe(1100);
  });

  it('clamps the rows itself, too, whatever the SDK sends', async () => {
    const body = {
      action: 'database.getDocument',
      collectionName: 'rows',
      queryType: 'WHERE',
      query: '{}',
      limit: 5000,
    };
    const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
    const { data } = (await answer.json()) as { data: { list: string[] } };
    expect(data.list).toHaveLength(1000);
  });
});
