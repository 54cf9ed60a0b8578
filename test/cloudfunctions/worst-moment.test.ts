import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { no, yes } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { owedStillIfBusy } from '../../cloudfunctions/store/owed-still';
import { DOUBTFUL_WORD, FORBIDDEN_WORD } from '../../local-cloud/wechat/open-api';
import { granted, refused } from '../kit/answers';
import { askedFor, ONE_PLACE, WISH as TALK } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { aLadder } from '../kit/courses';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { closed, FIVE_STARS, quoted } from '../kit/story';
import { withStudios } from '../kit/studios';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterEach(() => cloud.stop());

const told = (about: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.about === about)
    .map(({ memberId }) => memberId);
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

test('What is stored of an order beside what is declared does not leave, whatever it is', async () => {
  const { orderId } = await quoted(cloud);
  expect(await cloud.phone(LIU).ask('repair', 'order', { orderId })).toEqual(granted());
  const quote = { ...storedOrder(cloud, orderId).quote, onlyForStaff: '区总内部备注' };
  await rewrite(cloud, 'repair_orders', orderId, { quote });
  const answer = await cloud.phone(LIU).ask('repair', 'order', { orderId });
  expect(answer.ok).toBe(false);
  expect(JSON.stringify(answer)).not.toContain('区总内部备注');
});

test('The number of a request that was used is refused also for what changes several documents', async () => {
  const { orderId } = await quoted(cloud);
  const requestId = newRequestId();
  const staff = cloud.phone(STAFF);
  expect(await staff.ask('repair', 'cancelByStaff', { orderId, reason: '居民要求' }, requestId)).toEqual(
    granted(),
  );
  expect(await staff.ask('repair', 'askFeeFirst', { orderId }, requestId)).toEqual(refused('REQUEST_REUSED'));
});

test('A request and its place that could not be stored together are free at once for whoever sends again', async () => {
  const wish = { ...TALK, place: { from: ONE_PLACE, orWait: false } };
  const requestId = newRequestId();
  const send = () => cloud.phone(LIU).ask('appointment', 'ask', wish, requestId);
  cloud.faults.add({ when: { collection: 'appointment_slots', op: 'add' }, kind: 'timeout', times: 1 });
  expect(await send()).toMatchObject({ ok: false, fault: { requestId } });
  expect(await send()).toEqual(granted());
  expect(stored<Appointment>(cloud, 'appointments')).toHaveLength(1);
});

describe('What changes several documents', () => {
  test('stays owed where others kept being faster, and only then', () => {
    expect(() => owedStillIfBusy(no('BUSY'))).toThrow('left to the next tick');
    for (const done of [yes(null), no('NOT_NOW'), no('NOT_FOUND')]) owedStillIfBusy(done);
  });
});

describe('The clock that comes late', () => {
  test('reminds of a request and in the same tick tells who is above that it is overdue', async () => {
    await askedFor(cloud);
    cloud.clock.move(30 * DAY);
    await tick();
    expect(told('appointment-due-soon')).not.toEqual([]);
    expect(told('appointment-escalated')).not.toEqual([]);
  });

  test('carries out what a ladder owes', async () => {
    const effect = {
      kind: 'notify',
      cause: 'step-of-firm-1',
      to: 'liu',
      about: 'standing-appealed',
      noun: 'provider',
      id: 'firm-1',
    };
    const ladder = aLadder('firm-1', MONDAY_NINE, {});
    cloud.seed({ standings: [{ ...ladder, effects: { one: effect }, owed: 1 }] });
    await tick();
    expect(told('standing-appealed')).toEqual(['liu']);
  });
});

describe('Words', () => {
  const rate = (openid: string, orderId: string, text: string) =>
    cloud.phone(openid).ask('rating', 'rate', { orderId, ...FIVE_STARS, text });

  test('of somebody whose order it is not are not sent to WeChat', async () => {
    const ended = await closed(cloud);
    expect(await rate(STRANGER, ended, FORBIDDEN_WORD)).toEqual(refused('NOT_FOUND'));
    expect(await rate(LIU, ended, FORBIDDEN_WORD)).toEqual(refused('WORDS_NOT_ALLOWED'));
  });

  test('that WeChat would have somebody look at are taken', async () => {
    const ended = await closed(cloud);
    expect(await rate(LIU, ended, `师傅${DOUBTFUL_WORD}`)).toEqual(granted());
  });
});
