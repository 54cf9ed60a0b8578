import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_DOOR, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { openWeapp, type Phone, touch } from '../kit/weapp';

// The build that WeChat gets, in WeChat's own component framework: she books, he accepts.

let cloud: TestCloud;
let liu: Phone;
let ma: Phone;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  liu = await openWeapp({ cloud: cloud.url, openid: LIU });
  ma = await openWeapp({ cloud: cloud.url, openid: MA });
});
afterAll(async () => {
  liu?.close();
  ma?.close();
  await cloud?.stop();
});

describe('In the mini-program', () => {
  test('she finds what is broken and books it', async () => {
    await touch(liu, 'category-pipes');
    await touch(liu, `item-${DRAIN._id}`);
    await touch(liu, 'book');
    await liu.waitFor('wrong');
    liu.input('wrong', '厨房下水道堵了，灶上还炖着晚饭');
    await liu.waitFor(HER_DOOR);
    await touch(liu, 'confirm-booking');
    await liu.waitFor('正在为您找师傅');
    expect(cloud.dump().repair_orders).toMatchObject([
      { state: 'open', wrong: '厨房下水道堵了，灶上还炖着晚饭' },
    ]);
  });

  test('the worker finds it in his pool and accepts, and she sees who comes', async () => {
    await ma.open('/pages/provider/desk/index');
    const [order] = cloud.dump().repair_orders ?? [];
    const orderId = order && '_id' in order ? String(order._id) : '';
    await touch(ma, `accept-${orderId}`);
    await ma.waitFor(HER_DOOR);
    // The phone tells the real time and the cloud that of the story, so what she is told of the wait is not looked at.
    await liu.waitFor('师傅接单');
    await liu.waitFor('YN-0001');
    expect([...liu.errors, ...ma.errors]).toEqual([]);
    expect([...liu.codeFromStrings, ...ma.codeFromStrings]).toEqual([]);
  });
});
