import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Membership } from '#domain/union/membership';
import { openBrowser, openScreen, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

// 入会 by taps: staff set up the unions, somebody joins by the code on the wall, and who has a post there admits.

let cloud: TestCloud;
let browser: TestBrowser;
let staff: Hand;
let liu: Hand;
let officer: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou')] });
  for (const [openid, phone] of [
    [LIU, '13905328801'],
    [STRANGER, '13905328802'],
  ] as const) {
    await cloud.phone(openid).does('membership', 'setPhone', { code: `phone:${phone}` });
  }
  browser = await openBrowser();
  const [one, two, three] = await Promise.all(
    [STAFF, LIU, STRANGER].map(async (openid) => handOn(await browser.phone({ url: cloud.url, openid }))),
  );
  if (!one || !two || !three) throw new Error('three phones were asked for');
  [staff, liu, officer] = [one, two, three];
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** In 320 px and in elder mode, where it is hardest. */
async function looksWell(openid: string, screen: string, name: string): Promise<void> {
  for (const elder of [false, true]) {
    const page = await browser.phone({ url: cloud.url, openid, elder });
    await page.setViewportSize({ width: 320, height: 720 });
    await openScreen(page, screen);
    expect(await examine(page, name, elder)).toEqual([]);
    await screenshot(page, `${name}-320${elder ? '-elder' : ''}`, true);
    await page.context().close();
  }
}
const codeOnTheWall = async (): Promise<string> => (await staff.read('union-code')).replace(/\D/g, '');
const unionOf = async (name: string): Promise<string> => {
  const { unions } = await cloud.phone(STAFF).does('union', 'tree', {});
  return unions.find((one) => one.name === name)?.id ?? '';
};

describe('The unions of a district', () => {
  test('are set up by staff, one under the other, each with a code for its wall', async () => {
    await looksWell(STAFF, '/pages/union/tree/index', 'unions-none');
    await staff.open('/pages/me/index');
    await staff.tap('staff-unions');
    await staff.seeWords('还没有建立工会');
    await staff.tap('found-union');
    await staff.tap('save-union');
    await staff.seeWords('区总工会');
    expect(await codeOnTheWall()).toMatch(/^\d{6}$/);
    await staff.tap('back');
    await staff.tap('found-union');
    await staff.tap('union-kind-street');
    await staff.type('union-name', '云南路街道总工会');
    await staff.tap('area-streets-0');
    await looksWell(STAFF, '/pages/union/form/index', 'union-form');
    await staff.tap('save-union');
    await staff.seeWords('上级：区总工会');
    await looksWell(STAFF, '/pages/union/tree/index', 'unions');
    // Changed, it is the same screen: back leads to the tree, and not through each state of it.
    await staff.tap('change-union');
    await staff.type('union-name', '云南路街道总工会');
    await staff.tap('save-union');
    await expect.poll(() => staff.page.locator('#save-union:visible').count()).toBe(0);
    await staff.tap('back');
    await staff.see('found-union');
    await staff.page.getByText('云南路街道总工会').locator('visible=true').last().tap();
    await staff.see('give-post');
  });

  test('have their posts, which staff give by a phone number, with a reason', async () => {
    await staff.tap('give-post');
    await staff.type('whom', '13905328802');
    await staff.type('post-name', '郑干事');
    await staff.tap('why-likely-0');
    await staff.tap('send-post');
    await staff.seeWords('郑干事');
    await looksWell(
      STAFF,
      `/pages/union/one/index?id=${await unionOf('云南路街道总工会')}`,
      'union-with-officer',
    );
  });
});

describe('Whoever joins', () => {
  test('reads rights and duties as staff keep them, in editions', async () => {
    await looksWell(STAFF, '/pages/staff/guide/index?about=rights', 'rights');
    await staff.open('/pages/me/index');
    await staff.tap('staff-rights');
    await staff.seeWords('会员的权利和义务，第 1 版');
    await staff.type('title-0', '您有权：投票');
    await staff.tap('keep-guide');
    await staff.agree();
    await staff.seeWords('会员的权利和义务，第 2 版');
    await staff.open(`/pages/union/one/index?id=${await unionOf('云南路街道总工会')}`);
  });

  test('types the code, finds filled in what is known, accepts rights and duties, and sends it', async () => {
    const code = await codeOnTheWall();
    await looksWell(LIU, '/pages/union/mine/index', 'membership-none');
    await liu.open('/pages/me/index');
    await liu.tap('my-union');
    await liu.tap('join-union');
    await liu.type('union-code', code);
    await liu.tap('find-union');
    await liu.see('chosen-union');
    await liu.seeWords('您有权：投票');
    expect(await liu.typed('join-name')).toBe('刘女士');
    await liu.tap('work-courier');
    await liu.type('employer', '顺达快递');
    await liu.tap('rights-0');
    await screenshot(liu.page, 'join-union', true);
    await staff.open('/pages/staff/guide/index?about=rights');
    await staff.type('title-0', '您有权：选举');
    await staff.tap('keep-guide');
    await staff.agree();
    await staff.seeWords('会员的权利和义务，第 3 版');
    await staff.open(`/pages/union/one/index?id=${await unionOf('云南路街道总工会')}`);
    await liu.tap('send-application');
    await liu.seeWords('您有权：选举');
    // The tick was for the words before.
    const tick = liu.page.locator('#rights-0:visible');
    await expect.poll(() => tick.getAttribute('aria-checked')).toBe('false');
    await liu.seeWords('会员的权利和义务刚刚改过');
    await liu.tap('rights-0');
    await liu.tap('send-application');
    await liu.seeWords('等工会审核');
    await looksWell(LIU, '/pages/union/mine/index', 'membership-applied');
    await looksWell(LIU, `/pages/union/join/index?code=${code}`, 'join-by-code');
    // The form lay over 我的工会: back from there is where she came from, not the same screen once more.
    await liu.tap('back');
    await liu.see('my-union');
  });

  test('is given back what is missing, sends it again, and is admitted by who has the post there', async () => {
    await officer.open('/pages/me/index');
    await officer.seeWords('云南路街道总工会');
    await officer.page.getByText('云南路街道总工会').locator('visible=true').last().tap();
    await looksWell(
      STRANGER,
      `/pages/union/desk/index?id=${await unionOf('云南路街道总工会')}`,
      'union-desk',
    );
    await officer.tap('membership-liu');
    await looksWell(STRANGER, '/pages/union/member/index?id=liu', 'union-member');
    await officer.tap('say-giveBack');
    await officer.tap('say-giveBack-likely-0');
    await officer.tap('say-giveBack-go');
    await officer.agree();
    await officer.see('nobody');
    await liu.open('/pages/union/mine/index');
    await liu.seeWords('请写全单位名称');
    await liu.tap('join-union');
    await liu.type('union-code', await codeOnTheWall());
    await liu.tap('find-union');
    expect(await liu.typed('employer')).toBe('顺达快递');
    await liu.type('employer', '顺达快递云南路网点');
    await liu.tap('rights-0');
    await liu.tap('send-application');
    await liu.seeWords('等工会审核');
    await officer.open(`/pages/union/desk/index?id=${await unionOf('云南路街道总工会')}`);
    await officer.tap('membership-liu');
    await officer.tap('say-yes');
    await officer.see('nobody');
  });

  test('is one of many on the list, which goes on to the last', async () => {
    const [own] = stored<Membership>(cloud, 'memberships').filter(({ state }) => state === 'admitted');
    const others = Array.from({ length: 24 }, (_, n) => {
      const number = `YN-${1001 + n}`;
      const card = own?.card && { ...own.card, number };
      return { ...own, _id: `other-${n}`, numberKey: number, personKey: number, card };
    });
    cloud.seed({ memberships: others });
    await officer.open(`/pages/union/desk/index?id=${await unionOf('云南路街道总工会')}`);
    await officer.tap('list-admitted');
    await officer.see('membership-liu');
    expect(await officer.page.locator('#membership-other-23:visible').count()).toBe(0);
    await officer.tap('older');
    await officer.see('membership-other-23');
    await screenshot(officer.page, 'union-members', true);
  });

  test('has a number and the card from then on, and leaves with a reason', async () => {
    await liu.open('/pages/me/index');
    expect(await liu.read('union-number')).toMatch(/会员号 \d{6}-\d{6}/);
    await liu.tap('union-number');
    await liu.see('card-number');
    await looksWell(LIU, '/pages/union/mine/index', 'membership');
    await liu.tap('show-card');
    const shown = (await liu.read('code')).replace(/\D/g, '');
    await looksWell(LIU, '/pages/union/card/index', 'member-card');
    const { membership } = await cloud.phone(LIU).does('union', 'mine', {});
    await officer.open('/pages/union/check/index');
    await officer.type('card-no', membership?.card?.number ?? '');
    await officer.type('card-check-code', shown);
    await officer.tap('check');
    await officer.see('card-valid');
    await liu.open('/pages/union/mine/index');
    await liu.tap('leave-union');
    await liu.tap('leave-union-likely-0');
    await liu.tap('leave-union-go');
    await liu.agree();
    await liu.seeWords('已退会');
  });
});
