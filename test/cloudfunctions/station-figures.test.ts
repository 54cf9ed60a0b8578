import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dayOf, HOUR, monthOf } from '#domain/kernel/time';
import type { Breakage } from '#domain/station/breakage';
import type { StationMonth } from '#domain/station/use';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { ANNA, BERT, unionTown } from '../kit/joining';
import { stored } from '../kit/once';
import { aStation } from '../kit/stations';

// 驿站的数字 on the local cloud: equal to what is counted by hand, whatever happened.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
let street = '';
beforeEach(async () => {
  street = (await unionTown(cloud)).street.id;
  cloud.seed({ stations: [aStation('s1', 1), aStation('s2', 2, { unionId: street, kind: 'library' })] });
});

const codeOf = async (stationId: string) =>
  (await cloud.phone(STAFF).does('station', 'keptStation', { stationId })).code;
const checkIn = (openid: string, stationId: string, code: string) =>
  cloud.phone(openid).ask('station', 'checkIn', { stationId, code });
const months = () => stored<StationMonth>(cloud, 'station_months');

/** The same numbers, again and again. */
function dice(seed: number) {
  let state = seed * 7_919 + 1;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

interface Tally {
  uses: number;
  broken: number;
  mended: number;
  mendedInTime: number;
}

describe('The figures of stations', () => {
  const PEOPLE = [LIU, STRANGER, ANNA, BERT] as const;
  const PARTS = ['toilet', 'microwave', 'other'] as const;

  /** What happened, written down by whoever watched. */
  async function aLife(seed: number, codes: Readonly<Record<string, string>>) {
    const roll = dice(seed);
    const seen = new Set<string>();
    const sums = new Map<string, Tally>();
    const add = (stationId: string, what: Partial<Tally>) => {
      const key = `${monthOf(cloud.clock.now())} ${stationId}`;
      const sum = sums.get(key) ?? { uses: 0, broken: 0, mended: 0, mendedInTime: 0 };
      for (const [name, by] of Object.entries(what)) sum[name as keyof Tally] += by;
      sums.set(key, sum);
    };
    const open = () =>
      stored<Breakage>(cloud, 'breakages').filter(({ state }) => state === 'open' || state === 'taken');
    for (let step = 0; step < 14; step += 1) {
      const stationId = roll(2) === 0 ? 's1' : 's2';
      const who = PEOPLE[roll(PEOPLE.length)] ?? LIU;
      const now = cloud.clock.now();
      const what = roll(5);
      if (what <= 1) {
        const done = await checkIn(who, stationId, codes[stationId] ?? '');
        const use = `${who} ${stationId} ${dayOf(now)}`;
        if (done.ok && !seen.has(use)) add(stationId, { uses: 1 });
        seen.add(use);
      } else if (what === 2) {
        const part = PARTS[roll(3)] ?? 'other';
        const known = open().some((one) => one.stationId === stationId && one.part === part);
        const said = { stationId, part, words: '坏了', photo: null };
        const done = await cloud.phone(who).ask('station', 'report', said);
        if (done.ok && !known) add(stationId, { broken: 1 });
      } else if (what === 3) {
        const one = open()[roll(2)];
        if (!one) continue;
        const inTime = one.dueAt !== null && now <= one.dueAt;
        await cloud.phone(STAFF).ask('station', 'take', { breakageId: one._id });
        const mended = roll(4) > 0;
        const end = { breakageId: one._id, mended, words: '看过了' };
        const done = await cloud.phone(STAFF).ask('station', 'endBreakage', end);
        if (done.ok && mended) add(one.stationId, { mended: 1, mendedInTime: inTime ? 1 : 0 });
      } else cloud.clock.move((1 + roll(4)) * 20 * HOUR);
    }
    return sums;
  }

  test('are what a recount comes to, by union, kind and month, whatever happened', async () => {
    const codes = { s1: await codeOf('s1'), s2: await codeOf('s2') };
    const bare = cloud.dump();
    let mended = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      await cloud.renew(MONDAY_NINE);
      cloud.seed(bare);
      const sums = await aLife(seed, codes);
      const last = monthOf(cloud.clock.now());
      for (const month of new Set([monthOf(MONDAY_NINE), last])) {
        const span = { from: month, to: month };
        const district = await cloud.phone(STAFF).does('figures', 'unit', { unionId: 'district', ...span });
        const of = (stationId: string) => sums.get(`${month} ${stationId}`);
        const expected = [
          ...[of('s1')].flatMap((sum) => (sum ? [{ kind: 'workers', ...sum }] : [])),
          ...[of('s2')].flatMap((sum) => (sum ? [{ kind: 'library', ...sum }] : [])),
        ];
        const kinds = district.kinds.map(({ name: _, ...one }) => one);
        expect(kinds, `seed ${seed}, ${month}`).toEqual(expected);
        const below = await cloud.phone(STAFF).does('figures', 'unit', { unionId: street, ...span });
        expect(below.total).toMatchObject(of('s2') ?? { uses: 0, broken: 0, mended: 0, mendedInTime: 0 });
        expect(district.months[0]?.figures.uses).toBe(expected.reduce((sum, { uses }) => sum + uses, 0));
        mended += district.total.mended;
      }
      for (const { uses, days } of months())
        expect(uses).toBe(Object.values(days).reduce((sum, one) => sum + one, 0));
    }
    expect(mended).toBeGreaterThan(5);
  }, 300_000);
});
