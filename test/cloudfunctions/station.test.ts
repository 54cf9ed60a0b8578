import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NEAR_ROWS } from '#domain/station/near';
import { distanceBetween, RANGES_MAX, type Spot } from '#domain/station/spot';
import type { Station } from '#domain/station/station';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { OFFICER, pointsRoom } from '../kit/points-room';
import { A_STATION, aStation, awayFrom, HERE } from '../kit/stations';

// 驿站 on the local cloud: kept by whom, found near by at what cost.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
});

const staff = () => cloud.phone(STAFF);
const save = (part: object = {}, requestId?: string) =>
  cloud.phone(STAFF).ask('station', 'saveStation', { ...A_STATION, ...part }, requestId);

describe('A station is kept', () => {
  test('once however often that is sent, and hands out rewards only where staff say so', async () => {
    cloud.seed(pointsRoom([]));
    const requestId = newRequestId();
    const first = await save({ handsOut: true }, requestId);
    expect(first).toMatchObject({ ok: true, value: { name: '东平路驿站', handsOut: true } });
    expect(await save({ handsOut: true }, requestId)).toEqual(first);
    expect(await save({ name: '别的' }, requestId)).toEqual(refused('REQUEST_REUSED'));
    const id = first.ok ? first.value.id : '';
    const shelf = async () =>
      (await cloud.phone(LIU).does('points', 'shelf', {})).stations.map((one) => one.id);
    expect(await shelf()).toEqual(['studio', 'far-studio', id]);
    await staff().does('station', 'close', { stationId: id, why: '装修', until: null });
    expect(await shelf()).toEqual(['studio', 'far-studio']);
    await staff().does('station', 'reopen', { stationId: id });
    expect(await save({ stationId: id, handsOut: false })).toMatchObject({ ok: true });
    expect(await shelf()).toEqual(['studio', 'far-studio']);
  });

  test('with a refusal that names the field, where something is not there', async () => {
    expect(await save({ stationId: 'nowhere' })).toEqual(refused('NOT_FOUND'));
    const field = async (part: object, code: string, path: string) =>
      expect(await save(part)).toMatchObject({ refusal: { code, fields: [{ path }] } });
    await field({ studioId: 'nowhere' }, 'STUDIO_NOT_FOUND', 'studioId');
    await field({ unionId: 'nowhere' }, 'UNION_NOT_FOUND', 'unionId');
    await field({ street: '没有的街道' }, 'PLACE_NOT_FOUND', 'street');
    for (const who of [LIU, OFFICER])
      expect(await cloud.phone(who).ask('station', 'saveStation', A_STATION)).toMatchObject({ ok: false });
  });

  test('in its order, a page at a time', async () => {
    cloud.seed({ stations: Array.from({ length: 30 }, (_, n) => aStation(`s${n}`, n + 1)) });
    const first = await staff().does('station', 'kept', { unionId: null });
    const rest = await staff().does('station', 'kept', { unionId: null, after: first.last ?? 0 });
    expect([...first.rows, ...rest.rows].map(({ order }) => order)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
    expect(rest.last).toBeNull();
    expect((await save()).ok).toBe(true);
    expect(stored<Station>(cloud, 'stations').map(({ order }) => order)).toContain(31);
    expect((await cloud.phone(LIU).does('station', 'kept', { unionId: null })).rows).toEqual([]);
  });

  test('with pictures that others see once they were looked at', async () => {
    const picture = cloud.uploaded(STAFF, 'station-photo');
    const { id, pictures } = await staff().does('station', 'saveStation', {
      ...A_STATION,
      pictures: [picture],
    });
    expect(pictures).toHaveLength(1);
    const again = await save({ stationId: id, pictures });
    expect(again).toMatchObject({ ok: true, value: { pictures } });
    expect((await cloud.phone(LIU).does('station', 'station', { stationId: id })).pictures).toEqual([]);
  });
});

/** Two thousand, denser in two places, over a district of some twelve kilometres. */
function everywhere(): Station[] {
  let seed = 20_261_130;
  const dice = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const centres = [awayFrom(HERE, 1_500, -2_000), awayFrom(HERE, -2_500, 2_500)];
  return Array.from({ length: 2_000 }, (_, n) => {
    const centre = n % 5 === 0 ? (centres[n % 2] ?? HERE) : HERE;
    const wide = n % 5 === 0 ? 1_600 : 6_000;
    const spot = awayFrom(centre, (dice() * 2 - 1) * wide, (dice() * 2 - 1) * wide);
    return aStation(`s${n}`, n + 1, { spot, has: n % 7 === 0 ? ['toilet', 'water'] : ['water'] });
  });
}

/** In metres, one after the other until something is found. */
const CIRCLES: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];

const near = (at: Spot, need: 'toilet' | null = null, within: number | null = null) =>
  cloud.phone(LIU).does('station', 'near', { at, need, within });

describe('Near by, among two thousand', () => {
  test('the nearest come first, by nine ranges side by side, and three times as many as are shown are examined at most', async () => {
    const all = everywhere();
    cloud.seed({ stations: all });
    for (let n = 0; n < 20; n += 1) {
      const at = awayFrom(HERE, ((n * 977) % 9_000) - 4_500, ((n * 1_613) % 9_000) - 4_500);
      const need = n % 4 === 3 ? ('toilet' as const) : null;
      const { rows, within } = await near(at, need);
      const { examined, ops } = cloud.last();
      expect(examined).toBeLessThanOrEqual(3 * rows.length);
      // Nine at most side by side, in as many rounds as one looked farther.
      const rounds = new Map<number, number>();
      for (const { depth } of ops.filter(({ collection }) => collection === 'stations'))
        rounds.set(depth, (rounds.get(depth) ?? 0) + 1);
      expect(rounds.size).toBeGreaterThan(0);
      expect(Math.max(...rounds.values())).toBeLessThanOrEqual(RANGES_MAX);
      expect(rounds.size).toBe(CIRCLES.indexOf(within) + 1);
      const expected = all
        .filter(
          ({ spot, has }) => spot && distanceBetween(at, spot) <= within && (!need || has.includes(need)),
        )
        .map(({ _id, spot }) => ({ id: _id, away: distanceBetween(at, spot ?? at) }))
        .sort((a, b) => a.away - b.away)
        .slice(0, NEAR_ROWS);
      expect(rows.map(({ distance }) => distance)).toEqual(expected.map(({ away }) => Math.round(away)));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test('one that is a metre away across the edge of a cell comes first', async () => {
    const edge: Spot = { lat: 36_000_000, lon: 121_000_000 };
    const beyond = aStation('beyond', 1, { spot: awayFrom(edge, -1, -1) });
    const inside = aStation('inside', 2, { spot: awayFrom(edge, 4, 4) });
    expect(beyond.cell.slice(0, 6)).not.toBe(inside.cell.slice(0, 6));
    cloud.seed({ stations: [inside, beyond] });
    expect((await near(edge)).rows.map(({ id }) => id)).toEqual(['beyond', 'inside']);
  });

  test('where nothing is near one looks farther, as far as eight kilometres, and is told', async () => {
    cloud.seed({ stations: [aStation('far', 1, { spot: awayFrom(HERE, 3_000, 0) })] });
    expect(await near(HERE)).toMatchObject({ rows: [{ id: 'far' }], within: 4_000, farther: true });
    expect(await near(HERE, null, 500)).toMatchObject({ rows: [], within: 500 });
    expect(await near(awayFrom(HERE, 20_000, 0))).toMatchObject({ rows: [], within: 8_000, farther: false });
  });
});

describe('Without a spot', () => {
  test('those of a street, or with something, in their order', async () => {
    const street = '云南路街道';
    cloud.seed({
      stations: [
        aStation('b', 2, { street }),
        aStation('a', 1, { street, has: [] }),
        aStation('c', 3),
        aStation('unplaced', 4, { spot: null }),
      ],
    });
    const list = async (of: { street: string | null; need: 'toilet' | null }) =>
      (await cloud.phone(LIU).does('station', 'list', of)).rows.map(({ id }) => id);
    expect(await list({ street: null, need: null })).toEqual(['a', 'b', 'c', 'unplaced']);
    expect(await list({ street, need: null })).toEqual(['a', 'b']);
    expect(await list({ street, need: 'toilet' })).toEqual(['b']);
    expect(await list({ street: null, need: 'toilet' })).toEqual(['b', 'c', 'unplaced']);
    expect((await near(HERE)).rows.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });
});
