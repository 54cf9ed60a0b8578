import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Allowance } from '#domain/kernel/allowance';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { UploadPurpose } from '#domain/kernel/upload';
import type { Member, UnionNumber } from '#domain/membership/member';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, liuAsMember, NOW, STAFF } from '../kit/given';
import { called, codeOf } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// 会员号 and upload tickets, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/membership/record-union')),
  ...(await import('../../cloudfunctions/membership/upload-tickets')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

describe('Staff record under which number somebody belongs to the union', () => {
  const phones = { liu: '13905320001', chen: '13905320002' };
  const person = (id: 'liu' | 'chen' | 'twin', phone: string): Member => ({
    ...liuAsMember,
    ...{ _id: id, phone: null, phoneKey: room.fingerprint(phone), addresses: [] },
  });
  beforeEach(() => {
    cloud.seed(rows('members', [person('liu', phones.liu), person('chen', phones.chen)]));
  });
  const record = (number: string, who: keyof typeof phones = 'liu', how: Parameters<typeof called>[1] = {}) =>
    room.recordUnion({ phone: phones[who], number, sinceOn: '2019-03-01' }, called(STAFF, how));
  const cardOf = (id: string) => stored<Member>(cloud, 'members').find(({ _id }) => _id === id)?.union;
  const numbers = () =>
    stored<UnionNumber>(cloud, 'union_numbers')
      .map(({ memberId, version }) => [memberId, version])
      .sort();

  test('who is found by the whole phone; nobody, or several, are said beside the field', async () => {
    const refusal = (code: string, problem: string) => ({
      ok: false,
      refusal: { code, fields: [{ path: 'phone', problem }] },
    });
    const other = { phone: '13905329999', number: 'QD-1', sinceOn: '2019-03-01' };
    expect(await room.recordUnion(other, called(STAFF))).toEqual(refusal('MEMBER_NOT_FOUND', 'unknown'));
    cloud.seed(rows('members', [person('twin', phones.liu)]));
    expect(await record('QD-1')).toEqual(refusal('SHARED_PHONE', 'shared'));
    expect(numbers()).toEqual([]);
  });

  test('which is nobody else’s then, and is told again to who sends it again', async () => {
    const card = { ok: true, value: { name: '刘女士', number: 'QD-1', sinceOn: '2019-03-01' } };
    const sent = { requestId: 'once', digest: 'd' };
    expect(await record('QD-1', 'liu', sent)).toMatchObject(card);
    expect(await record('QD-1', 'liu', sent)).toMatchObject(card);
    expect(codeOf(await record('QD-1', 'liu', { ...sent, digest: 'other' }))).toBe('REQUEST_REUSED');
    expect(stored<Member>(cloud, 'members').find(({ _id }) => _id === 'liu')?.events).toHaveLength(1);
    expect(cardOf('liu')).toMatchObject({ number: 'QD-1', sinceOn: '2019-03-01', recordedBy: 'zhou' });
    expect(codeOf(await record('QD-1', 'chen'))).toBe('NUMBER_TAKEN');
    expect([cardOf('chen'), numbers()]).toEqual([null, [['liu', 1]]]);
  });

  test('and a number that was a mistake is nobody’s once it is corrected, and can be another’s', async () => {
    await record('QD-1');
    await record('QD-2');
    expect(cardOf('liu')?.number).toBe('QD-2');
    expect(codeOf(await record('QD-2', 'liu', { requestId: 'the same number' }))).toBe('ok');
    expect(codeOf(await record('QD-2', 'chen'))).toBe('NUMBER_TAKEN');
    expect(codeOf(await record('QD-1', 'chen'))).toBe('ok');
    expect([cardOf('liu')?.number, cardOf('chen')?.number]).toEqual(['QD-2', 'QD-1']);
    expect(numbers()).toEqual([
      ['chen', 2],
      ['liu', 1],
    ]);
    expect(codeOf(await record('QD-1', 'liu', { requestId: 'back again' }))).toBe('NUMBER_TAKEN');
  });

  test('and a number that was taken when we died is another’s two minutes later, not before', async () => {
    const _id = room.fingerprint('union QD-1');
    const taken = { requestId: 'who died', at: NOW };
    cloud.seed(rows('union_numbers', [{ _id, version: 1, memberId: 'liu', taken }]));
    expect(codeOf(await record('QD-1', 'chen', { now: NOW + 2 * MINUTE }))).toBe('NUMBER_TAKEN');
    expect(codeOf(await record('QD-1', 'chen', { now: NOW + 2 * MINUTE + 1 }))).toBe('ok');
    expect([cardOf('liu'), cardOf('chen')?.number]).toEqual([null, 'QD-1']);
  });

  test('of the own person nobody does', async () => {
    const own = { phone: phones.liu, number: 'QD-1', sinceOn: '2019-03-01' };
    expect(codeOf(await room.recordUnion(own, called(actor('liu', ['staff']))))).toBe('OWN_CASE');
    expect([cardOf('liu'), numbers()]).toEqual([null, []]);
  });
});

describe('Tickets for files', () => {
  const ask = (purpose: UploadPurpose, count: number, who = LIU, how: Parameters<typeof called>[1] = {}) =>
    room.uploadTickets({ purpose, count }, called(who, how));
  const paths = async (...of: Parameters<typeof ask>) => {
    const answer = await ask(...of);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value.paths;
  };
  const counted = () => stored<Allowance>(cloud, 'allowances').map(({ _id, days }) => [_id, days]);
  const uploads = () => stored<{ _id: string; expiresAt: number; sweepsAt: number }>(cloud, 'uploads');

  test('are as many as were asked for, each of its own, for a day, and cleared up ten minutes later', async () => {
    const given = await paths('order-photo', 3);
    for (const path of given) expect(path).toMatch(/^tickets\/order-photo\/[0-9a-f]{32}\.jpg$/);
    expect(new Set(given).size).toBe(3);
    expect(uploads()).toHaveLength(3);
    for (const one of uploads()) {
      expect(one).toMatchObject({ memberId: 'liu', purpose: 'order-photo', expiresAt: NOW + DAY });
      expect(one.sweepsAt).toBe(NOW + 24 * HOUR + 10 * MINUTE);
      expect(given).toContain(`tickets/order-photo/${one._id.slice('order-photo-'.length)}.jpg`);
    }
    const [film] = await paths('order-film', 1);
    expect(film).toMatch(/^tickets\/order-film\/[0-9a-f]{32}\.mp4$/);
  });

  test('are the same ones to who sends it again, counted once, with the day from when they were given', async () => {
    const sent = { requestId: 'once' };
    const first = await paths('order-photo', 2, LIU, sent);
    const again = await ask('order-photo', 2, LIU, { ...sent, now: NOW + HOUR });
    expect(again).toEqual({ ok: true, value: { paths: first, expiresAt: NOW + DAY } });
    expect(uploads()).toHaveLength(2);
    expect(counted()).toEqual([['liu', { uploads: { on: '2026-03-18', count: 2 } }]]);
    const others = await Promise.all([
      paths('order-photo', 2, actor('chen'), sent),
      paths('work-photo', 2, LIU, sent),
      paths('order-photo', 2, LIU, { requestId: 'another' }),
    ]);
    expect(new Set([...first, ...others.flat()].map((path) => path.split('/')[2])).size).toBe(8);
  });

  test('are two hundred pictures and twenty films a day, and for staff without a limit', async () => {
    for (let times = 0; times < 22; times += 1) await paths('order-photo', 9);
    expect(await paths('order-photo', 2)).toHaveLength(2);
    expect(codeOf(await ask('order-photo', 1))).toBe('TOO_MANY_UPLOADS');
    await paths('order-film', 9);
    await paths('firm-film', 9);
    expect(codeOf(await ask('order-film', 3))).toBe('TOO_MANY_UPLOADS');
    await paths('order-film', 2);
    expect(counted()).toEqual([
      ['liu', { uploads: { on: '2026-03-18', count: 200 }, films: { on: '2026-03-18', count: 20 } }],
    ]);
    expect(codeOf(await ask('order-photo', 1, LIU, { now: NOW + DAY }))).toBe('ok');
    for (let times = 0; times < 3; times += 1) await paths('order-film', 9, STAFF);
    expect(counted().map(([id]) => id)).toEqual(['liu']);
  });
});
