import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { openWeapp } from '../kit/weapp';

// What a slow phone waits for: bytes that go from the app's thread to the view's before home can be used.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

const HOME_MAX = 10_000;

describe('The first screen', () => {
  test.each([
    ['a resident', LIU],
    ['a newcomer', 'wx-newcomer'],
  ])('of %s needs few bytes until everything on it can be tapped', async (_, openid) => {
    const phone = await openWeapp({ cloud: cloud.url, openid });
    await phone.waitFor('union-talk');
    await phone.waitFor('category-pipes');
    expect(phone.errors).toEqual([]);
    expect(phone.bytesShown).toBeGreaterThan(1_000);
    expect(phone.bytesShown).toBeLessThan(HOME_MAX);
    phone.close();
  });
});
