import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingAt } from '#domain/firm/standing-follows';
import { DAY, dayOf } from '#domain/kernel/time';
import { APPEALS, appeal, decideAppeal, reinstate } from '#domain/standing/appeals';
import { answerProposal, letProposalFall } from '#domain/standing/confirming';
import { counted, type Totals, totalsAt, WINDOW_DAYS } from '#domain/standing/counting';
import { afterOutcome, judged } from '#domain/standing/judging';
import { STANDING_LABEL } from '#domain/standing/labels';
import { type Blame, type Ladder, newLadder, type Step } from '#domain/standing/ladder';
import type { CourseOutcome } from '#domain/standing/owed';
import { judge, RULES } from '#domain/standing/rules';
import type { Standing } from '#domain/standing/standing';
import { rankOf, STANDING_TABLE } from '#domain/standing/standing';
import { effort } from '../../kit/effort';
import { actor, done, HUIMIN, managerOf, moment, NOW, STAFF } from '../../kit/given';

const RUNS = effort(10, 600);
const STANDINGS = Object.keys(STANDING_LABEL) as Standing[];

interface Happened {
  readonly orderId: string;
  readonly outcome: CourseOutcome;
  readonly at: number;
}
let ids = 0;
const newId = () => {
  ids += 1;
  return `step-${ids}`;
};
const effectOf = (one: Happened) =>
  ({
    kind: 'count-course',
    cause: one.orderId,
    providerId: 'huimin',
    workerId: 'ma',
    ruledBy: null,
    ...one,
  }) as const;

const totals = (of: Partial<Totals>): Totals => ({
  orders: 0,
  closed: 0,
  noShow: 0,
  released: 0,
  upheld: 0,
  ...of,
});
/** So many orders, of which so many went wrong; the rest were closed. */
const course = (orders: number, wrong: Partial<Totals>) =>
  totals({ orders, closed: orders - (wrong.noShow ?? 0) - (wrong.released ?? 0), ...wrong });

describe('The ladder', () => {
  const history = fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 364 }),
        outcome: fc.constantFrom<CourseOutcome>(
          'closed',
          'closed',
          'closed',
          'closed',
          'closed',
          'no-show',
          'released',
          'upheld',
        ),
      }),
      // Without a size the histories would be a dozen orders long, and nobody would ever be suspended.
      { minLength: 1, maxLength: 250, size: 'max' },
    )
    .map((all) =>
      all
        .map(
          ({ day, outcome }, place): Happened => ({
            orderId: `order-${place}`,
            outcome,
            at: NOW + day * DAY + place,
          }),
        )
        .sort((a, b) => a.at - b.at),
    );

  /** From all orders, in the plainest way. */
  function recounted(all: readonly Happened[], since: number, now: number): Totals {
    const first = dayOf(now - (WINDOW_DAYS - 1) * DAY);
    const counts = all.filter(({ at }) => at <= now && at > since && dayOf(at) >= first);
    const of = (outcome: CourseOutcome) => counts.filter((one) => one.outcome === outcome).length;
    const [closed, noShow, released] = [of('closed'), of('no-show'), of('released')];
    return { closed, noShow, released, upheld: of('upheld'), orders: closed + noShow + released };
  }

  it('kept up order by order equals the ladder recomputed from all orders, for a year of any course', () => {
    void fc.assert(
      fc.property(history, (all) => {
        let ladder: Ladder = newLadder('huimin', 'good');
        let standing: Standing = 'good';
        for (const one of all) {
          const by = { score: null, now: one.at, newId, confirmBy: one.at + 2 * DAY };
          const before = ladder;
          ladder = afterOutcome(ladder, effectOf(one), by);
          expect(totalsAt(ladder, one.at)).toEqual(
            recounted(all.slice(0, all.indexOf(one) + 1), ladder.since, one.at),
          );
          const { level } = judge(recounted(all.slice(0, all.indexOf(one) + 1), before.since, one.at), null);
          if (rankOf(level) > rankOf(standing) && standing !== 'suspended')
            expect(rankOf(ladder.proposal?.to ?? ladder.standing)).toBeGreaterThanOrEqual(rankOf(level));
          standing = ladder.standing;
          expect(ladder.steps.at(-1)?.to ?? 'good').toBe(standing);
        }
      }),
      { numRuns: RUNS, seed: 20261124 },
    );
  });

  const turn = fc.constantFrom('reinstate', 'overturn', 'night');
  const turns = fc.array(fc.record({ day: fc.integer({ min: 0, max: 364 }), turn }), {
    maxLength: 60,
    size: 'max',
  });

  it('also where firms recover, are reinstated, and steps are overturned in between', () => {
    const met = new Set<string>();
    void fc.assert(
      fc.property(history, turns, (all, between) => {
        const overturned = new Set<string>();
        const past: Happened[] = [];
        let ladder: Ladder = newLadder('huimin', 'good');
        for (const one of [...all, ...between.map((t) => ({ ...t, at: NOW + t.day * DAY + 500 }))].sort(
          (a, b) => a.at - b.at,
        )) {
          const by = { score: null, now: one.at, newId, confirmBy: one.at + 2 * DAY };
          if ('outcome' in one) past.push(one);
          const after =
            'outcome' in one ? afterOutcome(ladder, effectOf(one), by) : turned(ladder, one, overturned);
          if (after !== ladder) met.add('outcome' in one ? 'outcome' : one.turn);
          if (after.since !== ladder.since) met.add(after.steps.at(-1)?.rule ?? '');
          ladder = after;
          const counting = past.filter(
            ({ orderId, outcome }) => outcome === 'closed' || !overturned.has(orderId),
          );
          expect(totalsAt(ladder, one.at)).toEqual(recounted(counting, ladder.since, one.at));
        }
      }),
      { numRuns: RUNS, seed: 20261125 },
    );
    expect([...met]).toEqual(expect.arrayContaining(['overturn', 'clean-days', 'reinstated']));
  });

  /** What is not an order: a night, staff's consent, or an appeal that is granted. */
  function turned(ladder: Ladder, what: { at: number; turn: string }, overturned: Set<string>): Ladder {
    const now = what.at;
    if (what.turn === 'night') return judged(ladder, { score: null, now, newId, confirmBy: NOW + 2 * DAY });
    const staff = moment({ actor: STAFF, now });
    if (what.turn === 'reinstate') {
      const wish = { trainedOn: dayOf(now), why: '补了课' };
      return reinstate(ladder, wish, { ownCase: false }, staff).after ?? ladder;
    }
    const step = ladder.steps.at(-1);
    if (!step) return ladder;
    const wish = { stepId: step.id, why: '记错了', dueAt: now + DAY };
    const filed = appeal(ladder, wish, [], moment({ actor: managerOf(HUIMIN), now })).after;
    if (!filed) return ladder;
    const decision = { stepId: step.id, overturned: true, why: '查过' };
    for (const id of step.orders) overturned.add(id);
    return (
      decideAppeal(filed, decision, { ownCase: false, managerIds: [], graveCases: [], staffIds: [] }, staff)
        .after ?? ladder
    );
  }

  it('comes out the same in whatever order the outcomes of one day arrive', () => {
    const three: Happened[] = [
      { orderId: 'a', outcome: 'closed', at: NOW },
      { orderId: 'b', outcome: 'no-show', at: NOW + 5 },
      { orderId: 'c', outcome: 'released', at: NOW + 9 },
    ];
    const of = (all: readonly Happened[]) =>
      totalsAt(all.reduce(counted, newLadder('huimin', 'good')), NOW + DAY);
    expect(of([...three].reverse())).toEqual(of(three));
  });

  it('forgets an order after its ninetieth day', () => {
    const ladder = counted(newLadder('huimin', 'good'), { orderId: 'a', outcome: 'no-show', at: NOW });
    expect(totalsAt(ladder, NOW + 89 * DAY).noShow).toBe(1);
    expect(totalsAt(ladder, NOW + 90 * DAY).noShow).toBe(0);
  });
});

describe('The rules', () => {
  it.each([
    ['no-shows', course(100, { noShow: 3 }), 'warned'],
    ['no-shows', course(100, { noShow: 5 }), 'probation'],
    ['no-shows', course(100, { noShow: 8 }), 'suspended'],
    ['no-shows', course(101, { noShow: 3 }), 'good'],
    ['completion', course(100, { released: 7 }), 'warned'],
    ['completion', course(100, { released: 10 }), 'probation'],
    ['completion', course(100, { released: 15 }), 'suspended'],
    ['completion', course(100, { released: 6 }), 'good'],
    ['complaints', course(100, { upheld: 5 }), 'warned'],
    ['complaints', course(100, { upheld: 8 }), 'probation'],
    ['complaints', course(100, { upheld: 10 }), 'suspended'],
    ['few no-shows', course(19, { noShow: 2 }), 'warned'],
    ['few no-shows', course(19, { noShow: 3 }), 'probation'],
    ['few no-shows', course(19, { noShow: 4 }), 'suspended'],
    ['few complaints', course(19, { upheld: 4 }), 'suspended'],
    ['few releases, which say nothing yet', course(19, { released: 9 }), 'good'],
  ] as const)('at or beyond the line of %s', (_, of, level) => {
    expect(judge(of, null).level).toBe(level);
  });

  it.each([
    [3.8, 'good'],
    [3.7, 'warned'],
    [3.5, 'probation'],
    [3, 'suspended'],
    [null, 'good'],
  ] as const)('a displayed score of %s leads to %s', (score, level) => {
    expect(judge(totals({}), score).level).toBe(level);
  });

  it('name three lines each, the worse the further', () => {
    for (const lines of Object.values(RULES)) {
      const rising = lines.suspended > lines.warned;
      expect(rising ? lines.probation > lines.warned : lines.probation < lines.warned).toBe(true);
    }
  });
});

const standing = (at: Standing, changes: Partial<Ladder> = {}): Ladder => ({
  ...newLadder('huimin', at),
  ...changes,
});
const blame = (
  count: number,
  what: Blame['what'] = 'no-show',
  at = NOW,
): Pick<Ladder, 'days' | 'blamed'> => ({
  days: [],
  blamed: Array.from({ length: count }, (_, place) => ({ orderId: `order-${place}`, what, at })),
});
const by = (score: number | null = null, now = NOW) => ({ score, now, newId, confirmBy: NOW + 2 * DAY });
/** Staff say yes to what waits for them. */
const confirmed = (ladder: Ladder): Ladder =>
  ladder.proposal
    ? done(
        answerProposal(
          ladder,
          { confirmed: true, why: '看过单子' },
          { ownCase: false },
          moment({ actor: STAFF }),
        ),
      )
    : ladder;
const aStep = (changes: Partial<Step> = {}): Step => ({
  id: 'the-step',
  at: NOW,
  from: 'good',
  to: 'suspended',
  rule: 'few-no-shows',
  orders: ['order-0', 'order-1', 'order-2', 'order-3'],
  ruledBy: null,
  appeal: null,
  ...changes,
});

describe.each(STANDINGS)('A firm that is %s', (from) => {
  it.each([
    [2, 'warned', 'warn'],
    [3, 'probation', 'observe'],
    [4, 'suspended', 'suspend'],
  ] as const)(
    'with %i no-shows of few orders steps down to %s as the table says, and never up',
    (count, to, action) => {
      const after = confirmed(judged(standing(from, blame(count)), by()));
      const law: readonly string[] = STANDING_TABLE[action].from;
      expect(after.standing).toBe(law.includes(from) ? to : from);
      const step = after.steps.at(-1);
      if (law.includes(from))
        expect(step).toMatchObject({
          from: count === 4 ? 'probation' : from,
          to,
          rule: 'few-no-shows',
          ruledBy: count === 4 ? 'zhou' : null,
        });
      if (law.includes(from)) expect(step?.orders).toHaveLength(count);
      else expect(step).toBeUndefined();
    },
  );

  it.each(['subcontracting', 'forged-papers'] as const)('is expelled by proven %s, once', (outcome) => {
    const after = afterOutcome(standing(from), effectOf({ orderId: 'order-9', outcome, at: NOW }), by());
    expect(after.standing).toBe('expelled');
    expect(after.steps).toHaveLength(from === 'expelled' ? 0 : 1);
    if (from !== 'expelled') expect(after.steps[0]).toMatchObject({ rule: outcome, orders: ['order-9'] });
  });

  it('comes up again after thirty clean days only from a warning or a probation', () => {
    const blamed = blame(1);
    const early = judged(standing(from, blamed), by(null, NOW + 30 * DAY - 1));
    expect(early.standing).toBe(from);
    const after = judged(standing(from, blamed), by(null, NOW + 30 * DAY));
    const law: readonly string[] = STANDING_TABLE.recover.from;
    expect(after.standing).toBe(law.includes(from) ? 'good' : from);
    if (law.includes(from)) expect(after).toMatchObject({ since: NOW + 30 * DAY, days: [], blamed: [] });
  });

  it('is reinstated by staff only out of a suspension, with a training since', () => {
    const ladder = standing(from, { steps: [aStep()] });
    const wish = { trainedOn: dayOf(NOW), why: '培训合格' };
    const decision = reinstate(ladder, wish, { ownCase: false }, moment({ actor: STAFF }));
    expect(decision.ok ? decision.after.standing : decision.refusal.code).toBe(
      from === 'suspended' ? 'good' : 'NOT_NOW',
    );
    if (from !== 'suspended') return;
    expect(done(decision)).toMatchObject({ since: NOW, days: [], blamed: [] });
    const own = reinstate(ladder, wish, { ownCase: true }, moment({ actor: STAFF }));
    expect(own.ok || own.refusal.code).toBe('OWN_CASE');
    const early = reinstate(
      ladder,
      { ...wish, trainedOn: '2026-03-17' },
      { ownCase: false },
      moment({ actor: STAFF }),
    );
    expect(early.ok || early.refusal.code).toBe('TRAINING_DAY_WRONG');
  });
});

describe('A third suspension', () => {
  const past = (appealed: 'kept' | 'overturned' | null): Step =>
    aStep({
      appeal: appealed && { state: appealed, at: NOW, why: '', dueAt: NOW, decidedAt: NOW, decision: '' },
    });
  it('expels', () => {
    const after = confirmed(
      judged(standing('good', { ...blame(4), steps: [past(null), past('kept')] }), by()),
    );
    expect(after).toMatchObject({ standing: 'expelled' });
    expect(after.steps.at(-1)?.rule).toBe('third-suspension');
  });
  it('is none where one of the earlier was overturned, for that one never counted', () => {
    const after = confirmed(
      judged(standing('good', { ...blame(4), steps: [past(null), past('overturned')] }), by()),
    );
    expect(after.standing).toBe('suspended');
  });
});

describe('An appeal', () => {
  const ladder = standing('suspended', { ...blame(4), steps: [aStep()] });
  const file = (of: Ladder, now = NOW) =>
    appeal(
      of,
      { stepId: 'the-step', why: '居民记错了日子', dueAt: now + 2 * DAY },
      ['zhou'],
      moment({ actor: managerOf(HUIMIN), now }),
    );
  const filed = done(file(ladder));
  const decide = (of: Ladder, overturned: boolean, known = { ownCase: false }, who = STAFF) =>
    decideAppeal(
      of,
      { stepId: 'the-step', overturned, why: '查过记录' },
      { ...known, managerIds: [], graveCases: [], staffIds: [] },
      moment({ actor: who }),
    );
  const stateOf = (of: Ladder) => of.steps[0]?.appeal?.state ?? 'none';

  it.each(['none', 'filed', 'kept', 'overturned'] as const)(
    'that is %s goes where the table says and nowhere else',
    (state) => {
      const at = {
        none: ladder,
        filed,
        kept: done(decide(filed, false)),
        overturned: done(decide(filed, true)),
      }[state];
      expect(stateOf(at)).toBe(state);
      const after = { file: file(at), keep: decide(at, false), overturn: decide(at, true) };
      for (const action of ['file', 'keep', 'overturn'] as const) {
        const decision = after[action];
        const law = APPEALS[action]?.from.includes(state) ? APPEALS[action].to : 'NOT_NOW';
        expect(decision.ok ? stateOf(decision.after) : decision.refusal.code).toBe(law);
      }
    },
  );

  describe('against a suspension and against the expulsion that followed it', () => {
    const proven = aStep({
      id: 'second',
      from: 'suspended',
      to: 'expelled',
      rule: 'forged-papers',
      orders: [],
    });
    const wish = (stepId: string, dueAt: number) => ({ stepId, why: '不是这样', dueAt });
    const by = moment({ actor: managerOf(HUIMIN), now: NOW });
    const two = [wish('the-step', NOW + 2 * DAY), wish('second', NOW + DAY)].reduce<Ladder>(
      (of, one) => done(appeal(of, one, [], by)),
      standing('expelled', { ...blame(4), steps: [aStep(), proven] }),
    );
    const overturn = (of: Ladder, stepId: string) =>
      done(
        decideAppeal(
          of,
          { stepId, overturned: true, why: '查过记录' },
          { ownCase: false, managerIds: [], graveCases: [], staffIds: [] },
          moment({ actor: STAFF }),
        ),
      );

    it('waits on the desk until both are answered, by the one that is due first', () => {
      expect(two.appealDueAt).toBe(NOW + DAY);
      expect(overturn(two, 'the-step').appealDueAt).toBe(NOW + DAY);
      expect(overturn(two, 'second').appealDueAt).toBe(NOW + 2 * DAY);
      expect(overturn(overturn(two, 'second'), 'the-step').appealDueAt).toBeNull();
    });

    it('sets the firm back to where it stood before both, in whatever order they are granted', () => {
      expect(overturn(two, 'the-step').standing).toBe('expelled');
      expect(overturn(overturn(two, 'the-step'), 'second').standing).toBe('good');
      expect(overturn(two, 'second').standing).toBe('suspended');
      expect(overturn(overturn(two, 'second'), 'the-step').standing).toBe('good');
    });
  });

  it('is made within seven days, once, and leaves the suspension as it is meanwhile', () => {
    expect(filed.standing).toBe('suspended');
    expect(file(ladder, NOW + 7 * DAY).ok).toBe(true);
    expect(file(ladder, NOW + 7 * DAY + 1)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });

  it('is answered by somebody else than who ruled, and not by the firm itself', () => {
    const ruled = done(file(standing('suspended', { steps: [aStep({ ruledBy: 'zhou' })] })));
    expect(decide(ruled, true)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(decide(ruled, true, { ownCase: false }, actor('wu', ['staff'])).ok).toBe(true);
    expect(decide(filed, true, { ownCase: true })).toMatchObject({ refusal: { code: 'OWN_CASE' } });
  });

  it('that is granted sets the firm back to where it stood, and what it was blamed for counts no more', () => {
    const after = done(decide(filed, true));
    expect(after).toMatchObject({ standing: 'good', blamed: [], appealDueAt: null });
    expect(totalsAt(after, NOW).noShow).toBe(0);
    expect(judged(after, by()).standing).toBe('good');
  });
});

it('A firm that is stopped is swept, and everybody concerned is told', () => {
  const ladder = confirmed(judged(standing('good', blame(4)), by()));
  const after = standingAt(HUIMIN, ladder, moment({ actor: STAFF }));
  expect(after).toMatchObject({ standing: 'suspended', sweepsAt: NOW });
  expect(
    Object.values(after.effects).some((one) => one.kind === 'notify' && one.about === 'standing-suspended'),
  ).toBe(true);
  expect(standingAt(HUIMIN, standing('good'), moment({ actor: STAFF }))).toBe(HUIMIN);
});

describe('One resident counts once for each rule within ninety days', () => {
  const of = (residentId: string | undefined, what: Blame['what'], place: number): Blame => ({
    orderId: `${residentId}-${what}-${place}`,
    residentId,
    what,
    at: NOW + place,
  });

  it('so four no-shows of one resident are one, and four residents make four', () => {
    const four = [1, 2, 3, 4].map((place) => of('liu', 'no-show', place));
    expect(totalsAt(standing('good', { blamed: four }), NOW).noShow).toBe(1);
    const each = ['a', 'b', 'c', 'd'].map((who) => of(who, 'no-show', 1));
    expect(totalsAt(standing('good', { blamed: each }), NOW).noShow).toBe(4);
  });

  it('for completion as well, of which not coming and giving back are both', () => {
    const both = [of('liu', 'no-show', 1), of('liu', 'released', 2), of('wang', 'released', 3)];
    expect(totalsAt(standing('good', { blamed: both }), NOW)).toMatchObject({
      orders: 2,
      noShow: 1,
      released: 1,
    });
  });

  it('and a complaint beside a no-show is another rule', () => {
    const both = [of('liu', 'no-show', 1), of('liu', 'upheld', 2), of('liu', 'upheld', 3)];
    expect(totalsAt(standing('good', { blamed: both }), NOW)).toMatchObject({ noShow: 1, upheld: 1 });
  });

  it('of the oldest, of whom it is not known whose they were, each order counts', () => {
    const old = [1, 2].map((place) => of(undefined, 'no-show', place));
    expect(totalsAt(standing('good', { blamed: old }), NOW).noShow).toBe(2);
  });
});

describe('A suspension by no-shows alone', () => {
  const waiting = judged(standing('good', blame(4)), by());

  it('is probation until staff have confirmed it, who are told, as is the firm', () => {
    expect(waiting).toMatchObject({ standing: 'probation', confirmBy: NOW + 2 * DAY });
    expect(waiting.proposal).toMatchObject({ to: 'suspended', rule: 'few-no-shows', dueAt: NOW + 2 * DAY });
    expect(Object.values(waiting.effects)).toMatchObject([
      { kind: 'tell-staff', about: 'suspension-to-confirm' },
      { kind: 'tell-firm', about: 'suspension-proposed', providerId: 'huimin' },
    ]);
    expect(judged(waiting, by()).proposal).toEqual(waiting.proposal);
  });

  it('falls after two working days, not an instant earlier, and never comes again for the same cause', () => {
    const clock = (now: number) => moment({ actor: STAFF, now });
    expect(letProposalFall(waiting, clock(NOW + 2 * DAY - 1)).ok).toBe(false);
    const fallen = done(letProposalFall(waiting, clock(NOW + 2 * DAY)));
    expect(fallen).toMatchObject({ standing: 'probation', proposal: null, confirmBy: null });
    const late = { confirmed: true, why: '看过单子' };
    expect(answerProposal(waiting, late, { ownCase: false }, clock(NOW + 2 * DAY)).ok).toBe(false);
    const fifth: Blame = { orderId: 'order-9', what: 'no-show', at: NOW };
    const more = judged({ ...fallen, blamed: [...fallen.blamed, fifth] }, by());
    expect(more).toMatchObject({ standing: 'probation', proposal: null });
    const others = [10, 11, 12].map((no): Blame => ({ orderId: `order-${no}`, what: 'no-show', at: NOW }));
    const again = judged({ ...fallen, blamed: [...fallen.blamed, fifth, ...others] }, by());
    expect(again.proposal?.orders).toEqual(['order-9', 'order-10', 'order-11', 'order-12']);
  });

  it('is confirmed neither by who said that nobody came nor by who belongs to the firm', () => {
    const own = blame(4).blamed.map((one) => ({ ...one, residentId: `${one.orderId}-zhou` }));
    const [first, ...rest] = own;
    const blamed = first ? [{ ...first, residentId: 'zhou' }, ...rest] : [];
    const hers = judged(standing('good', { blamed }), by());
    const yes = { confirmed: true, why: '看过单子' };
    const say = (ladder: Ladder, ownCase: boolean) =>
      answerProposal(ladder, yes, { ownCase }, moment({ actor: STAFF }));
    expect(say(hers, false)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(say(waiting, true)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(done(say(waiting, false))).toMatchObject({ standing: 'suspended', proposal: null });
  });

  it('does not wait where complaints alone lead there', () => {
    const upheld = blame(4, 'upheld').blamed.map((one) => ({ ...one, orderId: `${one.orderId}-upheld` }));
    const both = standing('good', { blamed: [...blame(4).blamed, ...upheld] });
    expect(judged(both, by())).toMatchObject({ standing: 'suspended', proposal: null });
  });
});
