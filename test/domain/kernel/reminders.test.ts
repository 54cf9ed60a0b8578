import { describe, expect, it } from 'vitest';
import { nextReminderAt, reminderOf } from '#domain/kernel/reminders';
import { HOUR, instantOf } from '#domain/kernel/time';

/** Of a Tuesday morning; on Monday evening people are told of it. */
const AT = instantOf('2026-12-01', '10:00');
const EVENING = instantOf('2026-11-30', '18:00');
const SOON = AT - 2 * HOUR;

describe('What is agreed is reminded of', () => {
  it('from six in the evening before, from two hours before, and not once it has begun', () => {
    const said = [EVENING - 1, EVENING, SOON - 1, SOON, AT - 1, AT].map((now) => reminderOf(AT, now));
    expect(said).toEqual([null, 'ahead', 'ahead', 'soon', 'soon', null]);
  });

  it('in the evening of the day before in Beijing, also where it begins just after midnight', () => {
    const night = instantOf('2026-12-01', '00:00');
    expect(nextReminderAt(night, 0)).toBe(EVENING);
    expect(nextReminderAt(night - 1, 0)).toBe(instantOf('2026-11-29', '18:00'));
  });

  it('twice, each at its instant, and never again', () => {
    const next = [0, EVENING - 1, EVENING, SOON - 1, SOON, AT].map((lookedAt) =>
      nextReminderAt(AT, lookedAt),
    );
    expect(next).toEqual([EVENING, EVENING, SOON, SOON, null, null]);
  });
});
