import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, MINUTE } from '#domain/kernel/time';
import { approvedFirm, joinedBy } from '../kit/applications';
import { openBrowser, openScreen, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { invitedList } from '../kit/invited';
import {
  ANNA,
  BERT,
  CARL,
  DORA,
  EMIL,
  founded,
  PHONES,
  posted,
  SECOND_STAFF,
  unionsIn,
} from '../kit/joining';
import { type Hand, handOn } from '../kit/three-phones';

// 集中入会 by taps: an officer brings a list, and each of it says yes or no on the own phone.

let cloud: TestCloud;
let browser: TestBrowser;
let officer: Hand;
let liu: Hand;
let unionId: string;
let federationId: string;
let firmId: string;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  const { root, street } = await unionsIn(cloud);
  unionId = street.id;
  federationId = (await founded(cloud, '家政维修行业工会联合会', 'federation', root.id)).id;
  await cloud.phone(STAFF).does('union', 'givePost', posted(federationId, DORA, 'officer'));
  firmId = await crewAt();
  for (const [openid, phone] of [
    [LIU, '13905328801'],
    [STRANGER, '13905328802'],
  ] as const) {
    await cloud.phone(openid).does('membership', 'setPhone', { code: `phone:${phone}` });
  }
  browser = await openBrowser();
  officer = handOn(await browser.phone({ url: cloud.url, openid: BERT }));
  liu = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** A firm that was approved with the wish for a union, and has a worker. */
async function crewAt(): Promise<string> {
  const id = await approvedFirm(cloud, EMIL, STAFF);
  const workerId = await joinedBy(cloud, EMIL, { openid: ANNA, phone: PHONES[ANNA] ?? '', number: 9 });
  const admitted = { workerId, right: true, trainedOn: dayOf(MONDAY_NINE), why: '' };
  await cloud.phone(STAFF).does('provider', 'admit', { providerId: id, ...admitted });
  return id;
}

/** In 320 px and in elder mode, where it is hardest. */
async function looksWell(openid: string, screen: string, name: string, at?: string): Promise<void> {
  for (const elder of [false, true]) {
    const page = await browser.phone({ url: cloud.url, openid, elder });
    await page.setViewportSize({ width: 320, height: 720 });
    await openScreen(page, screen);
    expect(await examine(page, name, elder)).toEqual([]);
    if (at) await page.locator(`#${at}`).scrollIntoViewIfNeeded();
    await screenshot(page, `${name}-320${elder ? '-elder' : ''}`, true);
    await page.context().close();
  }
}
const asked = async (openid: string) =>
  (await cloud.phone(openid).does('union', 'mine', {})).invitations[0]?.id ?? '';

describe('An officer with a list', () => {
  test('is told row and column of what is wrong, and what is mended comes in', async () => {
    await officer.open(`/pages/union/desk/index?id=${unionId}`);
    await officer.tap('to-invited');
    await officer.see('nobody');
    await looksWell(BERT, `/pages/union/invited/index?id=${unionId}`, 'invited-nobody');
    await officer.tap('to-invite');
    await looksWell(BERT, `/pages/union/invite/index?id=${unionId}`, 'invite');
    await officer.type('table', '姓名\t手机号\t身份证号\n刘晓梅\t13905328801\t3.70203E+17\n\t139\t');
    await officer.tap('invite');
    await officer.seeWords('第 2 行 · 身份证号');
    await screenshot(officer.page, 'invite-problems', true);
    await officer.type('table', '姓名\t手机号\n刘晓梅\t13905328801\n石小东\t13905328802\n邹一\t13700000009');
    await officer.tap('invite');
    await officer.seeWords('等本人确认 2');
    await officer.tap('show-call');
    await officer.seeWords('137****0009');
    await looksWell(BERT, `/pages/union/invited/index?id=${unionId}`, 'invited');
  });

  test('chooses a file from Excel, which is written as one watches', async () => {
    await officer.tap('to-invite');
    const chooser = officer.page.waitForEvent('filechooser');
    await officer.tap('choose-table');
    const name = '海泊河机械厂.xlsx';
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await chooser).setFiles({ name, mimeType, buffer: await invitedList(600) });
    await officer.see('chosen-table');
    await officer.tap('invite');
    await officer.seeWords('要打电话 601');
  });
});

describe('Whoever is invited', () => {
  test('reads it on the own phone, says who it is and yes, and has a card', async () => {
    cloud.clock.move(61 * MINUTE);
    await cloud.tick('clock');
    await looksWell(LIU, '/pages/union/mine/index', 'invited-mine');
    await liu.open('/pages/messages/index');
    await liu.seeWords('工会邀请您入会');
    await liu.open('/pages/union/mine/index');
    await liu.seeWords('您的工会邀请您入会');
    const id = await asked(LIU);
    await liu.tap(`answer-${id}`);
    await liu.see('inviting-union');
    await looksWell(LIU, `/pages/union/answer/index?id=${id}`, 'invited-answer');
    await liu.type('join-name', '刘女士');
    await liu.tap('work-courier');
    await liu.tap('rights-0');
    await liu.tap('join-invited');
    await liu.see('join-name-problem');
    await screenshot(liu.page, 'invited-other-name', true);
    await liu.type('join-name', '刘晓梅');
    await liu.tap('join-invited');
    await liu.see('card-number');
    await liu.open(`/pages/union/answer/index?id=${id}`);
    await liu.seeWords('这份邀请已经办过');
  });

  test('with a number that nobody has confirmed is led to where it is confirmed', async () => {
    const newcomer = handOn(await browser.phone({ url: cloud.url, openid: 'wx-newcomer' }));
    await cloud.phone('wx-newcomer').does('membership', 'enter', { agreed: 1 });
    await looksWell('wx-newcomer', '/pages/union/mine/index', 'invited-unconfirmed');
    await newcomer.open('/pages/union/mine/index');
    await newcomer.tap('to-phone');
    await newcomer.seeWords('手机号');
  });

  test('says no, which the officer reads, and may think better of it', async () => {
    const stranger = handOn(await browser.phone({ url: cloud.url, openid: STRANGER }));
    const id = await asked(STRANGER);
    await stranger.open('/pages/union/mine/index');
    await stranger.tap(`decline-${id}`);
    await stranger.agree();
    await stranger.seeWords('您说了不参加');
    await looksWell(STRANGER, '/pages/union/mine/index', 'invited-declined');
    await officer.open(`/pages/union/invited/index?id=${unionId}`);
    await officer.tap('show-declined');
    await officer.seeWords('石小东');
    await officer.tap('show-joined');
    await officer.seeWords('刘晓梅');
  });
});

describe('A firm that wishes for a union', () => {
  const FIRM_PAGE = '/pages/provider/firm/index';
  const handOf = async (openid: string) => handOn(await browser.phone({ url: cloud.url, openid }));

  test('says so later by one button, and reads why there is none', async () => {
    const manager = await handOf(MANAGER);
    await looksWell(MANAGER, FIRM_PAGE, 'firm-wishes-not', 'wish-union');
    await manager.open(FIRM_PAGE);
    await manager.tap('wish-union');
    await manager.agree();
    await manager.seeWords('等工会答复');
    const staff = await handOf(SECOND_STAFF);
    await staff.open('/pages/me/index');
    await staff.tap('union-wishes');
    await looksWell(SECOND_STAFF, '/pages/union/wishes/index', 'union-wishes');
    await staff.tap('decline-firm-1');
    await staff.tap('decline-firm-1-likely-0');
    await staff.tap('decline-firm-1-go');
    await staff.agree();
    await staff.seeWords('1 家等答复');
    await manager.open(FIRM_PAGE);
    await manager.seeWords('已有工会');
    await looksWell(MANAGER, FIRM_PAGE, 'firm-declined', 'own-union');
  });

  test('has it founded by the federation, with the form filled in, and reads which', async () => {
    const fang = await handOf(DORA);
    await fang.open(`/pages/union/desk/index?id=${federationId}`);
    await fang.tap('to-wishes');
    await fang.seeWords('1 家等答复');
    await fang.tap(`found-${firmId}`);
    await looksWell(DORA, `/pages/union/form/index?firm=${firmId}`, 'union-for-firm');
    await fang.tap('save-union');
    await fang.seeWords('上级：家政维修行业工会联合会');
    await fang.open('/pages/union/wishes/index');
    await fang.see('nobody');
    await looksWell(DORA, '/pages/union/wishes/index', 'union-wishes-none');
    await fang.open(`/pages/union/form/index?firm=${firmId}`);
    await fang.seeWords('已经答复过了');
    const boss = await handOf(EMIL);
    await boss.open(FIRM_PAGE);
    await boss.seeWords('顺心管道服务部工会');
    await looksWell(EMIL, FIRM_PAGE, 'firm-founded', 'own-union');
    await boss.tap('own-union');
    await boss.see('union-facts');
    expect(await boss.page.locator('#invite-crew').count()).toBe(0);
  });

  test('has its crew invited from the page of the union, one by one on their own phones', async () => {
    const chair = await handOf(CARL);
    const { unions } = await cloud.phone(CARL).does('union', 'tree', {});
    const own = unions.find(({ kind }) => kind === 'enterprise')?.id ?? '';
    await chair.open(`/pages/union/one/index?id=${own}`);
    await looksWell(CARL, `/pages/union/one/index?id=${own}`, 'union-of-firm', 'invite-crew');
    await chair.tap('invite-crew');
    await chair.agree();
    await chair.seeWords('等本人确认 1');
    await chair.seeWords('139****7701');
    const worker = await handOf(ANNA);
    await worker.open('/pages/union/mine/index');
    await worker.seeWords('您的工会邀请您入会');
  });
});
