import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { Entry } from '#domain/points/ledger';
import type { RepairOrder } from '#domain/repair/order';
import { refused } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MA, MONDAY_NINE, SUN, smallDistrict } from '../kit/district';
import { ofEach } from '../kit/grants';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { PHOTO, QUOTED_FEN, recognised } from '../kit/story';
import { type Hand, handOn, type ThreePhones, threePhones } from '../kit/three-phones';

// One order that the first round did not take, and that comes back under warranty when its firm is gone.

let cloud: TestCloud;
let phones: ThreePhones;
let sun: Hand;
let orderId = '';

/** Messages reach three of firm-2's workers and nobody else: they are asked first, 马师傅 and 孙师傅 after them. */
const REACHED = ['further-0', 'further-1', 'further-2'];

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const grants = REACHED.map((workerId) => ({ _id: `member-${workerId}`, version: 1, left: ofEach(9) }));
  cloud.seed({ ...smallDistrict(REACHED.length), notice_grants: grants });
  await cloud.tick('clock');
  phones = await threePhones(cloud);
  sun = handOn(await phones.browser.phone({ url: cloud.url, openid: SUN }));
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

const order = (): RepairOrder => storedOrder(cloud, orderId);

async function passes(minutes: number): Promise<void> {
  cloud.clock.move(minutes * MINUTE);
  const { error } = await cloud.tick('clock');
  expect(error).toBeUndefined();
}

describe('An urgent order that the first round does not take', () => {
  test('goes to the three who are next, and the pool of the others does not show it', async () => {
    const { liu, ma } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.type('wrong', '厨房下水道堵了，灶上还炖着晚饭');
    await liu.tap('confirm-booking');
    await liu.seeWords('已先请最合适的 3 位师傅');
    orderId = stored<RepairOrder>(cloud, 'repair_orders')[0]?._id ?? '';
    expect(
      order()
        .rounds.first.map(({ workerId }) => workerId)
        .sort(),
    ).toEqual(REACHED);
    await ma.open('/pages/provider/desk/index');
    await ma.see('pool-empty');
    expect(await cloud.phone(MA).ask('repair', 'accept', { orderId })).toEqual(refused('NOT_YOUR_ROUND'));
  });

  test('is seen by more after three minutes, and a worker of the second round accepts it', async () => {
    const { liu, ma } = phones;
    await passes(3);
    await liu.seeWords('已先请最合适的 5 位师傅');
    await ma.see(`accept-${orderId}`);
    await ma.tap(`accept-${orderId}`);
    await ma.seeWords('到了门口');
    await liu.seeWords('马师傅预计');
    expect(order().events.map(({ action }) => action)).toEqual(['book', 'widen', 'accept']);
  });

  test('counts for the half hour from the booking, and that is published on the firm’s page and at home', async () => {
    const { liu } = phones;
    await passes(15);
    const code = await recognised(cloud, orderId);
    await cloud.phone(MA).does('repair', 'arrive', { orderId, code });
    await liu.open('/pages/resident/provider/index?id=firm-1');
    await liu.see('punctuality');
    expect(await liu.read('punctuality')).toContain('上门 1 次，1 次准时');
    expect(await liu.read('half-hour-rate')).toContain('急修 1 次，1 次从预约起半小时内到了门口');
    await liu.open('/pages/home/index');
    await liu.seeWords('急修 1 次，1 次半小时内到');
  });
});

describe('A rework after the firm has been expelled', () => {
  test('she asks for it within the warranty, and is told that the union looks for another firm', async () => {
    const { liu } = phones;
    await isClosed();
    await rewrite(cloud, 'providers', 'firm-1', { standing: 'expelled' });
    await liu.open(`/pages/resident/order/index?id=${orderId}`);
    await liu.tap('rework');
    await liu.type('reason', '又堵了');
    await liu.tap(`window-${MONDAY_NINE + HOUR}`);
    await liu.tap('send-form');
    await liu.seeWords('工会正在为您另找一家，免费返工');
    expect(order()).toMatchObject({ state: 'open', pool: null, excludedWorkerIds: ['w1'] });
  });

  test('staff find it among the alarms and suggest another firm; she agrees', async () => {
    const { liu, staff } = phones;
    await staff.open('/pages/staff/desk/index');
    await staff.tap('list-tab-alarms');
    await staff.tap(`order-${orderId}`);
    await staff.tap('suggest');
    await staff.tap('suggested-firm-firm-2');
    await staff.tap('send-suggestion');
    await liu.see('offer-suggested');
    await liu.tap('offer-suggested');
    await expect.poll(() => order().pool).toBe('firm/firm-2');
  });

  test('its worker accepts, comes, is recognised, and finishes without a quote and without a price', async () => {
    const { liu } = phones;
    await sun.open('/pages/provider/desk/index');
    await sun.see(`pool-${orderId}`);
    expect(await sun.read(`pool-${orderId}`)).toContain('不收费');
    await sun.tap(`accept-${orderId}`);
    await liu.tap('at-the-door');
    await liu.tap('recognise');
    await liu.see('arrival-code');
    await sun.see('key-1');
    for (const digit of (await liu.read('code')).trim()) await sun.tap(`key-${digit}`);
    await sun.tap('arrive');
    await sun.tap('before');
    await sun.photograph('photos-before');
    await sun.tap('send-before');
    await sun.tap('finish');
    for (const [place] of DRAIN.standard.entries()) await sun.tap(`checked-${place}`);
    await sun.photograph('photos-after');
    await sun.tap('send-finish');
    await sun.seeWords('等居民确认');
    expect(order()).toMatchObject({ state: 'finished', finish: { paidFen: 0 }, worker: { workerId: 'w2' } });
  });

  test('she confirms, it is closed, and nothing is earned or counted twice', async () => {
    const { liu } = phones;
    await liu.see('confirm');
    await liu.tap('confirm');
    await liu.seeWords('已完成');
    await passes(2);
    expect(order()).toMatchObject({ state: 'closed', owed: 0 });
    const earned = stored<Entry>(cloud, 'points_entries').filter(({ _id }) => _id.endsWith(orderId));
    expect(earned.map(({ _id }) => _id)).toEqual([`repair-closed-${orderId}`]);
    expect(stored<{ workerId: string }>(cloud, 'visits').map(({ workerId }) => workerId)).toEqual(['w1']);
    expect((await cloud.phone(LIU).does('points', 'statement', {})).balance).toBe(10);
  });

  /** What is between the door and the end was told in the first story. */
  async function isClosed(): Promise<void> {
    const lines = [{ kind: 'labour' as const, priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }];
    const { quote } = await cloud.phone(MA).does('repair', 'quote', { orderId, lines });
    await cloud.phone(LIU).does('repair', 'approve', { orderId, quoteId: quote?.id ?? '' });
    await cloud.phone(MA).does('repair', 'finish', {
      orderId,
      checked: [...DRAIN.standard],
      photosBefore: [PHOTO],
      photosAfter: [PHOTO],
      paidFen: QUOTED_FEN,
    });
    await cloud.phone(LIU).does('repair', 'confirm', { orderId, paidFen: QUOTED_FEN });
  }
});
