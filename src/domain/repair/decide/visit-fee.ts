import { isMember, type RepairOrder, type VisitFee } from '../order';
import type { OrderAction } from '../transitions';

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

export const owedFor = ({ item }: RepairOrder, now: number): VisitFee => ({
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

/** Staff asked for it, and she has not said since that she paid. */
export const isFeeFirst = ({ visitFee, events }: Pick<RepairOrder, 'visitFee' | 'events'>): boolean =>
  visitFee?.state === 'unpaid' && !visitFee.saidPaid && events.some(({ action }) => action === 'askFeeFirst');
