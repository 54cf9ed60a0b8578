import type { Effect, EffectOf } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { owing } from '#domain/kernel/entity';
import { causeOf, type LifecycleRefusal, mayTake, withEvent } from '#domain/kernel/lifecycle';
import type { NoticeFacts } from '#domain/kernel/notices';
import { no, type Result } from '#domain/kernel/result';
import type { NoticeKind } from '#domain/notices';
import { isDue, nextInstant, remindsAnew } from '../deadlines';
import { isMember, type RepairOrder } from '../order';
import type { Party, State } from '../order-states';
import { partyOf } from '../party';
import { paymentOf } from '../payment';
import { hasEnded, hasEndedWithoutWork, keptUntil } from '../retention';
import { type OrderAction, rowOf } from '../transitions';

export type StepRefusal = LifecycleRefusal | 'OWN_CASE';

/** May whoever acts do this to this order as it stands? */
export function allowedTo(
  order: RepairOrder,
  action: OrderAction,
  { actor, now }: Moment,
): Result<Party, StepRefusal> {
  const party = partyOf(order, actor);
  const row = rowOf(order, action);
  const may = mayTake<State, Party>(row, order.state, party);
  if (may.ok && row?.may?.(order, now) === false) return no('NOT_NOW');
  const own = !may.ok && may.refusal.code === 'FORBIDDEN' && party === 'involved';
  return own ? no('OWN_CASE') : may;
}

/** The same for what the clock does: its time has come, too. */
export function dueTo(order: RepairOrder, action: OrderAction, moment: Moment) {
  const may = allowedTo(order, action, moment);
  if (!may.ok) return may;
  return isDue(order, moment.now) ? may : no('NOT_NOW');
}

interface Step {
  readonly action: OrderAction;
  readonly by: Party;
  readonly changes?: Partial<RepairOrder>;
  readonly why?: string | null;
  readonly effects?: readonly Effect[];
}

/** Where somebody is expected at her home, staff see it when nobody is there. */
const SOMEBODY_IS_AWAITED: readonly State[] = ['open', 'accepted', 'postponed'];

/** The order one row of the table further, with the event that explains it and the instant of the clock's next turn. */
export function step(
  order: RepairOrder,
  moment: Moment,
  { action, by, changes, why, effects }: Step,
): RepairOrder {
  const to = rowOf(order, action)?.to ?? order.state;
  const from = order.events.length === 0 ? null : order.state;
  const happening = { action, by, from, to, ...(why === undefined ? {} : { why }) };
  const changed = withEvent({ ...order, ...changes, state: to }, moment, happening);
  const alarm = SOMEBODY_IS_AWAITED.includes(to) ? {} : { alarmAt: null };
  const awaited = { ...changed, ...alarm, ...remindsAnew(order, changed, moment.now) };
  const after = {
    ...awaited,
    actsAt: nextInstant(awaited, moment.now),
    ...keptUntil(awaited, moment.now),
    payment: paymentOf(awaited),
    ...(awaited.attendant && hasEnded(awaited) ? { attendant: null } : {}),
  };
  return owing(after, [...(effects ?? []), ...turnsOf(order, after), ...owedToReported(order, after)]);
}

/** It has ended, and somebody who came before, as staff found, has not had what is owed for the way. */
function owedToReported(before: RepairOrder, after: RepairOrder): Effect[] {
  const { visitFee, reported } = after;
  if (!hasEndedWithoutWork(after) || visitFee || !reported?.cameAfterAll) return [];
  const { workerId } = reported.worker;
  return [{ kind: 'came-after-all', cause: causeOf('came', before), orderId: before._id, workerId }];
}

/** Whoever took an order or became free again has another place in the queue. */
function turnsOf(before: RepairOrder, after: RepairOrder): Effect[] {
  const taken = after.state === 'accepted' && before.worker === null;
  const moved = before.urgentHolder !== after.urgentHolder || taken;
  const worker = after.worker ?? before.worker;
  if (!moved || !worker) return [];
  const { providerId, workerId } = worker;
  return [{ kind: 'refresh-rank', cause: causeOf('rank', before), providerId, workerId }];
}

/** 履约: tells the firm's ladder how it ended. What is done again under warranty was counted the first time. */
export const courseOf = (
  order: RepairOrder,
  outcome: EffectOf<'count-course'>['outcome'],
  now: number,
): Effect[] =>
  order.worker && !order.rework
    ? [
        {
          kind: 'count-course',
          cause: causeOf('course', order),
          providerId: order.worker.providerId,
          workerId: order.worker.workerId,
          orderId: order._id,
          residentId: order.residentId,
          ...(outcome === 'closed' ? { place: order.place } : {}),
          outcome,
          at: now,
          ruledBy: null,
        },
      ]
    : [];

/** 立案: what she reported is a complaint against the firm that has the order. */
export const complaintOf = (
  order: RepairOrder,
  about: EffectOf<'file-complaint'>['about'],
  why: string | null,
  { actor, now }: Moment,
): Effect[] => {
  if (!order.worker) return [];
  const { workerId, memberId, name, providerId, providerName } = order.worker;
  return [
    {
      kind: 'file-complaint',
      cause: causeOf('complaint', order),
      about,
      firm: { id: providerId, name: providerName },
      worker: { workerId, memberId, name },
      saidBy: actor.memberId,
      why,
      at: now,
    },
  ];
};

/** How often something was done since any of these happened last: nothing in an order grows without end. */
export function timesSince({ events }: RepairOrder, what: OrderAction, ends: readonly OrderAction[]): number {
  const last = events.map(({ action }) => ends.some((end) => end === action)).lastIndexOf(true);
  return events.slice(last + 1).filter(({ action }) => action === what).length;
}

/** What leaves the order without a worker: the fields of a visit that did not take place. */
export const withoutWorker = (order: RepairOrder, freeHolder: string) =>
  ({
    worker: null,
    urgentHolder: freeHolder,
    acceptedAt: null,
    promisedAt: null,
    recognised: null,
    arrivalCode: null,
    arrivedAt: null,
    arrivalPromisedAt: null,
    quote: null,
    approvedQuote: null,
    visit: null,
    finish: null,
    rejected: null,
    lastProvider: order.worker
      ? { id: order.worker.providerId, name: order.worker.providerName }
      : order.lastProvider,
  }) as const;

export const notify = (order: RepairOrder, to: string, about: NoticeKind, facts?: NoticeFacts): Effect => ({
  kind: 'notify',
  cause: `${order._id}-${order.events.length}`,
  to,
  about,
  ...what(order),
  ...(facts ? { facts } : {}),
});

/** An urgent order is told of at night as well. */
const what = (order: RepairOrder) =>
  ({
    noun: 'repair-order',
    id: order._id,
    matter: order.item.name,
    ...(order.when.kind === 'urgent' ? { anyHour: true } : {}),
  }) as const;

/** Tells the resident, and who booked for her. */
export const tellHer = (order: RepairOrder, about: NoticeKind, facts?: NoticeFacts): Effect[] =>
  order.followerIds.filter(isMember).map((to) => notify(order, to, about, facts));

export const tellWorker = (order: RepairOrder, about: NoticeKind, facts?: NoticeFacts): Effect[] =>
  order.worker ? [notify(order, order.worker.memberId, about, facts)] : [];

/** Tells everybody of the staff: somebody has to look into it. */
export const tellStaff = (order: RepairOrder, about: NoticeKind, facts?: NoticeFacts): Effect[] => [
  {
    kind: 'tell-staff',
    cause: `${order._id}-${order.events.length}`,
    about,
    ...what(order),
    ...(facts ? { facts } : {}),
  },
];
