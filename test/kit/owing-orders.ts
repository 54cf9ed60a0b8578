import type { Effect } from '#domain/effects';
import { monthOf } from '#domain/kernel/time';
import type { CountVisit } from '#domain/no-show/owed';
import {
  type Figures,
  movedBy,
  newFigures,
  placeId,
  withCharge,
  withClosed,
  withVisit,
} from '#domain/repair/figures';
import type { CountCourse, CountPrice } from '#domain/standing/owed';
import type { LocalCloud } from '../../local-cloud';
import { orderDocuments } from './many-orders';
import { stored } from './once';

/** Orders that owe the figures a visit and, where something was charged, a price: as a commit would have left them. */
export const owingOrders = (effects: readonly (readonly Effect[])[]) =>
  orderDocuments(effects.length).map((order, i) => {
    const owed = Object.fromEntries(
      (effects[i] ?? []).map((effect) => [`${effect.kind}:${effect.cause}`, effect]),
    );
    // Nothing but what is owed is to be done with them.
    return {
      ...order,
      state: 'closed',
      pool: null,
      actsAt: null,
      effects: owed,
      owed: Object.keys(owed).length,
    };
  });

const visitsOf = (effects: readonly Effect[]) =>
  effects.filter((effect): effect is CountVisit => effect.kind === 'count-visit');
const chargesOf = (effects: readonly Effect[]) =>
  effects.filter((effect): effect is CountPrice => effect.kind === 'count-price');

const closedOf = (effects: readonly Effect[]) =>
  effects.filter(
    (effect): effect is CountCourse => effect.kind === 'count-course' && effect.outcome === 'closed',
  );

/** What the figures have to be after these effects, counted from the beginning. */
export function recount(effects: readonly Effect[]): Map<string, Figures['months']> {
  const all = new Map<string, Figures>();
  const move = (id: string, count: (known: Figures) => Figures) =>
    all.set(id, count(all.get(id) ?? newFigures(id)));
  for (const visit of visitsOf(effects)) {
    for (const [id, moves] of movedBy(visit)) move(id, (known) => withVisit(known, monthOf(visit.at), moves));
  }
  for (const charge of chargesOf(effects)) {
    move(charge.providerId, (known) => withCharge(known, monthOf(charge.at), charge));
  }
  for (const { place, at } of closedOf(effects)) {
    if (place) move(placeId(place), (known) => withClosed(known, monthOf(at)));
  }
  return new Map([...all].map(([id, { months }]) => [id, months]));
}

export const storedFigures = (cloud: Pick<LocalCloud, 'dump'>): Map<string, Figures['months']> =>
  new Map(stored<Figures>(cloud, 'figures').map(({ _id, months }) => [_id, months]));
