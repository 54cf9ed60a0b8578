import { describe, expect, it } from 'vitest';
import { nothingSealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { warrantyUntil } from '#domain/repair/order';
import { CONTACT_KEPT, keptUntil } from '#domain/repair/retention';
import { NOW } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

describe('Name, phone and door of an order', () => {
  const closed = anOrder({ state: 'closed' });

  it('are kept for ninety days after the last of its end and the end of its warranty', () => {
    expect(CONTACT_KEPT).toBe(90 * DAY);
    const warranty = warrantyUntil(closed) ?? 0;
    expect(warranty).toBeGreaterThan(NOW);
    expect(closed.contactGoesAt).toBe(warranty + 90 * DAY);
    const late = warranty + 5 * DAY;
    expect(keptUntil(closed, late).contactGoesAt).toBe(late + 90 * DAY);
    const cancelled = anOrder({ state: 'cancelled' });
    expect(cancelled.contactGoesAt).toBe((cancelled.events.at(-1)?.at ?? 0) + 90 * DAY);
  });

  it('stay while it goes on, is done again, or its visit fee is owed', () => {
    for (const state of ['open', 'accepted', 'finished'] as const)
      expect([state, anOrder({ state }).contactGoesAt]).toEqual([state, undefined]);
    expect(keptUntil({ ...closed, state: 'accepted' }, NOW)).toEqual({ contactGoesAt: null });
    const visitFee = { fen: 3_000, owedAt: NOW, received: null, saidPaid: false, settledAt: null, why: null };
    const owed = { ...closed, visitFee: { ...visitFee, state: 'owed' } as const };
    expect(keptUntil(owed, NOW)).toEqual({ contactGoesAt: null });
  });

  it('have no such day once they are gone', () => {
    expect(keptUntil({ ...closed, contact: nothingSealed('已过保存期') }, NOW)).toEqual({
      contactGoesAt: null,
    });
  });
});
