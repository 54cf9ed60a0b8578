/** The catalogue (服务目录): what can be ordered, at which public prices, by which standard. */

/** 门类 */
export interface Category {
  readonly id: string;
  readonly name: string;
  /** Name of an icon in the app's outline set. */
  readonly icon: string;
}

/** 价目: one line of the public price list. */
export interface PriceLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly minFen: number;
  readonly maxFen: number;
}

/** 服务项目 */
export interface CatalogueItem {
  readonly _id: string;
  readonly category: Category;
  readonly name: string;
  /** Words under which people look for it. */
  readonly words: readonly string[];
  readonly path: 'door' | 'consult';
  readonly priceMinFen: number;
  readonly priceMaxFen: number;
  readonly prices: readonly PriceLine[];
  readonly visitFeeFen: number;
  readonly warrantyDays: number;
  /** The service standard, point by point; the worker ticks every one before finishing. */
  readonly standard: readonly string[];
  readonly order: number;
}

/** Categories that somebody means who writes (下水堵了): those with an item whose name or words occur in it, or it in them. */
export function categoriesMeant(items: readonly CatalogueItem[], asked: string): Set<string> {
  const meant = items.filter(({ name, category, words }) =>
    [name, category.name, ...words].some((word) => word.includes(asked) || asked.includes(word)),
  );
  return new Set(meant.map(({ category }) => category.id));
}
