import { owing } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { areNoShowsAlone, awaitingStaff, NOTHING_PROPOSED } from './confirming';
import { counted, totalsAt } from './counting';
import type { Ladder, Step } from './ladder';
import type { CountCourse, CourseOutcome } from './owed';
import { CLEAN_DAYS, judge, levelBy, ordersBehind } from './rules';
import { rankOf } from './standing';
import { type JudgedBy, stepped, stepTo, wasTakenBack } from './stepping';

/** 重大违规: what expels by itself. */
export const GRAVE = ['subcontracting', 'forged-papers'] as const satisfies readonly CourseOutcome[];
export interface GraveCase extends Pick<CountCourse, 'orderId' | 'ruledBy'> {
  readonly outcome: (typeof GRAVE)[number];
  /** When the ruling was overturned. */
  readonly struckAt?: number;
}

/** The ladder after one more outcome; a proven case of subcontracting or forged papers expels. */
export function afterOutcome(ladder: Ladder, effect: CountCourse, by: JudgedBy): Ladder {
  const { outcome, orderId } = effect;
  const after = counted(ladder, effect);
  if (outcome !== 'subcontracting' && outcome !== 'forged-papers') return judged(after, by);
  return ladder.standing === 'expelled'
    ? ladder
    : stepped(after, 'expelled', outcome, [orderId], by, effect.ruledBy);
}

/** Where the rules lead now: further down at once, up again after clean days. */
export function judged(ladder: Ladder, by: JudgedBy): Ladder {
  if (ladder.standing === 'expelled' || ladder.standing === 'suspended') return ladder;
  const [totals, score] = [totalsAt(ladder, by.now), scoreThatCounts(ladder, by)];
  const { level, rule } = judge(totals, score);
  if (rule === null || rankOf(level) <= rankOf(ladder.standing)) return recovered(ladder, by);
  if (level === 'suspended' && areNoShowsAlone(totals, score)) {
    const waiting = awaitingStaff(ladder, rule, by);
    return waiting === ladder ? recovered(ladder, by) : waiting;
  }
  const step = stepTo(ladder, level, rule);
  const orders = ordersBehind(ladder, rule, by.now);
  return stepped({ ...ladder, ...NOTHING_PROPOSED }, step.to, step.rule, orders, by);
}

/** 30 clean days lead back, as far as the score allows; counting starts anew. */
function recovered(ladder: Ladder, by: JudgedBy): Ladder {
  // Where nothing is known of how it came there, there is nothing from which clean days could count.
  if (ladder.standing === 'good' || ladder.blamed.length + ladder.steps.length === 0) return ladder;
  const counts = ladder.steps.filter((step) => !wasTakenBack(step)).at(-1);
  const last = Math.max(ladder.blamed.at(-1)?.at ?? 0, counts?.at ?? 0);
  if (by.now - last < CLEAN_DAYS * DAY) return ladder;
  const allowed = levelBy('score', totalsAt(ladder, by.now), scoreThatCounts(ladder, by));
  if (rankOf(allowed) >= rankOf(ladder.standing)) return ladder;
  return { ...stepped(ladder, allowed, 'clean-days', [], by), ...ANEW, since: by.now };
}
export const ANEW = { days: [], blamed: [], spent: [], ...NOTHING_PROPOSED } as const;

/** A step by the score that was overturned is not taken again for as long as a clean month. */
export function scoreThatCounts(
  { steps }: Pick<Ladder, 'steps'>,
  { score, now }: Pick<JudgedBy, 'score' | 'now'>,
): number | null {
  const overturned = steps.some(
    ({ rule, appeal }) =>
      rule === 'score' && appeal?.state === 'overturned' && now - (appeal.decidedAt ?? 0) < CLEAN_DAYS * DAY,
  );
  return overturned ? null : score;
}

/** Until when the first of the open appeals has to be answered; null without one. */
function appealDueAmong(steps: readonly Step[]): number | null {
  const open = steps.flatMap(({ appeal }) => (appeal?.state === 'filed' ? appeal.dueAt : []));
  return open.length > 0 ? Math.min(...open) : null;
}

export function withStep(ladder: Ladder, step: Step): Ladder {
  const steps = ladder.steps.map((one) => (one.id === step.id ? step : one));
  return { ...ladder, steps, appealDueAt: appealDueAmong(steps) };
}

/** Of the grave cases those that count: neither was the ruling overturned, nor the step that followed from it. */
export const standingCases = ({ steps }: Ladder, graveCases: readonly GraveCase[]): readonly GraveCase[] =>
  graveCases.filter(
    ({ outcome, orderId, struckAt }) =>
      struckAt === undefined &&
      !steps.some((step) => step.rule === outcome && step.orders.includes(orderId) && wasTakenBack(step)),
  );

/** Written when staff decide about a ladder: the firm follows. */
export const owingTheFirm = (ladder: Ladder): Ladder =>
  owing(ladder, [{ kind: 'follow-ladder', cause: `${ladder._id}-${ladder.events.length}` }]);
