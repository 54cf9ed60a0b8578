import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith } from './fixture';
import { type Database, type Doc, databaseAt, failureOf } from './sdk';

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  cloud = await cloudWith({
    collections: [
      { name: 'orders', indexes: [{ name: 'state', fields: [['state', 1]] }] },
      { name: 'things' },
    ],
  });
  db = databaseAt(cloud);
});

type Names = 'expr' | 'and' | 'or' | 'exists' | 'set' | 'in';
/** What of the SDK's operators reckons with fields. */
type Sums = Record<Names, (...operands: unknown[]) => object> & {
  readonly aggregate: Record<'sum' | 'map' | 'objectToArray' | 'gte' | 'add', (operand: unknown) => object>;
};

const BEFORE = {
  n: 5,
  text: 'x',
  none: null,
  list: [1, 2, 3],
  lines: [
    { item: 'a', fen: 1 },
    { item: 'b', fen: 2 },
  ],
  deep: { a: 1 },
};

async function fieldsAfter(
  data: (command: Record<string, (...operands: unknown[]) => unknown>) => Doc,
): Promise<Doc> {
  const orders = db.collection('orders');
  await orders.doc('order').set({ data: BEFORE });
  await orders.doc('order').update({ data: data(db.command) });
  const { _id, ...fields } = (await orders.doc('order').get()).data ?? {};
  return fields;
}

/** Sends an update document past the SDK, which would not let everything through. */
async function updateRaw(update: Doc): Promise<Doc> {
  await db.collection('orders').doc('order').set({ data: BEFORE });
  const body = {
    action: 'database.modifyDocument',
    collectionName: 'orders',
    queryType: 'DOC',
    query: '{"_id":"order"}',
    data: JSON.stringify(update),
    multi: false,
    merge: true,
    upsert: false,
  };
  const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as Doc;
}

describe('an update', () => {
  it.each<[string, (_: Record<string, (...operands: unknown[]) => unknown>) => Doc, Doc]>([
    ['counts up', (_) => ({ n: _.inc?.(2) }), { n: 7 }],
    ['counts from nothing', (_) => ({ fresh: _.inc?.(2) }), { fresh: 2 }],
    ['multiplies', (_) => ({ n: _.mul?.(3) }), { n: 15 }],
    ['keeps the larger value', (_) => ({ n: _.max?.(9) }), { n: 9 }],
    ['keeps the smaller value', (_) => ({ n: _.min?.(9) }), { n: 5 }],
    [
      'sets within an object and keeps its other fields',
      () => ({ deep: { b: 2 } }),
      { deep: { a: 1, b: 2 } },
    ],
    ['replaces an object as a whole', (_) => ({ deep: _.set?.({ b: 2 }) }), { deep: { b: 2 } }],
    ['appends to a list', (_) => ({ list: _.push?.([4, 5]) }), { list: [1, 2, 3, 4, 5] }],
    ['puts at the front of a list', (_) => ({ list: _.unshift?.([0]) }), { list: [0, 1, 2, 3] }],
    ['keeps the last of a list', (_) => ({ list: _.push?.({ each: [4], slice: -2 }) }), { list: [3, 4] }],
    ['takes the last element', (_) => ({ list: _.pop?.() }), { list: [1, 2] }],
    ['takes the first element', (_) => ({ list: _.shift?.() }), { list: [2, 3] }],
    ['pulls elements by a condition', (_) => ({ list: _.pull?.(_.gt?.(1)) }), { list: [1] }],
    [
      'pulls elements by their fields',
      (_) => ({ lines: _.pull?.({ item: 'a' }) }),
      { lines: [{ item: 'b', fen: 2 }] },
    ],
    ['adds to a set once', (_) => ({ list: _.addToSet?.(3) }), { list: [1, 2, 3] }],
    ['adds several to a set', (_) => ({ list: _.addToSet?.({ $each: [3, 4] }) }), { list: [1, 2, 3, 4] }],
    [
      'changes one element by its number',
      () => ({ 'lines.1.fen': 9 }),
      {
        lines: [
          { item: 'a', fen: 1 },
          { item: 'b', fen: 9 },
        ],
      },
    ],
  ])('%s', async (_, data, expected) => {
    expect(await fieldsAfter(data)).toEqual({ ...BEFORE, ...expected });
  });

  it('removes and renames fields', async () => {
    const { text, ...rest } = BEFORE;
    expect(await fieldsAfter((_) => ({ text: _.remove?.() }))).toEqual(rest);
    expect(await fieldsAfter((_) => ({ text: _.rename?.('words') }))).toEqual({ ...rest, words: text });
  });

  it.each<[string, Doc, string]>([
    ['$inc on a text', { $inc: { text: 1 } }, 'non-numeric type'],
    ['$inc on null', { $inc: { none: 1 } }, 'non-numeric type'],
    ['$inc by a text', { $inc: { n: '1' } }, 'non-numeric argument'],
    ['$mul on a text', { $mul: { text: 2 } }, 'non-numeric type'],
    ['$push on a number', { $push: { n: 1 } }, 'must be an array'],
    ['$addToSet on a text', { $addToSet: { text: 1 } }, 'must be an array'],
    ['$pop on a number', { $pop: { n: 1 } }, 'must be an array'],
    ['$pull on a text', { $pull: { text: 1 } }, 'must be an array'],
    ['$set below null', { $set: { 'none.a': 1 } }, 'Cannot create field'],
    ['$set below a number', { $set: { 'n.a': 1 } }, 'Cannot create field'],
    ['$set of a named field in a list', { $set: { 'list.a': 1 } }, 'Cannot create field'],
    ['another _id', { $set: { _id: 'other' } }, 'immutable field'],
    ['an _id taken away', { $unset: { _id: '' } }, 'immutable field'],
    ['two changes of one field', { $set: { n: 1 }, $inc: { n: 1 } }, 'would create a conflict'],
    ['a change below a changed field', { $set: { deep: {}, 'deep.a': 1 } }, 'would create a conflict'],
    ['an unknown operator', { $foo: { n: 1 } }, 'Unknown modifier'],
    ['fields without operator', { n: 1 }, 'no operator'],
    ['an operator without fields', { $set: {} }, 'is empty'],
    ['nothing at all', {}, 'empty'],
    ['an empty part of a path', { $set: { 'deep..a': 1 } }, 'empty field name'],
    ['a stored field name with a dollar', { $set: { deep: { $bad: 1 } } }, 'not valid for storage'],
  ])('with %s is refused and changes nothing', async (_, update, message) => {
    expect(await updateRaw(update)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(message),
    });
    expect((await db.collection('orders').doc('order').get()).data).toEqual({ _id: 'order', ...BEFORE });
  });

  it('that is refused reaches the caller of the SDK as -502001 without code', async () => {
    await db.collection('orders').doc('order').set({ data: BEFORE });
    const failure = await failureOf(
      db
        .collection('orders')
        .doc('order')
        .update({ data: { text: db.command.inc?.(1) } }),
    );
    expect(failure).toMatchObject({
      errCode: -502001,
      code: undefined,
      message: expect.stringContaining('non-numeric'),
    });
  });
});

describe('an update of several documents', () => {
  it('changes all that match, or one where only one is wanted', async () => {
    await db
      .collection('orders')
      .add({ data: [1, 2, 3].map((n) => ({ _id: `several${n}`, state: 'open', n })) });
    const open = db.collection('orders').where({ state: 'open' });
    expect((await open.update({ data: { seen: true }, multi: false })).stats.updated).toBe(1);
    expect((await open.update({ data: { n: db.command.inc?.(1) } })).stats.updated).toBe(3);
    expect((await open.update({ data: { state: 'closed' } })).stats.updated).toBe(3);
    expect((await db.collection('orders').where({ state: 'closed' }).remove()).stats.removed).toBe(3);
  });

  it('asks of each what is reckoned from its own fields', async () => {
    const things = db.collection('things');
    await things.add({
      data: [
        { _id: 'cup', stock: 3, aside: { one: { of: { cup: 2 } }, two: { of: { towel: 5 } } } },
        { _id: 'towel', stock: 6, aside: { two: { of: { towel: 5 } } } },
        { _id: 'bag', stock: 1, aside: {} },
      ],
    });
    const { aggregate: $, expr, and, or, exists, set, in: within } = db.command as unknown as Sums;
    const enough = (id: string, quantity: number) =>
      and({ _id: id, 'aside.three': exists(false) }, expr($.gte(['$stock', $.add([quantity, aside(id)])])));
    const aside = (id: string) =>
      $.sum($.map({ input: $.objectToArray('$aside'), as: 'one', in: `$$one.v.of.${id}` }));
    const take = async (...wanted: [id: string, quantity: number][]) => {
      const { stats } = await things
        .where(and({ _id: within(wanted.map(([id]) => id)) }, or(wanted.map((one) => enough(...one)))) as Doc)
        .update({ data: { 'aside.three': set({ of: Object.fromEntries(wanted) }) } });
      return stats.updated;
    };
    expect(await take(['cup', 2])).toBe(0);
    expect(await take(['towel', 2])).toBe(0);
    expect(await take(['bag', 2])).toBe(0);
    expect(await take(['cup', 1], ['towel', 1], ['bag', 1])).toBe(3);
    expect(await take(['cup', 0], ['towel', 0], ['bag', 0])).toBe(0);
  });

  it('keeps what it did before one document refused, as MongoDB does', async () => {
    await db.collection('orders').add({
      data: [
        { _id: 'p1', state: 'part', n: 1 },
        { _id: 'p2', state: 'part', n: 'x' },
      ],
    });
    const failure = await failureOf(
      db
        .collection('orders')
        .where({ state: 'part' })
        .update({ data: { n: db.command.inc?.(1) } }),
    );
    expect(failure.message).toContain('non-numeric');
    expect((await db.collection('orders').doc('p1').get()).data?.n).toBe(2);
  });

  it('with a version in its condition succeeds for one of many rivals', async () => {
    await db.collection('orders').add({ data: { _id: 'race', version: 1 } });
    const rival = async () => {
      const update = { version: db.command.inc?.(1) };
      return (await db.collection('orders').where({ _id: 'race', version: 1 }).update({ data: update })).stats
        .updated;
    };
    const results = await Promise.all(Array.from({ length: 30 }, rival));
    expect(results.filter((updated) => updated === 1)).toHaveLength(1);
  });
});
