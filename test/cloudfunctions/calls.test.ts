import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { INVITED_MAX } from '#domain/repair/rounds';
import { forgetAllowances } from '../kit/allowances';
import { openCloud, type TestCloud } from '../kit/cloud';
import { HER_ADDRESS, LIU, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { orderDocuments } from '../kit/many-orders';
import { rankDocuments } from '../kit/many-ranks';
import { accepted, arrived, booked, closed, finished, QUOTED_FEN, quoted, recognised } from '../kit/story';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

/** What the last command cost: database calls, and how many had to wait for each other. */
const cost = () => ({ calls: cloud.last().calls, depth: cloud.last().depth });

describe('A command on one order costs at most four database calls, at most three of them in sequence', () => {
  test('接单', async () => {
    const orderId = await booked(cloud);
    await cloud.phone(MA).ask('repair', 'accept', { orderId });
    expect(cost()).toEqual({ calls: 4, depth: 3 });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('到达', async () => {
    const orderId = await accepted(cloud);
    const code = await recognised(cloud, orderId);
    await cloud.phone(MA).ask('repair', 'arrive', { orderId, code });
    // One more than an order alone: the codes that he typed elsewhere.
    expect(cost()).toEqual({ calls: 5, depth: 3 });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('同意报价', async () => {
    const { orderId, quoteId } = await quoted(cloud);
    await cloud.phone(LIU).ask('repair', 'approve', { orderId, quoteId });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason: '居民要求取消' });
  });

  test('确认修好', async () => {
    const orderId = await finished(cloud);
    await cloud.phone(LIU).ask('repair', 'confirm', { orderId, paidFen: QUOTED_FEN });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });

  test('取消', async () => {
    const orderId = await arrived(cloud);
    await cloud.phone(LIU).ask('repair', 'cancel', { orderId, reason: null });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
  });
});

describe('What follows at the door and after it costs no more', () => {
  const from = MONDAY_NINE + DAY;
  const at = { kind: 'window', from, to: from + 2 * HOUR } as const;
  const reason = '缺一个配件';

  test('约个时间再来、同意这个时间', async () => {
    const orderId = await arrived(cloud);
    await cloud.phone(MA).ask('repair', 'postpone', { orderId, at, reason });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await cloud.phone(LIU).ask('repair', 'agreeVisit', { orderId, from });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('没修好、再次有异议', async () => {
    const orderId = await finished(cloud);
    await cloud.phone(LIU).ask('repair', 'reject', { orderId, reason });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason });
  });

  test('推荐一家、请别的师傅来', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(MA).does('repair', 'release', { orderId, reason });
    await cloud.phone(STAFF).ask('repair', 'suggest', { orderId, providerId: 'firm-2' });
    expect(cost()).toEqual({ calls: 4, depth: 3 });
    await cloud.phone(LIU).ask('repair', 'offer', { orderId, to: 'suggested' });
    expect(cost()).toEqual({ calls: 3, depth: 3 });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('返工, which looks up the firm of the order’s worker, one more', async () => {
    const orderId = await closed(cloud);
    await cloud.phone(LIU).ask('repair', 'rework', { orderId, at, reason });
    expect(cost()).toEqual({ calls: 5, depth: 4 });
  });
});

describe('What follows is carried out in a few calls, most of them side by side', () => {
  /** What the clock's room did for the order that was changed last. */
  const followed = () =>
    cloud
      .invocations()
      .filter(({ action }) => action === 'settle')
      .at(-1);

  test('a closed order: the worker is told, points are earned, price and standing are counted', async () => {
    // From the second order on there is something to count to.
    for (const _ of [1, 2]) {
      await closed(cloud);
      const { calls, depth } = followed() ?? { calls: 0, depth: 0 };
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(16);
      expect(depth).toBeLessThanOrEqual(8);
    }
  });
});

describe('Booking costs at most seven, for it holds what its person may have open', () => {
  beforeAll(() => forgetAllowances(cloud));
  test.each([
    ['with any vetted firm', null, 4],
    ['with a firm of her choice', 'firm-1', 4],
  ])('%s', async (_, providerId, depth) => {
    const answer = await cloud.phone(LIU).ask('repair', 'book', {
      itemId: 'kitchen-drain',
      wrong: '下水道堵了',
      photos: [],
      video: null,
      addressId: HER_ADDRESS,
      when: { kind: 'urgent' },
      providerId,
    });
    expect(answer.ok).toBe(true);
    // Who is next is asked while it is counted.
    expect(cost()).toEqual({ calls: 6, depth });
  });
});

describe.each([1_000, 10_000])('With %i orders stored', (stored) => {
  let full: TestCloud;
  beforeAll(async () => {
    full = await openCloud({ now: MONDAY_NINE });
    full.seed(smallDistrict());
    full.seed({ repair_orders: orderDocuments(stored), ranks: rankDocuments(stored / 10) });
  });
  afterAll(() => full.stop());

  /** The queries of the last call, after the documents that say who somebody is. */
  const queries = () => full.last().ops.filter((op) => op.collection === 'repair_orders');

  test('the order pool is one indexed query per round and kind, and one for what came lately, and examines no more than it shows and twenty', async () => {
    const answer = await full.phone(MA).ask('repair', 'pool', {});
    const shown = answer.ok ? answer.value.rows.length : 0;
    expect(shown).toBe(20);
    expect(
      queries()
        .map(({ index }) => index)
        .sort(),
    ).toEqual(['invited-first', 'invited-second', 'pool', 'pool', 'state']);
    expect(full.last().examined).toBeLessThanOrEqual(shown + 20);
  });

  test('my orders are one indexed query that examines no more than it shows and twenty', async () => {
    const answer = await full.phone(LIU).ask('repair', 'mine', {});
    const shown = answer.ok ? answer.value.rows.length : 0;
    expect(shown).toBe(20);
    expect(queries()).toHaveLength(1);
    expect(queries()[0]?.index).toBe('follower');
    expect(full.last().examined).toBeLessThanOrEqual(shown + 20);
  });

  test('a booking finds who is next in one indexed query that examines what it returns', async () => {
    await booked(full);
    const booking = full
      .invocations()
      .filter(({ action }) => action === 'book')
      .at(-1);
    const asked = (booking?.ops ?? []).filter((op) => op.collection === 'ranks');
    expect(asked.map(({ index, examined, returned }) => [index, examined, returned])).toEqual([
      ['next', INVITED_MAX, INVITED_MAX],
    ]);
  });
});
