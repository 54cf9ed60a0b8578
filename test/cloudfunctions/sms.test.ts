import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, MINUTE } from '#domain/kernel/time';
import type { Grants, Notice } from '#domain/notice/notice';
import { seal } from '../../cloudfunctions/runtime/seal';
import { saying } from '../kit/answers';
import { KEYS, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { booked } from '../kit/story';

// Who has granted no message is told by SMS what must not be missed, if the district sends any.

let cloud: TestCloud;
const lines: string[] = [];
const say = saying(() => cloud);
afterEach(() => cloud.stop());

async function begin(env: Record<string, string> = {}): Promise<void> {
  lines.length = 0;
  cloud = await openCloud({ now: MONDAY_NINE, env: { ...KEYS, ...env }, log: (line) => lines.push(line) });
  const town = smallDistrict();
  const members = (town.members ?? []).map((one) => ({ ...one, phone: seal(NUMBER) }));
  cloud.seed({ ...town, members });
}
const NUMBER = '13905320001';
const ON = { SMS_TEMPLATES: 'order:1001,visit:1002' };

/** An urgent order that somebody has accepted, and what was owed to her for it. */
async function accepted(): Promise<string> {
  const orderId = await booked(cloud);
  expect((await say(MA, 'repair', 'accept', { orderId })).ok).toBe(true);
  await settle(orderId);
  return orderId;
}
const settle = (orderId: string) => say(LIU, 'outbox', 'settle', { noun: 'repair-order', id: orderId });
const cancel = (orderId: string) => say(LIU, 'repair', 'cancel', { orderId, reason: null });

const texts = () => cloud.outbox().filter(({ api }) => api === 'cloudbase.sendSms');
const hers = (orderId: string) =>
  stored<Notice>(cloud, 'notices').find((one) => one.memberId === 'liu' && one.subject === orderId);

const faults = () =>
  stored<{ messages: object; sms: object }>(cloud, 'fault_hours').map(({ messages, sms }) => ({
    messages,
    sms,
  }));
const failing = (op: string, errcode: number, times = 9) =>
  cloud.faults.add({ when: { op }, kind: 'errcode', errcode, times });

describe('An SMS', () => {
  test('is never sent where nothing is configured, and no number is looked at for it', async () => {
    await begin();
    const orderId = await accepted();
    expect(cloud.last().ops.map(({ collection }) => collection)).not.toContain('members');
    await cloud.tick('clock');
    expect([texts(), hers(orderId)?.message]).toEqual([[], 'none']);
  });

  test('of an urgent order goes once to who has granted nothing, by the template of its purpose', async () => {
    await begin(ON);
    const orderId = await accepted();
    await settle(orderId);
    await cloud.tick('clock');
    expect(texts().map(({ request }) => request)).toEqual([
      {
        ...{ env: expect.any(String), sms_type: 'Notification', template_id: '1001' },
        phone_number_list: [`+86${NUMBER}`],
        template_param_list: [expect.any(String), '师傅接单了，最晚今天 09:30 到'],
      },
    ]);
    expect(hers(orderId)).toMatchObject({ message: 'sent', sendAt: null });
  });

  test('is not sent to who has granted a message', async () => {
    await begin(ON);
    await cloud.phone(LIU).does('notice', 'grant', { purposes: ['order'] });
    const orderId = await accepted();
    expect([texts(), hers(orderId)?.message]).toEqual([[], 'sent']);
    expect(cloud.outbox().map(({ api }) => api)).toEqual(['subscribeMessage.send']);
  });

  test('is sent three times a day to one person, and the rest shows in the app', async () => {
    await begin(ON);
    const messages: (string | undefined)[] = [];
    for (let no = 0; no < 4; no += 1) {
      const orderId = await accepted();
      messages.push(hers(orderId)?.message);
      await cancel(orderId);
    }
    expect(messages).toEqual(['sent', 'sent', 'sent', 'none']);
    expect(texts().filter(({ request }) => JSON.stringify(request).includes('师傅接单了'))).toHaveLength(3);
  });

  test('that is refused is not sent again: its code is kept, and is logged without the number', async () => {
    await begin(ON);
    cloud.faults.add({ when: { op: 'cloudbase.sendSms' }, kind: 'errcode', errcode: -501007, times: 9 });
    const orderId = await accepted();
    cloud.clock.move(60 * 60_000);
    await cloud.tick('clock');
    expect(hers(orderId)).toMatchObject({ message: 'none', sendAt: null, smsCode: -501007 });
    expect(faults()).toEqual([{ messages: {}, sms: { '-501007': 1 } }]);
    expect(texts()).toHaveLength(1);
    const about = lines.filter((line) => line.includes('"sms"'));
    expect(about).toEqual([expect.stringContaining('"sms":"failed","code":-501007')]);
    expect(lines.join('\n')).not.toContain(NUMBER);
  });

  test('that fails after WeChat knew of no consent leaves that code as it is, and is counted apart', async () => {
    await begin(ON);
    await cloud.phone(LIU).does('notice', 'grant', { purposes: ['order'] });
    failing('subscribeMessage.send', 43101);
    failing('cloudbase.sendSms', -501007);
    const orderId = await accepted();
    expect(hers(orderId)).toMatchObject({ message: 'none', errorCode: 43101, smsCode: -501007 });
    expect(faults()).toEqual([{ messages: { 43101: 1 }, sms: { '-501007': 1 } }]);
  });

  test('that was refused for too many at once is due again, and takes one of the day once', async () => {
    await begin(ON);
    failing('cloudbase.sendSms', 45011, 1);
    const orderId = await accepted();
    expect(hers(orderId)).toMatchObject({ message: 'due', tries: 1, smsCode: 45011 });
    cloud.clock.move(3 * MINUTE);
    await cloud.tick('clock');
    expect([hers(orderId)?.message, texts().length, faults()]).toEqual(['sent', 2, []]);
    const [hersLeft] = stored<Grants>(cloud, 'notice_grants').filter(({ _id }) => _id === 'liu');
    expect(hersLeft?.sms?.told).toHaveLength(1);
  });

  test('of danger goes to twenty at once, the clock tells the rest, and three that day are no hindrance', async () => {
    await begin({ SMS_TEMPLATES: 'task:1003' });
    const people = Array.from({ length: 25 }, (_, no) => `resident-${no}`);
    const liu = stored<{ _id: string }>(cloud, 'members').find(({ _id }) => _id === 'liu');
    // Each has allowed messages once, and none is left.
    const grants = { left: { visit: 0 }, sms: { on: dayOf(MONDAY_NINE), told: ['a', 'b', 'c'] } };
    const call = { memberId: 'nobody', about: 'danger-announced', noun: 'announcement', subject: 'storm' };
    cloud.seed({
      members: people.map((_id) => ({ ...liu, _id })),
      identities: people.map((memberId) => ({ _id: `wx-${memberId}`, version: 1, memberId, roles: [] })),
      notice_grants: people.map((_id) => ({ _id, version: 1, ...grants })),
      announcements: [{ _id: 'board', version: 1, announcements: [STORM] }],
      notices: [
        {
          ...{ _id: 'call-storm', version: 1, ...call, at: 1, readAt: null, calledUpTo: '' },
          ...{ message: 'due', tries: 0, sendAt: MONDAY_NINE },
        },
      ],
    });
    const theirs = () =>
      stored<Notice>(cloud, 'notices').filter(
        ({ memberId, message }) => memberId.startsWith('resident-') && message === 'sent',
      ).length;
    await cloud.tick('clock');
    // Of the twenty some have no number.
    expect(texts().length).toBeLessThanOrEqual(20);
    expect(texts().length).toBeGreaterThan(10);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
    expect(theirs()).toBe(25);
  });
});

const STORM = {
  ...{ id: 'storm', kind: 'danger', title: '台风', words: '', link: '', audience: 'all' },
  ...{ state: 'published', publishAt: MONDAY_NINE },
};
