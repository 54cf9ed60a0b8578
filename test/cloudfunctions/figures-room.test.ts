import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_FIGURES, type Figures as TalkFigures, type Tally, tallyId } from '#domain/appointment/figures';
import type { Appointment } from '#domain/appointment/request';
import type { Complaint } from '#domain/complaint/complaint';
import { nothingSealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { type Month, placeId } from '#domain/repair/figures';
import type { RepairOrder } from '#domain/repair/order';
import type { Membership } from '#domain/union/membership';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, NOW, STAFF } from '../kit/given';
import { filed } from '../kit/given-complaints';
import { anOrder } from '../kit/given-orders';
import { asked } from '../kit/given-requests';
import { called, codeOf, granted } from '../kit/in-room';
import { DISTRICT } from '../kit/places';
import { cloudForStores, rows } from '../kit/stores';
import { aUnion } from '../kit/unions';
import { unzip } from '../kit/unzip';

// 工作数字, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/figures/unit')),
  ...(await import('../../cloudfunctions/figures/export')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});

const YUNNAN = { street: '云南路街道', community: null };
const SHOUZHANG = { street: '云南路街道', community: '寿张路社区' };
const HUNAN = { street: '中山路街道', community: '湖南路社区' };

const UNIONS = [
  aUnion({ kind: 'district', name: '区总工会', chairman: 'top' }),
  aUnion({
    ...{ _id: 'yunnan', parentId: 'district', aboveIds: ['district'], area: [YUNNAN], code: '222222' },
    officers: ['chair'],
  }),
  aUnion({
    ...{ _id: 'shouzhang', kind: 'community', name: '寿张路社区工会', parentId: 'yunnan', code: '333333' },
    ...{ aboveIds: ['yunnan', 'district'], area: [SHOUZHANG], officers: ['grid'] },
  }),
];

const month = (of: Partial<Month>): Month => ({
  ...{
    closed: 0,
    visits: 0,
    inTime: 0,
    urgent: 0,
    urgentInTime: 0,
    charges: 0,
    chargedFen: 0,
    listMaxFen: 0,
  },
  ...of,
});
const placed = (place: typeof HUNAN, months: Readonly<Record<string, Month>>) => ({
  ...{ _id: placeId(place), months },
});
const talks = (owner: string, on: string, figures: Partial<TalkFigures>): Omit<Tally, 'version'> => ({
  ...{ _id: tallyId({ scope: 'union', owner, month: on }), scope: 'union', owner, name: owner, month: on },
  figures: { ...NO_FIGURES, ...figures },
});
const member = (id: string, unionId: string, sinceOn: string, of: Partial<Membership> = {}) => ({
  ...{
    _id: id,
    unionId,
    state: 'admitted',
    toUnionId: null,
    person: null,
    personKey: id,
    numberKey: `n-${id}`,
  },
  ...{ work: { kind: 'courier', employer: '' }, accepted: null, appliedAt: null, why: null },
  card: { number: `n-${id}`, sinceOn, recordedAt: 0, recordedBy: 'zhou' },
  ...of,
});

beforeEach(async () => {
  await cloud.renew(NOW);
  cloud.seed({
    ...rows('districts', [DISTRICT]),
    ...rows('unions', UNIONS),
    ...rows('figures', [
      placed(
        { ...SHOUZHANG, community: '寿张路社区' },
        {
          '2026-02': month({ closed: 3, urgent: 2, urgentInTime: 1 }),
          '2026-03': month({ closed: 1 }),
        },
      ),
      placed(HUNAN, { '2026-02': month({ closed: 9 }) }),
    ]),
    ...rows('appointment_tallies', [
      talks('yunnan', '2026-02', { asked: 5, answered: 4, answeredInTime: 3, evaluated: 2, satisfied: 1 }),
      talks('union-old', '2026-03', { asked: 7, suggestions: 2, adopted: 1 }),
      talks('shouzhang', '2026-04', { asked: 100 }),
    ]),
    ...rows('memberships', [
      member('a', 'yunnan', '2026-02-28'),
      member('b', 'shouzhang', '2026-03-01', { state: 'transferring' }),
      member('c', 'shouzhang', '2025-12-31'),
      member('d', 'shouzhang', '2026-02-01', { state: 'left' }),
      member('e', 'district', '2026-04-01'),
    ]),
  });
});

const SPAN = { from: '2026-02', to: '2026-03' };
const of = async (unionId: string, who = STAFF, span = SPAN) =>
  granted(await room.unit({ unionId, ...span }, called(who)));

describe('The figures of a union', () => {
  test('are counted over all below it and all months asked for, from what is kept', async () => {
    const value = await of('yunnan');
    expect(value).toMatchObject({
      ...{ id: 'yunnan', name: '云南路街道总工会', ofPlaces: true, members: 3, joined: 2 },
      total: {
        orders: 4,
        urgent: 2,
        urgentInTime: 1,
        asked: 5,
        answered: 4,
        answeredInTime: 3,
        satisfied: 1,
      },
    });
    expect(value.months.map((one) => [one.month, one.joined, one.figures.orders, one.figures.asked])).toEqual(
      [
        ['2026-02', 1, 3, 5],
        ['2026-03', 1, 1, 0],
      ],
    );
    expect(value.below).toMatchObject([
      { id: 'shouzhang', members: 2, joined: 1, total: { orders: 4, asked: 0 } },
    ]);
  });

  test('of the district hold every place, and studios of unions that the tree does not know', async () => {
    expect(await of('district')).toMatchObject({
      ...{ members: 4, joined: 2 },
      total: { orders: 13, asked: 12, suggestions: 2, adopted: 1 },
      below: [{ id: 'yunnan', total: { asked: 5 } }],
    });
  });

  test('of a month that is not over before it began are none', async () => {
    const value = await of('yunnan', STAFF, { from: '2026-03', to: '2026-02' });
    expect(value).toMatchObject({ months: [], joined: 0, members: 3, total: { orders: 0, asked: 0 } });
  });

  test('are for staff, and for who has a post in it or in one above it, whose figures its own are among', async () => {
    const codes = async (unionId: string) =>
      Promise.all(
        [STAFF, actor('top'), actor('chair'), actor('grid'), LIU].map(async (who) =>
          codeOf(await room.unit({ unionId, ...SPAN }, called(who))),
        ),
      );
    const NO = 'NOT_FOUND';
    expect(await codes('district')).toEqual(['ok', 'ok', NO, NO, NO]);
    expect(await codes('yunnan')).toEqual(['ok', 'ok', 'ok', NO, NO]);
    expect(await codes('shouzhang')).toEqual(['ok', 'ok', 'ok', 'ok', NO]);
    expect(await codes('nowhere')).toEqual([NO, NO, NO, NO, NO]);
    // Its list of members is for who serves there, or has a chair above.
    const lists = async (who: Parameters<typeof called>[0]) => (await of('shouzhang', who)).mayList;
    expect([await lists(STAFF), await lists(actor('top')), await lists(actor('grid'))]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await lists(actor('chair'))).toBe(false);
  });
});

const FEBRUARY = Date.parse('2026-02-10T10:00:00+08:00');
const orderAt = (id: string, place: typeof HUNAN, over: Partial<RepairOrder> = {}) => ({
  ...{ ...anOrder({ state: 'closed' }), _id: id, place, closedAt: FEBRUARY, payment: 'agreed' },
  ...{ urgentHolder: `free:${id}` },
  ...over,
});
const taken = async (
  unionId: string,
  what: 'orders' | 'requests' | 'members' | 'complaints',
  span = SPAN,
) => {
  const input = { unionId, what, why: '月底汇总', ...span };
  const requestId = `export-${what}-${unionId}-${span.from}`;
  const { url, fileName } = granted(await room.exportRows(input, called(STAFF, { requestId })));
  const files = unzip(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const sheet = Object.entries(files).find(([name]) => name.includes('sheet1'))?.[1] ?? '';
  return { fileName, text: Object.values(files).join(''), rows: (sheet.match(/<row /g) ?? []).length - 1 };
};

describe('The rows behind them', () => {
  test('are the orders that were closed in its area in these months', async () => {
    const there = { street: '云南路街道', community: '寿张路社区' };
    cloud.seed(
      rows('repair_orders', [
        orderAt('here', there),
        orderAt('elsewhere', HUNAN),
        orderAt('later', there, { closedAt: Date.parse('2026-04-01T00:00:00+08:00') }),
        orderAt('first', there, { closedAt: Date.parse('2026-02-01T00:00:00+08:00'), payment: 'unsaid' }),
        orderAt('open', there, { state: 'open', closedAt: null, payment: null }),
        // Done again under warranty: it was closed, and says nothing of a payment now.
        orderAt('again', there, { state: 'accepted', payment: null }),
      ] as RepairOrder[]),
    );
    const mine = await taken('yunnan', 'orders');
    expect(mine).toMatchObject({ fileName: 'orders-2026-02-2026-03.xlsx', rows: 3 });
    expect(mine.text).toContain('厨房下水道疏通');
    expect((await taken('district', 'orders')).rows).toBe(4);
  });

  test('are its requests without those that somebody made in need, and without a word that was said', async () => {
    const request = (id: string, over: Partial<Appointment>) => ({
      ...{ ...asked({}).request, _id: id, requestedAt: FEBRUARY },
      ...over,
    });
    const studio = { ...asked({}).request.studio, unionId: 'shouzhang', unionName: '寿张路社区工会' };
    cloud.seed(
      rows('appointments', [
        request('mine', { studio }),
        request('care', { studio, topic: 'psychological' }),
        request('other', {}),
        request('old', { studio, requestedAt: FEBRUARY - 30 * DAY }),
      ]),
    );
    const mine = await taken('yunnan', 'requests');
    expect(mine.rows).toBe(1);
    expect(mine.text).toContain('寿张路社区工会');
    expect(mine.text).not.toContain('心理');
    expect((await taken('district', 'requests')).rows).toBe(2);
  });

  test('are its members by their numbers, without a name', async () => {
    cloud.seed(
      rows('memberships', [
        member('f', 'yunnan', '2026-01-01', { person: { sealed: nothingSealed('test') } }),
      ]),
    );
    const mine = await taken('yunnan', 'members');
    expect(mine.rows).toBe(4);
    expect(mine.text).toContain('n-c');
    expect(mine.text).not.toContain('n-d');
    expect(mine.text).not.toContain('n-e');
  });

  test('are complaints of orders in its area; those about no order are the district’s', async () => {
    const complaint = (id: string, place: typeof HUNAN | null): Complaint => {
      const one = filed();
      return {
        ...{ ...one, _id: id, filedAt: FEBRUARY },
        order: one.order && place ? { ...one.order, ...place } : null,
      };
    };
    cloud.seed(
      rows('complaints', [
        complaint('here', { street: '云南路街道', community: '寿张路社区' }),
        complaint('elsewhere', HUNAN),
        complaint('papers', null),
      ]),
    );
    expect((await taken('yunnan', 'complaints')).rows).toBe(1);
    expect((await taken('district', 'complaints')).rows).toBe(3);
  });

  test('of a union that is not there are none', async () => {
    const input = { unionId: 'nowhere', what: 'orders', why: '月底汇总', ...SPAN } as const;
    expect(codeOf(await room.exportRows(input, called(STAFF)))).toBe('NOT_FOUND');
  });
});
