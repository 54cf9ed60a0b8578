import { describe, expect, it } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint';
import { DAY } from '#domain/kernel/time';
import { afterItsTime } from '#domain/retention';
import { NOW } from '../kit/given';
import { anOrder } from '../kit/given-orders';

const closed = { ...anOrder({ state: 'closed' }), contactGoesAt: NOW };
const complaint = (state: Complaint['state'], at: number) =>
  ({ state, events: [{ at }] }) as unknown as Complaint;

describe('An order whose contacts have been kept long enough', () => {
  it('loses name, phone and door, and nothing else', () => {
    expect(afterItsTime(closed, [], NOW - 1)).toBeNull();
    expect(afterItsTime({ ...closed, contactGoesAt: null }, [], NOW)).toBeNull();
    const gone = afterItsTime(closed, [], NOW);
    const nothing = { key: 'none', iv: '', box: '已过保存期' };
    expect(gone).toMatchObject({ contact: nothing, worker: { phone: nothing }, contactGoesAt: null });
    expect({ ...gone, contact: closed.contact, worker: closed.worker, contactGoesAt: NOW }).toEqual(closed);
  });

  it('keeps them while somebody complains of it, and ninety days after that', () => {
    for (const state of ['filed', 'answered', 'unanswered', 'ruled', 'appealed'] as const)
      expect(afterItsTime(closed, [complaint(state, NOW)], NOW)?.contactGoesAt).toBe(NOW + DAY);
    const final = (daysAgo: number) => [complaint('final', NOW - daysAgo * DAY)];
    expect(afterItsTime(closed, final(89), NOW)).toEqual({ ...closed, contactGoesAt: NOW + DAY });
    expect(afterItsTime(closed, final(90), NOW)?.contactGoesAt).toBeNull();
    expect(afterItsTime(closed, [...final(100), ...final(10)], NOW)?.contactGoesAt).toBe(NOW + 80 * DAY);
  });
});
