import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openScreen, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { examine } from '../kit/examine';
import { firstStaff } from '../kit/roles';
import { counted, type Hand, handOn } from '../kit/three-phones';

// The staff of a district that has nothing yet: by taps, and by the one call of the console.

const PEOPLE = ['first', 'second', 'third'] as const;
type Who = (typeof PEOPLE)[number];
const OWN = '/pages/resident/roles/index';
const DESK = '/pages/staff/roles/index';

let cloud: TestCloud;
let browser: TestBrowser;
let hands: Readonly<Record<Who, Hand>>;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  browser = await openBrowser();
  const [first, second, third] = await Promise.all(
    PEOPLE.map(async (who) => handOn(await browser.phone({ url: cloud.url, openid: `wx-${who}` }))),
  );
  if (!first || !second || !third) throw new Error('three phones were asked for');
  hands = { first, second, third };
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** What the own phone shows; who was never here agrees to be known first. */
async function shownCode(hand: Hand, isNew = true): Promise<string> {
  await hand.tap('tab-me');
  await hand.tap('my-roles');
  if (isNew) await hand.tap('agree');
  await hand.tap('show-code');
  return (await hand.read('own-code')).replace(/\s/g, '');
}

/** From 我的; answers with how many taps the role was given. */
async function names(hand: Hand, code: string, name: string): Promise<number> {
  const { hand: her, count } = counted(hand);
  await her.tap('staff-roles');
  await her.tap('name-staff');
  await her.type('whom', code);
  await her.tap('find-person');
  await her.see('found');
  await her.type('naming-name', name);
  await her.tap('why-likely-0');
  await her.tap('send-naming');
  await her.see('named');
  return count.taps;
}

/** Looked at in 320 px and in elder mode, where it is hardest. */
async function looksWell(who: Who, screen: string, name: string): Promise<void> {
  for (const elder of [false, true]) {
    const page = await browser.phone({ url: cloud.url, openid: `wx-${who}`, elder });
    await page.setViewportSize({ width: 320, height: 720 });
    await openScreen(page, screen);
    expect(await examine(page, name, elder)).toEqual([]);
    await screenshot(page, `${name}-320${elder ? '-elder' : ''}`, true);
    await page.context().close();
  }
}

describe('In a district that has nothing', () => {
  test('the first of the staff comes by the code on the own phone and the console', async () => {
    expect(Object.values(cloud.dump()).flat()).toEqual([]);
    const { first } = hands;
    const code = await shownCode(first);
    await screenshot(first.page, 'own-code', true);
    expect(await firstStaff(cloud, { code, name: '周工' })).toMatchObject({ ok: true });
    await first.tap('back');
    await first.see('staff-roles');
  });

  test('is told that some things wait for two, and asks a second one with five taps', async () => {
    const { first, second } = hands;
    await first.tap('staff-roles');
    await first.see('alone');
    await looksWell('first', DESK, 'roles-alone');
    await first.tap('back');
    expect(await names(first, await shownCode(second), '钱工')).toBeLessThanOrEqual(5);
    await first.seeWords('等本人同意');
  });

  test('the second one says yes on the own phone, and is of the staff with the next call', async () => {
    const { first, second } = hands;
    await second.open(OWN);
    await second.see('offer');
    await looksWell('second', OWN, 'roles-offer');
    await second.tap('agree-naming');
    await second.seeWords('您现在是居民、区总工作人员');
    await second.tap('back');
    await first.open(DESK);
    await first.seeWords('现在有 2 位工作人员');
  });

  test('the third one is confirmed by whoever did not name this person', async () => {
    const { first, second, third } = hands;
    const code = await shownCode(third);
    await first.open('/pages/me/index');
    await names(first, code, '孙工');
    await third.open(OWN);
    await third.tap('agree-naming');
    await third.seeWords('等另一位工作人员确认');
    await second.open('/pages/staff/today/index');
    await second.see('due-colleagues');
    await second.seeWords('孙工');
    await second.open(DESK);
    await second.seeWords('1 位新同事等您确认');
    await looksWell('second', DESK, 'roles-to-confirm');
    await second.page.getByText('孙工').locator('visible=true').last().tap();
    await second.tap('confirm-staff');
    await second.seeWords('现在有 3 位工作人员');
    await third.open(OWN);
    await third.seeWords('您现在是居民、区总工作人员');
    await looksWell('third', OWN, 'roles-own');
  });

  test('whoever is dismissed in one browser is refused in the other one with the next call', async () => {
    const { second, third } = hands;
    await third.open(DESK);
    await third.seeWords('现在有 3 位工作人员');
    await second.page.getByText('孙工').locator('visible=true').last().tap();
    await second.tap('dismiss');
    await second.tap('dismiss-likely-0');
    await screenshot(second.page, 'roles-dismiss', true);
    await second.tap('dismiss-go');
    await second.agree();
    await second.seeWords('现在有 2 位工作人员');
    await third.tap('name-staff');
    await third.type('whom', '12345678');
    await third.tap('find-person');
    await third.seeWords('您现在的身份不能做这件事');
    await third.open(OWN);
    await third.seeWords('您现在是居民');
    await third.seeWords('不再担任区总工作人员');
    await looksWell('second', '/pages/staff/role-history/index', 'role-history');
  });
});
