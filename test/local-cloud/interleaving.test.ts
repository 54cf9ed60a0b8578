import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, functionsIn, temporaryFolder } from './fixture';

let cloud: LocalCloud;

const COUNTERS = {
  naive: {
    code: `exports.main = async ({ id }) => {
      const { data } = await db.collection('counters').doc(id).get();
      await db.collection('counters').doc(id).update({ data: { n: data.n + 1 } });
    };`,
  },
  careful: {
    code: `exports.main = async ({ id }) => {
      for (;;) {
        const { data } = await db.collection('counters').doc(id).get();
        const mine = { _id: id, n: data.n };
        const { stats } = await db.collection('counters').where(mine).update({ data: { n: data.n + 1 } });
        if (stats.updated === 1) return;
      }
    };`,
    config: { timeout: 20 },
  },
  transacted: {
    code: `exports.main = async ({ id }) => {
      for (;;) {
        const transaction = await db.startTransaction();
        try {
          const { data } = await transaction.collection('counters').doc(id).get();
          await transaction.collection('counters').doc(id).update({ data: { n: data.n + 1 } });
          await transaction.commit();
          return;
        } catch (error) {
          if (!/TransactionConflict/.test(error.message)) throw error;
        }
      }
    };`,
    config: { timeout: 20 },
  },
};

beforeAll(async () => {
  const functions = functionsIn(temporaryFolder(), COUNTERS);
  cloud = await cloudWith({ functions, collections: [{ name: 'counters' }], seed: 1 });
  for (const fn of Object.keys(COUNTERS)) await warmUp(fn);
});

const RIVALS = 8;

/** Rivals must not be kept apart by cold starts. */
async function warmUp(fn: string): Promise<void> {
  cloud.seed({ counters: [{ _id: `warm-${fn}`, n: 0 }] });
  await Promise.all(Array.from({ length: RIVALS }, () => cloud.call(fn, { id: `warm-${fn}` })));
}

async function countedBy(fn: string, seed: number): Promise<number> {
  cloud.reseed(seed);
  const id = `${fn}${seed}`;
  cloud.seed({ counters: [{ _id: id, n: 0 }] });
  const results = await Promise.all(Array.from({ length: RIVALS }, () => cloud.call(fn, { id })));
  expect(results.flatMap(({ error }) => error ?? [])).toEqual([]);
  const counter = cloud.dump().counters?.find((doc) => '_id' in doc && doc._id === id);
  return counter && 'n' in counter ? Number(counter.n) : Number.NaN;
}

const SEEDS = [1, 2, 3, 4, 5];

describe('concurrent calls on one document', () => {
  it('lose updates when each reads and then writes', async () => {
    let counted = 0;
    for (const seed of SEEDS) counted += await countedBy('naive', seed);
    expect(counted).toBeLessThan(RIVALS * SEEDS.length);
  });

  it('lose none when each write demands what was read', async () => {
    for (const seed of SEEDS) expect(await countedBy('careful', seed)).toBe(RIVALS);
  });

  it('lose none in transactions that are repeated after a conflict', async () => {
    for (const seed of SEEDS) expect(await countedBy('transacted', seed)).toBe(RIVALS);
  });
});
