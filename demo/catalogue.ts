import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { starterAt } from '../cloudfunctions/repair/starter/catalogue';
import { diceFor } from './dice';
import { momentOf } from './moment';

/** 服务目录: the starter, as staff took it over a good year ago. */
export function catalogueAt(now: number, staffId: string): CatalogueItem[] {
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  return starterAt(momentOf(actor, now - 400 * DAY, diceFor('catalogue')));
}

/** What there is to be ordered, whenever. */
export const CATALOGUE: readonly CatalogueItem[] = catalogueAt(0, 'staff');

export function itemOf(id: string): CatalogueItem {
  const item = CATALOGUE.find((one) => one._id === id);
  if (!item) throw new Error(`no item ${id} in the catalogue`);
  return item;
}
