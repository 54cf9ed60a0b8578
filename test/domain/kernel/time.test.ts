import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY,
  dayOf,
  daysUntil,
  HOUR,
  instantOf,
  isDay,
  isWithin,
  MINUTE,
  monthOf,
  monthsBefore,
  monthsFrom,
  sayAge,
  sayClock,
  sayDay,
  sayInstant,
  sayMonth,
  sayWindow,
  startOfDay,
  weekdayOf,
  yearOf,
} from '#domain/kernel/time';
import { NOW } from '../../kit/given';

/** NOW is Wednesday, 18 March 2026, 17:45 in Beijing. */
const say = (day: string, clock: string) => sayInstant(instantOf(day, clock), NOW);

describe('An instant is said in plain words', () => {
  it.each([
    ['2026-03-18', '18:20', '今天 18:20'],
    ['2026-03-18', '00:00', '今天 00:00'],
    ['2026-03-18', '23:59', '今天 23:59'],
    ['2026-03-17', '23:59', '昨天 23:59'],
    ['2026-03-19', '09:00', '明天 09:00'],
    ['2026-03-19', '11:59', '明天 11:59'],
    ['2026-03-19', '12:00', '明天 12:00'],
    ['2026-03-19', '19:30', '明天 19:30'],
    ['2026-03-20', '14:00', '周五 14:00'],
    ['2026-03-19', '17:59', '明天 17:59'],
    ['2026-03-19', '18:00', '明天 18:00'],
    ['2026-03-22', '09:05', '周日 09:05'],
    ['2026-03-23', '09:05', '周一 09:05'],
    ['2026-03-21', '09:05', '周六 09:05'],
    ['2026-03-24', '14:00', '周二 14:00'],
    ['2026-03-25', '14:00', '3月25日 14:00'],
    ['2026-03-16', '14:00', '3月16日 14:00'],
    ['2025-03-05', '14:00', '2025年3月5日'],
    ['2027-01-01', '08:00', '2027年1月1日'],
  ])('%s %s as %s… %s', (day, clock, words) => {
    expect(say(day, clock)).toBe(words);
  });

  it('as today from midnight to midnight in Beijing, while London is still at yesterday', () => {
    const midnight = instantOf('2026-03-18');
    expect(new Date(midnight).toISOString()).toBe('2026-03-17T16:00:00.000Z');
    expect(sayInstant(midnight, NOW)).toMatch('今天');
    expect(sayInstant(midnight - 1, NOW)).toMatch('昨天');
    expect(sayInstant(midnight + DAY, NOW)).toMatch('明天');
  });

  it('or by its clock, its day or its month alone', () => {
    expect([sayClock(NOW), sayClock(instantOf('2026-03-18', '08:05'))]).toEqual(['17:45', '08:05']);
    expect([sayMonth('2026-03'), sayMonth('2025-12')]).toEqual(['2026年3月', '2025年12月']);
  });

  it('with both ends for a window', () => {
    const from = instantOf('2026-03-18', '18:00');
    expect(sayWindow(from, from + 2 * HOUR, NOW)).toBe('今天 18:00–20:00');
  });
});

describe('A time that makes sense', () => {
  it('lies between the first and the last that somebody can mean', () => {
    const reach = { back: DAY, ahead: 2 * DAY };
    for (const at of [NOW - DAY, NOW, NOW + 2 * DAY]) expect(isWithin(at, NOW, reach)).toBe(true);
    for (const at of [NOW - DAY - 1, NOW + 2 * DAY + 1, 0, 4_102_444_800_000, Number.NaN])
      expect(isWithin(at, NOW, reach), String(at)).toBe(false);
  });
});

describe('A Beijing day', () => {
  it('is not the machine’s: the second run of these rules stands in New York', () => {
    const abroad = process.env.TZ === 'America/New_York';
    const offset = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
    expect(abroad ? offset : 300).toBe(300);
  });

  it('begins at its midnight in Beijing, on whatever machine', () => {
    // The night in which New York puts its clocks on, and the one in which it puts them back.
    for (const day of ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'])
      for (const clock of ['00:00', '01:30', '02:30', '14:00', '15:30', '23:59'])
        expect(startOfDay(instantOf(day, clock))).toBe(Date.parse(`${day}T00:00:00+08:00`));
  });

  it('changes at four in the afternoon of London', () => {
    const at = Date.UTC(2026, 2, 17, 15, 59, 59, 999);
    expect([dayOf(at), dayOf(at + 1)]).toEqual(['2026-03-17', '2026-03-18']);
  });

  it('begins at an instant that lies within the day, at most 24 hours back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        const start = startOfDay(at);
        expect(start).toBeLessThanOrEqual(at);
        expect(at - start).toBeLessThan(DAY);
        expect(dayOf(start)).toBe(dayOf(at));
        expect(dayOf(start - 1)).not.toBe(dayOf(at));
        expect(instantOf(dayOf(at))).toBe(start);
      }),
    );
  });

  it('belongs to the new year from midnight in Beijing on', () => {
    const newYear = instantOf('2027-01-01');
    expect([yearOf(newYear - 1), yearOf(newYear)]).toEqual([2026, 2027]);
  });

  it('is written out with year, month and day', () => {
    expect(sayDay('2026-03-05')).toBe('2026年3月5日');
  });
});

describe('An age is said in plain words', () => {
  it.each([
    [0, '刚刚'],
    [MINUTE - 1, '刚刚'],
    [MINUTE, '1 分钟前'],
    [12 * MINUTE, '12 分钟前'],
    [HOUR - 1, '59 分钟前'],
    [HOUR, '1 小时前'],
    [3 * HOUR, '3 小时前'],
    [DAY - 1, '23 小时前'],
    [DAY, '1 天前'],
    [5 * DAY, '5 天前'],
    [14 * DAY - 1, '13 天前'],
    [14 * DAY, '3月4日'],
    [147 * DAY, '2025年10月22日'],
  ])('%d ms as %s', (passed, words) => {
    expect(sayAge(NOW - passed, NOW)).toBe(words);
  });
});

describe('A day of the calendar', () => {
  it('is so many days away, whatever the hour', () => {
    const away = (day: string, clock: string) => daysUntil(day, instantOf('2026-03-18', clock));
    expect(['2026-03-17', '2026-03-18', '2026-03-19', '2027-03-18'].map((day) => away(day, '00:00'))).toEqual(
      [-1, 0, 1, 365],
    );
    expect([away('2026-03-18', '23:59'), away('2026-03-19', '23:59')]).toEqual([0, 1]);
  });

  it('exists or does not', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2026-02-30', '2026-02-29', '2026-13-01', 'tomorrow'].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is a day of the week, from Monday, the first, to Sunday, the seventh', () => {
    const days = ['16', '17', '18', '19', '20', '21', '22'].map((day) =>
      weekdayOf(instantOf(`2026-03-${day}`)),
    );
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([weekdayOf(instantOf('2026-03-18', '23:59')), weekdayOf(instantOf('2026-03-19') - 1)]).toEqual([
      3, 3,
    ]);
  });

  it('has twenty-four hours of sixty minutes', () => {
    expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3_600_000, 86_400_000]);
  });
});

describe('A month', () => {
  it('is one of those from the first to the last, of which two years are shown at most', () => {
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom('2026-02', '2026-02')).toEqual(['2026-02']);
    expect(monthsFrom('2026-03', '2026-02')).toEqual([]);
    const years = monthsFrom('2020-01', '2026-02');
    expect([years.length, years[0], years.at(-1)]).toEqual([24, '2024-03', '2026-02']);
  });

  it('begins and ends at midnight in Beijing', () => {
    const march = instantOf('2026-03-01');
    expect([monthOf(march - 1), monthOf(march)]).toEqual(['2026-02', '2026-03']);
  });

  it('is so many months before another, over the turn of the year as well', () => {
    expect([0, 2, 3, 14, -1].map((months) => monthsBefore('2026-03', months))).toEqual([
      '2026-03',
      '2026-01',
      '2025-12',
      '2025-01',
      '2026-04',
    ]);
  });
});
