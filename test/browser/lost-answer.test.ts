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

const written = '厨房下水道堵了，灶上还炖着晚饭';
const ordersOfHers = async () => (await cloud.phone(LIU).does('repair', 'mine', {})).rows;

/** The wish arrives and is carried out, but its answer does not come back: so often. */
async function loseAnswers(times: number): Promise<string[]> {
  const sent: string[] = [];
  await phones.liu.page.unroute('**/call/repair');
  await phones.liu.page.route('**/call/repair', async (route: Route) => {
    const { action, requestId } = route.request().postDataJSON() as Sent;
    if (action !== 'book') return route.continue();
    sent.push(requestId);
    if (sent.length > times) return route.continue();
    await route.fetch();
    return route.abort();
  });
  return sent;
}

/** Written and sent. */
async function book(): Promise<void> {
  const { liu } = phones;
  await liu.open(`/pages/resident/book/index?item=${DRAIN._id}`);
  await liu.type('wrong', written);
  await liu.tap('confirm-booking');
}

describe('A booking whose answer is lost on the way', () => {
  test('is sent again by itself, under the same name, and says so quietly', async () => {
    const sent = await loseAnswers(1);
    await book();
    await phones.liu.see('resending');
    await phones.liu.seeWords('正在为您找师傅');
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect(await ordersOfHers()).toHaveLength(1);
  });
});
