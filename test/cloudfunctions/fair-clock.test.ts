import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newNoun } from '#domain/kernel/entity';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { book } from '#domain/repair/decide/booking';
import type { RepairOrder } from '#domain/repair/order';
import { sealContact } from '../../cloudfunctions/runtime/seal';
import { askedFor, storedRequest } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, MONDAY_NINE, STREET, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { actor, done, moment } from '../kit/given';
import { stored, storedOrder } from '../kit/once';
import { withStudios } from '../kit/studios';

/** As many as one account could send before there were limits. */
const FLOOD = effort(60, 4_000);

let cloud: TestCloud;

beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterEach(() => cloud.stop());

const contact = sealContact({ name: '王先生', phone: '13905320100', door: '某路 1 号' });

/** An urgent order as booking makes it, which nobody has taken since. */
function untaken(id: string, residentId: string, bookedAt: number): RepairOrder {
  const home = { place: { street: STREET, community: '寿张路社区' }, contact, homeKey: 'home' };
  const wish = { id, item: DRAIN, wrong: '堵了', photos: [], video: null, home, provider: null } as const;
  const by = moment({ actor: actor(residentId), now: bookedAt });
  return { ...done(book({ ...wish, when: { kind: 'urgent' } }, by)), ...newNoun(id), version: 1 };
}

/** So many orders of one account, booked ten milliseconds apart. */
const flood = (count: number, from: number): RepairOrder[] =>
  Array.from({ length: count }, (_, i) => untaken(`flood-${i}`, 'stranger', from + i * 10));

/** One tick, and how long it worked, in milliseconds. */
async function tick(): Promise<number> {
  const began = performance.now();
  expect((await cloud.tick('clock')).error).toBeUndefined();
  return performance.now() - began;
}

const told = (memberId: string, about: string) =>
  stored<Notice>(cloud, 'notices').some((notice) => notice.memberId === memberId && notice.about === about);
const reminded = (requestId: string) =>
  stored<Notice>(cloud, 'notices').some(
    ({ subject, about }) => subject === requestId && about === 'appointment-due-soon',
  );
const lapsed = () => stored<RepairOrder>(cloud, 'repair_orders').filter(({ state }) => state === 'lapsed');

describe('A clock that serves everybody', () => {
  test(`${FLOOD} bookings of one account keep nobody’s reminder waiting for more than two ticks`, async () => {
    const requestId = await askedFor(cloud);
    const remindAt = storedRequest(cloud, requestId).actsAt ?? 0;
    const from = remindAt - 5 * HOUR;
    const hers = [untaken('before-them', 'liu', from - MINUTE), untaken('after-them', 'liu', from + MINUTE)];
    cloud.seed({ repair_orders: [...flood(FLOOD, from), ...hers] });
    cloud.clock.set(remindAt);
    for (const ms of [await tick(), await tick()]) expect(ms).toBeLessThan(23_000);
    expect(reminded(requestId)).toBe(true);
    expect(hers.map(({ _id }) => storedOrder(cloud, _id).state)).toEqual(['lapsed', 'lapsed']);
    expect(told('liu', 'repair-lapsed')).toBe(true);
    // The flood is worked off as well, only not before everybody else.
    const after = lapsed().length;
    await tick();
    expect(lapsed().length).toBeGreaterThan(Math.min(after, FLOOD + 1));
  }, 240_000);

  test('a question that the database does not answer stops no other job', async () => {
    const requestId = await askedFor(cloud);
    cloud.seed({ repair_orders: [untaken('hers', 'liu', MONDAY_NINE - 5 * HOUR)] });
    for (const collection of ['redemptions', 'complaints', 'providers', 'points_accounts'])
      cloud.faults.add({ when: { collection, op: 'get', fn: 'clock' }, kind: 'timeout', times: 1_000 });
    cloud.clock.set(storedRequest(cloud, requestId).actsAt ?? 0);
    await tick();
    expect(reminded(requestId)).toBe(true);
    expect(storedOrder(cloud, 'hers').state).toBe('lapsed');
  });

  test('many orders that cannot be dealt with stand in nobody’s way', async () => {
    const from = MONDAY_NINE - 5 * HOUR;
    const broken = flood(effort(60, 300), from).map((order) => ({ ...order, events: null, when: null }));
    cloud.seed({ repair_orders: [...broken, untaken('hers', 'liu', from + MINUTE)] });
    await tick();
    expect(storedOrder(cloud, 'hers').state).toBe('lapsed');
    expect(pages().every((examined) => examined <= 100)).toBe(true);
  });
});

/** How many documents each question of the tick looked at. */
const pages = (): number[] => cloud.last().ops.map(({ examined }) => examined);
