import { describe, expect, it } from 'vitest';
import { DAY, instantOf } from '#domain/kernel/time';
import {
  added,
  endOfLife,
  expired,
  type Lot,
  living,
  rest,
  soonest,
  sum,
  taken,
  upTo,
  usable,
} from '#domain/points/lots';

const OF_2025: Lot = { earnedIn: 2025, expiresAt: instantOf('2027-01-01'), points: 10 };
const OF_2026: Lot = { earnedIn: 2026, expiresAt: instantOf('2028-01-01'), points: 4 };
/** Came back after its end, and lives on a while. */
const EXTENDED: Lot = { earnedIn: 2025, expiresAt: instantOf('2027-01-20'), points: 3 };

describe('Points of one year', () => {
  it('live to the end, in Beijing, of the year after', () => {
    expect(endOfLife(2026)).toBe(Date.parse('2028-01-01T00:00:00+08:00'));
  });

  it('can be used up to their end and not at it, and expire at it and not before', () => {
    const lots = [OF_2025, OF_2026];
    const end = OF_2025.expiresAt;
    expect([usable(lots, end - 1), expired(lots, end - 1)]).toEqual([lots, []]);
    expect([usable(lots, end), expired(lots, end)]).toEqual([[OF_2026], [OF_2025]]);
  });

  it('that come back in time keep their end', () => {
    expect(living(OF_2025, OF_2025.expiresAt - 1)).toEqual(OF_2025);
  });

  it('that come back at their end or later live on to the end of the day in 14 days', () => {
    expect(living(OF_2025, OF_2025.expiresAt)).toEqual({ ...OF_2025, expiresAt: instantOf('2027-01-16') });
    const evening = instantOf('2027-01-05', '23:59');
    expect(living(OF_2025, evening).expiresAt).toBe(instantOf('2027-01-20'));
  });

  it('live on once only', () => {
    expect(living(EXTENDED, EXTENDED.expiresAt + DAY)).toEqual(EXTENDED);
  });
});

describe('The lots of an account', () => {
  it('take in more of the same year in one lot, and stand in the order in which they expire', () => {
    const more = added([OF_2026], [{ ...OF_2026, points: 2 }, OF_2025]);
    expect(more).toEqual([OF_2025, { ...OF_2026, points: 6 }]);
    expect(soonest(more)).toBe(OF_2025.expiresAt);
    expect(soonest([])).toBeNull();
  });

  it('keep apart what was earned in one year and has different ends', () => {
    expect(added([OF_2025], [EXTENDED])).toEqual([OF_2025, EXTENDED]);
    expect(added([{ ...OF_2026, expiresAt: OF_2025.expiresAt }], [OF_2025])).toEqual([
      OF_2025,
      { ...OF_2026, expiresAt: OF_2025.expiresAt },
    ]);
  });

  it('take in nothing where nothing comes', () => {
    expect(added([OF_2025], [{ ...OF_2026, points: 0 }])).toEqual([OF_2025]);
  });

  it('give out part of a lot, and a lot that is used up is gone', () => {
    expect(taken([OF_2025, OF_2026], [{ ...OF_2025, points: 9 }])).toEqual([
      { ...OF_2025, points: 1 },
      OF_2026,
    ]);
    expect(taken([OF_2025, OF_2026], [OF_2025])).toEqual([OF_2026]);
  });

  it('never give out what they do not hold', () => {
    expect(() => taken([OF_2025], [{ ...OF_2025, points: 11 }])).toThrow(
      'a lot of 2025 does not hold 11 points',
    );
    expect(() => taken([OF_2025], [OF_2026])).toThrow('a lot of 2026 does not hold 4 points');
    expect(() => taken([OF_2025], [{ ...EXTENDED, points: 1 }])).toThrow(
      'a lot of 2025 does not hold 1 points',
    );
  });

  it('are used in their order, as far as they go', () => {
    expect(upTo([OF_2025, OF_2026], 12)).toEqual([OF_2025, { ...OF_2026, points: 2 }]);
    expect(upTo([OF_2025, OF_2026], 10)).toEqual([OF_2025]);
    expect(upTo([OF_2025, OF_2026], 100)).toEqual([OF_2025, OF_2026]);
    expect(upTo([OF_2025], 0)).toEqual([]);
  });

  it('are asked for what is left of one of them, by its year and its end', () => {
    expect(rest([OF_2025, EXTENDED, OF_2026], EXTENDED)).toBe(3);
    expect(rest([OF_2025], OF_2026)).toBe(0);
    expect(rest([OF_2025], EXTENDED)).toBe(0);
    expect(sum([OF_2025, OF_2026])).toBe(14);
  });
});
