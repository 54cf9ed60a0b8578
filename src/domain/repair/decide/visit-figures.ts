import type { Effect, EffectOf } from '#domain/effects';
import { causeOf } from '#domain/kernel/lifecycle';
import { isMember, isUrgent, type RepairOrder, URGENT_PROMISE, wasPunctual } from '../order';

// 准时率 and 半小时到达率: two questions of one visit. Whether a worker kept his promise, and whether the district kept its
// half hour; a late half hour weighs on who gave the order back or did not come.

type Told = Partial<
  Pick<EffectOf<'count-visit'>, 'inTime' | 'halfHour' | 'theirHalfHour' | 'providerId' | 'workerId'>
>;

const told = (order: RepairOrder, at: number, what: Told, key = ''): EffectOf<'count-visit'> => ({
  kind: 'count-visit',
  cause: causeOf('visit', order) + key,
  providerId: order.worker?.providerId ?? null,
  workerId: order.worker?.workerId ?? null,
  at,
  inTime: null,
  halfHour: null,
  theirHalfHour: null,
  place: order.place,
  ...what,
});

/** Somebody arrived. What is done again under warranty was measured the first time. */
export function arrivalOf(before: RepairOrder, arrived: RepairOrder, at: number): Effect[] {
  if (before.arrivedAt !== null || before.rework) return [];
  const inTime = wasPunctual(arrived) === true;
  if (!isUrgent(before) || before.reachedAt !== null) return [told(before, at, { inTime })];
  const halfHour = at <= before.bookedAt + URGENT_PROMISE;
  const blamed = !halfHour && !inTime && before.delayedBy.length === 0;
  const visit = told(before, at, { inTime, halfHour, theirHalfHour: halfHour || (blamed ? false : null) });
  return [visit, ...(halfHour ? [] : delays(before, at))];
}

/** Somebody was to come for the first time and did not: that counts against being on time. */
function missed(order: RepairOrder, at: number): EffectOf<'count-visit'>[] {
  if (order.item.path === 'consult' || order.rework || order.arrivedAt !== null) return [];
  return [told(order, at, { inTime: false })];
}

/** 未到: nothing of it counts before the worker was heard. What is done again under warranty counts nowhere. */
export function notCome(
  order: RepairOrder,
  saidBy: EffectOf<'open-no-show'>['saidBy'],
  at: number,
): Effect[] {
  const { worker, rework, residentId, promisedAt } = order;
  if (!worker || rework) return [];
  return [
    {
      kind: 'open-no-show',
      cause: causeOf('no-show', order),
      providerId: worker.providerId,
      providerName: worker.providerName,
      worker: { workerId: worker.workerId, memberId: worker.memberId, name: worker.name },
      order: { id: order._id, itemName: order.item.name, promisedAt: promisedAt ?? at },
      residentId,
      toldIds: order.followerIds.filter(isMember),
      at,
      saidBy,
      visits: missed(order, at).map((visit) => ({
        ...visit,
        theirHalfHour: isHalfHourOver(order, at) ? false : null,
      })),
    },
  ];
}

/** It ends and nobody was ever there: the half hour is missed if it is over, and somebody was to come. */
export function unreached(order: RepairOrder, at: number): Effect[] {
  if (order.item.path === 'consult' || order.rework) return [];
  if (!isHalfHourOver(order, at)) return [];
  const awaited = order.pool !== null || order.worker !== null || order.delayedBy.length > 0;
  if (!awaited) return [];
  const district = told(order, at, { halfHour: false, providerId: null, workerId: null }, '-nobody');
  return [district, ...delays(order, at)];
}

const isHalfHourOver = (order: RepairOrder, at: number): boolean =>
  isUrgent(order) && order.reachedAt === null && at > order.bookedAt + URGENT_PROMISE;

/** The district promised somebody and nobody came forward. */
export const missedByAll = (order: RepairOrder, at: number): Effect[] =>
  order.item.path === 'door' && order.rework === null && order.pool !== null
    ? [told(order, at, { inTime: false })]
    : [];

/** Who is said not to have come answers for the delay with that, if it stands. */
const delays = (order: RepairOrder, at: number): Effect[] =>
  order.delayedBy
    .filter(({ awaitsHearing }) => !awaitsHearing)
    .map(({ providerId, workerId }) =>
      told(order, at, { providerId, workerId, theirHalfHour: false }, `-${workerId}`),
    );
