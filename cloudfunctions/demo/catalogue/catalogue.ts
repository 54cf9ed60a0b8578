import type { CatalogueItem } from '#domain/repair/catalogue';
import { JOBS, RENTAL } from './advice';
import { APPLIANCES } from './appliances';
import { CLEANING, LOCKS } from './home';
import { PIPES } from './pipes';
import { ELECTRIC } from './power';

/** 服务目录 in the order in which people see it: what is urgent at home first. */
export const CATALOGUE: readonly CatalogueItem[] = [
  ...PIPES,
  ...LOCKS,
  ...APPLIANCES,
  ...ELECTRIC,
  ...CLEANING,
  ...JOBS,
  ...RENTAL,
].map((item, order) => ({ ...item, order }));

export function itemOf(id: string): CatalogueItem {
  const item = CATALOGUE.find((one) => one._id === id);
  if (!item) throw new Error(`no item ${id} in the catalogue`);
  return item;
}
