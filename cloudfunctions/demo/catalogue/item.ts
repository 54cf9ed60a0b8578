import type { CatalogueItem, Category, PriceLine } from '#domain/repair/catalogue';

/** A line of the price list as it is written below: id, name, unit, from and to in yuan. */
export type YuanLine = readonly [id: string, name: string, unit: string, min: number, max: number];

export interface ItemText {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly prices: readonly YuanLine[];
  readonly visitFee: number;
  readonly warrantyDays: number;
  readonly standard: readonly string[];
  readonly path?: 'consult';
}

/** Items without their place in the list, which the whole catalogue gives them. */
export type Unplaced = Omit<CatalogueItem, 'order'>;

export const itemsOf = (category: Category, items: readonly ItemText[]): Unplaced[] =>
  items.map((item) => ({
    _id: item.id,
    category,
    name: item.name,
    words: item.words,
    path: item.path ?? 'door',
    priceMinFen: Math.min(...item.prices.map(([, , , min]) => min * 100)),
    priceMaxFen: Math.max(...item.prices.map(([, , , , max]) => max * 100)),
    prices: item.prices.map(line),
    visitFeeFen: item.visitFee * 100,
    warrantyDays: item.warrantyDays,
    standard: item.standard,
  }));

const line = ([id, name, unit, min, max]: YuanLine): PriceLine => ({
  id,
  name,
  unit,
  minFen: min * 100,
  maxFen: max * 100,
});
