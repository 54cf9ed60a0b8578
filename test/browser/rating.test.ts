import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { closingNight } from '#domain/rating/batch';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { aClosedOrder, strangersHomes, type Visited, visitedHomes } from '../kit/closed-orders';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MANAGER, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { FIVE_STARS } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

const HERS: Visited = { memberId: 'liu', orderId: 'her-order', door: '寿张路 28 号', phone: '13905320001' };
const OTHERS = strangersHomes(2);

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let manager: Hand;
beforeAll(async () => {
  const like = await aClosedOrder();
  cloud = await openCloud({ now: MONDAY_NINE + DAY, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  visitedHomes(cloud, like, [HERS, ...OTHERS]);
  browser = await openBrowser();
  [liu, manager] = await Promise.all([
    browser.phone({ url: cloud.url, openid: LIU }).then(handOn),
    browser.phone({ url: cloud.url, openid: MANAGER }).then(handOn),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const elder = (openid: string) => browser.phone({ url: cloud.url, openid, elder: true }).then(handOn);

const RATE = `/pages/resident/rate/index?id=${HERS.orderId}`;
const SAID = '来得快，地也擦干净了';
const ADDED = '过了一个月，没再漏过';
const ANSWER = '谢谢您，我们会保持';

describe('What a resident says, and what is answered', () => {
  test('she rates, and is told that it waits for others', async () => {
    await liu.open(RATE);
    for (const mark of ['punctuality', 'workmanship', 'attitude', 'honestPrice']) await liu.tap(`${mark}-5`);
    await liu.type('text', SAID);
    await liu.tap('send-rating');
    await liu.see('state');
    expect(await liu.read('state')).toContain('满三位居民、再过三天后一起公开');
    await manager.open('/pages/provider/ratings/index');
    expect(await manager.read('score')).toContain('还没有公开的评价');
  });

  test('she adds a word later, which is kept while she writes', async () => {
    await liu.tap('add-more');
    await liu.type('text', ADDED);
    expect(await examine(liu.page, 'rating-add', false)).toEqual([]);
    const old = await elder(LIU);
    await old.open(RATE);
    await old.see('state');
    expect(await examine(old.page, 'rating-waiting', true)).toEqual([]);
    await old.tap('add-more');
    expect(await examine(old.page, 'rating-add', true)).toEqual([]);
    await liu.open(RATE);
    await liu.tap('add-more');
    await liu.tap('send-addition');
    await liu.see('addition');
    expect(await liu.read('addition')).toContain(ADDED);
  });

  test('once two others have rated, everybody reads all of them, and the manager answers hers', async () => {
    for (const { memberId, orderId } of OTHERS) {
      await cloud.phone(`wx-${memberId}`).does('rating', 'rate', { orderId, ...FIVE_STARS });
    }
    // The batch stays open for three days, and is published by night.
    cloud.clock.set(closingNight(cloud.clock.now()));
    await cloud.tick('clock');
    await manager.open('/pages/provider/ratings/index');
    await manager.seeWords(SAID);
    await manager.seeWords(`后来补充：${ADDED}`);
    const { ratings } = await cloud
      .phone(MANAGER)
      .does('rating', 'ofFirm', { providerId: 'firm-1', before: null });
    const hers = ratings.find(({ text }) => text === SAID)?.id ?? '';
    await manager.tap(`reply-${hers}`);
    await manager.type('reply', ANSWER);
    expect(await examine(manager.page, 'rating-reply', false)).toEqual([]);
    const old = await elder(MANAGER);
    await old.open('/pages/provider/ratings/index');
    await old.tap(`reply-${hers}`);
    expect(await examine(old.page, 'rating-reply', true)).toEqual([]);
    await manager.tap('send-reply');
    await manager.seeWords(`服务商回复：${ANSWER}`);
  });

  test('she reads the answer with her rating, and everybody on the page of the firm', async () => {
    await liu.open(RATE);
    await liu.see('reply');
    expect(await liu.read('reply')).toContain(ANSWER);
    expect(await liu.read('state')).toContain('已公开');
    expect(await examine(liu.page, 'rating-own', false)).toEqual([]);
    await liu.open('/pages/resident/provider/index?id=firm-1');
    await liu.tap('all-ratings');
    await liu.seeWords(`服务商回复：${ANSWER}`);
    await liu.seeWords('满 5 次评价以后才显示分数');
  });
});
