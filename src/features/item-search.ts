import type { CategoryView, ItemView } from '#domain/repair/contract';

/** People write sentences (厨房下水堵了): an item is found by its name and by every word that occurs in them. */
function closeness(item: ItemView, asked: string): number {
  if (item.name.includes(asked) || item.category.name.includes(asked)) return 10;
  return item.words.filter((word) => word.includes(asked) || asked.includes(word)).length;
}

/** What fits, the closest first; in the catalogue's own order where nothing was asked. */
export function matching(items: readonly ItemView[], words: string, category: string | null): ItemView[] {
  const asked = words.replace(/\s+/g, '');
  if (asked === '') return items.filter((item) => category === null || item.category.id === category);
  return items
    .map((item) => ({ item, near: closeness(item, asked) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item);
}

export interface CategoryGroup {
  readonly category: CategoryView;
  readonly items: ItemView[];
}

export function byCategory(items: readonly ItemView[]): CategoryGroup[] {
  const groups = new Map<string, CategoryGroup>();
  for (const item of items) {
    const group = groups.get(item.category.id) ?? { category: item.category, items: [] };
    group.items.push(item);
    groups.set(item.category.id, group);
  }
  return [...groups.values()];
}
