import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, MONDAY_NINE } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { nightOfBatches } from '../kit/night';
import { ratingsCounted, stored } from '../kit/once';
import { FIVE_STARS } from '../kit/story';
import { CONTACT_PHONE, districtOfTies, MANAGERS_PHONE, SOMEBODY } from '../kit/ties';

let like: RepairOrder;
let cloud: TestCloud;
beforeAll(async () => {
  like = await aClosedOrder();
});

beforeEach(async () => {
  await cloud?.stop();
  cloud = await openCloud({ now: MONDAY_NINE + DAY });
  cloud.seed(districtOfTies());
});
afterAll(() => cloud.stop());

const rate = ({ memberId, orderId }: Visited) =>
  cloud.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...FIVE_STARS });
const own = ({ memberId, orderId }: Visited) =>
  cloud.phone(`wx-${memberId}`).does('rating', 'own', { orderId });
const publicList = () =>
  cloud.phone('wx-anybody').does('rating', 'ofFirm', { providerId: 'firm-1', before: null });

describe('Of one pair', () => {
  const closedOn = (days: readonly number[]) =>
    days.map((day) => ({ ...SOMEBODY, orderId: `order-x-${day}`, closedAt: MONDAY_NINE + (day - 40) * DAY }));

  test('the fourth order counts when the first is 30 days old', async () => {
    const orders = closedOn([10, 20, 30, 40]);
    visitedHomes(cloud, like, orders);
    const last = orders[3] ?? SOMEBODY;
    await rate(last);
    expect(await own(last)).toMatchObject({ state: 'waiting', excluded: null });
  });

  test('three residents are needed, not three ratings', async () => {
    const orders = closedOn([28, 33, 39]);
    visitedHomes(cloud, like, [...orders, ...strangersHomes(2)]);
    for (const order of [...orders, ...strangersHomes(1)]) await rate(order);
    await nightOfBatches(cloud);
    expect((await publicList()).ratings).toEqual([]);
    for (const order of strangersHomes(2).slice(1)) await rate(order);
    await nightOfBatches(cloud);
    expect((await publicList()).ratings).toHaveLength(5);
    ratingsCounted(cloud);
  });
});

describe('A batch', () => {
  const HOMES = strangersHomes(7);
  const [first, second, third, fourth, late] = HOMES as [Visited, Visited, Visited, Visited, Visited];
  const NIGHT = MONDAY_NINE + 4 * DAY + 18 * HOUR;
  const listed = async () => (await publicList()).ratings.length;
  const clockComes = async (at: number) => {
    cloud.clock.set(at);
    expect((await cloud.tick('clock')).error).toBeUndefined();
  };

  test('is complete with the third resident, open for three days, and public by the night that follows', async () => {
    visitedHomes(cloud, like, HOMES);
    for (const home of [first, second, third]) await rate(home);
    await clockComes(MONDAY_NINE + 4 * DAY);
    await rate(fourth);
    await clockComes(NIGHT - HOUR);
    expect(await listed()).toBe(0);
    expect(await own(fourth)).toMatchObject({ state: 'waiting' });
    await clockComes(NIGHT);
    expect(await listed()).toBe(4);
    await rate(late);
    expect([await listed(), (await own(late)).state]).toEqual([4, 'waiting']);
    ratingsCounted(cloud);
  });

  test('is not completed by an account without a confirmed phone, whose rating joins without counting', async () => {
    cloud.seed({
      members: [{ ...aResident(third.memberId, third.phone, third.door), phoneConfirmed: null }],
      identities: [anIdentity(`wx-${third.memberId}`, third.memberId, ['resident'])],
    });
    visitedHomes(cloud, like, HOMES);
    for (const home of [first, second, third]) await rate(home);
    await clockComes(NIGHT);
    expect(await listed()).toBe(0);
    expect(await own(third)).toMatchObject({ state: 'waiting', excluded: null, unconfirmed: true });
    await rate(fourth);
    await nightOfBatches(cloud);
    const { explanation, ratings } = await publicList();
    expect([ratings.length, explanation.count, explanation.notCounted]).toEqual([4, 3, 1]);
    expect(await own(third)).toMatchObject({ state: 'public', unconfirmed: true });
    expect(await own(fourth)).toMatchObject({ state: 'public', unconfirmed: false });
    ratingsCounted(cloud);
  });

  test('of one resident and two accounts of the manager’s own is never published', async () => {
    const his = [MANAGERS_PHONE, CONTACT_PHONE].map((phone, i) => ({
      ...SOMEBODY,
      memberId: `his-${i}`,
      orderId: `order-of-his-${i}`,
      phone,
    }));
    visitedHomes(cloud, like, [first, ...his]);
    for (const home of [first, ...his]) await rate(home);
    await nightOfBatches(cloud);
    expect(await listed()).toBe(0);
  });

  test('is published once by two clocks, with worker, firm and category', async () => {
    visitedHomes(cloud, like, HOMES);
    for (const home of [first, second, third]) await rate(home);
    cloud.clock.set(NIGHT);
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')]);
    await clockComes(NIGHT + HOUR);
    const scores = stored<Score>(cloud, 'scores').map(({ _id, count, published, closesAt }) => [
      _id,
      count,
      published,
      closesAt,
    ]);
    expect(scores.sort()).toEqual([
      ['category-pipes', 3, 0, null],
      ['firm-1', 3, 1, null],
      ['w1', 3, 1, null],
    ]);
    ratingsCounted(cloud);
  });
});

describe.runIf(IN_FULL)('When several want to count at once', () => {
  const SEEDS = effort(1, 20);

  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
    'each rating is counted once and each batch published once (interleaving %i)',
    async (seed) => {
      const homes = strangersHomes(7);
      visitedHomes(cloud, like, homes);
      for (const { memberId, orderId } of homes) {
        const answer = await cloud.phone(`wx-${memberId}`).ask('rating', 'rate', { orderId, ...FIVE_STARS });
        expect(answer.ok).toBe(true);
      }
      cloud.reseed(seed);
      const settle = ({ memberId, orderId }: Visited) =>
        cloud.phone(`wx-${memberId}`).ask('outbox', 'settle', { noun: 'rating', id: orderId });
      await Promise.all(
        [...homes, ...homes.slice(0, 3)]
          .map(settle)
          .map((one) => one as Promise<unknown>)
          .concat([cloud.tick('clock'), cloud.tick('clock')]),
      );
      cloud.reseed(undefined);
      cloud.clock.move(2 * 60_000);
      const { error } = await cloud.tick('clock');
      expect(error).toBeUndefined();
      await nightOfBatches(cloud);
      ratingsCounted(cloud);
      const { explanation, ratings } = await publicList();
      expect([explanation.count, ratings.length]).toEqual([7, 7]);
    },
  );
});
