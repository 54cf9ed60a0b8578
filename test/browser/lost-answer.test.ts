import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { type ThreePhones, threePhones } from '../kit/three-phones';

let cloud: TestCloud;
let phones: ThreePhones;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, site: 'dist/h5' });
  cloud.seed(smallDistrict());
  phones = await threePhones(cloud);
});
afterAll(async () => {
  await phones?.browser.close();
  await cloud?.stop();
});

interface Sent {
  readonly action: string;
  readonly requestId: string;
}

describe('A booking whose answer is lost on the way', () => {
  const sent: string[] = [];
  const ordersOfHers = async () => (await cloud.phone(LIU).does('repair', 'mine', {})).rows;

  /** The wish arrives and is carried out, but its answer does not come back. */
  const loseTheFirstAnswer = async (route: Route) => {
    const { action, requestId } = route.request().postDataJSON() as Sent;
    if (action !== 'book') return route.continue();
    sent.push(requestId);
    if (sent.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  };

  test('tells her that nothing is done twice, and keeps what she wrote', async () => {
    const { liu } = phones;
    await liu.page.route('**/call/repair', loseTheFirstAnswer);
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.type('wrong', '厨房下水道堵了，灶上还炖着晚饭');
    await liu.tap('confirm-booking');
    await liu.see('problem');
    expect(await liu.read('problem')).toContain('不会重复');
    expect(await ordersOfHers()).toHaveLength(1);
  });

  test('is the same booking when she opens the app again and sends it once more', async () => {
    const { liu } = phones;
    await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
    await liu.seeWords('厨房下水道疏通');
    const words = liu.page.locator('#wrong textarea').last();
    expect(await words.inputValue()).toBe('厨房下水道堵了，灶上还炖着晚饭');
    await liu.tap('confirm-booking');
    await liu.seeWords('正在为您找师傅');
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
    expect(await ordersOfHers()).toHaveLength(1);
  });
});
