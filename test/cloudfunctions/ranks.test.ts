import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import type { Rank } from '#domain/repair/rank';
import { CHANGED } from '../../cloudfunctions/store/migrations';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MortalCloud } from '../kit/crashes';
import { aFirm, aWorker, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { accepted } from '../kit/story';

let cloud: TestCloud;
const GONE = aFirm('firm-3', [aWorker('gone', { left: true }), aWorker('resting', { onDutySince: null })]);
const ENDING = aFirm('firm-4', [aWorker('ending', { trainedUntilOn: '2026-11-16' })]);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const district = smallDistrict();
  cloud.seed({
    ...district,
    providers: [...(district.providers ?? []), GONE, ENDING],
    notice_grants: [{ _id: 'member-w1', version: 1, left: { task: 2 } }],
  });
});
afterAll(() => cloud.stop());

const rank = (workerId: string) => stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === workerId);

describe('Ranks', () => {
  test('are made for everybody who is on duty by the first tick of a day', async () => {
    await cloud.tick('clock');
    expect(
      stored<Rank>(cloud, 'ranks')
        .map(({ _id }) => _id)
        .sort(),
    ).toEqual(['ending', 'w1', 'w2']);
    expect(rank('w1')).toMatchObject({
      pools: ['云南路街道/pipes'],
      ready: true,
      reachable: true,
      servedAt: MONDAY_NINE,
    });
    expect(rank('w2')).toMatchObject({ ready: true, reachable: false });
  });

  test('are left alone by the other ticks of that day', async () => {
    const before = stored<Rank>(cloud, 'ranks');
    cloud.clock.move(HOUR);
    await cloud.tick('clock');
    expect(stored<Rank>(cloud, 'ranks')).toEqual(before);
  });

  test('follow whoever goes off duty and comes back, and do not give him a new place', async () => {
    const { servedAt } = rank('w1') ?? {};
    await cloud.phone(MA).does('provider', 'setDuty', { onDuty: false });
    expect(rank('w1')).toMatchObject({ ready: false });
    cloud.clock.move(HOUR);
    await cloud.phone(MA).does('provider', 'setDuty', { onDuty: true });
    expect(rank('w1')).toMatchObject({ ready: true, servedAt });
  });

  test('follow also when the phone did not ask for it: the clock finds what the firm owes', async () => {
    await cloud.phone(MA).ask('provider', 'setDuty', { onDuty: false });
    expect(rank('w1')).toMatchObject({ ready: true });
    await cloud.tick('clock');
    expect(rank('w1')).toMatchObject({ ready: false });
    await cloud.phone(MA).does('provider', 'setDuty', { onDuty: true });
  });

  test('know whether a message reaches him: each of them uses up a grant, and a new one reaches him again', async () => {
    expect(rank('w1')).toMatchObject({ reachable: true });
    // He is told that one waits for him, and then that another one does.
    for (const reachable of [true, false]) {
      const orderId = await accepted(cloud);
      expect(rank('w1')).toMatchObject({ reachable });
      await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason: '居民来电取消' });
    }
    await cloud.phone(MA).does('notice', 'grant', { purposes: ['task'] });
    expect(rank('w1')).toMatchObject({ reachable: true });
  });

  test('take in on the next day what no event tells of: a training that ran out', async () => {
    expect(rank('ending')).toMatchObject({ ready: true });
    cloud.clock.set(instantOf('2026-11-17', '00:00') - 1000);
    await cloud.tick('clock');
    expect(rank('ending')).toMatchObject({ ready: true });
    cloud.clock.set(MONDAY_NINE + DAY);
    await cloud.tick('clock');
    expect(rank('ending')).toMatchObject({ ready: false });
  });
});

describe('When the cloud dies while it draws up the ranks of a day', () => {
  test('the next tick goes on where it had come to, and everybody has his place', async () => {
    const firms = Array.from({ length: 6 }, (_, i) =>
      aFirm(`firm-${i}`, [aWorker(`a${i}`), aWorker(`b${i}`)]),
    );
    const mortal = new MortalCloud();
    await mortal.up(MONDAY_NINE);
    mortal.cloud.seed({ providers: firms });
    // The lease, how far the migrations have come, which key seals, and of each firm two ranks and the cursor.
    mortal.crashAtWrite({ write: 2 + CHANGED.length + 8, phase: 'after' });
    await mortal.cloud.tick('clock');
    await mortal.dieAndReturn();
    const half = stored<Rank>(mortal.cloud, 'ranks').length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(12);
    mortal.cloud.clock.move(2 * MINUTE);
    await mortal.tick();
    expect(stored<Rank>(mortal.cloud, 'ranks')).toHaveLength(12);
    expect(stored<Rank>(mortal.cloud, 'ranks').every(({ version }) => version === 1)).toBe(true);
    expect(stored(mortal.cloud, 'cursors')).toContainEqual(
      expect.objectContaining({ _id: 'every-rank', on: '2026-11-16', after: 'firm-5' }),
    );
    await mortal.stop();
  });
});
