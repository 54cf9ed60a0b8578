import { describe, expect, it } from 'vitest';
import { appealsOfWorkers } from '#domain/firm/reminders';
import type { Suspension } from '#domain/firm/suspension';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { appealsOf } from '#domain/standing/watching';
import { aWorker, HUIMIN, NOW } from '../../kit/given';
import { aStep } from '../../kit/given-standing';

// 申诉的期限: looked at once a day, told before it ends, and again each day that staff are late.

const ladder = (over: object): Ladder => ({
  ...newLadder('huimin', 'suspended'),
  steps: [aStep({ id: 'step', ...over })],
});
const filed = (dueAt: number) => ({
  appeal: { state: 'filed', at: NOW, why: '', dueAt, decidedAt: null, decision: null } as const,
});
const told = (one: Ladder) => appealsOf(one, NOW).map(({ kind, about, cause }) => [kind, about, cause]);

describe('The deadline of an appeal', () => {
  it('is told to the firm in its last two days, once, and not once it has passed or was used', () => {
    expect(told(ladder({ at: NOW - 5 * DAY - 1 }))).toEqual([
      ['tell-firm', 'appeal-ends', 'appeal-ends-step'],
    ]);
    expect(told(ladder({ at: NOW - 7 * DAY }))).toEqual([['tell-firm', 'appeal-ends', 'appeal-ends-step']]);
    for (const over of [
      { at: NOW - 5 * DAY + 1 },
      { at: NOW - 7 * DAY - 1 },
      { at: NOW - 6 * DAY, undoneAt: NOW },
      { at: NOW - 6 * DAY, from: 'suspended', to: 'good' },
      { at: NOW - 6 * DAY, ...filed(NOW + 2 * DAY) },
    ])
      expect(told(ladder(over))).toEqual([]);
  });

  it('of the answer is told to staff in its last day, and each day that they are late', () => {
    expect(told(ladder(filed(NOW + DAY)))).toEqual([['tell-staff', 'appeal-due', 'appeal-due-step']]);
    expect(told(ladder(filed(NOW + DAY + 1)))).toEqual([]);
    const late = [['tell-staff', 'appeal-overdue', `appeal-overdue-step-${dayOf(NOW)}`]];
    expect(told(ladder(filed(NOW)))).toEqual(late);
    expect(told(ladder(filed(NOW - 9 * DAY)))).toEqual(late);
  });

  it('of a worker who was stopped is told to himself, and that of the answer to staff', () => {
    const suspension = (over: Partial<Suspension>): Suspension => ({
      ...{
        id: 'sus',
        at: NOW - 6 * DAY,
        state: 'confirmed',
        byId: 'zhou',
        dueAt: NOW,
        confirmedBy: 'second',
      },
      grounds: { kind: 'danger', happenedOn: '2026-03-10', why: '动火' },
      ...{ appeal: null, overAt: null },
      ...over,
    });
    const of = (over: Partial<Suspension>) =>
      appealsOfWorkers({ ...HUIMIN, workers: [aWorker('ma', { suspensions: [suspension(over)] })] }, NOW).map(
        ({ kind, about, cause }) => [kind, about, cause],
      );
    expect(of({})).toEqual([['notify', 'worker-appeal-ends', 'appeal-ends-sus']]);
    expect(of({ overAt: NOW, state: 'ended' })).toEqual([]);
    expect(of(filed(NOW + HOUR))).toEqual([['tell-staff', 'appeal-due', 'appeal-due-sus']]);
  });
});
