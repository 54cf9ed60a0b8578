import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import type { Venue } from '#domain/session/venue';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STRANGER } from '../kit/district';
import { examine } from '../kit/examine';
import { takeTheDay } from '../kit/filling-in';
import { BERT, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// 场地: a hall of a union, opened by the hour; a second keeper cannot come closer than its buffer, and one resident has the hour.

let cloud: TestCloud;
let browser: TestBrowser;
let keeper: Hand;
let second: Hand;
let liu: Hand;
let other: Hand;
let unionId = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  unionId = (await unionTown(cloud)).street.id;
  browser = await openBrowser();
  const hand = async (openid: string, elder = false) =>
    handOn(await browser.phone({ url: cloud.url, openid, elder }));
  keeper = await hand(BERT);
  second = await hand(BERT);
  liu = await hand(LIU, true);
  await liu.page.setViewportSize({ width: 320, height: 720 });
  other = await hand(STRANGER);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const venue = () => stored<Venue>(cloud, 'venues')[0];
const sessions = () => stored<Session>(cloud, 'sessions').sort((one, next) => one.from - next.from);

async function toVenues(hand: Hand): Promise<void> {
  await hand.open('/pages/home/index');
  await hand.tap('tab-me');
  await hand.tap(`serves-${unionId}`);
  await hand.tap('to-sessions');
  await hand.tap('to-venues');
}

test('an officer of a union writes down a hall', async () => {
  await toVenues(keeper);
  await keeper.see('no-venues');
  expect(await examine(keeper.page, 'kept-venues', false)).toEqual([]);
  await keeper.tap('add-venue');
  await keeper.type('name', '职工之家羽毛球馆');
  await keeper.type('where', '云南路 18 号二楼');
  await keeper.type('words', '一片场地，球拍自己带。');
  await keeper.type('lasts', '60');
  await keeper.type('buffer', '15');
  expect(await examine(keeper.page, 'venue-form', false)).toEqual([]);
  await keeper.tap('save');
  await keeper.seeWords('每段 60 分钟，中间空 15 分钟');
  expect(venue()).toMatchObject({ unionId, capacity: 1, lastsMinutes: 60, bufferMinutes: 15 });
});

test('a second keeper fills in the same afternoon at the same time; the first one opens it, and the second one reads why not', async () => {
  await toVenues(second);
  await second.tap(`hours-${venue()?._id}`);
  await takeTheDay(second, 'day');
  await second.see('preview');
  await takeTheDay(keeper, 'day');
  await keeper.seeWords('一共 2 段');
  await keeper.seeWords('14:00–15:00，15:15–16:15');
  expect(await examine(keeper.page, 'venue-hours', false)).toEqual([]);
  await keeper.tap('publish');
  await expect.poll(() => sessions().length).toBe(2);
  await second.tap('publish');
  await second.seeWords('和已经开放的时段重叠，或中间空得不够');
  const [one, two] = venue()?.hours ?? [];
  expect((two?.from ?? 0) - (one?.to ?? 0)).toBe(15 * MINUTE);
  expect(sessions().map(({ _id }) => _id)).toEqual(venue()?.hours.map(({ id }) => id));
});

test('she finds the hall in large letters, by one question after the other, and has an hour of it', async () => {
  await liu.tap('places');
  await liu.tap('need-sessions');
  await liu.tap('venues');
  expect(await examine(liu.page, 'venues-elder', true)).toEqual([]);
  await liu.tap(`venue-${venue()?._id}`);
  await liu.page.locator('[id^="day-"]:visible').last().tap();
  await liu.seeWords('空着');
  expect(await examine(liu.page, 'venue-elder', true)).toEqual([]);
  await liu.tap(`hour-${sessions()[0]?._id}`);
  await liu.see('whole');
  await liu.tap('sign-up');
  await liu.seeWords('已经报名，1 个人');
  expect(sessions().map(({ taken }) => taken.length)).toEqual([1, 0]);
});

test('the next one sees which hour is left, and takes that', async () => {
  await other.tap('places');
  await other.see('venues');
  await other.tap('venues');
  await other.tap(`venue-${venue()?._id}`);
  await other.seeWords('有人借了');
  expect(await examine(other.page, 'venue', false)).toEqual([]);
  await other.tap(`hour-${sessions()[1]?._id}`);
  await other.tap('sign-up');
  await other.seeWords('已经报名，1 个人');
  expect(sessions().map(({ taken }) => taken.length)).toEqual([1, 1]);
});

test('an hour that is called off stands in the way no more; closed, the hall keeps what it has', async () => {
  await keeper.open(`/pages/session/people/index?id=${sessions()[1]?._id}`);
  await keeper.type('why', '地板要修');
  await keeper.tap('call-off');
  await keeper.tap('sheet-yes');
  await expect.poll(() => venue()?.hours.length).toBe(1);
  await toVenues(keeper);
  await keeper.tap(`change-${venue()?._id}`);
  await keeper.tap('open-closed');
  await keeper.tap('save');
  await keeper.seeWords('暂停开放，已开放的时段照常');
  expect(venue()).toMatchObject({ open: false, hours: [{ id: sessions()[0]?._id }] });
});
