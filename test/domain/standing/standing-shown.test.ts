import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { newLadder, type Step } from '#domain/standing/ladder';
import { ladderView, mayAppeal } from '#domain/standing/view';
import { NOW } from '../../kit/given';
import { FIRM } from '../../kit/given-firm';
import { appealed, aStep } from '../../kit/given-standing';

describe('The standing as it is shown', () => {
  it.each<[string, Partial<Step>, boolean]>([
    ['down, within seven days', { at: NOW - 7 * DAY }, true],
    ['down, a moment later', { at: NOW - 7 * DAY - 1 }, false],
    ['that was appealed against', { appeal: appealed('kept') }, false],
    ['that was undone', { undoneAt: NOW }, false],
    ['up', { from: 'suspended', to: 'good' }, false],
    ['that stays where it is', { from: 'warned', to: 'warned' }, false],
  ])('a step %s may be appealed against: %j', (_, over, may) => {
    expect(mayAppeal(aStep(over), NOW)).toBe(may);
  });

  it('names the next line of each rule, and none where there is no further one', () => {
    const next = (standing: 'good' | 'suspended') =>
      ladderView(newLadder('huimin', standing), FIRM, 4.2, NOW).outlook.rules.map((one) => [
        one.rule,
        one.next,
      ]);
    expect(next('good')).toEqual([
      ['score', { to: 'warned', line: 3.7 }],
      ['few-no-shows', { to: 'warned', line: 2 }],
      ['few-complaints', { to: 'warned', line: 2 }],
    ]);
    expect(next('suspended').map(([, line]) => line)).toEqual([null, null, null]);
  });

  it('has its steps with the newest first, and what is proposed', () => {
    const proposal = {
      at: NOW,
      dueAt: NOW + 5,
      to: 'suspended',
      rule: 'no-show',
      orders: ['x'],
      residentIds: ['liu'],
    } as const;
    const steps = [
      aStep({ id: 'first', undoneAt: NOW }),
      aStep({ id: 'second', appeal: appealed('overturned') }),
    ];
    const view = ladderView({ ...newLadder('huimin', 'good'), steps, proposal }, FIRM, 4.2, NOW);
    expect(view.steps.map(({ id, undone, appeal }) => [id, undone, appeal?.state])).toEqual([
      ['second', false, 'overturned'],
      ['first', true, undefined],
    ]);
    expect(view).toMatchObject({ name: 'huimin服务部', score: 4.2, standing: 'good' });
    expect(view.proposal).toEqual({ dueAt: NOW + 5, to: 'suspended', orders: ['x'] });
    expect(ladderView(newLadder('huimin', 'good'), FIRM, null, NOW).proposal).toBeNull();
  });
});
