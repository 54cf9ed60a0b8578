import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '#domain/kernel/contract';
import { DAY } from '#domain/kernel/time';
import type { ProviderContract } from '#domain/provider-contract';
import { newLadder } from '#domain/standing/ladder';
import type { Standing } from '#domain/standing/standing';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STREET,
} from '../kit/district';
import { unzip } from '../kit/unzip';

// 服务商名录: every firm there ever was, as staff find it and take it along; and what residents see of standing.

type Wish = InputOf<ProviderContract, 'firms'>;
const ANY: Wish = {
  standing: null,
  category: null,
  street: null,
  waiting: false,
  words: '',
  sort: 'name',
  from: 0,
};
const STANDINGS: readonly Standing[] = ['good', 'warned', 'probation', 'suspended', 'expelled'];

/** Every fifth firm stands the same; one has a worker who waits, one an appeal. */
function manyFirms(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `firm-${String(i).padStart(3, '0')}`);
  return {
    catalogue_items: [DRAIN],
    identities: [
      anIdentity(STAFF, 'staff-zhou', ['resident', 'staff']),
      anIdentity(LIU, 'liu', ['resident']),
      anIdentity(MANAGER, 'manager-of-firm-000', ['resident', 'manager'], 'firm-000'),
    ],
    members: [aResident('liu')],
    providers: ids.map((id, i) =>
      aFirm(id, [aWorker(`${id}-w`, i === 5 ? { approvedAt: null } : {})], {
        standing: STANDINGS[i % 5] ?? 'good',
        streets: i % 3 !== 1 ? [STREET] : ['中山路街道'],
        categories: i % 4 === 0 ? ['locks'] : ['pipes'],
        waitingSince: i === 5 ? MONDAY_NINE : null,
        creditCode: `91370202MA0${String(i).padStart(7, '0')}`,
      }),
    ),
    scores: ids.map((_id, i) => ({
      _id,
      version: 1,
      weight: 20,
      weightedSum: 20 * (5 - i / count),
      priorSum: 80,
      count: 20,
      asOf: MONDAY_NINE,
    })),
    standings: [
      { ...newLadder('firm-006', 'warned'), version: 1, appealDueAt: MONDAY_NINE + DAY },
      { ...newLadder('firm-007', 'probation'), version: 1 },
    ],
  };
}

describe.each([16, 200])('Among %i firms', (count) => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(manyFirms(count));
  });
  afterAll(() => cloud.stop());
  const asked = (wish: Partial<Wish> = {}) =>
    cloud.phone(STAFF).does('provider', 'firms', { ...ANY, ...wish });
  const idsOf = async (wish: Partial<Wish> = {}) => (await asked(wish)).rows.map(({ id }) => id);

  test('staff find by standing, category and street, and are told how many of how many fit', async () => {
    const expelled = await asked({ standing: 'expelled' });
    expect(new Set(expelled.rows.map(({ standing }) => standing))).toEqual(new Set(['expelled']));
    expect([expelled.found, expelled.all]).toEqual([Math.floor(count / 5), count]);
    for (const { categories, streets } of (await asked({ category: 'locks', street: STREET })).rows)
      expect([categories, streets]).toEqual([['locks'], [STREET]]);
    expect(await asked({ category: 'cleaning', street: STREET })).toMatchObject({ rows: [], found: 0 });
  });

  test('staff find by a part of the name or by the whole credit code', async () => {
    expect(await idsOf({ words: 'FIRM-003 管道' })).toEqual(['firm-003']);
    expect(await idsOf({ words: '91370202MA00000004' })).toEqual(['firm-004']);
    expect(await idsOf({ words: '91370202' })).toEqual([]);
  });

  test('staff find what waits for them, an appeal first', async () => {
    const { rows, found } = await asked({ waiting: true, sort: 'waiting' });
    expect(found).toBe(2);
    expect(rows.map(({ id, waits }) => [id, waits])).toEqual([
      ['firm-006', { workers: 0, papers: 0, appealDueAt: MONDAY_NINE + DAY }],
      ['firm-005', { workers: 1, papers: 0, appealDueAt: null }],
    ]);
  });

  test('staff sort by who needs a look: the worst standing, the lowest score', async () => {
    const [worst] = (await asked({ sort: 'standing' })).rows;
    expect(worst?.standing).toBe('expelled');
    const means = (await asked({ sort: 'score' })).rows.map(({ score }) => score.mean ?? 0);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(means[0]).toBeLessThan(4.1);
  });

  test('pages show every firm once, and each examines the firms, their scores and the appeals', async () => {
    const seen: string[] = [];
    for (let from = 0; from < count; from += 20) seen.push(...(await idsOf({ from })));
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
    expect(
      cloud
        .last()
        .ops.map(({ collection }) => collection)
        .sort(),
    ).toEqual(['identities', 'providers', 'scores', 'standings']);
    expect(cloud.last().depth).toBe(3);
    expect(cloud.last().examined).toBeLessThanOrEqual(2 * count + 3);
  });

  test('the table that is taken along holds what was found, all pages of it, and who took it is kept', async () => {
    const { from: _, ...found } = { ...ANY, category: 'pipes' };
    const wanted = { ...found, why: '年检' };
    const { fileName, url } = await cloud.phone(STAFF).does('provider', 'exportFirms', wanted);
    expect(fileName).toBe('firms.xlsx');
    const file = Object.values(unzip(Buffer.from(await (await fetch(url)).arrayBuffer()))).join('');
    expect(file).toContain('firm-001 管道服务');
    expect(file).toContain(count === 200 ? 'firm-199 管道服务' : 'firm-015 管道服务');
    expect(file).not.toContain('firm-000');
    for (const openid of [LIU, MANAGER]) {
      expect(await cloud.phone(openid).ask('provider', 'exportFirms', wanted)).toEqual(refused('FORBIDDEN'));
      expect(await cloud.phone(openid).ask('provider', 'firms', ANY)).toEqual(refused('FORBIDDEN'));
    }
  });

  test('a resident sees who was warned, cannot choose who is suspended, and finds no expelled firm', async () => {
    const her = cloud.phone(LIU);
    const wish = { category: null, street: null, words: '', sort: 'score' } as const;
    const { providers } = await her.does('provider', 'list', wish);
    const standings = new Set(providers.map(({ standing }) => standing));
    expect(standings).toEqual(new Set(['good', 'warned', 'probation', 'suspended']));
    expect(providers.at(-1)?.standing).toBe('suspended');
    const booking = {
      itemId: DRAIN._id,
      wrong: '下水道堵了',
      photos: [],
      video: null,
      addressId: HER_ADDRESS,
      when: { kind: 'urgent' as const },
    };
    for (const providerId of ['firm-003', 'firm-014']) {
      expect(await her.ask('repair', 'book', { ...booking, providerId })).toEqual(
        refused('PROVIDER_NOT_AVAILABLE'),
      );
    }
    expect(await her.ask('repair', 'book', { ...booking, providerId: 'firm-006' })).toMatchObject({
      ok: true,
    });
  });
});
