import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { ADVICE, GU, withAdvice } from '../kit/advice';
import { forgetAllowances } from '../kit/allowances';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aResident,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MA,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  smallDistrict,
} from '../kit/district';
import { examine } from '../kit/examine';
import { twoBefore } from '../kit/further-situations';
import { approved, arrived, booked, closed, finished, PHOTO, QUOTED_FEN } from '../kit/story';

// What an order can come to beyond its first story, and the forms that lead there: every screen in both modes.

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const { members = [] } = smallDistrict();
  cloud.seed(withAdvice({ ...smallDistrict(), members: [...members, aResident('staff-zhou')] }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

// What is looked at are the screens of many orders, not how many somebody may have open.
beforeEach(() => forgetAllowances(cloud));

const phones = new Map<string, Promise<Page>>();
const phoneOf = (openid: string, elder: boolean): Promise<Page> => {
  const name = `${openid}-${elder}`;
  const known = phones.get(name) ?? browser.phone({ url: cloud.url, openid, elder });
  phones.set(name, known);
  return known;
};

interface Look {
  readonly openid: string;
  readonly screen: string;
  readonly name: string;
  /** What has to be read there: the screen as it is now, and not as it was seen last. */
  readonly says: string;
  /** Parts that are touched first. */
  readonly taps?: readonly string[];
}

/** Everything wrong with a screen in both modes. */
async function look({ openid, screen, name, says, taps = [] }: Look): Promise<void> {
  for (const elder of [false, true]) {
    const page = await phoneOf(openid, elder);
    await openScreen(page, screen);
    for (const id of taps) await page.locator(`#${id}:visible`).last().tap();
    await page.getByText(says).locator('visible=true').last().waitFor();
    expect(await examine(page, name, elder), name).toEqual([]);
  }
}
const hers = (id: string) => `/pages/resident/order/index?id=${id}`;
const his = (id: string) => `/pages/provider/order/index?id=${id}`;
const staffs = (id: string) => `/pages/staff/order/index?id=${id}`;
const herForm = (id: string, what: string) => `/pages/resident/order-form/index?id=${id}&what=${what}`;

const WINDOW = { kind: 'window' as const, from: MONDAY_NINE + 86_400_000, to: MONDAY_NINE + 93_600_000 };
const LATER = { kind: 'window' as const, from: MONDAY_NINE + 172_800_000, to: MONDAY_NINE + 180_000_000 };
const her = () => cloud.phone(LIU);
const him = () => cloud.phone(MA);
const staff = () => cloud.phone(STAFF);

/** The worker of these stories holds one urgent order at a time. */
const over = (orderId: string) => staff().does('repair', 'cancelByStaff', { orderId, reason: '测试结束' });

async function passes(minutes: number): Promise<void> {
  cloud.clock.move(minutes * MINUTE);
  await cloud.tick('clock');
}

async function bookedWith(providerId: string): Promise<string> {
  const { id } = await her().does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '厨房下水道堵了',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'urgent' },
    providerId,
  });
  return id;
}

describe('Finding somebody can be read, heard and touched, in both modes', () => {
  test('a chosen firm whose time runs out, her choice, and a firm that staff found', async () => {
    const orderId = await bookedWith('firm-2');
    await look({ openid: LIU, screen: hers(orderId), name: 'order-chosen-firm', says: '再等 5 分钟' });
    await passes(6);
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-choice-ran-out',
      says: '再等等：再问一次',
    });
    await passes(6);
    await look({
      openid: STAFF,
      screen: '/pages/staff/desk/index',
      name: 'staff-desk-alarms',
      says: '久等未选',
      taps: ['list-tab-alarms'],
    });
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'staff-order-alarm',
      says: '马师傅 · 138',
      taps: ['find-callees', 'call-w1'],
    });
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'staff-order-suggest',
      says: '推荐哪一家',
      taps: ['suggest', 'suggested-firm-firm-1'],
    });
    await staff().does('repair', 'suggest', { orderId, providerId: 'firm-1' });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-suggested', says: '同意，请这家来' });
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'staff-order-suggested',
      says: '等居民同意您推荐的一家',
      taps: ['leave-suggestion'],
    });
    await over(orderId);
  });
});

describe('A visit fee can be read, heard and touched, in both modes', () => {
  test('by her, the worker and staff, until staff settle it', async () => {
    const orderId = await arrived(cloud);
    await her().does('repair', 'cancel', { orderId, reason: null });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-fee-resident', says: '我付了' });
    await look({ openid: MA, screen: his(orderId), name: 'order-fee-worker', says: '没收到' });
    await her().does('repair', 'payFee', { orderId });
    await him().does('repair', 'sayReceived', { orderId, received: false });
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-fee-differs-resident',
      says: '师傅说没有收到，工会会打电话来问。',
    });
    await look({
      openid: STAFF,
      screen: '/pages/staff/desk/index',
      name: 'staff-desk-fees',
      says: '1 笔上门费要问',
      taps: ['list-tab-fees'],
    });
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'order-fee-staff',
      says: '办结上门费',
      taps: ['fee-to-waived'],
    });
    await staff().does('repair', 'ruleFee', { orderId, to: 'unpaid', reason: '问清楚了，没有付' });
    twoBefore(cloud, orderId);
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'order-fee-first-staff',
      says: '请居民先付清，再约下一次',
    });
    const page = await phoneOf(STAFF, false);
    await openScreen(page, staffs(orderId));
    await page.locator('#ask-fee-first:visible').last().tap();
    await page.getByText('已经请居民先付清').locator('visible=true').last().waitFor();
    await look({ openid: LIU, screen: hers(orderId), name: 'order-fee-first-resident', says: '请您先付清' });
    await staff().does('repair', 'ruleFee', { orderId, to: 'waived', reason: '师傅看了不到五分钟' });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-fee-waived', says: '工会免收这笔上门费' });
  });
});

describe('Coming again can be read, heard and touched, in both modes', () => {
  test('a further visit that is proposed, agreed and moved', async () => {
    const orderId = await arrived(cloud);
    await look({
      openid: MA,
      screen: `/pages/provider/order-form/index?id=${orderId}&what=postpone`,
      name: 'form-postpone',
      says: '什么时候再来',
    });
    await him().does('repair', 'postpone', { orderId, at: WINDOW, reason: '缺一个存水弯，明天带来' });
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-postponed-resident',
      says: '同意这个时间',
    });
    await look({
      openid: MA,
      screen: his(orderId),
      name: 'order-postponed-worker',
      says: '等居民同意再上门的时间',
    });
    await look({
      openid: MA,
      screen: '/pages/provider/desk/index',
      name: 'worker-desk-postponed',
      says: '按约再上门',
    });
    await look({
      openid: LIU,
      screen: herForm(orderId, 'moveVisit'),
      name: 'form-move-visit',
      says: '什么时候方便',
    });
    await her().does('repair', 'moveVisit', { orderId, at: LATER });
    await look({ openid: MA, screen: his(orderId), name: 'order-moved-worker', says: '居民想换个时间' });
    await him().does('repair', 'agreeVisit', { orderId, from: LATER.from });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-visit-agreed-resident', says: '说定了' });
    await look({ openid: MA, screen: his(orderId), name: 'order-visit-agreed-worker', says: '说定了' });
    await over(orderId);
  });

  test('extra work is a quote above the one that she approved', async () => {
    const orderId = await approved(cloud);
    await look({
      openid: MA,
      screen: `/pages/provider/quote/index?id=${orderId}`,
      name: 'form-extra-work',
      says: '居民同意过',
    });
    const more = { kind: 'labour' as const, priceId: 'trap', quantity: 1, unitFen: 4_000 };
    const first = { kind: 'labour' as const, priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN };
    await him().does('repair', 'quote', { orderId, lines: [first, more] });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-extra-resident', says: '这次多' });
    await over(orderId);
  });

  test('没修好, then 还是没修好, and what staff see of it', async () => {
    const orderId = await finished(cloud);
    await look({
      openid: LIU,
      screen: herForm(orderId, 'reject'),
      name: 'form-reject',
      says: '哪里还没有修好',
    });
    await her().does('repair', 'reject', { orderId, reason: '放水以后接口还在滴水' });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-rejected-resident', says: '您说没有修好' });
    await look({ openid: MA, screen: his(orderId), name: 'order-rejected-worker', says: '居民说还没有修好' });
    const again = { checked: [...DRAIN.standard], photosBefore: [PHOTO], photosAfter: [PHOTO] };
    await him().does('repair', 'finish', { orderId, ...again, paidFen: QUOTED_FEN });
    await look({
      openid: LIU,
      screen: herForm(orderId, 'dispute'),
      name: 'form-dispute',
      says: '还有什么问题',
    });
    await her().does('repair', 'dispute', { orderId, reason: '修了两次还在漏' });
    await look({ openid: LIU, screen: hers(orderId), name: 'order-disputed-resident', says: '工会会来看' });
    await look({ openid: MA, screen: his(orderId), name: 'order-disputed-worker', says: '请不要上门' });
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'order-disputed-staff',
      says: '居民说修了两次还没有修好',
    });
    await over(orderId);
  });

  test('rework under warranty, by the same worker and, once he is gone, by another firm', async () => {
    const orderId = await closed(cloud);
    await look({
      openid: LIU,
      screen: herForm(orderId, 'rework'),
      name: 'form-rework',
      says: '哪里又不好了',
    });
    const at = { kind: 'window' as const, from: WINDOW.from, to: WINDOW.to };
    await her().does('repair', 'rework', { orderId, at, reason: '又堵了' });
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-rework-resident',
      says: '保修返工，不收费',
    });
    await look({ openid: MA, screen: his(orderId), name: 'order-rework-worker', says: '上一次的完工记录' });
    await him().does('repair', 'release', { orderId, reason: '身体不舒服' });
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-rework-elsewhere',
      says: '原来的师傅来不了了',
    });
    await passes(11);
    await look({
      openid: STAFF,
      screen: staffs(orderId),
      name: 'staff-order-rework',
      says: '返工要另找一家',
      taps: ['suggest'],
    });
    await staff().does('repair', 'suggest', { orderId, providerId: 'firm-2' });
    await look({
      openid: LIU,
      screen: hers(orderId),
      name: 'order-rework-suggested',
      says: '同意，请这家来',
    });
  });
});

describe('A consultation can be read, heard and touched, in both modes', () => {
  test('from the catalogue to the end, by telephone and in the office', async () => {
    await look({
      openid: LIU,
      screen: `/pages/resident/item/index?id=${ADVICE._id}`,
      name: 'item-consult',
      says: '怎么谈',
    });
    await look({
      openid: LIU,
      screen: `/pages/resident/book/index?item=${ADVICE._id}`,
      name: 'book-consult',
      says: '怎么谈？',
    });
    for (const meeting of ['phone', 'office'] as const) {
      const { id } = await her().does('repair', 'book', {
        itemId: ADVICE._id,
        wrong: '想找一份离家近的工作',
        photos: [],
        video: null,
        addressId: HER_ADDRESS,
        when: { kind: 'urgent' },
        meeting,
        providerId: null,
      });
      await cloud.phone(GU).does('repair', 'accept', { orderId: id });
      await look({
        openid: LIU,
        screen: hers(id),
        name: `order-${meeting}-resident`,
        says: meeting === 'phone' ? '请留意来电' : '复制地址',
      });
      await look({
        openid: GU,
        screen: his(id),
        name: `order-${meeting}-worker`,
        says: meeting === 'phone' ? '打电话' : '前见面',
      });
      if (meeting === 'phone')
        await look({
          openid: GU,
          screen: `/pages/provider/finish/index?id=${id}`,
          name: 'form-finish-consult',
          says: '这一项不收费',
        });
      const done = { checked: [...ADVICE.standard], photosBefore: [], photosAfter: [], paidFen: 0 };
      await cloud.phone(GU).does('repair', 'finish', { orderId: id, ...done });
      if (meeting === 'phone')
        await look({ openid: LIU, screen: hers(id), name: 'order-consult-finished', says: '确认谈完' });
    }
  });
});

describe('Booking for somebody else can be read, heard and touched, in both modes', () => {
  test('by a neighbour, as the neighbour and as staff see it', async () => {
    const form = `/pages/resident/book/index?item=${DRAIN._id}`;
    await look({
      openid: STRANGER,
      screen: form,
      name: 'book-for',
      says: '本人同意了吗',
      taps: ['for-whom-other'],
    });
    const { id } = await cloud.phone(STRANGER).does('repair', 'bookFor', {
      itemId: DRAIN._id,
      wrong: '水池堵了',
      photos: [],
      video: null,
      when: { kind: 'urgent' },
      providerId: null,
      whose: {
        name: '陈大爷',
        phone: '13905320078',
        street: '云南路街道',
        community: '费县路社区',
        house: '费县路 9 号',
        unit: '3',
        room: '101',
      },
      consent: { agreed: true, how: 'in-person', relation: '邻居' },
    });
    await him().does('repair', 'accept', { orderId: id });
    await look({ openid: STRANGER, screen: hers(id), name: 'order-booked-for', says: '您替陈大爷约的' });
    await look({ openid: STAFF, screen: staffs(id), name: 'order-booked-for-staff', says: '邻居代约' });
  });

  test('an order nobody was told of yet', async () => {
    const orderId = await booked(cloud);
    await look({ openid: LIU, screen: hers(orderId), name: 'order-open', says: '已通知附近' });
    await over(orderId);
  });
});
