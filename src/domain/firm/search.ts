import { CATEGORY_LABEL } from './categories';
import { openCategories } from './certificate';
import { hasQuit, mayTakeOrders, type Provider } from './firm';

/** What somebody looks for; null and no words: whatever there is. */
export interface Wanted {
  readonly category: string | null;
  readonly street: string | null;
  readonly words: string;
}

/** `meant` are the categories that her words mean to the catalogue. */
export function fits(
  provider: Provider,
  { category, street, words }: Wanted,
  meant: ReadonlySet<string>,
  now: number,
): boolean {
  if (provider.standing === 'expelled' || hasQuit(provider)) return false;
  if (street !== null && !provider.streets.includes(street)) return false;
  const open = provider.categories.filter((one) => openCategories(provider.certificates, now).includes(one));
  if (category !== null && !open.includes(category)) return false;
  // Nothing that it may do now: its papers have run out.
  if (open.length === 0) return false;
  if (words === '') return true;
  const said = [provider.name, provider.introduction, ...open.map((one) => CATEGORY_LABEL[one] ?? '')];
  return said.some((text) => text.includes(words)) || open.some((one) => meant.has(one));
}

/** What a firm is sorted by; for each of them, more is better. */
export interface Worth {
  readonly provider: Provider;
  readonly score: number;
  readonly punctuality: number;
  /** null: not known yet, which comes last. */
  readonly price: number | null;
  readonly free: number;
}

/** Best first by one of them, then by score. Who may not take orders now comes after all who may. */
export function sorted<T extends Worth>(
  firms: readonly T[],
  by: 'score' | 'punctuality' | 'price' | 'free',
): T[] {
  const worth = (one: T) => one[by] ?? Number.NEGATIVE_INFINITY;
  return [...firms].sort(
    (a, b) =>
      Number(mayTakeOrders(b.provider)) - Number(mayTakeOrders(a.provider)) ||
      descending(worth(a), worth(b)) ||
      b.score - a.score ||
      (a.provider._id < b.provider._id ? -1 : 1),
  );
}

const descending = (a: number, b: number) => (a === b ? 0 : a > b ? -1 : 1);
