import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS, TABS } from '../../src/screens';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aFirm,
  aResident,
  aWorker,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { settled } from '../kit/examine';
import { holdBack } from '../kit/held-back';
import { CHAIR, withStudios } from '../kit/studios';
import { handOn } from '../kit/three-phones';
import { aUnion } from '../kit/unions';

// No screen says "none", "all done" or a number before its answers are there, whichever of them is late or fails; and no door
// is offered that leads to a refusal.

let cloud: TestCloud;
let browser: TestBrowser;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  const members = [...(district.members ?? []), aResident('staff-zhou'), aResident('manager-of-firm-1')];
  cloud.seed(withStudios({ ...district, members }));
  cloud.seed({ unions: [aUnion({ name: '市南区总工会', kind: 'district' })] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** Lists that are empty, and sums of them. */
const SAYS_NONE = /没有|都.{1,5}了|还没|都正常|都有效/;
/** Of what is being asked, and of what did not come, with the way to ask again. */
const SAYS_SO = /^正在查|没有查到|没有打开/;
const lines = async (page: Page): Promise<string[]> =>
  (await page.locator('.screen:visible').last().innerText()).split('\n').map((line) => line.trim());
const nones = async (page: Page): Promise<string[]> =>
  (await lines(page)).filter((line) => SAYS_NONE.test(line) && !SAYS_SO.test(line));
/** The headline of a desk. */
async function standing(page: Page): Promise<string> {
  const found = page.locator('#standing:visible').last();
  return (await found.count()) === 0 ? '' : await found.innerText();
}

/** Said whatever the answers are: what a field is for, what a step means. */
const ALWAYS = [
  '没有码，从名单里选',
  '没有就填 0。',
  '没有记录的号码也可以，接着写下怎么称呼、住哪里。',
  '您还没有约过。有事想说，随时找工会。',
];

const WHO: readonly (readonly [prefix: string, openid: string])[] = [
  ['/pages/staff/', STAFF],
  ['/pages/union/', STAFF],
  ['/pages/officer/', CHAIR],
  ['/pages/provider/desk', MA],
  ['/pages/provider/badge', MA],
  ['/pages/provider/no-shows', MA],
  ['/pages/provider/', MANAGER],
  ['/', LIU],
];
const whoOpens = (screen: string): string => WHO.find(([prefix]) => screen.startsWith(prefix))?.[1] ?? LIU;

/** No headline is about them: what is over, what somebody else has to do. */
const ASIDE = ['provider.ownComplaints:{"list":"all"}', 'provider.complaintDesk:{"list":"answer"}'];
/** Those that come to one headline, or one list of lists, from several answers. */
const ALL = {
  orders: TABS.orders,
  officerToday: SCREENS.officerToday,
  firmToday: SCREENS.firmToday,
  firmComplaints: SCREENS.firmComplaints,
  vettingDesk: SCREENS.vettingDesk,
  complaintDesk: SCREENS.complaintDesk,
  staffDesk: SCREENS.staffDesk,
};

const phones = new Map<string, Promise<{ page: Page; held: Awaited<ReturnType<typeof holdBack>> }>>();
async function newPhone(openid: string) {
  const page = await browser.phone({ url: cloud.url, openid });
  const held = await holdBack(page);
  // What the front page asks at the first start is no other screen's question.
  await held.open(TABS.me);
  return { page, held };
}
const phoneOf = (openid: string) => {
  const known = phones.get(openid) ?? newPhone(openid);
  phones.set(openid, known);
  return known;
};

async function untruthsOf(name: string, screen: string): Promise<string[]> {
  const { page, held } = await phoneOf(whoOpens(screen));
  const asked = await held.open(screen);
  const [whole, all] = [await standing(page), await nones(page)];
  const found: string[] = [];
  const says = (how: string, words: readonly string[]) =>
    found.push(...words.filter((line) => !ALWAYS.includes(line)).map((line) => `${name}, ${how}: ${line}`));

  await held.open(screen, () => 'held');
  says('before anything was answered', await nones(page));
  if (asked.length < 2) return found;
  for (const one of asked) {
    await held.open(screen, (other) => (other === one ? 'held' : 'through'));
    const late = await nones(page);
    says(
      `${one} is late`,
      late.filter((line) => !all.includes(line)),
    );
    const early = await standing(page);
    if (early === whole && (SAYS_NONE.test(early) || /^(不止 )?\d/.test(early)) && !ASIDE.includes(one))
      says(`${one} is late`, [`${early} (as if it had answered)`]);
    await held.open(screen, (other) => (other === one ? 'broken' : 'through'));
    says(
      `${one} fails`,
      (await nones(page)).filter((line) => !late.includes(line)),
    );
    const broken = await standing(page);
    if (broken === whole && SAYS_NONE.test(broken) && !ASIDE.includes(one))
      says(`${one} fails`, [`${broken} (as if it had answered)`]);
  }
  return found;
}

describe('Before everything has answered', () => {
  test.each(Object.entries(ALL))(
    '%s says neither none nor how many',
    async (name, path) => {
      expect(await untruthsOf(name, path)).toEqual([]);
    },
    300_000,
  );

  test('a screen that says so is found', async () => {
    const { page, held } = await phoneOf(STAFF);
    await held.open(SCREENS.vettingDesk);
    expect(await standing(page)).toBe('都审完了');
    expect(await nones(page)).toContain('没有等着审的申请');
    await held.open(SCREENS.vettingDesk, (name) => (name.includes('appealedFirms') ? 'held' : 'through'));
    expect(await standing(page)).toBe('正在查有没有等着的');
    await held.open(SCREENS.vettingDesk, (name) => (name.includes('appealedFirms') ? 'broken' : 'through'));
    expect(await standing(page)).toBe('有的没有查到，请再试一次');
    await page.locator('#again-appeals').waitFor();
  });
});

describe('What is offered', () => {
  test.each([
    ['a resident', LIU],
    ['a worker', MA],
    ['a manager', MANAGER],
    ['an officer', CHAIR],
    ['staff', STAFF],
  ])(
    'to %s under 我的 is not refused behind the door',
    async (_, openid) => {
      const hand = handOn(await browser.phone({ url: cloud.url, openid }));
      const { page } = hand;
      await hand.open(TABS.me);
      await settled(page);
      const doors = await page
        .locator('.row--pressable:visible')
        .evaluateAll((rows) => rows.map(({ id }) => id).filter((id) => !id.startsWith('call-')));
      expect(doors.length).toBeGreaterThan(5);
      const refused: string[] = [];
      for (const door of doors) {
        await hand.open(TABS.me);
        await hand.see(door);
        await hand.tap(door);
        await page.waitForURL((url) => !url.hash.includes(TABS.me));
        await settled(page);
        if ((await page.locator('#nothing-refused:visible').count()) > 0) refused.push(door);
      }
      expect(refused).toEqual([]);
    },
    300_000,
  );

  test('to a worker whose badge does not count: why, and what to do, instead of 开始接单', async () => {
    cloud.seed({
      providers: [
        aFirm('firm-3', [aWorker('w3', { approvedAt: null, onDutySince: null, trainedUntilOn: '' })]),
      ],
      members: [aResident('member-w3', '13700000009', '青岛路 6 号')],
      identities: [
        {
          _id: 'wx-w3',
          version: 1,
          memberId: 'member-w3',
          roles: ['resident', 'worker'],
          providerId: 'firm-3',
        },
      ],
    });
    const page = await browser.phone({ url: cloud.url, openid: 'wx-w3' });
    const hand = handOn(page);
    await hand.open(SCREENS.workerDesk);
    await hand.see('pool-resting');
    expect(await hand.read('pool-resting')).toContain('先交证件');
    expect(await page.locator('#start-duty:visible').count()).toBe(0);
    expect(await page.locator('.seal:visible').count()).toBe(0);
    await hand.tap('hand-in');
    await hand.see('standing');
  });
});
