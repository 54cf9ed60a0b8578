import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Provider } from '#domain/provider/provider';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MANAGER, MONDAY_NINE, SUN, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';
import { type Hand, handOn, type ThreePhones, threePhones } from '../kit/three-phones';

// A firm does not come four times, is suspended by the rules, and what it had accepted reaches another firm.

let cloud: TestCloud;
let phones: ThreePhones;
let sun: Hand;
let missed = '';
let promised = '';

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  phones = await threePhones(cloud);
  sun = handOn(await phones.browser.phone({ url: cloud.url, openid: SUN }));
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

const standing = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1')?.standing;
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

/** 马师傅 accepts, and an hour later has not come. */
async function notCome(): Promise<string> {
  const orderId = await booked(cloud);
  cloud.clock.move(16 * MINUTE);
  await cloud.phone(MA).does('repair', 'accept', { orderId });
  cloud.clock.move(61 * MINUTE);
  return orderId;
}

describe('A firm that does not come', () => {
  test('three times is on probation, and still comes to whom it promised', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const orderId = await notCome();
      await cloud.phone(LIU).does('repair', 'reportNoShow', { orderId });
      await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    }
    expect(standing()).toBe('probation');
    const from = cloud.clock.now() + 2 * DAY;
    const order = await cloud.phone(LIU).does('repair', 'book', {
      itemId: DRAIN._id,
      wrong: '水管漏水',
      photos: [],
      video: null,
      addressId: HER_ADDRESS,
      when: { kind: 'window', from, to: from + 2 * HOUR },
      providerId: 'firm-1',
    });
    promised = order.id;
    await cloud.phone(MANAGER).does('repair', 'acceptFor', { orderId: promised, workerId: 'w1' });
    expect(storedOrder(cloud, promised).worker?.workerId).toBe('w1');
  });

  test('is suspended at the fourth, which she reports on her screen', async () => {
    const { liu } = phones;
    missed = await notCome();
    await liu.open(`/pages/resident/order/index?id=${missed}`);
    await liu.tap('report-no-show');
    await liu.agree();
    await liu.see('offer-everyone');
    await expect.poll(standing).toBe('suspended');
    await tick();
    await tick();
    expect(storedOrder(cloud, promised)).toMatchObject({ state: 'open', worker: null });
  });

  test('and she is told on her message page, which leads her to the order and its choices', async () => {
    const { liu } = phones;
    await liu.open('/pages/messages/index');
    await liu.seeWords('您的单子要换一家来');
    await liu.page.getByText('您的单子要换一家来').locator('visible=true').last().tap();
    await liu.see('choose-next');
    await liu.tap('offer-everyone');
    await expect.poll(() => storedOrder(cloud, promised).pool).not.toBeNull();
  });

  test('the suspended firm does not see it, and a worker of another firm accepts it', async () => {
    const { liu, ma } = phones;
    await ma.open('/pages/provider/desk/index');
    await ma.see('pool-empty');
    await sun.open('/pages/provider/desk/index');
    await sun.tap(`accept-${promised}`);
    await liu.seeWords('孙师傅');
    await expect.poll(() => storedOrder(cloud, promised).worker?.workerId).toBe('w2');
  });
});
