import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NEAR_ENOUGH, NEAR_ROWS } from '#domain/station/near';
import { distanceBetween, RANGES_MAX, type Spot } from '#domain/station/spot';
import type { Station } from '#domain/station/station';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { aStation, awayFrom, HERE } from '../kit/stations';

// 附近的驿站 on the local cloud: what is found, in which order and at what cost.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
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
const CIRCLES: readonly number[] = [500, 2_000, 8_000];

/** Ranges of keys that were asked for in one round after the other. */
const roundsOf = ({ ops }: ReturnType<TestCloud['last']>): number[] => {
  const rounds = new Map<number, number>();
  for (const { depth } of ops.filter(({ collection }) => collection === 'stations'))
    rounds.set(depth, (rounds.get(depth) ?? 0) + 1);
  return [...rounds.values()];
};

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
      expect(cloud.last().examined).toBeLessThanOrEqual(3 * rows.length);
      // Nine at most side by side, in as many rounds as one looked farther.
      const rounds = roundsOf(cloud.last());
      expect(rounds.length).toBeGreaterThan(0);
      expect(Math.max(...rounds)).toBeLessThanOrEqual(RANGES_MAX);
      expect(rounds.length).toBe(CIRCLES.indexOf(within) + 1);
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

  test('however far somebody says, one looks no farther than until thirty are there, and none that is nearer is left out', async () => {
    const all = everywhere();
    cloud.seed({ stations: all });
    for (let n = 0; n < 10; n += 1) {
      const at = awayFrom(HERE, ((n * 977) % 9_000) - 4_500, ((n * 1_613) % 9_000) - 4_500);
      const answer = await near(at, n % 3 === 0 ? 'toilet' : null, 8_000);
      const { rows, within, more } = answer;
      expect(cloud.last().examined).toBeLessThanOrEqual(3 * rows.length);
      const expected = all
        .filter(({ has }) => n % 3 !== 0 || has.includes('toilet'))
        .map(({ spot }) => distanceBetween(at, spot ?? at))
        .filter((away) => away <= within)
        .sort((a, b) => a - b);
      expect(rows.length).toBeGreaterThanOrEqual(NEAR_ENOUGH);
      expect(rows.map(({ distance }) => distance)).toEqual(
        expected.slice(0, NEAR_ROWS).map((away) => Math.round(away)),
      );
      expect(more).toBe(expected.length > NEAR_ROWS);
      expect(answer.farther).toBe(false);
    }
  });

  test('two hundred within three hundred metres are not all shown, and that is said', async () => {
    const dense = Array.from({ length: 200 }, (_, n) => {
      const [north, east] = [((n * 7_919) % 420) - 210, ((n * 104_729) % 419) - 209];
      return aStation(`d${n}`, n + 1, { spot: awayFrom(HERE, north, east) });
    });
    cloud.seed({ stations: dense });
    const { rows, more, within } = await near(HERE);
    expect(cloud.last().examined).toBeLessThanOrEqual(3 * rows.length);
    expect([rows.length, more, within]).toEqual([NEAR_ROWS, true, 500]);
    const nearest = dense.map(({ spot }) => distanceBetween(HERE, spot ?? HERE)).sort((a, b) => a - b);
    expect(rows.map(({ distance }) => distance)).toEqual(
      nearest.slice(0, NEAR_ROWS).map((away) => Math.round(away)),
    );
  });

  test('a question from nowhere costs eighteen calls at most', async () => {
    cloud.seed({ stations: everywhere() });
    for (const at of [awayFrom(HERE, 40_000, 0), awayFrom(HERE, 9_000, 9_000)])
      for (const within of [null, 8_000]) {
        await near(at, null, within);
        expect(roundsOf(cloud.last()).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(18);
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
    expect(await near(HERE)).toMatchObject({ rows: [{ id: 'far' }], within: 8_000, farther: false });
    expect(await near(HERE, null, 500)).toMatchObject({ rows: [], within: 500, farther: true });
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
