import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { openBrowser, openScreen, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { type Hand, handOn } from '../kit/three-phones';

// 运行情况, by taps from 我的: one verdict on top, and what to do where something is not well.

const SCREEN = '/pages/staff/health/index';

let cloud: TestCloud;
let browser: TestBrowser;
let staff: Hand;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('staff-zhou')] });
  await ticks(1);
  browser = await openBrowser();
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

async function ticks(times: number): Promise<void> {
  for (let no = 0; no < times; no += 1) {
    cloud.clock.move(MINUTE);
    await cloud.tick('clock');
  }
}

describe('Under 我的 → 运行情况', () => {
  test('staff read that all is well, and what the clock does', async () => {
    await staff.tap('tab-me');
    await staff.tap('staff-health');
    await staff.seeWords('一切正常');
    await staff.see('job-points-proof');
    await screenshot(staff.page, 'health-well', true);
    expect(await examine(staff.page, 'health-well', false)).toEqual([]);
  });

  test('a job that fails and a clock that stands still are told on top, with what to do', async () => {
    cloud.faults.add({ when: { collection: 'exports', fn: 'clock' }, kind: 'timeout', times: 1_000 });
    await ticks(3);
    cloud.faults.clear();
    cloud.clock.move(20 * MINUTE);
    await openScreen(staff.page, SCREEN);
    await staff.seeWords('有 2 处要看');
    await staff.seeWords('云函数 clock 的触发器');
    await staff.see('job-exports');
    await screenshot(staff.page, 'health-ill', true);
    expect(await examine(staff.page, 'health-ill', false)).toEqual([]);
  });

  test('it can be read on a narrow phone in large letters', async () => {
    const page = await browser.phone({ url: cloud.url, openid: STAFF, elder: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await openScreen(page, SCREEN);
    expect(await examine(page, 'health-ill', true)).toEqual([]);
    await screenshot(page, 'health-ill-320', true);
  });

  test('a resident who has the address is refused', async () => {
    const hers = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
    await openScreen(hers.page, SCREEN);
    await hers.see('nothing-refused');
  });
});
