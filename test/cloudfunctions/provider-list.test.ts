import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '#domain/kernel/contract';
import { monthOf } from '#domain/kernel/time';
import type { ProviderContract } from '#domain/provider-contract';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, aWorker, DRAIN, LIU, MONDAY_NINE, STREET } from '../kit/district';

type Wish = InputOf<ProviderContract, 'list'>;
const ANY: Wish = { category: null, street: null, words: '', sort: 'score' };

const months = (over: object) => ({
  [monthOf(MONDAY_NINE)]: {
    visits: 0,
    inTime: 0,
    urgent: 0,
    urgentInTime: 0,
    charges: 0,
    chargedFen: 0,
    listMaxFen: 0,
    ...over,
  },
});

/** So many firms, of which the first is the best in every respect, the second a little less, and so on. */
function manyFirms(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `firm-${String(i).padStart(3, '0')}`);
  return {
    catalogue_items: [DRAIN],
    providers: ids.map((id) => aFirm(id, [aWorker(`${id}-w`)])),
    scores: ids.map((_id, i) => ({
      _id,
      version: 1,
      weight: 20,
      weightedSum: 20 * (5 - i / count),
      priorSum: 80,
      count: 20,
      asOf: MONDAY_NINE,
    })),
    figures: ids.map((_id, i) => ({
      _id,
      version: 1,
      months: months({ visits: 300, inTime: 300 - i, charges: 9, chargedFen: 6_000 + i, listMaxFen: 10_000 }),
    })),
    ranks: ids.flatMap((id, i) =>
      Array.from({ length: i === 0 ? 2 : 1 }, (_, w) => ({
        _id: `${id}-w${w}`,
        version: 1,
        memberId: `m-${id}-${w}`,
        providerId: id,
        pools: [`${STREET}/pipes`],
        ready: i < count / 2,
        reachable: true,
        servedAt: 0,
        turnAt: 0,
      })),
    ),
  };
}

describe.each([16, 200])('With %i firms', (count) => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(manyFirms(count));
  });
  afterAll(() => cloud.stop());

  const listed = async (wish: Partial<Wish>) =>
    (await cloud.phone(LIU).does('provider', 'list', { ...ANY, ...wish })).providers;

  test.each(['score', 'punctuality', 'price', 'free'] as const)(
    'a list sorted by %s begins with the best and costs five indexed queries',
    async (sort) => {
      const firms = await listed({ sort, category: 'pipes', street: STREET });
      expect(firms).toHaveLength(count);
      expect(firms[0]).toMatchObject({
        id: 'firm-000',
        workersFree: 2,
        figures: { visits: 300, inTime: 300, priceLevel: 60 },
      });
      expect(cloud.last().ops.map((op) => op.collection)).toEqual([
        'identities',
        'providers',
        'scores',
        'figures',
        'ranks',
      ]);
      expect(cloud.last().depth).toBe(3);
      // Who she is, each firm with its score and its figures, and every worker who is free.
      expect(cloud.last().examined).toBeLessThanOrEqual(1 + 3 * count + count / 2 + 1);
    },
  );

  test('words of what is broken cost one query more', async () => {
    expect(await listed({ words: '下水道 堵了' })).toHaveLength(count);
    expect(cloud.last().ops).toHaveLength(6);
    expect(await listed({ words: '钢琴' })).toEqual([]);
  });

  test('nobody is free for a street or a category where nobody works', async () => {
    const [first] = await listed({});
    expect(first?.workersFree).toBe(2);
    expect(await listed({ street: '中山路街道' })).toEqual([]);
    expect(await listed({ category: 'locks' })).toEqual([]);
  });
});
