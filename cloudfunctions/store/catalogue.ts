import { type CatalogueItem, ITEMS_MAX } from '#domain/repair/catalogue';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 服务目录 */
export const catalogue = {
  findById: (id: string) => findById<CatalogueItem>('catalogue_items', id),
  all: async (): Promise<CatalogueItem[]> => {
    const first = await from(0, ROWS);
    return first.length < ROWS ? first : [...first, ...(await rest(first))];
  },
  /** Where the next one stands. */
  nextOrder: async (): Promise<number> => {
    const [last] = await find<CatalogueItem>('catalogue_items', {
      where: { order: command.gte(0) },
      orderBy: ['order', 'desc'],
      limit: 1,
    });
    return last ? last.order + 1 : 0;
  },
};

/** The most that the cloud answers at a time. */
const ROWS = 1_000;

const from = (order: number, limit: number) =>
  find<CatalogueItem>('catalogue_items', {
    where: { order: command.gte(order) },
    orderBy: ['order', 'asc'],
    limit,
  });

/** Two that stand at the same place are both there, whichever page they fall on. */
async function rest(first: readonly CatalogueItem[]): Promise<CatalogueItem[]> {
  const known = new Set(first.map(({ _id }) => _id));
  const next = await from(first[first.length - 1]?.order ?? 0, ITEMS_MAX - ROWS + 1);
  return next.filter(({ _id }) => !known.has(_id));
}
