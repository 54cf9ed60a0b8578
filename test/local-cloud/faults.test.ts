import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, functionsIn, temporaryFolder } from './fixture';
import { type Database, databaseAt, failureOf } from './sdk';

let cloud: LocalCloud;
let db: Database;

const TWO_WRITES = `exports.main = async ({ id }) => {
  await db.collection('notes').add({ data: { _id: id + '1' } });
  const transaction = await db.startTransaction();
  await transaction.collection('notes').add({ data: { _id: id + '2' } });
  await transaction.collection('notes').add({ data: { _id: id + '3' } });
  await transaction.commit();
  await db.collection('notes').where({ _id: 'nobody' }).update({ data: { a: 1 } });
  await db.collection('notes').doc(id + '1').update({ data: { done: true } });
  return 'done';
};`;

beforeAll(async () => {
  const functions = functionsIn(temporaryFolder(), { work: { code: TWO_WRITES } });
  // Three seconds, which a function has by itself, are short on a busy machine.
  cloud = await cloudWith({
    functions,
    patience: 6,
    collections: [{ name: 'notes' }, { name: 'others' }],
  });
  db = databaseAt(cloud);
});

beforeEach(async () => {
  await db
    .collection('notes')
    .doc('a')
    .set({ data: { n: 0 } });
});

afterEach(() => cloud.faults.clear());

const note = () => db.collection('notes').doc('a');
const countUp = () => note().update({ data: { n: db.command.inc?.(1) } });
const n = async () => (await note().get()).data?.n;

describe('an injected fault', () => {
  it('strikes once unless told otherwise', async () => {
    cloud.faults.add({ when: { op: 'update' }, kind: 'conflict' });
    expect((await failureOf(countUp())).message).toContain('TransactionConflict');
    await countUp();
    expect(await n()).toBe(1);
  });

  it('strikes as often as told', async () => {
    cloud.faults.add({ when: { op: 'update' }, kind: 'busy', times: 2 });
    for (let time = 0; time < 2; time++)
      expect((await failureOf(countUp())).message).toContain('TransactionBusy');
    await countUp();
  });

  it('strikes where it should: by collection, by operation, at the nth match', async () => {
    cloud.faults.add({ when: { collection: 'notes', op: 'get', nth: 2 }, kind: 'conflict' });
    await db.collection('others').doc('x').get();
    await countUp();
    await note().get();
    await failureOf(note().get());
    await note().get();
  });

  it('of a conflict aborts the transaction', async () => {
    const transaction = await db.startTransaction();
    cloud.faults.add({ when: { op: 'update' }, kind: 'conflict' });
    const inside = transaction.collection('notes').doc('a');
    expect(await failureOf(inside.update({ data: { n: 9 } }))).toMatchObject({
      errCode: -501001,
      code: undefined,
    });
    expect((await failureOf(transaction.commit())).message).toContain('TransactionNotExist');
    expect(await n()).toBe(0);
  });

  it('of a time-out before the operation leaves it undone, one after it does not', async () => {
    cloud.faults.add({ when: { op: 'update', phase: 'before' }, kind: 'timeout' });
    expect((await failureOf(countUp())).message).toMatch(/socket hang up|ECONNRESET/);
    expect(await n()).toBe(0);
    cloud.faults.add({ when: { op: 'update', phase: 'after' }, kind: 'timeout' });
    await failureOf(countUp());
    expect(await n()).toBe(1);
  });

  it('of a crash ends the instance, and the next call gets a new one', async () => {
    cloud.faults.add({ when: { fn: 'work', op: 'commit' }, kind: 'crash' });
    const crashed = await cloud.call('work', { id: 'crash' });
    expect(crashed.error).toMatchObject({
      crashed: true,
      message: expect.stringContaining('process exited'),
    });
    expect((await cloud.call('work', { id: 'again' })).result).toBe('done');
  });

  it('that no rule can mean is refused', () => {
    // @ts-expect-error there is no such kind
    expect(() => cloud.faults.add({ when: {}, kind: 'earthquake' })).toThrow(/"kind"/);
    // @ts-expect-error there is no such condition
    expect(() => cloud.faults.add({ when: { opp: 'get' }, kind: 'busy' })).toThrow(/"opp"/);
  });
});

describe('a crash at each write', () => {
  it('finds every write counted once: changes outside of transactions, and commits', async () => {
    await cloud.call('work', { id: 'count' });
    expect(cloud.faults.writes()).toBe(3);
  });

  it.each([
    [1, 'before', []],
    [1, 'after', ['1']],
    [2, 'before', ['1']],
    [2, 'after', ['1', '2', '3']],
    [3, 'before', ['1', '2', '3']],
    [3, 'after', ['1', '2', '3']],
  ] as const)('%i, %s it became durable, leaves exactly what was committed', async (write, phase, kept) => {
    const id = `${write}${phase}`;
    cloud.faults.clear();
    cloud.faults.add({ when: { write, phase }, kind: 'crash' });
    expect((await cloud.call('work', { id })).error?.crashed).toBe(true);
    const stored = cloud
      .dump()
      .notes?.flatMap((doc) => ('_id' in doc && String(doc._id).startsWith(id) ? [doc] : []));
    expect(stored?.map((doc) => ('_id' in doc ? String(doc._id).slice(id.length) : ''))).toEqual(kept);
    const finished = stored?.some((doc) => 'done' in doc) ?? false;
    expect(finished).toBe(write === 3 && phase === 'after');
  });
});
