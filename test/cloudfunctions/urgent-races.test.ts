import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { openPool } from '#domain/repair/order';
import type { Rank } from '#domain/repair/rank';
import { forgetAllowances } from '../kit/allowances';
import { openCloud, type TestCloud } from '../kit/cloud';
import { newFolder } from '../kit/crashes';
import { LIU, MA, MANAGER, MONDAY_NINE, STREET, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { ofEach } from '../kit/grants';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';

const SEEDS = effort(2, 50);
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
const ORDERS = 6;

const codesOf = (answers: readonly Answer[]) =>
  answers.map((answer) => ('refusal' in answer ? answer.refusal.code : answer.ok ? 'ok' : 'fault')).sort();

/** Without what follows, so that the queue stays as it is. */
const cancel = (cloud: TestCloud, orderId: string) =>
  cloud.phone(LIU).ask('repair', 'cancel', { orderId, reason: null });

/** One worker, and his manager for him, reach for several urgent orders at the same moment. */
async function greed(cloud: TestCloud, seed: number): Promise<string[]> {
  cloud.reseed(undefined);
  const orderIds: string[] = [];
  for (let i = 0; i < ORDERS; i += 1) {
    await forgetAllowances(cloud);
    orderIds.push(await booked(cloud));
  }
  cloud.reseed(seed);
  const answers = await Promise.all(
    orderIds.map((orderId, i) =>
      i % 3 === 2
        ? cloud.phone(MANAGER).ask('repair', 'acceptFor', { orderId, workerId: 'w1' })
        : cloud.phone(MA).ask('repair', 'accept', { orderId }),
    ),
  );
  cloud.reseed(undefined);
  const held = orderIds.map((id) => storedOrder(cloud, id)).filter(({ worker }) => worker?.workerId === 'w1');
  for (const orderId of orderIds) await cancel(cloud, orderId);
  expect(held.map(({ urgentHolder }) => urgentHolder)).toEqual(['w1']);
  return codesOf(answers);
}

const ONE_OF_THEM = ['ok', ...Array(ORDERS - 1).fill('ONE_URGENT_AT_A_TIME')].sort();

describe('A worker never holds two urgent orders', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    cloud.seed(smallDistrict());
  });
  afterAll(() => cloud.stop());

  test.each(seeds)('however he reaches for several at once, interleaving %i', async (seed) => {
    expect(await greed(cloud, seed)).toEqual(ONE_OF_THEM);
  });
});

describe('Without the unique index he would', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    const database = join(newFolder(), 'database.json');
    const declared: unknown = JSON.parse(readFileSync(join(inject('built'), 'database.json'), 'utf8'));
    const loosened = JSON.stringify(declared, (key, value) => (key === 'unique' ? false : value));
    expect(loosened).not.toBe(JSON.stringify(declared));
    writeFileSync(database, loosened);
    cloud = await openCloud({ now: MONDAY_NINE, database });
    cloud.seed(smallDistrict());
  });
  afterAll(() => cloud.stop());

  test('hold several', async () => {
    await expect(greed(cloud, 1)).rejects.toThrow(/^expected \[ 'w1', 'w1'.* to deeply equal \[ 'w1' \]/);
  });
});

describe('Nobody accepts outside his round', () => {
  const CROWD = 12;
  /** The first three are of the first round, the next seven of the second, the others wait for the last. */
  const rank = (i: number): Rank => ({
    _id: `further-${i}`,
    version: 1,
    memberId: `member-further-${i}`,
    providerId: 'firm-2',
    pools: [openPool({ street: STREET, community: '' }, 'pipes')],
    ready: true,
    reachable: true,
    servedAt: 0,
    turnAt: i,
  });
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE });
    const ranks = Array.from({ length: CROWD }, (_, i) => rank(i));
    // Whom no message reaches would leave the first round as soon as one has failed.
    const notice_grants = ranks.map(({ memberId }) => ({ _id: memberId, version: 1, left: ofEach(10_000) }));
    cloud.seed({ ...smallDistrict(CROWD), ranks, notice_grants });
  });
  afterAll(() => cloud.stop());

  /** All of them at once, at some instant after the booking; answers who got it. */
  async function rush(seed: number, after: number): Promise<{ winner: string; codes: string[] }> {
    cloud.reseed(undefined);
    const orderId = await booked(cloud);
    cloud.clock.set(storedOrder(cloud, orderId).bookedAt + after);
    cloud.reseed(seed);
    const answers = await Promise.all(
      Array.from({ length: CROWD }, (_, i) =>
        cloud.phone(`wx-further-${i}`).ask('repair', 'accept', { orderId }),
      ),
    );
    cloud.reseed(undefined);
    const winner = storedOrder(cloud, orderId).worker?.workerId ?? 'nobody';
    await cancel(cloud, orderId);
    return { winner, codes: codesOf(answers) };
  }
  const codes = (taken: number, outside: number) =>
    ['ok', ...Array(taken).fill('TAKEN'), ...Array(outside).fill('NOT_YOUR_ROUND')].sort();
  const among = (count: number) => Array.from({ length: count }, (_, i) => `further-${i}`);

  test.each(seeds.slice(0, Math.ceil(SEEDS / 5)))('under interleaving %i', async (seed) => {
    const first = await rush(seed, MINUTE);
    expect(among(3)).toContain(first.winner);
    // Whoever reads it after it was taken is told so, also outside of his round.
    expect(first.codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(first.codes.filter((code) => !['ok', 'TAKEN', 'NOT_YOUR_ROUND'].includes(code))).toEqual([]);
    expect(among(10)).toContain((await rush(seed, 4 * MINUTE)).winner);
    expect((await rush(seed, 7 * MINUTE)).codes).toEqual(codes(CROWD - 1, 0));
  });

  test('and a worker who comes from another round alone is refused', async () => {
    const orderId = await booked(cloud);
    const at = (openid: string) => cloud.phone(openid).ask('repair', 'accept', { orderId });
    expect(codesOf([await at('wx-further-3'), await at('wx-further-11')])).toEqual([
      'NOT_YOUR_ROUND',
      'NOT_YOUR_ROUND',
    ]);
    expect(stored(cloud, 'repair_orders')).toContainEqual(
      expect.objectContaining({ _id: orderId, state: 'open' }),
    );
    await cancel(cloud, orderId);
  });
});
