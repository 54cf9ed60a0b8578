import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/noun';
import { no } from '#domain/kernel/result';
import { NO_SHOW_AFTER } from '../deadlines';
import { freeHolder, type Party, type RepairOrder, type Visit, type When } from '../order';
import { isWindow } from './booking';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker } from './step';

// 再次上门: parts are missing, so the same worker comes again, at a time on which both agree. Who proposes cannot
// agree for the other; who comes has to be recognised again.

export type VisitRefusal = StepRefusal | 'WINDOW_NOT_POSSIBLE';
export type Window = Extract<When, { kind: 'window' }>;

interface Proposal {
  readonly at: Window;
  readonly why: string;
}

/** The worker leaves and proposes when he comes again. What she approved stays approved; other urgent orders may take him. */
export const postpone = (order: RepairOrder, proposal: Proposal, moment: Moment) =>
  propose(order, 'postpone', proposal, moment);

/** Either of them proposes another time. */
export const moveVisit = (order: RepairOrder, at: Window, moment: Moment) =>
  propose(order, 'moveVisit', { at, why: order.visit?.why ?? '' }, moment);

function propose(
  order: RepairOrder,
  action: 'postpone' | 'moveVisit',
  { at, why }: Proposal,
  moment: Moment,
): Decision<RepairOrder, VisitRefusal> {
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  if (!isWindow(at, moment.now)) return no('WINDOW_NOT_POSSIBLE', [{ path: 'at', problem: 'not possible' }]);
  const by = sideOf(may.value);
  const tell = by === 'worker' ? tellHer : tellWorker;
  return change(
    step(order, moment, {
      action,
      by: may.value,
      why: action === 'postpone' ? why : null,
      changes: {
        visit: { from: at.from, to: at.to, by, agreed: false, why },
        promisedAt: at.to,
        alarmAt: null,
        recognised: null,
        arrivalCode: null,
        urgentHolder: freeHolder(order._id),
      },
      effects: tell(order, 'repair-visit-proposed'),
    }),
  );
}

/** The other of the two agrees to the time that it saw. */
export function agreeVisit(
  order: RepairOrder,
  from: number,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'VISIT_CHANGED'> {
  const may = allowedTo(order, 'agreeVisit', moment);
  if (!may.ok) return may;
  const { visit } = order;
  if (!visit || !mayAgree(visit, may.value)) return no('NOT_NOW');
  if (visit.from !== from)
    return no('VISIT_CHANGED', [{ path: 'from', problem: 'another time is proposed' }]);
  const tell = visit.by === 'worker' ? tellWorker : tellHer;
  return change(
    step(order, moment, {
      action: 'agreeVisit',
      by: may.value,
      changes: { visit: { ...visit, agreed: true }, alarmAt: visit.to + NO_SHOW_AFTER },
      effects: tell(order, 'repair-visit-agreed'),
    }),
  );
}

export const mayAgree = (visit: Visit, party: Party): boolean => !visit.agreed && sideOf(party) !== visit.by;

const sideOf = (party: Party): Visit['by'] => (party === 'worker' ? 'worker' : 'her');
