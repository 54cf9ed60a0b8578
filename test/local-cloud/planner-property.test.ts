import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../local-cloud/database/document';
import { Engine } from '../../local-cloud/database/engine';
import { checkedFilter } from '../../local-cloud/database/filter';
import type { IndexDeclaration } from '../../local-cloud/database/index-entries';
import type { Direction } from '../../local-cloud/database/keys';
import { matcher } from '../../local-cloud/database/matching';
import { Store } from '../../local-cloud/database/store';
import { temporaryFolder } from './fixture';

let store: Store;

beforeAll(() => {
  store = new Store(join(temporaryFolder(), 'database.sqlite'));
});

afterAll(() => store.close(true));

const FIELDS = ['a', 'b', 'c.d', 'list'];

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -0.5, 1e300, -1e300) },
  { weight: 3, arbitrary: fc.constantFrom('', 'x', 'xy', 'x\0y', '工会', '工') },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
  { weight: 1, arbitrary: fc.constantFrom(new Date(0), new Date(1000), new Date(-1000)) },
);

const doc = fc.record(
  {
    a: scalar,
    b: scalar,
    c: fc.record({ d: scalar }, { requiredKeys: [] }),
    list: fc.array(scalar, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const path = fc.constantFrom(...FIELDS);

const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 4 }) }),
  fc
    .record({ $gte: scalar, $lt: scalar }, { requiredKeys: [] })
    .filter((range) => Object.keys(range).length > 0),
  fc.record({ $gt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
);

const conditions = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3 });
const filter = fc.oneof(
  { weight: 4, arbitrary: conditions },
  { weight: 1, arbitrary: fc.record({ $and: fc.array(conditions, { minLength: 2, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ $or: fc.array(conditions, { minLength: 1, maxLength: 3 }) }) },
);

const direction = fc.constantFrom<Direction>(1, -1);
const fields = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.d', 'list', '_id'), direction), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name,
});

const indexes = fc.uniqueArray(fields, { maxLength: 3, selector: (index) => JSON.stringify(index) });

const scenario = fc.record({
  docs: fc.array(doc, { maxLength: 25 }),
  indexes,
  filter,
  sort: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.d', '_id'), direction), {
    maxLength: 2,
    selector: ([name]) => name,
  }),
  skip: fc.integer({ min: 0, max: 3 }),
  limit: fc.integer({ min: 1, max: 30 }),
});

/** The documents in a collection that has just these indexes. */
function stored(
  name: string,
  docs: Doc[],
  declared: [string, Direction][][],
): { engine: Engine; docs: Doc[] } {
  const indexes: IndexDeclaration[] = declared.map((index, at) => ({ name: `index${at}`, fields: index }));
  const withIds = docs.map((fieldsOfDoc, at): Doc => ({ _id: `id${at}`, ...fieldsOfDoc }));
  store.declare([{ name, indexes: [] }]);
  store.transact(() => {
    const collection = store.collection(name);
    for (const old of store.newest.inOrder(collection.no, -1, 1000)) store.remove(collection, old);
    for (const each of withIds) store.insert(collection, each);
  });
  store.declare([{ name, indexes }]);
  return { engine: new Engine(store, Date.now, false), docs: withIds };
}

const ids = (docs: Doc[]) => docs.map(({ _id }) => String(_id));

describe('an answer by way of an index', () => {
  it('holds the documents that a plain search of all documents finds', () => {
    fc.assert(
      fc.property(scenario, ({ docs, indexes: declared, filter: wanted }) => {
        const name = 'indexed';
        const { engine, docs: all } = stored(name, docs, declared);
        const trace = { examined: 0, returned: 0 };
        const found = engine
          .find({ collection: name, filter: wanted, limit: 1000 }, trace)
          .map((each) => each.doc);
        const plain = all.filter(matcher(checkedFilter(wanted)));
        expect(ids(found).sort()).toEqual(ids(plain).sort());
        expect(engine.count({ collection: name, filter: wanted }, trace)).toBe(plain.length);
      }),
      { numRuns: 200 },
    );
  });

  it('has the order, the beginning and the end that an answer without indexes has', () => {
    fc.assert(
      fc.property(scenario, ({ docs, indexes: declared, filter: wanted, sort, skip, limit }) => {
        const order: [string, Direction][] = [...sort.filter(([name]) => name !== '_id'), ['_id', 1]];
        const query = { filter: wanted, sort: order, skip, limit };
        const trace = () => ({ examined: 0, returned: 0 });
        const [indexed, bare] = [stored('indexed', docs, declared), stored('bare', docs, [])];
        const found = indexed.engine.find({ collection: 'indexed', ...query }, trace());
        const plain = bare.engine.find({ collection: 'bare', ...query }, trace());
        expect(ids(found.map((each) => each.doc))).toEqual(ids(plain.map((each) => each.doc)));
      }),
      { numRuns: 200 },
    );
  });
});
