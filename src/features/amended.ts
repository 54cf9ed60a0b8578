import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { FirmView } from '#domain/firm/contract-views';

export type Amended = FirmView['amendments'][number]['item'] | 'video';

const categories = (ids: readonly string[]) => ids.map((one) => CATEGORY_LABEL[one] ?? one).join('、');

/** What stands until staff have said yes. */
export function standsNow(firm: FirmView, item: Exclude<Amended, 'video'>): string {
  if (item === 'contact') return firm.contact ? `${firm.contact.name} ${firm.contact.phone}` : '';
  if (item === 'representative') return '入驻时登记的，或上次换的';
  if (item === 'streets') return firm.streets.join('、');
  return item === 'categories' ? categories(firm.categories) : firm[item];
}

/** What shall stand instead. */
export function sayProposed({
  item,
  proposed,
}: Pick<FirmView['amendments'][number], 'item' | 'proposed'>): string {
  if (item === 'categories') return categories(proposed);
  return proposed.join(item === 'contact' || item === 'representative' ? ' ' : '、');
}
