import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Redemption } from '#domain/points/redemption';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { IN_FULL, stride } from '../kit/effort';
import { booksAgree, stored } from '../kit/once';
import { accountOf, aReward, entriesIn, pointsOf, pointsRoom, rewardIn } from '../kit/points-room';

let cloud: TestCloud;
const STOCK = 40;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, STOCK), aReward('cup', 5, STOCK)], [pointsOf('liu', 20, 100)]));
});
afterAll(() => cloud.stop());

const wish = {
  items: [
    { rewardId: 'towel', quantity: 1 },
    { rewardId: 'cup', quantity: 2 },
  ],
  stationId: 'studio',
  totalPoints: 30,
};
const all = () => stored<Redemption>(cloud, 'redemptions');
const held = async () => {
  const { id, code } = await cloud.phone(LIU).does('points', 'redeem', wish);
  return { redemptionId: id, code: code ?? '' };
};

interface Command {
  readonly who: string;
  readonly action: string;
  readonly input: object;
}
/** Each with what it needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  redeem: async () => ({ who: LIU, action: 'redeem', input: wish }),
  cancel: async () => {
    const { redemptionId } = await held();
    return { who: LIU, action: 'cancel', input: { redemptionId } };
  },
  'hand out': async () => ({ who: STAFF, action: 'handOut', input: await held() }),
  'take back': async () => {
    const taken = new Set(entriesIn(cloud).map(({ about }) => about));
    const entry = entriesIn(cloud).find(({ _id, kind }) => kind === 'earned' && !taken.has(_id));
    return { who: STAFF, action: 'reverse', input: { entryId: entry?._id, reason: '核实不实' } };
  },
};

/** What is on the shelf, waits or was handed out is all that there ever was. */
function nothingLost(): void {
  for (const id of ['towel', 'cup']) {
    const out = all()
      .filter(({ state }) => state === 'held' || state === 'collected')
      .flatMap(({ items }) => items.filter(({ rewardId }) => rewardId === id));
    const quantity = out.reduce((sum, item) => sum + item.quantity, 0);
    expect([id, rewardIn(cloud, id).stock + quantity]).toEqual([id, STOCK]);
  }
}

/** Sends it, and dies at one of its writes; sends it again like a phone that got no answer, and lets the clock come. */
async function dyingAt(write: number, { who, action, input }: Command): Promise<boolean> {
  const event = { action, requestId: newRequestId(), input };
  cloud.faults.clear();
  cloud.faults.add({ when: { write, phase: 'after' }, kind: 'crash' });
  const first = await cloud.call('points', event, { openid: who });
  cloud.faults.clear();
  const { result } = await cloud.call('points', event, { openid: who });
  expect([action, write, result]).toMatchObject([action, write, { ok: true }]);
  cloud.clock.move(2 * MINUTE);
  await cloud.tick('clock');
  return first.error !== undefined;
}

describe('Whoever dies at a write of a command about points, and sends it again', () => {
  test.each(Object.keys(COMMANDS))('to %s has done it once', async (name) => {
    const begin = COMMANDS[name];
    if (!begin) throw new Error(name);
    let deaths = 0;
    for (let write = 1; write <= (IN_FULL ? 12 : 7); write += stride(2)) {
      const before = all().length;
      const command = await begin();
      if (await dyingAt(write, command)) deaths += 1;
      expect(all()).toHaveLength(before + (name === 'take back' ? 0 : 1));
      expect(all().filter(({ owed }) => owed > 0)).toEqual([]);
      booksAgree(cloud);
      nothingLost();
      const account = accountOf(cloud, 'liu');
      expect(entriesIn(cloud).filter(({ memberId }) => memberId === 'liu')).toHaveLength(account.entries);
    }
    expect(deaths).toBeGreaterThan(0);
  });
});
