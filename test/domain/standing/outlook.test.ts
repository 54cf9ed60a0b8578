import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { totalsAt } from '#domain/standing/counting';
import { afterOutcome, judged } from '#domain/standing/judging';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { outlookOf } from '#domain/standing/outlook';
import type { CourseOutcome } from '#domain/standing/owed';
import { judge, RULES } from '#domain/standing/rules';
import { rankOf } from '#domain/standing/standing';
import { effort } from '../../kit/effort';
import { NOW } from '../../kit/given';

const RUNS = effort(150, 1500);
let ids = 0;
const newId = () => {
  ids += 1;
  return `step-${ids}`;
};
const by = (score: number | null, now: number) => ({ score, now, newId, confirmBy: NOW + 2 * DAY });

const happening = (outcome: CourseOutcome, at: number) => {
  const orderId = `order-${newId()}`;
  return {
    kind: 'count-course',
    cause: orderId,
    providerId: 'huimin',
    workerId: 'ma',
    ruledBy: null,
    orderId,
    outcome,
    at,
  } as const;
};

interface Course {
  readonly score: number | null;
  readonly closed: number;
  readonly wrong: readonly { readonly day: number; readonly outcome: CourseOutcome }[];
}
/** Any course of the last months, judged as it went. */
const courses: fc.Arbitrary<Course> = fc.record({
  score: fc.constantFrom(null, 4.6, 3.75, 3.7, 3.6, 3.5, 3.2, 3),
  closed: fc.integer({ min: 0, max: 120 }),
  wrong: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 100 }),
      outcome: fc.constantFrom<CourseOutcome>('no-show', 'released', 'upheld'),
    }),
    { maxLength: 12 },
  ),
});

function ladderOf({ score, closed, wrong }: Course): Ladder {
  const all = [
    ...Array.from({ length: closed }, (_, place) => ({ day: place % 101, outcome: 'closed' as const })),
    ...wrong,
  ].sort((a, b) => a.day - b.day);
  return all.reduce<Ladder>(
    (ladder, { day, outcome }) => {
      const at = NOW - (100 - day) * DAY;
      return afterOutcome(ladder, happening(outcome, at), by(day > 60 ? score : null, at));
    },
    newLadder('huimin', 'good'),
  );
}

const later = (ladder: Ladder, outcome: CourseOutcome, times: number, score: number | null): Ladder =>
  Array.from({ length: times }).reduce<Ladder>(
    (now) => afterOutcome(now, happening(outcome, NOW + 1), by(score, NOW + 1)),
    ladder,
  );

const property = (check: (ladder: Ladder, score: number | null) => void) =>
  void fc.assert(
    fc.property(courses, (course) => {
      // As the clock judged it last, today.
      check(judged(ladderOf(course), by(course.score, NOW)), course.score);
    }),
    { numRuns: RUNS, seed: 20261124 },
  );

describe('The outlook', () => {
  it('says how many more lead down: so many take the step that it names, and one fewer none', () => {
    const named = new Set<string>();
    property((ladder, score) => {
      for (const { what, more, to, rule } of outlookOf(ladder, { score, now: NOW }).down) {
        expect(later(ladder, what, more - 1, score).standing).toBe(ladder.standing);
        const after = later(ladder, what, more, score);
        // By no-shows alone staff have to confirm it first.
        if (after.proposal === null)
          expect(after.steps.at(-1)).toMatchObject({ from: ladder.standing, to, rule });
        else
          expect([after.proposal.to, ladder.proposal?.rule ?? after.proposal.rule]).toEqual([
            to,
            ladder.proposal?.rule ?? rule,
          ]);
        named.add(`${what} ${rule}`);
      }
    });
    for (const one of [
      'no-show few-no-shows',
      'no-show completion',
      'released completion',
      'upheld complaints',
    ])
      expect(named).toContain(one);
  });

  it('names the step for each thing that may go wrong, unless the firm is stopped already', () => {
    property((ladder, score) => {
      const stopped = ladder.standing === 'suspended' || ladder.standing === 'expelled';
      const { down } = outlookOf(ladder, { score, now: NOW });
      expect(down.map(({ what }) => what).sort()).toEqual(stopped ? [] : ['no-show', 'released', 'upheld']);
    });
  });

  it('says after how many clean days the firm comes back, and how far: not a day sooner', () => {
    let came = 0;
    property((ladder, score) => {
      const { back } = outlookOf(ladder, { score, now: NOW });
      if (back?.by !== 'clean-days') return;
      const early = judged(ladder, by(score, NOW + (back.days - 1) * DAY));
      const after = judged(ladder, by(score, NOW + back.days * DAY));
      // What was closed leaves the ninety days too: then the rules themselves may speak first.
      const gone = totalsAt(ladder, NOW + back.days * DAY);
      if (rankOf(judge(gone, score).level) > rankOf(ladder.standing)) return;
      came += 1;
      expect(rankOf(early.standing)).toBeGreaterThanOrEqual(rankOf(ladder.standing));
      expect(after.steps.at(-1)).toMatchObject({ rule: 'clean-days', to: back.to });
    });
    expect(came).toBeGreaterThan(10);
  });

  it('says where the score holds a firm back, and above which line it lets go', () => {
    const firm: Ladder = {
      ...newLadder('huimin', 'warned'),
      blamed: [{ orderId: 'a', what: 'no-show', at: NOW - 40 * DAY }],
    };
    expect(outlookOf(firm, { score: 3.6, now: NOW }).back).toEqual({ by: 'score', days: 0, above: 3.7 });
    expect(judged(firm, by(3.6, NOW)).standing).toBe('warned');
    expect(judged(firm, by(3.71, NOW)).standing).toBe('good');
  });

  it('has a training for who is suspended, and nothing for who was expelled or stands well', () => {
    const back = (standing: Ladder['standing']) =>
      outlookOf(newLadder('huimin', standing), { score: null, now: NOW }).back;
    expect(back('suspended')).toEqual({ by: 'training' });
    expect([back('expelled'), back('good')]).toEqual([null, null]);
  });

  it('shows of each rule that measures now its value, its level and the next line, as the judge has them', () => {
    property((ladder, score) => {
      const totals = totalsAt(ladder, NOW);
      const { rules } = outlookOf(ladder, { score, now: NOW });
      expect(rules).toHaveLength(totals.orders < 20 ? 3 : 4);
      for (const { rule, next } of rules) {
        if (next) expect(next.line).toBe(RULES[rule][next.to as 'warned']);
        if (next) expect(rankOf(next.to)).toBe(rankOf(ladder.standing) + 1);
      }
    });
  });
});
