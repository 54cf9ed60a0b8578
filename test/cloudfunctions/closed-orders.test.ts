import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { DAY } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { inSituation } from '../kit/every-state';
import { storedOrder } from '../kit/once';

// 办结的单子: staff compare what was quoted, approved, and paid as each side says; where they differ, first.

let cloud: TestCloud;
let like: RepairOrder;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  like = storedOrder(cloud, await inSituation(cloud, 'closed'));
});
afterAll(() => cloud.stop());

const page = (list: 'differing' | 'others', before?: number, month = '2026-11') =>
  cloud.phone(STAFF).does('repair', 'closedOrders', { month, list, ...(before ? { before } : {}) });
const copy = (no: number, changes: Partial<RepairOrder>): RepairOrder => ({
  ...like,
  ...{ _id: `copy-${no}`, urgentHolder: `free:copy-${no}`, closedAt: (like.closedAt ?? 0) - no },
  ...{ effects: {}, owed: 0 },
  ...changes,
});

describe('Closed orders of a month', () => {
  test('say what was quoted, approved, paid and received', async () => {
    expect(like.payment).toBe('agreed');
    expect(await page('differing')).toEqual({ rows: [], more: false });
    expect((await page('others')).rows).toMatchObject([
      {
        ...{ id: like._id, payment: 'agreed', quotedFen: like.quote?.totalFen },
        ...{ approvedFen: like.approvedQuote?.totalFen, paidFen: like.paidFen },
        statedFen: like.finish?.paidFen,
      },
    ]);
  });

  test('where both say something else, stand apart, the latest first, page by page', async () => {
    const many = PAGE_ROWS + 3;
    const copies = Array.from({ length: many }, (_, no) => copy(no + 1, { payment: 'differs', paidFen: 1 }));
    cloud.seed({ repair_orders: copies });
    const first = await page('differing');
    expect(first.rows.map(({ id }) => id)).toEqual(copies.slice(0, PAGE_ROWS).map(({ _id }) => _id));
    expect(first.more).toBe(true);
    const second = await page('differing', first.rows.at(-1)?.closedAt);
    expect(second).toMatchObject({ more: false });
    expect(second.rows.map(({ id }) => id)).toEqual(copies.slice(PAGE_ROWS).map(({ _id }) => _id));
    expect((await page('others')).rows).toHaveLength(1);
  });

  test('are those of that month alone', async () => {
    cloud.seed({ repair_orders: [copy(100, { closedAt: MONDAY_NINE - 40 * DAY, payment: 'unsaid' })] });
    expect((await page('others', undefined, '2026-10')).rows).toMatchObject([{ id: 'copy-100' }]);
    expect((await page('others', MONDAY_NINE + 400 * DAY, '2026-10')).rows).toHaveLength(1);
    expect((await page('others', undefined, '2026-12')).rows).toEqual([]);
  });

  test('are for staff', async () => {
    for (const openid of [LIU, MA, MANAGER]) {
      const asked = { month: '2026-11', list: 'others' } as const;
      expect(await cloud.phone(openid).ask('repair', 'closedOrders', asked)).toEqual(refused('FORBIDDEN'));
    }
  });
});
