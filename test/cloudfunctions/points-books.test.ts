import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, dayOf, HOUR, instantOf } from '#domain/kernel/time';
import { newAccount, opening, post } from '#domain/points/ledger';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { aReward, MONTH, pointsOf, pointsRoom, seededPoints } from '../kit/points-room';
import { unzip } from '../kit/unzip';

let cloud: TestCloud;
const say = saying(() => cloud);
const zhou = () => cloud.phone(STAFF);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 5)], [pointsOf('liu', 100, 6)]));
  const wish = { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 };
  const [one] = [
    await cloud.phone(LIU).does('points', 'redeem', wish),
    await cloud.phone(LIU).does('points', 'redeem', wish),
  ];
  await zhou().does('points', 'handOut', { redemptionId: one.id, code: one.code ?? '' });
});
afterAll(() => cloud.stop());

describe('The books', () => {
  const WHY = '月底对账';
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
    const answer = await zhou().ask('points', 'exportBooks', { month, why: WHY }, requestId);
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
    expect(standing).toEqual([
      { side: 'issue', points: -600 - MANY },
      { side: 'member', points: 560 + MANY },
      { side: 'redemption', points: 20 },
      { side: 'spent', points: 20 },
      { side: 'expiry', points: 0 },
      { side: 'debt', points: 0 },
    ]);
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
      ...['账户', '发出', '会员手中', '等待领取', '已领取', '已经到期', '会员欠分'],
    ]);
    expect(cellsOf(files, 2)[4]).toEqual(['已领取', '20']);
    expect(cellsOf(files, 3)).toHaveLength(3);
  });

  test('are the same file when asked again; who took it is on record, and it is gone an hour later', async () => {
    const requestId = newRequestId();
    const ask = () => zhou().ask('points', 'exportBooks', { month: MONTH, why: WHY }, requestId);
    const [first, again] = [await ask(), await ask()];
    if (!first.ok) throw new Error(JSON.stringify(first));
    expect(again).toEqual(first);
    expect(first.value.fileName).toBe(`points-${MONTH}.xlsx`);
    expect(Object.values(await sheets(MONTH)).join('')).toContain('held-');
    expect(await say(STAFF, 'points', 'exportBooks', { month: '2026-10', why: WHY }, requestId)).toEqual(
      refused('REQUEST_REUSED'),
    );
    const taken = () =>
      stored<{ memberId: string; fileName: string; removeAt: number | null }>(cloud, 'exports');
    expect(taken().filter(({ fileName }) => fileName === first.value.fileName)).toMatchObject([
      { memberId: 'staff-zhou' },
      { memberId: 'staff-zhou' },
    ]);
    cloud.clock.move(HOUR + 1);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    expect((await fetch(first.value.url)).status).toBe(404);
    expect(taken().map(({ removeAt }) => removeAt)).toEqual(taken().map(() => null));
  });

  test('leave the house for a reason alone, which is kept with who took them', async () => {
    const asking = (input: object) => say(STAFF, 'points', 'exportBooks', input);
    for (const without of [{ month: MONTH }, { month: MONTH, why: ' ' }])
      expect(await asking(without)).toMatchObject({
        refusal: { code: 'INVALID_INPUT', fields: [{ path: 'why' }] },
      });
    expect(await asking({ month: MONTH, why: '区里来核对' })).toEqual(granted());
    expect(stored<{ why: string }>(cloud, 'exports').map(({ why }) => why)).toContain('区里来核对');
  });

  test('are made thirty times a day by one member of staff, of whatever, and then no more until tomorrow', async () => {
    cloud.clock.move(DAY);
    const day = dayOf(cloud.clock.now());
    const numbered = (no: number) => ({
      ...{ _id: `staff-zhou-${day}-${no}`, version: 1, memberId: 'staff-zhou', requestId: `earlier-${no}` },
      ...{ fileName: 'firms.xlsx', fileId: '', digest: '', at: 1, removeAt: null },
    });
    cloud.seed({ exports: Array.from({ length: 28 }, (_, no) => numbered(no + 2)) });
    const ask = () => say(STAFF, 'points', 'exportBooks', { month: MONTH, why: WHY });
    const both = await Promise.all([ask(), ask(), ask()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await ask()).toEqual(refused('TOO_MANY_EXPORTS'));
    cloud.clock.move(DAY);
    expect(await ask()).toEqual(granted());
  });
});
