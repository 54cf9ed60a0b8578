import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { NoticeKind } from '#domain/notices';
import { type Totals, totalsAt } from './counting';
import type { Ladder, Proposal } from './ladder';
import { judge, type MeasuredRule, ordersBehind } from './rules';
import { rankOf } from './standing';
import { type JudgedBy, stepped, stepTo } from './stepping';

// 待确认的暂停: no-shows alone suspend nobody until a human has looked at them. Meanwhile the firm is on probation.

/** Working days. */
export const CONFIRM_WITHIN_DAYS = 2;
export const NOTHING_PROPOSED = { proposal: null, confirmBy: null } as const;

export type ConfirmRefusal = 'NOT_NOW' | 'OWN_CASE';

/** The no-shows by themselves lead to a suspension, and nothing else would. */
export const areNoShowsAlone = (totals: Totals, score: number | null): boolean => {
  const { orders, noShow, released } = totals;
  const only = { ...totals, orders: orders - released, released: 0, upheld: 0 };
  const without = { ...totals, orders: orders - noShow, noShow: 0 };
  return judge(only, null).level === 'suspended' && judge(without, score).level !== 'suspended';
};

/** On probation at once; the suspension is proposed, unless it would be the same cause as one that fell. */
export function awaitingStaff(ladder: Ladder, rule: MeasuredRule, by: JudgedBy): Ladder {
  const orders = ordersBehind(ladder, rule, by.now);
  const observed =
    rankOf(ladder.standing) < rankOf('probation') ? stepped(ladder, 'probation', rule, orders, by) : ladder;
  return ladder.proposal === null && isAnotherCause(ladder, by.now) ? proposed(observed, rule, by) : observed;
}

function isAnotherCause(ladder: Ladder, now: number): boolean {
  const blamed = ladder.blamed.filter(({ orderId }) => !ladder.spent.includes(orderId));
  return judge(totalsAt({ ...ladder, blamed }, now), null).level === 'suspended';
}

function proposed(ladder: Ladder, rule: MeasuredRule, by: JudgedBy): Ladder {
  const orders = ordersBehind(ladder, 'no-show', by.now).filter((id) => !ladder.spent.includes(id));
  const residentIds = ladder.blamed.flatMap(({ orderId, residentId }) =>
    orders.includes(orderId) && residentId !== undefined ? residentId : [],
  );
  const step = stepTo(ladder, 'suspended', rule);
  const to = step.to === 'expelled' ? 'expelled' : 'suspended';
  const proposal: Proposal = {
    at: by.now,
    dueAt: by.confirmBy,
    to,
    rule: step.rule,
    orders,
    residentIds: [...new Set(residentIds)],
  };
  return owing({ ...ladder, proposal, confirmBy: by.confirmBy }, [
    { kind: 'tell-staff', ...about(ladder, 'suspension-to-confirm', by.now) },
    { kind: 'tell-firm', providerId: ladder._id, ...about(ladder, 'suspension-proposed', by.now) },
  ]);
}

/** 确认或不确认, by staff who neither belong to the firm nor said that nobody came. */
export function answerProposal(
  ladder: Ladder,
  { confirmed, why }: { readonly confirmed: boolean; readonly why: string },
  known: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Ladder, ConfirmRefusal> {
  const { proposal } = ladder;
  if (!proposal || proposal.dueAt <= moment.now) return no('NOT_NOW');
  const { memberId } = moment.actor;
  if (known.ownCase || proposal.residentIds.includes(memberId)) return no('OWN_CASE');
  if (!confirmed) return change(fallen(ladder, proposal, moment, 'staff', why));
  const { to, rule, orders } = proposal;
  const after = stepped({ ...ladder, ...NOTHING_PROPOSED }, to, rule, orders, moment, memberId);
  return change(
    withEvent(after, moment, { action: to === 'expelled' ? 'expel' : 'suspend', by: 'staff', to, why }),
  );
}

/** Nobody confirmed it in time. */
export function letProposalFall(ladder: Ladder, moment: Moment): Decision<Ladder, ConfirmRefusal> {
  const { proposal } = ladder;
  if (!proposal || proposal.dueAt > moment.now) return no('NOT_NOW');
  return change(fallen(ladder, proposal, moment, 'clock', null));
}

/** What was behind it leads to no suspension any more; only what still speaks against the firm is kept in mind. */
function fallen(
  ladder: Ladder,
  { orders }: Proposal,
  moment: Moment,
  by: 'staff' | 'clock',
  why: string | null,
): Ladder {
  const known = ladder.blamed.map(({ orderId }) => orderId);
  const spent = [...new Set([...ladder.spent, ...orders])].filter((id) => known.includes(id));
  const effects: Effect[] = [
    { kind: 'tell-firm', providerId: ladder._id, ...about(ladder, 'suspension-fell', moment.now) },
  ];
  const after = { ...ladder, ...NOTHING_PROPOSED, spent };
  return withEvent(after, moment, { action: 'letFall', by, to: ladder.standing, why, effects });
}

const about = ({ _id: id }: Ladder, kind: NoticeKind, now: number) =>
  ({ cause: `${kind}-${id}-${now}`, about: kind, noun: 'provider', id }) as const;
