import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Breakage } from '#domain/station/breakage';
import type { Station } from '#domain/station/station';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { stored } from '../kit/once';
import { type Hand, handOn } from '../kit/three-phones';

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
  await liu.see(`station-${id}`);
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
  await staff.tap('tab-me').catch(() => staff.open('/pages/me/index'));
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
  await hand.tap('show-found');
  await hand.see(`station-${station()?._id}`);
  expect(await examine(page, 'places-elder-found', true)).toEqual([]);
  await screenshot(page, 'places-elder-320', true);
  await hand.tap(`station-${station()?._id}`);
  await hand.see('report');
  expect(await examine(page, 'station-elder', true)).toEqual([]);
});
