import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ResidentKind } from '#domain/complaint/complaint';
import { granted, refused } from '../kit/answers';
import { aForm, creditCode } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { accepted, booked } from '../kit/story';

// What is said of limits before a form is filled in, and the limits of complaints and of applications.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterEach(() => cloud.stop());

describe('Before she fills in a form she is told which of what she may have open is full', () => {
  const full = async (openid: string) => (await cloud.phone(openid).does('membership', 'limits', {})).full;

  test('by the sentence that sending would bring, as long as it is so, and nobody else is', async () => {
    expect(await full(LIU)).toEqual([]);
    const [first] = [await booked(cloud, LIU), await booked(cloud, LIU)];
    expect(await full(LIU)).toEqual([{ limit: 'open-urgent-orders', says: 'TOO_MANY_URGENT_ORDERS' }]);
    expect(await full(STRANGER)).toEqual([]);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: first, reason: null });
    expect(await full(LIU)).toEqual([]);
  });
});

describe('A person has at most five complaints that nobody has decided', () => {
  const file = (orderId: string, kind: ResidentKind, requestId = newRequestId()) =>
    cloud
      .phone(LIU)
      .ask(
        'provider',
        'fileComplaint',
        { orderId, kind, words: '请工会看看', photos: [], firmSeesPhotos: false },
        requestId,
      );

  test('sent again it counts once, that somebody else came is always heard, and a ruling makes room', async () => {
    const first = await accepted(cloud);
    const requestId = newRequestId();
    const filed = await file(first, 'work', requestId);
    expect(await file(first, 'work', requestId)).toEqual(granted());
    for (const kind of ['price', 'attitude', 'other'] as const) await file(first, kind);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: first, reason: null });
    const second = await accepted(cloud);
    expect(await file(second, 'work')).toEqual(granted());
    expect(await file(second, 'price')).toEqual(refused('TOO_MANY_COMPLAINTS'));
    expect(await file(second, 'subcontracting')).toEqual(granted());
    expect((await cloud.phone(LIU).does('membership', 'limits', {})).full).toContainEqual({
      limit: 'open-complaints',
      says: 'TOO_MANY_COMPLAINTS',
    });
    const complaintId = filed.ok ? filed.value.id : '';
    await cloud
      .phone(MANAGER)
      .does('provider', 'answerComplaint', { complaintId, words: '对不起', photos: [] });
    await cloud.phone(STAFF).does('provider', 'ruleOnComplaint', { complaintId, upheld: true, why: '属实' });
    expect(await file(second, 'price')).toEqual(granted());
    expect({ calls: cloud.last().calls, depth: cloud.last().depth }).toEqual({ calls: 5, depth: 4 });
  });

  test('however many are sent at the same moment', async () => {
    const first = await accepted(cloud);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId: first, reason: null });
    const second = await accepted(cloud);
    const kinds = ['work', 'price', 'attitude', 'other'] as const;
    const answers = await Promise.all([first, second].flatMap((id) => kinds.map((kind) => file(id, kind))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  });
});

describe('Who withdraws an application and begins another', () => {
  test('does so five times a day', async () => {
    const her = cloud.phone(STRANGER);
    const start = (no: number) =>
      her.ask('provider', 'startApplication', aForm({ creditCode: creditCode(70 + no) }));
    for (let no = 1; no <= 5; no += 1) {
      const begun = await start(no);
      expect(begun).toEqual(granted());
      const applicationId = begun.ok ? begun.value.application.id : '';
      await her.does('provider', 'withdrawApplication', { applicationId });
    }
    expect(await start(6)).toEqual(refused('TOO_MANY_APPLICATIONS'));
    cloud.clock.move(24 * 3_600_000);
    expect(await start(7)).toEqual(granted());
  });
});
