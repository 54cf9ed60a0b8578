import type { Effect } from '#domain/effects';
import type { Worker } from '#domain/firm/firm';
import { monthOf } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import type { Score } from '#domain/rating/score';
import {
  type Figures,
  movedBy,
  newFigures,
  placeId,
  withCharge,
  withClosed,
  withVisit,
} from '#domain/repair/figures';
import type { RepairOrder } from '#domain/repair/order';
import { type Rank, rankOf } from '#domain/repair/rank';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import { rankedFrom } from '../cloudfunctions/outbox/ranked';
import type { Charge, Visit } from '../cloudfunctions/store/figures';
import type { VettedFirm } from './providers';

/** What orders moved: figures, and where every worker stands in the queue. As if the clock had done it at once. */
export interface Counted {
  readonly figures: readonly Figures[];
  readonly visits: readonly Visit[];
  readonly charges: readonly Charge[];
}

export function countedFrom(orders: readonly RepairOrder[]): Counted {
  const effects = orders.flatMap((order) => Object.values<Effect>(order.effects));
  const visits = effects.filter((one): one is CountVisit => one.kind === 'count-visit');
  const charges = effects.filter((one): one is CountPrice => one.kind === 'count-price');
  const closed = effects.filter((one): one is CountCourse => one.kind === 'count-course');
  return {
    figures: figuresOf(visits, charges, closed),
    visits: visits.map(({ kind: _, cause, ...visit }) => ({ _id: cause, version: 1, ...visit })),
    charges: charges.map(({ kind: _, cause, ...charge }) => ({ _id: cause, version: 1, ...charge })),
  };
}

function figuresOf(
  visits: readonly CountVisit[],
  charges: readonly CountPrice[],
  outcomes: readonly CountCourse[],
): Figures[] {
  const all = new Map<string, Figures>();
  const move = (id: string | null, count: (known: Figures) => Figures) => {
    if (id === null) return;
    const known = all.get(id) ?? newFigures(id);
    all.set(id, { ...count(known), version: known.version + 1 });
  };
  for (const visit of visits) {
    for (const [id, moves] of movedBy(visit)) move(id, (known) => withVisit(known, monthOf(visit.at), moves));
  }
  for (const charge of charges) {
    move(charge.providerId, (known) => withCharge(known, monthOf(charge.at), charge));
  }
  for (const { place, at } of outcomes) {
    move(place ? placeId(place) : null, (known) => withClosed(known, monthOf(at)));
  }
  return [...all.values()];
}

export interface Standings {
  readonly now: number;
  readonly firms: readonly VettedFirm[];
  readonly orders: readonly RepairOrder[];
  readonly scores: readonly Score[];
  readonly figures: readonly Figures[];
  readonly grantsLeft: number;
}

/** Whoever has been on duty has a place. */
export const ranksFrom = (standings: Standings): Rank[] =>
  standings.firms.flatMap(({ provider }) =>
    provider.workers
      .filter((worker) => worker.onDutySince !== null)
      .map((worker) => ({
        ...rankOf(rankedFrom(provider, worker, knownOf(worker, standings), standings.now)),
        version: 1,
      })),
  );

function knownOf({ workerId }: Worker, { orders, scores, figures, grantsLeft }: Standings) {
  const his = orders.filter((order) => order.worker?.workerId === workerId);
  const accepted = his.flatMap(({ acceptedAt }) => acceptedAt ?? []);
  return {
    score: scores.find(({ _id }) => _id === workerId) ?? null,
    figures: figures.find(({ _id }) => _id === workerId) ?? null,
    holdsUrgent: his.some((order) => order.urgentHolder === workerId),
    grantsLeft,
    servedAt: accepted.length > 0 ? Math.max(...accepted) : null,
  };
}
