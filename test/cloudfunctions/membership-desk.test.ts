import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Allowance } from '#domain/kernel/allowance';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { UploadPurpose } from '#domain/kernel/upload';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, NOW, STAFF } from '../kit/given';
import { called, codeOf } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores } from '../kit/stores';

// Upload tickets, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/membership/upload-tickets')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

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
    expect(counted()).toMatchObject([['liu', { uploads: { on: '2026-03-18', count: 2 } }]]);
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
    expect(counted()).toMatchObject([
      ['liu', { uploads: { on: '2026-03-18', count: 200 }, films: { on: '2026-03-18', count: 20 } }],
    ]);
    expect(codeOf(await ask('order-photo', 1, LIU, { now: NOW + DAY }))).toBe('ok');
    for (let times = 0; times < 3; times += 1) await paths('order-film', 9, STAFF);
    expect(counted().map(([id]) => id)).toEqual(['liu']);
  });
});
