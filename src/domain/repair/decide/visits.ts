import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { NO_SHOW_AFTER } from '../deadlines';
import { freeHolder, type RepairOrder, type Visit, type When } from '../order';
import type { Party } from '../order-states';
import { isWindow } from './booking';
import { allowedTo, type StepRefusal, step, tellHer, tellWorker, timesSince } from './step';

// 再次上门: parts are missing, so the same worker comes again, at a time on which both agree. Who proposes cannot
// agree for the other; an agreed time holds until both agree to another; who comes has to be recognised again.

type VisitRefusal = StepRefusal | 'WINDOW_NOT_POSSIBLE' | 'PROMISE_MISSED';
type MoveRefusal = VisitRefusal | 'TOO_MANY_TIMES';
type AgreeRefusal = VisitRefusal | 'VISIT_CHANGED';
export type Window = Extract<When, { kind: 'window' }>;

/** How often the two may propose before one of them agrees. */
const VISIT_MOVES_MAX = 9;

interface Proposal {
  readonly at: Window;
  readonly why: string;
}

/** The worker leaves and proposes when he comes again. What she approved stays approved; other urgent orders may take him. */
export function postpone(
  order: RepairOrder,
  { at, why }: Proposal,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'WINDOW_NOT_POSSIBLE'> {
  const may = allowedTo(order, 'postpone', moment);
  if (!may.ok) return may;
  if (!isWindow(at, moment.now)) return notPossible('at');
  const { now } = moment;
  return change(
    step(order, moment, {
      action: 'postpone',
      by: may.value,
      why,
      changes: {
        visit: { from: at.from, to: at.to, by: 'worker', agreed: false, why, sinceAt: now, proposed: null },
        promisedAt: at.to,
        alarmAt: null,
        ...TO_BE_RECOGNISED,
        urgentHolder: freeHolder(order._id),
      },
      effects: tellHer(order, 'repair-visit-proposed', { at: at.from }),
    }),
  );
}

/**
 * Either of them proposes another time. Before the first agreement it takes the place of the time proposed last;
 * afterwards it waits beside the agreed one, which is broken by nobody's word alone.
 */
export function moveVisit(
  order: RepairOrder,
  at: Window,
  moment: Moment,
): Decision<RepairOrder, MoveRefusal> {
  const may = allowedTo(order, 'moveVisit', moment);
  if (!may.ok) return may;
  const { visit } = order;
  if (!visit) return no('NOT_NOW');
  if (!mayMove(order, moment.now, may.value)) return no('PROMISE_MISSED');
  if (timesSince(order, 'moveVisit', ['postpone', 'agreeVisit']) >= VISIT_MOVES_MAX)
    return no('TOO_MANY_TIMES');
  if (!isWindow(at, moment.now)) return notPossible('at');
  const by = sideOf(may.value);
  const { from, to } = at;
  const changes = visit.agreed
    ? { visit: { ...visit, proposed: { from, to, by, at: moment.now } } }
    : { visit: { ...visit, from, to, by }, promisedAt: to, ...TO_BE_RECOGNISED };
  const tell = by === 'worker' ? tellHer : tellWorker;
  const effects = tell(order, 'repair-visit-proposed', { at: from });
  return change(step(order, moment, { action: 'moveVisit', by: may.value, changes, effects }));
}

/** The other of the two agrees to the time that it saw. */
export function agreeVisit(
  order: RepairOrder,
  from: number,
  moment: Moment,
): Decision<RepairOrder, AgreeRefusal> {
  const may = allowedTo(order, 'agreeVisit', moment);
  if (!may.ok) return may;
  const { visit } = order;
  const open = visit && toAnswer(visit);
  if (!visit || !open || sideOf(may.value) === open.by) return no('NOT_NOW');
  if (open.from !== from) return no('VISIT_CHANGED', [{ path: 'from', problem: 'another time is proposed' }]);
  if (open.from <= moment.now) return notPossible('from');
  if (isForgotten(order, moment.now, may.value)) return no('PROMISE_MISSED');
  const tell = open.by === 'worker' ? tellWorker : tellHer;
  return change(
    step(order, moment, {
      action: 'agreeVisit',
      by: may.value,
      changes: {
        visit: { ...visit, from: open.from, to: open.to, by: open.by, agreed: true, proposed: null },
        promisedAt: open.to,
        alarmAt: open.to + NO_SHOW_AFTER,
        ...TO_BE_RECOGNISED,
      },
      effects: tell(order, 'repair-visit-agreed'),
    }),
  );
}

const notPossible = (path: string) => no('WINDOW_NOT_POSSIBLE', [{ path, problem: 'not possible' }]);

/** Another visit, another look at the door, another code. */
const TO_BE_RECOGNISED = { recognised: null, arrivalCode: null } as const;

/** The time that waits for an answer: the one that would take the place of the agreed one, or the first. */
const toAnswer = (visit: Visit): Pick<Visit, 'from' | 'to' | 'by'> | null =>
  visit.agreed ? visit.proposed : visit;

/** A worker who did not keep what was agreed cannot agree himself out of it. */
const isMissed = ({ visit, promisedAt }: RepairOrder, now: number): boolean =>
  visit?.agreed === true && promisedAt !== null && now >= promisedAt;

export const mayMove = (order: RepairOrder, now: number, party: Party): boolean =>
  sideOf(party) === 'her' || !isMissed(order, now);

/** What was proposed while the visit could be kept helps nobody who has missed it; what was proposed after that does. */
const isForgotten = (order: RepairOrder, now: number, party: Party): boolean =>
  sideOf(party) === 'worker' &&
  isMissed(order, now) &&
  (order.visit?.proposed?.at ?? 0) < (order.promisedAt ?? 0);

export function mayAgree(order: RepairOrder, now: number, party: Party): boolean {
  const open = order.visit && toAnswer(order.visit);
  if (!open || sideOf(party) === open.by) return false;
  return open.from > now && !isForgotten(order, now, party);
}

const sideOf = (party: Party): Visit['by'] => (party === 'worker' ? 'worker' : 'her');
