import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, HOUR } from '#domain/kernel/time';
import { screenshot } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  aResident,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  SUN,
  smallDistrict,
} from '../kit/district';
import { examine } from '../kit/examine';
import { admits, missed, noShowOf, reportedBy } from '../kit/no-shows';
import { stored, storedOrder } from '../kit/once';
import { type Hand, handOn, type ThreePhones, threePhones } from '../kit/three-phones';

// 师傅没有来, by taps: she says so, he answers, staff rule, and what it comes to for the firm and for whom it had promised.

const CHEN = 'wx-chen';
const ZHAO = 'wx-zhao';
let cloud: TestCloud;
let phones: ThreePhones;
/** Staff at a desk. */
let desk: Hand;
let sun: Hand;
let promised = '';
let disputed = '';

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const small = smallDistrict();
  const further = ['chen', 'zhao', 'staff-zhou', 'manager-of-firm-1'];
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), ...further.map((id) => aResident(id))],
    identities: [
      ...(small.identities ?? []),
      anIdentity(CHEN, 'chen', ['resident']),
      anIdentity(ZHAO, 'zhao', ['resident']),
    ],
  });
  phones = await threePhones(cloud);
  const [large, other] = await Promise.all(
    [STAFF, SUN].map((openid) => phones.browser.phone({ url: cloud.url, openid })),
  );
  if (!large || !other) throw new Error('two more phones were asked for');
  await large.setViewportSize({ width: 1280, height: 800 });
  desk = handOn(large);
  sun = handOn(other);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

/** What a tap leads to is stored when the phone and the cloud have come to it. */
const standing = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1')?.standing;
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const pageOf = (orderId: string) => `/pages/provider/no-show/index?id=${noShowOf(cloud, orderId)._id}`;

/** The screen once more, in large words on the smallest phone: as it is read and touched there. */
async function examineSmall(openid: string, screen: string, says: string, name: string): Promise<void> {
  const small = handOn(await phones.browser.phone({ url: cloud.url, openid, elder: true }));
  await small.page.setViewportSize({ width: 320, height: 640 });
  await small.open(screen);
  await small.seeWords(says);
  expect(await examine(small.page, name, true)).toEqual([]);
  await small.page.context().close();
}

describe('A worker who did not come', () => {
  test('is reported by the resident, who reads what follows before she says so and what to do next', async () => {
    disputed = await missed(cloud, LIU);
    const { liu } = phones;
    await liu.open(`/pages/resident/order/index?id=${disputed}`);
    await liu.tap('report-no-show');
    await liu.seeWords('师傅可以在 24 小时内说明');
    await liu.agree();
    await liu.see('choose-next');
    await liu.tap('offer-everyone');
    await expect.poll(() => storedOrder(cloud, disputed).pool).not.toBeNull();
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: disputed, reason: null });
  });

  test('says what happened, with his call log, which he sees at once', async () => {
    const { ma } = phones;
    await ma.open('/pages/messages/index');
    await ma.page.getByText('居民反映您没有到').locator('visible=true').last().tap();
    await ma.tap(`no-show-${noShowOf(cloud, disputed)._id}`);
    await ma.seeWords('您来说明');
    await examineSmall('wx-w1', pageOf(disputed), '等师傅说明', 'no-show-to-answer');
    await ma.type('no-show-words', '十点就到了，按了三次门铃，打了两次电话没有人接');
    await ma.photograph('no-show-photos');
    await ma.tap('contest');
    await ma.seeWords('送出以后不能改');
    await ma.agree();
    await ma.seeWords('等工会裁定');
    await ma.see('answer-photos-0');
  });

  test('is heard by staff, who read both sides; his call log only once the cloud has its own copy', async () => {
    await desk.open('/pages/staff/complaints/index');
    await desk.seeWords('1 件等您办');
    await desk.tap(`no-show-${noShowOf(cloud, disputed)._id}`);
    await desk.seeWords('居民反映师傅没有到');
    await tick();
    await desk.reopen();
    await desk.see('answer-photos-0');
    expect(await examine(desk.page, 'no-show-to-rule', false)).toEqual([]);
    await examineSmall(STAFF, pageOf(disputed), '居民反映师傅没有到', 'no-show-to-rule');
    await desk.type('rule-why', '通话记录看得出打过两次电话');
    await desk.tap('dismiss');
    await desk.seeWords('裁定以后不能改');
    await desk.agree();
    await desk.seeWords('裁定：不计入');
    expect(standing()).toBe('good');
  });

  test('and both read what was decided and why', async () => {
    const { liu, ma } = phones;
    await tick();
    await liu.open('/pages/messages/index');
    await liu.page.getByText('这次未到不计入').locator('visible=true').last().tap();
    await liu.seeWords('通话记录看得出打过两次电话');
    await ma.open('/pages/provider/no-shows/index?id=own');
    await ma.seeWords('裁定不计入');
    await examineSmall(LIU, pageOf(disputed), '裁定：不计入', 'no-show-dismissed');
  });

  test('admits it where it is so, asked once more because it counts at once', async () => {
    const { ma } = phones;
    const orderId = await reportedBy(cloud, STRANGER);
    await ma.open(pageOf(orderId));
    await ma.tap('admit');
    await ma.seeWords('马上计入一次未到');
    await ma.agree();
    await ma.seeWords('师傅承认，计入');
    await expect.poll(() => noShowOf(cloud, orderId).state).toBe('admitted');
  });
});

describe('A firm that does not come', () => {
  test('is on probation after four times, until staff confirm it, and still comes to whom it promised', async () => {
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
    for (const asker of [CHEN, ZHAO, LIU]) {
      const missedId = await reportedBy(cloud, asker);
      await admits(cloud, missedId);
      await tick();
    }
    await expect.poll(standing).toBe('probation');
    expect(storedOrder(cloud, promised).worker?.workerId).toBe('w1');
  });

  test('is suspended once staff confirm it at their desk, and she has her order back', async () => {
    await desk.open('/pages/staff/complaints/index');
    await desk.seeWords('暂停，等着确认');
    await desk.tap('proposed-firm-1');
    await desk.see('proposal');
    expect(await examine(desk.page, 'suspension-to-confirm', false)).toEqual([]);
    await screenshot(desk.page, 'suspension-to-confirm', true);
    await desk.type('confirm-why', '四户都说没有来');
    await desk.tap('confirm');
    await desk.seeWords('没开工的单子退回居民');
    await desk.agree();
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
    await ma.see('pool-resting');
    await sun.open('/pages/provider/desk/index');
    await sun.tap(`accept-${promised}`);
    await liu.seeWords('孙师傅');
    await expect.poll(() => storedOrder(cloud, promised).worker?.workerId).toBe('w2');
  });
});
