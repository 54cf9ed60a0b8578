import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#domain/kernel/wire';
import type { Redemption } from '#domain/points/redemption';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { booksAgree, stored } from '../kit/once';
import {
  accountOf,
  aReward,
  crowdOf,
  OFFICER,
  pointsOf,
  pointsRoom,
  rewardIn,
  seededPoints,
} from '../kit/points-room';
import { buildWithout } from '../kit/without';

const SEEDS = effort(1, 6);
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
const CROWD = effort(12, 50);

const members = Array.from({ length: CROWD }, (_, i) => `member-${i}`);

async function crowdedCloud(functions?: string): Promise<TestCloud> {
  const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
  cloud.seed(smallDistrict());
  cloud.seed(
    pointsRoom(
      [],
      members.map((id) => pointsOf(id, 20, 50)),
    ),
  );
  cloud.seed(crowdOf(CROWD));
  // Rivals must not be kept apart by cold starts.
  await Promise.all(members.map((id) => cloud.phone(`wx-${id}`).ask('points', 'redemptions', {})));
  return cloud;
}

let things = 0;
/** A new thing on the shelf for every race. */
function newReward(cloud: TestCloud, points: number, stock: number): string {
  things += 1;
  cloud.seed({ rewards: [aReward(`thing-${things}`, points, stock)] });
  return `thing-${things}`;
}

const redeem = (cloud: TestCloud, openid: string, rewardId: string, points: number, requestId?: string) =>
  cloud
    .phone(openid)
    .ask(
      'points',
      'redeem',
      { items: [{ rewardId, quantity: 1 }], stationId: 'studio', totalPoints: points },
      requestId,
    );

const redemptionsOf = (cloud: TestCloud, rewardId: string) =>
  stored<Redemption>(cloud, 'redemptions').filter(({ items }) => items[0]?.rewardId === rewardId);

function expectOne(answers: readonly Answer[], refusal: string): void {
  expect(answers.filter((answer) => 'fault' in answer)).toEqual([]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const codes = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal.code] : []));
  expect(codes).toEqual(Array(answers.length - 1).fill(refusal));
}

async function lastOneOnTheShelf(cloud: TestCloud): Promise<void> {
  const rewardId = newReward(cloud, 20, 1);
  const answers = await Promise.all(members.map((id) => redeem(cloud, `wx-${id}`, rewardId, 20)));
  expectOne(answers, 'OUT_OF_STOCK');
  expect(rewardIn(cloud, rewardId).stock).toBe(0);
  expect(redemptionsOf(cloud, rewardId)).toHaveLength(1);
  booksAgree(cloud);
}

let poor = 0;
async function tenAtOnceByOne(cloud: TestCloud): Promise<void> {
  poor += 1;
  const openid = `wx-poor-${poor}`;
  cloud.seed({
    ...seededPoints([pointsOf(`poor-${poor}`, 20)]),
    identities: [
      { _id: openid, version: 1, memberId: `poor-${poor}`, roles: ['resident'], providerId: null },
    ],
  });
  const rewardId = newReward(cloud, 20, 10);
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(cloud, openid, rewardId, 20)));
  expectOne(answers, 'NOT_ENOUGH_POINTS');
  expect(accountOf(cloud, `poor-${poor}`).balance).toBe(0);
  expect(rewardIn(cloud, rewardId).stock).toBe(9);
  booksAgree(cloud);
}

async function oneWishManyTimes(cloud: TestCloud): Promise<void> {
  const rewardId = newReward(cloud, 1, 60);
  const requestId = newRequestId();
  const answers = await Promise.all(members.map(() => redeem(cloud, 'wx-member-0', rewardId, 1, requestId)));
  const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.id : JSON.stringify(answer))));
  expect([...ids]).toEqual([redemptionsOf(cloud, rewardId)[0]?._id]);
  expect(rewardIn(cloud, rewardId).stock).toBe(59);
  booksAgree(cloud);
}

async function threeEnds(cloud: TestCloud): Promise<void> {
  const rewardId = newReward(cloud, 1, 5);
  const made = await redeem(cloud, 'wx-member-1', rewardId, 1);
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { id, code } = made.value;
  const handOut = (openid: string) =>
    cloud.phone(openid).ask('points', 'handOut', { redemptionId: id, code: code ?? '' });
  const answers = await Promise.all([
    handOut(STAFF),
    handOut(OFFICER),
    cloud.phone('wx-member-1').ask('points', 'cancel', { redemptionId: id }),
  ]);
  expectOne(answers, 'REDEMPTION_OVER');
  const [redemption] = redemptionsOf(cloud, rewardId);
  expect(rewardIn(cloud, rewardId).stock).toBe(redemption?.state === 'collected' ? 4 : 5);
  booksAgree(cloud);
}

/** Baskets of two things each, of which one is had by half of those who want it. */
async function basketsOfSeveral(cloud: TestCloud): Promise<void> {
  const [scarce, plenty] = [newReward(cloud, 1, CROWD), newReward(cloud, 1, 3 * CROWD)];
  const wish = {
    items: [
      { rewardId: scarce, quantity: 2 },
      { rewardId: plenty, quantity: 3 },
    ],
    ...{ stationId: 'studio', totalPoints: 5 },
  };
  const answers = await Promise.all(
    members.map((id) => cloud.phone(`wx-${id}`).ask('points', 'redeem', wish)),
  );
  const made = redemptionsOf(cloud, scarce).length;
  expect(answers.filter(({ ok }) => ok)).toHaveLength(made);
  expect(made).toBe(CROWD / 2);
  expect([rewardIn(cloud, scarce), rewardIn(cloud, plenty)]).toMatchObject([
    { stock: 0, owed: 0, effects: {} },
    { stock: 3 * CROWD - 3 * made, owed: 0, effects: {} },
  ]);
  booksAgree(cloud);
}

const RACES = [
  [
    'The last of a reward, wanted by many people at once, goes to one, and stock is never below zero',
    lastOneOnTheShelf,
  ],
  [
    'Of several rewards in one basket there is all or nothing, and never more than there are',
    basketsOfSeveral,
  ],
  ['A balance for one and ten redemptions by its owner at once: one', tenAtOnceByOne],
  ['One wish sent many times at once is one redemption, and everybody is told the same', oneWishManyTimes],
  ['Handed out twice and cancelled at the same moment, a redemption ends once', threeEnds],
] as const;

describe('Whoever meets at points and at the shelf', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await crowdedCloud();
  });
  afterAll(() => cloud.stop());

  describe.each(RACES)('%s', (_, race) => {
    test.each(seeds)('interleaving %i', async (seed) => {
      cloud.reseed(seed);
      await race(cloud);
      cloud.reseed(undefined);
    });
  });
});

describe('Without a look at what is left, the shelf does not survive a crowd', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await crowdedCloud(await buildWithout('the look at what is left'));
  });
  afterAll(() => cloud.stop());

  test('the last of a reward', async () => {
    cloud.reseed(1);
    await expect(lastOneOnTheShelf(cloud)).rejects.toThrow(/to have a length of 1 but got \d/);
  });
});
