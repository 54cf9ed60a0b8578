import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, instantOf } from '#domain/kernel/time';
import { newAccount, opening, post } from '#domain/points/ledger';
import type { Redemption } from '#domain/points/redemption';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { aReward, entriesIn, MONTH, OFFICER, pointsOf, pointsRoom, seededPoints } from '../kit/points-room';
import { unzip } from '../kit/unzip';

/** What staff, and the desks that hand out, see and do: rules, rewards, lists, books. */

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
});

describe('The books', () => {
  /** Of one month in the past, booked one after the other, more than the cloud gives at a time. */
  const OLD = '2026-02';
  const MANY = 1_003;
  beforeAll(() => {
    const from = instantOf(`${OLD}-03`, '12:34');
    let posting = opening(newAccount('wu'));
    for (let nth = 0; nth < MANY; nth += 1) {
      const at = from + nth * 60_000;
      const lots = [{ earnedIn: 2026, expiresAt: instantOf('2028-01-01'), points: 1 }];
      posting = post(posting, {
        _id: `cause-${nth}`,
        kind: 'earned',
        rule: 'rating',
        lots,
        happenedAt: at,
        at,
      });
    }
    cloud.seed(seededPoints([posting]));
  });
  async function sheets(month: string, requestId = newRequestId()): Promise<Record<string, string>> {
    const answer = await zhou().ask('points', 'exportBooks', { month }, requestId);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return unzip(Buffer.from(await (await fetch(answer.value.url)).arrayBuffer()));
  }
  /** The cells of a sheet, row by row, as they are read. */
  function cellsOf(files: Record<string, string>, sheet: number): string[][] {
    const shared = [
      ...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs),
    ].map(([, word = '']) => word);
    const rows = (files[`xl/worksheets/sheet${sheet}.xml`] ?? '').match(/<row .*?<\/row>/gs) ?? [];
    return rows.map((row) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, kind = '', inner = '']) => {
        const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? /<t[^>]*>([^<]*)<\/t>/.exec(inner)?.[1] ?? '';
        return kind.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
      }),
    );
  }

  test('sum to zero, and say what every month gave out and used', async () => {
    const { standing, months, proof } = await zhou().does('points', 'books', {});
    expect(standing.reduce((sum, { points }) => sum + points, 0)).toBe(0);
    const moved = (kind: string) =>
      entriesIn(cloud)
        .filter((entry) => entry.kind === kind)
        .reduce((sum, { points }) => sum + points, 0);
    const of = (side: string) => standing.find((one) => one.side === side)?.points;
    expect(of('redemption')).toBe(moved('held') - moved('released') - moved('spent'));
    expect(of('spent')).toBe(20);
    expect(months).toEqual([
      { month: OLD, issued: MANY, used: 0, expired: 0 },
      { month: MONTH, issued: 600, used: 20, expired: 0 },
    ]);
    expect(proof).toBeNull();
  });

  test('of a month are handed out as an Excel file: each entry, the balance of all, and what it is', async () => {
    const files = await sheets(OLD);
    const [heads, first, ...others] = cellsOf(files, 1);
    expect(heads).toEqual([
      ...['日期', '时间', '入账', '会员编号', '序号', '种类', '规则', '积分'],
      ...['转出', '转入', '理由', '流水号'],
    ]);
    expect(first?.filter(Boolean)).toEqual([
      ...['2026-02-03', '12:34', '2026-02-03 12:34', 'wu', '1', '获得', '评价一次服务', '1'],
      ...['issue', 'member-wu', 'cause-0'],
    ]);
    expect(others).toHaveLength(MANY - 1);
    expect(cellsOf(files, 2).map(([side]) => side)).toEqual([
      ...['账户', '发放', '会员手中', '等待领取', '已经兑付', '已经到期', '会员欠分'],
    ]);
    expect(cellsOf(files, 2)[4]).toEqual(['已经兑付', '20']);
    expect(cellsOf(files, 3)).toHaveLength(3);
  });

  test('are the same file when asked again; who took it is on record, and it is gone a day later', async () => {
    const requestId = newRequestId();
    const ask = () => zhou().ask('points', 'exportBooks', { month: MONTH }, requestId);
    const [first, again] = [await ask(), await ask()];
    if (!first.ok) throw new Error(JSON.stringify(first));
    expect(again).toEqual(first);
    expect(first.value.fileName).toBe(`points-${MONTH}.xlsx`);
    expect(Object.values(await sheets(MONTH)).join('')).toContain('held-');
    expect(await say(STAFF, 'points', 'exportBooks', { month: '2026-10' }, requestId)).toEqual(
      refused('REQUEST_REUSED'),
    );
    const taken = () =>
      stored<{ memberId: string; fileName: string; removeAt: number | null }>(cloud, 'exports');
    expect(taken().filter(({ fileName }) => fileName === first.value.fileName)).toMatchObject([
      { memberId: 'staff-zhou' },
      { memberId: 'staff-zhou' },
    ]);
    cloud.clock.move(DAY + 1);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    expect((await fetch(first.value.url)).status).toBe(404);
    expect(taken().map(({ removeAt }) => removeAt)).toEqual(taken().map(() => null));
  });
});
