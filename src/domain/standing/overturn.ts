import { type Outcome, totalsAt } from './counting';
import { GRAVE, judged, withStep } from './judging';
import type { Ladder, Step } from './ladder';
import { judge } from './rules';
import type { Standing } from './standing';
import { rankOf } from './standing';
import type { JudgedBy } from './stepping';
import { standingBefore, wasTakenBack } from './stepping';

/**
 * 撤销: a ruling was overturned, so what it counted never counted. A step that followed from it alone is taken back, if
 * it was the last. `otherGrave`: another proven case of the kind that expels stands.
 */
export function afterOverturn(ladder: Ladder, outcome: Outcome, otherGrave: boolean, by: JudgedBy): Ladder {
  const without = uncounted(ladder, outcome);
  const last = ladder.steps.filter((one) => !wasTakenBack(one)).at(-1);
  if (last?.to !== ladder.standing) return without;
  if (!followedFrom(last, without, outcome, otherGrave, by)) return without;
  return judged(takenBack(without, last, by.now), by);
}

/** Out of what speaks against the firm, where it still is. */
function uncounted(ladder: Ladder, { outcome, orderId, at }: Outcome): Ladder {
  const place = ladder.blamed.findIndex(
    (one) => one.orderId === orderId && one.what === outcome && one.at === at,
  );
  if (place < 0) return ladder;
  return { ...ladder, blamed: ladder.blamed.filter((_, other) => other !== place) };
}

/** Without it the rules would not lead there. */
function followedFrom(
  step: Step,
  without: Ladder,
  { outcome, orderId }: Outcome,
  otherGrave: boolean,
  { score, now }: JudgedBy,
): boolean {
  if (step.to === 'expelled' && otherGrave) return false;
  if (GRAVE.some((grave) => grave === outcome)) return GRAVE.some((grave) => grave === step.rule);
  if (!step.orders.includes(orderId) || !COMPLAINTS.includes(step.rule)) return false;
  const { level } = judge(totalsAt(without, now), score);
  return rankOf(level) < rankOf(led(step.to));
}
const COMPLAINTS: readonly Step['rule'][] = ['complaints', 'few-complaints', 'third-suspension'];
/** A third suspension expels. */
const led = (to: Standing): Standing => (to === 'expelled' ? 'suspended' : to);

/** An appeal against it has nothing left to decide. */
export const takenBack = (ladder: Ladder, step: Step, undoneAt: number): Ladder => ({
  ...withStep(ladder, { ...step, appeal: null, undoneAt }),
  standing: standingBefore(ladder, step),
});
