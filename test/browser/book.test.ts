import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '#domain/book/book';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { aStation } from '../kit/stations';
import { type Hand, handOn } from '../kit/three-phones';

// A book is given by its ISBN, borrowed where it stands, and drifts over three stations, with what one reader tells the next. By taps.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let stranger: Hand;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou', '13905320044')] });
  cloud.seed({
    stations: ['费县路书屋', '东平路驿站', '齐东路驿站'].map((name, n) =>
      aStation(`s${n + 1}`, n + 1, { name }),
    ),
  });
  browser = await openBrowser();
  liu = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
  stranger = handOn(await browser.phone({ url: cloud.url, openid: STRANGER }));
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const book = () => stored<Book>(cloud, 'books')[0];
const atStation = (hand: Hand, id: string) => hand.open(`/pages/book/shelf/index?id=${id}`);

test('she gives a book by its ISBN at the first station, and is told which number to write into it', async () => {
  await liu.open('/pages/station/one/index?id=s1');
  await liu.tap('books');
  await liu.seeWords('这里现在没有书');
  await liu.tap('give-book');
  await liu.type('book-isbn', '９７８-7-5063-6543-7');
  await liu.tap('look-up');
  await expect.poll(() => liu.typed('book-isbn')).toBe('9787506365437');
  await liu.type('book-title', '活着');
  await liu.type('book-author', '余华');
  expect(await examine(liu.page, 'give-book', false)).toEqual([]);
  await screenshot(liu.page, 'give-book', true);
  await liu.tap('give');
  await liu.see('given');
  await expect.poll(() => book()?.state).toBe('here');
  await liu.seeWords(`编号 ${book()?.number}`);
  expect(await examine(liu.page, 'one-book', false)).toEqual([]);
});

test('a neighbour finds it by its number, borrows it, and says what it is like', async () => {
  await atStation(stranger, 's1');
  await stranger.seeWords('这里有 1 本书');
  expect(await examine(stranger.page, 'station-books', false)).toEqual([]);
  await screenshot(stranger.page, 'station-books', true);
  await stranger.type('book-number', book()?.number ?? '');
  await stranger.tap('find-book');
  await stranger.tap('borrow');
  await stranger.seeWords('您借着');
  await stranger.type('note-words', '一口气读完的');
  await stranger.tap('leave-note');
  await stranger.seeWords('“一口气读完的”');
  expect(await examine(stranger.page, 'one-book-lent', false)).toEqual([]);
  await screenshot(stranger.page, 'one-book', true);
});

test('who gave it sees that it is lent, and not to whom', async () => {
  await liu.open('/pages/book/mine/index');
  await liu.seeWords('借出去了');
  expect(await examine(liu.page, 'my-books', false)).toEqual([]);
});

test('he brings it to the second station; from there she takes it on to the third one', async () => {
  const id = book()?._id;
  await atStation(stranger, 's2');
  await stranger.tap(`bring-${id}`);
  await stranger.seeWords('这里有 1 本书');
  await atStation(liu, 's2');
  await liu.tap(`book-${id}`);
  await liu.seeWords('“一口气读完的”');
  await liu.tap('borrow');
  await liu.seeWords('您借着');
  await atStation(liu, 's3');
  await liu.tap(`bring-${id}`);
  await liu.seeWords('这里有 1 本书');
  expect(book()?.stops.map(({ name }) => name)).toEqual(['费县路书屋', '东平路驿站', '齐东路驿站']);
  await liu.tap(`book-${id}`);
  await liu.seeWords('到过 3 个驿站');
});

test('staff see what each station came to and why, and take the book off the shelf', async () => {
  await staff.open('/pages/book/scores/index');
  await staff.seeWords('第 1 名');
  await staff.seeWords('借出 1 本，每本 2 分，得 2 分，最多 40 分');
  expect(await examine(staff.page, 'station-scores', false)).toEqual([]);
  await screenshot(staff.page, 'station-scores', true);
  await staff.open('/pages/book/kept/index?id=s3');
  await staff.seeWords('还到这里 1 本');
  expect(await examine(staff.page, 'kept-books', false)).toEqual([]);
  await staff.tap(`book-${book()?._id}`);
  await staff.tap('withdraw');
  await staff.type('why-withdrawn', '破损');
  await staff.tap('withdraw-now');
  await staff.tap('sheet-yes');
  await staff.seeWords('下架了');
  expect(book()?.state).toBe('withdrawn');
});

test('in elder mode on the smallest phone all of it can be read', async () => {
  const { id } = await cloud.phone(STAFF).does('book', 'give', {
    ...{ stationId: 's1', isbn: '', title: '老人学用手机', author: '', cover: null, unionId: null },
  });
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  const hand = handOn(page);
  await atStation(hand, 's1');
  await hand.see(`book-${id}`);
  expect(await examine(page, 'station-books-elder', true)).toEqual([]);
  await screenshot(page, 'station-books-elder-320', true);
  await hand.tap(`book-${id}`);
  await hand.see('borrow');
  expect(await examine(page, 'one-book-elder', true)).toEqual([]);
  await hand.open('/pages/book/give/index?id=s1');
  await hand.see('give');
  expect(await examine(page, 'give-book-elder', true)).toEqual([]);
});
