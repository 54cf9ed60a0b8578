import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { fingerprint, seal } from '../../cloudfunctions/runtime/seal';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, MONDAY_NINE } from '../kit/district';
import { every } from '../kit/effort';
import { nightOfBatches } from '../kit/night';
import { ratingsCounted } from '../kit/once';
import { FIVE_STARS } from '../kit/story';
import {
  CONTACT_PHONE,
  districtOfTies,
  HIS_DOOR,
  HIS_DOOR_OF,
  HIS_PHONE,
  LEFT_PHONE,
  MANAGERS_PHONE,
  SOMEBODY,
} from '../kit/ties';

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
      ['who was a worker here long ago', 'member-forgotten'],
      ['a colleague of the worker', 'member-colleague'],
      ['the manager', 'manager-of-firm-1'],
    ]),
  )('when it was given by %s', (_, memberId) => isExcluded({ ...SOMEBODY, memberId }, 'own-firm'));

  test.each(
    every([
      ['the worker’s own', HIS_PHONE],
      ['a colleague’s', '13805320055'],
      ['the manager’s', MANAGERS_PHONE],
    ]),
  )('when the phone on the order is %s', (_, phone) => isExcluded({ ...SOMEBODY, phone }, 'same-phone'));

  test('when the rater’s registered phone is the worker’s', async () => {
    const rater = { ...aResident(SOMEBODY.memberId, SOMEBODY.phone, SOMEBODY.door), phone: seal(HIS_PHONE) };
    cloud.seed({
      members: [{ ...rater, phoneKey: fingerprint(HIS_PHONE) }],
      identities: [anIdentity(`wx-${SOMEBODY.memberId}`, SOMEBODY.memberId, ['resident'])],
    });
    await isExcluded(SOMEBODY, 'same-phone');
  });

  test.each(
    every([
      ['a worker who left the firm', HIS_DOOR_OF['member-left']],
      ['a colleague', HIS_DOOR_OF['member-colleague']],
      ['the manager', HIS_DOOR_OF['manager-of-firm-1']],
    ]),
  )('when %s lives behind the same door', (_, door) => isExcluded({ ...SOMEBODY, door }, 'same-household'));

  test.each(
    every([
      ['a worker who left the firm', LEFT_PHONE],
      ['the firm’s contact', CONTACT_PHONE],
    ]),
  )('when the phone on the order is that of %s', (_, phone) =>
    isExcluded({ ...SOMEBODY, phone }, 'same-phone'),
  );

  test('when a worker who left the firm gave it', () =>
    isExcluded({ ...SOMEBODY, memberId: 'member-left' }, 'own-firm'));

  test.each(every([HIS_DOOR, ' 青岛路５号 '], 2))('when the worker lives behind the same door (%s)', (door) =>
    isExcluded({ ...SOMEBODY, door }, 'same-household'),
  );

  test('when it is of the fourth order of one pair within 30 days', async () => {
    const orders = [0, 10, 20, 29].map((day) => ({
      ...SOMEBODY,
      orderId: `order-x-${day}`,
      closedAt: MONDAY_NINE + (day - 29) * DAY,
    }));
    visitedHomes(cloud, like, orders.slice(0, 3));
    await isExcluded(orders[3] ?? SOMEBODY, 'many-of-one-pair');
  });
});
