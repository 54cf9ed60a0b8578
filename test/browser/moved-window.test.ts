import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { type ThreePhones, threePhones } from '../kit/three-phones';

// 改时间: a window that nobody has accepted yet is moved, and whoever accepts has seen the new one.

let cloud: TestCloud;
let phones: ThreePhones;
const tomorrow = MONDAY_NINE + DAY + HOUR;
const order = () => stored<RepairOrder>(cloud, 'repair_orders')[0];

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  phones = await threePhones(cloud);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

describe('A window that nobody has accepted yet', () => {
  test('is moved by the resident from the order’s own screen, with the picker of the booking', async () => {
    const { liu } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.type('wrong', '厨房下水道堵了');
    await liu.tap('when-window');
    await liu.tap(`window-${MONDAY_NINE + HOUR}`);
    await liu.tap('confirm-booking');
    await liu.see('move-window');
    expect(await examine(liu.page, 'order-before-move', false)).toEqual([]);
    await liu.tap('move-window');
    await liu.tap(`day-${MONDAY_NINE + DAY - 9 * HOUR}`);
    await liu.tap(`window-${tomorrow}`);
    expect(await examine(liu.page, 'form-move-window', false)).toEqual([]);
    await liu.tap('send-form');
    await expect
      .poll(() => order()?.when)
      .toEqual({ kind: 'window', from: tomorrow, to: tomorrow + 2 * HOUR });
    await liu.seeWords('明天');
  });

  test('is what the worker sees and accepts, and then it stands', async () => {
    const { liu, ma } = phones;
    await ma.open('/pages/provider/desk/index');
    await ma.seeWords('明天');
    await ma.tap(`accept-${order()?._id}`);
    await expect.poll(() => order()?.state).toBe('accepted');
    await liu.open(`/pages/resident/order/index?id=${order()?._id}`);
    await liu.seeWords('明天');
    await expect.poll(() => liu.page.locator('#move-window:visible').count()).toBe(0);
  });
});
