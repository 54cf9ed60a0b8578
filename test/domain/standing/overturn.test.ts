import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { appeal, decideAppeal } from '#domain/standing/appeals';
import { totalsAt } from '#domain/standing/counting';
import { afterOutcome, type GraveCase, standingCases } from '#domain/standing/judging';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { afterOverturn } from '#domain/standing/overturn';
import type { CourseOutcome } from '#domain/standing/owed';
import { effort } from '../../kit/effort';
import { actor, done, moment, NOW } from '../../kit/given';

const RUNS = effort(50, 1000);
let ids = 0;
const newId = () => {
  ids += 1;
  return `step-${ids}`;
};
const by = (now = NOW) => ({ score: null, now, newId, confirmBy: NOW + 2 * DAY });
const outcomeOf = (orderId: string, outcome: CourseOutcome, at = NOW) => ({ orderId, outcome, at });
type One = ReturnType<typeof outcomeOf>;

const counting = (ladder: Ladder, one: One): Ladder =>
  afterOutcome(
    ladder,
    {
      kind: 'count-course',
      cause: `cause-${one.orderId}`,
      providerId: 'huimin',
      workerId: 'ma',
      ruledBy: 'zhou',
      ...one,
    },
    by(one.at),
  );
const ladderAfter = (all: readonly One[]) => all.reduce(counting, newLadder('huimin', 'good'));
const upheld = (...orders: string[]) => orders.map((order, place) => outcomeOf(order, 'upheld', NOW + place));
const takeBack = (ladder: Ladder, one: One, others = false) =>
  afterOverturn(ladder, one, others, by(NOW + DAY));

describe('A ruling that is overturned never counted', () => {
  it('leaves the figures as if it had not been, whatever else happened within the quarter', () => {
    const history = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 40 }),
        outcome: fc.constantFrom<CourseOutcome>(
          'closed',
          'closed',
          'closed',
          'no-show',
          'released',
          'upheld',
        ),
      }),
      { minLength: 1, maxLength: 60 },
    );
    void fc.assert(
      fc.property(history, fc.nat(), (days, which) => {
        const all = days
          .map(({ day, outcome }, place) => outcomeOf(`order-${place}`, outcome, NOW + day * DAY + place))
          .sort((a, b) => a.at - b.at);
        const complaints = all.filter(({ outcome }) => outcome === 'upheld');
        const one = complaints[which % Math.max(1, complaints.length)];
        if (!one) return;
        const now = NOW + 41 * DAY;
        const ladder = afterOverturn(ladderAfter(all), one, false, by(now));
        const without = ladderAfter(all.filter((other) => other !== one));
        // Where clean days led back meanwhile, both began anew, at their own instant.
        if (ladder.since === 0 && without.since === 0) {
          expect(totalsAt(ladder, now)).toEqual(totalsAt(without, now));
          expect(ladder.blamed).toEqual(without.blamed);
        }
        expect(afterOverturn(ladder, one, false, by(now)).blamed).toEqual(ladder.blamed);
      }),
      { numRuns: RUNS, seed: 20261124 },
    );
  });

  it('undoes the last step where it followed from it alone, and nothing more', () => {
    const two = ladderAfter(upheld('a', 'b'));
    expect(two.standing).toBe('warned');
    const back = takeBack(two, outcomeOf('b', 'upheld', NOW + 1));
    expect([back.standing, back.steps.at(-1)?.undoneAt]).toEqual(['good', NOW + DAY]);
    // Three are needed for probation; of four without the fourth, three are left.
    const three = ladderAfter(upheld('a', 'b', 'c'));
    expect(takeBack(three, outcomeOf('c', 'upheld', NOW + 2)).standing).toBe('warned');
    const wrong = ladderAfter([
      ...upheld('a', 'b'),
      outcomeOf('x', 'no-show', NOW + 5),
      outcomeOf('y', 'no-show', NOW + 6),
      outcomeOf('z', 'no-show', NOW + 7),
    ]);
    expect(wrong.steps.at(-1)).toMatchObject({ rule: 'few-no-shows', to: 'probation' });
    expect(takeBack(wrong, outcomeOf('a', 'upheld', NOW)).standing).toBe('probation');
  });

  it('ends a suspension, and an undone suspension is none of the three that expel', () => {
    const four = ladderAfter(upheld('a', 'b', 'c', 'd'));
    expect(four.standing).toBe('suspended');
    const back = takeBack(four, outcomeOf('a', 'upheld', NOW));
    expect(back.standing).toBe('probation');
    expect(back.steps.filter(({ to }) => to === 'suspended')).toHaveLength(1);
    const again = counting(back, outcomeOf('e', 'upheld', NOW + DAY));
    const oncemore = counting(
      takeBack(again, outcomeOf('e', 'upheld', NOW + DAY)),
      outcomeOf('f', 'upheld', NOW + DAY),
    );
    // The third time that it comes to it, and twice it never counted.
    expect(oncemore.steps.filter(({ to }) => to === 'suspended')).toHaveLength(3);
    expect([again.standing, oncemore.standing]).toEqual(['suspended', 'suspended']);
  });

  it('takes back an expulsion, unless another proven case stands', () => {
    const grave = outcomeOf('a', 'subcontracting');
    const expelled = ladderAfter([grave]);
    expect(expelled.steps.at(-1)).toMatchObject({ to: 'expelled', ruledBy: 'zhou' });
    expect(takeBack(expelled, grave, true).standing).toBe('expelled');
    expect(takeBack(expelled, grave).standing).toBe('good');
    const second = outcomeOf('b', 'forged-papers');
    const both = ladderAfter([grave, second]);
    expect(takeBack(takeBack(both, grave, true), second).standing).toBe('good');
  });

  it('leaves the firm where another, later step brought it', () => {
    const expelledLater = ladderAfter([...upheld('a', 'b'), outcomeOf('c', 'subcontracting', NOW + 5)]);
    expect(takeBack(expelledLater, outcomeOf('a', 'upheld', NOW)).standing).toBe('expelled');
  });

  it('leaves nothing to decide of an appeal against a step that is undone, and lets nobody appeal against it', () => {
    const one = outcomeOf('a', 'subcontracting');
    const expelled = ladderAfter([one]);
    const stepId = expelled.steps.at(-1)?.id ?? '';
    const wish = { stepId, why: '不服', dueAt: NOW + 2 * DAY };
    const manager = moment({ actor: actor('manager-huimin', ['manager'], 'huimin') });
    const appealed = done(appeal(expelled, wish, ['zhou'], manager));
    const back = takeBack(appealed, one);
    expect([appealed.appealDueAt, back.appealDueAt]).toEqual([NOW + 2 * DAY, null]);
    expect(appeal(back, wish, ['zhou'], manager)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });
});

describe('An appeal that overturns an expulsion', () => {
  const grave = (orderId: string, outcome: GraveCase['outcome']): GraveCase => ({
    orderId,
    outcome,
    ruledBy: 'zhou',
  });
  const [handedOn, forged] = [grave('a', 'subcontracting'), grave('b', 'forged-papers')];
  const expelled = ladderAfter([outcomeOf('a', 'subcontracting')]);
  const overturned = (ladder: Ladder, graveCases: readonly GraveCase[]) => {
    const stepId = ladder.steps.at(-1)?.id ?? '';
    const manager = moment({ actor: actor('manager-huimin', ['manager'], 'huimin') });
    const filed = done(appeal(ladder, { stepId, why: '不服', dueAt: NOW + DAY }, [], manager));
    const known = { ownCase: false, managerIds: [], graveCases, staffIds: [] };
    const colleague = moment({ actor: actor('wu', ['staff']) });
    return done(decideAppeal(filed, { stepId, overturned: true, why: '查过' }, known, colleague));
  };

  it('lifts it where no other proven case stands', () => {
    expect(overturned(expelled, [handedOn]).standing).toBe('good');
    expect(overturned(expelled, [handedOn, { ...forged, struckAt: NOW }]).standing).toBe('good');
  });

  it('does not lift it while another one stands, which then is the reason', () => {
    const after = overturned(expelled, [handedOn, forged]);
    expect(after.standing).toBe('expelled');
    expect(after.steps.at(-1)).toMatchObject({
      from: 'good',
      to: 'expelled',
      rule: 'forged-papers',
      orders: ['b'],
      ruledBy: 'zhou',
    });
    expect(standingCases(after, [handedOn, forged])).toEqual([forged]);
    expect(overturned(after, [handedOn, forged]).standing).toBe('good');
    // Or when the ruling is overturned instead.
    expect(takeBack(after, outcomeOf('b', 'forged-papers')).standing).toBe('good');
  });

  it('leaves every other step to the rules', () => {
    const suspended = ladderAfter(upheld('a', 'b', 'c', 'd'));
    expect(suspended.standing).toBe('suspended');
    expect(overturned(suspended, []).standing).toBe('probation');
  });
});

describe('An appeal against a step', () => {
  const manager = (now: number) => moment({ actor: actor('manager-huimin', ['manager'], 'huimin'), now });
  const stepped = ladderAfter(upheld('a', 'b'));
  const step = stepped.steps.at(-1);

  it('may be filed seven days long to the moment, once, and tells each member of staff', () => {
    const wish = { stepId: step?.id ?? '', why: '不服', dueAt: NOW + 9 * DAY };
    const last = (step?.at ?? 0) + 7 * DAY;
    expect(appeal(stepped, wish, ['zhou'], manager(last + 1))).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
    const filed = done(appeal(stepped, wish, ['zhou', 'wu'], manager(last)));
    const told = Object.values(filed.effects).map((one) => one.kind === 'notify' && [one.to, one.about]);
    expect(told).toEqual([
      ['zhou', 'standing-appealed'],
      ['wu', 'standing-appealed'],
    ]);
    expect(appeal(filed, wish, ['zhou'], manager(last))).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(appeal(stepped, { ...wish, stepId: 'none' }, [], manager(last))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
