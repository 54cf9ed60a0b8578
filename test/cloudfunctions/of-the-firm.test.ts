import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Ladder } from '#domain/standing/ladder';
import { granted, refused, saying } from '../kit/answers';
import { aPaper, idNumber, PAPER_PHOTO } from '../kit/applications';
import { openCloud, type TestCloud } from '../kit/cloud';
import { complaintDocuments } from '../kit/complaints';
import { ended, owingCourse } from '../kit/courses';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  LIU,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { stored } from '../kit/once';
import { accepted } from '../kit/story';

const [BOSS, ONCE_THERE, W9, DAUGHTER] = ['wx-boss', 'wx-once-there', 'wx-w9', 'wx-daughter'];
const PHONE = '13905339077';

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  const left = aWorker('once', { memberId: 'once-there', left: true });
  cloud.seed({
    ...small,
    providers: [...(small.providers ?? []), aFirm('firm-9', [aWorker('w9'), left], { managerIds: ['boss'] })],
    members: [...(small.members ?? []), ...['boss', 'once-there', 'daughter'].map((id) => aResident(id))],
    identities: [
      ...(small.identities ?? []),
      anIdentity(BOSS, 'boss', ['resident', 'manager'], 'firm-9'),
      anIdentity(ONCE_THERE, 'once-there', ['resident', 'staff']),
      anIdentity(W9, 'member-w9', ['resident', 'worker', 'staff'], 'firm-9'),
      anIdentity(DAUGHTER, 'daughter', ['resident']),
    ],
  });
});
afterAll(() => cloud.stop());

describe('Who belongs to a firm', () => {
  const joining = (code: string, number: number) => ({
    ...{ code, name: '新师傅', idNumber: idNumber(number), photo: PAPER_PHOTO, papers: [aPaper()] },
  });
  const invitedTo = async (manager: string): Promise<string> => {
    const firm = await cloud.phone(manager).does('provider', 'invite', { name: '新师傅', phone: PHONE });
    return firm.invitations.find(({ name }) => name === '新师傅')?.code ?? '';
  };

  test('as its manager joins no other one as a worker, but may work in the own one', async () => {
    await cloud.phone(BOSS).does('membership', 'setPhone', { code: `phone:${PHONE}` });
    const other = await invitedTo(MANAGER);
    expect(await say(BOSS, 'provider', 'join', joining(other, 41))).toEqual(refused('ALREADY_IN_A_FIRM'));
    const own = await invitedTo(BOSS);
    expect(await say(BOSS, 'provider', 'join', joining(own, 41))).toEqual(granted());
    const again = await invitedTo(BOSS);
    expect(await say(BOSS, 'provider', 'join', joining(again, 41))).toEqual(refused('ALREADY_IN_A_FIRM'));
  });

  test('or once was its worker decides nothing about it as staff', async () => {
    const trained = { providerId: 'firm-9', workerId: 'w9', trainedOn: '2026-11-16' };
    expect(await say(ONCE_THERE, 'provider', 'train', trained)).toEqual(refused('OWN_CASE'));
    expect(await say(STAFF, 'provider', 'train', trained)).toEqual(granted());
    const file = (openid: string) =>
      cloud.phone(openid).does('provider', 'firmFile', { providerId: 'firm-9' });
    expect([(await file(ONCE_THERE)).ownCase, (await file(STAFF)).ownCase]).toEqual([true, false]);
    const case_ = { providerId: 'firm-9', words: '证号查不到', photos: [] };
    expect(await say(ONCE_THERE, 'provider', 'openCase', case_)).toEqual(refused('OWN_CASE'));
  });
});

test('Who left a firm, before this was remembered or since, rules as staff on nothing that is about it', async () => {
  const rules = (openid: string, complaintId: string) =>
    say(openid, 'provider', 'ruleOnComplaint', { complaintId, upheld: false, why: '没有的事' });
  // The one left before; the clock looks who did. The other one leaves now.
  for (const minutes of [1, 16]) {
    cloud.clock.move(minutes * MINUTE);
    await cloud.tick('clock');
  }
  await cloud.phone(W9).does('provider', 'leave', { providerId: 'firm-9', workerId: null });
  const [, answered] = complaintDocuments(2);
  const about = (id: string) => ({
    ...answered,
    ...{ dueAt: MONDAY_NINE + DAY, endsAt: MONDAY_NINE + DAY, actsAt: MONDAY_NINE + DAY },
    _id: id,
    providerId: 'firm-9',
    firm: { id: 'firm-9', name: '九号' },
  });
  cloud.seed({ complaints: [about('ruled-by-her'), about('ruled-by-others')] });
  for (const once of [ONCE_THERE, W9]) {
    expect(await rules(once, 'ruled-by-her')).toEqual(refused('OWN_CASE'));
    const seen = await cloud.phone(once).does('provider', 'complaint', { complaintId: 'ruled-by-her' });
    expect([seen.party, seen.can]).toEqual(['involved', []]);
  }
  expect(await rules(STAFF, 'ruled-by-others')).toEqual(granted());
});

test('Who follows an order reads the own complaints of it, not those of others; staff read all', async () => {
  const orderId = await accepted(cloud);
  const [like] = complaintDocuments(1);
  const about = (id: string, kind: Complaint['kind'], who: string) => ({
    ...like,
    ...{ _id: id, orderId, kind, complainantIds: [who], filedById: who, providerId: 'firm-1' },
  });
  cloud.seed({ complaints: [about('hers', 'work', 'liu'), about('another', 'attitude', 'daughter')] });
  const seen = async (openid: string) =>
    (await cloud.phone(openid).does('provider', 'complaintsOfOrder', { orderId })).rows
      .map(({ id }) => id)
      .sort();
  expect([await seen(LIU), await seen(STAFF)]).toEqual([['hers'], ['another', 'hers']]);
  expect(await say(DAUGHTER, 'provider', 'complaintsOfOrder', { orderId })).toEqual(refused('NOT_FOUND'));
  const { open } = await cloud.phone(LIU).does('provider', 'complaintsOfOrder', { orderId });
  // What was complained of already is not offered again, whoever did it.
  expect(open?.kinds).toEqual(['subcontracting', 'price', 'other']);
});

test('An outcome that is overturned twice is overturned once, at its first instant, and the ladder moves once', async () => {
  const written = () =>
    stored<{ _id: string; struckAt?: number }>(cloud, 'outcomes').find(({ _id }) => _id === 'course-counted');
  const ladder = () => stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === 'firm-2');
  await ended(cloud, 'counted', 'firm-2', 'upheld');
  expect(ladder()?.blamed).toHaveLength(1);
  const strike = async (id: string) => {
    const owing = owingCourse('counted', 'firm-2', 'upheld', MONDAY_NINE) as {
      effects: Record<string, object>;
    };
    const effects = { 'strike-course:x': { ...owing.effects['count-course:x'], kind: 'strike-course' } };
    cloud.seed({ repair_orders: [{ ...owing, _id: id, urgentHolder: `free:${id}`, effects }] });
    expect(await cloud.phone(LIU).ask('outbox', 'settle', { noun: 'repair-order', id })).toEqual(granted());
  };
  await strike('first');
  const [once, moved] = [written(), ladder()];
  expect([typeof once?.struckAt, moved?.blamed]).toEqual(['number', []]);
  cloud.clock.move(DAY);
  await strike('second');
  expect([written(), ladder()]).toEqual([once, moved]);
});
