import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import type { Account } from '#domain/points/ledger';
import { endOfLife } from '#domain/points/lots';
import type { Rating } from '#domain/rating/rating';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { aRating } from '../kit/given-ratings';
import { booksAgree } from '../kit/once';
import {
  accountOf,
  aReward,
  entriesIn,
  pointsOf,
  pointsRoom,
  rewardIn,
  seededPoints,
} from '../kit/points-room';

let cloud: TestCloud;
const NEW_YEAR = instantOf('2027-01-01');
const CROWD = effort(8, 200);
const IN_2025 = instantOf('2025-06-01');

beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 5)]));
});
afterEach(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
/** Of 2024, 2025 and 2026: lots that expire one year after the other. */
function threeYears(memberId: string) {
  const years = [instantOf('2024-06-01'), IN_2025, MONDAY_NINE - DAY];
  const postings = years.map((at, i) => pointsOf(memberId, 10 + i, 1, at));
  const entries = postings
    .flatMap((one) => one.entries)
    .map((entry, i) => ({ ...entry, _id: `${entry._id}-${i}`, no: i + 1 }));
  const lots = entries.flatMap((entry) => entry.lots);
  const account: Account = {
    ...accountFrom(postings),
    lots,
    balance: 33,
    entries: 3,
    expiresAt: lots[0]?.expiresAt ?? null,
  };
  return { account, entries };
}
const accountFrom = ([first]: readonly { account: Account }[]): Account => {
  if (!first) throw new Error('no posting');
  return first.account;
};
const expiries = (memberId: string) =>
  entriesIn(cloud)
    .filter((entry) => entry.kind === 'expired' && entry.memberId === memberId)
    .sort((a, b) => a.no - b.no)
    .map(({ points, lots }) => [lots[0]?.earnedIn, points]);

describe("At the year's end", () => {
  test('what was earned on New Year’s Eve is of the old year, although the clock comes a week later', async () => {
    const evening = NEW_YEAR - HOUR;
    const award = { kind: 'award', cause: 'rating-o1', to: 'liu', rule: 'rating', at: evening } as const;
    cloud.seed({
      ratings: [aRating('o1', { effects: { award }, owed: 1 })],
      repair_orders: [],
    });
    cloud.clock.set(NEW_YEAR + 7 * DAY);
    await tick();
    expect(accountOf(cloud, 'liu').lots).toEqual([{ earnedIn: 2026, points: 5, expiresAt: endOfLife(2026) }]);
    const { entries } = await cloud.phone(LIU).does('points', 'statement', { month: '2026-12' });
    expect(entries.map(({ at, points }) => [at, points])).toEqual([[evening, 5]]);
    const { months } = await cloud.phone(STAFF).does('points', 'books', {});
    expect(months).toEqual([{ month: '2026-12', issued: 5, used: 0, expired: 0 }]);
    booksAgree(cloud);
  });

  test('what is booked for a day that others were booked after is held to that day’s cap', async () => {
    const evening = NEW_YEAR - HOUR;
    const award = (n: number, at: number) => ({
      kind: 'award',
      cause: `rating-o${n}`,
      to: 'liu',
      rule: 'rating',
      at,
    });
    const owing = (n: number, at: number) =>
      aRating(`o${n}`, { effects: { award: award(n, at) } as Rating['effects'], owed: 1 });
    cloud.seed({ ratings: [1, 2, 3].map((n) => owing(n, evening)) });
    cloud.clock.set(NEW_YEAR + HOUR);
    await tick();
    cloud.seed({ ratings: [owing(4, NEW_YEAR + HOUR)] });
    await tick();
    cloud.seed({ ratings: [owing(5, evening)] });
    await tick();
    const { entries } = await cloud.phone(LIU).does('points', 'statement', {});
    expect(entries.map(({ month, points }) => [month, points])).toEqual([
      ['2026-12', 0],
      ['2027-01', 5],
      ['2026-12', 5],
      ['2026-12', 5],
      ['2026-12', 5],
    ]);
    booksAgree(cloud);
  });

  test('lots expire once, the oldest first, also when the clock is a week late and runs twice at once', async () => {
    cloud.seed(seededPoints([threeYears('liu')]));
    cloud.clock.set(endOfLife(2025) + 7 * DAY);
    await Promise.all([cloud.tick('clock'), cloud.tick('clock'), cloud.tick('clock')]);
    await tick();
    expect(expiries('liu')).toEqual([
      [2024, 10],
      [2025, 11],
    ]);
    expect(accountOf(cloud, 'liu')).toMatchObject({ balance: 12, lots: [{ earnedIn: 2026, points: 12 }] });
    booksAgree(cloud);
  });

  test('nothing expires an hour before midnight in Beijing, and all of the year does at midnight', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 20, 1, IN_2025)]));
    cloud.clock.set(NEW_YEAR - HOUR);
    await tick();
    expect(expiries('liu')).toEqual([]);
    cloud.clock.set(NEW_YEAR);
    await tick();
    expect(expiries('liu')).toEqual([[2025, 20]]);
  });

  test(`for ${CROWD} people at once, by two clocks, each once`, async () => {
    const people = Array.from({ length: CROWD }, (_, i) => `member-${i}`);
    cloud.seed(seededPoints(people.map((id) => pointsOf(id, 7, 1, IN_2025))));
    cloud.clock.set(NEW_YEAR + 7 * DAY);
    // Without the lease, both would do everything; the books hold even so.
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')]);
    await tick();
    expect(entriesIn(cloud).filter(({ kind }) => kind === 'expired')).toHaveLength(CROWD);
    booksAgree(cloud);
  });

  test('what cannot be used any more cannot be spent, although the clock has not been there yet', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 20, 1, IN_2025)]));
    cloud.clock.set(NEW_YEAR + HOUR);
    const answer = await cloud.phone(LIU).ask('points', 'redeem', ONE_TOWEL);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'NOT_ENOUGH_POINTS' } });
    expect(await cloud.phone(LIU).does('points', 'statement', {})).toMatchObject({
      balance: 0,
      expiring: [],
    });
  });
});

const ONE_TOWEL = { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 };

describe('What is not fetched in 14 days', () => {
  beforeEach(() => cloud.seed(seededPoints([pointsOf('liu', 20)])));

  test('is released once, with its stock, and she is told', async () => {
    const { id } = await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    cloud.clock.move(14 * DAY - HOUR);
    await tick();
    expect(rewardIn(cloud, 'towel').stock).toBe(4);
    cloud.clock.move(7 * DAY);
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')]);
    await tick();
    expect(await cloud.phone(LIU).does('points', 'redemption', { redemptionId: id })).toMatchObject({
      state: 'lapsed',
      code: null,
    });
    expect([accountOf(cloud, 'liu').balance, rewardIn(cloud, 'towel').stock]).toEqual([20, 5]);
    const { notices } = await cloud.phone(LIU).does('notice', 'list', {});
    expect(notices.map(({ about }) => about)).toEqual(['redemption-lapsed']);
    booksAgree(cloud);
  });

  test('and comes back after its points have expired lives 14 days more', async () => {
    cloud.seed({
      ...seededPoints([pointsOf('old', 20, 1, IN_2025)]),
      identities: [anIdentity('wx-old', 'old', ['resident'])],
    });
    cloud.clock.set(NEW_YEAR - DAY);
    await cloud.phone('wx-old').does('points', 'redeem', ONE_TOWEL);
    cloud.clock.set(NEW_YEAR + 13 * DAY + HOUR);
    await tick();
    expect(accountOf(cloud, 'old').balance).toBe(20);
    cloud.clock.move(14 * DAY);
    await tick();
    expect(accountOf(cloud, 'old').balance).toBe(20);
    cloud.clock.move(DAY);
    await tick();
    expect(accountOf(cloud, 'old').balance).toBe(0);
    booksAgree(cloud);
  });
});
