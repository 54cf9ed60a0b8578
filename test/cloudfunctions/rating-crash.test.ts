import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { type Fate, MortalCloud, type Phase } from '../kit/crashes';
import { MONDAY_NINE, smallDistrict } from '../kit/district';
import { booksAgree, ratingsCounted } from '../kit/once';
import { FIVE_STARS } from '../kit/story';

/** Long form, at every write, before it and after it: STRIDE=1. */
const STRIDE = Number(process.env.STRIDE ?? 2);

describe('The cloud dies while a batch is published', () => {
  const mortal = new MortalCloud();
  let like: RepairOrder;
  let batches = 0;

  beforeAll(async () => {
    like = await aClosedOrder();
    await mortal.up(MONDAY_NINE + DAY);
    mortal.cloud.seed(smallDistrict());
  });
  afterAll(() => mortal.stop());

  const rate = ({ memberId, orderId }: Visited) =>
    mortal.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...FIVE_STARS });

  /** Two rate and live; the third, whose rating makes the batch ripe, meets this fate. */
  async function batch(fate: Fate | null): Promise<number> {
    batches += 1;
    const homes = strangersHomes(3, `batch-${batches}`);
    visitedHomes(mortal.cloud, like, homes);
    mortal.destine(null);
    for (const home of homes.slice(0, 2)) await rate(home);
    mortal.destine(fate);
    for (const home of homes.slice(2)) await rate(home);
    mortal.destine(null);
    mortal.cloud.clock.move(2 * MINUTE);
    await mortal.tick();
    return mortal.deaths;
  }

  async function nothingLost(): Promise<void> {
    ratingsCounted(mortal.cloud);
    booksAgree(mortal.cloud);
    const { explanation } = await mortal.cloud
      .phone('wx-anybody')
      .does('rating', 'ofFirm', { providerId: 'firm-1', before: null });
    expect(explanation.count).toBe(3 * batches);
  }

  test('each of its ratings is counted once, and all of them are public at once', async () => {
    await batch(null);
    await nothingLost();
    let died = 0;
    for (let write = 1, lives = false; !lives; write += STRIDE) {
      const phases: Phase[] = STRIDE === 1 ? ['before', 'after'] : ['after'];
      for (const phase of phases) {
        const deaths = await batch({ write, phase });
        lives = deaths === died;
        died = deaths;
        await expect(nothingLost(), `${phase} write ${write}`).resolves.toBeUndefined();
      }
    }
    expect(died).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
