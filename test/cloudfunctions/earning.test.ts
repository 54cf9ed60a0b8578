import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { aClosedOrder, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, aWorker, MONDAY_NINE, smallDistrict } from '../kit/district';
import { booksAgree } from '../kit/once';
import { entriesIn } from '../kit/points-room';
import { rewrite } from '../kit/rewrite';
import { FIVE_STARS } from '../kit/story';

/** Who earns by rating an order, and who only has it written down that there is nothing. */

let like: RepairOrder;
let cloud: TestCloud;
beforeAll(async () => {
  like = await aClosedOrder();
});
beforeEach(async () => {
  await cloud?.stop();
  cloud = await openCloud({ now: MONDAY_NINE + DAY });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const HOME: Visited = {
  memberId: 'resident-x',
  orderId: 'order-x',
  door: '寿张路 99 号 1 单元 101 户',
  phone: '13905329999',
};
const MANAGERS_DOOR = '东平路 6 号 3 单元 303 户';

async function earnedBy(
  home: Visited,
): Promise<readonly [points: number, asked: number, why: string | null]> {
  visitedHomes(cloud, like, [home]);
  await cloud.phone(`wx-${home.memberId}`).does('rating', 'rate', { orderId: home.orderId, ...FIVE_STARS });
  const [entry, ...more] = entriesIn(cloud).filter(({ memberId }) => memberId === home.memberId);
  expect([entry?._id, more]).toEqual([`rating-${home.orderId}`, []]);
  booksAgree(cloud);
  return [entry?.points ?? -1, entry?.asked ?? -1, entry?.why ?? null];
}

const known = (memberId: string, over: object) =>
  cloud.seed({
    members: [{ ...aResident(memberId, HOME.phone, HOME.door), ...over }],
    identities: [anIdentity(`wx-${memberId}`, memberId, ['resident'])],
  });

const OWN_FIRM = [0, 0, '这一单是自己人的服务商做的，没有积分'];

describe('By a rating', () => {
  test('a resident whose phone is confirmed earns what the rule gives', async () => {
    expect(await earnedBy(HOME)).toEqual([5, 5, null]);
  });

  test('an account without a confirmed phone earns nothing, and its statement says why', async () => {
    known('resident-x', { phoneConfirmed: null });
    expect(await earnedBy(HOME)).toEqual([0, 0, '手机号还没有确认，这一次没有积分']);
    const { balance, entries } = await cloud.phone('wx-resident-x').does('points', 'statement', {});
    expect([balance, entries.map(({ why, capped }) => [why, capped])]).toEqual([
      0,
      [['手机号还没有确认，这一次没有积分', false]],
    ]);
  });

  test('nor does who confirms it later, for what was rated before', async () => {
    known('resident-x', { phoneConfirmed: null });
    await earnedBy(HOME);
    cloud.clock.move(DAY);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    expect(entriesIn(cloud).map(({ points }) => points)).toEqual([0]);
  });

  test.each([
    ['the manager', 'manager-of-firm-1'],
    ['a worker', 'member-w1'],
    ['a former worker', 'member-left'],
  ])('%s earns nothing at the own firm', async (_, memberId) => {
    await rewrite(cloud, 'providers', 'firm-1', {
      workers: [aWorker('w1'), aWorker('left', { left: true })],
    });
    expect(await earnedBy({ ...HOME, memberId })).toEqual(OWN_FIRM);
  });

  test('the manager’s family earns nothing at the firm, however the door is spelled', async () => {
    cloud.seed({ members: [aResident('manager-of-firm-1', '13805320077', MANAGERS_DOOR)] });
    expect(await earnedBy({ ...HOME, door: '东平路6号3-303' })).toEqual(OWN_FIRM);
  });
});
