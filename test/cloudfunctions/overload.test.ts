import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { saysOverload } from '#domain/kernel/overload';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterEach(() => cloud.faults.clear());
afterAll(() => cloud.stop());

const WISH = {
  itemId: DRAIN._id,
  wrong: '厨房下水道堵了',
  photos: [],
  video: null,
  addressId: HER_ADDRESS,
  when: { kind: 'urgent' },
  providerId: null,
};
const orders = () => cloud.dump().repair_orders ?? [];

describe('An environment that has too much to do', () => {
  test.each([
    ['EXCEED_REQUEST_LIMIT', 'get'],
    ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'get'],
    ['EXCEED_RATELIMIT', 'get'],
    ['EXCEED_REQUEST_LIMIT', 'add'],
  ])(
    'says that it is busy (%s at %s), changes nothing, and does it once when it is sent again',
    async (code, op) => {
      const before = orders().length;
      const requestId = newRequestId();
      const book = () => cloud.call('repair', { action: 'book', requestId, input: WISH }, { openid: LIU });
      cloud.faults.add({ when: { op, fn: 'repair' }, kind: 'refuse', code, times: 50 });
      expect((await book()).result).toEqual({ ok: false, fault: { requestId, busy: true } });
      expect(orders()).toHaveLength(before);
      cloud.faults.clear();
      const booked = (await book()).result as { value: { id: string } };
      expect((await book()).result).toMatchObject({ ok: true, value: { id: booked.value.id } });
      expect(orders()).toHaveLength(before + 1);
      await cloud.phone(LIU).ask('repair', 'cancel', { orderId: booked.value.id, reason: null });
    },
  );

  test('is told from what is broken', () => {
    expect(saysOverload('errCode: -501004 | cloud function concurrency')).toBe(true);
    expect(saysOverload('-501003 [EXCEED_REQUEST_LIMIT]')).toBe(true);
    for (const other of [
      'EXCEED_MAX_PAYLOAD_SIZE',
      'STORAGE_EXCEED_AUTHORITY',
      'DATABASE_COLLECTION_EXCEED_LIMIT',
    ])
      expect(saysOverload(other)).toBe(false);
    for (const code of [
      'EXCEED_REQUEST_LIMIT',
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      'EXCEED_RATELIMIT',
      'DATABASE_TIMEOUT',
    ])
      expect(saysOverload(code)).toBe(true);
    expect(saysOverload('-501001 resource system error')).toBe(false);
  });
});
