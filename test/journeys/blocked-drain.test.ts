import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, STRANGER, smallDistrict } from '../kit/district';
import { rated } from '../kit/story';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

describe('A blocked drain, from booking to rating', () => {
  let orderId: string;

  test('the story runs from the resident’s booking to her rating', async () => {
    orderId = await rated(cloud);
    const { order, rated: hasRating } = await cloud.phone(LIU).does('repair', 'order', { orderId });
    expect(order.state).toBe('closed');
    expect(order.punctual).toBe(true);
    expect(hasRating).toBe(true);
    expect(order.timeline.map((event) => event.action)).toEqual([
      'book',
      'accept',
      'recognise',
      'arrive',
      'quote',
      'approve',
      'finish',
      'confirm',
    ]);
  });

  test('her points have arrived: ten for the order, five for the rating', async () => {
    const statement = await cloud.phone(LIU).does('points', 'statement', {});
    expect(statement.balance).toBe(15);
    expect(statement.entries.map((entry) => entry.points).sort()).toEqual([10, 5]);
  });

  test('her rating waits: no score has moved, and it is in no list', async () => {
    const { explanation, ratings } = await cloud
      .phone(STRANGER)
      .does('rating', 'ofFirm', { providerId: 'firm-1', before: null });
    expect([explanation.count, ratings]).toEqual([0, []]);
    expect(await cloud.phone(LIU).does('rating', 'own', { orderId })).toMatchObject({ state: 'waiting' });
  });

  test('both have been told what concerned them, each once', async () => {
    const hers = await cloud.phone(LIU).does('notice', 'list', {});
    expect(hers.notices.map((notice) => notice.about).sort()).toEqual([
      'repair-accepted',
      'repair-finished',
      'repair-quoted',
    ]);
    const his = await cloud.phone(MA).does('notice', 'list', {});
    expect(his.notices.map((notice) => notice.about).sort()).toEqual(['repair-approved', 'repair-closed']);
  });
});
