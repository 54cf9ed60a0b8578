import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import { firmPool, type RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { newLadder } from '#domain/standing/ladder';
import { granted, refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aCertificate,
  aFirm,
  anIdentity,
  aWorker,
  HER_DOOR,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  SUN,
  smallDistrict,
} from '../kit/district';
import { FAR_MANAGER, wideDistrict } from '../kit/every-state';
import { orderDocuments } from '../kit/many-orders';
import { storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { accepted, booked, closed, quoted } from '../kit/story';

// What a manager sees of the orders of the own firm, and the order that he takes for one of its workers.

const WEI = 'w9';

/** firm-1 with 马师傅, 魏师傅 who rests, and 吴师傅 whose training has run out. */
const withCrew = () => {
  const district = wideDistrict();
  const crew = [
    aWorker('w1'),
    aWorker(WEI, { name: '魏师傅', onDutySince: null }),
    aWorker('w8', { name: '吴师傅', trainedUntilOn: '2026-01-01' }),
  ];
  const firms = [aFirm('firm-1', crew), ...(district.providers ?? []).slice(1)];
  return {
    ...district,
    providers: firms,
    identities: [
      ...(district.identities ?? []),
      anIdentity('wx-w9', `member-${WEI}`, ['resident', 'worker'], 'firm-1'),
    ],
  };
};

let cloud: TestCloud;
const inASmallDistrict = () => {
  beforeEach(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(withCrew());
  });
  afterEach(() => cloud.stop());
};
const pool = async (openid = MANAGER) => (await cloud.phone(openid).does('repair', 'firmPool', {})).rows;
const listed = async (list: 'live' | 'closed' | 'cancelled', openid = MANAGER) =>
  (await cloud.phone(openid).does('repair', 'firmOrders', { list })).rows.map(({ id }) => id);

describe('What a manager may take for the own workers', () => {
  inASmallDistrict();

  test('are open orders with who could have them: fit, and free or resting', async () => {
    const orderId = await booked(cloud);
    expect(await pool()).toMatchObject([
      {
        id: orderId,
        workers: [
          { workerId: 'w1', name: '马师傅', onDuty: true, free: true },
          { workerId: WEI, name: '魏师傅', onDuty: false, free: true },
        ],
      },
    ]);
    await cloud.phone(MANAGER).does('repair', 'acceptFor', { orderId, workerId: 'w1' });
    const second = await booked(cloud, LIU);
    expect((await pool()).map(({ id, workers }) => [id, workers[0]?.free])).toEqual([[second, false]]);
  });

  test('are none of what a firm of another street, a suspended one, or a later round may have', async () => {
    const orderId = await booked(cloud);
    expect(await pool(FAR_MANAGER)).toEqual([]);
    await rewrite(cloud, 'providers', 'firm-1', { standing: 'suspended' });
    expect(await pool()).toEqual([]);
    await rewrite(cloud, 'providers', 'firm-1', { standing: 'good' });
    const { rounds } = storedOrder(cloud, orderId);
    const later = { ...rounds, first: [], second: [], everyoneAt: MONDAY_NINE + MINUTE };
    await rewrite(cloud, 'repair_orders', orderId, { rounds: later });
    expect(await pool()).toEqual([]);
    cloud.clock.set(MONDAY_NINE + MINUTE);
    expect((await pool()).map(({ id }) => id)).toEqual([orderId]);
  });

  test('are exactly what accepting lets them take: each worker who is ready gets it, each other is refused', async () => {
    const orderId = await booked(cloud);
    const manager = cloud.phone(MANAGER);
    const asked = (workerId: string) => manager.ask('repair', 'acceptFor', { orderId, workerId });
    expect(await asked(WEI)).toEqual(refused('NOT_ON_DUTY'));
    expect(await asked('w8')).toEqual(refused('BADGE_NOT_VALID'));
    expect(await asked('w2')).toEqual(refused('NOT_FOUND'));
    expect(await asked('w1')).toEqual(granted());
    expect(await asked('w1')).toEqual(refused('TAKEN'));
    const jobs = await cloud.phone(MA).does('repair', 'jobs', { inHand: true });
    expect(jobs.rows.map(({ id }) => id)).toEqual([orderId]);
  });

  test('leave out what a resident has chosen another firm for, and what its own worker booked', async () => {
    await booked(cloud, MA);
    const [row] = await pool();
    expect(row?.workers.map(({ workerId }) => workerId)).toEqual([WEI]);
    await rewrite(cloud, 'repair_orders', row?.id ?? '', {
      chosenProviderId: 'firm-2',
      pool: firmPool('firm-2'),
    });
    expect(await pool()).toEqual([]);
  });
});

describe('The orders of a firm', () => {
  inASmallDistrict();

  test('stand in the list of their state, and for its manager alone', async () => {
    const live = (await quoted(cloud)).orderId;
    expect([await listed('live'), await listed('closed'), await listed('cancelled')]).toEqual([
      [live],
      [],
      [],
    ]);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: live, reason: null });
    const done = await closed(cloud);
    expect([await listed('live'), await listed('closed'), await listed('cancelled')]).toEqual([
      [],
      [done],
      [live],
    ]);
    for (const list of ['closed', 'cancelled'] as const) expect(await listed(list, FAR_MANAGER)).toEqual([]);
    for (const openid of [LIU, MA, SUN]) {
      const answer = await cloud.phone(openid).ask('repair', 'firmOrders', { list: 'closed' });
      expect(answer).toEqual(refused('FORBIDDEN'));
    }
  });

  test('leave it when it goes back to the resident', async () => {
    const orderId = await accepted(cloud);
    expect(await listed('live')).toEqual([orderId]);
    await cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏了' });
    expect(await listed('live')).toEqual([]);
    const answer = await cloud.phone(MANAGER).ask('repair', 'order', { orderId });
    expect(answer).toEqual(refused('NOT_FOUND'));
  });

  test('show the manager worker, state and money, and neither words, phone nor door of hers', async () => {
    const { orderId } = await quoted(cloud);
    const { order } = await cloud.phone(MANAGER).does('repair', 'order', { orderId });
    expect(order).toMatchObject({
      party: 'manager',
      state: 'quoted',
      can: [],
      wrong: '',
      contact: null,
      worker: { name: '马师傅', phone: null },
      quote: { totalFen: 12_000 },
    });
    const all = JSON.stringify([
      order,
      await cloud.phone(MANAGER).does('repair', 'firmOrders', { list: 'live' }),
    ]);
    for (const secret of [HER_PHONE, HER_DOOR]) expect(all).not.toContain(secret);
  });

  test('are none for somebody who manages no firm any more', async () => {
    await rewrite(cloud, 'providers', 'firm-1', { managerIds: ['somebody-else'] });
    for (const [action, input] of [
      ['firmOrders', { list: 'live' }],
      ['firmPool', {}],
    ] as const) {
      const answer = await cloud.phone(MANAGER).ask('repair', action, input as { list: 'live' });
      expect(answer).toEqual(refused('NOT_FOUND'));
    }
    const answer = await cloud.phone(MANAGER).ask('provider', 'overview', {});
    expect(answer).toEqual(refused('NOT_FOUND'));
  });
});

describe.each([100, 1_000])('With %i orders of firms stored', (stored) => {
  let full: TestCloud;
  const STATES: readonly State[] = ['accepted', 'finished', 'closed', 'cancelled', 'frozen'];
  beforeAll(async () => {
    full = await openCloud({ now: MONDAY_NINE });
    full.seed(smallDistrict());
    full.seed({
      repair_orders: orderDocuments(stored).map(
        (order, place): RepairOrder =>
          order.state === 'open'
            ? order
            : {
                ...order,
                state: STATES[place % STATES.length] ?? 'closed',
                worker: { ...WORKER, providerId: place % 2 === 0 ? 'firm-1' : 'firm-2' },
              },
      ),
    });
  });
  afterAll(() => full.stop());
  const ops = () => full.last().ops.filter(({ collection }) => collection === 'repair_orders');

  test.each(['live', 'closed', 'cancelled'] as const)(
    'a page of %s is one indexed query that examines about what it shows, and costs three calls',
    async (list) => {
      const { rows } = await full.phone(MANAGER).does('repair', 'firmOrders', { list });
      expect(rows.length).toBeGreaterThan(stored === 100 ? 4 : 19);
      expect(ops().map(({ index }) => index)).toEqual(['firm']);
      // A page and one more, and the head of each state's branch that is merged.
      expect(ops()[0]?.examined).toBeLessThanOrEqual(21 + 7);
      expect(full.last().calls).toBe(3);
    },
  );

  test('every page goes on where the last one ended, and none shows an order twice', async () => {
    const seen: string[] = [];
    for (let before: number | undefined; ; ) {
      const page = await full
        .phone(MANAGER)
        .does('repair', 'firmOrders', before === undefined ? { list: 'live' } : { list: 'live', before });
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.more) break;
      before = page.rows.at(-1)?.bookedAt;
    }
    expect(new Set(seen).size).toBe(seen.length);
    if (stored === 1_000) expect(seen.length).toBeGreaterThan(100);
  });

  test('the pool is an indexed query per round and kind, beside one that asks who holds an urgent order', async () => {
    const { rows } = await full.phone(MANAGER).does('repair', 'firmPool', {});
    expect(rows.length).toBeGreaterThan(2);
    expect(
      ops()
        .map(({ index }) => index)
        .sort(),
    ).toEqual(['invited-first', 'invited-second', 'one-urgent-order-per-worker', 'pool', 'pool', 'state']);
    expect(full.last().examined).toBeLessThanOrEqual(25);
    expect(full.last()).toMatchObject({ calls: 8, depth: 3 });
  });

  test('an order that did not fit on the page is asked for by itself when somebody shall go', async () => {
    const [waiting] = (await full.phone(MANAGER).does('repair', 'firmPool', {})).rows.slice(-1);
    const orderId = waiting?.id ?? '';
    const { rows, next } = await full.phone(MANAGER).does('repair', 'firmPool', { orderId });
    expect([rows, next]).toEqual([[waiting], { urgent: null, window: null }]);
    const none = await full.phone(MANAGER).does('repair', 'firmPool', { orderId: 'nobody-knows-it' });
    expect(none.rows).toEqual([]);
  });
});

const WORKER = {
  workerId: 'w1',
  memberId: 'member-w1',
  name: '马师傅',
  photo: '',
  badgeNo: 'YN-0001',
  phone: { key: 'k', iv: '', box: '' },
  providerName: '',
  office: '',
};

describe('The own firm at a glance', () => {
  inASmallDistrict();

  test('is standing and outlook, figures, crew and papers, and this month’s closed orders, and what waits for its answer', async () => {
    await closed(cloud);
    await cloud.tick('clock');
    const due = { version: 1, providerId: 'firm-1', firmDueAt: MONDAY_NINE + DAY };
    cloud.seed({
      complaints: [
        { ...due, _id: 'waits', state: 'filed' },
        { ...due, _id: 'may be appealed', state: 'ruled' },
        { ...due, _id: 'of another firm', state: 'filed', providerId: 'firm-2' },
      ],
    });
    const soon = dayOf(MONDAY_NINE + 10 * DAY);
    await rewrite(cloud, 'providers', 'firm-1', {
      certificates: [
        aCertificate('pipes', { validToOn: soon }),
        aCertificate('locks', { id: 'old', validToOn: '2026-01-01' }),
        aCertificate('electric', { id: 'run-out', validToOn: '2026-01-01' }),
        aCertificate('electric', { id: 'renewed' }),
        aCertificate('cleaning', { id: 'new', checkedAt: null }),
      ],
    });
    const seen = await cloud.phone(MANAGER).does('provider', 'overview', {});
    expect(seen).toMatchObject({
      standing: 'good',
      closedThisMonth: 1,
      toAnswer: 1,
      figures: { visits: 1, inTime: 1 },
      score: { mean: null, count: 0 },
      crew: { working: 3, onDuty: 1, waiting: 0, untrained: 1 },
      papers: { closed: 1, ending: 1, waiting: 1 },
      mayAppeal: false,
      appealDueAt: null,
    });
    expect(seen.outlook.down[0]).toEqual({ what: 'no-show', more: 2, to: 'warned', rule: 'few-no-shows' });
    expect(cloud.last()).toMatchObject({ calls: 7, depth: 2 });
  });

  test('counts what was closed since the first of the month by its index alone', async () => {
    const outcomes = Array.from({ length: 300 }, (_, place) => ({
      _id: `outcome-${place}`,
      version: 1,
      providerId: place % 3 === 0 ? 'firm-2' : 'firm-1',
      workerId: 'w1',
      orderId: `order-${place}`,
      outcome: place % 10 === 1 ? 'no-show' : 'closed',
      at: MONDAY_NINE - place * HOUR * 4,
      ruledBy: null,
    }));
    cloud.seed({ outcomes });
    const first = MONDAY_NINE - 15 * DAY - 9 * HOUR;
    const expected = outcomes.filter(
      ({ providerId, outcome, at }) => providerId === 'firm-1' && outcome === 'closed' && at >= first,
    ).length;
    const { closedThisMonth } = await cloud.phone(MANAGER).does('provider', 'overview', {});
    expect(closedThisMonth).toBe(expected);
    const [count] = cloud.last().ops.filter(({ collection }) => collection === 'outcomes');
    expect(count?.index).toBe('firm-outcome');
    expect(count?.examined).toBeLessThanOrEqual(expected);
  });

  test('tells a firm that was warned what leads back, and that it may appeal', async () => {
    const at = MONDAY_NINE - 2 * DAY;
    const step = { id: 'step-1', at, from: 'good', to: 'warned', rule: 'few-no-shows', orders: [] };
    const ladder = {
      ...newLadder('firm-1', 'warned'),
      version: 1,
      steps: [{ ...step, ruledBy: null, appeal: null }],
    };
    cloud.seed({ standings: [ladder] });
    await rewrite(cloud, 'providers', 'firm-1', { standing: 'warned' });
    const seen = await cloud.phone(MANAGER).does('provider', 'overview', {});
    expect(seen.outlook.back).toEqual({ by: 'clean-days', days: 28, to: 'good' });
    expect(seen.mayAppeal).toBe(true);
  });
});
