import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MONDAY_NINE, STAFF } from '../kit/district';
import { districtWithAdvice, leadTo } from '../kit/further-situations';
import { rewrite } from '../kit/rewrite';

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
/** What the booking form says before it is filled in. */
const owes = async () => (await cloud.phone(LIU).does('membership', 'limits', {})).feeFirst;
const asks = (orderId: string) => cloud.phone(STAFF).ask('repair', 'askFeeFirst', { orderId });

describe('Whose third visit fee within a year was not paid', () => {
  test('books nothing once staff ask to settle it, and books again as soon as the person says that it is paid', async () => {
    const orderId = await leadTo(cloud, 'unpaid');
    const order = await cloud.phone(STAFF).does('repair', 'askFeeFirst', { orderId });
    expect(order.visitFee?.first).toBe(true);
    expect(await books()).toEqual(refused('FEE_FIRST'));
    expect(await owes()).toBe(true);
    const { notices } = await cloud.phone(LIU).does('notice', 'list', {});
    expect(notices.map(({ about }) => about)).toContain('repair-fee-first');
    await cloud.phone(LIU).does('repair', 'payFee', { orderId });
    expect(await owes()).toBe(false);
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
