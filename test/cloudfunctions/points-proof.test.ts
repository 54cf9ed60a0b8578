import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { aReward, pointsOf, pointsRoom, seededPoints } from '../kit/points-room';
import { rewrite } from '../kit/rewrite';

let cloud: TestCloud;

beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 5)]));
});
afterEach(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const ONE_TOWEL = { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 20 };

describe('The nightly proof of large books', () => {
  test('goes through more entries than the cloud gives at a time', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 1, 1_003), pointsOf('wu', 1, 2)]));
    await tick();
    const { proof, standing } = await cloud.phone(STAFF).does('points', 'books', {});
    expect(proof).toMatchObject({ accounts: 2, entries: 1_005, wrong: [] });
    expect(standing.find(({ side }) => side === 'member')?.points).toBe(1_005);
  });
});

describe('The nightly proof', () => {
  const people = Array.from({ length: 6 }, (_, i) => `member-${i}`);
  const books = () => cloud.phone(STAFF).does('points', 'books', {});
  beforeEach(() => cloud.seed(seededPoints(people.map((id) => pointsOf(id, 5, 4)))));

  test('goes over every account and every entry once a night, and finds that they agree', async () => {
    expect((await books()).proof).toBeNull();
    await tick();
    expect((await books()).proof).toMatchObject({ accounts: 6, entries: 24, wrong: [] });
    const at = (await books()).proof?.at;
    cloud.clock.move(HOUR);
    await tick();
    expect((await books()).proof?.at).toBe(at);
    cloud.clock.move(DAY);
    await tick();
    expect((await books()).proof?.at).not.toBe(at);
  });

  test('finds whatever somebody has changed behind its back, and staff are alarmed until a night finds nothing', async () => {
    const alarm = () => cloud.phone(STAFF).does('points', 'alarm', {});
    expect(await alarm()).toEqual({ wrong: 0 });
    const changes = [
      ['points_accounts', 'member-0', { balance: 1_000 }],
      ['points_accounts', 'member-1', { lots: [] }],
      ['points_accounts', 'member-2', { owes: 5 }],
      ['points_entries', 'given-member-3-1', { points: 500 }],
      ['points_entries', 'given-member-4-1', { to: 'member-liu' }],
      ['points_entries', 'given-member-5-1', { memberId: 'nobody' }],
    ] as const;
    for (const [collection, id, fields] of changes) await rewrite(cloud, collection, id, fields);
    await tick();
    expect(await alarm()).toEqual({ wrong: 6 });
    expect((await books()).proof?.wrong).toEqual([
      { memberId: 'member-0', what: ['balance'] },
      { memberId: 'member-1', what: ['lots'] },
      { memberId: 'member-2', what: ['debt'] },
      { memberId: 'member-3', what: ['lots-short', 'balance', 'lots'] },
      { memberId: 'member-4', what: ['entry-moves-otherwise'] },
      { memberId: 'member-5', what: ['entry-missing', 'balance', 'lots'] },
    ]);
    await rewrite(cloud, 'points_accounts', 'member-0', { balance: 20 });
    cloud.clock.move(DAY);
    await tick();
    expect(await alarm()).toEqual({ wrong: 5 });
  });

  test('tells every member of staff once a night, and nobody after a night in which all agreed', async () => {
    const told = () =>
      stored<Notice>(cloud, 'notices')
        .filter(({ about }) => about === 'books-disagree')
        .map(({ _id, memberId, subject }) => [_id, memberId, subject]);
    expect(told()).toEqual([]);
    await rewrite(cloud, 'points_accounts', 'member-3', { balance: 999 });
    await tick();
    const [first] = told();
    expect(told()).toHaveLength(1);
    expect(first?.[1]).toBe('staff-zhou');
    expect(first?.[2]).toMatch(/^\d{4}-\d\d-\d\d$/);
    await tick();
    expect(told()).toEqual([first]);
    cloud.clock.move(DAY);
    await tick();
    expect(told()).toHaveLength(2);
  });

  test('finds points that are held for a redemption that does not wait any more', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 20)]));
    const { id } = await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    await rewrite(cloud, 'redemptions', id, { state: 'cancelled' });
    await tick();
    expect((await books()).proof?.wrong).toMatchObject([{ memberId: 'liu', what: ['held'] }]);
  });

  test('begins at three in the morning, and not at midnight', async () => {
    const provenAt = async () => (await books()).proof?.at;
    cloud.clock.set(instantOf('2026-11-18', '10:00'));
    await tick();
    const first = await provenAt();
    cloud.clock.set(instantOf('2026-11-19', '02:55'));
    await tick();
    expect(await provenAt()).toBe(first);
    cloud.clock.set(instantOf('2026-11-19', '03:00'));
    await tick();
    expect(await provenAt()).toBeGreaterThanOrEqual(instantOf('2026-11-19', '03:00'));
  });

  test('passes over no account that could not be read, and ends once it could', async () => {
    cloud.faults.add({ when: { collection: 'points_entries', op: 'get', nth: 5 }, kind: 'timeout' });
    await cloud.tick('clock');
    expect((await books()).proof).toBeNull();
    cloud.faults.clear();
    await tick();
    expect((await books()).proof).toMatchObject({ accounts: 6, entries: 24, wrong: [] });
    const held = (await books()).standing.find(({ side }) => side === 'member');
    expect(held?.points).toBe(120);
  });

  test('counts once what was booked just before it came', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 20)]));
    await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    const before = (await books()).standing;
    cloud.clock.move(60_000);
    await tick();
    expect((await books()).proof).toMatchObject({ accounts: 7, wrong: [] });
    expect((await books()).standing).toEqual(before);
  });

  test('goes on where a tick has stopped, and counts nothing twice', async () => {
    const now = cloud.clock.now();
    await tick();
    const [proven] = stored<{ _id: string; sums: object; cut: number }>(cloud, 'points_proofs').filter(
      ({ _id }) => _id === 'proven',
    );
    cloud.clock.set(now + DAY);
    // Dies in the middle of the walk; the lease runs out, and the next tick goes on.
    cloud.faults.add({ when: { collection: 'points_proofs', op: 'update', nth: 3 }, kind: 'crash' });
    await cloud.tick('clock');
    cloud.faults.clear();
    cloud.clock.move(2 * 60_000);
    await tick();
    expect((await books()).proof).toMatchObject({ accounts: 6, entries: 24, wrong: [] });
    const again = stored<{ _id: string; sums: object }>(cloud, 'points_proofs').find(
      ({ _id }) => _id === 'proven',
    );
    expect(again?.sums).toEqual(proven?.sums);
  });

  test('and what was booked since make the trial balance, whichever side of the night an entry is on', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 20, 2)]));
    const standing = async () => (await books()).standing;
    const before = await standing();
    await tick();
    expect(await standing()).toEqual(before);
    await cloud.phone(LIU).does('points', 'redeem', ONE_TOWEL);
    const after = await standing();
    expect(after.find(({ side }) => side === 'redemption')?.points).toBe(20);
    cloud.clock.move(DAY);
    await tick();
    expect(await standing()).toEqual(after);
    expect(after.reduce((sum, { points }) => sum + points, 0)).toBe(0);
  });
});
