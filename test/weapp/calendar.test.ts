import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { ASKED_AT } from '#domain/notice/asked';
import type { Grants } from '#domain/notice/notice';
import { askedFor } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { withStudios } from '../kit/studios';
import { openWeapp, type Phone, touch } from '../kit/weapp';

// What was agreed goes into the phone's own calendar, by a tap.

/** A phone knows its own time alone, in whole seconds. */
const TOMORROW = Math.floor(Date.now() / 1000) * 1000 + DAY;

let cloud: TestCloud;
let order = '';
let request = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
  const orderId = await visitTomorrow();
  const when = { kind: 'window', from: TOMORROW, to: TOMORROW + 2 * HOUR };
  await rewrite(cloud, 'repair_orders', orderId, { when, promisedAt: when.to });
  order = `/pages/resident/order/index?id=${orderId}`;
  const requestId = await askedFor(cloud);
  await rewrite(cloud, 'appointments', requestId, { state: 'accepted', meetingAt: TOMORROW });
  request = `/pages/resident/request/index?id=${requestId}`;
});
afterAll(() => cloud.stop());

async function visitTomorrow(): Promise<string> {
  const { id: orderId } = await cloud.phone(LIU).does('repair', 'book', {
    ...{ itemId: DRAIN._id, wrong: '水管漏了', photos: [], video: null, addressId: HER_ADDRESS },
    ...{
      when: { kind: 'window', from: MONDAY_NINE + DAY, to: MONDAY_NINE + DAY + 2 * HOUR },
      providerId: null,
    },
  });
  await cloud.phone(MA).does('repair', 'accept', { orderId });
  return orderId;
}

const open: Phone[] = [];
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
});
async function phoneAt(url: string): Promise<Phone> {
  const phone = await openWeapp({ cloud: cloud.url, openid: LIU });
  open.push(phone);
  await phone.open(url);
  await phone.waitFor('to-calendar');
  return phone;
}

const NOT_IN =
  '没有加进手机日历 请在手机的“设置”里找到微信，打开日历，再回来试一次。不加也行，到时候会提醒您。';

describe('An agreed time', () => {
  test('of a visit is put into the calendar, with what it is for, in seconds', async () => {
    const phone = await phoneAt(order);
    await touch(phone, 'to-calendar');
    await phone.waitFor(() => phone.state.said.length > 0);
    expect(phone.state.said).toEqual(['已加到手机日历']);
    expect(phone.state.calendar).toEqual([
      expect.objectContaining({
        startTime: TOMORROW / 1000,
        endTime: String(TOMORROW / 1000 + 7200),
        location: '',
      }),
    ]);
    expect(JSON.stringify(phone.state.calendar)).toContain(DRAIN.name);
    expect(phone.errors).toEqual([]);
  });

  test('of a talk is put there without a word of what it is about', async () => {
    const phone = await phoneAt(request);
    await touch(phone, 'to-calendar');
    await phone.waitFor(() => phone.state.calendar.length > 0);
    expect(phone.state.calendar).toEqual([
      expect.objectContaining({ title: '工会约谈', startTime: TOMORROW / 1000, description: '到工作室谈' }),
    ]);
  });

  test.each([
    ['of a visit', () => order, ASKED_AT.approving],
    ['of a talk', () => request, ASKED_AT.answered],
  ])(
    '%s: in the same tap WeChat is asked whether it may remind her, and what she allows is counted',
    async (_, url, purposes) => {
      const left = () => stored<Grants>(cloud, 'notice_grants').find(({ _id }) => _id === 'liu')?.left ?? {};
      const before = left();
      const phone = await phoneAt(url());
      await touch(phone, 'to-calendar');
      await phone.waitFor(() => phone.state.calendar.length > 0);
      for (const purpose of purposes) expect(left()[purpose]).toBe((before[purpose] ?? 0) + 1);
    },
  );

  test.each([
    ['the person turns back', { words: 'cancel' }, []],
    ['the phone may not', { words: 'auth deny' }, [NOT_IN]],
    ['the phone cannot', { words: 'system error' }, [NOT_IN]],
  ])('says in plain words that it is not there, or nothing, where %s', async (_, refusal, said) => {
    const phone = await phoneAt(order);
    phone.state.refuses.set('addPhoneCalendar', refusal);
    await touch(phone, 'to-calendar');
    // What should come is waited for; that nothing else comes is seen for a moment.
    await phone.waitFor(() => phone.state.said.length >= said.length);
    await new Promise((turn) => setTimeout(turn, 300));
    expect(phone.state.said).toEqual(said);
    expect(phone.state.calendar).toEqual([]);
    expect(phone.errors).toEqual([]);
  });

  test('is said to be our fault where the privacy guide does not name the calendar', async () => {
    const phone = await phoneAt(order);
    phone.state.refuses.set('addPhoneCalendar', {
      words: 'api scope is not declared in the privacy agreement',
      errno: 112,
    });
    await touch(phone, 'to-calendar');
    await phone.waitFor(() => phone.state.said.length > 0);
    expect(phone.state.said[0]).toContain('这项功能暂时用不了');
    expect(phone.state.logged).toHaveLength(1);
  });
});
