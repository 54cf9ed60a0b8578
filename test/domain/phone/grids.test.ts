import { describe, expect, it } from 'vitest';
import { dayAt, USUAL } from '#domain/appointment/calendar';
import type { SlotView } from '#domain/appointment/contract';
import { dayOf, instantOf } from '#domain/kernel/time';
import { cellAfter } from '../../../src/components/grid-steps';
import {
  cellAt,
  endOf,
  firstDay,
  hoursOf,
  sayCell,
  sayDayOfStrip,
  sayTaken,
  weekFrom,
} from '../../../src/pages/officer/slots/grid';
import { lookOf, markOf, nextMonth, sayWorkingDay, weeksOf } from '../../../src/pages/staff/calendar/month';
import {
  rosterHours,
  type Studio,
  sayDuty,
  withDuty,
  withoutDuty,
} from '../../../src/pages/staff/studio/roster';

// Wednesday.
const NOW = instantOf('2026-11-04', '10:20');
const at = (day: string, clock: string) => instantOf(`2026-11-${day}`, clock);
const slot = (from: number, part: Partial<SlotView> = {}): SlotView => ({
  ...{ id: `s-${from}`, from, to: from + 3_600_000, officerId: 'chair', officerName: '周主席' },
  ...{ cares: false, title: null, capacity: 3, free: 3, waiting: 0, cancelled: false },
  ...part,
});

describe('The week of a studio', () => {
  const slots = [
    slot(at('04', '09:00'), { free: 2 }),
    slot(at('04', '14:00'), { free: 1 }),
    slot(at('05', '09:30'), { free: 0, waiting: 1 }),
    slot(at('06', '14:00'), { cancelled: true }),
    slot(at('07', '09:00'), { to: at('07', '11:00'), title: '主席接待日' }),
  ];

  it.each([
    ['04', '09:00', 'past', '周三 09:00 已过，1 人约了'],
    ['04', '14:00', 'open', '周三 14:00 开着，2 人约了'],
    ['05', '09:30', 'full', '周四 09:30 约满，3 人约了，1 人候补'],
    ['06', '14:00', 'cancelled', '周五 14:00 已取消'],
    ['07', '09:00', 'open', '周六 09:00 开着，没有人约'],
    ['07', '10:00', 'within', '周六 10:00 接着上一段'],
    ['05', '14:00', 'none', '周四 14:00 没有接待'],
    ['04', '10:00', 'past', '周三 10:00 已过，没有接待'],
  ])('%s %s is %s, and says so', (day, clock, state, words) => {
    expect(cellAt(slots, at(day, clock), NOW).state).toBe(state);
    expect(sayCell(slots, at(day, clock), NOW)).toBe(words);
  });

  it('begins today and has the hours of a working day, with every other one at which something begins', () => {
    const days = weekFrom(NOW, 0);
    expect(days.map(dayOf)).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((day) => dayOf(at(String(day).padStart(2, '0'), '00:00'))),
    );
    expect(weekFrom(NOW, 1)[0]).toBe(at('11', '00:00'));
    expect(hoursOf(days, slots, [540, 840])).toEqual([540, 570, 840]);
    expect(hoursOf(weekFrom(NOW, 1), slots, [540])).toEqual([540]);
  });

  it('opens an hour up to where the next slot begins, and has nobody in what was cancelled', () => {
    expect(endOf(slots, at('05', '09:00'))).toBe(at('05', '09:30'));
    expect(endOf(slots, at('05', '14:00'))).toBe(at('05', '15:00'));
    expect(endOf(slots, at('06', '13:30'))).toBe(at('06', '14:30'));
    expect(sayTaken(slot(at('06', '14:00'), { cancelled: true, free: 0 }))).toBe('已取消');
  });

  it('counts of each day what takes place, and opens where something is ahead', () => {
    expect(sayDayOfStrip(slots, at('04', '00:00'))).toBe('2 段');
    expect(sayDayOfStrip(slots, at('06', '00:00'))).toBe('没有');
    expect(firstDay(slots, NOW)).toBe(at('04', '00:00'));
    expect(firstDay(slots, at('04', '15:00'))).toBe(at('05', '00:00'));
    expect(firstDay([], NOW)).toBe(at('04', '00:00'));
  });
});

describe('The weekly roster', () => {
  const duty = { weekday: 3, from: 840, to: 900, officerId: 'chair', capacity: 2 };
  const studio = { officers: [{ id: 'chair', name: '周主席' }], duties: [duty] } as unknown as Studio;

  it('says of each hour who sits there', () => {
    expect(sayDuty(studio, 3, 840)).toBe('周三 14:00 周主席值班，2 个名额');
    expect(sayDuty(studio, 4, 840)).toBe('周四 14:00 没有人值班');
  });

  it('has one duty an hour: another one takes its place, and a cleared hour is gone', () => {
    expect(withDuty([duty], { ...duty, capacity: 5 })).toEqual([{ ...duty, capacity: 5 }]);
    expect(withDuty([duty], { ...duty, from: 900 })).toHaveLength(2);
    expect(withoutDuty([duty, { ...duty, weekday: 4 }], duty)).toEqual([{ ...duty, weekday: 4 }]);
    expect(rosterHours([duty, { ...duty, from: 570 }], [540, 840])).toEqual([540, 570, 840]);
  });
});

describe('The month of a calendar', () => {
  it('stands in weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((day) => day && dayOf(day))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      '2026-11-01',
    ]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(nextMonth('2026-12')).toBe('2027-01');
  });

  it.each([
    ['2026-10-01', 'off', '休', '10月1日 周四，国庆节，不上班'],
    ['2026-10-10', 'made-up', '班', '10月10日 周六，调休上班，上班'],
    ['2026-11-01', 'off', '休', '11月1日 周日，不上班'],
    ['2026-11-04', 'usual', '', '11月4日 周三，今天，上班'],
    ['2027-03-01', 'usual', '', '3月1日 周一，上班，暂定'],
  ])('%s looks %s', (on, look, mark, words) => {
    const day = dayAt(USUAL, instantOf(on));
    expect(lookOf(day, false)).toBe(look);
    expect(lookOf(day, true)).toBe('changed');
    expect(markOf(day)).toBe(mark);
    expect(sayWorkingDay(day, instantOf(on), on === '2026-11-04')).toBe(words);
  });
});

describe('The arrow keys in a grid', () => {
  const rows = [
    ['a', null, 'c'],
    [null, null, 'f'],
    ['g', 'h', 'i'],
  ];
  it.each([
    ['a', 'ArrowRight', 'c'],
    ['a', 'ArrowDown', 'g'],
    ['i', 'ArrowUp', 'f'],
    ['i', 'ArrowLeft', 'h'],
    ['c', 'ArrowRight', null],
    ['f', 'ArrowLeft', null],
    ['a', 'Enter', null],
    ['elsewhere', 'ArrowDown', null],
  ])('go from %s by %s to %s', (from, key, to) => {
    expect(cellAfter(rows, from, key)).toBe(to);
  });
});
