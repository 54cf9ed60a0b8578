import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { booked } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

// The manager's own phone: how the firm stands, and an order that he takes for one of its workers.

let cloud: TestCloud;
let browser: TestBrowser;
let manager: Hand;

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  const crew = [
    aWorker('w1'),
    aWorker('w9', { name: '魏师傅' }),
    aWorker('w8', { name: '吴师傅', onDutySince: null }),
  ];
  cloud.seed({
    ...district,
    providers: [aFirm('firm-1', crew), ...(district.providers ?? []).slice(1)],
    members: [...(district.members ?? []), aResident('member-w9')],
    identities: [
      ...(district.identities ?? []),
      anIdentity('wx-w9', 'member-w9', ['resident', 'worker'], 'firm-1'),
    ],
  });
  browser = await openBrowser();
  manager = handOn(await browser.phone({ url: cloud.url, openid: MANAGER }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

describe('A manager', () => {
  let orderId: string;
  let second: string;

  test('reads at a glance how the firm stands and what would change it', async () => {
    orderId = await booked(cloud);
    await manager.open('/pages/provider/firm/index');
    await manager.see('standing');
    expect(await manager.read('standing')).toBe('firm-1 管道服务 · 良好');
    expect(await manager.read('outlook')).toContain('再有 2 次未到，就会被提醒');
    expect(await manager.read('crew')).toContain('3 位，2 位在岗');
    await manager.seeWords('1 单可以派');
  });

  test('gives an open order to one of the own workers, who finds it on his desk', async () => {
    await manager.tap('firm-orders');
    await manager.tap(`pool-${orderId}`);
    await manager.see('worker-w8');
    expect(await manager.read('worker-w8')).toContain('在休息，请他先开始接单');
    expect(await manager.read('assign')).toBe('选一位师傅');
    await manager.tap('worker-w9');
    expect(await manager.read('assign')).toBe('派给魏师傅');
    await manager.tap('assign');
    await manager.seeWords('魏师傅已接单');
    const his = handOn(await browser.phone({ url: cloud.url, openid: 'wx-w9' }));
    await his.open('/pages/provider/desk/index');
    await his.see(`order-${orderId}`);
    expect(await his.read(`order-${orderId}`)).toContain('请上门');
  });

  test('is told in plain words when somebody else was faster', async () => {
    second = await booked(cloud);
    await manager.open(`/pages/provider/assign/index?id=${second}`);
    await manager.see('worker-w1');
    await cloud.phone(MA).does('repair', 'accept', { orderId: second });
    await manager.seeWords('已经有人接了');
  });

  test('finds it among the orders that go on, and reads where it stands', async () => {
    await manager.open('/pages/provider/firm-orders/index');
    await manager.tap('list-live');
    await manager.tap(`order-${orderId}`);
    await manager.see('who');
    expect(await manager.read('who')).toContain('魏师傅');
    await manager.seeWords('服务商接单');
  });

  test('has a worker manage the firm, too, who finds it with the next call; who was first lays it down', async () => {
    const his = handOn(await browser.phone({ url: cloud.url, openid: 'wx-w9' }));
    await his.tap('tab-me');
    await his.see('worker-desk');
    expect(await his.page.locator('#my-firm:visible').count()).toBe(0);
    await manager.open('/pages/provider/crew/index');
    await manager.tap('new-manager-w9');
    await manager.tap('give-manager');
    await manager.tap('give-manager-likely-1');
    await screenshot(manager.page, 'firm-managers', true);
    await manager.tap('give-manager-go');
    await manager.agree();
    await manager.see('take-manager-of-firm-1');
    await his.reopen();
    await his.tap('my-firm');
    await his.tap('crew');
    await his.tap('take-manager-of-firm-1');
    await his.tap('take-manager-of-firm-1-likely-0');
    await his.tap('take-manager-of-firm-1-go');
    await his.agree();
    await his.page.locator('#take-manager-of-firm-1:visible').waitFor({ state: 'detached' });
    await manager.reopen();
    await manager.seeWords('您现在的身份不能做这件事');
  });

  test('lays the firm’s work down once nobody waits for it, and manages it again when staff take it back', async () => {
    const his = handOn(await browser.phone({ url: cloud.url, openid: 'wx-w9' }));
    await his.open('/pages/provider/firm/index');
    await his.tap('quit');
    await his.tap('quit-likely-0');
    await his.tap('quit-go');
    await his.agree();
    await his.seeWords('手上还有没办完的单子');
    await screenshot(his.page, 'firm-quitting', true);
    for (const one of [orderId, second])
      await cloud.phone(LIU).does('repair', 'cancel', { orderId: one, reason: null });
    await his.tap('quit-go');
    await his.agree();
    await his.see('has-quit');
    expect(await his.read('standing')).toContain('已退出');
    await his.tap('to-lay-down');
    await his.tap('take-member-w9');
    await his.tap('take-member-w9-likely-0');
    await his.tap('take-member-w9-go');
    await his.agree();
    await his.seeWords('退出满 30 天');
    const staff = handOn(await browser.phone({ url: cloud.url, openid: STAFF }));
    await staff.open('/pages/staff/firm/index?id=firm-1');
    expect(await staff.read('standing')).toContain('已退出');
    await staff.tap('come-back');
    await staff.tap('come-back-likely-0');
    await staff.tap('come-back-go');
    await screenshot(staff.page, 'firm-coming-back', true);
    await staff.agree();
    await expect.poll(() => staff.read('standing')).toContain('良好');
    await his.open('/pages/provider/firm/index');
    await his.see('quit');
    expect(await his.read('crew')).toContain('0 位');
  });
});
