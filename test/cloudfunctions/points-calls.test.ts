import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountAfter, hers, manyEntries } from '../../config/benchmarks/many-entries';
import { openCloud, type TestCloud } from '../kit/cloud';
import { BUDGET_HOLDING, isWithin, upToCommit } from '../kit/costs';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { aReward, MONTH, pointsRoom, rewardIn } from '../kit/points-room';

const wish = { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 };
const FEW = 1_000;
const MANY = 10_000;

async function filledCloud(entries: number): Promise<TestCloud> {
  const cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 500)]));
  cloud.seed({
    points_accounts: [accountAfter('liu', hers(entries), MONDAY_NINE)],
    points_entries: [...manyEntries(entries, MONDAY_NINE)],
  });
  return cloud;
}

/** What the last call has looked at: documents, calls, and how many of these had to wait for each other. */
const cost = (cloud: TestCloud) => {
  const { examined, calls, depth } = cloud.last();
  return { examined, calls, depth };
};

const ASKED = {
  'balance and first page of the statement': (cloud: TestCloud) =>
    cloud.phone(LIU).ask('points', 'statement', {}),
  'the second page of one month': (cloud: TestCloud, entries: number) =>
    cloud.phone(LIU).ask('points', 'statement', { month: MONTH, before: hers(entries) - 20 }),
  redeem: (cloud: TestCloud) => cloud.phone(LIU).ask('points', 'redeem', wish),
  'the shelf': (cloud: TestCloud) => cloud.phone(LIU).ask('points', 'shelf', {}),
  'the alarm that staff see': (cloud: TestCloud) => cloud.phone(STAFF).ask('points', 'alarm', {}),
} as const;

describe('However much has been booked, the points room examines the same', () => {
  let few: TestCloud;
  let many: TestCloud;
  beforeAll(async () => {
    [few, many] = await Promise.all([filledCloud(FEW), filledCloud(MANY)]);
  });
  afterAll(async () => {
    await Promise.all([few.stop(), many.stop()]);
  });

  test.each(Object.entries(ASKED))('%s: with 1,000 entries as with 10,000', async (_, ask) => {
    expect(await ask(few, FEW)).toMatchObject({ ok: true });
    expect(await ask(many, MANY)).toMatchObject({ ok: true });
    expect(cost(many)).toEqual(cost(few));
    expect(cost(many).examined).toBeLessThanOrEqual(25);
  });

  test('a page of the statement is one indexed query, and she is read beside it', async () => {
    await many.phone(LIU).ask('points', 'statement', {});
    expect(cost(many)).toMatchObject({ calls: 3, depth: 2 });
    const [query] = many.last().ops.filter((op) => op.collection === 'points_entries');
    expect(query?.index).toBe('statement');
  });

  test('redeeming one reward costs at most seven calls, five in sequence, until its points are held, and no transaction', async () => {
    await few.phone(LIU).ask('points', 'redeem', wish);
    const ops = few.last().ops.map(({ op }) => op);
    expect(ops.filter((op) => op === 'startTransaction')).toEqual([]);
    expect(isWithin(upToCommit(few.last()) ?? { calls: 99, depth: 99 }, BUDGET_HOLDING)).toBe(true);
    expect(few.last().calls).toBeLessThanOrEqual(10);
  });

  test('redeeming ten at once, of each another number, costs as much, also where each has a limit per person', async () => {
    const things = Array.from({ length: 10 }, (_, place) => `thing-${place}`);
    few.seed({ rewards: things.map((id) => aReward(id, 1, 30, { perPersonMax: 20 })) });
    const items = things.map((rewardId, place) => ({ rewardId, quantity: place + 1 }));
    const answer = await few
      .phone(LIU)
      .ask('points', 'redeem', { items, stationId: 'studio', totalPoints: 55 });
    expect(answer).toMatchObject({ ok: true });
    expect(upToCommit(few.last())).toEqual({ calls: 7, depth: 5 });
    expect(things.map((id) => rewardIn(few, id).stock)).toEqual(items.map(({ quantity }) => 30 - quantity));
  });
});
