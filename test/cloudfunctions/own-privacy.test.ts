import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_GUIDES } from '#domain/membership/first-guides';
import type { Member } from '#domain/membership/member';
import type { RepairOrder } from '#domain/repair/order';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_PHONE, LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { booked, closed } from '../kit/story';
import { unzip } from '../kit/unzip';

let cloud: TestCloud;
const say = saying(() => cloud);
const member = (id: string) => stored<Member>(cloud, 'members').find(({ _id }) => _id === id);
const order = (id: string) => stored<RepairOrder>(cloud, 'repair_orders').find(({ _id }) => _id === id);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

describe('The privacy guide', () => {
  const points = [{ title: '我们记下什么', words: '称呼、电话和您的单子。' }];

  test('is kept by staff in editions, and whoever agrees agrees to the one on the screen', async () => {
    const guide = await cloud.phone('wx-anybody').does('membership', 'guide', { about: 'privacy' });
    expect(guide).toMatchObject({ edition: 1, points: FIRST_GUIDES.privacy.points });
    expect(await say(LIU, 'membership', 'keepGuide', { about: 'privacy', edition: 1, points })).toEqual(
      refused('FORBIDDEN'),
    );
    const kept = await cloud
      .phone(STAFF)
      .does('membership', 'keepGuide', { about: 'privacy', edition: 1, points });
    expect(kept).toEqual({ edition: 2, since: expect.any(Number), points });
    expect(await say(STAFF, 'membership', 'keepGuide', { about: 'privacy', edition: 1, points })).toEqual(
      refused('GUIDE_CHANGED'),
    );
    expect(await say('wx-new', 'membership', 'enter', { agreed: 1 })).toEqual(refused('GUIDE_CHANGED'));
    await cloud.phone('wx-new').does('membership', 'enter', { agreed: 2 });
    const own = await cloud.phone('wx-new').does('membership', 'privacy', {});
    expect(own).toMatchObject({ state: 'agreed', edition: 2, waiting: [] });
  });

  test('is agreed to anew by who agreed to an earlier edition', async () => {
    expect(await cloud.phone(LIU).does('membership', 'privacy', {})).toMatchObject({ edition: 1 });
    await cloud.phone(LIU).does('membership', 'enter', { agreed: 2 });
    expect(await cloud.phone(LIU).does('membership', 'privacy', {})).toMatchObject({ edition: 2 });
  });
});

describe('Who takes the consent back', () => {
  let orderId = '';

  test('finishes first what others wait for', async () => {
    const open = await booked(cloud);
    for (const [action, input] of [
      ['withdrawConsent', {}],
      ['erase', { sure: true }],
    ] as const)
      expect(await say(LIU, 'membership', action, input)).toMatchObject({
        refusal: { code: 'SOMEBODY_DEPENDS', fields: [{ path: 'order', problem: '1' }] },
      });
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: open, reason: '不用了' });
    expect(await say(MA, 'membership', 'withdrawConsent', {})).toMatchObject({
      refusal: { fields: [{ path: 'post', problem: '1' }] },
    });
  });

  test('is read by nobody any more, and is a visitor', async () => {
    orderId = await closed(cloud);
    const wish = { action: 'withdrawConsent', requestId: newRequestId(), input: {} };
    // Sent again because the answer was lost, by who is nobody any more.
    const told = await cloud.phone(LIU).send('membership', wish);
    expect(told).toMatchObject({ ok: true });
    const again = await cloud.phone(LIU).send('membership', wish);
    expect({ ...(again as object), follow: null }).toEqual({ ...(told as object), follow: null });
    expect(order(orderId)).toMatchObject({ wrong: '', contact: { box: '本人未公开' } });
    const seen = await cloud.phone(MA).ask('repair', 'order', { orderId });
    expect(JSON.stringify(seen)).not.toMatch(/刘女士|厨房下水道堵了|寿张路 28 号/);
    expect(member('liu')).toMatchObject({ name: '本人未公开', addresses: [] });
    expect(await cloud.phone(LIU).does('membership', 'me', {})).toMatchObject({
      memberId: null,
      roles: ['visitor'],
    });
    expect(await say(LIU, 'repair', 'mine', {})).toEqual(refused('FORBIDDEN'));
  });

  test('has the own data all the same, as a file that lives for an hour, three times a day', async () => {
    const { url } = await cloud.phone(LIU).does('membership', 'ownData', {});
    const text = JSON.stringify(unzip(Buffer.from(await (await fetch(url)).arrayBuffer())));
    for (const words of ['刘女士', HER_PHONE, '厨房下水道堵了', '寿张路 28 号', '维修单', '我的资料'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).not.toMatch(/马师傅|小马|wx-liu/);
    for (const _ of [1, 2]) await cloud.phone(LIU).does('membership', 'ownData', {});
    expect(await say(LIU, 'membership', 'ownData', {})).toEqual(refused('TOO_MANY_OWN_FILES'));
    cloud.clock.move(60 * 60_000 + 1);
    await cloud.tick('clock');
    await cloud.tick('clock');
    expect((await fetch(url)).ok).toBe(false);
  });

  test('has everything back with the consent', async () => {
    const back = await cloud.phone(LIU).does('membership', 'enter', { agreed: 2 });
    expect(back).toMatchObject({ name: '刘女士', roles: ['resident'], memberId: 'liu' });
    expect(back.addresses).toHaveLength(1);
    const mine = await cloud.phone(LIU).does('repair', 'order', { orderId });
    expect(mine.order).toMatchObject({ wrong: '厨房下水道堵了，灶上还炖着晚饭' });
    expect(stored(cloud, 'withheld')).toEqual([]);
  });
});

describe('Who opened what', () => {
  test('is read by the person concerned and by staff, with the name of who looked and the reason', async () => {
    const orderId = await booked(cloud);
    await cloud.phone(MA).does('repair', 'accept', { orderId });
    await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '不是照片上的人' });
    await cloud.phone(STAFF).does('repair', 'openContact', { orderId, reason: '核实是谁上门' });
    const row = {
      what: 'repair-order',
      reason: '核实是谁上门',
      at: expect.any(Number),
      by: expect.any(String),
    };
    for (const [openid, action] of [
      [LIU, 'openingsOfMe'],
      [STAFF, 'openingsLog'],
    ] as const)
      expect(await cloud.phone(openid).does('membership', action, {})).toEqual({ rows: [row], more: false });
    expect(await say(STRANGER, 'membership', 'openingsLog', {})).toEqual(refused('FORBIDDEN'));
    expect(await cloud.phone(MA).does('membership', 'openingsOfMe', {})).toEqual({ rows: [], more: false });
  });
});
