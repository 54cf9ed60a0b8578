import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { takeTheDay } from '../kit/filling-in';
import { booksAgree } from '../kit/once';
import { aReward, pointsRoom } from '../kit/points-room';
import { closed } from '../kit/story';
import { type ThreePhones, threePhones } from '../kit/three-phones';

// What a closed order earns, and what it is good for, through the screens of the two who meet at the counter.

let cloud: TestCloud;
let phones: ThreePhones;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 4, 3), aReward('cup', 500, 1, { name: '保温杯' })]));
  phones = await threePhones(cloud);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

describe('A closed order becomes a towel', () => {
  let code = '';

  test('the order that she confirms earns ten points, and she finds them', async () => {
    await closed(cloud);
    const { liu } = phones;
    await liu.open('/pages/resident/points/index');
    await liu.see('balance');
    expect(await liu.read('balance')).toBe('10');
    await liu.seeWords('完成一次网上预约');
  });

  test('she takes two towels off the shelf, and is shown a code', async () => {
    const { liu } = phones;
    await liu.tap('open-shelf');
    await liu.see('reward-towel');
    expect(await liu.read('redeem')).toBe('兑换');
    await liu.tap('quantity-towel-more');
    await liu.tap('quantity-towel-more');
    expect(await liu.read('redeem')).toContain('8 分');
    await liu.tap('redeem');
    await liu.agree();
    await liu.see('code');
    code = (await liu.read('code')).trim();
    expect(code).toMatch(/^\d{6}$/);
  });

  test('at the desk a wrong code finds nothing, hers finds two towels, and they are handed out', async () => {
    const { staff } = phones;
    await staff.open('/pages/staff/pickup/index');
    await staff.see('waiting');
    expect(await staff.read('waiting')).toContain('纯棉毛巾 ×2');
    await staff.type('code', code === '111111' ? '222222' : '111111');
    await staff.tap('find-pickup');
    await staff.seeWords('领取码不对');
    await staff.type('code', code);
    await staff.tap('find-pickup');
    await staff.see('hand-out');
    expect(await staff.read('to-hand-out')).toContain('2 件');
    await staff.tap('hand-out');
    await staff.agree();
    await staff.seeWords('礼品已领取');
  });

  test('her redemption carries the seal, and the code is gone', async () => {
    const { liu } = phones;
    await expect.poll(() => liu.read('standing')).toContain('已领取');
    await liu.page.locator('.seal:visible', { hasText: '已领取' }).last().waitFor();
    expect(await liu.page.locator('#code:visible').count()).toBe(0);
  });

  test('her statement says what was used, and two points are left', async () => {
    const { liu } = phones;
    await liu.open('/pages/resident/points/index');
    await liu.see('balance');
    expect(await liu.read('balance')).toBe('2');
    await liu.see('entry-3');
    expect(await liu.read('entry-3')).toContain('用掉 8');
    await liu.tap('by-month');
    await liu.seeWords('2026年11月的明细');
    await liu.see('entry-1');
  });

  test('staff see in the books where all points are that were given out', async () => {
    const { staff } = phones;
    await staff.open('/pages/staff/books/index');
    await staff.see('side-total');
    expect(await staff.read('side-spent')).toContain('8');
    expect(await staff.read('side-member')).toContain('2');
    expect(await staff.read('side-issue')).toContain('10 分');
    expect(await staff.read('side-total')).toContain('都对得上');
    const { entries } = await cloud.phone(LIU).does('points', 'statement', {});
    expect(entries.map(({ kind }) => kind)).toEqual(['spent', 'held', 'earned']);
    booksAgree(cloud);
  });
});

describe('Staff change what a rule gives', () => {
  test('from now on, with a reason, and what was left empty stays as it was', async () => {
    const { staff } = phones;
    await staff.open('/pages/staff/rules/index');
    const before = await staff.read('terms-now');
    await staff.type('points', '12');
    await staff.type('reason', '鼓励网上预约');
    await staff.tap('set-terms');
    await staff.agree();
    await expect.poll(() => staff.read('terms-now')).toBe(before.replace('每次 10 分', '每次 12 分'));
    await staff.seeWords('鼓励网上预约');
    // What was sent is forgotten.
    expect(await staff.typed('points')).toBe('');
  });

  test('from a day on, which has to be chosen; what holds now stays', async () => {
    const { staff } = phones;
    const before = await staff.read('terms-now');
    await staff.type('points', '15');
    await staff.type('reason', '冬季活动');
    await staff.tap('when-later');
    await staff.seeWords('请选从哪天起');
    await takeTheDay(staff, 'from-on');
    await staff.tap('set-terms');
    await staff.agree();
    await expect.poll(() => staff.typed('reason')).toBe('');
    await staff.seeWords('冬季活动');
    expect(await staff.read('terms-now')).toBe(before);
  });
});
