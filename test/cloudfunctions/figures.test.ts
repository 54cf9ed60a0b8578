import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Effect } from '#domain/kernel/effect';
import { DAY, instantOf, MINUTE } from '#domain/kernel/time';
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

describe('Figures of a year equal a recount from every visit and every charge', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed({ ...smallDistrict(), repair_orders: owingOrders(OWED) });
    return () => cloud.stop();
  });

  test('when the clock counts them, ticking twice', async () => {
    await cloud.tick('clock');
    everythingOnce(cloud);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
    everythingOnce(cloud);
    const written = [...stored(cloud, 'visits'), ...stored(cloud, 'charges')];
    expect(written).toHaveLength(OWED.flat().length);
  });

  test('when phones and the clock ask for the same at the same time', async () => {
    const ask = (i: number) =>
      cloud.phone(LIU).ask('clock', 'settle', { noun: 'repair-order', id: `order-${i}` });
    const twice = OWED.slice(0, 12).flatMap((_, i) => [ask(i), ask(i)]);
    await Promise.all([cloud.tick('clock'), ...twice]);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
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
