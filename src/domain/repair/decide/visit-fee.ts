import type { EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { type FeeState, isMember, type Party, type RepairOrder, type VisitFee } from '../order';
import type { OrderAction } from '../transitions';
import {
  allowedTo,
  dueTo,
  hasEndedWithoutWork,
  type StepRefusal,
  step,
  tellHer,
  tellStaff,
  tellWorker,
} from './step';

// 上门费: owed from arrival on, whatever way the order ends before she approves a quote, unless the end is the firm's
// doing or it is done again under warranty. The app takes no money; both say what happened.

/** What is owed when the order ends now; `null` where nothing is. Somebody is at the door once she has said 是本人. */
export function feeOwed(order: RepairOrder, now: number): VisitFee | null {
  const { item, arrivedAt, recognised, approvedQuote, rework, state } = order;
  const wasThere = item.path === 'door' && (arrivedAt !== null || recognised !== null);
  // What was frozen before anything was approved, was frozen because somebody else came.
  const theirDoing = state === 'frozen' || state === 'open';
  if (!wasThere || theirDoing || rework || approvedQuote || item.visitFeeFen === 0) return null;
  return owedFor(order, now);
}

const owedFor = ({ item }: RepairOrder, now: number): VisitFee => ({
  state: 'owed',
  fen: item.visitFeeFen,
  owedAt: now,
  received: null,
  saidPaid: false,
  settledAt: null,
  why: null,
});

/** What she owes for the way if the order ends now: to whoever is there, else to somebody who came after all. */
export const feeIfEnded = (order: RepairOrder, now: number): VisitFee | null =>
  feeOwed(order, now) ?? (order.reported?.cameAfterAll ? owedFor(order, now) : null);

/** Whoever is said not to have come, with the way that is owed to him should it turn out that he did. */
export const reportedNow = (order: RepairOrder, now: number): Pick<RepairOrder, 'reported'> =>
  order.worker && feeOwed(order, now)
    ? { reported: { worker: order.worker, cameAfterAll: false } }
    : { reported: order.reported };

/** Staff found that he came: where the order has ended, the way is owed to him; where it goes on, once it ends so. */
export const foundThatHeCame = (order: RepairOrder, workerId: string, moment: Moment) =>
  hasEndedWithoutWork(order) ? oweFee(order, workerId, moment) : cameAfterAll(order, workerId, moment);

export function cameAfterAll(
  order: RepairOrder,
  workerId: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'cameAfterAll', moment);
  if (!may.ok) return may;
  const reported = reportedOf(order, workerId);
  if (!reported) return no('NOT_NOW');
  const changes = { reported: { ...reported, cameAfterAll: true } };
  const after = step(order, moment, { action: 'cameAfterAll', by: may.value, changes });
  // Nobody has more time for what the order waits for.
  return change({ ...after, actsAt: order.actsAt });
}

/** Nobody was at the door after him, else the fee would be owed to whoever was. */
export function oweFee(
  order: RepairOrder,
  workerId: string,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'oweFee', moment);
  if (!may.ok) return may;
  const reported = reportedOf(order, workerId);
  if (!reported || order.visitFee) return no('NOT_NOW');
  const his = { ...order, worker: reported.worker, reported: null };
  return change(
    step(his, moment, {
      action: 'oweFee',
      by: may.value,
      changes: { visitFee: owedFor(order, moment.now) },
      effects: [...tellHer(order, 'repair-fee-due'), ...tellWorker(his, 'repair-cancelled')],
    }),
  );
}

const reportedOf = ({ reported }: RepairOrder, workerId: string) =>
  reported?.worker.workerId === workerId ? reported : null;

/** What she is told where somebody else than herself has ended it, or nobody. */
export const endedAbout = (order: RepairOrder, now: number) =>
  feeOwed(order, now) ? 'repair-fee-due' : 'repair-cancelled';

type FeeAction = Extract<OrderAction, 'receiveFee' | 'missFee' | 'payFee' | 'ruleFee' | 'askFeeFirst'>;

/** What of the fee itself makes a step possible; the table says who takes it. */
export function maySettle(order: RepairOrder, action: FeeAction): boolean {
  const { visitFee } = order;
  if (action === 'askFeeFirst')
    return visitFee?.state === 'unpaid' && isMember(order.residentId) && !isFeeFirst(order);
  if (visitFee?.state !== 'owed' && visitFee?.state !== 'unpaid') return false;
  if (action === 'payFee') return !visitFee.saidPaid;
  return action !== 'missFee' || (visitFee.state === 'owed' && visitFee.received === null);
}

/** 收到了 or 没收到, by the worker. What he received is paid, whatever was said before. */
export function sayReceived(
  order: RepairOrder,
  received: boolean,
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const action = received ? 'receiveFee' : 'missFee';
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  const { visitFee } = order;
  if (!visitFee || !maySettle(order, action)) return no('NOT_NOW');
  const said = { ...visitFee, received };
  return change(
    moved(order, moment, {
      action,
      by: may.value,
      fee: received ? settled(said, 'paid', moment.now) : said,
      effects: received || said.saidPaid ? [] : tellHer(order, 'repair-fee-missing'),
    }),
  );
}

/** 付了, by her side; the worker is asked. */
export function payFee(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'payFee', moment);
  if (!may.ok) return may;
  const { visitFee } = order;
  if (!visitFee || !maySettle(order, 'payFee')) return no('NOT_NOW');
  return change(
    moved(order, moment, {
      action: 'payFee',
      by: may.value,
      fee: { ...visitFee, saidPaid: true },
      effects: tellWorker(order, 'repair-fee-paid'),
    }),
  );
}

export const FEE_RULINGS = ['waived', 'paid', 'unpaid'] as const satisfies readonly FeeState[];
export type FeeRuling = (typeof FEE_RULINGS)[number];

/** Staff settle it, with a reason that both can read. */
export function ruleFee(
  order: RepairOrder,
  { to, why }: { readonly to: FeeRuling; readonly why: string },
  moment: Moment,
): Decision<RepairOrder, StepRefusal> {
  const may = allowedTo(order, 'ruleFee', moment);
  if (!may.ok) return may;
  const { visitFee } = order;
  if (!visitFee || !maySettle(order, 'ruleFee') || visitFee.state === to) return no('NOT_NOW');
  return change(
    moved(order, moment, {
      action: 'ruleFee',
      by: may.value,
      why,
      fee: { ...settled(visitFee, to, moment.now), why },
      effects: tellBoth(order),
    }),
  );
}

/** From so many on that are unpaid within a year, counting this one. */
const UNPAID_BEFORE_FIRST = 3;
export const UNPAID_WITHIN = 365 * DAY;

/** Staff asked for it, and she has not said since that she paid. */
export const isFeeFirst = ({ visitFee, events }: Pick<RepairOrder, 'visitFee' | 'events'>): boolean =>
  visitFee?.state === 'unpaid' && !visitFee.saidPaid && events.some(({ action }) => action === 'askFeeFirst');

/** Nothing is booked before this is settled: paid, waived, or she says once more that she paid. */
export function askFeeFirst(
  order: RepairOrder,
  unpaid: number,
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'FEE_FIRST_TOO_EARLY'> {
  const may = allowedTo(order, 'askFeeFirst', moment);
  if (!may.ok) return may;
  const { visitFee } = order;
  if (!visitFee || !maySettle(order, 'askFeeFirst')) return no('NOT_NOW');
  if (unpaid < UNPAID_BEFORE_FIRST) return no('FEE_FIRST_TOO_EARLY');
  return change(
    moved(order, moment, {
      action: 'askFeeFirst',
      by: may.value,
      fee: { ...visitFee, saidPaid: false },
      effects: [askFirst(order), ...tellHer(order, 'repair-fee-first')],
    }),
  );
}

const askFirst = (order: RepairOrder): EffectOf<'ask-fee-first'> => ({
  kind: 'ask-fee-first',
  cause: `${order._id}-${order.events.length}`,
  to: order.residentId,
});

/** After fourteen days it ends: paid where she says so and he does not contradict, else unpaid. */
export function feeRanOut(order: RepairOrder, moment: Moment): Decision<RepairOrder, StepRefusal> {
  const may = dueTo(order, 'feeRanOut', moment);
  if (!may.ok) return may;
  const { visitFee } = order;
  if (visitFee?.state !== 'owed') return no('NOT_NOW');
  const paid = visitFee.saidPaid && visitFee.received === null;
  return change(
    moved(order, moment, {
      action: 'feeRanOut',
      by: may.value,
      fee: settled(visitFee, paid ? 'paid' : 'unpaid', moment.now),
      effects: tellBoth(order),
    }),
  );
}

const settled = (fee: VisitFee, state: FeeState, now: number): VisitFee => ({
  ...fee,
  state,
  settledAt: now,
});

const tellBoth = (order: RepairOrder) => [
  ...tellHer(order, 'repair-fee-settled'),
  ...tellWorker(order, 'repair-fee-settled'),
];

const differ = ({ state, saidPaid, received }: VisitFee): boolean =>
  state === 'owed' && saidPaid && received === false;

interface Moved {
  readonly action: OrderAction;
  readonly by: Party;
  readonly fee: VisitFee;
  readonly why?: string;
  readonly effects: ReturnType<typeof tellHer>;
}

/** The fee one step further; where the two differ from now on, staff are told. */
function moved(order: RepairOrder, moment: Moment, { action, by, fee, why, effects }: Moved): RepairOrder {
  const differs = differ(fee);
  const feeDiffersAt = differs ? (order.feeDiffersAt ?? moment.now) : null;
  const staff = differs && order.feeDiffersAt === null ? tellStaff(order, 'repair-fee-differs') : [];
  return step(order, moment, {
    action,
    by,
    why: why ?? null,
    changes: { visitFee: fee, feeDiffersAt },
    effects: [...effects, ...staff],
  });
}
