import type { EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { byWorker } from '../by-worker';
import type { FeeState, RepairOrder, VisitFee } from '../order';
import type { Party } from '../order-states';
import type { OrderAction } from '../transitions';
import { allowedTo, dueTo, type StepRefusal, step, tellHer, tellStaff, tellWorker } from './step';
import { maySettle } from './visit-fee';

// 上门费: the app takes no money; both say what happened, and staff settle what they do not agree on.

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
      effects:
        received || said.saidPaid ? [] : tellHer(order, 'repair-fee-missing', byWorker(order, visitFee.fen)),
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
      effects: tellWorker(order, 'repair-fee-paid', { fen: visitFee.fen }),
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
  const staff =
    differs && order.feeDiffersAt === null ? tellStaff(order, 'repair-fee-differs', { fen: fee.fen }) : [];
  return step(order, moment, {
    action,
    by,
    why: why ?? null,
    changes: { visitFee: fee, feeDiffersAt },
    effects: [...effects, ...staff],
  });
}
