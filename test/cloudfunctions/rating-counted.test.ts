import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { fingerprint, seal } from '../../cloudfunctions/runtime/seal';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, anIdentity, aResident, aWorker, MONDAY_NINE, smallDistrict } from '../kit/district';
import { effort, every, IN_FULL } from '../kit/effort';
import { nightOfBatches } from '../kit/night';
import { ratingsCounted, stored } from '../kit/once';
import { FIVE_STARS } from '../kit/story';

let like: RepairOrder;
let cloud: TestCloud;
beforeAll(async () => {
  like = await aClosedOrder();
});

/** What the worker's own people and phones are in these tests. */
const HIS_PHONE = '13805320002';
const HIS_DOOR = '青岛路 5 号';
const MANAGERS_PHONE = '13805320077';
const LEFT_PHONE = '13805320066';
const CONTACT_PHONE = '13805320044';
/** Where the others of the firm live, and who left it. */
const HIS_DOOR_OF = {
  'member-left': '东平路 3 号 2 单元 501 户',
  'member-colleague': '东平路 4 号 1 单元 102 户',
  'manager-of-firm-1': '东平路 6 号 3 单元 303 户',
} as const;

function district(): Record<string, object[]> {
  const small = smallDistrict();
  const { 'manager-of-firm-1': managersDoor, ...doors } = HIS_DOOR_OF;
  const manager = { ...aResident('manager-of-firm-1', '', managersDoor), phone: seal(MANAGERS_PHONE) };
  const others = Object.entries(doors).map(([id, door]) => aResident(id, '13700000000', door));
  const contact = { name: '王经理', phone: seal(CONTACT_PHONE), phoneKey: fingerprint(CONTACT_PHONE) };
  const workers = [
    aWorker('w1'),
    aWorker('colleague', { phone: seal('13805320055') }),
    aWorker('left', { phone: seal(LEFT_PHONE), left: true }),
  ];
  return {
    ...small,
    providers: [{ ...aFirm('firm-1', workers), contact }],
    members: [...(small.members ?? []), ...others, { ...manager, phoneKey: fingerprint(MANAGERS_PHONE) }],
    identities: [
      ...(small.identities ?? []).filter((one) => !('_id' in one && one._id === 'wx-manager')),
      anIdentity('wx-manager-of-firm-1', 'manager-of-firm-1', ['resident', 'manager'], 'firm-1'),
      anIdentity('wx-member-left', 'member-left', ['resident']),
      anIdentity('wx-member-colleague', 'member-colleague', ['resident', 'worker'], 'firm-1'),
    ],
  };
}

beforeEach(async () => {
  await cloud?.stop();
  cloud = await openCloud({ now: MONDAY_NINE + DAY });
  cloud.seed(district());
});
afterAll(() => cloud.stop());

const rate = ({ memberId, orderId }: Visited) =>
  cloud.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...FIVE_STARS });
const own = ({ memberId, orderId }: Visited) =>
  cloud.phone(`wx-${memberId}`).does('rating', 'own', { orderId });
const publicList = () =>
  cloud.phone('wx-anybody').does('rating', 'ofFirm', { providerId: 'firm-1', before: null });

const STRANGER: Visited = {
  memberId: 'resident-x',
  orderId: 'order-x',
  door: '寿张路 99 号',
  phone: '13905329999',
};

describe('A rating is kept, moves nothing, is in no list, and its author is told why', () => {
  async function isExcluded(home: Visited, why: string): Promise<void> {
    visitedHomes(cloud, like, [home, ...strangersHomes(3)]);
    await rate(home);
    for (const other of strangersHomes(3)) await rate(other);
    expect(await own(home)).toMatchObject({ state: 'excluded', excluded: why });
    await nightOfBatches(cloud);
    const { explanation, ratings } = await publicList();
    expect([ratings.length, explanation.count, explanation.notCounted]).toEqual([3, 3, 1]);
    ratingsCounted(cloud);
  }

  test.each(
    every([
      ['a colleague', 'member-colleague'],
      ['the manager', 'manager-of-firm-1'],
    ]),
  )('when %s of the worker gave it', (_, memberId) => isExcluded({ ...STRANGER, memberId }, 'own-firm'));

  test.each(
    every([
      ['the worker’s own', HIS_PHONE],
      ['a colleague’s', '13805320055'],
      ['the manager’s', MANAGERS_PHONE],
    ]),
  )('when the phone on the order is %s', (_, phone) => isExcluded({ ...STRANGER, phone }, 'same-phone'));

  test('when the rater’s registered phone is the worker’s', async () => {
    const rater = { ...aResident(STRANGER.memberId, STRANGER.phone, STRANGER.door), phone: seal(HIS_PHONE) };
    cloud.seed({
      members: [{ ...rater, phoneKey: fingerprint(HIS_PHONE) }],
      identities: [anIdentity(`wx-${STRANGER.memberId}`, STRANGER.memberId, ['resident'])],
    });
    await isExcluded(STRANGER, 'same-phone');
  });

  test.each(
    every([
      ['a worker who left the firm', HIS_DOOR_OF['member-left']],
      ['a colleague', HIS_DOOR_OF['member-colleague']],
      ['the manager', HIS_DOOR_OF['manager-of-firm-1']],
    ]),
  )('when %s lives behind the same door', (_, door) => isExcluded({ ...STRANGER, door }, 'same-household'));

  test.each(
    every([
      ['a worker who left the firm', LEFT_PHONE],
      ['the firm’s contact', CONTACT_PHONE],
    ]),
  )('when the phone on the order is that of %s', (_, phone) =>
    isExcluded({ ...STRANGER, phone }, 'same-phone'),
  );

  test('when a worker who left the firm gave it', () =>
    isExcluded({ ...STRANGER, memberId: 'member-left' }, 'own-firm'));

  test.each(every([HIS_DOOR, ' 青岛路５号 '], 2))('when the worker lives behind the same door (%s)', (door) =>
    isExcluded({ ...STRANGER, door }, 'same-household'),
  );

  test('when it is of the fourth order of one pair within 30 days', async () => {
    const orders = [0, 10, 20, 29].map((day) => ({
      ...STRANGER,
      orderId: `order-x-${day}`,
      closedAt: MONDAY_NINE + (day - 29) * DAY,
    }));
    visitedHomes(cloud, like, orders.slice(0, 3));
    await isExcluded(orders[3] ?? STRANGER, 'many-of-one-pair');
  });
});

describe('Of one pair', () => {
  const closedOn = (days: readonly number[]) =>
    days.map((day) => ({ ...STRANGER, orderId: `order-x-${day}`, closedAt: MONDAY_NINE + (day - 40) * DAY }));

  test('the fourth order counts when the first is 30 days old', async () => {
    const orders = closedOn([10, 20, 30, 40]);
    visitedHomes(cloud, like, orders);
    const last = orders[3] ?? STRANGER;
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
      ...STRANGER,
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
        cloud.phone(`wx-${memberId}`).ask('clock', 'settle', { noun: 'rating', id: orderId });
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
