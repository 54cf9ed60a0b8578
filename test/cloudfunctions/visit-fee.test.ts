import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { NoShow } from '#domain/no-show/no-show';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, STAFF } from '../kit/district';
import { districtWithAdvice, leadTo } from '../kit/further-situations';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { arrived } from '../kit/story';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(districtWithAdvice());
});
afterEach(() => cloud.stop());

const WISH = {
  itemId: DRAIN._id,
  wrong: '厨房下水道堵了',
  photos: [],
  video: null,
  when: { kind: 'urgent' as const },
  providerId: null,
};
const books = () => cloud.phone(LIU).ask('repair', 'book', { ...WISH, addressId: HER_ADDRESS });
const asks = (orderId: string) => cloud.phone(STAFF).ask('repair', 'askFeeFirst', { orderId });

describe('Whose third visit fee within a year was not paid', () => {
  test('books nothing once staff ask to settle it, and books again as soon as the person says that it is paid', async () => {
    const orderId = await leadTo(cloud, 'unpaid');
    const order = await cloud.phone(STAFF).does('repair', 'askFeeFirst', { orderId });
    expect(order.visitFee?.first).toBe(true);
    expect(await books()).toEqual(refused('FEE_FIRST'));
    const { notices } = await cloud.phone(LIU).does('notice', 'list', {});
    expect(notices.map(({ about }) => about)).toContain('repair-fee-first');
    await cloud.phone(LIU).does('repair', 'payFee', { orderId });
    expect(await books()).toMatchObject({ ok: true });
  });

  test('is not asked for it where one of the three is more than a year old', async () => {
    const orderId = await leadTo(cloud, 'unpaid');
    await rewrite(cloud, 'repair_orders', `${orderId}-first`, {
      'visitFee.settledAt': cloud.clock.now() - 366 * DAY,
    });
    expect(await asks(orderId)).toEqual(refused('FEE_FIRST_TOO_EARLY'));
    expect(await books()).toMatchObject({ ok: true });
  });
});

/** He was there, was to come again at an agreed time, and she says that he did not. */
async function reportedVisit(): Promise<string> {
  const orderId = await arrived(cloud);
  const from = cloud.clock.now() + DAY;
  const at = { kind: 'window' as const, from, to: from + 2 * HOUR };
  await cloud.phone(MA).does('repair', 'postpone', { orderId, at, reason: '缺一个配件' });
  await cloud.phone(LIU).does('repair', 'agreeVisit', { orderId, from });
  cloud.clock.move(DAY + 2 * HOUR + 30 * MINUTE);
  await cloud.phone(LIU).does('repair', 'reportNoShow', { orderId });
  return orderId;
}

/** He says that he was there, and staff find it so. */
async function foundKept(): Promise<void> {
  const noShowId = stored<NoShow>(cloud, 'no_shows')[0]?._id ?? '';
  await cloud.phone(MA).does('provider', 'answerNoShow', {
    noShowId,
    admits: false,
    words: '我按时到了，她没有开门',
    photos: [],
  });
  await cloud.phone(STAFF).does('provider', 'ruleOnNoShow', { noShowId, upheld: false, why: '查过通话记录' });
  await cloud.tick('clock');
}

describe('Who says of a later visit that nobody came, and is found to be wrong', () => {
  test('owes the visit fee to whoever was there, although she has called the order off since', async () => {
    const orderId = await reportedVisit();
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    expect((await cloud.phone(LIU).does('repair', 'order', { orderId })).order.visitFee).toBeNull();
    await foundKept();
    const { order } = await cloud.phone(LIU).does('repair', 'order', { orderId });
    expect(order).toMatchObject({ state: 'cancelled', visitFee: { state: 'owed', fen: DRAIN.visitFeeFen } });
    const { notices } = await cloud.phone(LIU).does('notice', 'list', {});
    expect(notices.map(({ about }) => about)).toContain('repair-fee-due');
    const paid = await cloud.phone(MA).does('repair', 'sayReceived', { orderId, received: true });
    expect(paid.visitFee).toMatchObject({ state: 'paid', received: true });
  });
});
