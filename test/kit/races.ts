import { expect } from 'vitest';
import type { Answer } from '#domain/kernel/wire';
import { totalOf } from '#domain/rating/batch';
import type { Score } from '#domain/rating/score';
import type { RepairOrder } from '#domain/repair/order';
import { forgetAllowances } from './allowances';
import { newRequestId, type TestCloud } from './cloud';
import { LIU, MA } from './district';
import { effort } from './effort';
import { booksAgree, ratingsCounted } from './once';
import { arrived, booked, closed, FIVE_STARS, finished, QUOTED_FEN } from './story';

/** So many rivals: of fifty instances most of the time goes into their start. */
export const CROWD = effort(8, 50);

export interface Race {
  readonly title: string;
  /** Of the crowd, so many succeed; the others get this refusal. */
  readonly yeses: number;
  readonly refusal: string;
  readonly prepare: (cloud: TestCloud) => Promise<Rush>;
}

interface Rush {
  readonly rush: () => Promise<Answer[]>;
  /** What must have happened once. */
  readonly oneEffect: () => Promise<void>;
}

const crowd = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, index) => one(index)));

/** As many instances of each function, warm: rivals must not be kept apart by cold starts. */
export async function warmUp(cloud: TestCloud): Promise<void> {
  await crowd(() => cloud.phone(LIU).ask('repair', 'mine', {}));
  await crowd(() => cloud.phone(LIU).ask('rating', 'own', { orderId: 'none' }));
}

const stored = (cloud: TestCloud, collection: string): Record<string, unknown>[] =>
  (cloud.dump()[collection] ?? []).map((document) => ({ ...document }));

function orderIn(cloud: TestCloud, id: string): RepairOrder {
  const found = cloud.dump().repair_orders?.find((order) => '_id' in order && order._id === id);
  if (!found) throw new Error(`no order ${id}`);
  return found as RepairOrder;
}

const happened = (order: RepairOrder, action: string) =>
  order.events.filter((e) => e.action === action).length;

const entriesOf = (cloud: TestCloud, cause: string) =>
  stored(cloud, 'points_entries').filter((entry) => String(entry._id) === cause).length;

async function settleAll(cloud: TestCloud): Promise<void> {
  const { error } = await cloud.tick('clock');
  expect(error).toBeUndefined();
}

const accept: Race = {
  title: 'Many workers accept one order at the same moment, and one gets it',
  yeses: 1,
  refusal: 'TAKEN',
  async prepare(cloud) {
    const orderId = await booked(cloud);
    return {
      rush: () => crowd((i) => cloud.phone(`wx-further-${i}`).ask('repair', 'accept', { orderId })),
      async oneEffect() {
        const order = orderIn(cloud, orderId);
        expect(order.state).toBe('accepted');
        expect(happened(order, 'accept')).toBe(1);
        await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
      },
    };
  },
};

const confirm: Race = {
  title: 'Many confirmations of one order close it once, and its points are earned once',
  yeses: 1,
  refusal: 'NOT_NOW',
  async prepare(cloud) {
    const orderId = await finished(cloud);
    return {
      rush: () => crowd(() => cloud.phone(LIU).ask('repair', 'confirm', { orderId, paidFen: QUOTED_FEN })),
      async oneEffect() {
        await settleAll(cloud);
        expect(happened(orderIn(cloud, orderId), 'confirm')).toBe(1);
        expect(entriesOf(cloud, `repair-closed-${orderId}`)).toBe(1);
        booksAgree(cloud);
      },
    };
  },
};

const rate: Race = {
  title: 'Many ratings of one order leave one rating, which counts and earns once',
  yeses: 1,
  refusal: 'ALREADY_RATED',
  async prepare(cloud) {
    const orderId = await closed(cloud);
    const before = knownOf(cloud, 'firm-1');
    return {
      rush: () => crowd(() => cloud.phone(LIU).ask('rating', 'rate', { orderId, ...FIVE_STARS })),
      async oneEffect() {
        await Promise.all([settleAll(cloud), settleAll(cloud)]);
        await settleAll(cloud);
        expect(knownOf(cloud, 'firm-1')).toBe(before + 1);
        ratingsCounted(cloud);
        expect(entriesOf(cloud, `rating-${orderId}`)).toBe(1);
        booksAgree(cloud);
      },
    };
  },
};

/** Ratings that a score knows of, whether they count, wait or are excluded. */
function knownOf(cloud: TestCloud, id: string): number {
  const score = cloud.dump().scores?.find((one) => '_id' in one && one._id === id) as Score | undefined;
  return score ? score.count + score.notCounted + score.open.notCounted + totalOf(score.open).count : 0;
}

const retry: Race = {
  title: 'One quote sent many times with one requestId is one quote, and everybody is told the same',
  yeses: CROWD,
  refusal: '',
  async prepare(cloud) {
    const orderId = await arrived(cloud);
    const before = orderIn(cloud, orderId).version;
    const requestId = newRequestId();
    const lines = [{ kind: 'labour' as const, priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }];
    const told = new Set<string>();
    return {
      async rush() {
        const answers = await crowd(() =>
          cloud.phone(MA).ask('repair', 'quote', { orderId, lines }, requestId),
        );
        for (const answer of answers) if (answer.ok) told.add(answer.value.quote?.id ?? 'none');
        return answers;
      },
      async oneEffect() {
        const order = orderIn(cloud, orderId);
        expect(order.version).toBe(before + 1);
        expect(happened(order, 'quote')).toBe(1);
        expect([...told]).toEqual([order.quote?.id]);
        await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
      },
    };
  },
};

export const RACES: readonly Race[] = [accept, confirm, rate, retry];

const refusalsOf = (answers: readonly Answer[]) =>
  answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal.code] : []));
const faultsOf = (answers: readonly Answer[]) => answers.filter((answer) => 'fault' in answer);

/** One race under one interleaving; throws what was not as it must be. */
export async function runRace(cloud: TestCloud, race: Race, seed: number): Promise<void> {
  cloud.reseed(undefined);
  await forgetAllowances(cloud);
  const run = await race.prepare(cloud);
  cloud.reseed(seed);
  const answers = await run.rush();
  cloud.reseed(undefined);
  expect(faultsOf(answers)).toEqual([]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(race.yeses);
  expect(refusalsOf(answers)).toEqual(Array(CROWD - race.yeses).fill(race.refusal));
  await run.oneEffect();
}
