import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith } from './fixture';
import { type Database, databaseAt, failureOf, type Transaction } from './sdk';

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  cloud = await cloudWith({
    collections: [
      { name: 'slots', indexes: [{ name: 'code', fields: [['code', 1]], unique: true }] },
      { name: 'people' },
    ],
  });
  db = databaseAt(cloud);
});

const slot = (id: string) => db.collection('slots').doc(id);
const slotIn = (transaction: Transaction, id: string) => transaction.collection('slots').doc(id);

async function given(id: string, fields: Record<string, unknown> = {}): Promise<void> {
  await slot(id).set({ data: { code: id, n: 0, ...fields } });
}

describe('a transaction', () => {
  it('sees its own writes, and others see them after the commit only', async () => {
    await given('own');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'own').update({ data: { n: 1 } });
    await transaction.collection('slots').add({ data: { _id: 'own2', code: 'own2' } });
    expect((await slotIn(transaction, 'own').get()).data?.n).toBe(1);
    expect((await slotIn(transaction, 'own2').get()).data?._id).toBe('own2');
    expect((await slot('own').get()).data?.n).toBe(0);
    expect((await slot('own2').get()).data).toBeNull();
    await transaction.commit();
    expect((await slot('own').get()).data?.n).toBe(1);
    expect((await slot('own2').get()).data?._id).toBe('own2');
  });

  it('that is rolled back leaves nothing', async () => {
    await given('back');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'back').update({ data: { n: 1 } });
    await slotIn(transaction, 'back').remove();
    await transaction.rollback();
    expect((await slot('back').get()).data?.n).toBe(0);
  });

  it('goes on seeing what was stored at its first operation', async () => {
    await given('snap');
    await given('snap2');
    const transaction = await db.startTransaction();
    expect((await slotIn(transaction, 'snap').get()).data?.n).toBe(0);
    await slot('snap').update({ data: { n: 5 } });
    await slot('snap2').remove();
    expect((await slotIn(transaction, 'snap').get()).data?.n).toBe(0);
    expect((await slotIn(transaction, 'snap2').get()).data?.n).toBe(0);
    const found = await transaction.collection('slots').where({ code: 'snap2' }).get();
    expect(found.data).toHaveLength(1);
    await transaction.rollback();
    expect((await slot('snap').get()).data?.n).toBe(5);
  });

  it('queries its snapshot with its own writes laid over it, in order', async () => {
    await given('q1', { n: 1 });
    await given('q2', { n: 2 });
    await given('q3', { n: 3 });
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'q1').update({ data: { n: 9 } });
    await slotIn(transaction, 'q2').remove();
    await transaction.collection('slots').add({ data: { _id: 'q4', code: 'q4', n: 4 } });
    const query = transaction.collection('slots').where({ code: db.command.in?.(['q1', 'q2', 'q3', 'q4']) });
    const { data } = await query.orderBy('n', 'asc').get();
    expect(data.map(({ _id }) => _id)).toEqual(['q3', 'q4', 'q1']);
    await transaction.rollback();
  });

  it('fails at the operation that writes what another transaction wrote first, and is aborted at once', async () => {
    await given('clash');
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await slotIn(first, 'clash').update({ data: { n: 1 } });
    const failure = await failureOf(slotIn(second, 'clash').update({ data: { n: 2 } }));
    expect(failure).toMatchObject({ errCode: -501001, code: undefined });
    expect(failure.message).toContain('TransactionConflict');
    expect((await failureOf(slotIn(second, 'clash').get())).message).toContain('TransactionNotExist');
    expect(await failureOf(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    await first.commit();
    expect((await slot('clash').get()).data?.n).toBe(1);
  });

  it('fails at the operation that writes what was changed after its snapshot', async () => {
    await given('stale');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'stale').get();
    await slot('stale').update({ data: { n: 1 } });
    const failure = await failureOf(slotIn(transaction, 'stale').update({ data: { n: 2 } }));
    expect(failure.message).toContain('TransactionConflict');
    expect((await slot('stale').get()).data?.n).toBe(1);
  });

  it('fails when it adds what another transaction is adding', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first.collection('slots').add({ data: { _id: 'twin', code: 'twin' } });
    const failure = await failureOf(second.collection('slots').add({ data: { _id: 'twin', code: 'other' } }));
    expect(failure.message).toContain('TransactionConflict');
    await first.commit();
  });

  it('fails when it takes a unique value that another transaction is taking, or that was taken meanwhile', async () => {
    const [first, second, third] = [
      await db.startTransaction(),
      await db.startTransaction(),
      await db.startTransaction(),
    ];
    await slotIn(third, 'any').get();
    await first.collection('slots').add({ data: { _id: 'v1', code: 'value' } });
    const rival = await failureOf(second.collection('slots').add({ data: { _id: 'v2', code: 'value' } }));
    expect(rival.message).toContain('TransactionConflict');
    await first.commit();
    const late = await failureOf(third.collection('slots').add({ data: { _id: 'v3', code: 'value' } }));
    expect(late.message).toContain('TransactionConflict');
  });

  it('fails with E11000 for a duplicate that it can see, and is over', async () => {
    await given('seen');
    const transaction = await db.startTransaction();
    const twin = await failureOf(
      transaction.collection('slots').add({ data: { _id: 'unseen', code: 'seen' } }),
    );
    expect(twin.message).toContain('E11000');
    expect((await failureOf(slotIn(transaction, 'seen').get())).message).toContain('TransactionNotExist');
    const again = await db.startTransaction();
    expect((await failureOf(again.collection('slots').add({ data: { _id: 'seen' } }))).message).toContain(
      'E11000',
    );
  });

  it('may take a unique value that it has freed itself', async () => {
    await given('freed');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'freed').remove();
    await transaction.collection('slots').add({ data: { _id: 'heir', code: 'freed' } });
    await transaction.commit();
    expect((await db.collection('slots').where({ code: 'freed' }).get()).data.map(({ _id }) => _id)).toEqual([
      'heir',
    ]);
  });

  it('does not prevent write skew: two may each rely on what the other changes', async () => {
    await db.collection('people').add({
      data: [
        { _id: 'ann', onDuty: true },
        { _id: 'bob', onDuty: true },
      ],
    });
    const leave = async (transaction: Transaction, who: string, other: string) => {
      const { data } = await transaction.collection('people').doc(other).get();
      if (data?.onDuty)
        await transaction
          .collection('people')
          .doc(who)
          .update({ data: { onDuty: false } });
    };
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await leave(first, 'ann', 'bob');
    await leave(second, 'bob', 'ann');
    await first.commit();
    await second.commit();
    const { data } = await db.collection('people').get();
    expect(data.map(({ onDuty }) => onDuty)).toEqual([false, false]);
  });

  it('is over after 30 seconds, and what it held is free', async () => {
    await given('slow');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'slow').update({ data: { n: 1 } });
    cloud.clock.move(29_000);
    expect((await slotIn(transaction, 'slow').get()).data?.n).toBe(1);
    cloud.clock.move(1_000);
    const failure = await failureOf(slotIn(transaction, 'slow').update({ data: { n: 2 } }));
    expect(failure).toMatchObject({ errCode: -501001, message: expect.stringContaining('30 seconds') });
    expect(await failureOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    expect((await slot('slow').update({ data: { n: 3 } })).stats.updated).toBe(1);
  });

  it('cannot be used after its commit', async () => {
    await given('done');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'done').update({ data: { n: 1 } });
    await transaction.commit();
    expect(await failureOf(slotIn(transaction, 'done').get())).toMatchObject({ errCode: -501001 });
    expect(await failureOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  it('lets count, aggregate, and where().update() and remove() run outside of it, as the SDK does', async () => {
    await given('out', { n: 1 });
    const transaction = await db.startTransaction();
    const inside = transaction.collection('slots');
    await inside.add({ data: { _id: 'out2', code: 'out2' } });
    expect((await inside.where({ code: 'out2' }).count()).total).toBe(0);
    expect((await inside.aggregate().match({ code: 'out2' }).end()).list).toEqual([]);
    expect((await inside.where({ code: 'out' }).update({ data: { n: 7 } })).stats.updated).toBe(1);
    expect((await slot('out').get()).data?.n).toBe(7);
    expect((await inside.where({ code: 'out' }).remove()).stats.removed).toBe(1);
    await transaction.rollback();
    expect((await slot('out').get()).data).toBeNull();
  });

  it('makes a write outside of transactions wait until it has ended', async () => {
    await given('held');
    const transaction = await db.startTransaction();
    await slotIn(transaction, 'held').update({ data: { n: 1 } });
    let answered = false;
    const waiting = slot('held')
      .update({ data: { n: db.command.inc?.(10) } })
      .then((result) => {
        answered = true;
        return result;
      });
    await slot('held').get();
    await slot('held').get();
    expect(answered).toBe(false);
    await transaction.commit();
    expect((await waiting).stats.updated).toBe(1);
    expect((await slot('held').get()).data?.n).toBe(11);
  });

  it('is repeated by runTransaction after a conflict at the commit, but not after one at an operation', async () => {
    await given('repeat');
    let runs = 0;
    const work = async (transaction: Transaction) => {
      runs++;
      await slotIn(transaction, 'repeat').update({ data: { n: db.command.inc?.(1) } });
    };
    cloud.faults.add({ when: { op: 'commit' }, kind: 'conflict' });
    await db.runTransaction(work);
    expect([runs, (await slot('repeat').get()).data?.n]).toEqual([2, 1]);
    cloud.faults.add({ when: { op: 'update' }, kind: 'conflict' });
    expect((await failureOf(db.runTransaction(work))).message).toContain('TransactionConflict');
    expect(runs).toBe(3);
    cloud.faults.clear();
  });

  it('that changes nothing commits, and one that does not exist is unknown', async () => {
    const transaction = await db.startTransaction();
    await transaction.commit();
    const body = { action: 'database.commitTransaction', transactionId: 'unknown' };
    const answer = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });
});
