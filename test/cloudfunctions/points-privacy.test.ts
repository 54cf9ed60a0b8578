import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { pointsContract } from '#domain/points/contract';
import { saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { HER_DOOR, HER_PHONE, LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { aReward, MONTH, OFFICER, OTHER_OFFICER, pointsOf, pointsRoom } from '../kit/points-room';

let cloud: TestCloud;
let redemptionId = '';
let code = '';
const say = saying(() => cloud);
/** What tells who she is; the code besides is hers alone. */
const SECRETS = [HER_PHONE, HER_DOOR, '刘女士', LIU];

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 9)], [pointsOf('liu', 20, 5)]));
  const made = await cloud.phone(LIU).does('points', 'redeem', {
    items: [{ rewardId: 'towel', quantity: 1 }],
    stationId: 'studio',
    totalPoints: 20,
  });
  redemptionId = made.id;
  code = made.code ?? '';
});
afterAll(() => cloud.stop());

const REWARD = {
  name: '雨伞',
  description: '',
  picture: null,
  points: 45,
  perPersonMax: null,
  onShelf: true,
  stationIds: [],
};
/** Every action, as somebody would say it who wants to learn about her; what ends her redemption comes last. */
const ACTIONS = {
  rules: {},
  statement: {},
  shelf: {},
  redemptions: {},
  redemption: { redemptionId: 'hers' },
  desk: {},
  rewards: {},
  alarm: {},
  books: {},
  exportBooks: { month: MONTH, why: '对账' },
  redeem: { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 },
  saveReward: { rewardId: null, ...REWARD },
  restock: { rewardId: 'towel', change: 'more', quantity: 1, reason: '进货' },
  setTerms: { rule: 'rating', points: 5, perDayMax: 15, perMonthMax: 50, from: null, reason: '照旧' },
  reverse: { entryId: 'given-liu-0', reason: '核实不实' },
  findPickup: { stationId: 'studio', code: '000000' },
  handOut: { redemptionId: 'hers', code: '000000' },
  cancel: { redemptionId: 'hers' },
} as const satisfies Record<keyof typeof pointsContract, object>;

const asked = (openid: string, action: string, input: object) =>
  say(openid, 'points', action, 'redemptionId' in input ? { ...input, redemptionId } : input);

describe('What the points room answers to others tells nobody who she is', () => {
  test.each([
    ['another resident', STRANGER],
    ['a worker', MA],
    ['an officer of another station', OTHER_OFFICER],
    ['the officer who hands out', OFFICER],
    ['staff', STAFF],
  ])('%s, whatever he asks, learns neither her name nor her code', async (_, openid) => {
    for (const [action, input] of Object.entries(ACTIONS)) {
      const answer = JSON.stringify(await asked(openid, action, input));
      const told = [...SECRETS, `"${code}"`].filter((secret) => answer.includes(secret));
      expect([action, told]).toEqual([action, []]);
    }
  });

  test('a member’s own account is shown to herself alone', async () => {
    for (const openid of [STRANGER, MA, OFFICER]) {
      const answers = await Promise.all(
        Object.entries(ACTIONS).map(([action, input]) => asked(openid, action, input)),
      );
      expect(JSON.stringify(answers)).not.toContain('given-liu');
    }
  });

  test('she herself sees her code as long as it is needed', async () => {
    const shown = await cloud.phone(LIU).does('points', 'redemption', { redemptionId });
    expect(shown.state === 'held' ? shown.code : null).toMatch(/^\d{6}$/);
    await cloud.phone(LIU).does('points', 'cancel', { redemptionId });
    expect((await cloud.phone(LIU).does('points', 'redemption', { redemptionId })).code).toBeNull();
  });
});
