import { asOf, type CatalogueItem } from './catalogue';
import type { ItemView } from './contract';
import type { StaffItem } from './contract-catalogue';

/** For staff: as it is now, and what it will be. */
export const staffItemView = (item: CatalogueItem, now: number): StaffItem => {
  const known = asOf(item, now);
  const next = known.next && {
    ...known.next,
    prices: [...known.next.prices],
    standard: [...known.next.standard],
  };
  return { ...itemView(known), offered: known.offered, next };
};

export const itemView = (item: CatalogueItem): ItemView => ({
  id: item._id,
  category: item.category,
  name: item.name,
  words: [...item.words],
  path: item.path,
  priceMinFen: item.priceMinFen,
  priceMaxFen: item.priceMaxFen,
  prices: [...item.prices],
  visitFeeFen: item.visitFeeFen,
  warrantyDays: item.warrantyDays,
  standard: [...item.standard],
});
