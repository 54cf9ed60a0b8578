import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { DAY } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { open } from '../../cloudfunctions/runtime/seal';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { complaintsOf } from '../kit/complaints';
import { anIdentity, aResident, LIU, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { closed } from '../kit/story';
import { CHAIR, withStudios, YUNNAN, ZHENG } from '../kit/studios';

// What staff do for somebody who telephones: noted as done by them, told to whom it is about, refused for no limit.

const OTHER_STAFF = 'wx-other-staff';
let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const { identities = [], members = [], ...district } = smallDistrict();
  cloud.seed(
    withStudios({
      ...district,
      identities: [...identities, anIdentity(OTHER_STAFF, 'other-staff', ['resident', 'staff'])],
      members: [...members, aResident('other-staff', '13905320055')],
    }),
  );
  await cloud.phone(LIU).does('membership', 'setPhone', { code: 'phone:13905320001' });
});
afterAll(() => cloud.stop());

const ASKING = {
  ...{ studioId: YUNNAN, topic: 'interests', mode: 'phone', people: 1 },
  ...{ about: '加班费没有给', name: '刘女士', phone: '13905320001' },
} as const;
const askFor = (wish: object = {}, openid = STAFF, requestId = newRequestId()) =>
  say(openid, 'appointment', 'askFor', { ...ASKING, ...wish }, requestId);
const requests = () => stored<Appointment>(cloud, 'appointments');
const idIn = (answer: unknown) => (answer as { value: { requestId: string } }).value.requestId;
const told = (subject: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((one) => one.subject === subject)
    .map(({ memberId, about }) => `${memberId} ${about}`)
    .sort();

describe('Staff ask a studio for a caller', () => {
  test('which gets it as anybody’s request; whose it is sees it, and it is noted that staff wrote it down', async () => {
    const id = idIn(await askFor());
    await cloud.phone(LIU).does('outbox', 'settle', { noun: 'appointment', id });
    const request = requests().find(({ _id }) => _id === id);
    expect(request).toMatchObject({
      ...{ state: 'requested', residentId: 'liu', channel: 'telephone', desk: `studio/${YUNNAN}` },
      events: [{ action: 'askFor', by: 'above', memberId: 'staff-zhou' }],
    });
    const { words } = await cloud.phone(LIU).does('appointment', 'request', { requestId: id });
    expect(words).toMatchObject({ about: '加班费没有给' });
    expect(await say(ZHENG, 'appointment', 'accept', { requestId: id, meetingAt: null })).toMatchObject({
      ok: true,
    });
    expect(told(id)).toContain('liu appointment-recorded');
    expect(await say(STAFF, 'appointment', 'request', { requestId: id })).toEqual(refused('NOT_FOUND'));
  });

  test('once, however often it is sent, and no one else does', async () => {
    const name = newRequestId();
    const before = requests().length;
    const sent = await Promise.all([askFor({}, STAFF, name), askFor({}, STAFF, name)]);
    expect(new Set([...sent.map(idIn), idIn(await askFor({}, STAFF, name))]).size).toBe(1);
    expect(requests()).toHaveLength(before + 1);
    for (const openid of [LIU, MA, CHAIR]) expect(await askFor({}, openid)).toEqual(refused('FORBIDDEN'));
    expect(await askFor({ studioId: 'nowhere' })).toEqual(refused('STUDIO_NOT_FOUND'));
  });

  test('and of a psychological one no word is written down, whatever the phone sends', async () => {
    const answer = await askFor({ topic: 'psychological', about: '他说了很多' });
    const { ok } = answer as { ok: boolean };
    if (!ok) return expect(answer).toEqual(refused('NO_CARE_HERE'));
    const request = requests().find(({ _id }) => _id === idIn(answer));
    expect(request && open.words(request.about)).toBe('没有记下内容，请回电。');
  });
});

describe('Staff complain for a caller', () => {
  const claim = { kind: 'attitude', words: '说话不好听', photos: [], firmSeesPhotos: false };

  test('of any order; she is told, and whoever wrote it down does not rule', async () => {
    const orderId = await closed(cloud);
    expect((await cloud.phone(STAFF).does('provider', 'complaintsOfOrder', { orderId })).open).not.toBeNull();
    expect(await say(STAFF, 'provider', 'fileComplaint', { orderId, ...claim })).toMatchObject({
      value: { openedBy: 'staff', party: 'staff' },
    });
    const [filed] = complaintsOf(cloud, orderId);
    const id = filed?._id ?? '';
    expect(filed).toMatchObject({ complainantIds: ['liu'], filedById: 'staff-zhou', state: 'filed' });
    await cloud.phone(LIU).does('outbox', 'settle', { noun: 'complaint', id });
    expect(told(id)).toContain('liu complaint-opened');
    expect(await say(LIU, 'provider', 'complaint', { complaintId: id })).toMatchObject({ ok: true });
    cloud.clock.move(3 * DAY);
    await cloud.tick('clock');
    const verdict = { complaintId: id, upheld: false, why: '听了两边的话' };
    expect(await say(STAFF, 'provider', 'ruleOnComplaint', verdict)).toEqual(refused('OWN_CASE'));
    expect(await say(OTHER_STAFF, 'provider', 'ruleOnComplaint', verdict)).toMatchObject({ ok: true });
  });

  test('and nobody else of an order that is not the own', async () => {
    const [order] = stored<{ _id: string }>(cloud, 'repair_orders');
    const sent = { orderId: order?._id ?? '', ...claim, kind: 'price' };
    expect(await say(MA, 'provider', 'fileComplaint', sent)).toEqual(refused('NOT_FOUND'));
    expect(await say(CHAIR, 'provider', 'fileComplaint', sent)).toEqual(refused('NOT_FOUND'));
    const missing = { ...sent, orderId: 'no-such-order' };
    expect(await say(STAFF, 'provider', 'fileComplaint', missing)).toEqual(refused('NOT_FOUND'));
  });
});
