import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { APPEAL_WITHIN, hasRuled } from '#domain/standing/appeals';
import type { Cause, Grounds } from '#domain/standing/cause';
import { wrongGrounds } from '#domain/standing/grounds';
import type { Appeal } from '#domain/standing/ladder';
import { trainedUntil } from './crew';
import { tellStaff } from './effects';
import type { Provider, Worker } from './firm';
import { withEvent } from './story';
import { openSuspension, type Suspension } from './suspension';
import {
  asStaff,
  isFrom,
  moves,
  over,
  partyOf,
  said,
  stepped,
  stoppedWorker,
  tellBoth,
  withSuspensions,
} from './suspension-steps';

// 停接: staff stop a worker at once; somebody else confirms it in time, or it falls. He or his manager may appeal.

type Refusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';
interface Known {
  readonly ownCase: boolean;
}
interface OfWorker {
  readonly workerId: string;
}
type WithReason = OfWorker & { readonly why: string };

export function suspend(
  provider: Provider,
  { workerId, grounds }: OfWorker & { readonly grounds: Grounds },
  { ownCase, confirmBy }: Known & { readonly confirmBy: number },
  moment: Moment,
): Decision<Provider, Refusal | 'SAME_CAUSE' | 'CAUSE_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (ownCase) return no('OWN_CASE');
  if (worker.approvedAt === null || openSuspension(worker)) return no('NOT_NOW');
  const wrong = wrongGrounds(grounds, causesThatFell(worker), moment.now);
  if (wrong) return wrong;
  const suspension: Suspension = {
    ...{ id: moment.newId(), at: moment.now, state: 'unconfirmed', grounds, dueAt: confirmBy },
    ...{ byId: moment.actor.memberId, confirmedBy: null, appeal: null, overAt: null },
  };
  const suspensions = [...(worker.suspensions ?? []), suspension];
  const stopped = { ...worker, suspensions, onDutySince: null };
  // What he has accepted and not begun goes back, also what he accepts at this very moment.
  const after = { ...withSuspensions(provider, stopped, moment.now), sweepsAt: moment.now };
  return change(
    withEvent(after, moment, {
      ...{ action: 'suspendWorker', by: 'staff', to: provider.standing, why: said(worker, grounds.why) },
      effects: [
        ...moves(provider, worker, moment),
        ...tellBoth(provider, worker, 'worker-suspended', 'crew-suspended'),
        tellStaff(provider, 'worker-to-confirm'),
      ],
    }),
  );
}

const causesThatFell = ({ suspensions = [] }: Worker): Cause[] =>
  suspensions
    .filter(({ state }) => state === 'fallen' || state === 'overturned')
    .map(({ grounds }) => grounds);

/** 确认或不确认 */
export function answer(
  provider: Provider,
  { workerId, confirmed, why }: WithReason & { readonly confirmed: boolean },
  known: Known,
  moment: Moment,
): Decision<Provider, Refusal | 'ANOTHER_NEEDED'> {
  const found = stoppedWorker(provider, workerId);
  if (!found) return no('NOT_NOW');
  if (found.open.dueAt <= moment.now) return no('NOT_NOW');
  const party = partyOf(found, known, moment);
  const may = asStaff(confirmed ? 'confirm' : 'letFall', found.open, party);
  if (!may.ok) return party === 'setter' && may.refusal.code === 'OWN_CASE' ? no('ANOTHER_NEEDED') : may;
  const step = confirmed ? ({ confirmedBy: moment.actor.memberId } as const) : over(moment);
  const action = confirmed ? 'confirm' : 'letFall';
  return change(stepped(provider, found, { action, by: 'staff', why, changes: step }, moment));
}

/** Nobody else confirmed it in time. */
export function letFall(provider: Provider, moment: Moment): Decision<Provider, Refusal> {
  const due = provider.workers.flatMap((worker) => {
    const open = openSuspension(worker);
    return open?.state === 'unconfirmed' && open.dueAt <= moment.now ? [worker.workerId] : [];
  });
  if (due.length === 0) return no('NOT_NOW');
  const after = due.reduce((firm, workerId) => {
    const found = stoppedWorker(firm, workerId);
    const step = { action: 'letFall', by: 'clock', why: null, changes: over(moment) } as const;
    return found ? stepped(firm, found, step, moment) : firm;
  }, provider);
  return change(after);
}

/** 申诉: by himself or by his manager, once, within seven days. */
export function appeal(
  provider: Provider,
  { workerId, why }: WithReason,
  { dueAt }: { readonly dueAt: number },
  moment: Moment,
): Decision<Provider, Refusal> {
  const { memberId } = moment.actor;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  const himself = worker?.memberId === memberId;
  if (!worker || (!himself && !provider.managerIds.includes(memberId))) return no('NOT_FOUND');
  const open = openSuspension(worker);
  if (!open || !mayAppeal(open, moment.now)) return no('NOT_NOW');
  const filed: Appeal = {
    ...{ state: 'filed', at: moment.now, why, dueAt },
    ...{ decidedAt: null, decision: null },
  };
  const found = { worker, open };
  const by = himself ? 'worker' : 'manager';
  const after = stepped(provider, found, { action: 'appeal', by, why, changes: { appeal: filed } }, moment);
  return change(after);
}

export const mayAppeal = ({ state, appeal: made, at }: Suspension, now: number): boolean =>
  made === null && now - at <= APPEAL_WITHIN && isFrom('appeal', state);

/** 答复申诉: by somebody who has neither set nor confirmed it, as long as there is one. */
export function decideAppeal(
  provider: Provider,
  { workerId, overturned, why }: WithReason & { readonly overturned: boolean },
  known: Known & { readonly staffIds: readonly string[] },
  moment: Moment,
): Decision<Provider, Refusal> {
  const found = stoppedWorker(provider, workerId);
  const { appeal: made } = found?.open ?? {};
  if (!found || made?.state !== 'filed') return no('NOT_NOW');
  const { memberId } = moment.actor;
  const { byId: ruledBy, confirmedBy } = found.open;
  if (known.ownCase || hasRuled({ ruledBy, confirmedBy }, known.staffIds, memberId)) return no('OWN_CASE');
  const state = overturned ? 'overturned' : 'kept';
  const decided: Appeal = { ...made, state, decidedAt: moment.now, decision: why };
  const changes = {
    appeal: decided,
    ...(overturned ? over(moment) : { confirmedBy: confirmedBy ?? memberId }),
  };
  const action = overturned ? 'overturn' : 'keep';
  return change(stepped(provider, found, { action, by: 'staff', why, changes }, moment));
}

/** 恢复: with a training since then, and staff's consent. */
export function end(
  provider: Provider,
  { workerId, trainedOn, why }: WithReason & { readonly trainedOn: string },
  known: Known,
  moment: Moment,
): Decision<Provider, Refusal | 'TRAINING_DAY_WRONG'> {
  const found = stoppedWorker(provider, workerId);
  if (!found) return no('NOT_NOW');
  const may = asStaff('end', found.open, partyOf(found, known, moment));
  if (!may.ok) return may;
  if (trainedOn < dayOf(found.open.at) || trainedOn > dayOf(moment.now))
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  const worker = { ...found.worker, trainedUntilOn: trainedUntil(trainedOn) };
  const step = { action: 'end', by: 'staff', why, changes: over(moment) } as const;
  return change(stepped(provider, { ...found, worker }, step, moment));
}
