import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { NO_SHOW_AFTER, URGENT_LAPSES_AFTER } from '../deadlines';
import { type FirstTime, type RepairOrder, warrantyUntil } from '../order';
import { isWindow } from './booking';
import { reopened } from './offering';
import { allowedTo, type StepRefusal, step, tellWorker } from './step';
import type { Window } from './visits';

export type ReworkRefusal = StepRefusal | 'WARRANTY_OVER' | 'WINDOW_NOT_POSSIBLE';

interface ReworkWish {
  readonly why: string;
  readonly at: Window;
  /** The worker is still with his firm, and the firm is fit. */
  readonly workerIsThere: boolean;
  /** His firm takes no orders any more, so it is not among her choices. */
  readonly firmIsGone?: boolean;
}

/** How long staff and she have to find another firm. */
const REWORK_LAPSES_AFTER = 7 * DAY;

/**
 * 保修返工: within the warranty a closed order goes back to its worker once, at price zero. Where he or his firm is
 * gone, staff find another firm and she agrees to it.
 */
export function rework(
  order: RepairOrder,
  { why, at, workerIsThere, firmIsGone = false }: ReworkWish,
  moment: Moment,
): Decision<RepairOrder, ReworkRefusal> {
  const action = workerIsThere ? 'rework' : 'reworkElsewhere';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  if (!mayRework(order, moment.now)) return no('WARRANTY_OVER');
  if (!isWindow(at, moment.now)) return no('WINDOW_NOT_POSSIBLE', [{ path: 'at', problem: 'not possible' }]);
  const again = {
    rework: { at: moment.now, why, first: firstTime(order) },
    when: at,
    finish: null,
    paidFen: null,
    rejected: null,
    visit: null,
  };
  const changes = workerIsThere
    ? { ...again, promisedAt: at.to, alarmAt: at.to + NO_SHOW_AFTER, recognised: null, arrivalCode: null }
    : {
        ...reopened(order, order.worker?.workerId ?? null, moment),
        ...again,
        ...(firmIsGone ? { lastProvider: null } : {}),
        alarmAt: moment.now,
        lapsesAt: Math.max(at.to, moment.now + REWORK_LAPSES_AFTER, moment.now + URGENT_LAPSES_AFTER),
        // Staff see it at once; the clock has to say so.
        lookedAt: moment.now - 1,
      };
  const effects = workerIsThere ? tellWorker(order, 'repair-rework') : [];
  return change(step(order, moment, { action, by: may.value, why, changes, effects }));
}

const firstTime = (order: RepairOrder): FirstTime => ({
  worker: order.worker,
  when: order.when,
  arrivalPromisedAt: order.arrivalPromisedAt,
  promisedAt: order.promisedAt,
  arrivedAt: order.arrivedAt,
  quote: order.quote,
  approvedQuote: order.approvedQuote,
  finish: order.finish,
  paidFen: order.paidFen,
});

/** Once, and not after the warranty has run out. */
export function mayRework(order: RepairOrder, now: number): boolean {
  const until = warrantyUntil(order);
  return order.rework === null && until !== null && now <= until;
}
