import type { Moment } from '#domain/kernel/actor';
import { type No, no } from '#domain/kernel/result';
import type { Candidate } from '../eligible';
import { TURNED_AWAY_LABEL } from '../labels';
import type { RepairOrder } from '../order';
import type { OrderAction } from '../transitions';
import { reopened } from './offering';
import { courseOf, step, tellHer } from './step';

/** Why somebody who accepted may not begin any more. */
export type Unfit = 'FIRM_STOPPED' | 'BADGE_RAN_OUT' | 'CERTIFICATE_RAN_OUT';

/** What was right at the acceptance is looked at again; null when he is as fit as then. */
export function unfitFor(order: RepairOrder, candidate: Candidate | null): Unfit | null {
  if (!candidate) return 'BADGE_RAN_OUT';
  if (!candidate.inGoodStanding) return 'FIRM_STOPPED';
  if (!candidate.badgeValid) return 'BADGE_RAN_OUT';
  return candidate.categories.includes(order.item.category) ? null : 'CERTIFICATE_RAN_OUT';
}

const ANEW: readonly string[] = ['accept', 'acceptFor', 'rework'] satisfies OrderAction[];
const BEGINS: readonly string[] = ['approve', 'resumeWork', 'finish'] satisfies OrderAction[];

/** Work that has begun is finished by whoever began it: approved, gone on with, or once reported as done. */
export function hasBegun({ events }: RepairOrder): boolean {
  const last = events.filter(({ action }) => ANEW.includes(action) || BEGINS.includes(action)).at(-1);
  return last !== undefined && BEGINS.includes(last.action);
}

/**
 * He may not come in. The order goes back to her in the same commit, for she stands at the door and shall not have to
 * wait for somebody to notice; it counts as released, unless the firm has been judged for it already.
 */
export function turnedAway(
  order: RepairOrder,
  unfit: Unfit | null,
  moment: Moment,
): (No<Unfit> & { readonly after: RepairOrder }) | null {
  if (unfit === null || hasBegun(order)) return null;
  const stopped = unfit === 'FIRM_STOPPED';
  const after = step(order, moment, {
    action: 'release',
    by: 'worker',
    why: TURNED_AWAY_LABEL[unfit],
    changes: {
      ...reopened(order, order.worker?.workerId ?? null, moment),
      ...(stopped ? { lastProvider: null, delayedBy: order.delayedBy } : {}),
    },
    effects: [
      ...tellHer(order, stopped ? 'repair-swept' : 'repair-released'),
      ...(stopped ? [] : courseOf(order, 'released', moment.now)),
    ],
  });
  return { ...no(unfit), after };
}
