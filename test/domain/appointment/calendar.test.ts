import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  because,
  type Calendar,
  dayAt,
  lengthOf,
  USUAL,
  workingTimeAfter,
  workingTimeBetween,
} from '#domain/appointment/calendar';
import { DAY, dayOf, HOUR, instantOf, MINUTE, weekdayOf } from '#domain/kernel/time';

const ONE_DAY = { unit: 'day', amount: 1 } as const;
const due = (from: number, days = 1, calendar = USUAL, pauses: Parameters<typeof workingTimeAfter>[3] = []) =>
  workingTimeAfter(calendar, from, lengthOf(calendar, { ...ONE_DAY, amount: days }), pauses);
const at = (day: string, clock: string) => instantOf(day, clock);

/** As the State Council's notice of November 2025 says it, written down a second time and by hand. */
const OFF_2026 = [
  ...['01-01', '01-02', '01-03'],
  ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
  ...['04-04', '04-05', '04-06'],
  ...['05-01', '05-02', '05-03', '05-04', '05-05'],
  ...['06-19', '06-20', '06-21'],
  ...['09-25', '09-26', '09-27'],
  ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
];
const MADE_UP_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

/** The same of the notice of November 2024. */
const OFF_2025 = [
  ...['01-01', '01-28', '01-29', '01-30', '01-31', '02-01', '02-02', '02-03', '02-04'],
  ...['04-04', '04-05', '04-06', '05-01', '05-02', '05-03', '05-04', '05-05', '05-31', '06-01', '06-02'],
  ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'],
];
const MADE_UP_2025 = ['01-26', '02-08', '04-27', '09-28', '10-11'];

describe('The working calendar of 2025', () => {
  it('is as the notice says, day by day', () => {
    const days = Array.from({ length: 365 }, (_, i) => dayOf(instantOf('2025-01-01') + i * DAY));
    const works = (day: string) => {
      const short = day.slice(5);
      const weekend = weekdayOf(instantOf(day)) > 5;
      return MADE_UP_2025.includes(short) || (!OFF_2025.includes(short) && !weekend);
    };
    const open = days.filter((day) => dayAt(USUAL, instantOf(day)).hours.length > 0);
    expect(open).toEqual(days.filter(works));
  });
});

describe('The working calendar of 2026', () => {
  const days = Array.from({ length: 365 }, (_, i) => dayOf(instantOf('2026-01-01') + i * DAY));

  it.each(days)('%s is as the notice says', (day) => {
    const short = day.slice(5);
    const weekend = weekdayOf(instantOf(day)) > 5;
    const works = MADE_UP_2026.includes(short) || (!OFF_2026.includes(short) && !weekend);
    const told = dayAt(USUAL, instantOf(day));
    expect(told.hours.length > 0).toBe(works);
    expect(told.provisional).toBe(false);
  });
});

describe('A limit of one working day', () => {
  it.each([
    ['counts seven hours of two parts, with lunch between', '2026-11-16', '10:00', '2026-11-17', '10:00'],
    ['stands still at lunch', '2026-11-16', '12:30', '2026-11-16', '17:30', 4 / 7],
    ['that begins at 23:59 counts from the next morning', '2026-11-16', '23:59', '2026-11-17', '17:30'],
    ['that begins at midnight counts from that morning', '2026-11-17', '00:00', '2026-11-17', '17:30'],
    ['that begins on Friday evening ends on Monday', '2026-11-20', '18:00', '2026-11-23', '17:30'],
    ['on the eve of a holiday jumps over it', '2026-09-30', '16:30', '2026-10-08', '16:30'],
    ['counts a make-up Saturday', '2026-10-09', '17:00', '2026-10-10', '17:00'],
    ['before the Spring Festival waits for its end', '2026-02-14', '17:30', '2026-02-24', '17:30'],
  ])('%s', (_, day, clock, dueDay, dueClock, share = 1) => {
    const length = lengthOf(USUAL, ONE_DAY) * share;
    expect(workingTimeAfter(USUAL, at(day, clock), length)).toBe(at(dueDay, dueClock));
  });

  it('says what it was computed from, holiday by holiday', () => {
    const from = at('2026-09-30', '18:00');
    expect(because(USUAL, from, due(from))).toEqual({
      startsAt: at('2026-10-08', '09:00'),
      skipped: [
        { name: '国庆节', on: OFF_2026.filter((day) => day.startsWith('10-')).map((day) => `2026-${day}`) },
      ],
      madeUp: [],
      provisional: false,
    });
  });

  it('that runs from 31 December into a year without a notice is provisional, and says so', () => {
    const from = at('2026-12-31', '16:00');
    expect(because(USUAL, from, due(from)).provisional).toBe(true);
    expect(due(from)).toBe(at('2027-01-01', '16:00'));
    const entered: Calendar = {
      ...USUAL,
      exceptions: [{ on: '2027-01-01', hours: [], name: '元旦' }],
      enteredYears: [2027],
    };
    expect(due(from, 1, entered)).toBe(at('2027-01-04', '16:00'));
    expect(because(entered, from, due(from, 1, entered)).provisional).toBe(false);
  });
});

describe('A pause', () => {
  it('across a weekend costs only the working time in it', () => {
    const pauses = [{ from: at('2026-11-20', '16:30'), to: at('2026-11-23', '10:00') }];
    expect(due(at('2026-11-20', '10:00'), 1, USUAL, pauses)).toBe(at('2026-11-23', '12:00'));
  });

  it('moves the instant by exactly the working time that it holds', () => {
    const instants = fc.integer({
      min: at('2026-01-01', '00:00') / MINUTE,
      max: at('2026-11-01', '00:00') / MINUTE,
    });
    void fc.assert(
      fc.property(instants, fc.nat({ max: 20_000 }), fc.nat({ max: 20_000 }), (start, before, lasts) => {
        const from = start * MINUTE;
        const pause = { from: from + before * MINUTE, to: from + (before + lasts) * MINUTE };
        const plain = due(from, 5);
        const paused = due(from, 5, USUAL, [pause]);
        if (pause.from >= plain) return paused === plain;
        const lost = workingTimeBetween(USUAL, pause.from, pause.to);
        return paused === workingTimeAfter(USUAL, from, lengthOf(USUAL, { unit: 'day', amount: 5 }) + lost);
      }),
      { seed: 20261116, numRuns: 300 },
    );
  });
});

describe('Working time', () => {
  it('that is added is found again between the two instants', () => {
    const minutes = fc.nat({ max: 5_000 });
    const instants = fc.integer({
      min: at('2025-01-01', '00:00') / MINUTE,
      max: at('2026-12-01', '00:00') / MINUTE,
    });
    void fc.assert(
      fc.property(instants, minutes, (start, length) => {
        const from = start * MINUTE;
        const end = workingTimeAfter(USUAL, from, length * MINUTE);
        return workingTimeBetween(USUAL, from, end) === length * MINUTE;
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('of a half day that staff entered counts as the hours it has', () => {
    const half: Calendar = {
      ...USUAL,
      exceptions: [{ on: '2026-11-17', hours: [{ from: 9 * 60, to: 12 * 60 }], name: '下午停电' }],
    };
    expect(due(at('2026-11-16', '17:30'), 1, half)).toBe(at('2026-11-18', '14:30'));
    expect(workingTimeBetween(half, at('2026-11-17', '00:00'), at('2026-11-18', '00:00'))).toBe(3 * HOUR);
  });

  it('is looked for through three years of closed doors, and no longer', () => {
    const midnight = at('2027-01-01', '00:00');
    const closedFor = (days: number): Calendar => ({
      ...USUAL,
      exceptions: Array.from({ length: days }, (_, no) => ({
        on: dayOf(midnight + no * DAY),
        hours: [],
        name: '停工',
      })),
    });
    // The 1,098th day is the 2nd of January 2030, a Wednesday.
    expect(due(midnight, 0, closedFor(1_097))).toBe(at('2030-01-02', '09:00'));
    expect(due(midnight, 0, closedFor(1_098))).toBe(at('2030-01-03', '00:00'));
    const { skipped } = because(closedFor(1_200), midnight, midnight + 1_150 * DAY);
    expect(skipped.flatMap(({ on }) => on)).toHaveLength(1_098);
    // 156 weeks of five days, and Friday, Monday, Tuesday, Wednesday, of seven hours each.
    expect(workingTimeBetween(USUAL, midnight, midnight + 1_098 * DAY)).toBe(784 * 7 * HOUR);
    expect(workingTimeBetween(USUAL, midnight, midnight + 1_200 * DAY)).toBe(784 * 7 * HOUR);
  });

  it('is explained with the day on which it ends, from its first instant on', () => {
    const saturday = at('2026-11-21', '00:00');
    const reasons = (until: number) => because(USUAL, at('2026-11-20', '10:00'), until).skipped;
    expect(reasons(saturday)).toEqual([{ name: '周末', on: ['2026-11-21'] }]);
    expect(reasons(saturday - 1)).toEqual([]);
  });
});
