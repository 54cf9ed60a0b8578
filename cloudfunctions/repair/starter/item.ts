import type { ItemWish } from '#domain/repair/catalogue';
import type { CategoryId } from '#domain/repair/categories';

/** A line of the price list as it is written below: id, name, unit, from and to in yuan. */
type YuanLine = readonly [id: string, name: string, unit: string, min: number, max: number];

interface ItemText {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly prices: readonly YuanLine[];
  readonly visitFee: number;
  readonly warrantyDays: number;
  readonly standard: readonly string[];
  readonly path?: 'consult';
}

/** An item as staff would write it, under an id of its own. */
export interface Starter {
  readonly id: string;
  /** Of its price lines, in their order. */
  readonly lineIds: readonly string[];
  readonly wish: ItemWish;
}

export const itemsOf = (category: CategoryId, items: readonly ItemText[]): Starter[] =>
  items.map((item) => ({
    id: item.id,
    lineIds: item.prices.map(([id]) => id),
    wish: {
      category,
      name: item.name,
      words: item.words,
      path: item.path ?? 'door',
      prices: item.prices.map(([, name, unit, min, max]) => ({
        name,
        unit,
        minFen: min * 100,
        maxFen: max * 100,
      })),
      visitFeeFen: item.visitFee * 100,
      warrantyDays: item.warrantyDays,
      standard: item.standard,
      offered: true,
    },
  }));
