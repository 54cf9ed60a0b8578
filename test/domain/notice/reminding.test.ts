import { describe, expect, it } from 'vitest';
import { reminderCause } from '#domain/kernel/reminders';
import { HOUR, instantOf } from '#domain/kernel/time';
import { remindedBy, stillHolds } from '#domain/notice/reminding';

// A reminder knows of what it was told, so that it can be looked at again.

const AT = instantOf('2026-12-01', '10:00');
const notice = (about: 'repair-visit-ahead' | 'repair-visit-soon' | 'repair-closed', what = 'order-1') => ({
  ...{ _id: `${reminderCause(about, what, AT)}-member-w1`, memberId: 'member-w1', about },
});

describe('A reminder', () => {
  it('says of what it is and when that begins, however its ids look; nothing else does', () => {
    expect(remindedBy(notice('repair-visit-ahead'))).toEqual({ reminder: 'ahead', what: 'order-1', at: AT });
    const slot = `studio-7-${AT}`;
    expect(remindedBy(notice('repair-visit-soon', slot))).toEqual({ reminder: 'soon', what: slot, at: AT });
    expect(remindedBy(notice('repair-closed'))).toBeNull();
  });

  it('holds as long as it begins then and nothing nearer is to be said', () => {
    const ahead = { reminder: 'ahead', what: 'order-1', at: AT } as const;
    const soon = { ...ahead, reminder: 'soon' } as const;
    expect(stillHolds(ahead, AT, AT - 3 * HOUR)).toBe(true);
    expect(stillHolds(ahead, AT, AT - 2 * HOUR)).toBe(false);
    expect(stillHolds(soon, AT, AT - 1)).toBe(true);
    expect(stillHolds(soon, AT, AT)).toBe(false);
    for (const other of [null, AT + HOUR]) expect(stillHolds(ahead, other, AT - 3 * HOUR)).toBe(false);
  });
});
