import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import type { Redemption } from '#domain/points/redemption';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { aReward, OFFICER, pointsOf, pointsRoom } from '../kit/points-room';
import { A_STATION } from '../kit/stations';

/** What staff, and the desks that hand out, see and do: rules, rewards, lists. */

let cloud: TestCloud;
const say = saying(() => cloud);
const ONE_TOWEL = { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 };
const zhou = () => cloud.phone(STAFF);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 50)], [pointsOf('liu', 100, 6)]));
});
afterAll(() => cloud.stop());

describe('Rules', () => {
  const terms = { rule: 'rating', points: 8, perDayMax: 16, perMonthMax: 80, reason: '冬季活动' } as const;
  const rating = async () =>
    (await cloud.phone(LIU).does('points', 'rules', {})).rules.find(({ rule }) => rule === 'rating');

  test('that staff change hold from then on, and everybody can read what they were', async () => {
    const from = cloud.clock.now() + DAY;
    const requestId = newRequestId();
    const set = (change = {}) => say(STAFF, 'points', 'setTerms', { ...terms, from, ...change }, requestId);
    const first = await set();
    expect(first).toMatchObject({ ok: true, value: { rules: [{}, { coming: [{ points: 8 }] }, {}] } });
    expect(await set()).toEqual(first);
    expect(await set({ points: 9 })).toEqual(refused('REQUEST_REUSED'));
    expect(await rating()).toMatchObject({ now: { points: 5 }, coming: [{ points: 8, from }] });
    cloud.clock.move(DAY);
    expect(await rating()).toMatchObject({ now: { points: 8, perDayMax: 16 }, coming: [] });
    expect((await rating())?.history.map(({ points, why }) => [points, why])).toEqual([
      [8, '冬季活动'],
      [5, '开办时的规则'],
    ]);
    expect(await say(STAFF, 'points', 'setTerms', { ...terms, from: 1 })).toEqual(
      refused('TERMS_IN_THE_PAST'),
    );
    cloud.clock.set(MONDAY_NINE);
  });
});

describe('Rewards', () => {
  test('are put on the shelf by staff, and their stock comes in by how many', async () => {
    const input = {
      ...{ rewardId: null, name: '折叠雨伞', description: '晴雨两用', picture: null, points: 45 },
      ...{ perPersonMax: 2, onShelf: true, stationIds: ['studio'] },
    };
    const requestId = newRequestId();
    const first = await say(STAFF, 'points', 'saveReward', input, requestId);
    expect(first).toMatchObject({ ok: true, value: { name: '折叠雨伞', stock: 0, changes: [{}] } });
    expect(await say(STAFF, 'points', 'saveReward', input, requestId)).toEqual(first);
    const { id } = first.ok ? (first.value as { id: string }) : { id: '' };
    const restock = (change: 'more' | 'fewer', quantity: number) =>
      say(STAFF, 'points', 'restock', { rewardId: id, change, quantity, reason: '进货' });
    expect(await restock('more', 7)).toMatchObject({ ok: true, value: { stock: 7 } });
    expect(await restock('fewer', 8)).toEqual(refused('STOCK_OUT_OF_RANGE'));
    expect(await restock('fewer', 1)).toMatchObject({ ok: true, value: { stock: 6 } });
    const shelf = await cloud.phone(LIU).does('points', 'shelf', {});
    expect(shelf.rewards.find((reward) => reward.id === id)).toMatchObject({ stock: 6, leftForMe: 2 });
    const off = { ...input, rewardId: id, onShelf: false };
    expect(await say(STAFF, 'points', 'saveReward', off)).toMatchObject({
      ok: true,
      value: { onShelf: false },
    });
    const after = await cloud.phone(LIU).does('points', 'shelf', {});
    expect(after.rewards.map((reward) => reward.id)).toEqual(['towel']);
    const all = await zhou().does('points', 'rewards', {});
    expect(all.rewards.map((reward) => [reward.id, reward.onShelf])).toEqual([
      ['towel', true],
      [id, false],
    ]);
    expect(all.stations.map((station) => station.id)).toEqual(['studio', 'far-studio']);
    expect(await say(STAFF, 'points', 'saveReward', { ...off, rewardId: 'nowhere' })).toEqual(
      refused('NOT_FOUND'),
    );
    expect(
      await say(STAFF, 'points', 'restock', {
        rewardId: 'nowhere',
        change: 'more',
        quantity: 1,
        reason: '进货',
      }),
    ).toEqual(refused('NOT_FOUND'));
  });

  test('show their pictures to staff and to everybody', async () => {
    const picture = cloud.uploaded(STAFF, 'reward-photo');
    const { id, picture: kept } = await zhou().does('points', 'saveReward', {
      ...{ rewardId: null, name: '水杯', description: '', picture, points: 30 },
      ...{ perPersonMax: null, onShelf: true, stationIds: ['studio'] },
    });
    const mine = await cloud.phone(LIU).does('points', 'shelf', {});
    const staffs = await zhou().does('points', 'rewards', {});
    for (const { rewards, links } of [mine, staffs]) {
      const shown = rewards.find((reward) => reward.id === id)?.picture ?? kept;
      expect(Object.keys(links)).toEqual([shown]);
      expect((await fetch(links[shown ?? ''] ?? '')).status).toBe(200);
    }
    const another = cloud.uploaded(STAFF, 'reward-photo');
    const { picture: newer } = await zhou().does('points', 'saveReward', {
      ...{ rewardId: id, name: '水杯', description: '', picture: another, points: 30 },
      ...{ perPersonMax: null, onShelf: true, stationIds: ['studio'] },
    });
    expect(newer).toBe(another);
    expect(mine.balance).toBe(600);
    expect(mine.stations.map((station) => station.id)).toEqual(['studio', 'far-studio']);
  });
});

describe('Lists', () => {
  /** As many held redemptions as asked for, each a minute after the other. */
  async function holding(count: number): Promise<void> {
    const { id } = await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    const like = stored<Redemption>(cloud, 'redemptions').find(({ _id }) => _id === id);
    if (!like) throw new Error('it was stored');
    const others = Array.from({ length: count - 1 }, (_, nth) => ({
      ...like,
      ...{ _id: `more-${nth}`, pickup: `studio:${900_000 + nth}`, heldAt: like.heldAt + (nth + 1) * 60_000 },
    }));
    cloud.seed({ redemptions: others });
  }
  const sizes = async () => {
    const [mine, desk] = [
      await cloud.phone(LIU).does('points', 'redemptions', { before: undefined }),
      await cloud.phone(OFFICER).does('points', 'desk', {}),
    ];
    const [studio] = desk.stations;
    return [mine.redemptions.length, mine.more, studio?.waiting.length, studio?.more];
  };

  test('have twenty on a page, and say whether there are more: her own, and what waits at a desk', async () => {
    await holding(20);
    expect(await sizes()).toEqual([20, false, 20, false]);
    await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    expect(await sizes()).toEqual([20, true, 20, true]);
    const { redemptions } = await cloud.phone(LIU).does('points', 'redemptions', {});
    const last = redemptions.at(-1)?.heldAt;
    const next = await cloud
      .phone(LIU)
      .does('points', 'redemptions', last === undefined ? {} : { before: last });
    expect([next.redemptions.length, next.more]).toEqual([1, false]);
  });

  test('of a desk are those of the stations at which somebody hands out: all of them for staff', async () => {
    const stations = async (openid: string) =>
      (await cloud.phone(openid).does('points', 'desk', {})).stations.map(({ id }) => id);
    expect(await stations(STAFF)).toEqual(['studio', 'far-studio']);
    expect(await stations(OFFICER)).toEqual(['studio']);
  });

  test('a request that is sent again for something else is refused, and a cancelled one stays cancelled', async () => {
    const [one, two] = [
      await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL),
      await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL),
    ];
    const requestId = newRequestId();
    const give = (code: string | null) =>
      say(OFFICER, 'points', 'handOut', { redemptionId: two.id, code: code ?? '' }, requestId);
    expect(await give(two.code)).toMatchObject({ ok: true, value: { state: 'collected' } });
    expect(await give('000000')).toEqual(refused('REQUEST_REUSED'));
    expect(await say(LIU, 'points', 'cancel', { redemptionId: one.id })).toMatchObject({ ok: true });
    expect(await say(LIU, 'points', 'cancel', { redemptionId: one.id })).toEqual(refused('REDEMPTION_OVER'));
    expect(await say(OFFICER, 'points', 'handOut', { redemptionId: 'nowhere', code: '000000' })).toEqual(
      refused('NOT_FOUND'),
    );
    expect(await say(OFFICER, 'points', 'findPickup', { stationId: 'nowhere', code: '000000' })).toEqual(
      refused('NOT_FOUND'),
    );
  });

  test('what waits at a station where nothing can be ordered any more is still there to be handed out', async () => {
    const { id } = await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    let seen = 0;
    const save = async (handsOut: boolean) => {
      const wish = { ...A_STATION, stationId: 'studio', seen, handsOut };
      seen = (await cloud.phone(STAFF).does('station', 'saveStation', wish)).savedAt;
    };
    const waiting = async () =>
      (await cloud.phone(STAFF).does('points', 'desk', {})).stations.flatMap((one) => one.waiting);
    await save(false);
    expect((await cloud.phone(LIU).does('points', 'shelf', {})).stations.map((one) => one.id)).toEqual([
      'far-studio',
    ]);
    expect((await waiting()).map((one) => one.id)).toContain(id);
    await save(true);
    expect((await waiting()).filter((one) => one.id === id)).toHaveLength(1);
    await save(false);
    cloud.clock.move(61 * DAY);
    expect(await waiting()).toEqual([]);
  });
});
