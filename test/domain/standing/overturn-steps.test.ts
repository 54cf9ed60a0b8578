import { describe, expect, it } from 'vitest';
import { sorted } from '#domain/firm/search';
import { DAY } from '#domain/kernel/time';
import { type Blame, type Ladder, newLadder, type Step } from '#domain/standing/ladder';
import { outlookOf } from '#domain/standing/outlook';
import { afterOverturn } from '#domain/standing/overturn';
import { aProvider, NOW } from '../../kit/given';
import { appealed, aStep, by } from '../../kit/given-standing';

const upheld = (...orders: string[]): Blame[] =>
  orders.map((orderId) => ({ orderId, residentId: `of-${orderId}`, what: 'upheld', at: NOW }));
const step = (id: string, over: Partial<Step>) => aStep({ id, rule: 'few-complaints', ...over });
const ladder = (standing: Ladder['standing'], steps: readonly Step[], blamed: readonly Blame[]): Ladder => ({
  ...newLadder('huimin', standing),
  ...{ steps, blamed },
});
const without = (of: Ladder, orderId: string) =>
  afterOverturn(
    of,
    { orderId, residentId: `of-${orderId}`, outcome: 'upheld', at: NOW },
    false,
    by(NOW + DAY),
  );
const undone = ({ steps }: Ladder) =>
  steps.filter(({ undoneAt }) => undoneAt !== undefined).map(({ id }) => id);

describe('When a ruling is overturned, the step that is undone', () => {
  const warned = step('warned', { to: 'warned', orders: ['a', 'b'] });
  const probation = step('probation', { from: 'warned', to: 'probation', orders: ['a', 'b', 'c'] });

  it('is the last one, alone; what was appealed against before it is still to be answered', () => {
    const open = { ...appealed('kept'), state: 'filed', dueAt: NOW + 5 } as const;
    const steps = [
      { ...warned, appeal: open },
      { ...probation, appeal: { ...open, dueAt: NOW + 9 } },
    ];
    const after = without(ladder('probation', steps, upheld('a', 'b', 'c')), 'c');
    expect([undone(after), after.standing]).toEqual([['probation'], 'warned']);
    expect(after.steps.map(({ appeal }) => appeal?.dueAt)).toEqual([NOW + 5, undefined]);
    expect(after.appealDueAt).toBe(NOW + 5);
    expect(after.blamed.map(({ orderId }) => orderId)).toEqual(['a', 'b']);
  });

  it('is the last that still counts, where a later one was taken back already', () => {
    for (const back of [{ appeal: appealed('overturned') }, { undoneAt: NOW }]) {
      const after = without(ladder('warned', [warned, { ...probation, ...back }], upheld('a', 'b')), 'b');
      expect([after.steps[0]?.undoneAt, after.standing]).toEqual([NOW + DAY, 'good']);
    }
  });

  it('is none where the firm stands elsewhere, where the step was for other orders or by another rule', () => {
    expect(undone(without(ladder('good', [warned], upheld('a', 'b')), 'b'))).toEqual([]);
    const others = step('others', { to: 'warned', orders: ['x', 'y'] });
    expect(undone(without(ladder('warned', [others], upheld('a', 'b')), 'b'))).toEqual([]);
    const byScore = step('score', { to: 'warned', orders: ['a', 'b'], rule: 'score' });
    expect(undone(without(ladder('warned', [byScore], upheld('a', 'b')), 'b'))).toEqual([]);
    expect(undone(without(ladder('warned', [warned], upheld('a', 'b', 'c')), 'c'))).toEqual([]);
  });

  it('is none where as much speaks against the firm without it as the step says', () => {
    const still = without(ladder('warned', [warned], upheld('a', 'b', 'c')), 'a');
    expect([undone(still), still.steps[0]?.undoneAt]).toEqual([[], undefined]);
  });

  it('is a third suspension’s expulsion, too, unless as much speaks against the firm without it', () => {
    const earlier = ['first', 'second'].map((id) => step(id, { orders: ['old'] }));
    const third = step('third', {
      from: 'probation',
      to: 'expelled',
      rule: 'third-suspension',
      orders: ['a', 'b', 'c', 'd'],
    });
    const of = (...orders: string[]) => ladder('expelled', [...earlier, third], upheld(...orders));
    const after = without(of('a', 'b', 'c', 'd'), 'a');
    expect([undone(after), after.standing]).toEqual([['third'], 'probation']);
    expect(undone(without(of('a', 'b', 'c', 'd', 'e'), 'a'))).toEqual([]);
  });

  it('is by any rule that measures complaints, in numbers or in percent', () => {
    const many = {
      ...ladder('warned', [{ ...warned, rule: 'complaints' }], upheld('a', 'b')),
      days: [{ on: '2026-03-18', closed: 40 }],
    };
    expect(undone(without(many, 'b'))).toEqual(['warned']);
  });
});

describe('The outlook of a firm', () => {
  const seen = (over: Partial<Ladder>, score: number | null = null, now = NOW) =>
    outlookOf({ ...newLadder('huimin', 'good'), ...over }, { score, now });
  const closed = (many: number) => [{ on: '2026-03-18', closed: many }];
  const noShow: Blame = { orderId: 'x', residentId: 'liu', what: 'no-show', at: NOW };

  it('measures in percent from twenty orders on, with one decimal, in numbers below', () => {
    const rules = (many: number) =>
      seen({ days: closed(many), blamed: [noShow] }, 4.2).rules.map(({ rule, value }) => [rule, value]);
    expect(rules(18)).toEqual([
      ['score', 4.2],
      ['few-no-shows', 1],
      ['few-complaints', 0],
    ]);
    expect(rules(29)).toEqual([
      ['no-show', 3.3],
      ['completion', 96.7],
      ['complaints', 0],
      ['score', 4.2],
    ]);
    expect(rules(19)[0]).toEqual(['no-show', 5]);
  });

  it('leads back by a training, by clean days as far as the score lets, or by a better score', () => {
    const steps = [aStep({ to: 'probation', at: NOW - 10 * DAY })];
    expect(seen({ standing: 'suspended', steps }).back).toEqual({ by: 'training' });
    expect(seen({ standing: 'probation', steps }).back).toEqual({ by: 'clean-days', days: 20, to: 'good' });
    expect(seen({ standing: 'probation', steps }, 3.6).back).toEqual({
      by: 'clean-days',
      days: 20,
      to: 'warned',
    });
    expect(seen({ standing: 'probation', steps }, 3.5).back).toEqual({ by: 'score', days: 20, above: 3.5 });
    expect(seen({ standing: 'probation', steps }, null, NOW + 40 * DAY).back).toMatchObject({ days: 0 });
    for (const standing of ['good', 'expelled'] as const) expect(seen({ standing, steps }).back).toBeNull();
    expect(seen({ standing: 'warned' }).back).toBeNull();
    const both = {
      steps: [aStep({ to: 'warned', at: NOW - 12 * DAY })],
      blamed: [{ ...noShow, at: NOW - 9 * DAY }],
    };
    expect(seen({ standing: 'warned', ...both }).back).toEqual({ by: 'clean-days', days: 21, to: 'good' });
  });
});

it('Firms that are equal in what was asked for are sorted by score, and then by number', () => {
  const worth = (id: string, score: number) => ({
    provider: aProvider(id, []),
    score,
    punctuality: 1,
    price: null,
    free: 2,
  });
  const firms = [worth('c', 4), worth('b', 4), worth('a', 3)];
  for (const by of ['free', 'price', 'punctuality'] as const)
    for (const all of [firms, [...firms].reverse()])
      expect(sorted(all, by).map(({ provider }) => provider._id)).toEqual(['b', 'c', 'a']);
});
