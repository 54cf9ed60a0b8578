import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Breakage } from '#domain/station/breakage';
import type { Station } from '#domain/station/station';
import type { StationMonth } from '#domain/station/use';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';
import { aUnion } from '../kit/unions';

// A station is written down and put on the map; somebody who stands near by finds it, reports that the microwave is broken, and
// hears that it was mended. By taps alone.

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou', '13905320044')] });
  cloud.seed({ unions: [aUnion({ kind: 'district', name: '区总工会' })] });
  browser = await openBrowser();
  const page = await browser.phone({ url: cloud.url, openid: LIU });
  liu = handOn(page);
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const station = () => stored<Station>(cloud, 'stations')[0];
const breakage = () => stored<Breakage>(cloud, 'breakages')[0];

/** In the middle of the drawn map. */
const tapMap = async ({ page }: Hand, id: string) => {
  await page.locator(`#${id}-tap`).locator('visible=true').last().click();
};

test('staff write down a station and tap where it is on the drawn map', async () => {
  await staff.tap('tab-me');
  await staff.tap('kept-stations');
  await staff.seeWords('还没有驿站');
  await staff.tap('add-station');
  await staff.type('station-name', '东平路驿站');
  await staff.type('station-address', '东平路 31 号');
  await tapMap(staff, 'station-spot');
  await expect.poll(() => staff.typed('station-spot-words')).toMatch(/^36\.\d{6}, 120\.\d{6}$/);
  expect(await examine(staff.page, 'station-form', false)).toEqual([]);
  await screenshot(staff.page, 'station-form', true);
  await staff.tap('save-station');
  await staff.seeWords('1 个驿站');
  expect(station()).toMatchObject({ name: '东平路驿站', unionId: 'district' });
  expect(station()?.cell).not.toBe('');
});

test('a resident who says where she stands finds it, open now, with what is there', async () => {
  const id = station()?._id ?? '';
  await liu.tap('places');
  // It stands in no street, so that it is not among those of hers.
  await liu.see('no-stations');
  await liu.tap('need-microwave');
  await liu.tap('near-me');
  await tapMap(liu, 'here');
  await liu.seeWords('500 米以内 1 个');
  await liu.seeWords('现在开着，到 17:00');
  await liu.tap('show-map');
  await liu.see(`found-map-${id}`);
  expect(await examine(liu.page, 'places', false)).toEqual([]);
  await screenshot(liu.page, 'places', true);
  await liu.tap(`station-${id}`);
  await liu.seeWords('微波炉');
  // Where she stood is kept nowhere.
  const dump = JSON.stringify(Object.entries(cloud.dump()).filter(([name]) => name !== 'stations'));
  expect(dump).not.toContain(String(station()?.spot?.lat));
});

test('she types the code that hangs there, and is counted once without a trace of who she is', async () => {
  const { code } = await cloud
    .phone(STAFF)
    .does('station', 'keptStation', { stationId: station()?._id ?? '' });
  for (let times = 0; times < 2; times += 1) {
    await liu.tap('check-in');
    await liu.type('station-code', code);
    expect(await examine(liu.page, 'check-in', false)).toEqual([]);
    await liu.tap('send-check-in');
    await liu.see('report');
  }
  const months = stored<StationMonth>(cloud, 'station_months');
  expect(months).toMatchObject([{ uses: 1, unionId: 'district', kind: 'workers' }]);
  expect(JSON.stringify(months)).not.toMatch(/liu/);
});

test('she reports that the microwave is broken; whoever looks at the station reads it', async () => {
  await liu.tap('report');
  await liu.tap('part-microwave');
  await liu.type('broken-words', '按了不转');
  expect(await examine(liu.page, 'report', false)).toEqual([]);
  await screenshot(liu.page, 'station-report', true);
  await liu.tap('report-broken');
  await liu.seeWords('微波炉坏了，已报修');
  expect(breakage()).toMatchObject({ state: 'open', part: 'microwave', reports: [{ memberId: 'liu' }] });
});

test('staff take it, mend it and say so', async () => {
  const id = breakage()?._id ?? '';
  await staff.open('/pages/me/index');
  await staff.tap('mending-desk');
  await staff.seeWords('按了不转');
  await staff.tap(`take-${id}`);
  await staff.tap(`came-${id}-mended`);
  await staff.type(`words-${id}`, '换了保险丝');
  expect(await examine(staff.page, 'mending-desk', false)).toEqual([]);
  await screenshot(staff.page, 'mending-desk', true);
  await staff.tap(`end-${id}`);
  await staff.see('nobody');
  await expect.poll(() => breakage()?.state).toBe('mended');
});

test('she is told, and at the station nothing is broken any more', async () => {
  await cloud.tick('clock');
  await liu.open('/pages/messages/index');
  await liu.seeWords('您报的东西修好了');
  await liu.open(`/pages/station/one/index?id=${station()?._id}`);
  await liu.seeWords('换了保险丝');
  expect(await liu.page.getByText('微波炉坏了').locator('visible=true').count()).toBe(0);
});

test('in elder mode one question is asked after the other, on the smallest phone', async () => {
  const page = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await page.setViewportSize({ width: 320, height: 720 });
  const hand = handOn(page);
  await hand.open('/pages/resident/places/index');
  await hand.seeWords('您要找什么？');
  expect(await examine(page, 'places-elder-what', true)).toEqual([]);
  await hand.tap('need-microwave');
  await hand.tap('near-me');
  await tapMap(hand, 'here');
  await hand.tap('show-found');
  await hand.see(`station-${station()?._id}`);
  expect(await examine(page, 'places-elder-found', true)).toEqual([]);
  await screenshot(page, 'places-elder-320', true);
  await hand.tap(`station-${station()?._id}`);
  await hand.see('report');
  const looked = async (name: string) => {
    expect(await examine(page, name, true)).toEqual([]);
    await screenshot(page, `${name}-320`, true);
  };
  await looked('station-elder');
  await hand.tap('check-in');
  await hand.see('station-code');
  await looked('check-in-elder');
  await hand.open(`/pages/station/report/index?id=${station()?._id}`);
  await hand.see('part-microwave');
  await looked('report-elder-what');
  await hand.tap('part-microwave');
  await hand.see('broken-words');
  await looked('report-elder-how');
  const desk = await browser.phone({ url: cloud.url, openid: STAFF, elder: true });
  await desk.setViewportSize({ width: 320, height: 720 });
  const keeper = handOn(desk);
  for (const [name, path, seen] of [
    ['kept-elder', 'station/kept/index', `station-${station()?._id}`],
    ['station-form-elder', `station/form/index?id=${station()?._id}`, 'hung-code'],
    ['mending-elder', 'station/desk/index', 'list'],
    ['figures-elder', 'union/figures/index?id=district&span=year', 'station-figures'],
  ] as const) {
    await keeper.open(`/pages/${path}`);
    await keeper.see(seen);
    expect(await examine(desk, name, true)).toEqual([]);
    await screenshot(desk, `${name}-320`, true);
  }
});
