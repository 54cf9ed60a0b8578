import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthOf, monthsBefore } from '#domain/kernel/time';
import { DISTRICT, type Month } from '#domain/repair/figures';
import { openBrowser, shown, type TestBrowser } from '../kit/browser';
import { openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, aWorker, DRAIN, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { type Hand, handOn } from '../kit/three-phones';

// What the union publishes of its firms, as she reads it on her phone.

let cloud: TestCloud;
let browser: TestBrowser;
let her: Hand;

const NOTHING: Month = {
  closed: 0,
  visits: 0,
  inTime: 0,
  urgent: 0,
  urgentInTime: 0,
  charges: 0,
  chargedFen: 0,
  listMaxFen: 0,
};
const figures = (_id: string, month: Partial<Month>, ago = 0) => ({
  _id,
  version: 1,
  months: { [monthsBefore(monthOf(MONDAY_NINE), ago)]: { ...NOTHING, ...month } },
});

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  const district = smallDistrict();
  const painters = aFirm('painters', [aWorker('p1', { onDutySince: null })], {
    name: '老城粉刷队',
    introduction: '刷墙、补墙皮',
  });
  cloud.seed({
    ...district,
    providers: [...(district.providers ?? []), painters],
    figures: [
      figures(DISTRICT, { visits: 80, inTime: 70, urgent: 62, urgentInTime: 57 }, 1),
      figures('firm-1', { visits: 40, inTime: 30, urgent: 20, urgentInTime: 15 }),
      figures('firm-2', { visits: 30, inTime: 29, charges: 9, chargedFen: 7_200, listMaxFen: 10_000 }),
    ],
  });
  await cloud.tick('clock');
  browser = await openBrowser();
  her = handOn(await browser.phone({ url: cloud.url, openid: LIU }));
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

/** The names of the firms from top to bottom. */
const names = () => shown(her.page).locator('.providers__name .title').allInnerTexts();
const sortedBy = async (sort: string, first: string) => {
  await her.tap(`sort-${sort}`);
  await expect.poll(async () => (await names())[0]).toBe(first);
};

describe('On the home screen', () => {
  test.each([false, true])('stands how the half hour was kept last month (elder: %s)', async (elder) => {
    const phone = handOn(await browser.phone({ url: cloud.url, openid: LIU, elder }));
    await phone.see('half-hour');
    expect(await phone.read('half-hour')).toBe('上个月急修 62 次，57 次半小时内到。');
  });
});

describe('Among the firms', () => {
  test('those that work in her street are shown, and each says what was measured', async () => {
    await her.tap('providers');
    await her.see('firm-firm-1');
    expect(await her.read('narrow')).toContain('云南路街道');
    expect(await her.read('firm-firm-2')).toContain('近三个月上门 30 次，29 次准时');
    expect(await her.read('firm-firm-2')).toContain('人工费比公开价上限低 28%');
    expect(await her.read('firm-firm-1')).toContain('现在有 1 位师傅空着');
  });

  test('she sorts by what matters to her', async () => {
    await sortedBy('punctuality', 'firm-2 管道服务');
    await sortedBy('price', 'firm-2 管道服务');
    await sortedBy('free', 'firm-1 管道服务');
    expect((await names()).at(-1)).toBe('老城粉刷队');
  });

  test('she finds one by a word, or is told that there is none', async () => {
    await her.type('words', '墙皮');
    await expect.poll(names).toEqual(['老城粉刷队']);
    await her.type('words', '钢琴');
    await her.seeWords('没有找到合适的服务商');
    await her.tap('clear');
    await expect.poll(async () => (await names()).length).toBe(3);
  });

  test('she opens one, reads its figures, and asks it to come for what she came for', async () => {
    await her.open(`/pages/resident/providers/index?category=pipes&item=${DRAIN._id}`);
    await her.tap('firm-firm-1');
    await her.see('punctuality');
    expect(await her.read('punctuality')).toMatch(/上门 40 次，30 次准时[\s\S]*75%/);
    expect(await her.read('half-hour-rate')).toMatch(/急修 20 次，15 次从预约起半小时内到了门口[\s\S]*75%/);
    const whoCounts = her.page.getByText('同一位居民 30 天内第四次').locator('visible=true');
    expect(await whoCounts.count()).toBe(0);
    await her.tap('how-scored-w1');
    await whoCounts.waitFor();
    await her.tap('ask');
    await her.see('confirm-booking');
  });
});
