import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { DAY, isWithin } from '#domain/kernel/time';
import { type Category, type CategoryId, categoryOf } from './categories';

/** The catalogue (服务目录): what can be ordered, at which public prices, by which standard. */

/** 价目: one line of the public price list. */
export interface PriceLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly minFen: number;
  readonly maxFen: number;
}

/** What a price list says of an item. */
interface Terms {
  readonly prices: readonly PriceLine[];
  readonly priceMinFen: number;
  readonly priceMaxFen: number;
  readonly visitFeeFen: number;
  readonly warrantyDays: number;
  /** The service standard, point by point; the worker ticks every one before finishing. */
  readonly standard: readonly string[];
}

/** 服务项目. What was ordered keeps the terms under which it was ordered. */
export interface CatalogueItem extends Entity<Effect>, Terms {
  readonly category: Category;
  readonly name: string;
  /** Words under which people look for it. */
  readonly words: readonly string[];
  readonly path: 'door' | 'consult';
  /** Position in lists. */
  readonly order: number;
  /** It can be ordered. */
  readonly offered: boolean;
  /** 新价目: what holds from an instant on. */
  readonly next: (Terms & { readonly from: number }) | null;
}

export const ITEMS_MAX = 2_000;
export const PRICES_MAX = 20;
export const STANDARD_MAX = 20;
export const WORDS_MAX = 20;
export const WARRANTY_DAYS_MAX = 3_650;
/** Nobody plans prices further ahead. */
const PRICES_REACH = { back: 0, ahead: 366 * DAY };
/** An item's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

/** As it is offered now: a new price list has effect from its instant, whether or not anybody has written the item since. */
export function asOf(item: CatalogueItem, now: number): CatalogueItem {
  if (item.next === null || item.next.from > now) return item;
  const { from: _, ...terms } = item.next;
  return { ...item, ...terms, next: null };
}

export interface ItemWish {
  readonly category: CategoryId;
  readonly name: string;
  readonly words: readonly string[];
  readonly path: 'door' | 'consult';
  readonly prices: readonly Omit<PriceLine, 'id'>[];
  readonly visitFeeFen: number;
  readonly warrantyDays: number;
  readonly standard: readonly string[];
  readonly offered: boolean;
}

export type ItemRefusal = 'PRICES_UPSIDE_DOWN' | 'PRICES_IN_THE_PAST' | 'PRICES_TOO_FAR';

/** A new item, at its place in the list. */
export function newItem(
  { id, order }: { readonly id: string; readonly order: number },
  wish: ItemWish,
  moment: Moment,
): Decision<CatalogueItem, ItemRefusal> {
  const wrong = upsideDown(wish);
  if (wrong) return wrong;
  const item = { ...newNoun(id), order, next: null, ...describedBy(wish), ...termsFrom(wish, [], moment) };
  return change(kept(item, moment));
}

/** 改项目: what it is called and whether it is offered at once, its prices at once or from an instant on. */
export function saveItem(
  before: CatalogueItem,
  wish: ItemWish,
  from: number | null,
  moment: Moment,
): Decision<CatalogueItem, ItemRefusal> {
  const wrong = upsideDown(wish);
  if (wrong) return wrong;
  if (from !== null && from < moment.now) {
    return no('PRICES_IN_THE_PAST', [{ path: 'from', problem: 'in the past' }]);
  }
  if (from !== null && !isWithin(from, moment.now, PRICES_REACH)) {
    return no('PRICES_TOO_FAR', [{ path: 'from', problem: 'out of reach' }]);
  }
  const known = asOf(before, moment.now);
  const terms = termsFrom(wish, [...known.prices, ...(known.next?.prices ?? [])], moment);
  const when = from === null ? { ...terms, next: null } : { next: { ...terms, from } };
  return change(kept({ ...known, ...describedBy(wish), ...when }, moment));
}

function upsideDown({ prices }: ItemWish) {
  const at = prices.findIndex(({ minFen, maxFen }) => maxFen < minFen);
  return at < 0 ? null : no('PRICES_UPSIDE_DOWN', [{ path: `prices.${at}`, problem: 'upside down' }]);
}

const describedBy = ({ category, name, words, path, offered }: ItemWish) => ({
  category: categoryOf(category),
  name,
  words,
  path,
  offered,
});

/** A line that is called as before keeps its id. */
const termsFrom = (
  { prices, visitFeeFen, warrantyDays, standard }: ItemWish,
  known: readonly PriceLine[],
  moment: Moment,
): Terms => ({
  prices: prices.map((line) => ({
    id: known.find(({ name }) => name === line.name)?.id ?? moment.newId().slice(0, 8),
    ...line,
  })),
  priceMinFen: Math.min(...prices.map(({ minFen }) => minFen)),
  priceMaxFen: Math.max(...prices.map(({ maxFen }) => maxFen)),
  visitFeeFen,
  warrantyDays,
  standard,
});

const kept = (item: CatalogueItem, moment: Moment): CatalogueItem =>
  withEvent(item, moment, {
    action: 'saveItem',
    by: 'staff',
    to: item.offered ? 'offered' : 'not-offered',
    kept: EVENTS_KEPT,
  });

/** Categories that somebody means who writes (下水堵了): those with an item whose name or words occur in it, or it in them. */
export function categoriesMeant(
  items: readonly Pick<CatalogueItem, 'name' | 'category' | 'words'>[],
  asked: string,
): Set<string> {
  const meant = items.filter(({ name, category, words }) =>
    [name, category.name, ...words].some((word) => word.includes(asked) || asked.includes(word)),
  );
  return new Set(meant.map(({ category }) => category.id));
}
