import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, MINUTE } from '#domain/kernel/time';
import { closingNight } from '#domain/rating/batch';
import type { RepairOrder } from '#domain/repair/order';
import type { Ladder } from '#domain/standing/ladder';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { type Fate, MortalCloud, type Phase } from '../kit/crashes';
import { aFirm, aWorker, MONDAY_NINE, smallDistrict } from '../kit/district';
import { IN_FULL, stride } from '../kit/effort';
import { booksAgree, ratingsCounted, stored } from '../kit/once';
import { FIVE_STARS } from '../kit/story';

const STRIDE = stride(2);

/** Each death in a district of its own: a night writes more, the more people a district has. */
async function aNewDistrict({ cloud }: MortalCloud): Promise<void> {
  await cloud.renew(MONDAY_NINE + DAY);
  cloud.seed(smallDistrict());
}

describe('The cloud dies while a batch is published', () => {
  const mortal = new MortalCloud();
  let like: RepairOrder;

  beforeAll(async () => {
    like = await aClosedOrder();
    await mortal.up(MONDAY_NINE + DAY);
  });
  afterAll(() => mortal.stop());

  const rate = ({ memberId, orderId }: Visited) =>
    mortal.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...FIVE_STARS });

  /** Two rate and live; the third, whose rating completes the batch, or the night that publishes it meets this fate. */
  async function batch(fate: Fate): Promise<number> {
    await aNewDistrict(mortal);
    const homes = strangersHomes(3, 'batch');
    visitedHomes(mortal.cloud, { ...like, closedAt: mortal.cloud.clock.now() }, homes);
    mortal.destine(null);
    for (const home of homes.slice(0, 2)) await rate(home);
    mortal.destine(fate);
    for (const home of homes.slice(2)) await rate(home);
    mortal.cloud.clock.set(closingNight(mortal.cloud.clock.now()));
    await mortal.tick();
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
    expect(explanation.count).toBe(3);
  }

  test('each of its ratings is counted once, and all of them are public at once', async () => {
    let died = 0;
    for (let write = 1, lives = false; !lives; write += STRIDE) {
      const phases: Phase[] = IN_FULL ? ['before', 'after'] : ['after'];
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

const BAD = {
  ...FIVE_STARS,
  marks: { punctuality: 1, workmanship: 1, attitude: 1, honestPrice: 1 },
  tags: [],
};

describe('A batch that takes the displayed score across a line leads the firm down at once', () => {
  const mortal = new MortalCloud();
  let like: RepairOrder;
  beforeAll(async () => {
    like = await aClosedOrder();
    await mortal.up(MONDAY_NINE + DAY);
  });
  beforeEach(() => aNewDistrict(mortal));
  afterAll(() => mortal.stop());

  /** A firm of its own, scored by so many; the last of them meets this fate. */
  async function scored(firmId: string, by: number, fate: Fate | null = null): Promise<void> {
    const workerId = `w-${firmId}`;
    const worker = like.worker && {
      ...like.worker,
      providerId: firmId,
      workerId,
      memberId: `member-${workerId}`,
    };
    mortal.cloud.seed({ providers: [aFirm(firmId, [aWorker(workerId)])] });
    const homes = strangersHomes(by, `of-${firmId}`);
    visitedHomes(mortal.cloud, { ...like, worker, closedAt: mortal.cloud.clock.now() }, homes);
    for (const [place, { memberId, orderId }] of homes.entries()) {
      mortal.destine(place === homes.length - 1 ? fate : null);
      await mortal.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...BAD });
    }
    mortal.destine(null);
  }
  async function night(fate: Fate | null = null): Promise<void> {
    mortal.destine(fate);
    mortal.cloud.clock.set(closingNight(mortal.cloud.clock.now()));
    await mortal.tick();
    mortal.destine(null);
  }
  const one = <T extends { readonly _id: string }>(collection: string, id: string) =>
    stored<T>(mortal.cloud, collection).find(({ _id }) => _id === id);
  const steps = (firmId: string) =>
    one<Ladder>('standings', firmId)?.steps.map(({ from, to, rule, orders }) => [from, to, rule, orders]) ??
    [];

  test('not while fewer than five are shown, and not before the night of their batch', async () => {
    await scored('firm-few', 3);
    await night();
    await scored('firm-waits', 5);
    expect([steps('firm-few'), steps('firm-waits')]).toEqual([[], []]);
  });

  test('in the night in which they are published, and once', async () => {
    await scored('firm-bad', 6);
    expect(steps('firm-bad')).toEqual([]);
    await night();
    const down = [['good', 'suspended', 'score', []]];
    expect(steps('firm-bad')).toEqual(down);
    expect(one<Provider>('providers', 'firm-bad')).toMatchObject({ standing: 'suspended' });
    const ripe = { noun: 'rating', id: 'order-of-of-firm-bad-5' } as const;
    await Promise.all([1, 2, 3].map(() => mortal.phone('wx-anybody').ask('outbox', 'settle', ripe)));
    mortal.cloud.clock.move(DAY);
    await mortal.tick();
    expect(steps('firm-bad')).toEqual(down);
    const told = stored<{ about: string; subject: string }>(mortal.cloud, 'notices');
    expect(
      told.filter(({ subject, about }) => subject === 'firm-bad' && about === 'standing-suspended'),
    ).toHaveLength(1);
  });

  test('also where the cloud died at any write of the night, before or after the step', async () => {
    let lives = false;
    for (let write = 1; !lives; write += STRIDE) {
      const [firmId, before] = [`firm-dies-${write}`, mortal.deaths];
      await aNewDistrict(mortal);
      await scored(firmId, 6);
      await night({ write, phase: 'after' });
      lives = mortal.deaths === before;
      mortal.cloud.clock.move(2 * MINUTE);
      await mortal.tick();
      expect([write, steps(firmId)]).toEqual([write, [['good', 'suspended', 'score', []]]]);
    }
    expect(mortal.deaths).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
