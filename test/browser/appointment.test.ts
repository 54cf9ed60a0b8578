import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScoreSum } from '#domain/appointment/studio-score';
import { DAY, HOUR, startOfDay } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { pageOf } from '#domain/notice/pages';
import { askedFor, ONE_PLACE, storedRequest } from '../kit/asking';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { ABOVE, CHAIR, QIAN, withStudios, YUNNAN, ZHONGSHAN } from '../kit/studios';
import { type Hand, handOn } from '../kit/three-phones';

// What people bring to the union, through the screens of all who have to do with it.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let chair: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
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
const idIn = (hand: Hand): string => /[?&]id=(\w+)/.exec(new URL(hand.page.url()).hash)?.[1] ?? '';

describe('Eight people are owed their wages', () => {
  let id = '';

  test('their speaker finds 工会有约 on the home screen, chooses a time and says what it is about', async () => {
    await liu.tap('union-talk');
    await liu.tap('topic-dispute');
    await liu.tap(`time-${ONE_PLACE}`);
    await liu.type('about', '装修队欠我们八个人两个月工钱');
    for (let more = 1; more < 8; more += 1) await liu.tap('people-more');
    await liu.type('phone', '13905321111');
    await liu.tap('send-ask');
    await liu.seeWords('等工会确认');
    await liu.seeWords('首次回应时限是 1 个工作日');
    id = idIn(liu);
    expect(storedRequest(cloud, id)).toMatchObject({
      people: 8,
      state: 'requested',
      slot: { from: ONE_PLACE },
    });
  });

  test('the officer sees it first on his desk and accepts', async () => {
    await chair.open('/pages/officer/desk/index');
    await chair.tap(`request-${id}`);
    await chair.seeWords('装修队欠我们八个人两个月工钱');
    await chair.tap('accept');
    await liu.seeWords('周主席受理了');
  });

  test('they meet, and he answers with what was recovered', async () => {
    cloud.clock.move(DAY + 2 * HOUR);
    await chair.open(`/pages/officer/request/index?id=${id}`);
    await chair.tap('meet');
    await chair.seeWords('已约谈');
    await chair.tap('answer');
    await chair.tap('outcome-resolved');
    await chair.type('answer-words', '单位已经付清，八个人都拿到了');
    await chair.type('recovered', '86000');
    await chair.tap('send-answer');
    await chair.agree();
    await chair.see('given');
  });

  test('she reads the answer under its seal, and says that it is solved', async () => {
    await liu.open(`/pages/resident/request/index?id=${id}`);
    await liu.seeWords('挽回 ¥86000，涉及 8 人');
    await liu.see('answer');
    await liu.tap('stars-5');
    await liu.tap('solved-yes');
    await liu.tap('send-evaluation');
    await liu.seeWords('谢谢您的评价');
    expect(storedRequest(cloud, id)).toMatchObject({
      state: 'evaluated',
      answer: { recoveredFen: 8_600_000, people: 8, inTime: true },
      evaluation: { stars: 5, solved: true },
    });
  });
});

describe('Something that cannot be resolved', () => {
  let id = '';

  test('she asks as soon as possible, and it is transferred with a reason', async () => {
    await liu.open('/pages/resident/ask/index');
    await liu.tap('topic-interests');
    await liu.type('about', '退休前的工龄少算了两年');
    await liu.tap('send-ask');
    await liu.seeWords('工会收到了');
    id = idIn(liu);
    await chair.open(`/pages/officer/request/index?id=${id}`);
    await chair.tap(`transfer-to-${ZHONGSHAN}`);
    await chair.tap('transfer');
    await chair.type('transfer-reason', '工作单位在中山路');
    await chair.tap('transfer-go');
    await chair.agree();
    await liu.seeWords('已转到中山路工会有约');
  });

  test('it runs overdue, the level above sees it, and she reads so', async () => {
    cloud.clock.move(3 * DAY);
    await cloud.tick('clock');
    const above = await phoneOf(ABOVE);
    await above.open('/pages/officer/desk/index');
    await above.tap('list-tab-above');
    await above.see(`request-${id}`);
    expect(await above.read(`request-${id}`)).toContain('超时');
    await liu.open(`/pages/resident/request/index?id=${id}`);
    await liu.seeWords('已超时，上级在督办');
    await above.page.close();
  });

  test('it is answered that it cannot be resolved and why, and she has it reopened', async () => {
    const qian = await phoneOf(QIAN);
    await qian.open(`/pages/officer/request/index?id=${id}`);
    await qian.tap('answer');
    await qian.tap('outcome-unresolvable');
    await qian.type('answer-words', '档案在外省，本区查不到');
    await qian.tap('send-answer');
    await qian.agree();
    await qian.see('given');
    await liu.open(`/pages/resident/request/index?id=${id}`);
    await liu.seeWords('档案在外省，本区查不到');
    await liu.tap('reopen');
    await liu.type('reopen-reason', '我有当年的工资单');
    await liu.tap('reopen-go');
    await liu.agree();
    await liu.seeWords('重新办理，工会收到了');
    expect(storedRequest(cloud, id).events.map(({ action }) => action)).toEqual([
      'ask',
      'transfer',
      'remind',
      'escalate',
      'answer',
      'reopen',
    ]);
  });
});

describe('An open day of the chairman', () => {
  const midnight = startOfDay(MONDAY_NINE + 8 * DAY);
  const nine = midnight + 9 * HOUR;

  test('is entered by staff, and everybody finds it on the home screen with its places', async () => {
    const staff = await phoneOf(STAFF);
    await staff.open(`/pages/staff/studio/index?id=${YUNNAN}`);
    await staff.tap('open-day-more');
    await staff.tap(`open-day-day-${midnight}`);
    await staff.tap(`open-day-time-${nine}`);
    await staff.type('open-day-places', '30');
    await staff.tap('add-open-day');
    await staff.seeWords('主席接待日 · 30 个名额');
    await staff.page.close();
    await liu.open('/pages/home/index');
    expect(await liu.read('open-day')).toContain('还有 30 个名额，共 30 个');
  });

  test('is chosen by one tap, and takes one of its places', async () => {
    await liu.tap('open-day');
    await liu.tap('topic-interests');
    expect(await liu.read(`time-${nine}`)).toContain('主席接待日');
    await liu.type('about', '想问问退休手续');
    await liu.tap('send-ask');
    await liu.seeWords('等工会确认');
    expect(storedRequest(cloud, idIn(liu))).toMatchObject({ slot: { from: nine } });
    await liu.open('/pages/home/index');
    expect(await liu.read('open-day')).toContain('还有 29 个名额，共 30 个');
  });

  test('stands among what unions offer, too, and leads to asking for that time', async () => {
    await liu.open('/pages/resident/places/index');
    await liu.seeWords('还有 29 个名额，共 30 个');
    await liu.page.locator('[id^="open-day-"]').click();
    await liu.tap('topic-interests');
    expect(await liu.read(`time-${nine}`)).toContain('主席接待日');
  });
});

describe('Who asks as soon as possible', () => {
  test('is given a time by the officer who accepts, and reads it', async () => {
    await liu.open('/pages/resident/ask/index');
    await liu.tap('topic-dispute');
    await liu.tap('time-soon');
    await liu.type('about', '押金一直没有退');
    await liu.tap('send-ask');
    await liu.seeWords('工会收到了');
    const id = idIn(liu);
    await chair.open(`/pages/officer/request/index?id=${id}`);
    const day = startOfDay(MONDAY_NINE + 5 * DAY);
    const at = day + 14.5 * HOUR;
    await chair.tap(`meeting-day-${day}`);
    await chair.tap(`meeting-time-${at}`);
    await chair.tap('accept');
    await liu.seeWords('周主席受理了，约在');
    expect(await liu.read('headline')).toContain('14:30');
    expect(storedRequest(cloud, id)).toMatchObject({ state: 'accepted', meetingAt: at, slot: null });
  });
});

describe('A message', () => {
  test('leads by one tap to what it is about, and is read from then on', async () => {
    await liu.open('/pages/home/index');
    const latest = stored<Notice>(cloud, 'notices')
      .filter(({ memberId, about }) => memberId === 'liu' && about === 'appointment-accepted')
      .sort((a, b) => b.at - a.at)[0];
    if (!latest) throw new Error('she was told of no acceptance');
    expect(latest.readAt).toBeNull();
    await liu.tap('tab-messages');
    await liu.see(`notice-${latest._id}`);
    expect(await liu.read(`notice-${latest._id}`)).toContain('新');
    await liu.tap(`notice-${latest._id}`);
    await liu.seeWords('周主席受理了，约在');
    expect(liu.page.url()).toContain(pageOf(latest));
    await liu.open('/pages/messages/index');
    await liu.see(`notice-${latest._id}`);
    expect(await liu.read(`notice-${latest._id}`)).not.toContain('新');
    const unread = stored<Notice>(cloud, 'notices').filter(
      ({ memberId, readAt }) => memberId === 'liu' && readAt === null,
    );
    expect(unread).toEqual([]);
  });

  test('leads an officer on to his own screen', async () => {
    const asked = await askedFor(cloud);
    const told = stored<Notice>(cloud, 'notices').find(
      ({ memberId, subject }) => memberId === 'chair' && subject === asked,
    );
    await chair.open('/pages/messages/index');
    await chair.tap(`notice-${told?._id}`);
    await chair.see('accept');
    expect(chair.page.url()).toContain(`/pages/officer/request/index?id=${asked}`);
  });

  test('offers the one thing that it waits for, until that is done', async () => {
    const asked = await askedFor(cloud);
    const told = stored<Notice>(cloud, 'notices').find(
      ({ memberId, subject }) => memberId === 'chair' && subject === asked,
    );
    await chair.open('/pages/messages/index');
    expect(await chair.read(`act-${told?._id}`)).toBe('去受理');
    await chair.tap(`act-${told?._id}`);
    await chair.tap('accept');
    await chair.seeWords('已受理');
    await chair.open('/pages/messages/index');
    await chair.see(`notice-${told?._id}`);
    await chair.page.locator(`#act-${told?._id}`).waitFor({ state: 'detached' });
  });
});

describe('A member of the union', () => {
  test('has her number recorded by staff, who know her by her phone number', async () => {
    const phone = '13905328801';
    await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${phone}` });
    const staff = await phoneOf(STAFF);
    await staff.open('/pages/staff/union/index');
    await staff.type('union-phone', phone);
    await staff.type('union-number', 'qd-0815');
    await staff.tap('union-since');
    await staff.page.getByText('确定').locator('visible=true').last().tap();
    await staff.tap('record-union');
    expect(await staff.read('recorded')).toContain('QD-0815');
    await staff.page.close();
  });

  test('finds it on her own page, and scores a studio once a year without a name', async () => {
    await liu.open('/pages/me/index');
    expect(await liu.read('union-number')).toContain('QD-0815');
    await liu.tap('my-scores');
    await liu.tap(`yearly-studio-${YUNNAN}`);
    await liu.tap('yearly-stars-4');
    await liu.tap('send-yearly');
    expect(await liu.read('scored')).toContain('云南路工会有约');
    expect(stored<ScoreSum>(cloud, 'studio_score_sums')).toMatchObject([
      { studioId: YUNNAN, period: '2026', count: 1, stars: 4 },
    ]);
  });
});

describe('Somebody in need', () => {
  test('sees the hotline before anything else', async () => {
    await liu.open('/pages/resident/ask/index');
    await liu.tap('topic-psychological');
    await liu.see('call-hotline');
    expect(await liu.read('hotline')).toContain('12356');
  });
});
