import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import { openBrowser, screenshot, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { COLLEAGUE, complaintsOf, districtWithColleagues } from '../kit/complaints';
import { aResident, LIU, MANAGER, MONDAY_NINE, STAFF } from '../kit/district';
import { closed } from '../kit/story';
import { type Hand, handOn } from '../kit/three-phones';

// A complaint from the form to the end, on the phones of the four who have a part in it.

const CLAIM = '收的比报价多了二十块';
const ANSWER = '多的是配件钱，当面说过';
const RULING = '报价单上没有这一笔';
const APPEAL = '配件的收据找到了';
const DECISION = '收据和报价单对得上';

let cloud: TestCloud;
let browser: TestBrowser;
let liu: Hand;
let manager: Hand;
let zhou: Hand;
let colleague: Hand;
let orderId = '';

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = districtWithColleagues();
  const others = ['manager-of-firm-1', 'staff-zhou'].map((id) => aResident(id));
  cloud.seed({ ...district, members: [...(district.members ?? []), ...others] });
  orderId = await closed(cloud);
  browser = await openBrowser();
  const phone = (openid: string) => browser.phone({ url: cloud.url, openid }).then(handOn);
  [liu, manager, zhou, colleague] = await Promise.all([
    phone(LIU),
    phone(MANAGER),
    phone(STAFF),
    phone(COLLEAGUE),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const complaint = () => {
  const [found, ...others] = complaintsOf(cloud, orderId);
  expect(others).toEqual([]);
  return found;
};
const row = () => `complaint-${complaint()?._id}`;
const state = () => complaint()?.state;
const isShown = ({ page }: Hand, id: string) => page.locator(`#${id}:visible`).count();

/** From 我的 over the door of a workplace to the complaint. */
async function find(hand: Hand, door: string): Promise<void> {
  await hand.open('/pages/me/index');
  await hand.tap(door);
  await hand.tap(row());
  await hand.see('claim');
}

/** What waits is told by the clock, an hour later. */
async function later(): Promise<void> {
  cloud.clock.move(HOUR);
  expect((await cloud.tick('clock')).error).toBeUndefined();
}

describe('A complaint from the form to the end', () => {
  test('she files it from her order, with a photo that only the union sees', async () => {
    await liu.open(`/pages/resident/order/index?id=${orderId}`);
    await liu.tap('complaints');
    await liu.tap('complain');
    await liu.tap('kind-price');
    await liu.type('words', CLAIM);
    await liu.photograph('photos');
    expect(await liu.page.locator('#who-sees-union:visible').last().getAttribute('aria-checked')).toBe(
      'true',
    );
    await liu.tap('send-complaint');
    await liu.seeWords('等服务商答复');
    expect(await liu.read('claim')).toContain(CLAIM);
    expect(complaint()).toMatchObject({ state: 'filed', kind: 'price', complainantIds: ['liu'] });
  });

  test('the manager finds it among what the firm has to answer, does not see her photo, and answers', async () => {
    await later();
    await find(manager, 'firm-complaints');
    expect(await manager.read('standing')).toContain('请您答复');
    expect(await manager.read('claim')).toContain(CLAIM);
    expect(await manager.read('claim')).toContain('另有 1 张照片，只给工会看');
    await manager.type('answer-words', ANSWER);
    await manager.tap('answer-complaint');
    await manager.agree();
    await manager.seeWords('服务商答复了，等工会裁定');
    expect(await isShown(manager, 'answer-complaint')).toBe(0);
    expect(state()).toBe('answered');
  });

  test('staff read both sides and uphold it, and do not without a reason', async () => {
    await later();
    await find(zhou, 'complaint-desk');
    expect(await zhou.read('claim')).toContain(CLAIM);
    expect(await zhou.read('answer')).toContain(ANSWER);
    await zhou.tap('verdict-yes');
    await zhou.seeWords('请写明理由，至少两个字。');
    expect(await zhou.page.locator('#rule:visible').last().getAttribute('aria-disabled')).toBe('true');
    await zhou.type('why', RULING);
    await zhou.tap('rule');
    await zhou.agree();
    await zhou.see('ruling');
    expect(await zhou.read('ruling')).toContain('裁定：投诉成立');
    expect(complaint()?.ruling).toMatchObject({ by: 'staff-zhou', upheld: true, why: RULING });
  });

  test('she reads the ruling with its reason and has nothing to appeal, and the manager appeals', async () => {
    await later();
    await liu.reopen();
    await liu.see('ruling');
    expect(await liu.read('ruling')).toContain(RULING);
    expect(await isShown(liu, 'appeal')).toBe(0);
    await find(manager, 'firm-complaints');
    expect(await manager.read('ruling')).toContain(RULING);
    await manager.type('appeal-why', APPEAL);
    await manager.tap('appeal');
    await manager.seeWords('申诉中');
    expect(await isShown(manager, 'appeal')).toBe(0);
    expect(complaint()).toMatchObject({ state: 'appealed', appeal: { by: 'firm', why: APPEAL } });
  });

  test('who ruled is told in plain words that a colleague decides the appeal, and has nothing to tap', async () => {
    await later();
    await find(zhou, 'complaint-desk');
    await zhou.seeWords('您已经说过意见，请让另一位同事来办');
    expect(await isShown(zhou, 'decideAppeal')).toBe(0);
    expect(await isShown(zhou, 'verdict')).toBe(0);
    await screenshot(zhou.page, 'complaint-own-case', true);
  });

  test('another member of staff reads ruling and appeal, and overturns it', async () => {
    await find(colleague, 'complaint-desk');
    expect(await colleague.read('ruling')).toContain(RULING);
    expect(await colleague.read('appeal-said')).toContain(APPEAL);
    expect(await colleague.page.getByText('您已经说过意见').locator('visible=true').count()).toBe(0);
    await colleague.tap('verdict-yes');
    await colleague.type('why', DECISION);
    await colleague.tap('decideAppeal');
    await colleague.agree();
    await colleague.see('decision');
    expect(complaint()).toMatchObject({
      state: 'final',
      decision: { by: 'colleague', overturned: true, why: DECISION },
    });
  });

  test('she is told that it ended, and reads how and why', async () => {
    await later();
    await liu.open('/pages/messages/index');
    await liu.seeWords('投诉办结了');
    await liu.page.getByText('投诉办结了').locator('visible=true').last().tap();
    await liu.see('decision');
    expect(await liu.read('standing')).toContain('投诉不成立');
    expect(await liu.read('standing')).toContain('申诉改了原裁定，已经办结');
    expect(await liu.read('decision')).toContain(DECISION);
    expect(await isShown(liu, 'appeal')).toBe(0);
    await screenshot(liu.page, 'complaint-end', true);
  });
});
