import { describe, expect, it } from 'vitest';
import { standingAt } from '#domain/firm/standing-follows';
import { CLOCK } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import { APPEALS, reinstate } from '#domain/standing/appeals';
import { answerProposal, areNoShowsAlone, letProposalFall } from '#domain/standing/confirming';
import { judged } from '#domain/standing/judging';
import { type Ladder, newLadder, type Step } from '#domain/standing/ladder';
import type { Standing } from '#domain/standing/standing';
import { STANDING_TABLE } from '#domain/standing/standing';
import { stepTo } from '#domain/standing/stepping';
import { actor, aProvider, aWorker, done, moment, NOW, STAFF } from '../../kit/given';
import { appealed, aStep, blamed, by, totals } from '../../kit/given-standing';
import { followsOf } from '../../kit/what-follows-firm';

describe('A suspension', () => {
  const nextAfter = (steps: readonly Step[]) =>
    stepTo({ ...newLadder('huimin', 'good'), steps }, 'suspended', 'complaints').to;
  it('that is the third one expels; one that was overturned or undone is none, nor is another step', () => {
    const real = aStep({});
    expect([nextAfter([]), nextAfter([real]), nextAfter([real, real])]).toEqual([
      'suspended',
      'suspended',
      'expelled',
    ]);
    expect(nextAfter([real, aStep({ appeal: appealed('overturned') })])).toBe('suspended');
    expect(nextAfter([real, aStep({ undoneAt: NOW })])).toBe('suspended');
    expect(nextAfter([real, aStep({ appeal: appealed('kept') })])).toBe('expelled');
    expect(nextAfter([real, aStep({ to: 'probation' })])).toBe('suspended');
    const lower = stepTo({ ...newLadder('huimin', 'good'), steps: [real, real] }, 'probation', 'complaints');
    expect(lower).toEqual({ to: 'probation', rule: 'complaints' });
  });

  it('is by no-shows alone where they lead there by themselves, and nothing else would', () => {
    expect(areNoShowsAlone(totals({ orders: 10, closed: 6, noShow: 4 }), null)).toBe(true);
    expect(areNoShowsAlone(totals({ orders: 10, closed: 6, noShow: 4, upheld: 4 }), null)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 10, closed: 6, noShow: 4 }), 2.9)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 10, closed: 7, noShow: 3 }), null)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 10, closed: 7, noShow: 3, upheld: 4 }), null)).toBe(false);
    expect(areNoShowsAlone(totals({ orders: 10, closed: 10 }), null)).toBe(false);
  });

  const proposed = judged({ ...newLadder('huimin', 'good'), blamed: blamed('no-show', 4) }, by());
  const clock = (now: number) => moment({ actor: CLOCK, now });
  it('that was proposed keeps in mind, when it falls, the orders that still speak against the firm', () => {
    const early = { ...proposed, spent: ['no-show-9', 'no-show-3'], blamed: blamed('no-show', 4).slice(1) };
    const fallen = done(letProposalFall(early, clock(NOW + 2 * DAY)));
    expect([...fallen.spent].sort()).toEqual(['no-show-1', 'no-show-2', 'no-show-3']);
    expect(fallen.events.at(-1)).toMatchObject({
      action: 'letFall',
      by: 'clock',
      to: 'probation',
      why: null,
    });
    const told = Object.values(fallen.effects).map((one) => 'about' in one && one.about);
    expect(told).toContain('suspension-fell');
  });

  it('that staff do not confirm falls at once, with their reason; what was not proposed is not answered', () => {
    const answer = (ladder: Ladder, confirmed: boolean, now = NOW) =>
      answerProposal(ladder, { confirmed, why: '看过' }, { ownCase: false }, moment({ actor: STAFF, now }));
    const fallen = done(answer(proposed, false));
    expect(fallen).toMatchObject({ standing: 'probation', proposal: null, confirmBy: null });
    expect(fallen.events.at(-1)).toMatchObject({ action: 'letFall', by: 'staff', why: '看过' });
    const confirmed = done(answer(proposed, true));
    expect(confirmed.steps.at(-1)).toMatchObject({ from: 'probation', to: 'suspended', ruledBy: 'zhou' });
    expect(confirmed.events.at(-1)).toMatchObject({ action: 'suspend', by: 'staff', why: '看过' });
    expect(answer(newLadder('huimin', 'good'), true)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(answer(proposed, true, NOW + 2 * DAY - 1).ok).toBe(true);
    expect(answer(proposed, true, NOW + 2 * DAY)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(letProposalFall(newLadder('huimin', 'good'), clock(NOW)).ok).toBe(false);
  });
});

describe('Thirty clean days', () => {
  const warned: Ladder = {
    ...newLadder('huimin', 'warned'),
    steps: [aStep({ to: 'warned', at: NOW })],
    blamed: blamed('upheld', 1),
  };
  it('lead back to the instant, and counting begins anew', () => {
    expect(judged(warned, by(NOW + 30 * DAY - 1))).toBe(warned);
    const back = judged(warned, by(NOW + 30 * DAY));
    expect(back).toMatchObject({ standing: 'good', blamed: [], days: [], since: NOW + 30 * DAY });
    expect(back.steps.at(-1)).toMatchObject({ from: 'warned', to: 'good', rule: 'clean-days', orders: [] });
  });

  it('lead no further up than the score allows', () => {
    const probation: Ladder = { ...warned, standing: 'probation' };
    expect(judged(probation, by(NOW + 31 * DAY, 3.6)).standing).toBe('warned');
    expect(judged(probation, by(NOW + 31 * DAY, 3.5))).toBe(probation);
  });
});

/** 状态表, by hand. */
const STANDING_LAW: Record<
  keyof typeof STANDING_TABLE,
  { from: Standing[]; to: Standing | null; by: string[] }
> = {
  warn: { from: ['good'], to: 'warned', by: ['clock'] },
  observe: { from: ['good', 'warned'], to: 'probation', by: ['clock'] },
  suspend: { from: ['good', 'warned', 'probation'], to: 'suspended', by: ['clock', 'staff'] },
  expel: { from: ['good', 'warned', 'probation', 'suspended'], to: 'expelled', by: ['clock', 'staff'] },
  recover: { from: ['warned', 'probation'], to: null, by: ['clock'] },
  reinstate: { from: ['suspended'], to: 'good', by: ['staff'] },
  overturn: { from: ['warned', 'probation', 'suspended', 'expelled'], to: null, by: ['staff'] },
};
describe('The tables of standing and of appeals', () => {
  it('are these, and no other', () => {
    expect(STANDING_TABLE).toEqual(STANDING_LAW);
    expect(APPEALS).toEqual({
      file: { from: ['none'], to: 'filed', by: ['manager'] },
      keep: { from: ['filed'], to: 'kept', by: ['staff'] },
      overturn: { from: ['filed'], to: 'overturned', by: ['staff'] },
    });
  });
});

describe('A firm follows its ladder', () => {
  const firm = aProvider('huimin', [aWorker('ma'), aWorker('gone', { left: true })], { sweepsAt: 5 });
  const at = (from: Standing, to: Standing, who = CLOCK) =>
    standingAt(
      { ...firm, standing: from },
      { ...newLadder('huimin', to), steps: [aStep({ from, to, rule: 'complaints' })] },
      moment({ actor: who }),
    );
  it.each([
    ['good', 'warned', 'warn', 5],
    ['warned', 'probation', 'observe', 5],
    ['probation', 'suspended', 'suspend', NOW],
    ['suspended', 'expelled', 'expel', NOW],
    ['probation', 'warned', 'recover', 5],
    ['suspended', 'good', 'recover', 5],
  ] as const)(
    'from %s to %s, which is written down as %s; its people are told and asked anew',
    (from, to, action, sweepsAt) => {
      const after = at(from, to);
      expect(after).toMatchObject({ standing: to, sweepsAt });
      expect(after.events.at(-1)).toMatchObject({ action, by: 'clock', from, to, why: 'complaints' });
      expect(followsOf(after)).toEqual([`notify manager-huimin standing-${to}`, 'refresh-rank ma']);
      expect(at(from, to, STAFF).events.at(-1)).toMatchObject({ by: 'staff' });
    },
  );
});

describe('A suspended firm', () => {
  const suspended: Ladder = { ...newLadder('huimin', 'suspended'), steps: [aStep({ at: NOW - 3 * DAY })] };
  const back = (trainedOn: string, ladder = suspended, ownCase = false) =>
    reinstate(ladder, { trainedOn, why: '补了课' }, { ownCase }, moment({ actor: actor('zhou', ['staff']) }));
  it('comes back with a training on a day from the suspension up to today', () => {
    expect(['2026-03-14', '2026-03-15', '2026-03-18', '2026-03-19'].map((day) => back(day).ok)).toEqual([
      ...[false, true, true, false],
    ]);
    expect(back('2026-03-14')).toMatchObject({
      refusal: { code: 'TRAINING_DAY_WRONG', fields: [{ path: 'trainedOn' }] },
    });
    expect(back('2026-03-18', suspended, true)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    const after = done(back('2026-03-18'));
    expect(after).toMatchObject({ standing: 'good', since: NOW, blamed: [], days: [], proposal: null });
    expect(after.steps.at(-1)).toMatchObject({ to: 'good', rule: 'reinstated', ruledBy: 'zhou' });
  });

  it('of which no step is known comes back with any training that has taken place', () => {
    expect(back('1970-01-01', { ...suspended, steps: [] }).ok).toBe(true);
  });
});
