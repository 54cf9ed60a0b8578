import type { Effect } from '#domain/effects';
import type { CountVisit } from '#domain/no-show/owed';
import { reminderDue } from '#domain/repair/deadlines';
import type { FirstTime, RepairOrder, Visit, VisitFee } from '#domain/repair/order';
import { URGENT_PROMISE } from '#domain/repair/order';
import { paymentOf } from '#domain/repair/payment';
import { hasEnded, keptUntil } from '#domain/repair/retention';
import type { Migration } from './step';

/** An order as it was before the worker's promise and the district's half hour were told apart. */
type Older = Omit<RepairOrder, 'visit'> & {
  readonly offeredAt: number;
  readonly visitFeeDueFen: number;
  readonly visit: Omit<Visit, 'sinceAt' | 'proposed'> | null;
};

/** Two instants, a time that is proposed beside an agreed one, and the fee for a visit that came to nothing. */
export const twoInstantsAndFee: Migration = (document) => {
  if ('delayedBy' in document) return {};
  const order = document as unknown as Older;
  const { visit, rework } = order;
  return {
    arrivalPromisedAt: promiseOf(order),
    reachedAt: order.events.find(({ action }) => action === 'arrive')?.at ?? order.arrivedAt,
    delayedBy: [],
    visit: visit && { ...visit, sinceAt: lastOf(order, ['postpone', 'moveVisit']), proposed: null },
    visitFee: feeOf(order),
    feeDiffersAt: null,
    rework: rework && { ...rework, first: { ...rework.first, arrivalPromisedAt: promiseOf(rework.first) } },
    effects: Object.fromEntries(Object.entries(order.effects).map(([key, one]) => [key, told(one)])),
  };
};

/** Of whom it was said before that he did not come is not known any more. */
export const nobodyReported: Migration = (document) => ('reported' in document ? {} : { reported: null });

/** How long name, phone and door of what has ended are kept was not written down before. */
export const keptForAWhile: Migration = (document) => {
  if ('contactGoesAt' in document) return {};
  const order = document as unknown as RepairOrder;
  if (!hasEnded(order)) return {};
  return keptUntil(order, order.events[order.events.length - 1]?.at ?? order.bookedAt);
};

/** Whether both say the same of what was paid. */
export const paymentsSaid: Migration = (document) =>
  'payment' in document ? {} : { payment: paymentOf(document as unknown as RepairOrder) };

/** Nobody was reminded of a visit; the clock comes for that, too. */
export const remindsOfVisits: Migration = (document) => {
  const order = document as unknown as RepairOrder;
  const due = reminderDue(order);
  return due === null || order.actsAt === null ? {} : { actsAt: Math.min(order.actsAt, due) };
};

/** What counted as punctual then stays punctual. */
function promiseOf({
  arrivedAt,
  when,
  ...order
}: Pick<FirstTime, 'arrivedAt' | 'when'> & object): number | null {
  if (arrivedAt === null) return null;
  return when.kind === 'window' ? when.to : (order as Older).offeredAt + URGENT_PROMISE;
}

const lastOf = ({ events }: Older, actions: readonly string[]): number =>
  events.filter(({ action }) => actions.includes(action)).at(-1)?.at ?? 0;

/** Nobody could say then whether it was paid, so nobody is held to it. */
const feeOf = ({ visitFeeDueFen, events }: Older): VisitFee | null => {
  const at = events.at(-1)?.at ?? 0;
  if (!visitFeeDueFen) return null;
  return {
    state: 'waived',
    fen: visitFeeDueFen,
    owedAt: at,
    received: null,
    saidPaid: false,
    settledAt: at,
    why: '规则施行以前的单子',
  };
};

/** What is still owed to the figures is said as they are kept now. */
function told(effect: Effect): Effect {
  if (effect.kind !== 'count-visit' || 'halfHour' in effect) return effect;
  const { urgent, inTime, ...visit } = effect as CountVisit & { urgent: boolean; inTime: boolean };
  const halfHour = urgent ? inTime : null;
  return { ...visit, inTime, halfHour, theirHalfHour: halfHour };
}
