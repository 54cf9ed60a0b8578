import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedFor, answeredFor } from '../kit/asking';
import { openBrowser, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { examine } from '../kit/examine';
import { CHAIR, withStudios, YUNNAN } from '../kit/studios';
import { type Hand, handOn } from '../kit/three-phones';

// 干部的照片: the officer hands it in, somebody of the staff says yes, and a resident sees with whom she speaks.

let cloud: TestCloud;
let browser: TestBrowser;
let she: Hand;
let officer: Hand;
let staff: Hand;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(withStudios(smallDistrict()));
  browser = await openBrowser();
  const hers = await browser.phone({ url: cloud.url, openid: LIU, elder: true });
  await hers.setViewportSize({ width: 320, height: 640 });
  she = handOn(hers);
  officer = handOn(await browser.phone({ url: cloud.url, openid: CHAIR }));
  staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const hasFace = ({ page }: Hand, id: string) =>
  page.locator(`#${id}:visible .avatar__photo`).last().waitFor();
const noFace = async ({ page }: Hand, id: string) =>
  expect(await page.locator(`#${id}:visible .avatar__photo`).count()).toBe(0);
const asking = async () => {
  await she.open('/pages/resident/ask/index');
  await she.tap('topic-dispute');
  await she.see('receiver-chair');
};

test('An officer hands in a portrait; after the yes of staff residents see it at asking, on the request and at the answer', async () => {
  const requestId = await acceptedFor(cloud);
  await officer.open('/pages/me/index');
  await officer.tap('officer-portrait');
  await officer.see('portrait-shown');
  expect(await examine(officer.page, 'officer-portrait-none', false)).toEqual([]);
  await officer.photograph('portrait-photo');
  await officer.tap('portrait-send');
  await officer.see('portrait-waits');
  expect(await examine(officer.page, 'officer-portrait-waits', false)).toEqual([]);
  await asking();
  await noFace(she, 'receivers');

  expect((await cloud.tick('clock')).error).toBeUndefined();
  await staff.open('/pages/staff/studios/index');
  await staff.seeWords('1 张照片等您看');
  await staff.tap(`studio-${YUNNAN}`);
  await staff.see('waits-chair');
  expect(await examine(staff.page, 'staff-studio-portrait', false)).toEqual([]);
  await staff.tap('show-chair');
  await staff.page.locator('#waits-chair').waitFor({ state: 'detached' });

  await asking();
  await hasFace(she, 'receiver-chair');
  await noFace(she, 'receiver-zheng');
  expect(await examine(she.page, 'ask-with-faces', true)).toEqual([]);
  await she.open(`/pages/resident/request/index?id=${requestId}`);
  await hasFace(she, 'meeting-place');
  expect(await examine(she.page, 'request-with-face', true)).toEqual([]);
  await she.open(`/pages/resident/request/index?id=${await answeredFor(cloud)}`);
  await hasFace(she, 'answer');

  await officer.reopen();
  await officer.tap('portrait-away');
  await officer.agree();
  await officer.seeWords('还没有照片');
  await asking();
  await noFace(she, 'receivers');
});
