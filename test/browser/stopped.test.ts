import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MA, MANAGER, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { type Hand, handOn } from '../kit/three-phones';

// 立即暂停 by taps: one of the staff stops a worker and a firm, another one answers, and who was stopped reads why and appeals.

const SECOND = 'wx-second';
const FIRM = '/pages/staff/firm/index?id=firm-1';

let cloud: TestCloud;
let browser: TestBrowser;
let first: Hand;
let second: Hand;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    members: [
      ...(district.members ?? []),
      aResident('second'),
      aResident('staff-zhou'),
      aResident('manager-of-firm-1'),
    ],
    identities: [...(district.identities ?? []), anIdentity(SECOND, 'second', ['resident', 'staff'])],
  });
  browser = await openBrowser();
  first = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
  second = handOn(await browser.phone({ url: cloud.url, openid: SECOND }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('Staff', () => {
  test('stop a worker with a cause, a day and what happened, and cannot confirm it themselves', async () => {
    await first.open(FIRM);
    await first.tap('suspend-w1');
    await first.tap('suspend-w1-cause-danger');
    await first.type('suspend-w1-why', '在楼道里动火，物业来电');
    await screenshot(first.page, 'stopping-worker', true);
    await first.tap('suspend-w1-go');
    await first.agree();
    await first.see('stopped-w1');
    await first.type('stopped-why-w1', '看过了');
    await first.tap('confirm-w1');
    await first.agree();
    await first.seeWords('自己不能做');
  });

  test('and he reads on his badge why, and appeals; somebody else confirms it from the list of what waits', async () => {
    const his = handOn(await browser.phone({ url: cloud.url, openid: MA }));
    await his.open('/pages/provider/badge/index');
    await his.see('stopped-w1');
    expect(await his.read('validity')).toContain('工会先停了您接单');
    expect(await his.read('stopped-w1')).toContain('在楼道里动火，物业来电');
    await screenshot(his.page, 'stopped-worker', true);
    await his.tap('appeal-w1');
    await his.type('appeal-w1-reason', '那天我没上班');
    await his.tap('appeal-w1-go');
    await his.agree();
    await his.seeWords('申诉已经送到工会');
    await second.open('/pages/staff/complaints/index');
    await second.tap('proposed-worker-firm-1');
    await second.type('stopped-why-w1', '物业的记录看过');
    await second.tap('confirm-w1');
    await second.agree();
    await second.see('end-w1');
  });

  test('stop a firm, whose manager reads why and until when somebody else looks at it; one of them takes it back', async () => {
    await first.open(FIRM);
    await first.tap('suspend-firm');
    await first.tap('suspend-firm-cause-charges');
    await first.type('suspend-firm-why', '三户来电，上门加价');
    await first.tap('suspend-firm-go');
    await first.agree();
    await first.see('at-once');
    expect(await first.read('standing')).toContain('暂停');
    const manager = handOn(await browser.phone({ url: cloud.url, openid: MANAGER }));
    await manager.open('/pages/provider/standing/index');
    expect(await manager.read('at-once-waits')).toContain('三户来电，上门加价');
    await screenshot(manager.page, 'stopped-firm', true);
    const her = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
    await her.page.setViewportSize({ width: 320, height: 640 });
    await her.open('/pages/resident/providers/index');
    await her.tap('standings');
    await her.see('standing-firm-1');
    expect(await her.read('standing-firm-1')).toContain('暂停');
    await screenshot(her.page, 'standings', true);
    await her.tap('standing-rules');
    await her.seeWords('工会立即暂停');
    await second.open(FIRM);
    await second.type('at-once-why', '核对过价目表，没有加价');
    await second.tap('undo-at-once');
    await second.agree();
    await second.seeWords('良好');
    await manager.reopen();
    await manager.seeWords('没有第二人确认，这一步撤销');
  });

  test('take a badge, and a paper, each with a likely reason', async () => {
    await first.open(FIRM);
    await first.tap('revoke-w1');
    await first.tap('revoke-w1-likely-0');
    await first.tap('revoke-w1-go');
    await first.agree();
    await first.seeWords('工牌收回了');
    await first.page.locator('[id^="withdraw-"]:visible').first().click();
    await first.page.locator('[id^="withdraw-"][id$="-likely-0"]:visible').first().click();
    await first.page.locator('[id^="withdraw-"][id$="-go"]:visible').first().click();
    await first.agree();
    await first.seeWords('没通过');
  });
});
