import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#domain/kernel/wire';
import type { Entry } from '#domain/points/ledger';
import type { Redemption } from '#domain/points/redemption';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort, IN_FULL, seedOf } from '../kit/effort';
import { booksAgree, stored } from '../kit/once';
import { aReward, OFFICER, pointsOf, pointsRoom, rewardIn } from '../kit/points-room';

/** Steps of each client. */
const STEPS = effort(15, 100);
const SEED = seedOf(20_261_116);
const CLIENTS = 8;
const PEOPLE = ['liu-a', 'liu-b', 'liu-c'];
/** A time-out holds a function until its limit; the long form waits for it. */
const KINDS = ['conflict', 'busy', 'crash', ...(IN_FULL ? (['timeout'] as const) : [])] as const;
const OPS = ['add', 'get', 'update', 'startTransaction', 'commit'] as const;

/** mulberry32: the same course for the same seed. */
function diceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, seed: SEED });
  cloud.seed(smallDistrict());
  const shelf = [aReward('towel', 7, 30), aReward('cup', 11, 6, { perPersonMax: 3 })];
  cloud.seed(
    pointsRoom(
      shelf,
      PEOPLE.map((id) => pointsOf(id, 10, 30)),
    ),
  );
  cloud.seed({
    members: PEOPLE.map((id) => aResident(id)),
    identities: PEOPLE.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
  });
});
afterAll(() => cloud.stop());

type Dice = (below: number) => number;
const one = <T>(from: readonly T[], dice: Dice): T | undefined => from[dice(Math.max(1, from.length))];

/** Somebody who does not give up: what failed is sent again under the same name, as a phone does. */
async function insist(openid: string, action: string, input: object): Promise<void> {
  const event = { action, requestId: newRequestId(), input };
  for (let tries = 0; tries < 4; tries += 1) {
    const { result, error } = await cloud.call('points', event, { openid });
    if (!error && !('fault' in (result as Answer))) return;
  }
}

async function step(dice: Dice): Promise<void> {
  const memberId = one(PEOPLE, dice) ?? '';
  const openid = `wx-${memberId}`;
  const held = stored<Redemption>(cloud, 'redemptions').filter(({ state }) => state === 'held');
  const redemption = one(held, dice);
  const what = dice(10);
  if (what < 4) return insist(openid, 'redeem', basket(dice));
  if (what < 6 && redemption)
    return insist(`wx-${redemption.memberId}`, 'cancel', { redemptionId: redemption._id });
  if (what < 8 && redemption)
    return insist(dice(2) ? OFFICER : STAFF, 'handOut', {
      redemptionId: redemption._id,
      code: redemption.code,
    });
  const causes = stored<Entry>(cloud, 'points_entries').filter(({ kind }) => kind === 'earned');
  if (what === 8 && dice(3) === 0)
    return insist(STAFF, 'reverse', { entryId: one(causes, dice)?._id ?? 'none', reason: '核实不实' });
  return insist(STAFF, 'restock', { rewardId: 'towel', change: 'more', quantity: 1, reason: '进货' });
}

function basket(dice: Dice) {
  const [towels, cups] = [1 + dice(2), dice(2)];
  const items = [
    { rewardId: 'towel', quantity: towels },
    ...(cups > 0 ? [{ rewardId: 'cup', quantity: cups }] : []),
  ];
  return { items, stationId: 'studio', totalPoints: towels * 7 + cups * 11 };
}

const fault = (dice: Dice) =>
  cloud.faults.add({
    when: { op: one(OPS, dice) ?? 'commit', nth: 1 + dice(20), phase: dice(2) ? 'before' : 'after' },
    kind: one(KINDS, dice) ?? 'conflict',
  });

describe(`Eight people at once while the cloud fails at random (${CLIENTS * STEPS} commands, seed ${SEED})`, () => {
  test('the books agree, nobody is below zero, and no stock is', async () => {
    const everyDice = Array.from({ length: CLIENTS }, (_, client) => diceFrom(SEED + client * 7_919));
    for (let i = 0; i < STEPS; i += 1) {
      // What died within a transaction holds its locks for thirty seconds, as in the cloud. Once for all who come at this moment:
      // no call lives for minutes, and what is set aside relies on that.
      cloud.clock.move(31_000);
      await Promise.all(
        everyDice.map((dice, client) => {
          if (client === 0 || dice(3) === 0) fault(dice);
          return step(dice);
        }),
      );
    }
    cloud.faults.clear();
    booksAgree(cloud);
    cloud.clock.move(20 * 24 * 3_600_000);
    expect((await cloud.tick('clock')).error).toBeUndefined();
    booksAgree(cloud);
    const cups = stored<Redemption>(cloud, 'redemptions')
      .filter(({ state }) => state === 'held' || state === 'collected')
      .flatMap(({ items }) =>
        items.flatMap(({ rewardId, quantity }) => (rewardId === 'cup' ? quantity : [])),
      );
    expect(rewardIn(cloud, 'cup').stock + cups.reduce((sum, one) => sum + one, 0)).toBe(6);
    const ended = new Set(stored<Redemption>(cloud, 'redemptions').map(({ state }) => state));
    // A course on which nothing happens would prove nothing.
    expect([...ended].sort()).toEqual(expect.arrayContaining(['cancelled', 'collected']));
    expect(stored<{ wrong: unknown[] }>(cloud, 'points_proofs').map(({ wrong }) => wrong)).toEqual([[], []]);
  }, 300_000);
});
