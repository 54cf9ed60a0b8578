import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { codeOf } from '../kit/any-caller';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { storedOrder } from '../kit/once';
import { CROWD, RACES, type Race, runRace, warmUp } from '../kit/races';
import { buildWithout } from '../kit/without';

const SEEDS = effort(1, 20);
const inDays = (days: number) => {
  const from = MONDAY_NINE + days * DAY;
  return { kind: 'window' as const, from, to: from + 2 * HOUR };
};
const bookedFor = async (cloud: TestCloud, when: ReturnType<typeof inDays>) => {
  const of = { itemId: DRAIN._id, wrong: '厨房下水道堵了', photos: [], video: null, providerId: null };
  const { id } = await cloud.phone(LIU).does('repair', 'book', { ...of, addressId: HER_ADDRESS, when });
  return id;
};
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);

describe('With the version condition in commit', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(smallDistrict(CROWD));
    await warmUp(cloud);
  });
  afterAll(() => cloud.stop());

  test.each(seeds)(
    'a window that she moves while a worker accepts is one of the two, and nobody’s promise unseen, interleaving %i',
    async (seed) => {
      const orderId = await bookedFor(cloud, inDays(1));
      const move = (requestId: string, days: number) =>
        cloud.phone(LIU).ask('repair', 'moveWindow', { orderId, at: inDays(days) }, requestId);
      const first = newRequestId();
      cloud.reseed(seed);
      const [moved, taken] = await Promise.all([
        move(first, 2),
        cloud.phone(MA).ask('repair', 'accept', { orderId, from: inDays(1).from }),
      ]);
      cloud.reseed(undefined);
      expect(taken.ok).toBe(!moved.ok);
      const order = storedOrder(cloud, orderId);
      if (moved.ok) {
        // Whoever asked a moment before the move came before the round that it began.
        expect(['VISIT_CHANGED', 'NOT_YOUR_ROUND']).toContain(codeOf(taken));
        expect(order).toMatchObject({ state: 'open', when: inDays(2) });
      } else {
        expect(moved).toMatchObject({ refusal: { code: 'NOT_NOW' } });
        expect(order).toMatchObject({ state: 'accepted', when: inDays(1), promisedAt: inDays(1).to });
      }
      expect((await move(first, 2)).ok).toBe(moved.ok);
      expect(storedOrder(cloud, orderId)).toEqual(order);
      await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    },
  );

  describe.each(RACES)('$title', (race) => {
    test.each(seeds)('interleaving %i', (seed) => runRace(cloud, race, seed));
  });
});

describe.runIf(IN_FULL)('Without it, every one of these tests fails', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    const functions = await buildWithout('the version condition');
    cloud = await openCloud({ now: MONDAY_NINE, functions });
    cloud.seed(smallDistrict(CROWD));
    await warmUp(cloud);
  });
  afterAll(() => cloud.stop());

  /** Not each interleaving shows it. */
  async function underSomeInterleaving(race: Race): Promise<void> {
    for (let seed = 1; seed <= 10; seed += 1) await runRace(cloud, race, seed);
  }

  test.each(RACES)('$title', async (race) => {
    await expect(underSomeInterleaving(race)).rejects.toThrow(/expected/);
  });
});
