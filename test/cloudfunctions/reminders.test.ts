import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { MessagePurpose } from '#domain/notice/purposes';
import { askedFor, ONE_PLACE, placeOf } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { CHAIR, withStudios } from '../kit/studios';

// Tomorrow at ten somebody comes, and somebody else is met: the clock reminds of both.

const TEN = MONDAY_NINE + DAY + HOUR;
const EVENING = MONDAY_NINE + 9 * HOUR;
const SOON = TEN - 2 * HOUR;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterAll(() => cloud.stop());

async function tickAt(instant: number): Promise<void> {
  cloud.clock.set(instant);
  const { error } = await cloud.tick('clock');
  expect(error).toBeUndefined();
}

const grant = (openid: string, purpose: MessagePurpose) =>
  cloud.phone(openid).does('notice', 'grant', { purposes: [purpose] });
const remindersOf = (subject: string) =>
  stored<Notice>(cloud, 'notices').filter(
    (notice) => notice.subject === subject && /-(ahead|soon)$/.test(notice.about),
  );
const told = (subject: string) =>
  remindersOf(subject)
    .map(({ memberId, about, message }) => `${memberId} ${about} ${message}`)
    .sort();
const sent = () =>
  cloud
    .outbox()
    .filter(({ api }) => api === 'subscribeMessage.send')
    .map(({ request }) => JSON.stringify(request));

async function visitTomorrow(): Promise<string> {
  const { id: orderId } = await cloud.phone(LIU).does('repair', 'book', {
    ...{ itemId: DRAIN._id, wrong: '水管漏了', photos: [], video: null, addressId: HER_ADDRESS },
    ...{ when: { kind: 'window', from: TEN, to: TEN + 2 * HOUR }, providerId: null },
  });
  await cloud.phone(MA).does('repair', 'accept', { orderId });
  return orderId;
}

describe('The clock reminds', () => {
  test('the resident and the worker of a visit in the evening before and two hours before, once each', async () => {
    cloud.clock.set(MONDAY_NINE);
    const orderId = await visitTomorrow();
    for (const openid of [LIU, LIU, MA, MA]) await grant(openid, 'visit');
    await tickAt(EVENING - MINUTE);
    expect(told(orderId)).toEqual([]);
    await tickAt(EVENING);
    await tickAt(EVENING + MINUTE);
    expect(told(orderId)).toEqual(['liu repair-visit-ahead sent', 'member-w1 repair-job-ahead sent']);
    expect(sent().filter((one) => one.includes(orderId) && one.includes('11月17日 10:00'))).toHaveLength(2);
    expect(storedOrder(cloud, orderId)).toMatchObject({ state: 'accepted', owed: 0, actsAt: SOON });
    await tickAt(SOON);
    await tickAt(SOON + MINUTE);
    expect(told(orderId)).toEqual([
      'liu repair-visit-ahead sent',
      'liu repair-visit-soon sent',
      'member-w1 repair-job-ahead sent',
      'member-w1 repair-job-soon sent',
    ]);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('two hours before by the only message that was granted: in the evening it shows in the app', async () => {
    cloud.clock.set(MONDAY_NINE);
    const orderId = await visitTomorrow();
    await grant(LIU, 'visit');
    await tickAt(EVENING);
    await tickAt(SOON);
    expect(told(orderId).filter((one) => one.startsWith('liu'))).toEqual([
      'liu repair-visit-ahead none',
      'liu repair-visit-soon sent',
    ]);
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test.each([
    ['is sent', 'sent', false],
    ['is not, where the visit was called off in the night', 'none', true],
  ])('what waited for the morning: it %s', async (_, message, isCalledOff) => {
    cloud.clock.set(MONDAY_NINE);
    const orderId = await visitTomorrow();
    await grant(LIU, 'visit');
    await grant(LIU, 'visit');
    await tickAt(EVENING + 5 * HOUR);
    expect(told(orderId)).toContain('liu repair-visit-ahead due');
    if (isCalledOff) await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    await tickAt(EVENING + 13 * HOUR);
    expect(told(orderId)).toContain(`liu repair-visit-ahead ${message}`);
    if (!isCalledOff) await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  });

  test('nobody of a visit that was called off', async () => {
    cloud.clock.set(MONDAY_NINE);
    const orderId = await visitTomorrow();
    await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
    await tickAt(SOON);
    expect(told(orderId)).toEqual([]);
  });

  test('who asked and the officer of a talk in the evening before, and two hours before', async () => {
    cloud.clock.set(MONDAY_NINE);
    const requestId = await askedFor(cloud, { place: placeOf(ONE_PLACE) });
    await grant(LIU, 'request');
    await grant(CHAIR, 'task');
    await grant(CHAIR, 'task');
    await cloud.phone(CHAIR).does('appointment', 'accept', { requestId, meetingAt: null });
    await tickAt(EVENING - 6 * MINUTE);
    expect(told(requestId)).toEqual([]);
    await tickAt(EVENING);
    await tickAt(EVENING + 5 * MINUTE);
    expect(told(requestId).map((one) => one.replace(/ \w+$/, ''))).toEqual([
      'chair appointment-reception-ahead',
      'liu appointment-ahead',
    ]);
    await tickAt(SOON);
    expect(told(requestId)).toHaveLength(4);
    expect(new Set(remindersOf(requestId).map(({ _id }) => _id)).size).toBe(4);
  });
});
