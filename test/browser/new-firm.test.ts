import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playedNumber } from '../../src/platform/played-number';
import { aForm, creditCode, idNumber } from '../kit/applications';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { fillPaper, handInFirstPaper, takeTheDay } from '../kit/filling-in';
import { booked } from '../kit/story';
import { counted, type Hand, handOn } from '../kit/three-phones';

// A firm comes to the district: through the screens of the people, as a person would touch them.

const CLIP = readFileSync('demo/clips/drain.mp4');
const GUO = 'wx-guo';
const XIN = 'wx-xin';
const APPLY = '/pages/provider/apply/index';

let cloud: TestCloud;
let browser: TestBrowser;
let guo: Hand;
let staff: Hand;
let xin: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const small = smallDistrict();
  cloud.seed({
    ...small,
    members: [...(small.members ?? []), ...['guo', 'staff-zhou'].map((id) => aResident(id))],
    identities: [...(small.identities ?? []), anIdentity(GUO, 'guo', ['resident'])],
  });
  browser = await openBrowser();
  const phone = async (openid: string) => handOn(await browser.phone({ url: cloud.url, openid }));
  guo = await phone(GUO);
  staff = await phone(STAFF);
  xin = await phone(XIN);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const next = async (step: string) => {
  await guo.tap('next');
  await guo.see(`step-${step}`);
};

describe('A firm asks to be let in', () => {
  test('a credit code that cannot be right is said beside its field, before anything is sent', async () => {
    await guo.open(APPLY);
    await guo.see('step-firm');
    expect(await guo.read('progress')).toBe('第 1 步，共 7 步');
    await guo.type('name', '顺心管道服务部');
    const right = creditCode(1);
    await guo.type('creditCode', `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`);
    expect(await guo.read('creditCode-problem')).toContain('对着执照再核一遍');
    await guo.seeWords('请先改好标出来的地方');
    await guo.type('creditCode', right);
    await guo.type('office', '云南路 66 号');
    await next('people');
  });

  test('what was typed and where she was survive that the app is closed, at every step', async () => {
    await guo.type('representative', '郭经理');
    const right = idNumber(1);
    await guo.type('idNumber', `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`);
    expect(await guo.read('idNumber-problem')).toContain('身份证号不对');
    await guo.type('idNumber', right);
    await guo.reopen();
    await guo.see('step-people');
    expect(await guo.typed('representative')).toBe('郭经理');
    await guo.type('contactName', '郭经理');
    await guo.type('contactPhone', '13905330001');
    await next('area');
    await guo.tap('streets-0');
    await guo.tap('categories-0');
    await next('papers');
    await guo.reopen();
    await guo.see('paper-0-kind');
    await fillPaper(guo);
    await next('show');
    await guo.tap('previous');
    await guo.see('step-papers');
    expect(await guo.typed('paper-0-kind')).toBe('管道疏通作业备案证明');
    await next('show');
  });

  test('a film is handed in with a title and a picture; what is missing is named before all of it is sent', async () => {
    await guo.film('video-0-film', CLIP);
    await guo.type('video-0-title', '下水道怎么通');
    await guo.see('video-0-poster-0');
    await next('promises');
    await guo.tap('commitments-0');
    await guo.tap('commitments-1');
    await guo.tap('joins-union-0');
    await next('check');
    expect(await guo.read('lacks-show')).toBe('还没有填好：介绍');
    await guo.tap('edit-show');
    await guo.type('introduction', '街坊的老店，修下水十二年。');
    await next('check');
    await guo.reopen();
    await guo.seeWords('下水道怎么通');
    expect(await guo.read('part-people')).toContain('3702');
    await guo.tap('submit');
    await guo.seeWords('等待审核');
  });
});

test('What another phone has written since is newer than what this one keeps', async () => {
  const liu = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
  await liu.open(APPLY);
  await liu.type('name', '旧名字');
  await liu.tap('next');
  await liu.see('step-people');
  const { application } = await cloud.phone(LIU).does('provider', 'ownApplication', {});
  cloud.clock.move(1_000);
  const elsewhere = { ...aForm({ name: '新名字' }), applicationId: application?.id ?? '' };
  await cloud.phone(LIU).does('provider', 'saveApplication', elsewhere);
  await liu.reopen();
  await liu.see('step-people');
  await liu.tap('previous');
  await expect.poll(() => liu.typed('name')).toBe('新名字');
});

describe('Somebody else looks at every item', () => {
  const judgeAll = async (wrong: string | null) => {
    const ids = await staff.page
      .locator('[id^="verdict-"][role="radiogroup"]:visible')
      .evaluateAll((parts) => parts.map(({ id }) => id));
    expect(ids).toContain('verdict-video-0');
    for (const id of ids) await staff.tap(`${id}-${id === `verdict-${wrong}` ? 'wrong' : 'right'}`);
  };
  const openCase = async () => {
    await staff.open('/pages/staff/vetting/index');
    await staff.page.locator('[id^="application-"]:visible').first().tap();
    await staff.see('verdict-firm');
  };

  test('she sees the wish to join the union and the film, and returns it with one thing to mend', async () => {
    await openCase();
    await staff.seeWords('已提出');
    await staff.see('film-0');
    await judgeAll('contact');
    await staff.type('why-contact', '电话打不通');
    await staff.tap('return');
    await staff.seeWords('退回补正');
  });

  test('he sees exactly what to mend, at the part where it is mended, and sends it again', async () => {
    await guo.open(APPLY);
    await guo.see('step-check');
    expect(await guo.read('part-people')).toContain('联系人和电话：电话打不通');
    await guo.tap('edit-people');
    expect(await guo.read('mend-contact')).toContain('电话打不通');
    await guo.type('contactPhone', '13905330009');
    await next('check');
    await guo.tap('submit');
    await guo.seeWords('等待审核');
  });

  test('she finds all of it right, and residents see the firm with its film', async () => {
    await openCase();
    await judgeAll(null);
    await staff.tap('approve');
    await staff.seeWords('已通过');
    const { providers } = await cloud
      .phone(LIU)
      .does('provider', 'list', { category: 'pipes', street: null, words: '顺心', sort: 'score' });
    const liu = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
    await liu.open(`/pages/resident/provider/index?id=${providers[0]?.id}`);
    await liu.see('video-0');
    await liu.seeWords('下水道怎么通');
  });
});

test('Its worker joins by invitation with eight taps and two typings at most', async () => {
  await guo.open(APPLY);
  await guo.tap('to-firm');
  await guo.type('invite-name', '新师傅');
  await guo.type('invite-phone', playedNumber(XIN));
  await guo.tap('invite');
  await guo.seeWords('只能用一次');
  const firm = await cloud.phone(GUO).does('provider', 'firm', {});
  const code = firm.invitations[0]?.code ?? '';
  expect(await guo.page.content()).toContain(code);

  const { hand: he, count } = counted(xin);
  await he.open('/pages/home/index');
  await he.tap('tab-me');
  await he.tap('join');
  await he.tap('agree');
  await he.tap('wechat-phone');
  await he.seeWords('只认您自己的手机号');
  await he.type('code', code);
  await he.type('id-number', idNumber(2));
  await he.photograph('portrait');
  await he.tap('join');
  await he.seeWords('已经加入');
  expect(count).toEqual({ taps: 6, typings: 2 });
  expect(count.taps).toBeLessThanOrEqual(8);
  const { crew } = await cloud.phone(GUO).does('provider', 'firm', {});
  expect(crew).toMatchObject([{ name: '新师傅', badge: 'waiting', certificates: [] }]);
});

test('The screen of joining fits large words on the smallest phone', async () => {
  const page = await browser.phone({ url: cloud.url, openid: 'wx-another', elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  const another = handOn(page);
  await another.open('/pages/provider/join/index');
  await another.tap('agree');
  await another.see('wechat-phone');
  expect(await examine(page, 'join-firm', true)).toEqual([]);
  await screenshot(page, 'join-firm-320-elder', true);
});

test('He hands in his paper, is admitted, goes on duty and accepts an order', async () => {
  await screenshot(xin.page, 'joined', true);
  await xin.tap('to-papers');
  await xin.seeWords('您还没有交证件');
  await screenshot(xin.page, 'papers-none', true);
  await handInFirstPaper(xin);

  const { id, crew } = await cloud.phone(GUO).does('provider', 'firm', {});
  await staff.open('/pages/staff/vetting/index');
  await staff.tap(`firm-${id}`);
  const workerId = crew[0]?.workerId ?? '';
  await staff.see(`admit-${workerId}`);
  await takeTheDay(staff, `trained-${workerId}`);
  await staff.tap(`admit-${workerId}`);
  await staff.seeWords('工牌有效');

  await xin.open('/pages/provider/desk/index');
  await xin.tap('duty');
  await xin.seeWords('在岗');
  const orderId = await booked(cloud);
  await xin.open('/pages/provider/desk/index');
  await xin.tap(`accept-${orderId}`);
  await xin.seeWords('到了门口');
});

describe('An approved firm amends item by item', () => {
  test('a new introduction waits, the old stands, and a no comes with its reason', async () => {
    await guo.open('/pages/provider/firm/index');
    await guo.tap('to-amend');
    await guo.tap('amend-introduction');
    await guo.type('words', '包治百病的管道店');
    await guo.tap('propose');
    await guo.see('waits-introduction');
    expect(await guo.read('amend-introduction')).toContain('修下水十二年');
    const { id } = await cloud.phone(GUO).does('provider', 'firm', {});
    await staff.open(`/pages/staff/firm/index?id=${id}`);
    await staff.seeWords('改成：包治百病的管道店');
    await staff.page.locator('[id^="no-"]:visible').last().tap();
    const no = staff.page.locator('[id^="wrong-"]:visible').last();
    const field = (await no.getAttribute('id'))?.replace('wrong-', 'why-') ?? '';
    await staff.type(field, '说得太满了');
    await no.tap();
    await expect.poll(() => staff.page.locator('[id^="wrong-"]:visible').count()).toBe(0);
    await guo.open('/pages/provider/amend/index');
    expect(await guo.read('answers')).toContain('介绍：说得太满了');
  });

  test('a new name waits, too, and is the name of the firm once somebody of the staff has said yes', async () => {
    await guo.tap('amend-name');
    await guo.type('words', '老郭管道服务部');
    await guo.tap('propose');
    await guo.see('waits-name');
    await staff.reopen();
    await staff.seeWords('改成：老郭管道服务部');
    const yes = staff.page.locator('[id^="right-"]:visible').last();
    await yes.tap();
    await expect.poll(() => staff.read('standing')).toContain('老郭管道服务部');
  });
});
