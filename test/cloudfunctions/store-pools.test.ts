import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../local-cloud';
import { cloudForStores, rows } from '../kit/stores';

// What somebody may accept, found without looking at what he may not.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/pools')),
});

describe('The pool', () => {
  const seekers = {
    workerIds: ['ma'],
    pools: ['云南路街道/pipes', 'firm/huimin'],
    streets: ['云南路街道'],
    categories: ['pipes'],
    onProbation: false,
  };
  const order = (n: number, of: object = {}) => ({
    _id: `o${String(n).padStart(2, '0')}`,
    state: 'open',
    urgentHolder: `free:${n}`,
    pool: '云南路街道/pipes',
    place: { street: '云南路街道' },
    item: { category: 'pipes' },
    when: { kind: 'urgent' },
    rounds: { first: [], second: [], everyoneAt: n, probationAt: n + 100, secondAt: n },
    bookedAt: n,
    lapsesAt: 10_000,
    excludedWorkerIds: [],
    ...of,
  });
  const seen = async (found: Promise<readonly { _id: string }[]>) => (await found).map(({ _id }) => _id);

  test('shows a page and one more of what waits in its pools, whose round comes first on top, and goes on behind it', async () => {
    cloud.seed(
      rows(
        'repair_orders',
        Array.from({ length: 30 }, (_, i) => order(30 - i)),
      ),
    );
    const waiting = (after?: number, who = seekers) => seen(store.pools.waiting(who, 'urgent', 5, after));
    const name = (n: number) => `o${String(n).padStart(2, '0')}`;
    expect(await waiting()).toEqual(Array.from({ length: 21 }, (_, i) => name(i + 1)));
    expect(await waiting(20)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map(name));
    const watched = { ...seekers, onProbation: true };
    expect(await waiting(127, watched)).toEqual(['o28', 'o29', 'o30']);
  });

  test('leaves out what this worker gave back, another street’s, another category’s, what is over; not what a colleague gave back', async () => {
    cloud.seed(
      rows('repair_orders', [
        order(1),
        order(2, { excludedWorkerIds: ['ma'] }),
        order(3, { place: { street: '别处' } }),
        order(4, { item: { category: 'locks' } }),
        order(5, { lapsesAt: 50 }),
        order(6, { when: { kind: 'window' } }),
        order(7, { pool: 'firm/huimin' }),
        order(8, {
          pool: null,
          rounds: { first: [{ workerId: 'ma' }], second: [], everyoneAt: 99, probationAt: 99, secondAt: 99 },
        }),
        order(9, {
          pool: null,
          rounds: { first: [], second: [{ workerId: 'ma' }], everyoneAt: 99, probationAt: 99, secondAt: 40 },
        }),
      ]),
    );
    expect(await seen(store.pools.waiting(seekers, 'urgent', 50))).toEqual(['o01', 'o07']);
    expect(await seen(store.pools.waiting(seekers, 'window', 50))).toEqual(['o06']);
    const firm = { ...seekers, workerIds: ['ma', 'wang'] };
    expect(await seen(store.pools.waiting(firm, 'urgent', 50))).toEqual(['o01', 'o02', 'o07']);
    expect(await seen(store.pools.waiting({ ...seekers, workerIds: [] }, 'urgent', 50))).toEqual([
      'o01',
      'o02',
      'o07',
    ]);
    expect(await seen(store.pools.forTheFirst(seekers, 50))).toEqual(['o08']);
    expect([
      await seen(store.pools.forTheSecond(seekers, 39)),
      await seen(store.pools.forTheSecond(seekers, 40)),
    ]).toEqual([[], ['o09']]);
    expect(await seen(store.pools.ofFirm('huimin'))).toEqual(['o07']);
  });
});
