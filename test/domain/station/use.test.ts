import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/kernel/time';
import { counting, stationRows } from '#domain/station/figures';
import { comingOf, countUse, forgetMarks, mayCheckIn, USES_A_DAY_MAX } from '#domain/station/use';
import { NOW } from '../../kit/given';
import { aStation } from '../../kit/stations';

const STATION = aStation('s1', 1, { unionId: 'yunnan', kind: 'library' });
const came = (marks: readonly string[], now = NOW, before: ReturnType<typeof countUse> = null) =>
  marks.reduce((month, mark) => countUse(month, STATION, mark, now) ?? month, before);

describe('签到', () => {
  it('counts each person once at one station and on one day', () => {
    const month = came(['anna', 'bert', 'anna']);
    expect(month).toMatchObject({ unionId: 'yunnan', kind: 'library', uses: 2 });
    expect(countUse(month, STATION, 'anna', NOW)).toBeNull();
    const next = came(['anna'], NOW + DAY, month);
    expect(next).toMatchObject({ uses: 3, today: { marks: ['anna'] } });
    expect(Object.values(next?.days ?? {})).toEqual([2, 1]);
  });

  it('tells one person, station and day from any other', () => {
    const all = [
      comingOf('anna', 's1', NOW),
      comingOf('bert', 's1', NOW),
      comingOf('anna', 's2', NOW),
      comingOf('anna', 's1', NOW + DAY),
    ];
    expect(new Set(all).size).toBe(4);
    expect(comingOf('anna', 's1', NOW + MINUTE)).toBe(all[0]);
  });

  it('keeps no mark beyond its day, but how many came', () => {
    const month = came(['anna', 'bert']);
    if (!month) throw new Error('nobody came');
    expect(forgetMarks(month, (month.forgetsAt ?? 0) - 1)).toBeNull();
    const forgotten = forgetMarks(month, month.forgetsAt ?? 0);
    expect(forgotten).toMatchObject({ uses: 2, today: { marks: [] }, forgetsAt: null });
    expect(JSON.stringify(forgotten)).not.toContain('anna');
    if (forgotten) expect(forgetMarks(forgotten, NOW + 9 * DAY)).toBeNull();
  });

  it('has an end on one day', () => {
    const month = came(Array.from({ length: USES_A_DAY_MAX + 1 }, (_, n) => `m${n}`));
    expect(month?.uses).toBe(USES_A_DAY_MAX);
  });

  it('takes the code of this very station, while somebody can be there', () => {
    const said = (one: string, closed = STATION.closed) => {
      const may = mayCheckIn({ closed }, { said: one, code: '123456' }, NOW);
      return may.ok ? 'ok' : may.refusal.code;
    };
    expect(said('123456')).toBe('ok');
    expect(said('123457')).toBe('STATION_CODE_WRONG');
    expect(said('123456', { why: '装修', until: null })).toBe('NOT_NOW');
    expect(mayCheckIn(null, { said: '1', code: '1' }, NOW)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});

describe('The figures of stations', () => {
  const of = (month: string, unionId = 'yunnan') => ({ month, unionId, kind: 'library' as const });

  it('of what broke stand under the month, the union and the kind that it was then', () => {
    const first = counting([], of('2026-11'), { broken: 1 });
    const mended = counting(first, of('2026-12'), { mended: 1, mendedInTime: 1 });
    const moved = counting(mended, of('2026-12', 'zhongshan'), { broken: 1 });
    expect(counting(moved, of('2026-12'), { mended: 1 })).toEqual([
      { ...of('2026-11'), broken: 1, mended: 0, mendedInTime: 0 },
      { ...of('2026-12', 'zhongshan'), broken: 1, mended: 0, mendedInTime: 0 },
      { ...of('2026-12'), broken: 0, mended: 2, mendedInTime: 1 },
    ]);
  });

  it('are added up by month, union and kind', () => {
    const rows = stationRows([
      { ...of('2026-12'), figures: { uses: 3 } },
      { ...of('2026-11'), figures: { uses: 2 } },
      { ...of('2026-12'), figures: { broken: 2, mended: 1, mendedInTime: 1 } },
      { ...of('2026-12', 'zhongshan'), figures: { uses: 9 } },
    ]);
    expect(rows).toEqual([
      { ...of('2026-11'), uses: 2, broken: 0, mended: 0, mendedInTime: 0 },
      { ...of('2026-12'), uses: 3, broken: 2, mended: 1, mendedInTime: 1 },
      { ...of('2026-12', 'zhongshan'), uses: 9, broken: 0, mended: 0, mendedInTime: 0 },
    ]);
  });
});
