import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { answerProposal } from '#domain/standing/confirming';
import { counted, recounted, type Totals, totalsAt } from '#domain/standing/counting';
import { scoreThatCounts } from '#domain/standing/judging';
import { type Ladder, newLadder, type Step } from '#domain/standing/ladder';
import { judge, levelBy, MEASURED, ordersBehind } from '#domain/standing/rules';
import { moment, NOW, STAFF } from '../../kit/given';
import { appealed, aStep, blamed, happens, totals } from '../../kit/given-standing';

describe('What one resident says against a firm counts once, as it comes in', () => {
  it.each(['upheld', 'no-show'] as const)(
    'so that four times %s by one resident leave the firm as it is',
    (outcome) => {
      const alone = ['1', '2', '3', '4'].reduce(
        (ladder, id) => happens(ladder, outcome, `order-${id}`, 'liu'),
        newLadder('huimin', 'good'),
      );
      expect(alone.standing).toBe('good');
      expect(totalsAt(alone, NOW)).toMatchObject(outcome === 'upheld' ? { upheld: 1 } : { noShow: 1 });
      expect(alone.blamed.map(({ residentId }) => residentId)).toEqual(['liu', 'liu', 'liu', 'liu']);
      const each = ['1', '2', '3', '4'].reduce(
        (ladder, id) => happens(ladder, outcome, `order-${id}`, `resident-${id}`),
        newLadder('huimin', 'good'),
      );
      expect(each.standing).toBe(outcome === 'upheld' ? 'suspended' : 'probation');
    },
  );

  it('and who said that nobody came is known to the proposal, and does not confirm it', () => {
    const ladder = ['1', '2', '3', 'zhou'].reduce(
      (before, id) => happens(before, 'no-show', `order-${id}`, id),
      newLadder('huimin', 'good'),
    );
    expect(ladder.proposal?.residentIds).toEqual(['1', '2', '3', 'zhou']);
    const wish = { confirmed: true, why: '看过' };
    expect(answerProposal(ladder, wish, { ownCase: false }, moment({ actor: STAFF }))).toMatchObject({
      refusal: { code: 'OWN_CASE' },
    });
  });
});

/** 台阶, by hand: how much of what leads where. */
const LINES: readonly (readonly [
  (typeof MEASURED)[number],
  (n: number) => Partial<Totals>,
  Record<string, readonly number[]>,
])[] = [
  [
    'no-show',
    (noShow) => ({ orders: 100, noShow }),
    { good: [0, 2], warned: [3, 4], probation: [5, 7], suspended: [8, 100] },
  ],
  [
    'completion',
    (closed) => ({ orders: 100, closed }),
    { good: [94, 100], warned: [91, 93], probation: [86, 90], suspended: [0, 85] },
  ],
  [
    'complaints',
    (upheld) => ({ orders: 100, upheld }),
    { good: [0, 4], warned: [5, 7], probation: [8, 9], suspended: [10, 50] },
  ],
  [
    'few-no-shows',
    (noShow) => ({ orders: 19, noShow }),
    { good: [0, 1], warned: [2], probation: [3], suspended: [4, 19] },
  ],
  [
    'few-complaints',
    (upheld) => ({ orders: 19, upheld }),
    { good: [0, 1], warned: [2], probation: [3], suspended: [4, 19] },
  ],
];

describe('The lines of each rule', () => {
  it.each(LINES)('by %s', (rule, of, levels) => {
    for (const [level, numbers] of Object.entries(levels))
      for (const number of numbers) expect(levelBy(rule, totals(of(number)), null), `${number}`).toBe(level);
  });

  it('by the score, which says nothing while there is none', () => {
    const at = (score: number | null) => levelBy('score', totals({ orders: 30, closed: 30 }), score);
    expect([5, 3.71, 3.7, 3.51, 3.5, 3.01, 3, 1, null].map(at)).toEqual([
      'good',
      'good',
      'warned',
      'warned',
      'probation',
      'probation',
      'suspended',
      'suspended',
      'good',
    ]);
  });

  it('percentages measure from twenty orders on, numbers below', () => {
    const bad = { noShow: 15, upheld: 15, closed: 0 };
    const speak = (orders: number) =>
      MEASURED.filter((rule) => levelBy(rule, totals({ orders, ...bad }), null) !== 'good');
    expect(speak(19)).toEqual(['few-no-shows', 'few-complaints']);
    expect(speak(20)).toEqual(['no-show', 'completion', 'complaints']);
    // A good firm crosses none.
    expect(judge(totals({ orders: 40, closed: 40 }), 5)).toEqual({ level: 'good', rule: null });
  });
});

describe('What is counted', () => {
  const day = (on: number) => NOW + on * DAY;
  it('is what came after the last new beginning, not what came at that very instant', () => {
    const anew = { ...newLadder('huimin', 'good'), since: NOW };
    const of = (at: number) => counted(anew, { outcome: 'closed', orderId: 'a', residentId: 'liu', at }).days;
    expect([of(NOW), of(NOW + 1)]).toEqual([[], [{ on: '2026-03-18', closed: 1 }]]);
  });

  it('is kept by day and by order, the oldest first, in whatever order it comes; ninety days long', () => {
    const one = (outcome: 'closed' | 'upheld', on: number) => ({
      ...{ outcome, orderId: `order-${on}`, residentId: `resident-${on}`, at: day(on) },
    });
    const ladder = [
      one('closed', 3),
      one('closed', 1),
      one('closed', 3),
      one('upheld', 2),
      one('upheld', 0),
    ].reduce(counted, newLadder('huimin', 'good'));
    expect(ladder.days).toEqual([
      { on: '2026-03-19', closed: 1 },
      { on: '2026-03-21', closed: 2 },
    ]);
    expect(ladder.blamed.map(({ orderId }) => orderId)).toEqual(['order-0', 'order-2']);
    expect(totalsAt(ladder, day(89))).toEqual({ orders: 3, closed: 3, noShow: 0, released: 0, upheld: 2 });
    // On its ninetieth day it counts for the last time.
    expect(totalsAt(ladder, day(90))).toMatchObject({ closed: 3, upheld: 1 });
    expect(totalsAt(ladder, day(91))).toMatchObject({ closed: 2, upheld: 1 });
    expect(totalsAt(ladder, day(93))).toMatchObject({ closed: 0, upheld: 0 });
  });

  it('is found again from what was written down, without what was overturned', () => {
    const kept: Ladder = {
      ...newLadder('huimin', 'warned'),
      steps: [
        aStep({ orders: ['b'], appeal: { ...appealed('overturned') } }),
        aStep({ orders: ['c'], appeal: { ...appealed('kept') } }),
      ],
    };
    const said = (orderId: string, outcome: 'closed' | 'upheld', struckAt?: number) => ({
      ...{ orderId, residentId: orderId, outcome, at: NOW, struckAt },
    });
    const again = recounted(kept, [
      ...[said('a', 'upheld'), said('b', 'upheld'), said('c', 'upheld'), said('d', 'upheld', NOW)],
      ...[said('b', 'closed'), said('e', 'closed')],
    ]);
    expect(again.blamed.map(({ orderId }) => orderId)).toEqual(['a', 'c']);
    expect(again.days).toEqual([{ on: '2026-03-18', closed: 2 }]);
  });

  it('leaves the score out for a clean month after a step by it was overturned, and then counts it again', () => {
    const counts = (over: Partial<Step>, now = NOW) =>
      scoreThatCounts({ steps: [aStep({ rule: 'score', ...over })] }, { score: 3.6, now });
    expect(counts({ appeal: appealed('overturned', NOW) })).toBeNull();
    expect(counts({ appeal: appealed('overturned', NOW) }, NOW + 30 * DAY - 1)).toBeNull();
    expect(counts({ appeal: appealed('overturned', NOW) }, NOW + 30 * DAY)).toBe(3.6);
    expect(counts({ appeal: appealed('kept', NOW) })).toBe(3.6);
    expect(counts({})).toBe(3.6);
    expect(counts({ rule: 'no-show', appeal: appealed('overturned', NOW) })).toBe(3.6);
  });

  it('names the orders behind a rule: no-shows, for completion what was given back too, and complaints', () => {
    const ladder = {
      ...newLadder('huimin', 'good'),
      blamed: [...blamed('no-show', 1), ...blamed('released', 1), ...blamed('upheld', 1)],
    };
    const behind = (rule: Parameters<typeof ordersBehind>[1]) => ordersBehind(ladder, rule, NOW);
    expect([behind('no-show'), behind('few-no-shows')]).toEqual([['no-show-0'], ['no-show-0']]);
    expect(behind('completion')).toEqual(['no-show-0', 'released-0']);
    expect([behind('complaints'), behind('few-complaints')]).toEqual([['upheld-0'], ['upheld-0']]);
    expect([behind('score'), behind('clean-days')]).toEqual([[], []]);
  });
});
