import { DAY } from '#domain/kernel/time';
import type { LadderView, StepView } from './contract-standing';
import { CLEAN_DAYS, type Ladder, rankOf, type Step, totalsAt } from './ladder';
import type { Provider } from './provider';
import { APPEAL_WITHIN } from './standing';

export const ladderView = (
  ladder: Ladder,
  { name }: Pick<Provider, 'name'>,
  score: number | null,
  now: number,
): LadderView => ({
  providerId: ladder._id,
  name,
  standing: ladder.standing,
  totals: totalsAt(ladder, now),
  score,
  cleanDaysLeft: cleanDaysLeft(ladder, now),
  steps: [...ladder.steps].reverse().map((step) => stepView(step, now)),
});

function stepView(step: Step, now: number): StepView {
  const { id, at, from, to, rule, orders, appeal } = step;
  const undone = step.undoneAt !== undefined;
  const mayAppeal = appeal === null && !undone && now - at <= APPEAL_WITHIN && rankOf(to) > rankOf(from);
  const shown = appeal && {
    state: appeal.state,
    why: appeal.why,
    dueAt: appeal.dueAt,
    decision: appeal.decision,
  };
  return { id, at, from, to, rule, orders: [...orders], appeal: shown, mayAppeal, undone };
}

function cleanDaysLeft({ standing, blamed, steps }: Ladder, now: number): number | null {
  if (standing !== 'warned' && standing !== 'probation') return null;
  const last = Math.max(blamed.at(-1)?.at ?? 0, steps.at(-1)?.at ?? 0);
  return Math.max(0, Math.ceil((last + CLEAN_DAYS * DAY - now) / DAY));
}
