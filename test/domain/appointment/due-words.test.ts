import { describe, expect, it } from 'vitest';
import type { DueView } from '#domain/appointment/contract';
import { dueLabel, sayBecause, sayDue } from '#domain/appointment/due-words';
import { instantOf } from '#domain/kernel/time';

// What a person reads of a time limit: until when, and every reason why.

const HOUR = 3_600_000;
const WEDNESDAY = instantOf('2026-03-18') + 16 * HOUR;
const TEN = instantOf('2026-03-19') + 10 * HOUR;
const BECAUSE = { startsAt: WEDNESDAY, skipped: [], madeUp: [], provisional: false };
const due = (
  of: Partial<Omit<DueView, 'because'>> = {},
  because: Partial<DueView['because']> = {},
): DueView => ({
  ...{ what: 'response', from: WEDNESDAY, at: TEN, remindAt: TEN },
  limit: { unit: 'hour', amount: 4 },
  ...of,
  because: { ...BECAUSE, ...because },
});
const because = (said: Partial<DueView['because']>, of: Partial<Omit<DueView, 'because'>> = {}) =>
  sayBecause(due(of, said), WEDNESDAY);

describe('A time limit', () => {
  it('is said as an instant until which the union answers, or the person', () => {
    expect(sayDue(due(), WEDNESDAY)).toBe('工会最晚明天 10:00 回应');
    expect(sayDue(due({ what: 'answer' }), WEDNESDAY)).toBe('工会最晚明天 10:00 答复');
    expect(sayDue(due({ what: 'reply' }), WEDNESDAY)).toBe('请您在明天 10:00 前补充');
    const late = TEN + 60_000;
    expect(sayDue(due(), late)).toBe('工会应在今天 10:00 前回应，已经超时，上级在督办');
    expect(sayDue(due({ what: 'answer' }), late)).toBe('工会应在今天 10:00 前答复，已经超时，上级在督办');
    expect((['response', 'answer', 'reply'] as const).map(dueLabel)).toEqual([
      '首次回应',
      '答复',
      '补充情况',
    ]);
  });

  it('is so many working hours or working days', () => {
    expect(because({})).toEqual(['首次回应时限是 4 个工作小时']);
    expect(because({}, { what: 'answer', limit: { unit: 'day', amount: 5 } })).toEqual([
      '答复时限是 5 个工作日',
    ]);
  });

  it('begins when the office opens, where that is later', () => {
    expect(because({ startsAt: instantOf('2026-03-19') + 9 * HOUR })).toEqual([
      '首次回应时限是 4 个工作小时',
      '从明天 09:00 上班时起算',
    ]);
  });

  it('names the days that do not count and those that do, and where the calendar is not out yet', () => {
    const days = (...on: string[]) => because({ skipped: [{ name: '清明', on }] })[1];
    expect(days('2026-04-04')).toBe('清明不算（4月4日）');
    expect(days('2026-04-04', '2026-04-15')).toBe('清明不算（4月4日、4月15日）');
    expect(days('2026-04-04', '2026-04-05', '2026-04-06')).toBe('清明不算（4月4日等 3 天）');
    expect(because({ madeUp: ['2026-10-10'], provisional: true }).slice(1)).toEqual([
      '10月10日 调休上班，算工作日',
      '明年放假安排还没有公布，这个时间是暂定的，公布后重新计算',
    ]);
  });
});
