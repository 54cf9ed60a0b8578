import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, distanceBetween, RANGES_MAX, rangesAround, type Spot } from '#domain/station/spot';
import { awayFrom, HERE } from '../../kit/stations';

const within = (spot: Spot, metres: number, other: Spot, ranges = rangesAround(spot, metres)): boolean => {
  const cell = cellOf(other);
  return ranges.some(({ from, below }) => cell >= from && cell < below);
};

const somewhere = fc.record({
  lat: fc.integer({ min: 3_000_000, max: 54_000_000 }),
  lon: fc.integer({ min: 73_000_000, max: 136_000_000 }),
});
const radius = fc.constantFrom(100, 250, 500, 1_000, 2_000, 4_000, 8_000);

describe('A spot', () => {
  it('is so many metres from another one', () => {
    expect(Math.round(distanceBetween(HERE, { ...HERE, lat: HERE.lat + 10_000 }))).toBe(1_113);
    expect(Math.round(distanceBetween(HERE, { ...HERE, lon: HERE.lon + 10_000 }))).toBe(900);
    expect(distanceBetween(HERE, HERE)).toBe(0);
  });

  it('has a key in which what lies side by side begins alike, but across an edge not at all', () => {
    const edge: Spot = { lat: 32_000_000, lon: 105_000_000 };
    expect(cellOf(edge).slice(0, 1)).not.toBe(cellOf({ ...edge, lat: edge.lat - 1 }).slice(0, 1));
    expect(cellOf(HERE).slice(0, 12)).toBe(cellOf({ lat: HERE.lat + 1, lon: HERE.lon + 1 }).slice(0, 12));
  });
});

describe('What is near', () => {
  it('lies in nine ranges of keys at most, wherever one stands and whichever edge is crossed', () => {
    void fc.assert(
      fc.property(
        somewhere,
        radius,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (spot, metres, up, right) => {
          expect(rangesAround(spot, metres).length).toBeLessThanOrEqual(RANGES_MAX);
          const other = awayFrom(spot, up * metres * 0.7, right * metres * 0.6);
          if (distanceBetween(spot, other) <= metres) expect(within(spot, metres, other)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('one metre across the widest edge is in them, too', () => {
    const edge: Spot = { lat: 32_000_000, lon: 105_000_000 };
    for (const [north, east] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
      [-1, -1],
    ] as const)
      expect(within(edge, 500, awayFrom(edge, north, east))).toBe(true);
  });

  it('brings little besides: not twice as much as lies in the circle', () => {
    const dice = [...Array(4_000).keys()].map((n) => {
      const [up, right] = [((n * 7_919) % 4_000) / 1_000 - 2, ((n * 104_729) % 3_989) / 997.25 - 2];
      return awayFrom(HERE, up * 1_000, right * 1_000);
    });
    const circle = dice.filter((other) => distanceBetween(HERE, other) <= 1_000).length;
    const ranges = rangesAround(HERE, 1_000);
    const read = dice.filter((other) => within(HERE, 1_000, other, ranges)).length;
    expect(circle).toBeGreaterThan(300);
    expect(read).toBeLessThan(circle * 2);
  });
});
