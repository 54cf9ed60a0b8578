import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { PHOTO, QUOTED_FEN } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';
import { counted, type Hand, handOn } from '../kit/three-phones';

// What the clean paths cost, counted tap by tap from the front page. Three more are counted where they are walked: elder mode in
// elder-booking, joining a firm in new-firm (eight at most), staff who book for a known caller in caller (six).

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const walking = async (openid: string) => counted(handOn(await browser.phone({ url: cloud.url, openid })));
const order = () => stored<RepairOrder>(cloud, 'repair_orders')[0];
const orderId = () => order()?._id ?? '';

test('from the front page to a repair that is confirmed: twelve taps at most, and one typing', async () => {
  const { hand: liu, count } = await walking(LIU);
  const ma = cloud.phone(MA);
  await liu.tap(`category-${DRAIN.category.id}`);
  await liu.tap(`item-${DRAIN._id}`);
  await liu.tap('book');
  await liu.type('wrong', '厨房下水道堵了');
  await liu.tap('confirm-booking');
  await liu.seeWords('正在为您找师傅');
  expect(count).toEqual({ taps: 4, typings: 1 });

  await ma.does('repair', 'accept', { orderId: orderId() });
  await comesToTheDoor(liu);
  const code = (await liu.read('arrival-code')).replace(/\D/g, '').slice(0, 6);
  await ma.does('repair', 'arrive', { orderId: orderId(), code });
  const lines = [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }] as const;
  await ma.does('repair', 'quote', { orderId: orderId(), lines: [...lines] });
  await liu.tap('approve');
  await expect.poll(() => order()?.state).toBe('approved');
  const photos = { photosBefore: [PHOTO], photosAfter: [PHOTO] };
  const finished = { orderId: orderId(), checked: [...DRAIN.standard], ...photos, paidFen: QUOTED_FEN };
  await ma.does('repair', 'finish', finished);
  await liu.tap('confirm');
  await expect.poll(() => order()?.state).toBe('closed');
  expect(count.taps).toBeLessThanOrEqual(12);
  expect(count.typings).toBe(1);
});

/** The face is looked at, and the code given. */
async function comesToTheDoor(liu: Hand): Promise<void> {
  await liu.tap('at-the-door');
  await liu.tap('recognise');
  await liu.see('code');
}

test('asking an officer: five taps at most', async () => {
  const { hand: liu, count } = await walking(LIU);
  await liu.tap('union-talk');
  await liu.tap('topic-interests');
  await liu.type('about', '加班费一直没有算');
  await liu.tap('send-ask');
  await liu.seeWords('工会收到了');
  expect(count.taps).toBeLessThanOrEqual(5);
  expect(count.typings).toBe(1);
});

test('an officer, from the front page to the answer: eight taps at most', async () => {
  const [request] = stored<{ _id: string }>(cloud, 'appointments');
  const { hand: chair, count } = await walking(CHAIR);
  await chair.tap('tab-me');
  await chair.tap('officer-desk');
  await chair.tap(`request-${request?._id}`);
  await chair.tap('accept');
  await chair.tap('answer');
  await chair.tap('outcome-resolved');
  await chair.type('answer-words', '单位已经补发');
  await chair.tap('send-answer');
  await chair.tap('sheet-yes');
  await expect.poll(() => stored<{ state: string }>(cloud, 'appointments')[0]?.state).toBe('answered');
  expect(count.taps).toBeLessThanOrEqual(8);
  expect(count.typings).toBe(1);
});
