import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { counted, type Hand, handOn } from '../kit/three-phones';

// 长辈版: a booking is a flow of its own, one question a screen; taps are counted, and nothing is typed.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  await page.addInitScript(giveVoice);
  liu = handOn(page);
  await liu.reopen();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const orders = () => stored<RepairOrder>(cloud, 'repair_orders');

/** A phone with a Chinese voice, which notes what it says. */
function giveVoice(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const voice = { lang: 'zh-CN', name: 'voice' };
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [voice],
      speak: ({ text }: { text: string }) => said.push(text),
      cancel: () => undefined,
    },
  });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      constructor(readonly text: string) {}
    },
  });
}
const heard = () => liu.page.evaluate(() => Reflect.get(window, 'said') as string[]);

test('a first booking at a known address takes six taps and no typing, and is read back', async () => {
  const { hand, count } = counted(liu);
  await hand.tap('tile-repair');
  await hand.seeWords('什么坏了');
  expect(await examine(liu.page, 'elder-faults', true)).toEqual([]);
  await screenshot(liu.page, 'elder-faults-320', true);
  await hand.tap(`fault-${DRAIN._id}`);
  await hand.seeWords('是什么情况');
  expect(await examine(liu.page, 'elder-words', true)).toEqual([]);
  await hand.tap('phrase-0');
  await hand.seeWords('师傅到哪里');
  expect(await examine(liu.page, 'elder-where', true)).toEqual([]);
  await hand.tap('next-question');
  await hand.seeWords('什么时候来');
  expect(await examine(liu.page, 'elder-when', true)).toEqual([]);
  await hand.tap('when-now');
  await hand.see('cost');
  expect(await examine(liu.page, 'elder-whole', true)).toEqual([]);
  await screenshot(liu.page, 'elder-whole-320', true);
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toBe(
    `${DRAIN.name}，水槽不下水了。师傅到，寿张路社区 寿张路 28 号 3 单元 402 户。时间，现在就来，半小时内到门口。公开价 ¥80–200，您同意了报价才动手。`,
  );
  await hand.tap('confirm-booking');
  await hand.seeWords('正在为您找师傅');
  expect(count).toEqual({ taps: 6, typings: 0 });
  expect(orders()).toMatchObject([
    { residentId: 'liu', wrong: '水槽不下水了', when: { kind: 'urgent' }, channel: 'online' },
  ]);
});

test('back is one question back, and nothing that was answered is lost', async () => {
  await liu.tap('back');
  await liu.tap('tile-repair');
  await liu.tap(`fault-${DRAIN._id}`);
  await liu.tap('phrase-2');
  await liu.tap('next-question');
  await liu.tap('when-later');
  await liu.tap(`window-${MONDAY_NINE + 3_600_000}`);
  await liu.tap('next-question');
  await liu.seeWords('下水慢，有味道');
  await liu.tap('back');
  await liu.seeWords('什么时候来');
  await liu.tap('back');
  await liu.seeWords('师傅到哪里');
  await liu.tap('back');
  await liu.seeWords('是什么情况');
  await liu.tap('phrase-1');
  await liu.tap('next-question');
  await liu.tap('next-question');
  await liu.seeWords('水往上返');
  await liu.seeWords('今天 10:00–12:00');
});

test('one answer is changed from the whole, which is there again at once', async () => {
  await liu.tap('change-words');
  await liu.tap('own-words');
  await liu.type('wrong', '做着饭呢，水槽堵了');
  await liu.tap('next-question');
  await liu.seeWords('做着饭呢，水槽堵了');
  await liu.tap('change-when');
  await liu.tap('when-now');
  await liu.seeWords('现在就来');
  await liu.tap('back');
  await liu.seeWords('什么时候来');
});

test('booked again in three taps from home: 照上次的来, or from the own orders', async () => {
  const order = orders()[0];
  await cloud.phone(LIU).does('repair', 'cancel', { orderId: order?._id ?? '', reason: null });
  await liu.open('/pages/home/index');
  const first = counted(liu);
  await first.hand.tap('tile-repair');
  await first.hand.tap('as-last-time');
  await first.hand.tap('confirm-booking');
  await first.hand.seeWords('正在为您找师傅');
  expect(first.count).toEqual({ taps: 3, typings: 0 });
  expect(orders().map(({ wrong }) => wrong)).toEqual(['水槽不下水了', '水槽不下水了']);

  await liu.open('/pages/home/index');
  const second = counted(liu);
  await second.hand.tap('tile-orders');
  await second.hand.see(`again-${order?._id}`);
  expect(await examine(liu.page, 'elder-orders', true)).toEqual([]);
  await second.hand.tap(`again-${order?._id}`);
  await second.hand.seeWords('水槽不下水了');
  await second.hand.tap('confirm-booking');
  // One urgent order of hers is open; two may be.
  await expect.poll(() => orders().length).toBe(3);
  expect(second.count).toEqual({ taps: 3, typings: 0 });
});

test('booked again in three taps in the usual size of words, too', async () => {
  const order = orders()[0];
  for (const { _id, state } of orders()) {
    if (state === 'open') await cloud.phone(LIU).does('repair', 'cancel', { orderId: _id, reason: null });
  }
  const usual = counted(handOn(await browser.phone({ url: cloud.url, openid: LIU })));
  await usual.hand.tap('tab-orders');
  await usual.hand.tap(`again-${order?._id}`);
  expect(await usual.hand.typed('wrong')).toBe('水槽不下水了');
  await usual.hand.tap('confirm-booking');
  await usual.hand.seeWords('正在为您找师傅');
  expect(usual.count).toEqual({ taps: 3, typings: 0 });
});
