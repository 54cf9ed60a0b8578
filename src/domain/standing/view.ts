import { APPEAL_WITHIN } from './appeals';
import type { LadderView, OutlookView, StepView } from './contract';
import { totalsAt } from './counting';
import type { Appeal, Ladder, Step } from './ladder';
import { type Outlook, outlookOf } from './outlook';
import { rankOf } from './standing';

export const ladderView = (
  ladder: Ladder,
  { name }: { readonly name: string },
  score: number | null,
  now: number,
): LadderView => ({
  providerId: ladder._id,
  name,
  standing: ladder.standing,
  totals: totalsAt(ladder, now),
  score,
  outlook: outlookView(outlookOf(ladder, { score, now })),
  proposal: ladder.proposal && {
    dueAt: ladder.proposal.dueAt,
    to: ladder.proposal.to,
    orders: [...ladder.proposal.orders],
  },
  atOnce: atOnceView(ladder),
  steps: [...ladder.steps].reverse().map((step) => stepView(step, now)),
});

function atOnceView({ atOnce, steps }: Ladder): LadderView['atOnce'] {
  const grounds = atOnce && steps.find(({ id }) => id === atOnce.stepId)?.grounds;
  return atOnce && grounds ? { dueAt: atOnce.dueAt, grounds: { ...grounds } } : null;
}

export const outlookView = ({ rules, down, back }: Outlook): OutlookView => ({
  rules: rules.map((one) => ({ ...one, next: one.next && { ...one.next } })),
  down: down.map((one) => ({ ...one })),
  back: back && { ...back },
});

export const mayAppeal = ({ at, from, to, appeal, undoneAt }: Step, now: number): boolean =>
  appeal === null && undoneAt === undefined && now - at <= APPEAL_WITHIN && rankOf(to) > rankOf(from);

export const appealView = ({ state, why, dueAt, decision }: Appeal) => ({ state, why, dueAt, decision });

function stepView(one: Step, now: number): StepView {
  const { id, at, from, to, rule, orders, appeal } = one;
  const undone = one.undoneAt !== undefined;
  return {
    id,
    at,
    from,
    to,
    rule,
    orders: [...orders],
    grounds: one.grounds ? { ...one.grounds } : null,
    appeal: appeal && appealView(appeal),
    mayAppeal: mayAppeal(one, now),
    undone,
  };
}
