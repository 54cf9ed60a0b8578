import { describe, expect, test } from 'vitest';
import { below, byMonth, type Counted, isInArea, type Unit, unitSum, within } from '#domain/figures/unit';

// 工作数字: what a union and all below it came to.

const unit = (id: string, aboveIds: readonly string[], area: Unit['area'] = []): Unit => ({
  ...{ id, name: `${id}工会`, open: true, aboveIds, area },
  parentId: aboveIds[0] ?? null,
});
const street = (name: string, community: string | null = null) => ({ street: name, community });

const DISTRICT = unit('district', []);
const YUNNAN = unit('yunnan', ['district'], [street('云南路')]);
const SHOUZHANG = unit('shouzhang', ['yunnan', 'district'], [street('云南路', '寿张路')]);
const FEDERATION = unit('federation', ['district']);
const HUIMIN = unit('huimin', ['federation', 'district']);
const UNITS = [DISTRICT, YUNNAN, SHOUZHANG, FEDERATION, HUIMIN];

const at = (community: string, orders: number, month = '2026-02'): Counted => ({
  of: { street: '云南路', community },
  month,
  figures: { orders, urgent: orders, urgentInTime: 1 },
});
const talks = (unionId: string, asked: number, month = '2026-02'): Counted => ({
  ...{ of: { unionId }, month },
  figures: { asked },
});
const COUNTED = [
  at('寿张路', 3),
  at('观城路', 4),
  at('观城路', 5, '2026-03'),
  { ...at('湖南路', 7), of: { street: '中山路', community: '湖南路' } },
  talks('district', 1),
  talks('yunnan', 2),
  talks('shouzhang', 4, '2026-03'),
  talks('huimin', 8),
];
const MEMBERS = new Map([
  ['district', { members: 1, joined: 0 }],
  ['yunnan', { members: 10, joined: 2 }],
  ['shouzhang', { members: 100, joined: 30 }],
  ['huimin', { members: 5, joined: 5 }],
]);
const sumOf = (one: Unit) => unitSum(UNITS, one, COUNTED, MEMBERS);

describe('The figures of a union', () => {
  test('are its own and those of all unions below it, however far below', () => {
    expect(within(UNITS, YUNNAN)).toEqual([YUNNAN, SHOUZHANG]);
    expect(sumOf(YUNNAN)).toMatchObject({
      ...{ id: 'yunnan', name: 'yunnan工会', ofPlaces: true, members: 110, joined: 32 },
      total: { orders: 12, urgent: 12, urgentInTime: 3, asked: 6, answered: 0 },
    });
    expect(sumOf(SHOUZHANG)).toMatchObject({ members: 100, total: { orders: 3, asked: 4 } });
  });

  test('of the district are all that was counted, where and for whom it may have been', () => {
    expect(sumOf(DISTRICT)).toMatchObject({
      ...{ ofPlaces: true, members: 116, joined: 37 },
      total: { orders: 19, asked: 15 },
    });
  });

  test('hold no orders where it serves no place, and say so', () => {
    expect(sumOf(FEDERATION)).toMatchObject({ ofPlaces: false, members: 5, total: { orders: 0, asked: 8 } });
  });

  test('name each month once, also one in which nothing was', () => {
    const months = byMonth(UNITS, YUNNAN, COUNTED, ['2026-01', '2026-02', '2026-03']);
    expect(months.map(({ month, figures: { orders, asked } }) => [month, orders, asked])).toEqual([
      ['2026-01', 0, 0],
      ['2026-02', 7, 2],
      ['2026-03', 5, 4],
    ]);
  });

  test('lead down to those right below, one level at a time', () => {
    expect(below(UNITS, DISTRICT)).toEqual([YUNNAN, FEDERATION]);
    expect(below(UNITS, SHOUZHANG)).toEqual([]);
  });
});

describe('An order', () => {
  test('lies in the area of a union that serves its street or its community, itself or through one below', () => {
    const place = { street: '云南路', community: '观城路' };
    const there = (one: Unit, of = place) => isInArea(UNITS, one)(of);
    expect([DISTRICT, YUNNAN, SHOUZHANG, FEDERATION].map((one) => there(one))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    // A community of the same name in another street is another one.
    expect(there(SHOUZHANG, { street: '中山路', community: '寿张路' })).toBe(false);
    expect(there(SHOUZHANG, { street: '云南路', community: '寿张路' })).toBe(true);
  });
});
