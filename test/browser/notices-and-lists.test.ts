import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Notice } from '#domain/notice/notice';
import { askedFor, storedRequest } from '../kit/asking';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine, settled } from '../kit/examine';
import { stored } from '../kit/once';
import { closed, quoted } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';
import { type Hand, handOn } from '../kit/three-phones';

// What waits for somebody is found in the messages and in one list, and is done from there.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let chair: Hand;
/** An order of hers that is over; he is free for the next one. */
let done = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
  done = await closed(cloud);
  browser = await openBrowser();
  liu = await phoneOf(LIU);
  chair = await phoneOf(CHAIR);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const phoneOf = async (openid: string): Promise<Hand> =>
  handOn(await browser.phone({ url: cloud.url, openid }));
const toldOf = (subject: string, memberId: string): Notice | undefined =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.subject === subject && one.memberId === memberId)
    .sort((a, b) => b.at - a.at)[0];
const looksWell = async (hand: Hand, name: string, elder = false) => {
  await settled(hand.page);
  expect(await examine(hand.page, name, elder)).toEqual([]);
  await screenshot(hand.page, name, elder);
};

describe('A message', () => {
  test('says who asks how much, and leads to where she agrees; then it offers that no more', async () => {
    const { orderId } = await quoted(cloud);
    await cloud.tick('clock');
    const told = toldOf(orderId, 'liu');
    expect(told).toMatchObject({ about: 'repair-quoted', facts: { fen: expect.any(Number) } });
    await liu.open('/pages/messages/index');
    expect(await liu.read(`notice-${told?._id}`)).toMatch(/报价 ¥\d+，等您同意/);
    await looksWell(liu, 'messages');
    await liu.tap(`act-${told?._id}`);
    await liu.tap('approve');
    await liu.seeWords('正在维修');
    await liu.open('/pages/messages/index');
    await liu.see(`notice-${told?._id}`);
    await liu.page.locator(`#act-${told?._id}`).waitFor({ state: 'detached' });
  });

  test('of one thing folds what was said of it before', async () => {
    await liu.open('/pages/messages/index');
    const earlier = liu.page.locator('[id^="earlier-"]').first();
    await earlier.tap();
    await liu.seeWords('收起以前的');
  });
});

describe('单子', () => {
  test('holds orders and talks in three parts, and the talk that is answered waits for a word', async () => {
    const asked = await askedFor(cloud);
    const answered = await askedFor(cloud);
    const answer = { outcome: 'resolved', words: '单位已补发工资', people: 1, recoveredFen: 0 } as const;
    await cloud.phone(CHAIR).does('appointment', 'answer', { requestId: answered, ...answer });
    await liu.open('/pages/orders/index');
    await liu.see('part-live');
    expect(await liu.page.locator(`#part-live #request-${asked}`).count()).toBe(1);
    expect(await liu.page.locator(`#part-toRate #request-${answered}`).count()).toBe(1);
    expect(await liu.page.locator(`#part-toRate #order-${done}`).count()).toBe(1);
    await looksWell(liu, 'own-things');
    await liu.tap(`request-${answered}`);
    await liu.see('verdict');
  });
});

describe('A photo beside the words', () => {
  test('is shown by who asks, and seen by the officer in his row, on the request and above his answer', async () => {
    await liu.open('/pages/resident/ask/index');
    await liu.tap('topic-interests');
    await liu.type('about', '合同上没有写加班费');
    await liu.photograph('ask-photos');
    await liu.tap('send-ask');
    await liu.see('meeting-place');
    await looksWell(liu, 'request-with-place');
    const id = /[?&]id=(\w+)/.exec(new URL(liu.page.url()).hash)?.[1] ?? '';
    expect(storedRequest(cloud, id).photos).toHaveLength(1);
    await cloud.tick('clock');
    await chair.open('/pages/officer/desk/index');
    expect(await chair.read(`request-${id}`)).toContain('刘女士 · 利益诉求');
    expect(await chair.read(`request-${id}`)).toContain('合同上没有写加班费');
    await chair.tap(`request-${id}`);
    await chair.see('request-photos');
    await chair.tap('answer');
    await chair.see('asked');
    expect(await chair.read('asked')).toContain('合同上没有写加班费');
  });

  test('is not asked for where it is about the mind', async () => {
    await liu.open('/pages/resident/ask/index');
    await liu.tap('topic-psychological');
    await liu.see('about');
    expect(await liu.page.locator('#ask-photos-add:visible').count()).toBe(0);
  });
});

describe('A usual answer', () => {
  test('is kept by staff, and written by the officer with one tap', async () => {
    const staff = await phoneOf(STAFF);
    await staff.open('/pages/staff/phrases/index');
    await staff.tap('phrase-topic-dispute');
    await staff.type('phrase-title', '约双方调解');
    await staff.type('phrase-words', '已约双方周内到工作室调解。');
    await staff.tap('keep-phrase');
    await staff.see('phrase-0');
    await looksWell(staff, 'staff-phrases');
    const requestId = await askedFor(cloud);
    await chair.open(`/pages/officer/answer/index?id=${requestId}`);
    await chair.tap('phrase-0');
    expect(await chair.typed('answer-words')).toBe('已约双方周内到工作室调解。');
  });
});
