import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STEPS } from '#domain/vetting/steps';
import { applied, verdictsOn } from '../kit/applications';
import { openBrowser, openScreen, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aResident,
  DRAIN,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  smallDistrict,
} from '../kit/district';
import { examine } from '../kit/examine';
import { someRatings } from '../kit/given-ratings';
import { aReward, OFFICER, pointsOf, pointsRoom } from '../kit/points-room';
import { accepted, booked, FIVE_STARS, PHOTO, QUOTED_FEN, recognised } from '../kit/story';

// What the screens come to beyond what test/kit/screens shows of each: with nothing on them, refused, and step by step,
// in both modes, before axe (WCAG 2 A and AA) and the ministry's norm for elder people.

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  // Who works here has joined like everybody, so that the doors to the desks are looked at, too.
  const members = [...(district.members ?? []), aResident('staff-zhou'), aResident('manager-of-firm-1')];
  cloud.seed({ ...district, members, ...someRatings() });
  cloud.seed(pointsShelf());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const pointsShelf = () =>
  pointsRoom(
    [
      aReward('towel', 20, 30),
      aReward('cup', 80, 1, { name: '保温杯', perPersonMax: 1 }),
      aReward('oil', 120, 0, { name: '花生油 1.8 升' }),
    ],
    [pointsOf('stranger', 20, 10)],
  );

const phones = new Map<string, Promise<Page>>();
/** One phone per person and mode for the whole file. */
const phoneOf = (openid: string, elder: boolean): Promise<Page> => {
  const name = `${openid}-${elder}`;
  const known = phones.get(name) ?? browser.phone({ url: cloud.url, openid, elder });
  phones.set(name, known);
  return known;
};

async function findings(openid: string, screen: string, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const elder of [false, true]) {
    const page = await phoneOf(openid, elder);
    await openScreen(page, screen);
    found.push(...(await examine(page, name, elder)));
  }
  return found;
}

const NEWCOMER = 'wx-newcomer';
const STANDING: readonly [name: string, openid: string, screen: string][] = [
  ['orders-empty', LIU, '/pages/orders/index'],
  ['messages-empty', LIU, '/pages/messages/index'],
  ['providers-newcomer', NEWCOMER, '/pages/resident/providers/index?category=locks'],
  ['ratings-none', LIU, '/pages/resident/ratings/index?id=firm-2'],
  ['firm-ratings-worker', MA, '/pages/provider/ratings/index'],
  ['order-missing', LIU, '/pages/resident/order/index?id=nothing'],
  ['worker-desk-forbidden', LIU, '/pages/provider/desk/index'],
  ['badge-check-newcomer', NEWCOMER, '/pages/resident/badge/index'],
  ['firm-assign-gone', MANAGER, '/pages/provider/assign/index?id=nothing'],
  ['complaint-desk-empty', STAFF, '/pages/staff/complaints/index'],
  ['complaint-firm-empty', MANAGER, '/pages/provider/complaints/index'],
  ['redemptions-empty', LIU, '/pages/resident/redemptions/index'],
  ['redemption-missing', LIU, '/pages/resident/redemption/index?id=nothing'],
  ['pickup-desk-officer', OFFICER, '/pages/staff/pickup/index'],
  ['staff-reward-new', STAFF, '/pages/staff/reward/index'],
];

describe('Every screen can be read, heard and touched, in both modes', () => {
  test.each(STANDING)('%s', async (name, openid, screen) => {
    expect(await findings(openid, screen, name)).toEqual([]);
  });

  test('an order in every state of its story, for her, for the worker and for staff', async () => {
    const found: string[] = [];
    const forms: Record<string, readonly [openid: string, page: string]> = {
      arrived: [MA, '/pages/provider/quote/index'],
      approved: [MA, '/pages/provider/finish/index'],
      closed: [LIU, '/pages/resident/rate/index'],
    };
    const look = async (state: string, orderId: string) => {
      const [openid, form] = forms[state] ?? [];
      if (openid) found.push(...(await findings(openid, `${form}?id=${orderId}`, `form-${state}`)));
      found.push(
        ...(await findings(LIU, `/pages/resident/order/index?id=${orderId}`, `order-${state}-resident`)),
        ...(await findings(MA, `/pages/provider/order/index?id=${orderId}`, `order-${state}-worker`)),
        ...(await findings(STAFF, `/pages/staff/order/index?id=${orderId}`, `order-${state}-staff`)),
        ...(await managerLooksAt(state, orderId)),
      );
    };
    await throughTheStory(cloud, look);
    expect(found).toEqual([]);
  }, 300_000);

  test('vetting: an application that waits, is looked at, and is to be mended', async () => {
    const { id, items } = await applied(cloud, STRANGER);
    const found = [
      ...(await findings(STRANGER, '/pages/provider/apply/index', 'vetting-waiting')),
      ...(await findings(STAFF, '/pages/staff/vetting/index', 'vetting-desk-waiting')),
      ...(await findings(STAFF, `/pages/staff/application/index?id=${id}`, 'vetting-review')),
    ];
    const verdicts = verdictsOn(items, { contact: '电话打不通', 'paper-0': '照片看不清' });
    const wish = { applicationId: id, outcome: 'return' as const, why: '', verdicts };
    await cloud.phone(STAFF).does('provider', 'review', wish);
    found.push(...(await findings(STRANGER, '/pages/provider/apply/index', 'vetting-to-mend')));
    for (const elder of [false, true]) {
      const page = await phoneOf(STRANGER, elder);
      for (const step of STEPS.filter((one) => one !== 'check')) {
        await page.locator(`#edit-${step}:visible`).tap();
        await page.locator(`#step-${step}:visible`).waitFor();
        found.push(...(await examine(page, `vetting-step-${step}`, elder)));
        await page.locator('#previous:visible').tap();
        await page.locator('#step-check:visible').waitFor();
      }
    }
    expect(found).toEqual([]);
  });

  test('vetting: what a firm wants to change, each item of it, and staff who look at it', async () => {
    const amend = '/pages/provider/amend/index';
    const found: string[] = [];
    for (const elder of [false, true]) {
      const page = await phoneOf(MANAGER, elder);
      for (const item of ['amend-introduction', 'amend-streets', 'amend-contact', 'add-video']) {
        await openScreen(page, amend);
        await page.locator(`#${item}:visible`).tap();
        await page.locator('#propose:visible').waitFor();
        found.push(...(await examine(page, item, elder)));
      }
    }
    const change = { item: 'introduction' as const, words: '通下水二十年，先看后报价。' };
    await cloud.phone(MANAGER).does('provider', 'amend', { change });
    const film = { item: 'video' as const, fileId: PHOTO, poster: PHOTO, title: '下水道怎么通' };
    await cloud.phone(MANAGER).does('provider', 'amend', { change: film });
    found.push(
      ...(await findings(MANAGER, amend, 'amend-waiting')),
      ...(await findings(STAFF, '/pages/staff/firm/index?id=firm-1', 'amend-checking')),
    );
    expect(found).toEqual([]);
  });

  test('a complaint, from the form to the end, for her, for the firm and for staff', async () => {
    const orderId = await accepted(cloud);
    const found = [
      ...(await findings(LIU, `/pages/resident/complaints/index?id=${orderId}`, 'complaints-none')),
      ...(await findings(LIU, `/pages/resident/complain/index?id=${orderId}`, 'complaint-form')),
    ];
    const filing = { orderId, kind: 'attitude' as const, words: '说话很凶，还催着要现金', photos: [PHOTO] };
    const filed = await cloud
      .phone(LIU)
      .does('provider', 'fileComplaint', { ...filing, firmSeesPhotos: false });
    const one = { complaintId: filed.id };
    const look = async (state: string) => {
      const at = `complaint/index?id=${filed.id}`;
      found.push(
        ...(await findings(LIU, `/pages/resident/${at}`, `complaint-${state}-resident`)),
        ...(await findings(MANAGER, `/pages/provider/${at}`, `complaint-${state}-firm`)),
        ...(await findings(STAFF, `/pages/staff/${at}`, `complaint-${state}-staff`)),
      );
    };
    await look('filed');
    const answer = { ...one, words: '师傅是急了点，已经批评过他', photos: [] };
    await cloud.phone(MANAGER).does('provider', 'answerComplaint', answer);
    await look('answered');
    await cloud.phone(STAFF).does('provider', 'ruleOnComplaint', { ...one, upheld: true, why: '师傅也承认' });
    await look('ruled');
    await cloud.phone(MANAGER).does('provider', 'appealRuling', { ...one, why: '已经道过歉，请从轻' });
    await look('appealed');
    found.push(
      ...(await findings(LIU, `/pages/resident/complaints/index?id=${orderId}`, 'complaints')),
      ...(await findings(MANAGER, '/pages/provider/complaints/index', 'complaint-firm')),
      ...(await findings(STAFF, '/pages/staff/complaints/index', 'complaint-desk')),
      ...(await findings(STAFF, '/pages/staff/firm/index?id=firm-1', 'complaint-staff-firm')),
      ...(await findings(STAFF, `/pages/staff/order/index?id=${orderId}`, 'complaint-staff-order')),
    );
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    expect(found).toEqual([]);
  }, 240_000);

  test('an order that is frozen because somebody else stood at the door', async () => {
    const orderId = await accepted(cloud);
    await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '来的不是照片上的人' });
    const found = [
      ...(await findings(LIU, `/pages/resident/order/index?id=${orderId}`, 'order-frozen-resident')),
      ...(await findings(MA, `/pages/provider/order/index?id=${orderId}`, 'order-frozen-worker')),
      ...(await findings(STAFF, `/pages/staff/order/index?id=${orderId}`, 'order-frozen-staff')),
      ...(await findings(STAFF, '/pages/staff/desk/index', 'staff-desk-frozen')),
    ];
    expect(found).toEqual([]);
  });

  test('a redemption in every state, and the books once a night has gone over them', async () => {
    const her = cloud.phone(STRANGER);
    const items = [{ rewardId: 'towel', quantity: 2 }];
    const redeem = () => her.does('points', 'redeem', { items, stationId: 'studio', totalPoints: 40 });
    const [held, collected, cancelled] = [await redeem(), await redeem(), await redeem()];
    await cloud
      .phone(STAFF)
      .does('points', 'handOut', { redemptionId: collected.id, code: collected.code ?? '' });
    await her.does('points', 'cancel', { redemptionId: cancelled.id });
    await cloud.tick('clock');
    const found: string[] = [];
    for (const [state, { id }] of Object.entries({ held, collected, cancelled }))
      found.push(
        ...(await findings(STRANGER, `/pages/resident/redemption/index?id=${id}`, `redemption-${state}`)),
      );
    found.push(
      ...(await findings(STRANGER, '/pages/resident/redemptions/index', 'redemptions')),
      ...(await findings(STRANGER, '/pages/resident/points/index', 'points-statement')),
      ...(await findings(STAFF, '/pages/staff/pickup/index', 'pickup-desk-waiting')),
      ...(await findings(STAFF, '/pages/staff/books/index', 'staff-books-proven')),
    );
    expect(found).toEqual([]);
  });

  test('the lists, once there is something in them', async () => {
    const found = [
      ...(await findings(LIU, '/pages/orders/index', 'orders')),
      ...(await findings(LIU, '/pages/messages/index', 'messages')),
      ...(await findings(LIU, '/pages/resident/points/index', 'points-earned')),
      ...(await findings(MA, '/pages/provider/desk/index', 'worker-desk-jobs')),
      ...(await findings(STAFF, '/pages/staff/desk/index', 'staff-desk-orders')),
    ];
    expect(found).toEqual([]);
  });
});

/** He sees an open order where he may give it to somebody, and one that is done with. */
async function managerLooksAt(state: string, orderId: string): Promise<string[]> {
  if (state === 'open') {
    return [
      ...(await findings(MANAGER, '/pages/provider/firm-orders/index', 'firm-orders-waiting')),
      ...(await findings(MANAGER, `/pages/provider/assign/index?id=${orderId}`, 'firm-assign')),
    ];
  }
  if (state !== 'closed') return [];
  return findings(MANAGER, `/pages/provider/firm-order/index?id=${orderId}`, 'firm-order-closed');
}

/** One order from booking to rating; what is shown is looked at after every step. */
async function throughTheStory(
  there: TestCloud,
  look: (state: string, orderId: string) => Promise<void>,
): Promise<void> {
  const her = there.phone(LIU);
  const his = there.phone(MA);
  const orderId = await booked(there);
  await look('open', orderId);
  await his.does('repair', 'accept', { orderId });
  await look('accepted', orderId);
  const code = await recognised(there, orderId);
  await look('recognised', orderId);
  await his.does('repair', 'arrive', { orderId, code });
  await look('arrived', orderId);
  const lines = [{ kind: 'labour' as const, priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }];
  const { quote } = await his.does('repair', 'quote', { orderId, lines });
  await look('quoted', orderId);
  await her.does('repair', 'approve', { orderId, quoteId: quote?.id ?? '' });
  await look('approved', orderId);
  const photos = { photosBefore: [PHOTO], photosAfter: [PHOTO] };
  await his.does('repair', 'finish', {
    orderId,
    checked: [...DRAIN.standard],
    ...photos,
    paidFen: QUOTED_FEN,
  });
  await look('finished', orderId);
  await her.does('repair', 'confirm', { orderId, paidFen: QUOTED_FEN });
  await look('closed', orderId);
  await her.does('rating', 'rate', { orderId, ...FIVE_STARS });
  await look('rated', orderId);
}
