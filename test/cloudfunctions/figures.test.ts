import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effects';
import { DAY, instantOf, MINUTE } from '#domain/kernel/time';
import type { Figures } from '#domain/repair/figures';
import type { RepairOrder } from '#domain/repair/order';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MortalCloud } from '../kit/crashes';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';
import { owingOrders, recount, storedFigures } from '../kit/owing-orders';

const ORDERS = effort(16, 60);
const MONTH_ENDS = ['2026-01-01', '2026-03-01', '2026-11-01'].map((day) => instantOf(day));

/** What one order may owe the figures; some visits fall into the seconds around the end of a month in Beijing. */
const owedByOne = fc.record({
  at: fc.oneof(
    fc.integer({ min: MONDAY_NINE - 360 * DAY, max: MONDAY_NINE }),
    fc.tuple(fc.constantFrom(...MONTH_ENDS), fc.integer({ min: -1, max: 1 })).map(([at, s]) => at + s * 1000),
  ),
  firm: fc.constantFrom(null, 1, 2),
  halfHour: fc.option(fc.boolean()),
  theirHalfHour: fc.option(fc.boolean()),
  inTime: fc.option(fc.boolean()),
  charged: fc.boolean(),
});

const [HISTORY = []] = fc.sample(fc.array(owedByOne, { minLength: ORDERS, maxLength: ORDERS }), {
  seed: 20_261_116,
  numRuns: 1,
});

const OWED: Effect[][] = HISTORY.map(({ at, firm, charged, ...measured }, i) => {
  const providerId = firm && `firm-${firm}`;
  const visit = { kind: 'count-visit', cause: `visit-order-${i}-3`, providerId, at, ...measured } as const;
  const price = { kind: 'count-price', cause: `price-order-${i}`, chargedFen: 9_000 + i, at } as const;
  return [
    { ...visit, workerId: firm && `w${firm}` },
    ...(charged && providerId ? [{ ...price, providerId, listMaxFen: 15_000 }] : []),
  ];
});

const everythingOnce = (cloud: TestCloud) => {
  expect(storedFigures(cloud)).toEqual(recount(OWED.flat()));
  expect(stored<RepairOrder>(cloud, 'repair_orders').filter(({ owed }) => owed !== 0)).toEqual([]);
};

/** A tick works twenty seconds at most; on a slow machine the next one has to go on. */
async function untilNothingIsOwed(cloud: TestCloud): Promise<void> {
  do {
    await cloud.tick('clock');
    cloud.clock.move(2 * MINUTE);
  } while (stored<RepairOrder>(cloud, 'repair_orders').some(({ owed }) => owed !== 0));
}

describe('Figures of a year equal a recount from every visit and every charge', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed({ ...smallDistrict(), repair_orders: owingOrders(OWED) });
    return () => cloud.stop();
  });

  test('when the clock counts them, and ticks once more', async () => {
    await untilNothingIsOwed(cloud);
    everythingOnce(cloud);
    await cloud.tick('clock');
    everythingOnce(cloud);
    const written = [...stored(cloud, 'visits'), ...stored(cloud, 'charges')];
    expect(written).toHaveLength(OWED.flat().length);
  });

  test('when phones and the clock ask for the same at the same time', async () => {
    const ask = (i: number) =>
      cloud.phone(LIU).ask('outbox', 'settle', { noun: 'repair-order', id: `order-${i}` });
    const twice = OWED.slice(0, 12).flatMap((_, i) => [ask(i), ask(i)]);
    await Promise.all([cloud.tick('clock'), ...twice]);
    await untilNothingIsOwed(cloud);
    everythingOnce(cloud);
  });
});

describe('When the cloud dies while it counts', () => {
  let mortal: MortalCloud;
  beforeAll(async () => {
    mortal = new MortalCloud();
    await mortal.up(MONDAY_NINE);
    mortal.cloud.seed({ ...smallDistrict(), repair_orders: owingOrders(OWED) });
  });
  afterAll(() => mortal.stop());

  test('before or after a write, every visit moves the figures once', async () => {
    for (const write of IN_FULL ? [1, 2, 3, 4, 5, 7, 11] : [2, 7]) {
      for (const phase of ['before', 'after'] as const) {
        mortal.crashAtWrite({ write: write + 1, phase });
        await mortal.cloud.tick('clock');
        await mortal.dieAndReturn();
        mortal.cloud.clock.move(2 * MINUTE);
      }
    }
    await mortal.tick();
    everythingOnce(mortal.cloud);
  });
});

describe('What was counted lately is forgotten, and counts no second time', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
  });
  afterAll(() => cloud.stop());

  const visits = (from: number, count: number): Effect[] =>
    Array.from({ length: count }, (_, i) => ({
      kind: 'count-visit' as const,
      cause: `visit-order-${from + i}-3`,
      ...{ providerId: null, workerId: null, at: MONDAY_NINE, inTime: true },
      ...{ halfHour: null, theirHalfHour: null },
    }));
  const settle = (id: string) => cloud.phone(LIU).ask('outbox', 'settle', { noun: 'repair-order', id });

  test('also where the line was not written when the cloud died, until it is', async () => {
    const owed = visits(0, 65);
    const orders = owingOrders(owed.map((one) => [one]));
    cloud.seed({ ...smallDistrict(), repair_orders: orders });
    cloud.faults.add({ when: { op: 'add', collection: 'visits', nth: 1 }, kind: 'crash' });
    await settle('order-0').catch(() => undefined);
    cloud.faults.clear();
    for (let i = 1; i < 65; i += 1) await settle(`order-${i}`);
    const district = () => stored<Figures>(cloud, 'figures').find(({ _id }) => _id === 'district');
    const remembered = district()?.lately?.causes.map(({ cause }) => cause) ?? [];
    expect(remembered).toContain('visit-order-0-3');
    expect(remembered.length).toBeLessThan(60);
    await settle('order-0');
    // Everything is owed once more, as if nothing had been struck off.
    const again = orders.map((order, i) => ({
      ...order,
      _id: `again-${i}`,
      urgentHolder: `free-again-${i}`,
    }));
    cloud.seed({ repair_orders: again });
    for (const i of [0, 1, 30, 64]) await settle(`again-${i}`);
    expect(storedFigures(cloud)).toEqual(recount(owed));
    expect(stored(cloud, 'visits')).toHaveLength(65);
  });
});
