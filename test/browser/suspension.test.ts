import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { newLadder } from '#domain/provider/ladder';
import type { Provider } from '#domain/provider/provider';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MANAGER, MONDAY_NINE, STAFF, SUN, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { type Hand, handOn, type ThreePhones, threePhones } from '../kit/three-phones';

// A firm did not come four times, staff confirm what follows from it, and what it had accepted reaches another firm.

let cloud: TestCloud;
let phones: ThreePhones;
let sun: Hand;
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

/** Four residents waited in vain, and staff have to look at it: on probation until then. */
async function suspensionIsProposed(): Promise<void> {
  const at = cloud.clock.now();
  const of = { to: 'suspended', rule: 'few-no-shows', orders: [], residentIds: [] } as const;
  const waiting = { proposal: { at, dueAt: at + 2 * DAY, ...of }, confirmBy: at + 2 * DAY };
  cloud.seed({ standings: [{ ...newLadder('firm-1', 'probation'), version: 1, ...waiting }] });
  await rewrite(cloud, 'providers', 'firm-1', { standing: 'probation' });
}

describe('A firm that does not come', () => {
  test('is on probation while staff look at it, and still comes to whom it promised', async () => {
    await suspensionIsProposed();
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

  test('is suspended once staff confirm it, and she has her order back', async () => {
    const answer = { providerId: 'firm-1', confirmed: true, why: '四户都说没有来' };
    await cloud.phone(STAFF).does('provider', 'answerProposal', answer);
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
