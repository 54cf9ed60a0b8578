import { describe, expect, it } from 'vitest';
import { areNoShowsAlone, awaitingStaff, CONFIRM_WITHIN_DAYS } from '#domain/standing/confirming';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { NOW } from '../../kit/given';
import { blamed, by, totals } from '../../kit/given-standing';

describe('A suspension that staff have to confirm', () => {
  const firm: Ladder = { ...newLadder('huimin', 'good'), blamed: blamed('no-show', 4) };

  it('waits for two working days', () => {
    expect(CONFIRM_WITHIN_DAYS).toBe(2);
  });

  it('names the residents who said that nobody came, each once, where it is known who they are', () => {
    const [a, b, c, d] = firm.blamed;
    if (!a || !b || !c || !d) throw new Error('four are blamed');
    const waiting = awaitingStaff(
      {
        ...firm,
        blamed: [
          { ...a, residentId: undefined },
          b,
          { ...c, residentId: 'liu' },
          { ...d, residentId: 'liu' },
          ...blamed('upheld', 1),
          { orderId: 'no-show-9', residentId: 'chen', what: 'no-show', at: NOW },
        ],
      },
      'few-no-shows',
      by(),
    );
    expect(waiting.proposal?.orders).toEqual([
      'no-show-0',
      'no-show-1',
      'no-show-2',
      'no-show-3',
      'no-show-9',
    ]);
    expect(waiting.proposal?.residentIds).toEqual(['resident-no-show-1', 'liu', 'chen']);
  });

  it('is one that the no-shows lead to by themselves, and nothing else would', () => {
    expect(areNoShowsAlone(totals({ orders: 4, noShow: 4 }), null)).toBe(true);
    expect(areNoShowsAlone(totals({ orders: 3, noShow: 3 }), null)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 4, noShow: 4, upheld: 4 }), null)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 4, noShow: 4 }), 3)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 4, noShow: 4 }), 3.1)).toBe(true);
    // What was given back makes neither more nor fewer of them.
    expect(areNoShowsAlone(totals({ orders: 30, closed: 18, noShow: 4, released: 8 }), null)).toBe(false);
  });
});
